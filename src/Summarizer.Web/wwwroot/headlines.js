// The list of headlines: newest first, without end, as the view narrows it.
import { json, summaryOf } from "./client.js";
import { addFacts, dayLine, lineOf, retell } from "./line.js";
import * as view from "./view.js";
import { day, element } from "./words.js";

const PAGE = 50;
// A search for words looks through so many headlines by itself; further ones on request.
const SEARCH_PAGE = 500, SEARCH_PAGES = 4;
// More than so many at once do not glow: a light that is everywhere shows nothing.
const MOST_GLOWING = 3, GLOW = 2_500;

const list = document.getElementById("headlines"), note = document.getElementById("listnote"), older = document.getElementById("older");
const nothing = document.getElementById("nothing");
const shown = new Map();
let next, current = null, words = wordsOf(), loading = null, searched = 0, latest = 0, arrivals = [];

/** What was loaded. */
export const items = () => [...shown.values()].map(({ item }) => item);

/** Loads the newest page in place of everything. */
export async function reload() {
  latest++;
  loading = null;
  next = undefined;
  shown.clear();
  list.replaceChildren();
  await more();
  fill().catch(() => { });
}

/** Takes in what is new since the last look. */
export async function refresh() {
  if (next === undefined) return reload();
  const asked = latest, page = await json(`/api/summaries?${new URLSearchParams([...view.query(), ["maxpagesize", PAGE]])}`);
  if (asked === latest) for (const item of page.value.toReversed()) insert(item);
}

/** Puts a headline where it belongs: at the top when it is new. */
export function insert(item) {
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
    line.hidden = !fits(item);
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
  while (next && near() && (!words.length || searched++ < SEARCH_PAGES)) await more();
  // Observed anew: whoever scrolls to the end faster than the list grows never leaves it.
  end.unobserve(note);
  if (next && !near()) end.observe(note);
}

async function more() {
  loading ??= load().finally(() => { loading = null; });
  await loading;
}

async function load() {
  list.setAttribute("aria-busy", "true");
  const asked = latest;
  try {
    const url = next ?? `/api/summaries?${new URLSearchParams([...view.query(), ["maxpagesize", PAGE]])}`;
    const page = await json(words.length ? url.replace(/maxpagesize=\d+/, `maxpagesize=${SEARCH_PAGE}`) : url);
    // Another view was chosen meanwhile.
    if (asked !== latest) return;
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
  line.hidden = !fits(item);
  if ([...list.querySelectorAll(".day")].at(-1)?.textContent !== title) list.append(dayLine(title));
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

function wordsOf() {
  return view.value("q").toLowerCase().split(/\s+/).filter(Boolean);
}

function fits(item) {
  const text = `${item.headline} ${item.name} ${item.publisher ?? ""} ${item.facts?.join(" ") ?? ""}`.toLowerCase();
  return words.every(word => text.includes(word));
}

view.changes.addEventListener("change", event => {
  words = wordsOf();
  searched = 0;
  if (event.detail.anew) return reload().catch(failed);
  for (const { item, line } of shown.values()) line.hidden = !fits(item);
  tidy();
  fill().catch(() => { });
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
  note.textContent = isEmpty || !view.narrowed() ? "" : [found(count), words.length ? ` in the ${next ? "newest " : ""}${many(shown.size, "headline")}` : next ? " so far" : ""].join("");
  older.hidden = !next;
  older.textContent = words.length ? "Search older ones" : "Older";
}

// An empty list says what was looked for, and where.
function explain() {
  const [title, why] = nothing.querySelectorAll("h2, p");
  title.replaceChildren(...words.length ? ["Nothing says ", element("q", { dir: "auto" }, view.value("q"))] : ["Nothing is in this view"]);
  why.textContent = words.length
    ? `Every word must stand in the headline, the name or the publisher; ${shown.size ? `${many(shown.size, "headline")} ${shown.size === 1 ? "was" : "were"} looked through` : "the filters leave nothing to look through"}.`
    : "No article has all that the filters ask for.";
}

const many = (count, what) => `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
const found = count => `${count.toLocaleString("en")} found`;

// What could not be loaded is asked for again by whoever reads why.
function failed(trouble) {
  note.textContent = trouble.message;
  older.hidden = false;
  older.textContent = "Try again";
}

older.addEventListener("click", () => { searched = 0; more().then(fill).catch(failed); });
const end = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && fill().catch(() => { }), { rootMargin: "600px" });
setInterval(() => { for (const { item, line } of shown.values()) retell(line, item); }, 60_000);
