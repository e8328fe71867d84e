// Sends readings to the server; a reading keeps its id however often it is sent.

const PATIENCE = 8000;

export class NotSent extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

export function newReading(gate, code) {
  return { id: crypto.randomUUID(), gate: Number(gate), code, scanned_at: new Date().toISOString() };
}

export async function sendReadings(readings, { url, token }) {
  const response = await post(url, token, { sent_at: new Date().toISOString(), scans: readings });
  if (response.status === 401 || response.status === 403) throw new NotSent("signed_out");
  if (response.status === 422) throw new NotSent("gate");
  if (!response.ok) throw new NotSent("server");
  return scansIn(response);
}

async function scansIn(response) {
  try {
    return (await response.json()).scans;
  } catch {
    throw new NotSent("server");
  }
}

async function post(url, token, body) {
  try {
    return await fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new NotSent("offline");
  }
}
