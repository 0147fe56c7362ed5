// The list of headlines: newest first, without end, as the view narrows it.
import { json, summaryOf } from "./client.js";
import { addFacts, dayLine, lineOf, retell } from "./line.js";
import * as search from "./search.js";
import * as view from "./view.js";
import { day, element } from "./words.js";

const PAGE = 50;
// Where the server cannot search, so many headlines are looked through at once; further ones on request.
const LOOKED_PAGE = 500, LOOKED_PAGES = 4;
// So long nobody types before the server is asked.
const TYPING = 200;
// More than so many at once do not glow: a light that is everywhere shows nothing.
const MOST_GLOWING = 3, GLOW = 2_500;

const list = document.getElementById("headlines"), note = document.getElementById("listnote"), older = document.getElementById("older");
const nothing = document.getElementById("nothing");
const shown = new Map();
let next, current = null, loading = null, looked = 0, latest = 0, arrivals = [], typing;

/** What was loaded. */
export const items = () => [...shown.values()].map(({ item }) => item);

/** Loads the first page in place of everything. */
export async function reload() {
  latest++;
  loading = null;
  next = undefined;
  looked = 0;
  await more();
  fill().catch(() => { });
}

/** Takes in what is new since the last look. */
export async function refresh() {
  if (next === undefined || search.isServers()) return reload();
  const asked = latest, page = await search.first(PAGE);
  if (asked === latest) for (const item of page.value.toReversed()) insert(item);
}

/** Puts a headline where it belongs: at the top when it is new. What was found stays as it is; what is new may be searched for again. */
export function insert(item) {
  if (search.isServers()) return;
  const before = shown.get(item.name);
  if (before && before.item.createdAt >= item.createdAt) return;
  before?.line.remove();
  shown.delete(item.name);
  if (view.shows(item)) {
    const line = lineOf(item, item.name === current);
    shown.set(item.name, { item, line });
    const title = day(item.createdAt);
    if (list.firstElementChild?.textContent === title) list.firstElementChild.after(line);
    else list.prepend(dayLine(title), line);
    line.hidden = !search.finds(item);
    glow(line);
    if (view.dense() && !item.facts && item.state === "summarized") learn(item, line);
  }
  tidy();
}

/** Takes an article out of the list. */
export function drop(name) {
  shown.get(name)?.line.remove();
  shown.delete(name);
  tidy();
}

/** Marks the headline that is being read. */
export function select(name) {
  shown.get(current)?.line.querySelector("a").removeAttribute("aria-current");
  current = name;
  const line = shown.get(name)?.line;
  line?.querySelector("a").setAttribute("aria-current", "true");
  line?.scrollIntoView({ block: "nearest" });
}

/** The names that are shown, as they stand. */
export const names = () => [...list.querySelectorAll("li[data-name]:not([hidden])")].map(line => line.dataset.name);

/** The visible headline so many lines away from the current one. */
export function neighbour(step) {
  const visible = names(), at = visible.indexOf(current);
  return visible[at < 0 ? 0 : at + step];
}

/** The newest headline that is shown; a rejection only when there is nothing else. */
export const newest = () => (list.querySelector("li.summarized:not([hidden])") ?? list.querySelector("li[data-name]:not([hidden])"))?.dataset.name;

/** Loads further pages until the list is longer than the window; a search goes on for a few pages. */
export async function fill() {
  while (next && near() && (!looksThrough() || looked++ < LOOKED_PAGES)) await more();
  // Observed anew: whoever scrolls to the end faster than the list grows never leaves it.
  end.unobserve(note);
  if (next && !near()) end.observe(note);
}

async function more() {
  loading ??= load().finally(() => { loading = null; });
  await loading;
}

// Whether the headlines that are loaded are all that can be searched.
const looksThrough = () => search.isOn() && !search.isServers();

async function load() {
  list.setAttribute("aria-busy", "true");
  const asked = latest, isFirst = next === undefined, size = looksThrough() ? LOOKED_PAGE : PAGE;
  try {
    const page = await (isFirst ? search.first(size) : json(next.replace(/maxpagesize=\d+/, `maxpagesize=${size}`)));
    // Another view was chosen meanwhile.
    if (asked !== latest) return;
    if (isFirst) {
      shown.clear();
      list.replaceChildren();
    }
    for (const item of page.value) append(item);
    next = page.nextLink;
    tidy();
  } finally {
    if (asked === latest) list.removeAttribute("aria-busy");
  }
}

function append(item) {
  if (shown.has(item.name)) return;
  const line = lineOf(item, item.name === current), title = day(item.createdAt);
  shown.set(item.name, { item, line });
  line.hidden = !search.finds(item);
  if (!search.isServers() && [...list.querySelectorAll(".day")].at(-1)?.textContent !== title) list.append(dayLine(title));
  list.append(line);
}

// What came by itself came without its facts.
async function learn(item, line) {
  try {
    const summary = await json(summaryOf(item.name));
    item.facts = summary.keyFacts?.map(fact => fact.text);
    addFacts(line, item);
  } catch { /* It stands there without its facts. */ }
}

function glow(line) {
  const now = performance.now();
  arrivals = [...arrivals.filter(at => now - at < GLOW), now];
  if (arrivals.length <= MOST_GLOWING) line.classList.add("fresh");
  else for (const one of list.querySelectorAll(".fresh")) one.classList.remove("fresh");
}

list.addEventListener("animationend", event => event.target.closest(".fresh")?.classList.remove("fresh"));

// While somebody types, what was found before stays until more is found.
view.changes.addEventListener("change", ({ detail }) => {
  const again = () => reload().catch(failed);
  clearTimeout(typing);
  if (detail.anew) {
    again();
  } else if (search.isServed()) {
    typing = setTimeout(again, search.isOn() ? TYPING : 0);
  } else {
    looked = 0;
    for (const { item, line } of shown.values()) line.hidden = !search.finds(item);
    tidy();
    fill().catch(() => { });
  }
});

// The list scrolls by itself on a wide window, with the page on a narrow one; the end is near in both when it is near the window.
const near = () => note.getBoundingClientRect().top < innerHeight + 600;

function tidy() {
  let title = null, count = 0;
  for (const line of list.children) {
    if (line.className === "day") {
      if (title) title.hidden = true;
      title = line;
    } else if (!line.hidden) {
      if (title) title.hidden = false;
      title = null;
      count++;
    }
  }
  if (title) title.hidden = true;
  tell(count);
}

function tell(count) {
  const isEmpty = count === 0 && next === null;
  document.body.classList.toggle("empty", isEmpty && !view.narrowed());
  nothing.hidden = !isEmpty || !view.narrowed();
  if (!nothing.hidden) explain();
  note.textContent = isEmpty || !view.narrowed() ? "" : `${found(count)}${looksThrough() ? ` in ${headlinesLooked()}; this server does not search texts` : next ? " so far" : ""}`;
  older.hidden = !next;
  older.textContent = looksThrough() ? "Search older ones" : search.isOn() ? "More" : "Older";
}

// An empty list says what was looked for, and where.
function explain() {
  const [title, why] = nothing.querySelectorAll("h2, p");
  title.replaceChildren(...search.isOn() ? ["Nothing says ", element("q", { dir: "auto" }, view.value("q"))] : ["Nothing is in this view"]);
  why.textContent = !search.isOn() ? "No article has all that the filters ask for."
    : looksThrough() ? `This server does not search texts: every word must stand in the headline, the name or the publisher, and ${shown.size ? `${headlinesLooked()} ${shown.size === 1 ? "was" : "were"} looked through` : "the filters leave nothing to look through"}.`
    : `Every word must stand in the article's text, headline, facts, title, author, publisher or name${view.filters().length ? ", and the filters leave out some articles" : ""}. Fewer words find more, and so does the beginning of a word.`;
}

const headlinesLooked = () => `${next ? "the newest " : ""}${many(shown.size, "headline")}`;
const many = (count, what) => `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
const found = count => `${count.toLocaleString("en")} found`;

// What could not be loaded is asked for again by whoever reads why; what cannot be looked for finds nothing.
function failed(trouble) {
  const isRefused = trouble.status === 400;
  if (isRefused) {
    shown.clear();
    list.replaceChildren();
  }
  note.textContent = trouble.message;
  nothing.hidden = true;
  older.hidden = isRefused;
  older.textContent = "Try again";
}

older.addEventListener("click", () => { looked = 0; more().then(fill).catch(failed); });
const end = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && fill().catch(() => { }), { rootMargin: "600px" });
setInterval(() => { for (const { item, line } of shown.values()) retell(line, item); }, 60_000);
