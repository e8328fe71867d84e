// What the board knows: days, rooms, sessions, their slots and warnings. Whoever shows it listens for changes.

export function makeState(facts) {
  const listeners = [];
  const state = { day: null, others: new Map(), busy: new Map() };
  const missed = new Map();

  // What is in somebody's hand stays there.
  function take(whole) {
    const held = [...state.busy.keys()].map((pk) => ({ pk, seen: state.sessions.get(pk)?.seen, slots: slotsOf(pk) }));
    state.days = whole.days;
    state.rooms = whole.rooms;
    state.sessions = new Map(whole.sessions.map((session) => [session.pk, session]));
    state.slots = new Map(whole.slots.map((slot) => [slot.pk, slot]));
    for (const { pk } of held) missed.set(pk, { pk, seen: state.sessions.get(pk)?.seen, slots: slotsOf(pk) });
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

  function hold(pk) {
    state.busy.set(pk, (state.busy.get(pk) ?? 0) + 1);
  }

  // What was missed is shown now, unless something newer is known already.
  function release(pk) {
    const hands = state.busy.get(pk) - 1;
    if (hands) return state.busy.set(pk, hands);
    const facts = missed.get(pk);
    state.busy.delete(pk);
    missed.delete(pk);
    if (!facts || facts.seen < state.sessions.get(pk)?.seen) return;
    putSession(facts);
    changed();
  }

  // What others have made of a session waits while it is in somebody's hand.
  function hear(facts) {
    if (state.busy.has(facts.pk)) missed.set(facts.pk, facts);
    else putSession(facts);
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
    hold,
    release,
    hear,
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
