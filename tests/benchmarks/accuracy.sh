#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether the ways in which the networks compute otherwise than docs/models.md writes them
# (docs/performance.md) cost accuracy: a study of the demo as it is, and the same seeds computed as
# written, in float32. Says for each arm the best validation KL of both, their difference paired by
# seed, and the spread over the seeds beside it.
# Usage: tests/benchmarks/accuracy.sh [CLI [SEEDS [further options of 'study']]]
# such as tests/benchmarks/accuracy.sh build/bin/distilloscope-cli 5 --epochs 4 --size 128x96
set -eu
cli=${1:-build/bin/distilloscope-cli}
seeds=${2:-5}
[ $# -lt 1 ] || shift
[ $# -lt 1 ] || shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"

study() { # PLAIN NAME, further options
  plain=$1 name=$2
  shift 2
  DISTILLOSCOPE_PLAIN_KERNELS=$plain "$cli" study --seeds "$seeds" --quiet --json \
    --runs-folder "$work/$name" "$@" > "$work/$name.json"
}
study 1 written "$@" --set hardware.precision=fp32
study 0 fast "$@"

python3 - "$work/written.json" "$work/fast.json" << 'END'
import json, statistics, sys

written, fast = (json.load(open(name))["study"] for name in sys.argv[1:])
print("| arm | as written, fp32 | spread over seeds | as it is | difference, mean | largest |")
print("|---|---|---|---|---|---|")
for number, arm in enumerate(fast["arms"]):
    plain, mine = ([seed["best_val_kl"][number] for seed in study["seeds"]]
                   for study in (written, fast))
    differences = [b - a for a, b in zip(plain, mine)]
    spread = statistics.stdev(plain) if len(plain) > 1 else float("nan")
    print(f"| {arm} | {statistics.mean(plain):.4f} ({min(plain):.4f} to {max(plain):.4f}) "
          f"| {spread:.4f} | {statistics.mean(mine):.4f} ({min(mine):.4f} to {max(mine):.4f}) "
          f"| {statistics.mean(differences):+.4f} | {max(differences, key=abs):+.4f} |")
END
