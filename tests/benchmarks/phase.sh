# SPDX-License-Identifier: GPL-3.0-or-later
# Read by run.sh and cuda.sh, which set $out, $scratch and $limit, the seconds that a phase may take.
failed=
# phase NAME COMMAND...: runs it unless OUT has its figures from an earlier call.
phase() {
  name=$1
  shift
  [ ! -f "$out/lines/$name.jsonl" ] || return 0
  rm -f "$scratch/lines"
  : >"$scratch/lines"
  echo "--- $name"
  begun=$(date +%s)
  if DISTILLOSCOPE_BENCHMARK_LINES="$scratch/lines" timeout --foreground "$limit" "$@"; then
    mv "$scratch/lines" "$out/lines/$name.jsonl"
    echo "    $(($(date +%s) - begun)) s"
  else
    failed="$failed $name"
    echo "$(basename "$0"): $name failed; what it recorded is not used" >&2
  fi
}
