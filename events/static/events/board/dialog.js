// "Move to ...": day, time, room and length of one session, for keyboards, phones and whoever does not drag.

import { clock } from "./clock.js";
import { element } from "./elements.js";
import { say } from "./words.js";

const USUAL_MINUTES = 30;

export function makeDialog(dialog, state, mover) {
  const form = dialog.querySelector("form");
  const { day, time, room, minutes } = form.elements;
  const out = form.querySelector("[data-part=out]");
  let current = null;

  function open(session, slot = null) {
    current = { session, slot, seen: state.sessions.get(session).seen };
    fillChoices();
    const first = slot ?? suggestion();
    dialog.querySelector("[data-part=title]").textContent = state.sessions.get(session).title;
    dialog.querySelector("[data-part=edit]").href = dialog.dataset.edit.replace("/0/", `/${session}/`);
    day.value = first.day;
    time.value = clock(first.start);
    room.value = first.room ?? "";
    minutes.value = first.minutes;
    out.hidden = !slot;
    dialog.showModal();
  }

  function fillChoices() {
    day.replaceChildren(...state.days.map(({ key, name }) => choice(key, name)));
    room.replaceChildren(...state.rooms.map(({ pk, name }) => choice(pk, name)), choice("", say("all_rooms")));
  }

  // The room that is free first on the day that is shown.
  function suggestion() {
    const { key, opens } = state.dayOf(state.day);
    const ends = state.rooms.map((place) => [freeFrom(place.pk, opens), place.pk]);
    const [start, place] = ends.sort((one, other) => one[0] - other[0])[0] ?? [opens, null];
    return { day: key, start, room: place, minutes: USUAL_MINUTES };
  }

  function freeFrom(place, opens) {
    const own = state.slotsOfDay().filter((slot) => slot.room === place || slot.room === null);
    return Math.max(opens, ...own.map((slot) => slot.start + slot.minutes));
  }

  function submit(event) {
    event.preventDefault();
    if (!form.reportValidity()) return;
    const { session, slot, seen } = current;
    const target = { day: day.value, start: asMinutes(), room: room.value ? Number(room.value) : null };
    dialog.close();
    state.day = target.day;
    mover.place(session, slot, { ...target, minutes: Number(minutes.value) }, seen);
  }

  // Before the day ends a time belongs to the night after.
  function asMinutes() {
    const [hours, rest] = time.value.split(":").map(Number);
    const within = hours * 60 + rest;
    return within < Number(dialog.dataset.dayEnds) ? within + 24 * 60 : within;
  }

  form.addEventListener("submit", submit);
  form.querySelector("[data-part=close]").addEventListener("click", () => dialog.close());
  out.addEventListener("click", () => {
    dialog.close();
    mover.takeOut(current.session, current.slot, current.seen);
  });
  return { open };
}

function choice(value, text) {
  return element("option", { text, attributes: { value } });
}
