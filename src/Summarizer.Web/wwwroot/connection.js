// Says when the server cannot be reached, and goes on asking until it can.
import { connection, reachable } from "./client.js";

const banner = document.getElementById("connection");
const SHORTEST = 1_000, LONGEST = 15_000;
let returned = () => { }, wait = SHORTEST, timer;

/** Begins to watch; `back` is called when the server answers again. */
export function watch(back) {
  returned = back;
  connection.addEventListener("down", down);
  connection.addEventListener("up", up);
  addEventListener("offline", down);
  addEventListener("online", look);
  document.getElementById("retry").addEventListener("click", look);
}

function down() {
  banner.firstElementChild.textContent = navigator.onLine ? "The server does not answer. What is loaded stays readable." : "You are offline. What is loaded stays readable.";
  if (!banner.hidden) return;
  banner.hidden = false;
  wait = SHORTEST;
  timer = setTimeout(look, wait);
}

function up() {
  clearTimeout(timer);
  if (banner.hidden) return;
  banner.hidden = true;
  returned();
}

// Nobody else may be asking: a stream of events can stay open over a request that failed.
async function look() {
  clearTimeout(timer);
  if (!banner.hidden && !await reachable()) {
    wait = Math.min(wait * 2, LONGEST);
    timer = setTimeout(look, wait);
  }
}
