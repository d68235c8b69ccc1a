#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How long the window takes to be usable, from the start of the process, and what memory it holds
# then. Usage: tests/benchmarks/startup.sh [PROGRAM [TIMES]]
set -eu
program=${1:-build/bin/distilloscope}
times=${2:-7}
here=$(dirname "$0")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home" XDG_CONFIG_HOME="$home" XDG_CACHE_HOME="$home"
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || export QT_QPA_PLATFORM=offscreen

samples=
i=0
while [ "$i" -lt "$times" ]; do
  begin=$(date +%s%N)
  took=$("$program" --startup-report 2>/dev/null | while read -r line; do
    [ "${line#window ready}" != "$line" ] || continue
    echo "$((($(date +%s%N) - begin) / 1000000))"
  done)
  samples="$samples $took"
  i=$((i + 1))
done
# shellcheck disable=SC2086  # one word each
python3 "$here/lines.py" startup "window usable after" ms $samples

"$program" 2>/dev/null &
pid=$!
sleep 5
for key in VmRSS RssAnon VmHWM; do
  python3 "$here/lines.py" startup "window idle for 5 s, $key" MB \
    "$(awk -v key="$key:" '$1 == key { print $2 / 1024 }' "/proc/$pid/status")"
done
kill "$pid"
