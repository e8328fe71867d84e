// Undo and redo by button and by keys.

import { say } from "./words.js";

export function makeHistory(board, state, mover) {
  const buttons = { undo: board.querySelector("[data-part=undo]"), redo: board.querySelector("[data-part=redo]") };

  function show() {
    for (const [name, button] of Object.entries(buttons)) {
      const words = say(name, { what: state[name] ?? say("nothing") });
      button.setAttribute("aria-disabled", String(!state[name]));
      button.setAttribute("aria-label", words);
      button.title = words;
    }
  }

  function step(name) {
    if (state[name]) mover.stepBack(name);
  }

  function press(event) {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable], dialog");
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const name = nameOf(event);
    if (!name) return;
    event.preventDefault();
    mover.stepBack(name);
  }

  for (const [name, button] of Object.entries(buttons)) button.addEventListener("click", () => step(name));
  document.addEventListener("keydown", press);
  return { show };
}

// By the key's place too, for an Arabic keyboard has another letter on it.
function nameOf({ key, code, shiftKey }) {
  if (key.toLowerCase() === "z" || code === "KeyZ") return shiftKey ? "redo" : "undo";
  if (key.toLowerCase() === "y" || code === "KeyY") return "redo";
  return null;
}
