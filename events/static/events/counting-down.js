// Hours, minutes and seconds until a planned release; the server wrote the first words.
const SECOND = 1000;
const MINUTE = 60;
const HOUR = 3600;

const twoDigits = (number) => String(number).padStart(2, "0");

function show(place) {
  const left = Math.max(0, Math.round((Date.parse(place.dataset.countsDownTo) - Date.now()) / SECOND));
  const parts = [Math.floor(left / HOUR), Math.floor((left % HOUR) / MINUTE), left % MINUTE];
  place.textContent = parts.map(twoDigits).join(":");
}

for (const place of document.querySelectorAll("[data-counts-down-to]")) {
  show(place);
  setInterval(show, SECOND, place);
}
