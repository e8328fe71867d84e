// The board: what the server says of the draft, shown by days and rooms, and changed by hand.

import { makeAsking } from "./asking.js";
import { makeDays } from "./days.js";
import { makeDialog } from "./dialog.js";
import { listenToPointers } from "./dragging.js";
import { makeGrid } from "./grid.js";
import { makeHistory } from "./history.js";
import { listenToKeys } from "./keys.js";
import { makeMover } from "./moving.js";
import { makePolling } from "./polling.js";
import { makeServer } from "./server.js";
import { makeState } from "./state.js";
import { makeTelling } from "./telling.js";
import { makeTray } from "./tray.js";
import { makeWarnings } from "./warnings.js";
import { makeZoom } from "./zoom.js";

const board = document.querySelector("[data-board]");
const part = (name) => board.querySelector(`[data-part=${name}]`);
const gridElement = part("grid");

const state = makeState(JSON.parse(document.getElementById("board-facts").textContent));
const server = makeServer(board);
const tell = makeTelling(part("live"), part("note"));
const poll = makePolling({ board, state, server, tell });
makeZoom(board, state);
const grid = makeGrid(gridElement, state);
const mover = makeMover({ state, server, grid, ask: makeAsking(part("asking")), tell, poll });
const dialog = makeDialog(part("dialog"), state, mover);

function reveal(pk) {
  const slot = state.slots.get(pk);
  if (!slot) return;
  state.day = slot.day;
  state.changed();
  const main = grid.cards.get(pk).firstChild;
  main.focus({ preventScroll: true });
  main.scrollIntoView({ block: "center", inline: "center" });
}

function openDialog(event) {
  const card = event.target.closest(".card");
  if (!event.target.closest(".card-main") || !card) return;
  const slot = card.dataset.slot ? state.slots.get(Number(card.dataset.slot)) : null;
  const session = slot?.session ?? Number(card.dataset.session);
  if (session) dialog.open(session, slot);
}

for (const piece of [
  makeDays(part("days"), state),
  makeHistory(board, state, mover),
  makeWarnings(part("warnings-panel"), state, { reveal, tell }),
]) {
  state.onChange(piece.show);
}
makeTray(part("tray"), state, server);
listenToKeys(gridElement, { state, mover, tell });
listenToPointers({ board, scroll: part("scroll"), grid, state, mover });
board.addEventListener("click", openDialog);

part("plain").hidden = true;
part("app").hidden = false;
state.changed();
board.dataset.ready = "true";
