// Moments on the clocks of a time zone; without one, on the device's own.

const FORM = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

export function clockIn(moment, timeZone) {
  return new Intl.DateTimeFormat("en-GB", { ...FORM, timeZone }).format(moment);
}

export function dateIn(moment, timeZone) {
  return new Intl.DateTimeFormat("en-CA", { timeZone }).format(moment);
}

export function isSameClock(moment, timeZone) {
  return dateIn(moment, timeZone) === dateIn(moment) && clockIn(moment, timeZone) === clockIn(moment);
}

// The programme's day: what is before its change, as 04:00, belongs to the evening before.
export function dayIn(moment, timeZone, changesAt) {
  const date = dateIn(moment, timeZone);
  return clockIn(moment, timeZone) < changesAt ? dayBefore(date) : date;
}

function dayBefore(date) {
  return dateIn(Date.parse(date) - 86_400_000, "UTC");
}

// A time, with its date where that is not the expected one.
export function clockAndDate(moment, expected, timeZone) {
  const date = dateIn(moment, timeZone);
  const [, month, day] = date.split("-").map(Number);
  return date === expected ? clockIn(moment, timeZone) : `${clockIn(moment, timeZone)} · ${day}/${month}`;
}
