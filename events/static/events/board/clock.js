// Minutes since a day's midnight as people read them; after midnight the clock begins anew.

export const STEP = 5;
const HOUR = 60;
const DAY = 24 * HOUR;

export function clock(minutes) {
  const within = ((minutes % DAY) + DAY) % DAY;
  const hour = String(Math.floor(within / HOUR)).padStart(2, "0");
  return `${hour}:${String(within % HOUR).padStart(2, "0")}`;
}

export function times(slot) {
  return `${clock(slot.start)}–${clock(slot.start + slot.minutes)}`;
}

export function snapped(minutes) {
  return Math.round(minutes / STEP) * STEP;
}
