// What is shown in place of a summary: why there is none, and what helps.
import { element } from "./words.js";

// By the reason of the problem document.
const helps = {
  "empty": "Upload it again with its text; of a scanned page, the recognised text.",
  "too-large": "Upload the part that matters as an article of its own.",
  "not-text": "Upload the document itself, or its text; of a picture nothing can be read.",
  "unsupported-format": "Save it as text, a web page, PDF or Word, and upload that.",
  "unreadable": "Open it in the program that made it, take off a password if it has one, save it again and upload that.",
  "not-an-article": "It may be a cookie notice, a login or a list of links. Upload the article's own page, or paste its text.",
  "several-articles": "Upload each article as a file of its own.",
  "given-up": "The trouble was not the article's own. Trying again later may help.",
  "bad-name": "Upload it under another name.",
  "archived": "Bring the blob back from the archive, then try again.",
};

/** What is told of a rejection, below its title. */
export function rejectionOf({ detail, reason, source }) {
  const facts = [["Reason", reason.replaceAll("-", " ")], ["Format", source.contentType ?? "not said"], ["Size", size(source.bytes)]];
  return [
    element("p", { className: "detail" }, detail),
    helps[reason] ? element("p", {}, helps[reason]) : null,
    element("dl", {}, ...facts.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", { dir: "auto" }, value)))),
  ].filter(Boolean);
}

function size(bytes) {
  const units = ["byte", "kilobyte", "megabyte"], step = Math.min(2, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat("en", { style: "unit", unit: units[step], unitDisplay: "long", maximumFractionDigits: 1 }).format(bytes / 1000 ** step);
}
