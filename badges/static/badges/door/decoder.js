// Finds a QR code in a picture: the browser's own detector where it has one, zxing where it has not.

const FORMATS = ["qr_code"];

async function nativeDecoder() {
  if (!("BarcodeDetector" in window)) return null;
  const known = await window.BarcodeDetector.getSupportedFormats().catch(() => []);
  if (!known.includes("qr_code")) return null;
  const detector = new window.BarcodeDetector({ formats: FORMATS });
  return async (canvas) => (await detector.detect(canvas))[0]?.rawValue ?? null;
}

async function wasmDecoder(wasmUrl) {
  const { prepareZXingModule, readBarcodes } = await import("./vendor/zxing-wasm/es/reader/index.js");
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  const options = { formats: ["QRCode"], maxNumberOfSymbols: 1, tryHarder: true };
  return async (canvas) => {
    const picture = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    const [found] = await readBarcodes(picture, options);
    return found?.text ?? null;
  };
}

export async function makeDecoder(wasmUrl) {
  return (await nativeDecoder()) ?? wasmDecoder(wasmUrl);
}
