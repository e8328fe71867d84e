// What the board knows: days, rooms, sessions, their slots and warnings. Whoever shows it listens for changes.

export function makeState(facts) {
  const listeners = [];
  const state = { day: null, others: new Map(), busy: new Set() };

  // What is in somebody's hand stays there.
  function take(whole) {
    const held = [...state.busy].map((pk) => ({ pk, seen: state.sessions.get(pk)?.seen, slots: slotsOf(pk) }));
    state.days = whole.days;
    state.rooms = whole.rooms;
    state.sessions = new Map(whole.sessions.map((session) => [session.pk, session]));
    state.slots = new Map(whole.slots.map((slot) => [slot.pk, slot]));
    held.forEach(putSession);
    takeStand(whole);
    if (!state.days.some((day) => day.key === state.day)) state.day = state.days[0].key;
  }

  function takeStand(news) {
    state.warnings = news.warnings;
    state.number = news.number;
    state.edits = news.edits;
    state.undo = news.undo;
    state.redo = news.redo;
  }

  function putSession({ pk, seen, slots }) {
    const session = state.sessions.get(pk);
    if (!session) return;
    if (seen !== undefined) session.seen = seen;
    for (const slot of slotsOf(pk)) state.slots.delete(slot.pk);
    for (const slot of slots) state.slots.set(slot.pk, { ...slot, session: pk });
  }

  function slotsOf(pk) {
    return [...state.slots.values()].filter((slot) => slot.session === pk);
  }

  function changed() {
    for (const listener of listeners) listener();
  }

  take(facts);
  return Object.assign(state, {
    take,
    takeStand,
    putSession,
    slotsOf,
    changed,
    onChange: (listener) => listeners.push(listener),
    dayOf: (key) => state.days.find((day) => day.key === key),
    roomOf: (pk) => state.rooms.find((room) => room.pk === pk),
    slotsOfDay: () => [...state.slots.values()].filter((slot) => slot.day === state.day),
    waiting: () => waiting(state),
    warningsOf: (slot) => state.warnings.filter((warning) => warning.slots.includes(slot)),
  });
}

function waiting({ sessions, slots }) {
  const placed = new Set([...slots.values()].map((slot) => slot.session));
  return [...sessions.values()].filter((session) => !placed.has(session.pk) && session.state !== "cancelled");
}
