#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test. Ends with CTest's summary and exit code.
# Arguments go to CTest: packaging/test.sh -R dataset
set -eu
cd "$(dirname "$0")/.."
packaging/setup.sh
packaging/build.sh

QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
exec ctest --preset release -j2 "$@"
