// The API for people, told from the document for programs.
import { element } from "./words.js";

const byId = id => document.getElementById(id);

byId("example").textContent = `curl -X PUT --data-binary @article.txt -H 'Content-Type: text/plain' ${location.origin}/api/articles/today/article.txt
curl -H 'Prefer: wait=20' ${location.origin}/api/summaries/today/article.txt`;

try {
  const response = await fetch("/api/openapi.json");
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const api = await response.json();
  byId("about").textContent = api.info.description;
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods))
      if (method !== "head") byId("operations").append(section(path, method, operation));
} catch (failure) {
  byId("trouble").textContent = `The document of the API could not be read. ${failure.message}`;
}

function section(path, method, operation) {
  const sent = operation.parameters.map(parameter => entry(parameter.name, `${parameter.in}: ${parameter.description}`));
  if (operation.requestBody) sent.push(entry("body", "the article; its format is taken from Content-Type, else from the name, else from the bytes"));
  const answers = Object.entries(operation.responses).map(([status, answer]) =>
    entry(status, [answer.description, ...Object.keys(answer.content ?? {})].join(" ")));
  return element("section", {},
    element("h2", {}, element("code", {}, `${method.toUpperCase()} ${path}`)),
    element("p", {}, operation.summary),
    sent.length ? element("dl", {}, ...sent) : null,
    element("dl", {}, ...answers));
}

function entry(term, meaning) {
  return element("div", {}, element("dt", {}, element("code", {}, term)), element("dd", {}, meaning));
}
