// What a script adds to a page of the agenda, which is whole without it.
import { tellTheTime } from "./clocks.js";
import { keepForLater } from "./keeping.js";
import { offerStars } from "./stars.js";

const frame = document.querySelector("[data-agenda]");

if (frame) {
  offerStars(frame);
  tellTheTime(frame);
  keepForLater(frame);
}
