// Slots of one room that overlap stand side by side: each gets a lane, and all that touch have as many.

export function inLanes(slots) {
  const placed = new Map();
  for (const group of touching(slots)) {
    const ends = [];
    for (const slot of group) {
      const free = ends.findIndex((end) => end <= slot.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = slot.start + slot.minutes;
      placed.set(slot.pk, { lane });
    }
    for (const slot of group) placed.get(slot.pk).lanes = ends.length;
  }
  return placed;
}

function touching(slots) {
  const groups = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const slot of [...slots].sort((one, other) => one.start - other.start || other.minutes - one.minutes)) {
    if (slot.start >= end) groups.push([]);
    groups.at(-1).push(slot);
    end = Math.max(end, slot.start + slot.minutes);
  }
  return groups;
}
