// What the page tells: quietly to those who listen, loudly on a note that stays until it has been read.

const SHOWN_FOR = 12_000;

export function makeTelling(live, note) {
  let timer = 0;

  function quietly(words) {
    live.textContent = "";
    live.textContent = words;
  }

  function loudly(words) {
    clearTimeout(timer);
    note.querySelector("[data-part=note-words]").textContent = words;
    note.hidden = false;
    timer = setTimeout(hide, SHOWN_FOR);
  }

  function hide() {
    note.hidden = true;
  }

  note.querySelector("button").addEventListener("click", hide);
  return { quietly, loudly };
}
