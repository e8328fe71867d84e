// Fills the form with the stars of this device.
import { Stars } from "./starred.js";

const page = document.querySelector("[data-stars-of]");
const { codes } = new Stars(page.dataset.starsOf);

if (codes.size) {
  page.querySelector("[name=sessions]").value = [...codes].join(",");
  page.querySelector("[data-form]").hidden = false;
  page.querySelector("[data-none]").hidden = true;
}
