#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the workbench on the demo with training started.
# Without a display the same job runs to its end and leaves its results in demo-results/.
set -eu
cd "$(dirname "$0")/.."
packaging/setup.sh
packaging/build.sh distilloscope distilloscope-cli

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
  QT_QPA_PLATFORM=offscreen
  export QT_QPA_PLATFORM
  build/bin/distilloscope --demo-results demo-results
  # shellcheck disable=SC2012  # names of run folders have no newlines
  run=$(ls -t demo-results/*/run.json | head -n 1)
  # What it says goes unread: the last line stays that of the scores.
  exec build/bin/distilloscope "$(dirname "$run")" --report demo-results/report.html \
    --figure demo-results/figure.pdf >/dev/null
fi
exec build/bin/distilloscope --demo
