// One line of the list: a headline, what was found in the article, where it comes from, and on wish its facts.
import { path } from "./client.js";
import { marked, passages } from "./search.js";
import { ago, element } from "./words.js";

/** The line of an item of the listing. */
export function lineOf(item, current) {
  const link = element("a", { href: `#/${path(item.name)}` },
    element("span", { className: "headline", dir: "auto" }, ...marked(item, "headline", item.headline)),
    ...passages(item),
    element("small", {},
      item.state === "rejected" ? element("span", { className: "tag" }, "rejected") : null,
      item.degraded ? element("span", { className: "tag degraded" }, "degraded") : null,
      element("time", { dateTime: item.createdAt }, ago(item.createdAt)),
      item.publisher ? element("bdi", { className: "publisher" }, item.publisher) : null,
      element("bdi", {}, ...marked(item, "name", item.name))));
  if (current) link.setAttribute("aria-current", "true");
  const tick = element("input", { type: "checkbox", className: "tick", tabIndex: 0 });
  tick.setAttribute("aria-label", `Select: ${item.headline}`);
  const line = element("li", { className: item.state }, tick, link);
  line.dataset.name = item.name;
  addFacts(line, item);
  return line;
}

/** Puts the facts of an item under its headline, where they are known. */
export function addFacts(line, item) {
  if (!item.facts?.length || line.querySelector("ul")) return;
  line.append(element("ul", { dir: "auto" }, ...item.facts.map(fact => element("li", { dir: "auto" }, fact))));
}

/** The line that a day begins with. */
export const dayLine = title => element("li", { className: "day" }, title);

/** Tells anew how long ago a line's summary was made. */
export const retell = (line, item) => { line.querySelector("time").textContent = ago(item.createdAt); };
