// A sound and a buzz for each verdict, told apart without looking.

const TONES = {
  admitted: [[880, 0.12]],
  already_admitted: [
    [520, 0.12],
    [520, 0.12],
  ],
  refused: [[220, 0.4]],
  unsent: [
    [330, 0.1],
    [220, 0.25],
  ],
};
const BUZZES = { admitted: [60], already_admitted: [60, 80, 60], refused: [300], unsent: [40, 40, 40] };

let audio;

// Browsers let a page sound and buzz only after a person has touched it.
export function allowSound() {
  audio ??= new AudioContext();
  audio.resume();
}

export function signal(verdict) {
  if (navigator.userActivation?.hasBeenActive ?? true) navigator.vibrate?.(BUZZES[verdict]);
  if (audio?.state !== "running") return;
  let at = audio.currentTime;
  for (const [pitch, length] of TONES[verdict]) {
    tone(pitch, at, length);
    at += length + 0.06;
  }
}

function tone(pitch, at, length) {
  const oscillator = audio.createOscillator();
  const loudness = audio.createGain();
  oscillator.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.25, at);
  loudness.gain.exponentialRampToValueAtTime(0.001, at + length);
  oscillator.connect(loudness).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + length);
}
