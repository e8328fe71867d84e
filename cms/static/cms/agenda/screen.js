// The screen at a room's door: now, next and the clock; asks for changes, and goes on by itself for days without a network.
import { untilAnswered } from "./asking.js";
import { isOn } from "./sessions.js";
import { clockAndDate, clockIn, dateIn, dayIn } from "./zones.js";

const EVERY_SECOND = 1000;
const ASK_EVERY = 30_000;
const STALE_AFTER = 90_000;
const LATER_SHOWN = 3;
const SMALLEST_FIT = 5;

const page = document.documentElement.dataset;
const askNow = untilAnswered(ask);
const seen = { at: Number(page.keptAt ?? Date.now()), tag: page.keptTag ?? null };
let shownFor = "";

function frame() {
  return document.querySelector("[data-screen]");
}

function sessions() {
  return [...frame().querySelectorAll("[data-all] > li")].map((row) => {
    const startsAt = Date.parse(row.querySelector("time").dateTime);
    const endsAt = startsAt + Number(row.dataset.minutes) * 60_000;
    return { row, startsAt, endsAt, day: row.dataset.day, isHeld: !row.classList.contains("is-cancelled") };
  });
}

function tick() {
  const now = Date.now();
  frame().querySelector("[data-clock]").textContent = clockIn(now, frame().dataset.zone);
  sayHowOld(now);
  const minute = String(Math.floor(now / 60_000));
  if (minute !== shownFor) showTheMoment(now);
  shownFor = minute;
}

function showTheMoment(now) {
  const today = dayIn(now, frame().dataset.zone, frame().dataset.dayChanges);
  const all = sessions();
  const on = all.filter((session) => isOn(session, now));
  const ahead = all.filter((session) => session.startsAt > now);
  const soon = on.length ? [] : ahead.filter((session) => session.isHeld && session.day === today).slice(0, 1);
  const isOver = on.length === 0 && soon.length === 0;
  const later = ahead.filter((session) => !soon.includes(session) && (isOver || session.day === today));
  fill("now", on.slice(-1));
  fill("soon", soon);
  fill("later", later.slice(0, LATER_SHOWN));
  frame().querySelector('[data-place="over"]').hidden = !isOver;
  frame().classList.add("is-running");
  fitAll();
}

function fill(name, chosen) {
  const place = frame().querySelector(`[data-place="${name}"]`);
  place.hidden = chosen.length === 0;
  place.querySelector("[data-rows]").replaceChildren(...chosen.map(({ row }) => row.cloneNode(true)));
  for (const row of place.querySelectorAll("li + li")) {
    row.classList.toggle("is-same-day", row.dataset.day === row.previousElementSibling.dataset.day);
  }
}

function fitAll() {
  for (const place of frame().querySelectorAll("[data-place]")) fit(place);
}

/** Smaller and smaller until nothing stands out: a long title in a small room has as much to say as any other. */
function fit(place) {
  for (let step = 0; step <= SMALLEST_FIT; step += 1) {
    place.dataset.fit = String(step);
    if (place.scrollHeight <= place.clientHeight) return;
  }
}

function sayHowOld(now) {
  const isStale = now - seen.at > STALE_AFTER;
  const zone = frame().dataset.zone;
  const mark = frame().querySelector("[data-stale]");
  const wasStale = !mark.hidden;
  mark.hidden = !isStale;
  if (isStale !== wasStale) fitAll();
  frame().querySelector("[data-stale-time]").textContent = clockAndDate(seen.at, dateIn(now, zone), zone);
}

// What is shown is as old as the question: the network may go, and hours pass, while its answer is on the way.
async function ask() {
  const askedAt = Date.now();
  const answer = await fetch(location.href, { cache: "no-cache" }).catch(() => null);
  if (!answer?.ok) return false;
  const tag = answer.headers.get("ETag");
  if (!tag || tag !== seen.tag) await renew(await answer.text());
  seen.at = askedAt;
  seen.tag = tag;
  sayHowOld(Date.now());
  return true;
}

async function renew(text) {
  const fresh = new DOMParser().parseFromString(text, "text/html").querySelector("[data-screen]");
  if (!fresh) return;
  frame().replaceWith(fresh);
  shownFor = "";
  tick();
}

async function stayAwake() {
  if (!document.hidden) await navigator.wakeLock?.request("screen").catch(() => {});
}

async function keepForLater() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("/offline.js", { scope: frame().dataset.base }).catch(() => {});
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType("resource").map((entry) => entry.name);
  const ours = files.filter((name) => new URL(name).pathname.startsWith("/static/"));
  active.postMessage({ keep: [location.href, ...ours] });
}

tick();
setInterval(tick, EVERY_SECOND);
askNow();
setInterval(askNow, ASK_EVERY);
addEventListener("online", askNow);
addEventListener("resize", fitAll);
document.fonts.ready.then(fitAll);
stayAwake();
document.addEventListener("visibilitychange", stayAwake);
if (document.readyState === "complete") keepForLater();
else addEventListener("load", keepForLater, { once: true });
