// <eiraq-agenda edition="eiraq-4" lang="ar"></eiraq-agenda> shows the released agenda on a page of any site.

const HERE = new URL(import.meta.url);

const STYLE = `
  :host {
    display: block;
    color-scheme: light dark;
    color: var(--eiraq-text, light-dark(#10243a, #e9e3d7));
    background: var(--eiraq-ground, light-dark(#fff, #0e1a26));
    font: 1rem/1.6 var(--eiraq-font, system-ui, sans-serif);
  }
  .agenda { padding: 1rem; }
  nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-end: 1rem; }
  button {
    min-block-size: 2.75rem;
    padding-inline: 1rem;
    font: inherit;
    color: var(--accent);
    background: none;
    border: 1px solid currentcolor;
    border-radius: .4rem;
    cursor: pointer;
  }
  button[aria-pressed="true"] { color: light-dark(#fff, #0e1a26); background: var(--accent); border-color: var(--accent); }
  .agenda { --accent: var(--eiraq-accent, light-dark(#0b6e6e, #5fc9c4)); }
  a { color: var(--accent); text-underline-offset: .2em; }
  a, h3 { font-weight: 600; }
  h3 { margin: 0; font-size: 1rem; }
  a:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  ol { margin: 0; padding: 0; list-style: none; }
  li {
    display: grid;
    grid-template-columns: 7rem 1fr;
    gap: .25rem 1rem;
    padding-block: .75rem;
    border-block-start: 1px solid light-dark(#e3dccd, #2a3d50);
  }
  time { font-variant-numeric: tabular-nums; white-space: nowrap; }
  p { margin: 0; color: light-dark(#4a5b6c, #a9b7c4); }
  @media (max-width: 30rem) { li { grid-template-columns: 1fr; } }
`;

const WORDS = {
  ar: {
    loading: "جارٍ تحميل البرنامج…",
    failed: "تعذر تحميل البرنامج.",
    again: "أعد المحاولة",
    empty: "لم يُعلن البرنامج بعد.",
    days: "الأيام",
    comma: "، ",
    weekdays: "الأحد,الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت",
    months: "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  },
  ckb: {
    loading: "کارنامەکە بار دەکرێت…",
    failed: "کارنامەکە بار نەکرا.",
    again: "دووبارە هەوڵ بدەرەوە",
    empty: "کارنامەکە هێشتا ڕانەگەیەندراوە.",
    days: "ڕۆژەکان",
    comma: "، ",
    weekdays: "یەکشەممە,دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە,هەینی,شەممە",
    months: "کانوونی دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,تەمووز,ئاب,ئەیلوول,تشرینی یەکەم,تشرینی دووەم,کانوونی یەکەم",
    date: (weekday, day, month, year) => `${weekday} ${day}ی ${month}ی ${year}`,
  },
  en: {
    loading: "Loading the agenda…",
    failed: "The agenda could not be loaded.",
    again: "Try again",
    empty: "The agenda has not been announced yet.",
    days: "Days",
    comma: ", ",
    weekdays: "Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday",
    months: "January,February,March,April,May,June,July,August,September,October,November,December",
    date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  },
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** An element with its attributes and what stands in it; texts stay texts. */
function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...content);
  return element;
}

/** 2030-05-11 in the words of the language. */
export function dayName(date, language) {
  const { weekdays, months, date: written } = WORDS[language];
  const [year, month, day] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return written(weekdays.split(",")[weekday], day, months.split(",")[month - 1], year);
}

/** The days on which something is held, with what is held in the order of time. */
function daysOf(schedule) {
  const days = schedule.schedule.conference.days.map(({ date, rooms }) => ({
    date,
    events: Object.values(rooms)
      .flat()
      .sort((one, other) => Date.parse(one.date) - Date.parse(other.date)),
  }));
  return days.filter(({ events }) => events.length > 0);
}

function dayShown(days, zone) {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format();
  return days.find(({ date }) => date === today) ?? days[0];
}

/** 09:00–10:30, on the clocks of the conference. */
function timesOf({ start, duration }) {
  const [minutes, length] = [start, duration].map((clock) => {
    const [hours, rest] = clock.split(":").map(Number);
    return hours * 60 + rest;
  });
  const end = [Math.floor((minutes + length) / 60) % 24, (minutes + length) % 60];
  return `${start}–${end.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

function eventItem(event, words) {
  const title = event.type === "break" ? event.title : make("a", { href: event.url }, event.title);
  const people = new Set(event.persons.map(({ name }) => name));
  const about = [event.room, ...people].map((text) => make("bdi", {}, text));
  const line = make("p", {});
  about.forEach((part, place) => {
    line.append(...(place ? [words.comma, part] : [part]));
  });
  const body = make("div", {}, make("h3", { dir: "auto" }, title), line);
  return make("li", {}, make("time", { datetime: event.date }, timesOf(event)), body);
}

class EiraqAgenda extends HTMLElement {
  static observedAttributes = ["edition", "lang"];

  #asked = null;

  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
  }

  get edition() {
    return this.getAttribute("edition") || HERE.pathname.split("/")[1];
  }

  get language() {
    return this.lang in WORDS ? this.lang : "ar";
  }

  connectedCallback() {
    this.load();
  }

  disconnectedCallback() {
    this.#asked?.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.load();
  }

  async load() {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    const words = WORDS[this.language];
    this.show(make("p", { role: "status" }, words.loading));
    try {
      const address = new URL(`/${encodeURIComponent(this.edition)}/schedule.json?lang=${this.language}`, HERE);
      const answer = await fetch(address, { signal: asked.signal, credentials: "omit" });
      if (!answer.ok) throw new Error(`${answer.status}`);
      this.showSchedule(await answer.json(), words);
    } catch {
      if (!asked.signal.aborted) this.showFailure(words);
    }
  }

  show(...content) {
    const direction = this.language === "en" ? "ltr" : "rtl";
    this.shadowRoot.replaceChildren(make("div", { class: "agenda", lang: this.language, dir: direction }, ...content));
  }

  showFailure(words) {
    const again = make("button", { type: "button" }, words.again);
    again.addEventListener("click", () => this.load());
    this.show(make("p", { role: "alert" }, words.failed), again);
  }

  showSchedule(schedule, words) {
    const days = daysOf(schedule);
    if (days.length === 0) {
      this.show(make("p", {}, words.empty));
      return;
    }
    const list = make("ol");
    const buttons = days.map((day) => this.dayButton(day, () => choose(day)));
    const choose = (day) => {
      buttons.forEach((button, place) => {
        button.setAttribute("aria-pressed", String(days[place] === day));
      });
      list.setAttribute("aria-label", dayName(day.date, this.language));
      list.replaceChildren(...day.events.map((event) => eventItem(event, words)));
    };
    this.show(make("nav", { "aria-label": words.days }, ...buttons), list);
    choose(dayShown(days, schedule.schedule.conference.time_zone_name));
  }

  dayButton({ date }, choose) {
    const button = make("button", { type: "button" }, dayName(date, this.language));
    button.addEventListener("click", choose);
    return button;
  }
}

if (!customElements.get("eiraq-agenda")) customElements.define("eiraq-agenda", EiraqAgenda);
