// Uploads: files that are chosen, dropped or pasted, each with its progress until its summary is there.
import { call, fetched, problem, put, summaryOf } from "./client.js";
import { element } from "./words.js";

const byId = id => document.getElementById(id);
const list = byId("uploads"), compose = byId("compose"), body = byId("body"), kind = byId("kind"), wrong = byId("composewrong");
const types = { txt: "text/plain; charset=utf-8", md: "text/markdown; charset=utf-8", html: "text/html; charset=utf-8" };
// At once; the others wait their turn.
const LANES = 3;

let opened = () => { }, told = () => { }, running = 0;
const waiting = [];

/** Begins to listen. `open` shows an article; `tell` says a sentence. */
export function listen(open, tell) {
  [opened, told] = [open, tell];
}

/** Opens the dialog. */
export function ask(text = "") {
  if (!compose.open) compose.showModal();
  if (text) {
    body.value = text;
    guess();
  }
  body.focus();
}

/** Uploads files; a single one is opened at once. */
export function files(chosen) {
  const all = [...chosen];
  for (const file of all) add(dated(file.name), file, file.type || "application/octet-stream", all.length === 1);
}

function add(name, content, type, open, url) {
  const bar = element("progress", { max: 1, value: 0 }), state = element("small", {}, "waiting");
  const line = element("li", {}, element("bdi", {}, name), bar, state);
  bar.setAttribute("aria-label", `Upload of ${name}`);
  list.append(line);
  const job = { name, content, type, open, url, bar, state, line, replace: false };
  waiting.push(job);
  proceed();
}

async function proceed() {
  if (running >= LANES || !waiting.length) return;
  running++;
  const job = waiting.shift();
  try {
    await upload(job);
  } catch (trouble) {
    offer(job, trouble);
  }
  running--;
  proceed();
}

async function upload(job) {
  job.bar.hidden = false;
  job.state.textContent = job.url ? "fetching" : "uploading";
  if (job.url) {
    job.bar.removeAttribute("value");
    job.name = await fetched(job.url);
  } else await put(job.name, job.content, job.type, job.replace, share => {
    job.bar.value = share;
    if (share === 1) job.state.textContent = "reading";
  });
  job.bar.removeAttribute("value");
  job.state.textContent = "summarizing";
  if (job.open) opened(job.name);
  await made(job.name);
  job.line.remove();
  told(`${job.name} is there.`);
}

async function made(name) {
  for (;;) {
    const response = await call(summaryOf(name), { headers: { Prefer: "wait=20" } });
    if (response.ok && response.status !== 202 || response.status === 422) return;
    if (response.status !== 202) throw await problem(response);
    await new Promise(done => setTimeout(done, 1_000));
  }
}

function offer(job, trouble) {
  const taken = trouble.status === 412;
  job.bar.hidden = true;
  job.state.textContent = taken ? "There is an article of this name already." : trouble.message;
  const buttons = taken
    ? [choice("Replace it", () => { job.replace = true; }), choice("Keep both", () => { job.name = another(job.name); job.line.firstChild.textContent = job.name; })]
    : mayPass(trouble.status) ? [choice("Try again", () => { })] : [];
  job.line.append(element("span", { className: "choices" }, ...buttons, choice("Dismiss", () => job.line.remove(), true)));
  told(`${job.name}: ${job.state.textContent}`);

  function choice(label, change, last) {
    const button = element("button", { type: "button" }, label);
    button.addEventListener("click", () => {
      job.line.querySelector(".choices")?.remove();
      change();
      if (!last) {
        waiting.push(job);
        proceed();
      }
    });
    return button;
  }
}

// What the server refuses for what it is, it refuses again.
const mayPass = status => !status || status === 408 || status === 429 || status >= 500;

// Names as the server takes them: under the day, without what an address cannot carry.
function dated(name) {
  const now = new Date(), two = number => String(number).padStart(2, "0");
  return `${now.getFullYear()}/${two(now.getMonth() + 1)}/${two(now.getDate())}/${clean(name) || `pasted-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.${kind.value}`}`;
}

function clean(name) {
  return name.normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}\\%]/gu, "-").split("/").map(part => part.trim().replace(/[. ]+$/, "")).filter(Boolean).join("/");
}

function another(name) {
  const time = new Date().toISOString().slice(11, 23).replace(/\D/g, "");
  return name.replace(/(\.[^./]+)?$/, extension => `-${time}${extension}`);
}

// An address and nothing else is the page that it leads to.
const isAddress = text => /^\s*https?:\/\/\S+\s*$/i.test(text);

const guess = () => { kind.value = /^\s*<(!doctype|html|head|body|article|div|p|h1|section|main)\b/i.test(body.value) ? "html" : kind.value === "html" ? "txt" : kind.value; };

byId("files").addEventListener("change", event => {
  compose.close();
  files(event.target.files);
  event.target.value = "";
});

byId("paste").addEventListener("submit", event => {
  event.preventDefault();
  wrong.textContent = body.value.trim() ? "" : "There is no text yet.";
  if (!body.value.trim()) return body.focus();
  if (isAddress(body.value)) {
    compose.close();
    add(body.value.trim(), "", "", true, body.value.trim());
    return event.target.reset();
  }
  const given = clean(byId("name").value);
  const name = given ? (/\.\w{2,5}$/.test(given) ? given : `${given}.${kind.value}`) : dated("");
  compose.close();
  add(name, body.value, types[kind.value], true);
  event.target.reset();
});

body.addEventListener("input", guess);

// Dropped anywhere; the veil says so.
const carriesFiles = event => event.dataTransfer?.types.includes("Files");
let depth = 0;
addEventListener("dragenter", event => { if (carriesFiles(event)) { depth++; byId("drop").hidden = false; } });
addEventListener("dragleave", event => { if (carriesFiles(event) && --depth <= 0) { depth = 0; byId("drop").hidden = true; } });
addEventListener("dragover", event => { if (carriesFiles(event)) event.preventDefault(); });
addEventListener("drop", event => {
  depth = 0;
  byId("drop").hidden = true;
  if (!carriesFiles(event)) return;
  event.preventDefault();
  compose.close();
  files(event.dataTransfer.files);
});

// Pasted outside of any field.
addEventListener("paste", event => {
  if (event.target.closest?.("input, textarea, dialog")) return;
  if (event.clipboardData.files.length) files(event.clipboardData.files);
  else if (event.clipboardData.getData("text/plain").trim()) ask(event.clipboardData.getData("text/plain"));
});
