// The days of the edition as tabs above the board.

import { element } from "./elements.js";

export function makeDays(bar, state) {
  function show() {
    const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.day : null;
    bar.replaceChildren(...state.days.map(tab));
    if (focused) bar.querySelector(`[data-day="${focused}"]`)?.focus({ preventScroll: true });
  }

  function tab(day) {
    const weekday = element("strong", { text: day.weekday });
    const date = element("span", { text: day.date });
    const attributes = { type: "button", "data-day": day.key, "aria-pressed": String(day.key === state.day) };
    return element("button", { className: "board-day", attributes }, weekday, date);
  }

  bar.addEventListener("click", (event) => {
    const day = event.target.closest("[data-day]")?.dataset.day;
    if (!day) return;
    state.day = day;
    state.changed();
  });
  return { show };
}
