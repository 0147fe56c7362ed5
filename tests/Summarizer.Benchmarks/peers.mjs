// node peers.mjs FOLDER PEER ARTICLES.json ROUNDS: prints how many articles a second an npm summarizer does, the median over the rounds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, peer, articlesFile, rounds] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${folder}/package.json`));
const articles = JSON.parse(readFileSync(articlesFile, "utf8"));

const peers = {
  "node-summarizer, rank": () => {
    const { SummarizerManager } = require("node-summarizer");
    return async text => (await new SummarizerManager(text, 3).getSummaryByRank()).summary;
  },
  "node-summarizer, frequency": () => {
    const { SummarizerManager } = require("node-summarizer");
    return text => new SummarizerManager(text, 3).getSummaryByFrequency().summary;
  },
  "lexrank.js": async () => {
    const { default: lexrank } = await import(pathToFileURL(`${folder}/node_modules/lexrank.js/src/lexrank.js`));
    return text => lexrank(text).flat().sort((a, b) => b.weight - a.weight).slice(0, 3);
  },
  "node-summary": () => {
    const { summarize } = require("node-summary");
    return text => new Promise((done, failed) => summarize("", text, (problem, summary) => problem ? failed(problem) : done(summary)));
  },
};

const summarize = await peers[peer]();
const lap = async () => {
  const start = performance.now();
  let failed = 0;
  for (const text of articles) {
    try {
      await summarize(text);
    } catch {
      failed++;
    }
  }
  return { speed: 1000 * articles.length / (performance.now() - start), failed };
};

// Warm until the optimizing compiler has had its time; then rounds, but no more than a minute of them after the first.
const start = performance.now();
do await lap(); while (performance.now() - start < 3000);
const laps = [];
const deadline = performance.now() + 60000;
do laps.push(await lap()); while (laps.length < Number(rounds) && performance.now() < deadline);
const speeds = laps.map(one => one.speed).sort((a, b) => a - b);
console.log(JSON.stringify({ articlesPerSecond: speeds[speeds.length >> 1], failed: laps[0].failed, rounds: laps.length }));
