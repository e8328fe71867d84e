// The door page: camera, keyboard scanner and typed code lead to one verdict.

import { startCamera } from "./camera.js";
import { makeDelivery } from "./delivery.js";
import { listenToScanner, typeInLatin } from "./keyboard.js";
import { inLatin } from "./layouts.js";
import { newReading } from "./sending.js";
import { allowSound, signal } from "./signals.js";
import { makeVerdict, remember } from "./verdict.js";

const SAME_CODE_PAUSE = 4000;
const GATE_KEY = "door-gate";

const page = document.querySelector("[data-door]");
const words = JSON.parse(document.getElementById("door-words").textContent);
const form = page.querySelector("[data-part=typed]");
const gate = page.querySelector("[name=gate]");
const video = page.querySelector("video");
const cameraButton = page.querySelector("[data-part=camera]");
const cameraNote = page.querySelector("[data-part=camera-note]");
const waitingNote = page.querySelector("[data-part=waiting]");
const verdict = makeVerdict(page.querySelector("[data-part=verdict-screen]"), words);
const channel = { url: page.dataset.api, token: page.querySelector("[name=csrfmiddlewaretoken]").value };

// Readings taken here whose verdict nobody has seen yet, and what the screen says of those that could not be sent.
const unseen = new Set();
let trouble = null;
let lastCode = "";
let lastAt = 0;

const delivery = makeDelivery(channel, { onAnswer: tell, onTrouble: tellTrouble, onChange: countWaiting });

function tell(scan) {
  remember(page.querySelector("[data-part=last]"), scan, words);
  if (!unseen.delete(scan.id)) return;
  trouble = null;
  verdict.tell(scan);
  signal(scan.verdict);
}

function tellTrouble(readings, kind) {
  if (kind !== "gate" && !readings.some((reading) => unseen.has(reading.id))) return;
  if (!trouble) signal("unsent");
  trouble = { readings, kind };
  verdict.unsent(kind);
}

function setAside() {
  for (const reading of trouble?.readings ?? []) unseen.delete(reading.id);
  trouble = null;
}

function countWaiting(count) {
  waitingNote.hidden = count === 0;
  waitingNote.textContent = words.waiting.replace("{count}", count);
}

function take(code) {
  setAside();
  const reading = newReading(gate.value, code);
  unseen.add(reading.id);
  delivery.take(reading);
}

function seen(code) {
  const now = Date.now();
  const isRepeat = code === lastCode && now - lastAt < SAME_CODE_PAUSE;
  if (code === lastCode) lastAt = now;
  if (isRepeat || verdict.isShown || unseen.size) return;
  lastCode = code;
  lastAt = now;
  take(code);
}

function next() {
  lastAt = Date.now();
  if (trouble) delivery.sendWaiting();
  else verdict.hide();
}

// A reading that was not checked stays on the device until the server has it, unless its gate is gone for good.
function later() {
  lastAt = Date.now();
  if (trouble?.kind === "gate") delivery.leave(trouble.readings);
  setAside();
  verdict.hide();
}

let stopCamera = null;

async function toggleCamera() {
  allowSound();
  if (stopCamera) {
    stopCamera();
    stopCamera = null;
  } else {
    stopCamera = await openCamera();
  }
  page.dataset.camera = stopCamera ? "on" : "off";
  cameraButton.setAttribute("aria-pressed", String(Boolean(stopCamera)));
}

async function openCamera() {
  try {
    cameraNote.textContent = "";
    return await startCamera(video, { wasmUrl: page.dataset.wasm, onCode: seen });
  } catch (problem) {
    cameraNote.textContent = words.camera[problem.name] ?? words.camera.other;
    return null;
  }
}

function submitTyped(event) {
  event.preventDefault();
  const code = form.elements.code.value.trim();
  if (!code) return form.elements.code.focus();
  form.elements.code.value = "";
  take(inLatin(code));
}

function rememberGate() {
  const kept = localStorage.getItem(GATE_KEY);
  if (kept && [...gate.options].some((option) => option.value === kept)) gate.value = kept;
  gate.addEventListener("change", () => localStorage.setItem(GATE_KEY, gate.value));
}

function openGate() {
  rememberGate();
  form.addEventListener("submit", submitTyped);
  cameraButton.addEventListener("click", toggleCamera);
  typeInLatin(form.elements.code);
  listenToScanner(take);
}

if (form) openGate();
page.querySelector("[data-part=next]").addEventListener("click", next);
page.querySelector("[data-part=later]").addEventListener("click", later);
delivery.sendWaiting();
page.dataset.ready = "true";
