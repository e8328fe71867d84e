// The readings that no server has answered yet; they outlive a reload and an empty battery.

const PREFIX = "door-waiting-";

export function keep(reading) {
  localStorage.setItem(PREFIX + reading.id, JSON.stringify(reading));
}

export function forget(id) {
  localStorage.removeItem(PREFIX + id);
}

export function waiting() {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  const readings = names.map((name) => JSON.parse(localStorage.getItem(name)));
  return readings.sort((one, other) => one.scanned_at.localeCompare(other.scanned_at));
}
