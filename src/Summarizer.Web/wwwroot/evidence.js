// The article's text with the quotes of the facts in it, and the facts that point to them.
import { element, wordsIn } from "./words.js";

const facts = document.getElementById("facts"), text = document.getElementById("text");
const hint = document.getElementById("hint"), up = document.getElementById("up"), toast = document.getElementById("toast");
const shade = document.getElementById("shade"), covered = document.getElementById("covered");
const SHADED = "summarizer.shaded";
let active = -1, whole = "";
// How to scroll to the active fact's quote when the text comes, for whoever points at a fact before it has.
let awaited = null;

/** Shows facts; their evidence follows with the text. */
export function showFacts(summary) {
  active = -1;
  globalThis.CSS?.highlights?.delete("pointed");
  awaited = null;
  whole = "";
  up.hidden = true;
  facts.replaceChildren(...summary.keyFacts.map((fact, index) => {
    const button = element("button", { type: "button", dir: "auto" }, fact.text);
    button.setAttribute("aria-pressed", "false");
    if (fact.proof) button.dataset.proof = fact.proof;
    button.addEventListener("click", () => mark(index, "page"));
    button.addEventListener("focus", () => button.matches(":focus-visible") && mark(index, "text"));
    button.addEventListener("pointerenter", event => event.pointerType === "mouse" && mark(index, "text"));
    return element("li", {}, button);
  }));
  hint.textContent = summary.keyFacts.length ? "Point at a fact to see where the article says so." : "The article has no sentence that could stand as a fact.";
}

/** Shows the text, paragraph by paragraph, with every quote in it. */
export function showText(article, summary) {
  whole = article;
  const quotes = (summary?.keyFacts ?? []).map(fact => [fact.start, fact.start + fact.length]);
  const paragraphs = [];
  for (const { 0: found, index: start } of article.matchAll(/[^\n]*\S[^\n]*/g)) {
    const end = start + found.length;
    const cuts = [...new Set([start, end, ...quotes.flat().filter(at => at > start && at < end)])].sort((a, b) => a - b);
    paragraphs.push(element("p", { dir: "auto", start }, ...cuts.slice(1).map((to, i) => piece(article, cuts[i], to, quotes))));
  }
  text.replaceChildren(...paragraphs);
  text.scrollTop = 0;
  if (summary) tellShare(article, quotes, summary.language);
  if (awaited) mark(active, awaited);
}

/** A part of the article. */
export const slice = (start, length) => whole.slice(start, start + length).trim();

/** Points at a part of the article, without changing it. */
export function point(start, length) {
  const range = new Range();
  for (const paragraph of text.children) {
    let at = paragraph.start;
    for (const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT); walk.nextNode(); at += walk.currentNode.length) {
      const { currentNode: node } = walk;
      if (at <= start && start < at + node.length) range.setStart(node, start - at);
      if (at < start + length && start + length <= at + node.length) range.setEnd(node, start + length - at);
    }
  }
  globalThis.CSS?.highlights?.set("pointed", new Highlight(range));
  const place = range.getBoundingClientRect(), frame = text.getBoundingClientRect();
  if (text.scrollHeight > text.clientHeight + 1) text.scrollBy({ top: place.top - frame.top - frame.height / 3 });
  else range.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

// What no fact covers is paler; how much that is, is said.
function tellShare(article, quotes, language) {
  const all = wordsIn(article, language);
  const inside = merged(quotes).reduce((sum, [from, to]) => sum + wordsIn(article.slice(from, to), language), 0);
  covered.textContent = all ? `The facts stand on ${Math.round(100 * inside / all)} % of the words.` : "";
}

function merged(quotes) {
  const spans = [];
  for (const [from, to] of quotes.toSorted((a, b) => a[0] - b[0])) {
    if (spans.length && from <= spans.at(-1)[1]) spans.at(-1)[1] = Math.max(to, spans.at(-1)[1]);
    else spans.push([from, to]);
  }
  return spans;
}

const shading = () => text.classList.toggle("shaded", shade.checked);
shade.checked = localStorage.getItem(SHADED) === "on";
shade.addEventListener("change", () => {
  localStorage.setItem(SHADED, shade.checked ? "on" : "off");
  shading();
});
shading();

/** Marks the quote of a fact and scrolls to it: in the text's own frame, or with the whole page. */
export function mark(index, scroll) {
  const buttons = facts.querySelectorAll("button");
  if (!buttons[index]) return;
  active = index;
  buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(i === index)));
  const pieces = [...text.querySelectorAll("mark")];
  for (const one of pieces) one.classList.toggle("on", one.dataset.facts.split(" ").includes(String(index)));
  const marked = pieces.filter(one => one.classList.contains("on"));
  awaited = marked.length ? null : scroll;
  if (!marked.length) return;
  if (text.scrollHeight > text.clientHeight + 1) {
    const frame = text.getBoundingClientRect(), quote = marked[0].getBoundingClientRect();
    const from = quote.top - frame.top, to = marked.at(-1).getBoundingClientRect().bottom - frame.top;
    if (from < 24 || to > frame.height - 24) text.scrollBy({ top: from - frame.height / 3 });
  }
  if (scroll === "page") {
    marked[0].scrollIntoView({ block: text.scrollHeight > text.clientHeight + 1 ? "nearest" : "center" });
    toast.textContent = `Fact ${index + 1} stands in the article: ${marked.map(one => one.textContent).join(" ")}`;
    toast.classList.add("heard");
    up.hidden = false;
  }
}

function piece(article, from, to, quotes) {
  const covering = quotes.flatMap(([start, end], fact) => start <= from && to <= end ? [fact] : []);
  if (!covering.length) return article.slice(from, to);
  const made = element("mark", { className: covering.includes(active) ? "on" : "" }, article.slice(from, to));
  made.dataset.facts = covering.join(" ");
  made.addEventListener("click", () => mark(covering[0], "text"));
  return made;
}

up.addEventListener("click", event => {
  event.preventDefault();
  const button = facts.querySelector("[aria-pressed=true]") ?? facts.querySelector("button");
  button?.focus({ preventScroll: true });
  button?.scrollIntoView({ block: "center" });
  up.hidden = true;
});
