// One article: its summary as soon as there is one, or why there is none.
import { articleOf, call, path, problem, summaryOf } from "./client.js";
import { mark, showFacts, showText } from "./evidence.js";
import { rejectionOf } from "./rejection.js";
import { reset as resetWhy } from "./why.js";
import { ago, attribution, element, language, length, markdown, minutesSaved, moment, original, remark } from "./words.js";

const byId = id => document.getElementById(id);
const panel = byId("summary"), blank = byId("blank");
let name = null, kept = null, visit = new AbortController(), listAt = 0;

/** What is being read: its name and, once there is one, its summary or the problem with it. */
export const reading = () => ({ name, kept });

/** The address of an article on this page, whatever the view of the list. */
export const linkTo = article => new URL(`#/${path(article)}`, location.origin + location.pathname).href;

/** Shows nothing. */
export function close() {
  visit.abort();
  [name, kept] = [null, null];
  panel.hidden = true;
  blank.hidden = false;
  document.title = "Summarizer";
  if (!document.body.classList.contains("reading")) return;
  document.body.classList.remove("reading");
  scrollTo({ top: listAt, behavior: "instant" });
}

/** Shows an article; resolves when it is shown, or something else is. */
export async function open(article) {
  visit.abort();
  visit = new AbortController();
  const { signal } = visit;
  [name, kept] = [article, null];
  // On a narrow screen the list goes away, and is to come back where it was.
  if (!document.body.classList.contains("reading")) listAt = scrollY;
  document.body.classList.add("reading");
  blank.hidden = true;
  panel.hidden = false;
  scrollTo({ top: 0, behavior: "instant" });
  byId("reader").scrollTo({ top: 0, behavior: "instant" });
  state("waiting", "Opening …");
  await attempt(signal, async () => show(await summary(article, signal), signal));
}

/** Asks for the summary again and shows what comes; what changed, in a sentence. */
export async function again() {
  const { signal } = visit, before = kept, article = name;
  let told = null;
  state("waiting", "Summarizing again …");
  await attempt(signal, async () => {
    const asked = await call(summaryOf(article), { method: "POST", signal });
    if (!asked.ok) throw await problem(asked);
    for (let pause = 300; ; pause = Math.min(pause * 1.5, 5_000)) {
      const made = await summary(article, signal);
      if (made.createdAt !== before?.createdAt) {
        told = difference(before, made);
        return show(made, signal);
      }
      await new Promise(done => setTimeout(done, pause));
      signal.throwIfAborted();
    }
  });
  return told;
}

function difference(before, made) {
  if (made.rejected) return before?.rejected && before.reason === made.reason ? "Tried again: it still cannot be summarized, for the same reason." : "Tried again: it cannot be summarized.";
  const said = one => one && !one.rejected ? JSON.stringify([one.headline, one.keyFacts.map(fact => fact.text)]) : "";
  return said(before) === said(made) ? "Summarized again: nothing changed." : "Summarized again.";
}

/** Deletes the article. */
export async function remove() {
  const gone = await call(articleOf(name), { method: "DELETE" });
  if (!gone.ok && gone.status !== 404) throw await problem(gone);
}

/** The summary as Markdown; null when there is none. */
export const asMarkdown = () => kept?.headline ? markdown(kept, linkTo(name)) : null;

async function attempt(signal, work) {
  try {
    await work();
  } catch (trouble) {
    if (signal.aborted) return;
    if (trouble.status === 404) state("gone", "There is no such article", "It was deleted, or the link is not right.");
    else state("failed", "This could not be opened", trouble.message);
  }
}

// A summary, or the problem document of a rejected article. The server waits for what is being made.
async function summary(article, signal) {
  for (let waited = 0; ; waited++) {
    const response = await call(summaryOf(article), { headers: { Prefer: "wait=20" }, signal });
    if (response.status === 200) return response.json();
    if (response.status === 422) return { rejected: true, ...await response.json() };
    if (response.status !== 202) throw await problem(response);
    state("waiting", waited < 2 ? "Summarizing …" : "Still summarizing; it will appear here by itself …");
    await new Promise(done => setTimeout(done, 1_000));
    signal.throwIfAborted();
  }
}

async function show(made, signal) {
  kept = made;
  if (made.rejected) return showRejection(made, signal);
  panel.dataset.state = "summary";
  panel.removeAttribute("aria-busy");
  byId("again").textContent = "Summarize again";
  byId("headline").textContent = made.headline;
  document.title = `${made.headline} · Summarizer`;
  byId("hint").replaceChildren();
  said(made);
  const saved = minutesSaved(made);
  about([
    ["", `by ${made.engine.model ?? made.engine.name}`],
    ["degraded", made.engine.degraded && `degraded: ${made.engine.degraded.replaceAll("-", " ")}`],
    ["", made.language && language(made.language)],
    ["", `${length(made)} read`],
    ["remark", remark(made)],
    ["", saved >= 1 && `saves about ${saved} min`],
    ["made", made.createdAt],
  ]);
  resetWhy(name);
  showFacts(made);
  byId("origin").textContent = [made.title && made.title !== made.headline ? `“${made.title}”` : null, made.article].filter(Boolean).join(" · ");
  showText(await text(made.article, signal), made);
}

async function text(article, signal) {
  const response = await call(articleOf(article), { signal });
  if (!response.ok) throw await problem(response);
  return response.text();
}

// What could be read of it is shown, so that the reason can be seen.
async function showRejection(made, signal) {
  state("rejected", made.title);
  about([["", made.article], ["made", made.createdAt]]);
  byId("hint").replaceChildren(...rejectionOf(made));
  const read = await text(made.article, signal).catch(() => "");
  if (signal.aborted || !read.trim()) return;
  panel.dataset.read = "";
  showText(read, null);
}

// Who wrote and published the article, when, and where it stands.
function said(made) {
  const link = original(made);
  byId("said").replaceChildren(...attribution(made).map((text, at) => element("li", {}, at === 0 && made.byline ? element("b", { dir: "auto" }, text) : element("bdi", {}, text))),
    ...link ? [element("li", {}, element("a", { href: link.href, target: "_blank", rel: "noopener noreferrer nofollow" }, `${link.host.replace(/^www\./, "")} ↗`))] : []);
}

function state(kind, headline, why) {
  panel.dataset.state = kind;
  delete panel.dataset.read;
  panel.toggleAttribute("aria-busy", kind === "waiting");
  byId("again").textContent = "Try again";
  byId("headline").textContent = headline;
  document.title = `${headline} · Summarizer`;
  resetWhy(name);
  byId("said").replaceChildren();
  about([["", name]]);
  byId("facts").replaceChildren();
  byId("text").replaceChildren();
  byId("origin").textContent = "";
  byId("hint").replaceChildren(...why ? [element("p", {}, why)] : []);
}

function about(parts) {
  byId("about").replaceChildren(...parts.filter(([, text]) => text).map(([kind, text]) => element("li", {}, kind === "made"
    ? element("time", { dateTime: text, title: moment(text) }, ago(text))
    : element("span", { className: kind === "degraded" || kind === "remark" ? "tag degraded" : "", dir: "auto" }, text))));
}

export { mark };
