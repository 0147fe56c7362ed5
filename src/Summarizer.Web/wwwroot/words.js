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

/** How many minutes of reading a summary saves, at 238 words a minute. */
export function minutesSaved(words, summary) {
  const read = [summary.headline, ...summary.keyFacts.map(fact => fact.text)].join(" ").split(/\s+/).length;
  return Math.round((words - read) / 238);
}

/** A summary as Markdown; what it says cannot become markup of it. */
export function markdown(summary, link) {
  const plain = text => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>#|~]/g, "\\$&");
  const facts = summary.keyFacts.map(fact => `- ${plain(fact.text)}${fact.proof ? ` *(${fact.proof})*` : ""}${fact.quote === fact.text ? "" : `\n  > ${plain(fact.quote)}`}`);
  return [`## ${plain(summary.headline)}`, "", ...facts, "", `[${plain(summary.article)}](${link}), summarized by ${summary.engine.name} on ${date(summary.createdAt)}`, ""].join("\n");
}
