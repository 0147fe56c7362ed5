// What is searched for: in all that the articles say where the server can, else in the headlines that are loaded.
import { json } from "./client.js";
import { element } from "./words.js";
import * as view from "./view.js";

// Without a search service the server answers 501, and goes on doing so.
let canServer = true;

/** Whether the server searches, as far as is known. */
export const isServed = () => canServer;

/** Whether something is searched for. */
export const isOn = () => view.value("q") !== "";

/** Whether it is the server that searches, so that what it lists is what was found, the best first. */
export const isServers = () => isOn() && canServer;

/** Whether an item is one of those that are searched for; the server's answers all are. */
export function finds(item) {
  if (!isOn() || canServer) return true;
  const text = `${item.headline} ${item.name} ${item.publisher ?? ""} ${item.facts?.join(" ") ?? ""}`.toLowerCase();
  return view.value("q").toLowerCase().split(/\s+/).filter(Boolean).every(word => text.includes(word));
}

/** A page of the listing, of so many items, from its start. */
export async function first(size) {
  if (isServers()) {
    try {
      return await json(address(size, query()));
    } catch (trouble) {
      if (trouble.status !== 501) throw trouble;
      canServer = false;
    }
  }
  return json(address(size));
}

const address = (size, q) => `/api/summaries?${new URLSearchParams([...q ? [["q", q]] : [], ...view.query(), ["maxpagesize", size]])}`;

// Whoever has not yet written a word to its end looks for all that begin so.
function query() {
  const q = view.value("q");
  const inPhrase = (q.match(/["\u201C\u201D\u201E\u201F]/g) ?? []).length % 2 === 1;
  return !inPhrase && /[\p{L}\p{N}]{2}$/u.test(q) ? `${q}*` : q;
}

// In the order in which they tell most; one is told when it has something that none before it has.
const TOLD = ["headline", "byline", "facts", "source", "title", "text"], called = { byline: "By", source: "Published by", title: "Title" };

/** A text of an item with what was found in it marked. */
export function marked(item, field, text) {
  const hit = item.hits?.find(one => one.field === field && one.text === text);
  return hit ? pieces(hit) : [text];
}

/** Where else it was found in an item than in its headline: passages with marks. */
export function passages(item) {
  const seen = new Set(), told = [];
  for (const hit of (item.hits ?? []).filter(one => TOLD.includes(one.field)).sort((a, b) => TOLD.indexOf(a.field) - TOLD.indexOf(b.field))) {
    const found = hit.marks.map(({ start, length }) => hit.text.slice(start, start + length).toLowerCase()).filter(one => !seen.has(one));
    for (const one of found) seen.add(one);
    if (found.length && hit.field !== "headline") told.push(element("p", { className: "hit", dir: "auto" }, called[hit.field] ? element("span", {}, `${called[hit.field]} `) : null, ...pieces(hit)));
  }
  return told;
}

function pieces({ text, marks }) {
  let at = 0;
  const parts = [];
  for (const { start, length } of marks) {
    parts.push(text.slice(at, start), element("mark", {}, text.slice(start, start + length)));
    at = start + length;
  }
  return [...parts, text.slice(at)];
}
