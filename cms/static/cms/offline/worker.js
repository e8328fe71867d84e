// The agenda without a network: pages of one edition that everybody may see, kept as they came, marked with their age.

const PAGES = `pages ${registration.scope}`;
const FILES = `files ${registration.scope}`;
const MOST = { [PAGES]: 400, [FILES]: 150 };
const PATIENCE = 4000;
const PARTS = /^(agenda\/|speakers\/|screen\/|recommendations\/|$)/;
const NEVER_CHANGES = /\.[0-9a-f]{12}\.\w+$/;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => event.waitUntil(keepAll(event.data.keep)));
addEventListener("fetch", (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== "GET" || address.origin !== location.origin) return;
  if (address.pathname.startsWith("/static/")) event.respondWith(fileFor(event.request));
  else if (isKept(address)) event.respondWith(pageFor(event));
});

function isKept(address) {
  const base = new URL(registration.scope).pathname;
  const below = address.pathname.slice(base.length);
  return address.pathname.startsWith(base) && PARTS.test(below) && !/\.\w+$/.test(below);
}

// A page's own scripts ask the network alone: they want to know whether it is there.
async function pageFor(event) {
  const fresh = fetchAndKeep(event.request);
  if (event.request.mode !== "navigate") return fresh;
  const kept = await copyOf(event.request.url);
  if (!kept) return fresh;
  event.waitUntil(fresh.catch(() => {}));
  const answer = await Promise.race([fresh.catch(() => null), patience()]);
  return answer && answer.status < 500 ? answer : marked(kept);
}

function patience() {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}

async function fetchAndKeep(request) {
  const answer = await fetch(request);
  if (isForEverybody(answer)) await keep(request.url ?? request, answer.clone());
  return answer;
}

function isForEverybody(answer) {
  const isPublic = /\bpublic\b/.test(answer.headers.get("Cache-Control") ?? "");
  return isPublic && answer.status === 200 && answer.type === "basic" && !answer.redirected;
}

async function keep(address, answer) {
  const headers = new Headers(answer.headers);
  for (const name of ["Content-Encoding", "Content-Length"]) headers.delete(name);
  headers.set("X-Kept-At", String(Date.now()));
  const pages = await caches.open(PAGES);
  await pages.put(address.split("#")[0], new Response(await answer.blob(), { headers }));
}

// The very page, else the same one without what its address asks for.
async function copyOf(address) {
  const pages = await caches.open(PAGES);
  return (await pages.match(address)) ?? pages.match(address.split(/[?#]/)[0]);
}

async function marked(copy) {
  const mark = `data-kept-at="${copy.headers.get("X-Kept-At")}" data-kept-tag='${copy.headers.get("ETag")}'`;
  const text = (await copy.text()).replace("<html ", `<html ${mark} `);
  return new Response(text, { headers: copy.headers });
}

async function fileFor(request) {
  const files = await caches.open(FILES);
  const kept = await files.match(request);
  if (kept && NEVER_CHANGES.test(new URL(request.url).pathname)) return kept;
  const answer = await fetch(request).catch(() => kept ?? Response.error());
  if (answer.ok) await files.put(request, answer.clone());
  return answer;
}

async function keepAll(addresses) {
  for (const address of addresses) {
    const isFile = new URL(address).pathname.startsWith("/static/");
    await (isFile ? fileFor(new Request(address)) : keepPage(address)).catch(() => {});
  }
  for (const name of [PAGES, FILES]) await forgetOldest(name);
}

async function keepPage(address) {
  if (isKept(new URL(address))) await fetchAndKeep(new Request(address, { cache: "no-cache" }));
}

async function forgetOldest(name) {
  const kept = await caches.open(name);
  const keys = await kept.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - MOST[name]))) await kept.delete(key);
}
