// Talks to the API: with the access key where one is wanted, and in plain words where there is trouble.

const KEPT = "summarizer.key";

/** A failure that can be told to the reader as it is. */
export class Trouble extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** Tells "up" and "down" as the server is reached or not. */
export const connection = new EventTarget();

export const path = name => name.split("/").map(encodeURIComponent).join("/");
export const summaryOf = name => `/api/summaries/${path(name)}`;
export const articleOf = name => `/api/articles/${path(name)}`;

let key = sessionStorage.getItem(KEPT) ?? "";
let askUser = () => Promise.reject(new Trouble("An access key is required.", 401));
let asking = null;

/** Says how the user is asked for the key; the function gets whether one was refused, and promises a key. */
export function askForKeyWith(ask) {
  askUser = ask;
}

/** An answer of the server, whatever its status but 401; a 304 from the browser's cache is a 200. */
export async function call(url, options = {}) {
  for (;;) {
    const sent = key;
    const response = await reach(() => fetch(url, { cache: "no-cache", ...options, headers: { ...options.headers, ...headers(sent) } }));
    if (response.status !== 401) return response;
    await askForKey(sent);
  }
}

/** An answer's JSON; a problem is thrown. */
export async function json(url, options) {
  const response = await call(url, options);
  if (!response.ok) throw await problem(response);
  return response.json();
}

/** A problem document as something to tell. */
export async function problem(response) {
  let told = {};
  try { told = await response.json(); } catch { /* Some other program answered. */ }
  return new Trouble(told.detail || told.title || `The server answered ${response.status}.`, response.status);
}

/** Uploads an article; `progress` gets the share that is sent. Not over another article unless `replace`. */
export async function put(name, body, type, replace, progress) {
  for (;;) {
    const sent = key;
    const answer = await reach(() => send(name, body, { "Content-Type": type, ...(replace ? {} : { "If-None-Match": "*" }), ...headers(sent) }, progress));
    if (answer.status === 202) return;
    if (answer.status !== 401) throw await problem(answer);
    await askForKey(sent);
  }
}

/** Has the page of an address fetched; the name of its article. */
export async function fetched(url) {
  const answer = await call("/api/articles", { method: "POST", body: JSON.stringify({ url }), headers: { "Content-Type": "application/json" } });
  if (answer.status !== 202) throw await problem(answer);
  return answer.headers.get("Location").replace("/api/summaries/", "").split("/").map(decodeURIComponent).join("/");
}

// XMLHttpRequest, because fetch does not tell how far an upload is.
function send(name, body, sent, progress) {
  return new Promise((answered, failed) => {
    const request = new XMLHttpRequest();
    request.open("PUT", articleOf(name));
    for (const [header, value] of Object.entries(sent)) request.setRequestHeader(header, value);
    request.upload.onprogress = event => event.lengthComputable && progress(event.loaded / event.total);
    request.onload = () => answered({ status: request.status, json: async () => JSON.parse(request.responseText) });
    request.onerror = () => failed(new TypeError("network"));
    request.send(body);
  });
}

async function reach(request) {
  try {
    const response = await request();
    connection.dispatchEvent(new Event("up"));
    return response;
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    connection.dispatchEvent(new Event("down"));
    throw new Trouble(navigator.onLine ? "The server does not answer." : "You are offline.", 0);
  }
}

/** Whether the server can be reached at all; asks it. */
export async function reachable() {
  try {
    await reach(() => fetch("/api/health", { cache: "no-store" }));
    return true;
  } catch {
    return false;
  }
}

function headers(sent) {
  return sent ? { "x-functions-key": sent } : {};
}

// However many requests want the key, the user is asked once.
async function askForKey(refused) {
  if (key !== refused) return;
  asking ??= askUser(refused !== "").then(given => {
    key = given;
    sessionStorage.setItem(KEPT, given);
  }).finally(() => { asking = null; });
  await asking;
}
