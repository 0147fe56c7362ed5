// Elements and words: how times, languages and durations are said. Whatever comes from an article goes in as text, never as markup.

/** An element with properties and children; strings become text. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return made;
}

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const languages = new Intl.DisplayNames("en", { type: "language" });
const units = [["day", 86_400], ["hour", 3_600], ["minute", 60]];

/** "3 hours ago"; for more than a week the date. */
export function ago(time) {
  const seconds = (Date.now() - new Date(time)) / 1000;
  if (seconds > 7 * 86_400) return date(time);
  for (const [unit, length] of units) if (seconds >= length) return relative.format(-Math.floor(seconds / length), unit);
  return "just now";
}

/** "24 November 2026". */
export const date = time => new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** "24 November 2026 at 13:05". */
export const moment = time => new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });

/** "Today", "Yesterday", or the date. */
export function day(time) {
  const midnight = new Date().setHours(0, 0, 0, 0), that = new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight - that) / 86_400_000);
  return days <= 0 ? "Today" : days === 1 ? "Yesterday" : date(time);
}

/** "English" for "en". */
export function language(code) {
  try { return languages.of(code) ?? code; } catch { return code; }
}

// Where no spaces stand between words, the server counts characters, and these are read so fast (Brysbaert 2019).
const unspaced = { ja: 357, zh: 260 };

/** How long an article is: "412 words", "1,203 characters". */
export const length = summary => `${summary.words.toLocaleString("en")} ${unspaced[summary.language] ? "characters" : "words"}`;

const parts = { paywall: "maybe the beginning only: it ends at a paywall", "cut-short": "the beginning only: its text was cut short" };

/** What readers should know of how much was read: that it may be a beginning only, or that much was taken for noise; empty when there is nothing. */
export const remark = summary => parts[summary.partial] ?? (summary.wordsLeftOut ? `${summary.wordsLeftOut.toLocaleString("en")} words left out as noise` : "");

/** How many minutes of reading a summary saves, at 238 words a minute. */
export function minutesSaved(summary) {
  const read = [summary.headline, ...summary.keyFacts.map(fact => fact.text)].join(" ");
  const own = unspaced[summary.language] ? read.replace(/\s/g, "").length : read.split(/\s+/).length;
  return Math.round((summary.words - own) / (unspaced[summary.language] ?? 238));
}

/** How many words a text has, also where no spaces stand between them. */
export function wordsIn(text, language) {
  let count = 0;
  for (const { isWordLike } of segmenter(language).segment(text)) count += isWordLike ? 1 : 0;
  return count;
}

function segmenter(language) {
  try { return new Intl.Segmenter(language || "en", { granularity: "word" }); } catch { return new Intl.Segmenter("en", { granularity: "word" }); }
}

/** Who wrote and published an article, and when, as far as that is known. */
export const attribution = summary => [summary.byline, summary.publisher, summary.publishedAt && moment(summary.publishedAt)].filter(Boolean);

/** An address that is safe to follow; null for any other. */
export function original(summary) {
  if (!summary.url || !URL.canParse(summary.url)) return null;
  const address = new URL(summary.url);
  return /^https?:$/.test(address.protocol) ? address : null;
}

/** A summary as Markdown; what it says cannot become markup of it. */
export function markdown(summary, link) {
  const plain = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~!&]/g, "\\$&");
  const facts = summary.keyFacts.map(fact => `- ${plain(fact.text)}${fact.proof ? ` *(${fact.proof})*` : ""}${fact.quote === fact.text ? "" : `\n  > ${plain(fact.quote)}`}`);
  const said = attribution(summary).map(plain);
  if (original(summary)) said.push(`<${original(summary).href}>`);
  const read = remark(summary);
  return [`## ${plain(summary.headline)}`, "", ...facts, "", ...read ? [`*(${plain(read)})*`, ""] : [], ...said.length ? [said.join(", "), ""] : [], `[${plain(summary.article)}](${link}), summarized by ${summary.engine.name} on ${date(summary.createdAt)}`, ""].join("\n");
}
