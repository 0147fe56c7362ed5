"use strict";
// Every text of an article goes in as text, never as markup.
const byId = id => document.getElementById(id);
const path = name => name.split("/").map(encodeURIComponent).join("/");
const say = text => { byId("message").textContent = text; };
let next = null;

async function problem(response) {
  try { const body = await response.json(); return body.detail || body.title; } catch { return `Error ${response.status}`; }
}

async function upload(name, body, type) {
  say(`Uploading ${name} …`);
  const response = await fetch(`/api/articles/${path(name)}`, { method: "PUT", body, headers: { "Content-Type": type || "application/octet-stream" } });
  if (!response.ok) { say(await problem(response)); return; }
  await show(name);
  await list();
}

async function summaryOf(name) {
  for (;;) {
    const response = await fetch(`/api/summaries/${path(name)}`, { headers: { Prefer: "wait=20" } });
    if (response.status !== 202) return response;
    await new Promise(done => setTimeout(done, 1000));
  }
}

async function show(name) {
  const response = await summaryOf(name);
  if (!response.ok) { say(`${name}: ${await problem(response)}`); return; }
  say("");
  const summary = await response.json();
  const article = await (await fetch(`/api/articles/${path(name)}`)).text();
  byId("headline").textContent = summary.headline;
  byId("about").textContent = [name, summary.language, `${summary.words} words`, summary.engine.name, summary.engine.degraded].filter(Boolean).join(" · ");
  byId("facts").replaceChildren(...summary.keyFacts.map(fact => {
    const item = document.createElement("li");
    item.textContent = fact.text; item.tabIndex = 0; item.dir = "auto";
    for (const event of ["click", "focus", "pointerenter"]) item.addEventListener(event, () => mark(article, fact));
    return item;
  }));
  byId("article").textContent = article;
  byId("summary").hidden = false;
}

function mark(article, fact) {
  const marked = document.createElement("mark");
  marked.textContent = article.slice(fact.start, fact.start + fact.length);
  byId("article").replaceChildren(article.slice(0, fact.start), marked, article.slice(fact.start + fact.length));
  marked.scrollIntoView({ block: "nearest" });
}

async function list(more) {
  const response = await fetch(more || "/api/summaries?maxpagesize=30");
  if (!response.ok) { say(await problem(response)); return; }
  const page = await response.json();
  const items = page.value.map(item => {
    const line = document.createElement("li"), open = document.createElement("button"), about = document.createElement("small");
    open.textContent = item.headline; open.dir = "auto";
    open.addEventListener("click", () => show(item.name));
    about.textContent = ` ${item.name} · ${new Date(item.createdAt).toLocaleString()}${item.state === "rejected" ? " · rejected" : ""}`;
    line.append(open, document.createElement("br"), about);
    return line;
  });
  if (more) byId("list").append(...items); else byId("list").replaceChildren(...items);
  next = page.nextLink;
  byId("more").hidden = !next;
}

const uploadAll = async files => { for (const file of files) await upload(file.name, file, file.type); };
byId("files").addEventListener("change", event => uploadAll(event.target.files));
byId("drop").addEventListener("dragover", event => { event.preventDefault(); byId("drop").classList.add("over"); });
byId("drop").addEventListener("dragleave", () => byId("drop").classList.remove("over"));
byId("drop").addEventListener("drop", event => { event.preventDefault(); byId("drop").classList.remove("over"); uploadAll(event.dataTransfer.files); });
byId("paste").addEventListener("submit", event => {
  event.preventDefault();
  if (byId("text").value.trim()) upload(`pasted/${new Date().toISOString().replace(/[:.]/g, "-")}.txt`, byId("text").value, "text/plain; charset=utf-8");
});
byId("more").addEventListener("click", () => list(next));
list();
