#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Uses the built window as a person would, on an X server of its own: tests/person/run.sh [OUT [STEP...]]
# Writes pictures of what it saw to OUT (by default person-results). Needs Debian's xvfb, openbox,
# xdotool, imagemagick, dbus, at-spi2-core and python3-pyatspi; exit code 77 where they are missing.
set -eu
cd "$(dirname "$0")/../.."
out=${1:-person-results}
[ "$#" -gt 0 ] && shift
for tool in Xvfb openbox xdotool import dbus-run-session /usr/libexec/at-spi-bus-launcher; do
  command -v "$tool" >/dev/null || { echo "$tool is missing; see the top of tests/person/run.sh"; exit 77; }
done
/usr/bin/python3 -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null || {
  echo "python3-pyatspi is missing"; exit 77; }
mkdir -p "$out"

display_file=$(mktemp)
size=${PERSON_SCREEN:-1280x800}
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$display_file" >/dev/null 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$display_file"' EXIT
while [ ! -s "$display_file" ]; do
  kill -0 "$server" || { echo "The X server did not start."; exit 1; }
  sleep 0.1
done
DISPLAY=:$(cat "$display_file")
export DISPLAY
dbus-run-session -- sh -c '
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
  openbox >/dev/null 2>&1 &
  sleep 1
  exec /usr/bin/python3 tests/person/walk.py "$@"' sh "$out" "$@"
