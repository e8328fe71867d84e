// Asks until there is an answer: soon again at first, then less often, whatever the device believes about its network.
// A sign that something has changed (an event, such as "online") begins the pauses anew: the first try may be too early.

const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

export function untilAnswered(ask) {
  let waiting = null;
  let failures = 0;
  return async function attempt(sign) {
    clearTimeout(waiting);
    if (sign) failures = 0;
    if (await ask()) {
      failures = 0;
      return;
    }
    clearTimeout(waiting); // another attempt may have failed meanwhile
    waiting = setTimeout(attempt, PAUSES[Math.min(failures, PAUSES.length - 1)]);
    failures += 1;
  };
}
