// Keeps the agenda on the device, says how old it is when the network is away, and when there is a newer one.
import { untilAnswered } from "./asking.js";
import { clockAndDate, dateIn } from "./zones.js";

const WORKER = "/offline.js";
const page = document.documentElement.dataset;

export function keepForLater(frame) {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.register(WORKER, { scope: frame.dataset.base }).catch(() => {});
  const known = { tag: page.keptTag ?? null };
  if (page.keptAt) sayHowOld(frame, Number(page.keptAt));
  const ask = untilAnswered(() => compare(frame, known));
  addEventListener("online", ask);
  addEventListener("offline", ask);
  document.addEventListener("visibilitychange", () => document.hidden || ask());
  whenLoaded(() => keepAll(ask));
}

export async function keepPage(address) {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.active?.postMessage({ keep: [address] });
}

async function keepAll(ask) {
  await ask();
  const registration = await navigator.serviceWorker.ready;
  if (navigator.connection?.saveData) return;
  registration.active.postMessage({ keep: [...pagesToKeep(), ...filesOfPage()] });
  for (const word of document.querySelectorAll("[data-is-kept]")) word.hidden = false;
}

function pagesToKeep() {
  const links = [...document.querySelectorAll(".day-switch a")].map((link) => link.href);
  return [location.href.split("#")[0], ...links];
}

function filesOfPage() {
  const names = performance.getEntriesByType("resource").map((entry) => entry.name);
  return names.filter((name) => new URL(name).pathname.startsWith("/static/"));
}

// True when there is nothing more to ask. The first answer is the page's own; a later one that differs is a newer agenda.
async function compare(frame, known) {
  const askedAt = Date.now();
  const answer = await fetch(location.href.split("#")[0], { cache: "no-cache" }).catch(() => null);
  if (!answer?.ok) {
    sayHowOld(frame, known.seenAt ?? Number(page.keptAt ?? performance.timeOrigin));
    return document.hidden;
  }
  known.seenAt = askedAt;
  show(frame, "old", false);
  const tag = answer.headers.get("ETag");
  if (known.tag && tag && tag !== known.tag) await renew(frame);
  known.tag ??= tag;
  return true;
}

async function renew(frame) {
  if (page.keptAt) location.reload();
  else show(frame, "new", true);
}

function sayHowOld(frame, moment) {
  const zone = frame.dataset.zone;
  for (const time of frame.querySelectorAll("[data-kept-time]")) {
    time.textContent = clockAndDate(moment, dateIn(Date.now(), zone), zone);
    time.dateTime = new Date(moment).toISOString();
  }
  show(frame, "old", true);
}

function show(frame, name, isShown) {
  for (const notice of frame.querySelectorAll(`[data-kept="${name}"]`)) notice.hidden = !isShown;
}

function whenLoaded(action) {
  if (document.readyState === "complete") action();
  else addEventListener("load", action, { once: true });
}
