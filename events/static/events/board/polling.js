// Asks every three seconds what others have changed, while somebody looks at the page.

import { say } from "./words.js";

const PAUSE = 3000;
const MARKED_FOR = 8000;

export function makePolling({ board, state, server, tell }) {
  let etag = null;
  let timer = 0;
  let isAsking = false;
  let again = false;

  async function ask() {
    clearTimeout(timer);
    if (isAsking) {
      again = true;
      return;
    }
    isAsking = true;
    try {
      const news = await server.news(state.number, state.edits, etag);
      if (news) take(news);
      away(false);
    } catch {
      away(true);
    }
    isAsking = false;
    if (again) {
      again = false;
      ask();
    } else if (!document.hidden) {
      timer = setTimeout(ask, PAUSE);
    }
  }

  function take({ etag: fresh, facts }) {
    etag = fresh;
    if (facts.whole) state.take(facts.whole);
    else takeMoves(facts);
    state.changed();
  }

  function takeMoves(facts) {
    state.takeStand(facts);
    facts.sessions.forEach(state.hear);
    for (const move of facts.moves) mark(move);
    if (facts.moves.length) tell.loudly(facts.moves.at(-1).sentence);
  }

  function mark({ session, who }) {
    state.others.set(session, who);
    setTimeout(() => {
      state.others.delete(session);
      state.changed();
    }, MARKED_FOR);
  }

  function away(isAway) {
    if (isAway && board.dataset.away !== "true") tell.quietly(say("away"));
    board.dataset.away = String(isAway);
  }

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(timer);
    else ask();
  });
  window.addEventListener("online", ask);
  timer = setTimeout(ask, PAUSE);
  return ask;
}
