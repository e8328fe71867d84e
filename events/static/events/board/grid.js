// One day on the grid: rooms side by side, time downwards; cards stay the same elements while they move.

import { fillCard, layCard, makeCard } from "./card.js";
import { clock } from "./clock.js";
import { element } from "./elements.js";
import { inLanes } from "./lanes.js";
import { say } from "./words.js";

const HOUR = 60;
const EVERYWHERE = "all";

export function makeGrid(grid, state) {
  const cards = new Map();
  const columns = new Map();
  const view = { first: 0, last: HOUR, minute: 1, columns, cards };
  let shown = "";

  function frame() {
    const day = state.dayOf(state.day);
    [view.first, view.last] = span(day, state.slotsOfDay());
    const now = JSON.stringify([day, view.first, view.last, state.rooms]);
    if (now === shown) return;
    shown = now;
    cards.clear();
    columns.clear();
    grid.style.setProperty("--rooms", state.rooms.length);
    grid.style.setProperty("--span", view.last - view.first);
    grid.replaceChildren(element("div", { className: "board-corner" }), ...heads(), rail(view), ...rooms(day));
  }

  function heads() {
    return state.rooms.map((room, place) => {
      const seats = room.capacity ? [element("small", { text: say("seats", { count: room.capacity }) })] : [];
      const name = element("bdi", { text: room.name, attributes: { title: room.name } });
      const head = element("div", { className: "board-head", attributes: { id: `room-${room.pk}` } }, name, ...seats);
      head.style.gridColumn = place + 2;
      return head;
    });
  }

  function rooms(day) {
    return [...state.rooms.map((room) => room.pk), EVERYWHERE].map((pk, place) => column(pk, place, day));
  }

  function column(pk, place, day) {
    const name = pk === EVERYWHERE ? { "aria-label": say("all_rooms") } : { "aria-labelledby": `room-${pk}` };
    const className = pk === EVERYWHERE ? "board-everywhere" : "board-room";
    const list = element("ol", { className, attributes: { "data-room": pk, ...name } });
    if (pk !== EVERYWHERE) list.style.gridColumn = place + 2;
    list.style.setProperty("--opens", Math.max(0, day.opens - view.first));
    list.style.setProperty("--closes", Math.max(0, view.last - day.closes));
    columns.set(pk, list);
    return list;
  }

  function show() {
    frame();
    view.minute = Number.parseFloat(getComputedStyle(grid).getPropertyValue("--minute"));
    const slots = state.slotsOfDay();
    const troubles = warningsBySlot(state.warnings);
    forgetOthers(slots);
    for (const [room, list] of columns) {
      const own = slots.filter((slot) => (slot.room ?? EVERYWHERE) === room);
      const lanes = inLanes(own);
      const ordered = own.sort((one, other) => one.start - other.start);
      ordered.forEach((slot, place) => {
        const card = cardOf(slot, list, place);
        const session = state.sessions.get(slot.session);
        fillCard(card, { slot, session, warnings: troubles.get(slot.pk) ?? [], other: state.others.get(slot.session) });
        layCard(card, slot, { ...view, ...lanes.get(slot.pk) });
      });
    }
  }

  function cardOf(slot, list, place) {
    const card = cards.get(slot.pk) ?? makeCard(slot);
    cards.set(slot.pk, card);
    if (list.children[place] === card) return card;
    const isFocused = card.contains(document.activeElement);
    list.insertBefore(card, list.children[place] ?? null);
    if (isFocused) card.firstChild.focus({ preventScroll: true });
    return card;
  }

  function forgetOthers(slots) {
    const kept = new Set(slots.map((slot) => slot.pk));
    for (const [pk, card] of cards) {
      if (kept.has(pk)) continue;
      card.remove();
      cards.delete(pk);
    }
  }

  // A slot that was waiting for its number keeps its card when the number comes.
  function rename(old, pk) {
    const card = cards.get(old);
    if (!card || old === pk) return;
    cards.delete(old);
    cards.set(pk, card);
  }

  state.onChange(show);
  return Object.assign(view, { show, rename });
}

function span(day, slots) {
  const starts = [day.opens, ...slots.map((slot) => slot.start)];
  const ends = [day.closes, ...slots.map((slot) => slot.start + slot.minutes)];
  return [Math.floor(Math.min(...starts) / HOUR) * HOUR, Math.ceil(Math.max(...ends) / HOUR) * HOUR];
}

function rail({ first, last }) {
  const made = element("div", { className: "board-rail", attributes: { "aria-hidden": "true" } });
  for (let minutes = first; minutes < last; minutes += HOUR) {
    const hour = element("span", { text: clock(minutes), attributes: { dir: "ltr" } });
    hour.style.setProperty("--at", minutes - first);
    made.append(hour);
  }
  return made;
}

function warningsBySlot(warnings) {
  const found = new Map();
  for (const warning of warnings) {
    for (const slot of warning.slots) found.set(slot, [...(found.get(slot) ?? []), warning]);
  }
  return found;
}
