// Fetches the day's agenda while the edition is on and shows what is on now and what is next.
import { isOn, nextOf, sessionsOf } from "./sessions.js";
import { clockIn } from "./zones.js";

const OFTEN = 60_000;
const block = document.querySelector("[data-now-next]");

async function agendaPage() {
  const answer = await fetch(block.dataset.nowNext, { cache: "no-cache" }).catch(() => null);
  return answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

async function refresh() {
  const page = await agendaPage();
  if (!page) return;
  const now = Date.now();
  const sessions = sessionsOf(page);
  const next = nextOf(sessions, now);
  fill(
    "now",
    sessions.filter((session) => isOn(session, now)),
  );
  fill("next", next);
  const zone = page.querySelector("[data-zone]").dataset.zone;
  if (next.length) block.querySelector("[data-at]").textContent = clockIn(next[0].startsAt, zone);
}

function fill(name, sessions) {
  const part = block.querySelector(`[data-part="${name}"]`);
  part.hidden = sessions.length === 0;
  part.querySelector("[data-rows]").replaceChildren(...sessions.map(({ row }) => withoutPlace(row)));
}

// Its own place in the day's grid means nothing here.
function withoutPlace(row) {
  const copy = document.importNode(row, true);
  copy.className = "session";
  copy.removeAttribute("id");
  return copy;
}

if (block) {
  refresh();
  setInterval(() => document.hidden || refresh(), OFTEN);
}
