// Listens to a scanner that types like a keyboard, whatever layout the computer is set to.

const LONGEST_PAUSE = 80;
const SHORTEST_CODE = 8;

// A scanner presses keys, not letters: on an Arabic layout the key Q types a letter of another alphabet.
function letterOf(event) {
  if (event.code.startsWith("Key")) return event.code.slice(3);
  if (event.code.startsWith("Digit")) return event.code.slice(5);
  return "";
}

export function listenToScanner(onCode) {
  let typed = "";
  let lastAt = 0;
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea")) return;
    if (event.timeStamp - lastAt > LONGEST_PAUSE) typed = "";
    lastAt = event.timeStamp;
    if (event.key === "Enter" && typed.length >= SHORTEST_CODE) {
      event.preventDefault();
      onCode(typed);
      typed = "";
      return;
    }
    typed += letterOf(event);
  });
}
