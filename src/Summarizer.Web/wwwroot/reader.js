// One article: its summary as soon as there is one, or why there is none.
import { articleOf, call, path, problem, summaryOf } from "./client.js";
import { mark, showFacts, showText } from "./evidence.js";
import { ago, date, element, language, markdown, minutesSaved, moment } from "./words.js";

const byId = id => document.getElementById(id);
const panel = byId("summary"), blank = byId("blank");
let name = null, kept = null, visit = new AbortController();

/** What is being read: its name and, once there is one, its summary or the problem with it. */
export const reading = () => ({ name, kept });

/** The address of an article on this page. */
export const linkTo = article => new URL(`#/${path(article)}`, location.href).href;

/** Shows nothing. */
export function close() {
  visit.abort();
  [name, kept] = [null, null];
  panel.hidden = true;
  blank.hidden = false;
  document.body.classList.remove("reading");
  document.title = "Summarizer";
}

/** Shows an article; resolves when it is shown, or something else is. */
export async function open(article) {
  visit.abort();
  visit = new AbortController();
  const { signal } = visit;
  [name, kept] = [article, null];
  document.body.classList.add("reading");
  blank.hidden = true;
  panel.hidden = false;
  byId("summary").scrollIntoView({ block: "start" });
  state("waiting", "Opening …");
  await attempt(signal, async () => show(await summary(article, signal), signal));
}

/** Asks for the summary again and shows what comes. */
export async function again() {
  const { signal } = visit, before = kept?.createdAt, article = name;
  state("waiting", "Summarizing again …");
  await attempt(signal, async () => {
    const asked = await call(summaryOf(article), { method: "POST", signal });
    if (!asked.ok) throw await problem(asked);
    for (let pause = 300; ; pause = Math.min(pause * 1.5, 5_000)) {
      const made = await summary(article, signal);
      if (made.createdAt !== before) return show(made, signal);
      await new Promise(done => setTimeout(done, pause));
      signal.throwIfAborted();
    }
  });
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
  if (made.rejected) {
    state("rejected", made.title, made.detail);
    about([["", made.article], ["", made.reason.replaceAll("-", " ")], ["made", made.createdAt]]);
    return;
  }
  panel.dataset.state = "summary";
  panel.removeAttribute("aria-busy");
  byId("headline").textContent = made.headline;
  document.title = `${made.headline} · Summarizer`;
  const saved = minutesSaved(made.words, made);
  about([
    ["", `by ${made.engine.model ?? made.engine.name}`],
    ["degraded", made.engine.degraded && `degraded: ${made.engine.degraded.replaceAll("-", " ")}`],
    ["", made.language && language(made.language)],
    ["", `${made.words.toLocaleString("en")} words read`],
    ["", saved >= 1 && `saves about ${saved} min`],
    ["made", made.createdAt],
  ]);
  showFacts(made);
  origin(made);
  const response = await call(articleOf(made.article), { signal });
  if (!response.ok) throw await problem(response);
  showText(await response.text(), made);
}

function state(kind, headline, why) {
  panel.dataset.state = kind;
  panel.toggleAttribute("aria-busy", kind === "waiting");
  byId("headline").textContent = headline;
  document.title = `${headline} · Summarizer`;
  about([["", name]]);
  byId("facts").replaceChildren();
  byId("text").replaceChildren();
  byId("origin").textContent = "";
  byId("hint").textContent = why ?? "";
}

function about(parts) {
  byId("about").replaceChildren(...parts.filter(([, text]) => text).map(([kind, text]) => element("li", {}, kind === "made"
    ? element("time", { dateTime: text, title: moment(text) }, ago(text))
    : element("span", { className: kind === "degraded" ? "tag degraded" : "", dir: "auto" }, text))));
}

function origin(made) {
  const parts = [made.title && made.title !== made.headline ? `“${made.title}”` : null, made.byline && `by ${made.byline}`,
    made.publishedAt && date(made.publishedAt), made.article];
  byId("origin").textContent = parts.filter(Boolean).join(" · ");
}

export { mark };
