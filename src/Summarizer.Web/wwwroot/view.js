// The view of the list that was chosen. It stands in the address, so that reloading, going back and a link bring it again.

const FIELDS = ["q", "state", "engine", "language", "publisher", "folder", "day", "facts"];

/** Tells "change" when another view was chosen, by whatever means; its detail says whether the server has to be asked anew. */
export const changes = new EventTarget();

let chosen = read();

/** The field's value; empty when it does not narrow the list. */
export const value = field => chosen[field];

/** Whether facts are shown in the list. */
export const dense = () => chosen.facts !== "";

/** Whether anything is left out of the list. */
export const narrowed = () => FIELDS.some(field => field !== "facts" && chosen[field]);

/** The fields that narrow the list, but for the words that are searched. */
export const filters = () => FIELDS.filter(field => field !== "facts" && field !== "q" && chosen[field]);

/** Chooses: values by field. While somebody types, the address changes without a step to go back to. */
export function choose(values, typing = false) {
  const next = { ...chosen, ...values };
  const query = new URLSearchParams(FIELDS.filter(field => next[field]).map(field => [field, next[field]])).toString();
  history[typing ? "replaceState" : "pushState"](null, "", `${query ? `?${query}` : location.pathname}${location.hash}`);
  take(next);
}

/** Shows everything again. */
export const clear = () => choose(Object.fromEntries(FIELDS.filter(field => field !== "facts").map(field => [field, ""])));

/** The view as the API's listing and export take it. */
export function query() {
  const [from, until] = chosen.day ? bounds(chosen.day) : [];
  const asked = { prefix: chosen.folder, from, until, engine: chosen.engine, language: chosen.language, publisher: chosen.publisher, state: chosen.state, facts: chosen.facts && "true" };
  return new URLSearchParams(Object.entries(asked).filter(([, said]) => said));
}

/** Whether an item that came by itself belongs to the view; the same as the server says. */
export function shows(item) {
  const [from, until] = chosen.day ? bounds(chosen.day) : [];
  return item.name.startsWith(chosen.folder) && (!from || (item.createdAt >= from && item.createdAt < until))
    && ["engine", "language"].every(field => !chosen[field] || item[field] === chosen[field])
    && (!chosen.publisher || item.publisher?.toLowerCase() === chosen.publisher.toLowerCase())
    && (!chosen.state || (chosen.state === "degraded" ? item.degraded : item.state === chosen.state));
}

// A day is the reader's own, from midnight to midnight.
function bounds(day) {
  const [year, month, date] = day.split("-").map(Number);
  return [new Date(year, month - 1, date), new Date(year, month - 1, date + 1)].map(time => time.toISOString());
}

function read() {
  const said = new URLSearchParams(location.search);
  const values = Object.fromEntries(FIELDS.map(field => [field, said.get(field) ?? ""]));
  if (!/^\d{4}-\d\d-\d\d$/.test(values.day) || Number.isNaN(Date.parse(values.day))) values.day = "";
  return values;
}

function take(next) {
  const differs = FIELDS.filter(field => next[field] !== chosen[field]);
  chosen = next;
  if (differs.length) changes.dispatchEvent(new CustomEvent("change", { detail: { anew: differs.some(field => field !== "q") } }));
}

addEventListener("popstate", () => take(read()));
