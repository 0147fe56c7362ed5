// Learns of new summaries: from the server's events where there are some, else by asking now and then. A hidden page rests.
import { call } from "./client.js";

const PAUSE = 15_000, SHORTEST = 1_000, LONGEST = 30_000;

/** Calls `tell` with each new headline, and `refresh` whenever something may have been missed. Does not end. */
export async function follow(tell, refresh) {
  let pause = SHORTEST;
  for (let first = true; ; first = false) {
    await visible();
    try {
      if (!first) await refresh();
      const events = new AbortController();
      const rest = () => document.hidden && events.abort();
      document.addEventListener("visibilitychange", rest);
      try {
        const response = await call("/api/events", { headers: { Accept: "text/event-stream" }, signal: events.signal, cache: "no-store" });
        if (response.status === 404) return poll(refresh);
        if (response.ok) {
          pause = SHORTEST;
          await read(response.body, tell);
        }
      } finally {
        document.removeEventListener("visibilitychange", rest);
      }
    } catch { /* The connection's state is told by the client; here it is only tried again. */ }
    await sleep(pause);
    pause = Math.min(pause * 2, LONGEST);
  }
}

async function poll(refresh) {
  for (;;) {
    await sleep(PAUSE);
    await visible();
    await refresh().catch(() => { });
  }
}

async function read(body, tell) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let rest = ""; ;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split("\n\n");
    rest = events.pop();
    for (const event of events) {
      const data = event.split("\n").filter(line => line.startsWith("data: ")).map(line => line.slice(6)).join("\n");
      if (data && event.startsWith("event: summary")) tell(JSON.parse(data));
    }
  }
}

const sleep = time => new Promise(done => {
  setTimeout(done, time);
  addEventListener("online", done, { once: true });
});

function visible() {
  return new Promise(done => {
    const look = () => {
      if (document.hidden) return;
      document.removeEventListener("visibilitychange", look);
      done();
    };
    document.addEventListener("visibilitychange", look);
    look();
  });
}
