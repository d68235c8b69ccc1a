#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds and runs every benchmark and writes OUT/benchmarks.md and OUT/benchmarks.json.
# Usage: tests/benchmarks/run.sh [--quick] [--fresh] [--no-build] [--publish] [OUT]
# OUT is benchmark-results/ unless named. About 35 minutes on two cores; --quick leaves most out and
# takes 6. Started again after an interruption, it goes on where it was; --fresh begins anew, as it
# does by itself for another version. Let nothing else run meanwhile. --publish puts the results into
# tests/benchmarks/README.md.
# DISTILLOSCOPE_PEER_PYTHON names a Python that has PyTorch; Debian's is tried otherwise.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
quick=
fresh=
build=1
publish=
here=tests/benchmarks
out=
for argument in "$@"; do
  case $argument in
    --quick) quick=--quick ;;
    --fresh) fresh=1 ;;
    --no-build) build= ;;
    --publish) publish="--publish $here/README.md" ;;
    -h | --help) sed -n '3,10s/^# //p' "$0"; exit 0 ;;
    -*) echo "run.sh: '$argument' is unknown; see --help" >&2; exit 2 ;;
    *) out=$argument ;;
  esac
done
command -v python3 >/dev/null || {
  echo "run.sh: python3 is needed to put the results together: apt-get install python3" >&2
  exit 1
}
out=${out:-$root/benchmark-results}
mkdir -p "$out/lines"
out=$(cd "$out" && pwd)
cd "$root"

version=$(git rev-parse --short=12 HEAD 2>/dev/null || echo "a version outside of git")
changes=$(git diff HEAD -- . ':!*.md' ':!*.svg' 2>/dev/null | cksum | cut -d ' ' -f 1)
[ "$changes" = "$(printf '' | cksum | cut -d ' ' -f 1)" ] || version="$version with changes ($changes)"
what="Distilloscope at $version${quick:+, quick}"
if [ -n "$fresh" ] || [ "$(cat "$out/version.txt" 2>/dev/null)" != "$what" ]; then
  rm -rf "$out/lines"
  mkdir -p "$out/lines"
  printf '%s\n' "$what" >"$out/version.txt"
fi

if [ -n "$build" ]; then
  packaging/setup.sh
  packaging/build.sh benchmarks distilloscope distilloscope-cli engine_module
fi

scratch=$out/scratch
rm -rf "$scratch"
mkdir -p "$scratch/tmp"
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
export TMPDIR="$scratch/tmp" XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config"
export XDG_CACHE_HOME="$scratch/cache" XDG_RUNTIME_DIR="$scratch/runtime" LC_ALL=C.UTF-8
# Qt warns at each window of what its offscreen platform cannot do.
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES="default.warning=false"
mkdir -m 700 "$scratch/runtime"

limit=900
. "$here/phase.sh"
bin=build/bin

training() { # SIZE BATCH PRECISION LAYOUT
  phase "training-$1-$2-$3-$4" $bin/training_benchmark --size "$1" --batch "$2" --precision "$3" \
    --layout "$4" --seconds "$patience" --steps "$steps" --warm-up 1
}

if [ -n "$quick" ]; then
  patience=1 steps=2
  phase limits $bin/limits_benchmark 0.4
  for precision in fp32 bf16; do
    training 352x256 8 $precision channels-last
    training 160x128 8 $precision channels-last
    phase inference-352x256-$precision $bin/inference_benchmark --precision $precision \
      --images 8 --seconds 0.5
  done
  training 352x256 8 fp32 NCHW
  phase teacher-fp32 $bin/inference_benchmark --network teacher --size 320x240 --seconds 0.5
  phase pipeline-352x256 $bin/pipeline_benchmark --images 32 --seconds 0.3
  phase checkpoint $bin/checkpoint_benchmark 3
  phase metrics $bin/metrics_benchmark 0.1
  phase dataset $bin/dataset_benchmark 2000
  phase run-list $bin/run_list_benchmark 200 100000
else
  patience=3
  phase limits-before $bin/limits_benchmark 1
  # Batches and sizes take turns, so that a slow minute does not fall on one column alone.
  for batch in 8 16 32; do
    for size in 352x256 160x128 128x96; do
      steps=3
      # Such steps take ten seconds and more each.
      [ "$size-$batch" != 352x256-32 ] || steps=2
      training $size $batch fp32 channels-last
      training $size $batch bf16 channels-last
      training $size $batch fp32 NCHW
      # What nobody would choose, once.
      [ $batch != 8 ] || training $size $batch bf16 NCHW
    done
  done
  for precision in fp32 bf16; do
    for size in 352x256 160x128 128x96; do
      phase inference-$size-$precision $bin/inference_benchmark --size $size \
        --precision $precision --images 24 --seconds 1
    done
    phase teacher-$precision $bin/inference_benchmark --network teacher --size 320x240 \
      --precision $precision --seconds 1
  done
  phase pipeline-352x256 $bin/pipeline_benchmark --images 96
  phase pipeline-160x128 $bin/pipeline_benchmark --images 96 --width 160 --height 128
  phase checkpoint $bin/checkpoint_benchmark
  phase metrics $bin/metrics_benchmark
  phase dataset $bin/dataset_benchmark
  phase run-list $bin/run_list_benchmark
fi

if [ -x $bin/distilloscope ]; then
  phase startup $here/startup.sh $bin/distilloscope
  for name in pane_redraw replot runs_table weights_redraw window_turns; do
    phase $name $bin/${name}_benchmark
  done
  # shellcheck disable=SC2086  # words
  phase browse $bin/browse_benchmark ${quick:+1000 2 briefly}
fi
phase scrub $bin/scrub_benchmark ${quick:+3}

peers() { # SIZE BATCH IMAGES, and what else run.py takes
  size=$1 batch=$2 images=$3
  shift 3
  phase "peers-$size-$batch-$images" python3 $here/peers/run.py --cli $bin/distilloscope-cli \
    --python "${DISTILLOSCOPE_PEER_PYTHON:-/usr/bin/python3}" --work "$scratch/peers" \
    --size "$size" --batch "$batch" --images "$images" "$@"
}
if [ -n "$quick" ]; then
  peers 352x256 8 24 --val-images 8 --rounds 1 --quick
else
  peers 352x256 8 32 --val-images 8 --rounds 2
  peers 160x128 8 64 --val-images 16 --rounds 2
  # Epochs that are longer beside what comes once: start, first step and validation.
  peers 352x256 8 96 --val-images 16 --rounds 2 --quick
  peers 160x128 8 192 --val-images 16 --rounds 5 --quick
  phase limits-after $bin/limits_benchmark 1
fi
phase scaling python3 $here/scaling.py --bin $bin --work "$scratch/scaling" $quick

machine=$(lscpu | sed -n 's/^Model name: *//p' | head -n 1)
memory=$(awk '/^MemTotal:/ {printf "%.0f", $2 / 1048576}' /proc/meminfo)
features=$(grep -ow -e avx2 -e avx512f -e avx512_bf16 -e amx_bf16 /proc/cpuinfo | sort -u | tr '\n' ' ')
# shellcheck disable=SC2086  # two words or none
python3 $here/collect.py "$out/lines" --output "$out" $publish \
  --machine "$machine, $(nproc) cores, $memory GiB of memory${features:+; $features}" --version "$what."
if [ -n "$failed" ]; then
  echo "run.sh: these failed, and are tried again when it is started again:$failed" >&2
  exit 1
fi
