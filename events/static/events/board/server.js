// The board's talk with the server: every question has an answer, a refusal with a sentence, or a failure.

export class Refused extends Error {
  constructor(answer) {
    super(answer.message);
    this.answer = answer;
  }
}

export class Unreachable extends Error {}

export function makeServer(board) {
  const token = board.querySelector("[name=csrfmiddlewaretoken]").value;
  const address = (name, session = 0) => board.dataset[name].replace("/0/", `/${session}/`);

  async function send(url, fields) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      if (value !== null && value !== undefined) body.append(name, value);
    }
    const answer = await reach(url, { method: "POST", body, headers: { "X-CSRFToken": token } });
    return read(answer);
  }

  async function news(since, edits, etag) {
    const url = `${address("changes")}?since=${since}&edits=${edits}`;
    const answer = await reach(url, { headers: etag ? { "If-None-Match": etag } : {} });
    if (answer.status === 304) return null;
    return { etag: answer.headers.get("ETag"), facts: await read(answer) };
  }

  return {
    move: (session, fields) => send(address("move", session), fields),
    takeOut: (session, fields) => send(address("out", session), fields),
    undo: (fields) => send(address("undo"), fields),
    redo: (fields) => send(address("redo"), fields),
    find: async (words) => read(await reach(`${address("found")}?q=${encodeURIComponent(words)}`)),
    news,
  };
}

async function reach(url, options = {}) {
  const headers = { Accept: "application/json", "X-Requested-With": "XMLHttpRequest", ...options.headers };
  try {
    return await fetch(url, { cache: "no-store", redirect: "error", ...options, headers });
  } catch (problem) {
    throw new Unreachable(problem.message);
  }
}

async function read(answer) {
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  if (!isJson) throw new Unreachable(String(answer.status));
  const facts = await answer.json();
  if (!answer.ok) throw new Refused(facts);
  return facts;
}
