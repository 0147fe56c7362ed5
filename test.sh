#!/usr/bin/env bash
# Builds everything in one go, runs every test, and sums up. Needs .NET 10 and Node.js 18 or newer; fetches the rest.
set -uo pipefail
cd "$(dirname "$0")"
# Processes that live for seconds gain nothing by profiles of themselves.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_TieredPGO=0
results=artifacts/test-results
rm -rf "$results" && mkdir -p "$results"

missing() { echo "$1"; exit 1; }
dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || missing "The .NET 10 SDK is missing: https://dotnet.microsoft.com/download"
node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)' 2>/dev/null || missing "Node.js 18 or newer is missing: https://nodejs.org"

# What the tests start, fetched once, so that no test waits for a download.
npx --yes --loglevel=error azurite@3.35.0 --version >/dev/null || missing "npm could not fetch Azurite, which the tests store into."
for tools in tests/*/package.json; do
  [ -e "$tools" ] && { npm install --no-audit --no-fund --loglevel=error --prefix "$(dirname "$tools")" || exit 1; }
done
if ! command -v chromium chromium-browser google-chrome >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1
  fi
  command -v chromium >/dev/null || echo "There is no Chromium here: the tests of the page are skipped."
fi

dotnet build Summarizer.sln -v q || { echo "The build failed."; echo "0 passed, 1 failed"; exit 1; }

# Two projects at a time: most of them wait for what they started.
test_project() {
  name=$(basename "$1")
  dotnet test "$1/bin/Debug/net10.0/$name.dll" --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" \
    --results-directory "$results" --blame-hang-timeout 3m --blame-hang-dump-type none >"$results/$name.log" 2>&1
  echo $? >"$results/$name.code"
  echo "--- $name"
  cat "$results/$name.log"
}
export results
export -f test_project
printf '%s\0' tests/*.Tests | xargs -0 -P 2 -I{} bash -c 'test_project {}'

count() { sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$2" 2>/dev/null | head -1; }
passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  code=$(cat "$results/$name.code" 2>/dev/null) trx="$results/$name.trx"
  total=$(count total "$trx") ok=$(count passed "$trx") bad=$(count failed "$trx")
  total=${total:-0} ok=${ok:-0} bad=${bad:-0}
  # A run that broke without saying which test it was, or that had no test, is a failure too.
  [ "$bad" = 0 ] && { [ "$code" != 0 ] || [ "$total" = 0 ]; } && bad=1
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + (total > ok + bad ? total - ok - bad : 0)))
done

echo
[ "$skipped" = 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
