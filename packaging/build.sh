#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a release build in build/. Arguments: the targets wanted; none: all.
set -eu
cd "$(dirname "$0")/.."

configured() {
  [ -f build/build.ninja ] || return 1
  # A build folder set up by hand may leave out what the caller is about to ask for.
  ! grep -Eq '^DISTILLOSCOPE_(WINDOW|TESTS):BOOL=(OFF|0|NO|FALSE)$' build/CMakeCache.txt
}
# Ninja runs CMake again by itself when a CMake file changes.
configured || cmake --preset release -DDISTILLOSCOPE_WINDOW=ON -DDISTILLOSCOPE_TESTS=ON \
  -DDISTILLOSCOPE_UNITY=ON

# A source that includes torch takes up to 1.6 GB to compile, so memory limits the jobs too.
jobs=$(nproc 2>/dev/null || echo 1)
memory_mb=$(awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo 2>/dev/null || true)
limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
if [ "$limit" != max ] && [ "$((limit / 1048576))" -lt "${memory_mb:-0}" ]; then
  memory_mb=$((limit / 1048576))
fi
if [ -n "$memory_mb" ] && [ "$((memory_mb / 1600))" -lt "$jobs" ]; then
  jobs=$((memory_mb / 1600))
fi
[ "$jobs" -ge 1 ] || jobs=1

if [ "$#" -gt 0 ]; then
  cmake --build build --parallel "$jobs" --target "$@"
else
  cmake --build build --parallel "$jobs"
fi
