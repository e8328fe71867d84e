// Arrow keys on a card: up and down by five minutes, sideways to the next room as the page is read, with shift longer
// or shorter. The card is carried while keys follow one another, and put down after a pause or when it is left.

import { STEP } from "./clock.js";
import { say } from "./words.js";

const PAUSE = 700;
const LONGEST = 1440;
const SIDEWAYS = ["ArrowLeft", "ArrowRight"];

export function listenToKeys(gridElement, { state, mover, tell }) {
  let carried = null;
  let timer = 0;

  function press(event) {
    const card = event.target.closest("[data-slot]");
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    if (carried && (event.key === "Enter" || event.key === "Escape")) finish(event);
    else step(event, carried?.shown ?? state.slots.get(Number(card.dataset.slot)));
  }

  function step(event, slot) {
    const target = slot && changed(slot, event);
    if (target === undefined) return;
    event.preventDefault();
    if (target) carry(slot, target);
    else tell.quietly(say(SIDEWAYS.includes(event.key) ? "edge" : "outside"));
  }

  function finish(event) {
    event.preventDefault();
    if (event.key === "Enter") putDown();
    else putBack();
  }

  function carry(slot, target) {
    if (!carried) {
      carried = { slot, seen: state.sessions.get(slot.session).seen };
      state.hold(slot.session);
    }
    carried.shown = target;
    state.slots.set(slot.pk, target);
    state.changed();
    document.activeElement.scrollIntoView({ block: "nearest", inline: "nearest" });
    tell.quietly(mover.describe(slot.session, target));
    clearTimeout(timer);
    timer = setTimeout(putDown, PAUSE);
  }

  function letGo() {
    clearTimeout(timer);
    const held = carried;
    carried = null;
    state.slots.set(held.slot.pk, held.slot);
    state.release(held.slot.session);
    return held;
  }

  function putDown() {
    if (!carried) return;
    const { slot, shown, seen } = letGo();
    mover.place(slot.session, slot, shown, seen);
  }

  function putBack() {
    letGo();
    state.changed();
    tell.quietly(say("cancelled"));
  }

  function changed(slot, { key, shiftKey }) {
    if (key === "ArrowUp" || key === "ArrowDown") return inTime(slot, key === "ArrowDown" ? STEP : -STEP, shiftKey);
    if (SIDEWAYS.includes(key) && !shiftKey) return sideways(slot, key);
    return undefined;
  }

  function inTime(slot, by, isLength) {
    if (isLength) {
      const minutes = slot.minutes + by;
      return minutes < STEP || minutes > LONGEST ? null : { ...slot, minutes };
    }
    const start = slot.start + by;
    const earliest = Number(gridElement.dataset.dayEnds);
    return start < earliest || start >= earliest + LONGEST ? null : { ...slot, start };
  }

  function sideways(slot, key) {
    if (slot.room === null) return null;
    const isForward = (key === "ArrowRight") === (getComputedStyle(gridElement).direction === "ltr");
    const place = state.rooms.findIndex((room) => room.pk === slot.room);
    const room = state.rooms[place + (isForward ? 1 : -1)];
    return room ? { ...slot, room: room.pk } : null;
  }

  gridElement.addEventListener("keydown", press);
  gridElement.addEventListener("focusout", (event) => {
    if (carried && event.relatedTarget && !event.relatedTarget.closest(`[data-slot="${carried.slot.pk}"]`)) putDown();
  });
}
