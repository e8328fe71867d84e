// Fills the full-bleed verdict and the list of the last readings.

const LAST_COUNT = 6;

export function makeVerdict(root, words) {
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const language = document.documentElement.lang;

  function show(kind, title, { reason = "", name = "", category = "" }) {
    root.dataset.verdict = kind;
    part("title").textContent = title;
    part("reason").textContent = reason;
    part("name").textContent = name;
    part("category").textContent = category;
    part("next").textContent = kind === "unsent" ? words.again : words.next;
    part("later").hidden = kind !== "unsent";
    root.hidden = false;
    part("next").focus({ preventScroll: true });
  }

  return {
    tell(scan) {
      show(scan.verdict, words.verdicts[scan.verdict], {
        reason: reasonOf(scan, words, language),
        name: scan.name,
        category: scan.category[language] || scan.category.ar || "",
      });
    },
    unsent(kind) {
      show("unsent", words.unsent.title, { reason: words.unsent[kind] });
      part("later").textContent = kind === "gate" ? words.leave : words.later;
    },
    hide() {
      root.hidden = true;
    },
    get isShown() {
      return !root.hidden;
    },
  };
}

function reasonOf(scan, words, language) {
  if (scan.reason) return words.reasons[scan.reason];
  if (!scan.first) return "";
  const gate = scan.first.gate[language] || scan.first.gate.ar;
  return words.first.replace("{time}", timeOf(scan.first.scanned_at, words.zone)).replace("{gate}", gate);
}

export function timeOf(moment, timeZone) {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone };
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(moment));
}

export function remember(list, scan, words) {
  const row = list.querySelector("template").content.cloneNode(true);
  row.querySelector("li").dataset.verdict = scan.verdict;
  row.querySelector("[data-part=time]").textContent = timeOf(scan.scanned_at, words.zone);
  row.querySelector("[data-part=name]").textContent = scan.name || words.unknown;
  row.querySelector("[data-part=verdict]").textContent = words.verdicts[scan.verdict];
  list.querySelector("ol").prepend(row);
  for (const old of [...list.querySelectorAll("li")].slice(LAST_COUNT)) old.remove();
  list.hidden = false;
}
