// Asks how far the work on a file is, and shows the report when it is there. Without it the page has a link.

const PAUSE = 1000;

async function look(box) {
  const answer = await fetch(box.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) {
    return true;
  }
  const { is_working: isWorking, done, total } = await answer.json();
  const bar = box.querySelector("progress");
  bar.max = total || bar.max;
  bar.value = done;
  return isWorking;
}

async function wait(box) {
  let isWorking = true;
  try {
    isWorking = await look(box);
  } catch {
    // The network is away for a moment.
  }
  if (isWorking) {
    setTimeout(wait, PAUSE, box);
  } else {
    location.reload();
  }
}

const box = document.querySelector("[data-progress]");
if (box) {
  setTimeout(wait, PAUSE, box);
}
