// Narrows the page to chosen sessions: one's own (#mine) or those of a shared link (#stars=...).
import { sessionsOf } from "./sessions.js";

export function showChosen(stars, shared) {
  const panel = document.querySelector("[data-chosen]");
  if (!panel) return;
  const isMine = location.hash === "#mine";
  const codes = shared ?? (isMine ? [...stars.codes] : null);
  panel.hidden = codes === null;
  narrow(codes && new Set(codes));
  if (codes) fill(panel, codes, stars, shared !== null);
}

function narrow(codes) {
  for (const day of document.querySelectorAll("[data-day]")) {
    day.dataset.lanes ??= day.className.match(/lanes-\d+/)[0];
    day.classList.toggle(day.dataset.lanes, codes === null);
    day.classList.toggle("lanes-0", codes !== null || day.dataset.lanes === "lanes-0");
    for (const { row, code } of sessionsOf(day)) row.hidden = codes !== null && !codes.has(code);
    for (const hour of day.querySelectorAll(".hour")) hour.hidden = isEmpty(hour);
    day.hidden = isEmpty(day);
  }
}

function isEmpty(part) {
  return part.querySelector(".session:not([hidden])") === null;
}

function fill(panel, codes, stars, isShared) {
  for (const part of panel.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").every((word) => HOLDS[word](codes, isShared));
  }
  const link = new URL(panel.dataset.chosen, location.href);
  link.hash = `stars=${codes.join(",")}`;
  panel.querySelector("[data-link]").value = link.href;
  panel.querySelector("[data-copy]").onclick = () => copy(panel, link.href);
  panel.querySelector("[data-take]").onclick = () => {
    stars.addAll(codes);
    location.hash = "mine";
  };
}

const HOLDS = {
  mine: (_codes, isShared) => !isShared,
  shared: (_codes, isShared) => isShared,
  some: (codes) => codes.length > 0,
  none: (codes) => codes.length === 0,
};

async function copy(panel, link) {
  const field = panel.querySelector("[data-link]");
  field.select();
  await navigator.clipboard?.writeText(link).catch(() => {});
  panel.querySelector("[data-copied]").hidden = false;
}
