// One move from the hand to the server and back: shown at once, and undone on the screen when it is refused.

import { times } from "./clock.js";
import { Refused, Unreachable } from "./server.js";
import { say } from "./words.js";

export function makeMover({ state, server, grid, ask, tell, poll }) {
  const waiting = new Map();
  const own = new Map();

  // Moves of one session go one after another, so that each knows the one before it.
  function inTurn(session, work) {
    const turn = (waiting.get(session) ?? Promise.resolve()).then(work);
    waiting.set(session, turn);
    return turn.finally(() => waiting.get(session) === turn && waiting.delete(session));
  }

  function show(session, slots) {
    state.putSession({ pk: session, slots });
    state.changed();
  }

  // `seen` is the session's last move when the editor took hold of it.
  function place(session, slot, target, seen) {
    const before = state.slotsOf(session);
    const shown = { ...target, pk: slot?.pk ?? `new-${session}`, session };
    show(session, [...before.filter((one) => one.pk !== shown.pk), shown]);
    const fields = () => ({ ...asked(target), slot: numberOf(session, slot), seen: known(session, seen) });
    return settle(session, before, (more) => server.move(session, { ...fields(), ...more }), describe(session, shown));
  }

  function takeOut(session, slot, seen) {
    const before = state.slotsOf(session);
    show(
      session,
      before.filter((one) => one.pk !== slot.pk),
    );
    const words = say("taken_out", { title: state.sessions.get(session).title });
    const fields = () => ({ slot: numberOf(session, slot), seen: known(session, seen) });
    return settle(session, before, () => server.takeOut(session, fields()), words);
  }

  async function settle(session, before, send, words) {
    state.hold(session);
    try {
      const answer = await inTurn(session, () => insist(send));
      if (!answer) return giveBack(session, before, say("cancelled"));
      own.set(session, answer.session.seen);
      accept(session, answer.session);
      tell.quietly(say("saved", { what: words }));
      poll();
      return true;
    } catch (problem) {
      return refuse(session, before, problem);
    } finally {
      state.release(session);
    }
  }

  // A taken room is taken anyway only when the editor says so.
  async function insist(send) {
    try {
      return await send({});
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.answer.code !== "taken") throw problem;
      return (await ask(problem.message)) ? send({ anyway: "on" }) : null;
    }
  }

  function accept(session, facts) {
    const fresh = facts.slots.find((slot) => !state.slots.has(slot.pk));
    if (fresh) grid.rename(`new-${session}`, fresh.pk);
    state.putSession(facts);
    state.changed();
  }

  function refuse(session, before, problem) {
    if (!(problem instanceof Refused)) {
      const word = problem instanceof Unreachable ? "offline" : "failed";
      return giveBack(session, before, say(word, { title: state.sessions.get(session).title }), true);
    }
    if (!problem.answer.session) return giveBack(session, before, problem.message, true);
    accept(session, problem.answer.session);
    tell.loudly(problem.message);
    poll();
    return false;
  }

  function giveBack(session, before, words, isLoud = false) {
    show(session, before);
    if (isLoud) tell.loudly(words);
    else tell.quietly(words);
    return false;
  }

  async function stepBack(name) {
    try {
      const answer = await insist((more) => server[name](more));
      if (!answer) return;
      if (answer.session) reveal(answer.session);
      tell.quietly(say(name === "undo" ? "undone" : "redone"));
    } catch (problem) {
      tell.loudly(problem instanceof Refused ? problem.message : say("away"));
    }
    poll();
  }

  function reveal(facts) {
    state.putSession(facts);
    if (facts.slots.length && !facts.slots.some((slot) => slot.day === state.day)) state.day = facts.slots[0].day;
    state.changed();
  }

  function numberOf(session, slot) {
    if (!slot) return null;
    if (typeof slot.pk === "number") return slot.pk;
    return state.slotsOf(session)[0]?.pk;
  }

  // An editor's own moves that were still on their way are known to that editor.
  const known = (session, seen) => Math.max(seen, own.get(session) ?? 0);

  function asked(target) {
    return {
      day: target.day,
      time: times(target).slice(0, 5),
      minutes: target.minutes,
      room: target.room,
    };
  }

  function describe(session, slot) {
    const room = slot.room === null ? say("all_rooms") : state.roomOf(slot.room).name;
    const [from, to] = times(slot).split("–");
    const { title } = state.sessions.get(session);
    return say("at", { title, room, day: state.dayOf(slot.day).weekday, from, to });
  }

  return { place, takeOut, stepBack, describe };
}
