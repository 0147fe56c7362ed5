// node peers.mjs FOLDER PEER ARTICLES.json ROUNDS: prints how many articles an npm summarizer does in a second of processor time, the
// median over the rounds.
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
  "ts-textrank": () => {
    const { AbsoluteSummarizerConfig, DefaultTextParser, NullLogger, SorensenDiceSimilarity, Summarizer } = require("ts-textrank");
    const config = new AbsoluteSummarizerConfig(3, new SorensenDiceSimilarity(), new DefaultTextParser(), 0.85, Summarizer.SORT_OCCURENCE);
    const summarizer = new Summarizer(config, new NullLogger());
    return text => summarizer.summarize(text, "en");
  },
};

const summarize = await peers[peer]();
const lap = async () => {
  const start = process.cpuUsage();
  let failed = 0;
  for (const text of articles) {
    try {
      if ((await summarize(text)).length === 0) failed++;
    } catch {
      failed++;
    }
  }
  const { user, system } = process.cpuUsage(start);
  return { speed: 1e6 * articles.length / (user + system), failed };
};

// Some packages print every error of theirs.
console.log = console.error = () => {};

// Warm until the optimizing compiler has had its time; then rounds, but no more than a minute of them after the first.
const start = performance.now();
do await lap(); while (performance.now() - start < 3000);
const laps = [];
const deadline = performance.now() + 60000;
do laps.push(await lap()); while (laps.length < Number(rounds) && performance.now() < deadline);
const speeds = laps.map(one => one.speed).sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ articlesPerSecond: speeds[speeds.length >> 1], failed: laps[0].failed }));
