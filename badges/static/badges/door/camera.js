// Shows the camera and calls back with every code it sees.

import { makeDecoder } from "./decoder.js";

const WANTED = { audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } };
const LOOKS_PER_SECOND = 8;

export async function startCamera(video, { wasmUrl, onCode }) {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED);
  const decode = await makeDecoder(wasmUrl);
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement("canvas");
  const timer = setInterval(() => look(video, canvas, decode, onCode), 1000 / LOOKS_PER_SECOND);
  return () => {
    clearInterval(timer);
    for (const track of stream.getTracks()) track.stop();
  };
}

let isLooking = false;

async function look(video, canvas, decode, onCode) {
  if (isLooking || document.hidden || !video.videoWidth) return;
  isLooking = true;
  try {
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext("2d", { willReadFrequently: true }).drawImage(video, 0, 0);
    const code = await decode(canvas);
    if (code) onCode(code);
  } finally {
    isLooking = false;
  }
}
