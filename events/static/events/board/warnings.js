// The list of warnings beside the board, by kind; each leads to the card it is about.

import { element, icon } from "./elements.js";
import { say } from "./words.js";

const MOST = 100;

export function makeWarnings(panel, state, { reveal, tell }) {
  const list = panel.querySelector("[data-part=warnings]");
  const count = panel.querySelector("[data-part=warnings-count]");
  let known = null;

  function show() {
    const open = new Set([...list.querySelectorAll("details[open]")].map((group) => group.dataset.code));
    const groups = byKind(state.warnings);
    count.textContent = state.warnings.length;
    list.replaceChildren(...groups.map((group) => groupOf(group, open.has(group[0].code))));
    if (!groups.length) list.append(element("p", { className: "tray-nothing", text: say("no_warnings") }));
    tellNew();
  }

  function groupOf(group, isOpen) {
    const [{ code, name, severity }] = group;
    const number = element("span", { className: "board-count", text: group.length });
    const head = element("summary", {}, icon("warning"), element("span", { text: name }), number);
    const items = element("ul", {}, ...group.slice(0, MOST).map(item));
    const made = element("details", { attributes: { "data-code": code, "data-severity": severity } }, head, items);
    made.open = isOpen;
    return made;
  }

  function item(warning) {
    const button = element("button", { text: warning.sentence, attributes: { type: "button", dir: "auto" } });
    button.addEventListener("click", () => reveal(warning.slots.at(-1)));
    return element("li", {}, button);
  }

  // Whoever listens hears what the last change has brought about.
  function tellNew() {
    const sentences = new Set(state.warnings.map((warning) => warning.sentence));
    const fresh = known && [...sentences].filter((sentence) => !known.has(sentence));
    known = sentences;
    if (fresh?.length) tell.quietly(say("new_warnings", { what: fresh.slice(0, 3).join(" ") }));
  }

  return { show };
}

function byKind(warnings) {
  const groups = new Map();
  for (const warning of warnings) groups.set(warning.code, [...(groups.get(warning.code) ?? []), warning]);
  return [...groups.values()];
}
