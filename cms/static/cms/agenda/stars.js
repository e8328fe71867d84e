// A star on every session, and the agenda of the starred ones.
import { showChosen } from "./chosen.js";
import { keepPage } from "./keeping.js";
import { Stars, sharedCodes } from "./starred.js";

export function offerStars(frame) {
  const stars = new Stars(frame.dataset.agenda);
  const buttons = [...document.querySelectorAll("[data-code]")]
    .filter((row) => row.querySelector("h3 a, h1"))
    .map((row) => addStar(frame, row, stars, () => refresh()));
  const refresh = () => {
    for (const { button, code, title } of buttons) press(button, stars.has(code), title);
    for (const count of document.querySelectorAll("[data-mine-count]")) count.textContent = stars.codes.size || "";
    for (const mine of document.querySelectorAll("[data-mine]")) mine.hidden = false;
    showChosen(stars, sharedCodes(location.hash));
  };
  refresh();
  addEventListener("hashchange", refresh);
  addEventListener("storage", () => {
    stars.refresh();
    refresh();
  });
}

function addStar(frame, row, stars, refresh) {
  const button = frame.querySelector('[data-mark="star"]').content.firstElementChild.cloneNode(true);
  const title = row.querySelector("h3, h1");
  const code = row.dataset.code;
  button.addEventListener("click", () => {
    stars.toggle(code);
    if (stars.has(code)) keepPage(title.querySelector("a")?.href ?? location.href);
    refresh();
  });
  (row.querySelector("[data-star-place]") ?? row).append(button);
  return { button, code, title: title.textContent.trim() };
}

function press(button, isPressed, title) {
  button.setAttribute("aria-pressed", String(isPressed));
  const words = isPressed ? button.dataset.remove : button.dataset.add;
  const label = button.querySelector("[data-star-words]");
  if (label) label.textContent = words;
  button.setAttribute("aria-label", `${words}: ${title}`);
}
