#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Two machines played by network namespaces that a cable (veth) joins: how fast two ranks of one
# thread each are against one, how much of it is communication, and what a cut cable does.
#   tests/ranks/namespaces.sh PROGRAM [RATE] [ROUNDS]
# PROGRAM is distilloscope-cli, RATE what tc limits the cable to ("1gbit"; "none": as fast as it is).
# Needs root, ip and, for a rate, tc. Prints a Markdown table; ends with 77 where it cannot run.
# SIZE, BATCH and STEPS say what is trained; CUT=no leaves out the cut cable.
set -eu
program=$(realpath "$1")
rate=${2:-1gbit}
rounds=${3:-2}
size=${SIZE:-160x128}
batch=${BATCH:-8}
steps=${STEPS:-12}

work=$(mktemp -d)
one=distilloscope-$$-a
two=distilloscope-$$-b
tidy() {
  for pid in ${first:-} ${second:-}; do kill "$pid" 2>/dev/null || true; done
  ip netns del $one 2>/dev/null || true
  ip netns del $two 2>/dev/null || true
  rm -rf "$work"
}
trap tidy EXIT
trap 'exit 130' INT TERM
export XDG_DATA_HOME="$work/data" XDG_CACHE_HOME="$work/cache" OMP_WAIT_POLICY=passive

ip netns add $one 2>/dev/null || { echo "namespaces.sh: no network namespaces here" >&2; exit 77; }
ip netns add $two
ip link add dsc0 netns $one type veth peer name dsc1 netns $two
plug() {  # namespace, interface, address
  ip -n "$1" link set lo up
  ip -n "$1" addr add "$3/24" dev "$2"
  ip -n "$1" link set "$2" up
  if [ "$rate" != none ]; then
    # A tenth of a millisecond each way, as a switch has.
    ip netns exec "$1" tc qdisc add dev "$2" root netem rate "$rate" delay 100us 2>/dev/null ||
      ip netns exec "$1" tc qdisc add dev "$2" root tbf rate "$rate" burst 256kb latency 50ms
  fi
}
plug $one dsc0 10.77.0.1
plug $two dsc1 10.77.0.2

# The median over the steps, without the first ones of the run.
rate_of() {
  awk -F, '
    NR == 1 { for (i = 1; i <= NF; ++i) if ($i == "images_per_second") at = i; next }
    NR > 4 { print $at }' "$1"/*/steps.csv | sort -n |
    awk '{ v[NR] = $1 } END { printf "%.2f", v[int((NR + 1) / 2)] }'
}
common="demo --size $size --batch-size $batch --set hardware.threads=1
  --set dataset.demo_train=$((batch * steps)) --set dataset.demo_val=8 --set validation.metrics=
  --set hardware.niceness=0 --set distillation.gradient_share_every=0 -v"

alone() {  # runs folder
  # shellcheck disable=SC2086  # words
  ip netns exec $one "$program" $common --epochs 1 --runs-folder "$1" >/dev/null 2>"$1.err"
}
together() {  # runs folder, more arguments
  runs=$1
  shift
  # shellcheck disable=SC2086
  ip netns exec $two "$program" $common --runs-folder "$runs" --ranks 2 --rank 1 \
    --master 10.77.0.1:29777 "$@" >/dev/null 2>"$runs.err1" &
  second=$!
  # shellcheck disable=SC2086
  ip netns exec $one "$program" $common --runs-folder "$runs" --ranks 2 --rank 0 \
    --master 10.77.0.1:29777 "$@" >"$runs.out" 2>"$runs.err" &
  first=$!
}

alone "$work/warm"  # makes the scenes
echo "| ranks x threads | cable | batch | size | images/s | waiting for the other |"
echo "|---|---|---|---|---|---|"
for round in $(seq "$rounds"); do
  alone "$work/alone$round"
  echo "| 1 x 1 | - | $batch | $size | $(rate_of "$work/alone$round") | - |"
  together "$work/two$round" --epochs 1
  wait $first
  wait $second
  waited=$(sed -n 's/.*: \([0-9.]*\) of \([0-9.]*\) s were spent waiting.*/\1 \2/p' \
    "$work/two$round.err" | awk '{ w += $1; t += $2 } END { printf "%.0f %%", 100 * w / t }')
  echo "| 2 x 1 | $rate | $batch | $size | $(rate_of "$work/two$round") | $waited |"
done

[ "${CUT:-yes}" = yes ] || exit 0
# The cable is cut while both train: nothing says so to either, so both wait for the timeout.
together "$work/cut" --epochs 100 --rank-timeout 5
until [ -s "$work/cut.out" ] && grep -q '^ *1 ' "$work/cut.out"; do
  kill -0 $first 2>/dev/null || break
  sleep 0.2
done
ip -n $two link set dsc1 down
begin=$(date +%s)
code_first=0
code_second=0
wait $first || code_first=$?
wait $second || code_second=$?
echo
echo "Cable cut: rank 0 ended with $code_first, rank 1 with $code_second," \
  "$(($(date +%s) - begin)) s later (timeout 5 s). Rank 0 said:"
grep error "$work/cut.err" || true
[ "$code_first" = 6 ] && [ "$code_second" = 6 ]
