// Tells the server once per visit that a piece of news was opened.

const counter = document.querySelector("[data-count-view]");

function remembered(address) {
  try {
    const known = sessionStorage.getItem(address);
    sessionStorage.setItem(address, "1");
    return known !== null;
  } catch {
    return false;
  }
}

if (counter && !remembered(counter.dataset.countView)) {
  fetch(counter.dataset.countView, { cache: "no-store", keepalive: true }).catch(() => {});
}
