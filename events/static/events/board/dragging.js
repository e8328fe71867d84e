// Dragging with mouse, pen or finger: a finger lifts a card by resting on it, so that the board can still be scrolled.

import { STEP, snapped } from "./clock.js";
import { scrollAtEdges } from "./edges.js";
import { makeGhost } from "./ghost.js";

const LIFT_AFTER = 350;
const SLOP = 5;
const USUAL_MINUTES = 30;

export function listenToPointers({ board, scroll, grid, state, mover }) {
  let drag = null;

  function begin(event) {
    const card = event.target.closest(".card");
    if (!card || event.button !== 0 || drag || card.dataset.slot?.startsWith("new-")) return;
    const slot = card.dataset.slot ? state.slots.get(Number(card.dataset.slot)) : null;
    const session = slot?.session ?? Number(card.dataset.session);
    const isResize = Boolean(event.target.closest(".card-grip"));
    const box = card.getBoundingClientRect();
    drag = { card, slot, session, isResize, pointer: event.pointerId, from: point(event), last: point(event) };
    drag.seen = state.sessions.get(session).seen;
    drag.grabbed = slot ? event.clientY - box.top : 0;
    if (event.pointerType === "touch") drag.timer = setTimeout(lift, isResize ? 0 : LIFT_AFTER);
    else if (isResize) event.preventDefault();
  }

  function lift() {
    drag.isLifted = true;
    state.hold(drag.session);
    drag.ghost = makeGhost(board, grid, drag);
    drag.stopScrolling = scrollAtEdges(scroll, () => drag.last, aim);
    board.classList.add("is-dragging");
    aim();
  }

  function move(event) {
    if (!drag || event.pointerId !== drag.pointer) return;
    drag.last = point(event);
    if (drag.isLifted) return aim();
    const isFar = Math.hypot(drag.last.x - drag.from.x, drag.last.y - drag.from.y) > SLOP;
    if (!isFar) return;
    if (event.pointerType === "touch") end();
    else lift();
  }

  function aim() {
    drag.target = drag.isResize ? longer() : place();
    drag.ghost.follow(drag.last, drag.target);
  }

  function longer() {
    const { slot, last } = drag;
    const minutes = snapped(minutesAt(last.y) - slot.start);
    return { ...slot, minutes: Math.max(STEP, minutes) };
  }

  // Over the tray a placed session is taken out; elsewhere beside the rooms nothing happens.
  function place() {
    const { slot, last } = drag;
    if (isOver("[data-part=tray]", last)) return slot ? "out" : null;
    const room = roomAt(last);
    if (room === undefined) return null;
    const minutes = slot?.minutes ?? USUAL_MINUTES;
    const start = Math.max(grid.first, Math.min(snapped(minutesAt(last.y - drag.grabbed)), grid.last - STEP));
    return { ...slot, day: state.day, room, start, minutes };
  }

  const minutesAt = (y) => grid.first + (y - anyColumn().getBoundingClientRect().top) / grid.minute;
  const anyColumn = () => grid.columns.values().next().value;

  // A break that takes every room goes on taking every room.
  function roomAt({ x, y }) {
    const frame = scroll.getBoundingClientRect();
    if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return undefined;
    if (drag.slot?.room === null) return null;
    for (const [room, column] of grid.columns) {
      const { left, right } = column.getBoundingClientRect();
      if (room !== "all" && x >= left && x < right) return room;
    }
    return undefined;
  }

  function isOver(selector, { x, y }) {
    return Boolean(document.elementFromPoint(x, y)?.closest(selector));
  }

  function drop(event) {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { isLifted, target, session, slot, seen } = drag;
    end();
    if (!isLifted) return;
    swallowClick();
    if (target === "out") mover.takeOut(session, slot, seen);
    else if (target && isElsewhere(slot, target)) mover.place(session, slot, target, seen);
  }

  function end() {
    const held = drag;
    drag = null;
    clearTimeout(held.timer);
    if (!held.isLifted) return;
    held.stopScrolling();
    held.ghost.remove();
    board.classList.remove("is-dragging");
    state.release(held.session);
  }

  board.addEventListener("pointerdown", begin);
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", drop);
  window.addEventListener("pointercancel", () => drag && end());
  window.addEventListener("keydown", (event) => event.key === "Escape" && drag && end());
  board.addEventListener("touchmove", (event) => drag?.isLifted && event.preventDefault(), { passive: false });
  board.addEventListener("contextmenu", (event) => drag && event.preventDefault());
}

const point = (event) => ({ x: event.clientX, y: event.clientY });

function isElsewhere(slot, target) {
  return !slot || ["day", "room", "start", "minutes"].some((fact) => slot[fact] !== target[fact]);
}

// The click that ends a drag opens no dialog.
function swallowClick() {
  const swallow = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}
