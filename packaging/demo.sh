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
  exec build/bin/distilloscope --demo-results demo-results
fi
exec build/bin/distilloscope --demo
