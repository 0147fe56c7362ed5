// Runs a command until standard input ends, then ends it and all that it started. The parent holds the other end of that
// pipe: however the parent dies, even by SIGKILL, the pipe closes.
const { spawn, spawnSync } = require("node:child_process");
const windows = process.platform === "win32";
const [command, ...args] = process.argv.slice(1);

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], detached: !windows, shell: windows });
child.on("error", error => { console.error(error.message); process.exit(1); });
child.on("exit", code => { if (!ending) process.exit(code ?? 1); });

let ending = false;
function end() {
  if (ending) return;
  ending = true;
  if (windows) {
    spawnSync("taskkill", ["/pid", child.pid, "/T", "/F"]);
    process.exit(0);
  }
  signal("SIGTERM");
  const patience = setTimeout(() => signal("SIGKILL"), 5000);
  const watch = setInterval(() => {
    if (signal(0)) return;
    clearInterval(watch);
    clearTimeout(patience);
    process.exit(0);
  }, 20);
}

// To the whole process group, which the command leads; false when nobody is left in it.
function signal(name) {
  try { return process.kill(-child.pid, name); } catch { return false; }
}

process.stdin.on("end", end).on("error", end).resume();
process.on("SIGTERM", end);
process.on("SIGINT", () => {}); // Ctrl+C reaches everybody on the terminal; the parent decides when this ends.
