// The door page: camera, keyboard scanner and typed code lead to one verdict.

import { startCamera } from "./camera.js";
import { listenToScanner } from "./keyboard.js";
import { newReading, sendReading } from "./sending.js";
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
const verdict = makeVerdict(page.querySelector("[data-part=verdict-screen]"), words);
const channel = { url: page.dataset.api, token: form.elements.csrfmiddlewaretoken.value };

let unsent = null;
let lastCode = "";
let lastAt = 0;
let isBusy = false;

async function send(reading) {
  isBusy = true;
  try {
    const scan = await sendReading(reading, channel);
    unsent = null;
    verdict.tell(scan);
    signal(scan.verdict);
    remember(page.querySelector("[data-part=last]"), scan, words);
  } catch (problem) {
    if (!problem.kind) throw problem;
    unsent = reading;
    verdict.unsent(problem.kind);
    signal("unsent");
  } finally {
    isBusy = false;
  }
}

function take(code) {
  if (!isBusy) send(newReading(gate.value, code));
}

function seen(code) {
  const now = Date.now();
  const isRepeat = code === lastCode && now - lastAt < SAME_CODE_PAUSE;
  if (code === lastCode) lastAt = now;
  if (isRepeat || verdict.isShown || isBusy) return;
  lastCode = code;
  lastAt = now;
  take(code);
}

function next() {
  lastAt = Date.now();
  if (unsent) send(unsent);
  else verdict.hide();
}

function giveUp() {
  unsent = null;
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
  take(code);
}

function rememberGate() {
  const kept = localStorage.getItem(GATE_KEY);
  if (kept && [...gate.options].some((option) => option.value === kept)) gate.value = kept;
  gate.addEventListener("change", () => localStorage.setItem(GATE_KEY, gate.value));
}

rememberGate();
form.addEventListener("submit", submitTyped);
cameraButton.addEventListener("click", toggleCamera);
page.querySelector("[data-part=next]").addEventListener("click", next);
page.querySelector("[data-part=give-up]").addEventListener("click", giveUp);
listenToScanner((code) => {
  if (!unsent) take(code);
});
page.dataset.ready = "true";
