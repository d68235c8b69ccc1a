#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages that building Distilloscope needs and that are not there yet.
# Does nothing, and asks for nothing, when all are there. Debian 12 and 13, Ubuntu 24.04.
set -eu

say() { printf '%s\n' "$*" >&2; }
fail() { say "setup: $*"; exit 1; }

# libopencv-dev is large, yet no smaller package carries OpenCV's CMake package.
packages="g++ cmake ninja-build ccache libtorch-dev libgloo-dev libprotobuf-dev protobuf-compiler
  libopencv-dev libjpeg-dev libpng-dev qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
  libqcustomplot-dev nlohmann-json3-dev libcli11-dev
  libspdlog-dev libxsmm-dev libzip-dev zlib1g-dev catch2 libmatio-dev libhdf5-dev fonts-dejavu-core"
# A Wayland desktop without X needs Qt's own Wayland plugin to show a window.
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
  packages="$packages qt6-wayland"
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
  say "setup: this system has no Debian packages, so nothing is installed here. Needed:"
  say "  a C++20 compiler, CMake 3.25, Ninja, LibTorch, protobuf, OpenCV 4.6, Qt 6.4 (with Svg and Linguist tools),"
  say "  QCustomPlot 2.1 for Qt 6, nlohmann-json 3.11, CLI11, spdlog, libxsmm, libzip, zlib, Catch2, matio, HDF5."
  say "  CMake names what it does not find."
  exit 0
fi

missing=
for package in $packages; do
  case $(dpkg-query -W -f '${Status}\n' "$package" 2>/dev/null || true) in
    *"install ok installed"*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    say "setup: these packages are missing, and installing them needs root (there is no sudo here)."
    say "Run this as root, then start again:"
    say "  apt-get update && apt-get install --no-install-recommends$missing"
    exit 1
  fi
  as_root=sudo
  say "sudo will be used to install packages."
fi

say "These packages of the distribution will be installed, with what they depend on:"
say " $missing"

# Lists that cannot be fetched are only a warning to apt-get; what counts is found out below.
$as_root apt-get update ||
  fail "'apt-get update' failed. Is the network reachable, and are the package sources right?"

unavailable=
for package in $missing; do
  candidate=$(LC_ALL=C apt-cache policy "$package" | sed -n 's/^ *Candidate: *//p')
  case $candidate in
    '' | '(none)') unavailable="$unavailable $package" ;;
  esac
done
if [ -n "$unavailable" ]; then
  say "setup: the package sources of this system do not offer:$unavailable"
  say "Debian 12, Debian 13 and Ubuntu 24.04 have them all (on Ubuntu in 'universe')."
  say "Without a network the lists may be empty: try again when it is reachable."
  exit 1
fi

# shellcheck disable=SC2086  # a list of words
$as_root env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y --no-install-recommends $missing ||
  fail "not everything could be installed; apt-get says why above. Wanted:$missing"
