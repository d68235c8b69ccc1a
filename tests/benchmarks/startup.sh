#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How long the window takes to be usable, from the start of the process, and what memory it holds
# then. Usage: tests/benchmarks/startup.sh [PROGRAM [TIMES]]
set -eu
program=${1:-build/bin/distilloscope}
times=${2:-7}
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" XDG_CACHE_HOME="$home"
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen

i=0
while [ "$i" -lt "$times" ]; do
  begin=$(date +%s%N)
  "$program" --startup-report 2>/dev/null | while read -r line; do
    [ "${line#window ready}" != "$line" ] || continue
    echo "$((($(date +%s%N) - begin) / 1000000))"
  done
  i=$((i + 1))
done | sort -n | awk '{ ms[NR] = $1 } END {
  printf "usable after: median %d ms, fastest %d ms, slowest %d ms of %d starts\n",
         ms[int((NR + 1) / 2)], ms[1], ms[NR], NR }'

"$program" 2>/dev/null &
pid=$!
sleep 5
awk '/^(VmRSS|RssAnon)/ { printf "idle for 5 s: %s %d MB\n", $1, $2 / 1024 }' "/proc/$pid/status"
kill "$pid"
