#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a picture of every view, light and dark, in two sizes. Needs no display.
#   packaging/pictures.sh OUT [RUN]     without a run folder a short demo is trained first
set -eu
[ "$#" -ge 1 ] || { echo "usage: packaging/pictures.sh OUT [RUN]" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
run=${2:-}
[ -z "$run" ] || run=$(cd "$run" && pwd)
cd "$(dirname "$0")/.."
packaging/setup.sh
packaging/build.sh distilloscope distilloscope-cli

# Settings of its own: the pictures are the same for everybody, and nobody's settings change.
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
XDG_CONFIG_HOME=$own/config
QT_QPA_PLATFORM=offscreen
export XDG_CONFIG_HOME QT_QPA_PLATFORM
if [ -z "$run" ]; then
  build/bin/distilloscope-cli train --set run.runs_folder="$own/runs" --set optimiser.epochs=4
  run=$(find "$own/runs" -mindepth 1 -maxdepth 1 -type d | head -n 1)
fi
build/bin/distilloscope --pictures "$out" "$run"
