// Several articles at once: ticked in the list, copied or downloaded together.
import { call, problem } from "./client.js";
import { copy, download } from "./clipboard.js";
import * as headlines from "./headlines.js";
import * as view from "./view.js";

const byId = id => document.getElementById(id);
const list = byId("headlines"), bar = byId("selection"), count = byId("selected"), format = byId("format"), every = byId("every"), begin = byId("select");
const types = { md: "text/markdown", csv: "text/csv", jsonl: "application/jsonl" };
// An address has room for so many characters; more are asked for in several requests.
const LONGEST = 6_000, MOST = 100;

const ticked = new Set();
let told = () => { };

/** Begins to listen; `tell` says a sentence. */
export function listen(tell) {
  told = tell;
}

/** Shows the ticks, or takes them all away. */
export function toggle(on = bar.hidden) {
  bar.hidden = !on;
  document.body.classList.toggle("selecting", on);
  begin.setAttribute("aria-pressed", String(on));
  if (!on) clear();
  show();
}

function clear() {
  ticked.clear();
  for (const tick of list.querySelectorAll(".tick:checked")) tick.checked = false;
}

function show() {
  const visible = headlines.names();
  count.textContent = ticked.size ? `${ticked.size.toLocaleString("en")} selected` : view.value("q") ? "All that are shown" : view.narrowed() ? "All of this view" : "Everything";
  every.checked = visible.length > 0 && visible.every(name => ticked.has(name));
  every.indeterminate = !every.checked && ticked.size > 0;
}

// What is ticked, in the order of the list; when nothing is, what was found, or the whole view.
function addresses() {
  const kind = `/api/export?format=${format.value}`, names = headlines.names();
  if (!ticked.size && !view.value("q")) return [`${kind}&${view.query()}`];
  const order = new Map(names.map((name, at) => [name, at]));
  const asked = [kind];
  let room = MOST;
  for (const name of [...ticked.size ? ticked : names].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity))) {
    const one = `&article=${encodeURIComponent(name)}`;
    if (asked.at(-1).length + one.length > LONGEST || room-- === 0) [room] = [MOST - 1, asked.push(kind)];
    asked[asked.length - 1] += one;
  }
  return asked;
}

async function text() {
  const parts = [];
  for (const address of addresses()) {
    const response = await call(address);
    if (!response.ok) throw await problem(response);
    const part = await response.text();
    // A table has one head.
    parts.push(format.value === "csv" && parts.length ? part.slice(part.indexOf("\n") + 1) : part);
  }
  if (!parts.join("").trim()) throw new Error("There is no summary among them.");
  return parts.join("");
}

async function attempt(work, done) {
  bar.setAttribute("aria-busy", "true");
  try {
    await work();
    told(done);
  } catch (trouble) {
    told(trouble.message);
  } finally {
    bar.removeAttribute("aria-busy");
  }
}

list.addEventListener("change", event => {
  const { name } = event.target.closest("li").dataset;
  if (event.target.checked) ticked.add(name); else ticked.delete(name);
  show();
});
every.addEventListener("change", () => {
  for (const name of headlines.names()) if (every.checked) ticked.add(name); else ticked.delete(name);
  for (const tick of list.querySelectorAll(".tick")) tick.checked = ticked.has(tick.parentElement.dataset.name);
  show();
});
begin.addEventListener("click", () => toggle());
byId("unselect").addEventListener("click", () => { toggle(false); begin.focus(); });
byId("copyselection").addEventListener("click", () => attempt(() => copy(text()), "Copied."));
byId("downloadselection").addEventListener("click", () => attempt(async () => download(await text(), `summaries.${format.value}`, types[format.value]), "Downloaded."));
view.changes.addEventListener("change", () => { clear(); show(); });
// A line that is drawn anew is ticked as it was.
new MutationObserver(() => {
  if (bar.hidden) return;
  for (const tick of list.querySelectorAll(".tick")) tick.checked = ticked.has(tick.parentElement.dataset.name);
  show();
}).observe(list, { childList: true });
