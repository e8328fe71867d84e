// Sessions that wait for a place, and the search among them.

import { element } from "./elements.js";
import { say } from "./words.js";

const PAUSE = 250;

export function makeTray(tray, state, server) {
  const list = tray.querySelector("[data-part=waiting]");
  const search = tray.querySelector("input");
  const count = tray.querySelector("[data-part=waiting-count]");
  let found = null;
  let timer = 0;

  function show() {
    const waiting = state.waiting();
    const shown = found ? waiting.filter((session) => found.has(session.pk)) : waiting;
    count.textContent = waiting.length;
    list.replaceChildren(...(shown.length ? shown.map(item) : [nothing(waiting)]));
  }

  function nothing(waiting) {
    return element("li", { className: "tray-nothing", text: say(waiting.length ? "none_found" : "none_waiting") });
  }

  async function look() {
    const words = search.value.trim();
    found = words ? new Set((await server.find(words)).found) : null;
    show();
  }

  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => look().catch(show), PAUSE);
  });
  state.onChange(() => {
    const focused = document.activeElement?.closest("[data-session]")?.dataset.session;
    show();
    if (focused) list.querySelector(`[data-session="${focused}"] button`)?.focus({ preventScroll: true });
  });
  return { show };
}

function item(session) {
  const title = element("span", { className: "card-title", text: session.title, attributes: { dir: "auto" } });
  const facts = [session.kind_name, ...session.people].join(" · ");
  const people = element("span", { className: "card-people", text: facts, attributes: { dir: "auto" } });
  const main = element("button", { className: "card-main", attributes: { type: "button" } }, title, people);
  const attributes = { "data-session": session.pk, "data-kind": session.kind, "data-state": session.state };
  return element("li", { className: "card tray-card", attributes }, main);
}
