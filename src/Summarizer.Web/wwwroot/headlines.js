// The list of headlines: newest first, without end, searched and filtered as it is loaded.
import { json, path } from "./client.js";
import { ago, day, element } from "./words.js";

const PAGE = 50;
// A search looks through so many headlines by itself; further ones on request.
const SEARCH_PAGE = 500, SEARCH_PAGES = 4;

const list = document.getElementById("headlines"), note = document.getElementById("listnote"), older = document.getElementById("older");
const shown = new Map();
let next, current = null, words = [], filter = "all", loading = null, searched = 0;

/** Loads the newest page in place of everything. */
export async function reload() {
  next = undefined;
  shown.clear();
  list.replaceChildren();
  await more();
  fill().catch(() => { });
}

/** Takes in what is new since the last look. */
export async function refresh() {
  if (next === undefined) return reload();
  const page = await json(`/api/summaries?maxpagesize=${PAGE}`);
  for (const item of page.value.toReversed()) insert(item);
}

/** Puts a headline where it belongs: at the top when it is new. */
export function insert(item) {
  const before = shown.get(item.name);
  if (before && before.item.createdAt >= item.createdAt) return;
  before?.line.remove();
  shown.delete(item.name);
  const line = lineOf(item);
  line.classList.add("fresh");
  shown.set(item.name, { item, line });
  const title = day(item.createdAt);
  if (list.firstElementChild?.textContent === title) list.firstElementChild.after(line);
  else list.prepend(dayLine(title), line);
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

/** The visible headline so many lines away from the current one. */
export function neighbour(step) {
  const visible = [...list.querySelectorAll("li:not(.day):not([hidden])")].map(line => line.dataset.name);
  const at = visible.indexOf(current);
  return visible[at < 0 ? 0 : at + step];
}

/** The newest headline that is shown; a rejection only when there is nothing else. */
export const newest = () => (list.querySelector("li.summarized:not([hidden])") ?? list.querySelector("li:not(.day):not([hidden])"))?.dataset.name;

/** Shows only what has every word and is of a kind. */
export function find(text, kind) {
  words = text.toLowerCase().split(/\s+/).filter(Boolean);
  filter = kind;
  searched = 0;
  for (const { item, line } of shown.values()) line.hidden = !fits(item);
  tidy();
  fill();
}

/** Loads further pages until the list is longer than the window; a search goes on for a few pages. */
export async function fill() {
  while (next && near() && (!narrowed() || searched++ < SEARCH_PAGES)) await more();
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
  try {
    const url = next ?? `/api/summaries?maxpagesize=${PAGE}`;
    const page = await json(narrowed() ? url.replace(/maxpagesize=\d+/, `maxpagesize=${SEARCH_PAGE}`) : url);
    for (const item of page.value) append(item);
    next = page.nextLink;
    tidy();
  } finally {
    list.removeAttribute("aria-busy");
  }
}

function append(item) {
  if (shown.has(item.name)) return;
  const line = lineOf(item), title = day(item.createdAt);
  shown.set(item.name, { item, line });
  if ([...list.querySelectorAll(".day")].at(-1)?.textContent !== title) list.append(dayLine(title));
  list.append(line);
}

function lineOf(item) {
  const link = element("a", { href: `#/${path(item.name)}` },
    element("span", { className: "headline", dir: "auto" }, item.headline),
    element("small", {},
      item.state === "rejected" ? element("span", { className: "tag" }, "rejected") : null,
      item.degraded ? element("span", { className: "tag degraded" }, "degraded") : null,
      element("time", { dateTime: item.createdAt }, ago(item.createdAt)),
      element("bdi", {}, item.name)));
  if (item.name === current) link.setAttribute("aria-current", "true");
  const line = element("li", { className: item.state }, link);
  line.dataset.name = item.name;
  line.hidden = !fits(item);
  return line;
}

const dayLine = title => element("li", { className: "day" }, title);

function fits(item) {
  const text = `${item.headline} ${item.name}`.toLowerCase();
  return words.every(word => text.includes(word))
    && (filter === "all" || filter === item.state || (filter === "degraded" && item.degraded));
}

const narrowed = () => words.length > 0 || filter !== "all";

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
  note.textContent = !narrowed() ? (shown.size || next ? "" : "No articles yet.")
    : `${count} of the newest ${shown.size}${next ? "" : ", which are all"}`;
  older.hidden = !next;
  older.textContent = narrowed() ? "Search older ones" : "Older";
}

older.addEventListener("click", () => { searched = 0; more().then(fill).catch(() => { }); });
const end = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && fill().catch(() => { }), { rootMargin: "600px" });
setInterval(() => { for (const { item, line } of shown.values()) line.querySelector("time").textContent = ago(item.createdAt); }, 60_000);
