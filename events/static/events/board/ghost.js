// What is seen of a dragged card: a copy under the pointer, and its place-to-be on the grid with its times.

import { times } from "./clock.js";
import { element } from "./elements.js";

export function makeGhost(board, grid, { card, from, isResize }) {
  const box = card.getBoundingClientRect();
  const copy = card.cloneNode(true);
  const place = element("li", { className: "card-place", attributes: { "aria-hidden": "true" } });
  card.classList.add("is-lifted");
  if (!isResize) float();

  function float() {
    copy.className = `${card.className} card-ghost`;
    copy.setAttribute("aria-hidden", "true");
    for (const name of ["width", "height"]) copy.style.setProperty(name, `${box[name]}px`);
    board.append(copy);
  }

  function follow(point, target) {
    copy.style.transform = `translate(${box.left + point.x - from.x}px, ${box.top + point.y - from.y}px)`;
    if (!target || target === "out") return place.remove();
    place.style.setProperty("--at", target.start - grid.first);
    place.style.setProperty("--minutes", target.minutes);
    place.textContent = times(target);
    const column = grid.columns.get(target.room ?? "all");
    if (place.parentElement !== column) column.append(place);
  }

  function remove() {
    card.classList.remove("is-lifted");
    copy.remove();
    place.remove();
  }

  return { follow, remove };
}
