// How much of the board is seen at once; each device remembers its own choice.

const KEY = "board-zoom";
const LEVELS = ["compact", "usual", "wide"];
const MANY_ROOMS = 12;

export function makeZoom(board, state) {
  const [smaller, larger] = board.querySelectorAll("[data-part=zoom]");
  const kept = localStorage.getItem(KEY);
  let level = LEVELS.indexOf(kept ?? (state.rooms.length > MANY_ROOMS ? "compact" : "usual"));

  function show() {
    board.dataset.zoom = LEVELS[level];
    smaller.disabled = level === 0;
    larger.disabled = level === LEVELS.length - 1;
  }

  function change(by) {
    level = Math.max(0, Math.min(LEVELS.length - 1, level + by));
    localStorage.setItem(KEY, LEVELS[level]);
    show();
    state.changed();
  }

  smaller.addEventListener("click", () => change(-1));
  larger.addEventListener("click", () => change(1));
  show();
}
