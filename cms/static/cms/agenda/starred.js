// The starred sessions of one edition, kept on this device alone.

export class Stars {
  constructor(edition) {
    this.place = `stars:${edition}`;
    this.codes = new Set(this.read());
  }

  has(code) {
    return this.codes.has(code);
  }

  toggle(code) {
    if (!this.codes.delete(code)) this.codes.add(code);
    this.write();
  }

  addAll(codes) {
    for (const code of codes) this.codes.add(code);
    this.write();
  }

  // Another tab has written.
  refresh() {
    this.codes = new Set(this.read());
  }

  read() {
    try {
      const found = JSON.parse(localStorage.getItem(this.place) ?? "[]");
      return Array.isArray(found) ? found.map(String) : [];
    } catch {
      return [...(this.codes ?? [])];
    }
  }

  write() {
    try {
      localStorage.setItem(this.place, JSON.stringify([...this.codes]));
    } catch {
      // A browser that keeps nothing keeps the stars until the page is left.
    }
  }
}

// `#stars=12,15`: somebody's choice, handed on in a link that no server reads.
export function sharedCodes(hash) {
  const found = /^#stars=([\w,-]*)$/.exec(hash);
  return found ? found[1].split(",").filter(Boolean) : null;
}
