// Marks what is on now and what is next, and adds the device's own time where that is another.
import { isOn, nextOf, sessionsOf } from "./sessions.js";
import { clockAndDate, dateIn, dayIn, isSameClock } from "./zones.js";

const OFTEN = 15_000;

export function tellTheTime(frame) {
  addOwnTimes(frame);
  const refresh = () => markTheMoment(frame, Date.now());
  refresh();
  setInterval(refresh, OFTEN);
  document.addEventListener("visibilitychange", refresh);
}

function addOwnTimes(frame) {
  const zone = frame.dataset.zone;
  const abroad = [...document.querySelectorAll(".hour-time > time, [data-clock-time] > time")].filter(
    (time) => !isSameClock(Date.parse(time.dateTime), zone),
  );
  for (const time of abroad) time.parentElement.append(ownTime(frame, Date.parse(time.dateTime), zone));
  for (const note of document.querySelectorAll("[data-own-clock]")) note.hidden = abroad.length === 0;
}

function ownTime(frame, moment, zone) {
  const own = copyOf(frame, "own");
  own.querySelector("time").textContent = clockAndDate(moment, dateIn(moment, zone));
  own.querySelector("time").dateTime = new Date(moment).toISOString();
  return own;
}

function markTheMoment(frame, now) {
  for (const mark of document.querySelectorAll("[data-moment]")) mark.remove();
  const today = dayIn(now, frame.dataset.zone, frame.dataset.dayChanges);
  const shown = document.querySelector(`[data-day="${today}"]`);
  const sessions = shown ? sessionsOf(shown) : [];
  const on = sessions.filter((session) => isOn(session, now));
  for (const row of document.querySelectorAll(".session.is-now")) row.classList.remove("is-now");
  for (const { row } of on) row.classList.add("is-now");
  put(frame, "now", on);
  put(frame, "next", nextOf(sessions, now));
  offerTheWay(on);
}

function put(frame, name, sessions) {
  for (const { row } of sessions) row.querySelector(".session-kind").append(copyOf(frame, name));
}

function offerTheWay(on) {
  document.getElementById("on-now")?.removeAttribute("id");
  const first = on.find(({ row }) => !row.id && !row.hidden);
  if (first) first.row.id = "on-now";
  for (const way of document.querySelectorAll("[data-jump]")) way.hidden = !first;
}

function copyOf(frame, name) {
  const copy = frame.querySelector(`[data-mark="${name}"]`).content.firstElementChild.cloneNode(true);
  if (name !== "own") copy.dataset.moment = name;
  return copy;
}
