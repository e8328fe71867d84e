// Keeps the days left right on a page that was cached before midnight; the server wrote the first number.
const DAY = 86_400_000;

function daysUntil(day) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Baghdad" }).format(new Date());
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY);
}

for (const place of document.querySelectorAll("[data-days-until]")) {
  const days = daysUntil(place.dataset.daysUntil);
  if (days >= 0) place.textContent = String(days);
}
