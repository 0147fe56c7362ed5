// Why this headline: where it comes from, and what the rules think of the article's sentences.
import { json, path } from "./client.js";
import * as evidence from "./evidence.js";
import { element } from "./words.js";

const panel = document.getElementById("why"), body = document.getElementById("whybody");
const MOST = 5;
let asked = null;

const origins = {
  title: () => "It is the article's own title: it tells the news, so nothing was written anew.",
  lead: () => "It is the sentence that the rules take for the story's own, shortened where it was too long for one line.",
  model: engine => `${engine.model ?? engine.name} worded it. What the rules think of the sentences is told beside it, for comparison; the model may have had other reasons.`,
  "other-rules": engine => `An earlier version of the rules wrote it (${engine.version}); today's would write it otherwise. "Summarize again" lets them.`,
};

/** Another article is read: nothing is told until somebody asks. */
export function reset(name) {
  asked = name;
  panel.open = false;
  body.replaceChildren();
}

panel.addEventListener("toggle", async () => {
  if (!panel.open || body.childElementCount) return;
  const name = asked;
  body.replaceChildren(element("p", { className: "quiet" }, "Asking the rules …"));
  try {
    const told = await json(`/api/explanations/${path(name)}`);
    if (name === asked) show(told);
  } catch (trouble) {
    if (name !== asked) return;
    body.replaceChildren(element("p", {}, trouble.message));
    panel.addEventListener("toggle", () => body.replaceChildren(), { once: true });
  }
});

function show({ origin, engine, lead, sentences }) {
  const most = Math.max(...sentences.filter(one => !one.defect).map(one => one.value), 0.01);
  const best = sentences.map((one, at) => ({ ...one, at })).filter(one => one.at === lead || !one.defect)
    .sort((a, b) => (b.at === lead) - (a.at === lead) || b.value - a.value).slice(0, MOST);
  body.replaceChildren(
    element("p", {}, origins[origin]?.(engine) ?? ""),
    element("p", { className: "quiet" }, "How much the words of a sentence say of the story, and what a line may leave out of it:"),
    element("ol", {}, ...best.map(one => sentenceOf(one, one.at === lead, most))));
}

function sentenceOf(sentence, isLead, most) {
  const place = element("button", { type: "button", dir: "auto" }, evidence.slice(sentence.start, sentence.length));
  place.addEventListener("click", () => evidence.point(sentence.start, sentence.length));
  const weight = element("meter", { min: 0, max: 1, value: Math.min(1, Math.max(0, sentence.value / most)) });
  weight.setAttribute("aria-label", "How much it says of the story");
  return element("li", {},
    element("p", { className: "weight" }, weight, isLead ? element("strong", {}, "the story's own") : null),
    place,
    sentence.defect ? element("small", {}, `It cannot stand alone: it ${sentence.defect}.`) : null,
    ...sentence.parts.map(part => element("small", { dir: "auto" }, element(part.reason ? "span" : "s", {}, part.text), ` ${part.reason ? `stays: ${part.reason}` : part.rule}`)));
}
