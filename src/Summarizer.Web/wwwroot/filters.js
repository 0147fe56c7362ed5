// The form that narrows the list: it says the view, and the view says it.
import * as headlines from "./headlines.js";
import * as view from "./view.js";
import { element, language } from "./words.js";

const byId = id => document.getElementById(id);
const fields = { q: "search", state: "filter", engine: "engine", language: "language", publisher: "publisher", folder: "folder", day: "day" };
const chips = byId("chips"), dense = byId("dense"), panel = byId("filters");
const states = { summarized: "Summaries", degraded: "Degraded", rejected: "Rejected" };
const told = {
  state: value => states[value] ?? value, engine: value => `by ${value}`, language, publisher: value => value, folder: value => `in ${value}`,
  day: value => new Date(`${value}T00:00`).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" }),
};

function show() {
  for (const [field, id] of Object.entries(fields)) {
    const control = byId(id), value = view.value(field);
    if (control.tagName === "SELECT" && value && ![...control.options].some(option => option.value === value)) control.append(new Option(field === "language" ? language(value) : value, value));
    if (control !== document.activeElement || control.value.trim() !== value) control.value = value;
  }
  dense.setAttribute("aria-pressed", String(view.dense()));
  document.body.classList.toggle("dense", view.dense());
  chips.replaceChildren(...view.filters().map(field => {
    const button = element("button", { type: "button" }, element("bdi", {}, told[field](view.value(field))), element("span", { ariaHidden: "true" }, "×"));
    button.setAttribute("aria-label", `Without the filter ${told[field](view.value(field))}`);
    button.addEventListener("click", () => {
      view.choose({ [field]: "" });
      (chips.querySelector("button") ?? panel.querySelector("summary")).focus();
    });
    return element("li", {}, button);
  }));
  panel.classList.toggle("on", view.filters().length > 0);
}

// What can be chosen is what the loaded headlines have; of publishers and folders any may be written.
function offer() {
  const items = headlines.items();
  const each = pick => [...new Set(items.flatMap(pick).filter(Boolean))].sort((a, b) => a.localeCompare(b));
  const folders = each(item => item.name.split("/").slice(0, -1).map((_, depth, parts) => `${parts.slice(0, depth + 1).join("/")}/`));
  byId("publishers").replaceChildren(...each(item => item.publisher).map(value => new Option(value, value)));
  byId("folders").replaceChildren(...folders.map(value => new Option(value, value)));
  for (const [id, values, name] of [["engine", each(item => item.engine), value => value], ["language", each(item => item.language), language]]) {
    const select = byId(id), all = [...new Set([...values, view.value(id)].filter(Boolean))];
    select.replaceChildren(new Option("Any", ""), ...all.map(value => new Option(name(value), value)));
    select.value = view.value(id);
  }
}

panel.addEventListener("toggle", () => panel.open && offer());
addEventListener("keydown", event => {
  if (event.key !== "Escape" || !panel.open || !panel.contains(event.target)) return;
  panel.open = false;
  panel.querySelector("summary").focus();
});
addEventListener("pointerdown", event => { if (!panel.contains(event.target)) panel.open = false; });
for (const [field, id] of Object.entries(fields)) {
  byId(id).addEventListener(field === "q" ? "input" : "change", event => view.choose({ [field]: event.target.value.trim() }, field === "q"));
}
byId("find").addEventListener("submit", event => event.preventDefault());
for (const id of ["clear", "showall"]) byId(id).addEventListener("click", () => view.clear());
dense.addEventListener("click", toggle);
view.changes.addEventListener("change", show);
show();

/** Shows the facts in the list, or not. */
export function toggle() {
  view.choose({ facts: view.dense() ? "" : "1" });
}
