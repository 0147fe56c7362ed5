// Puts the page together: what the address names is shown, what the keys and buttons say is done.
import { askForKeyWith } from "./client.js";
import { copy } from "./clipboard.js";
import { watch } from "./connection.js";
import * as filters from "./filters.js";
import * as headlines from "./headlines.js";
import { follow } from "./live.js";
import * as reader from "./reader.js";
import * as selection from "./selection.js";
import { ask, listen } from "./upload.js";

const byId = id => document.getElementById(id);
const wide = matchMedia("(min-width: 48rem)");
let toastTimer;

function say(text) {
  const toast = byId("toast");
  toast.classList.remove("heard");
  toast.textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { toast.textContent = ""; }, 6_000);
}

const attempt = work => work().catch(trouble => say(trouble.message));

// The address: "#/" and an article's name.
function named() {
  try { return location.hash.startsWith("#/") ? decodeURIComponent(location.hash.slice(2)) : ""; } catch { return ""; }
}

async function show(name, focus) {
  headlines.select(name);
  await reader.open(name);
  if (focus && reader.reading().name === name) byId("headline").focus({ preventScroll: true });
}

function go(name) {
  const { hash } = new URL(reader.linkTo(name));
  if (location.hash === hash) show(name, true);
  else location.hash = hash;
}

addEventListener("hashchange", () => {
  const name = named();
  if (name) show(name, true);
  else if (location.hash === "" || location.hash === "#/") reader.close();
});

listen(go, say);
selection.listen(say);

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

async function begin() {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    try {
      await headlines.reload();
      break;
    } catch (trouble) {
      if (trouble.status) say(trouble.message);
      await Promise.race([pause(wait), new Promise(done => { tryNow = done; })]);
    }
  }
  if (!named() && wide.matches && headlines.newest() && !reader.reading().name) show(headlines.newest(), false);
  follow(arrived, headlines.refresh);
}

let tryNow = () => { };

function arrived(item) {
  headlines.insert(item);
  const { name, kept } = reader.reading();
  if (name === null && wide.matches && !named()) show(item.name, false);
  else if (name === item.name && kept && kept.createdAt < item.createdAt && byId("summary").dataset.state !== "waiting") show(name, false);
}

// The server is back: what was missed is taken in, and what failed to open is opened.
watch(() => {
  tryNow();
  attempt(async () => {
    await headlines.refresh();
    if (byId("summary").dataset.state === "failed" && reader.reading().name) await show(reader.reading().name, false);
  });
});

// The access key.
askForKeyWith(refused => new Promise((given, denied) => {
  const dialog = byId("keydialog"), form = byId("keyform");
  byId("keywhy").textContent = refused ? "The server refused that key." : "This server answers only callers who have its key.";
  dialog.showModal();
  const end = new AbortController();
  form.addEventListener("submit", event => {
    event.preventDefault();
    end.abort();
    given(byId("key").value);
    form.reset();
    dialog.close();
  }, { signal: end.signal });
  dialog.addEventListener("close", () => {
    end.abort();
    const trouble = new Error("Without the access key nothing can be shown.");
    trouble.status = 401;
    denied(trouble);
  }, { signal: end.signal });
}));

// What can be done with the article.
const share = async () => reader.reading().name && await copy(reader.linkTo(reader.reading().name)) && say("Link copied.");
const markdown = async () => await copy(reader.asMarkdown()) && say("Markdown copied.");
const again = async () => {
  const told = reader.reading().name && await reader.again();
  if (told) say(told);
};
byId("share").addEventListener("click", share);
byId("markdown").addEventListener("click", markdown);
byId("again").addEventListener("click", again);
byId("remove").addEventListener("click", () => {
  byId("confirmwhat").textContent = reader.reading().name;
  byId("confirm").showModal();
});
byId("confirmed").addEventListener("click", () => attempt(async () => {
  byId("confirm").close();
  const { name } = reader.reading();
  await reader.remove();
  headlines.drop(name);
  say(`${name} is gone.`);
  reader.close();
  history.replaceState(null, "", "#/");
}));

// The list and the dialogs.
for (const id of ["add", "begin"]) byId(id).addEventListener("click", () => ask());
byId("shortcuts").addEventListener("click", () => byId("help").showModal());
for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
byId("skip").addEventListener("click", event => { event.preventDefault(); byId("reader").focus(); });

// Keys of one letter can be switched off (WCAG 2.1.4).
const keysOn = byId("keyson");
keysOn.checked = localStorage.getItem("summarizer.keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("summarizer.keys", keysOn.checked ? "on" : "off"));

const step = by => {
  const name = headlines.neighbour(by);
  if (name) go(name);
};
const keys = {
  j: () => step(1), k: () => step(-1), "/": () => byId("search").focus(), n: () => ask(), m: markdown, l: share, r: again,
  f: filters.toggle, x: () => selection.toggle(),
  "?": () => byId("help").showModal(),
};
addEventListener("keydown", event => {
  if (event.key === "Escape" && event.target === byId("search")) byId("search").blur();
  if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog")) return;
  const act = /^[1-9]$/.test(event.key) ? () => reader.mark(event.key - 1, "page") : keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

if (named()) show(named(), false);
begin();
