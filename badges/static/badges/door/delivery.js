// Brings readings to the server: a new one at once, and those that wait when it can be reached again.

import { sendReadings } from "./sending.js";
import { forget, keep, waiting } from "./waiting.js";

const PAUSE = 5000;
const LARGEST_BATCH = 100;
const PASSING = ["offline", "server"];

export function makeDelivery(channel, { onAnswer, onTrouble, onChange }) {
  const answered = new Set();
  let turn = Promise.resolve();
  let retry;

  async function send(readings) {
    const unanswered = readings.filter((reading) => !answered.has(reading.id));
    if (!unanswered.length) return;
    try {
      for (const scan of await sendReadings(unanswered, channel)) {
        answered.add(scan.id);
        forget(scan.id);
        onAnswer(scan);
      }
    } catch (problem) {
      if (!problem.kind) throw problem;
      onTrouble(unanswered, problem.kind);
      if (PASSING.includes(problem.kind)) tryLater();
    } finally {
      onChange(waiting().length);
    }
  }

  function inTurn(work) {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  function tryLater() {
    clearTimeout(retry);
    retry = setTimeout(sendWaiting, PAUSE);
  }

  async function sendBatches() {
    for (const batch of batchesOf(waiting())) await send(batch);
  }

  function sendWaiting() {
    return inTurn(sendBatches);
  }

  window.addEventListener("online", sendWaiting);
  return {
    sendWaiting,
    take(reading) {
      keep(reading);
      onChange(waiting().length);
      return inTurn(() => send([reading]));
    },
    leave(readings) {
      for (const reading of readings) forget(reading.id);
      onChange(waiting().length);
    },
  };
}

// One batch names one gate, so that a gate that is gone holds back its own readings only.
function batchesOf(readings) {
  const gates = new Set(readings.map((reading) => reading.gate));
  return [...gates].flatMap((gate) => {
    const here = readings.filter((reading) => reading.gate === gate);
    const count = Math.ceil(here.length / LARGEST_BATCH);
    return Array.from({ length: count }, (_, number) =>
      here.slice(number * LARGEST_BATCH, (number + 1) * LARGEST_BATCH),
    );
  });
}
