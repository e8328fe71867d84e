// Listens to a scanner that types like a keyboard, whatever layout the computer is set to.

import { inLatin } from "./layouts.js";

const LONGEST_PAUSE = 80;
const SHORTEST_CODE = 8;

// A scanner presses keys, not letters: on an Arabic layout the key Q types a letter of another alphabet.
function keyOf({ code, key }) {
  if (/^Key[A-Z]$/.test(code)) return code[3];
  if (/^(Digit|Numpad)\d$/.test(code)) return code.at(-1);
  return code || key.length > 2 ? "" : key;
}

function isCommand(event) {
  return event.ctrlKey || event.metaKey || event.altKey;
}

export function listenToScanner(onCode) {
  let typed = "";
  let lastAt = 0;
  document.addEventListener("keydown", (event) => {
    if (isCommand(event) || event.target.closest("input, textarea")) return;
    if (event.timeStamp - lastAt > LONGEST_PAUSE) typed = "";
    lastAt = event.timeStamp;
    if (event.key === "Enter" && typed.length >= SHORTEST_CODE) {
      event.preventDefault();
      onCode(inLatin(typed));
      typed = "";
      return;
    }
    typed += keyOf(event);
    // A list that jumps to the letters of a code would send the reading to another gate.
    if (event.target.closest("select") && keyOf(event)) event.preventDefault();
  });
}

// Whoever types into the field sees the letters that stand below the QR code.
export function typeInLatin(field) {
  field.addEventListener("keydown", (event) => {
    if (isCommand(event) || event.isComposing || isLatin(event)) return;
    event.preventDefault();
    field.setRangeText(keyOf(event), field.selectionStart, field.selectionEnd, "end");
  });
}

function isLatin(event) {
  return !event.code || !keyOf(event) || event.key.length > 2 || /^[A-Za-z0-9]$/.test(event.key);
}
