// A session's card on the grid: what it says, how it is marked, and where it lies.

import { times } from "./clock.js";
import { element, icon } from "./elements.js";
import { say } from "./words.js";

const SIZES = [
  [22, "tiny"],
  [42, "small"],
  [60, "half"],
  [80, "middle"],
];

export function makeCard(slot) {
  const main = element("button", { className: "card-main", attributes: { type: "button" } });
  main.setAttribute("aria-describedby", "board-help");
  const grip = element("span", { className: "card-grip", attributes: { "aria-hidden": "true" } });
  return element("li", { className: "card", attributes: { "data-slot": slot.pk } }, main, grip);
}

export function fillCard(card, { slot, session, warnings, other }) {
  const facts = JSON.stringify([slot, session, warnings, other]);
  if (card.facts === facts) return;
  card.facts = facts;
  Object.assign(card.dataset, { slot: slot.pk, kind: session.kind, state: session.state });
  card.dataset.severity = worst(warnings);
  card.classList.toggle("is-others", Boolean(other));
  const words = element(
    "span",
    { className: "card-words" },
    element("span", { className: "card-time", text: times(slot), attributes: { dir: "ltr" } }),
    element("span", { className: "card-title", text: session.title, attributes: { dir: "auto" } }),
    element("span", { className: "card-people", text: session.people.join(" · "), attributes: { dir: "auto" } }),
    ...(session.state === "confirmed" ? [] : [element("span", { className: "card-state", text: session.state_name })]),
    ...(other ? [element("span", { className: "card-other", text: say("moved_by", { who: other }) })] : []),
  );
  card.firstChild.replaceChildren(words, ...marks(warnings));
  card.firstChild.title = [session.title, ...warnings.map((warning) => warning.sentence)].join("\n");
}

function marks(warnings) {
  if (!warnings.length) return [];
  const words = element("span", { className: "w-sr-only", text: `${say("warnings")}: ` });
  const count = element("span", { text: warnings.length });
  return [element("span", { className: "card-marks" }, icon("warning"), words, count)];
}

function worst(warnings) {
  const found = new Set(warnings.map((warning) => warning.severity));
  return ["serious", "mild", "note"].find((severity) => found.has(severity)) ?? "none";
}

export function layCard(card, slot, { first, minute, lane = 0, lanes = 1 }) {
  const height = slot.minutes * minute;
  card.style.setProperty("--at", slot.start - first);
  card.style.setProperty("--minutes", slot.minutes);
  card.style.setProperty("--lane", lane);
  card.style.setProperty("--lanes", lanes);
  card.dataset.size = SIZES.find(([most]) => height < most)?.[1] ?? "full";
}
