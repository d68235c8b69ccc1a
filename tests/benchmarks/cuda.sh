#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the engine on a CUDA GPU beside PyTorch on the same GPU, and writes OUT/benchmarks.md and
# OUT/benchmarks.json.
# Usage: tests/benchmarks/cuda.sh BIN OUT
# BIN is the folder of distilloscope-cli, limits_benchmark, training_benchmark and inference_benchmark,
# built against a CUDA LibTorch (README.md beside this says how). PyTorch is that of python3, or of the
# Python that DISTILLOSCOPE_PEER_PYTHON names. Takes about six minutes. What OUT holds already is kept
# and not measured again.
set -eu

[ $# = 2 ] || { sed -n '3,10s/^# //p' "$0" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
mkdir -p "$2/lines"
out=$(cd "$2" && pwd)
python=${DISTILLOSCOPE_PEER_PYTHON:-python3}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
export TMPDIR="$scratch" XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" LC_ALL=C.UTF-8

limit=240
. "$here/phase.sh"

training() { # SIZE BATCH PRECISION LAYOUT [WITHOUT]
  phase "training-$1-$2-$3-$4${5:+-without-$5}" \
    env ${5:+"DISTILLOSCOPE_PLAIN_KERNELS=$5"} "$bin/training_benchmark" --device cuda \
    --size "$1" --batch "$2" --precision "$3" --layout "$4" --seconds 0.7 --steps 20 --warm-up 8 \
    --alone 0
}

phase limits "$bin/limits_benchmark" 0.3 0 cuda
training 352x256 8 bf16 channels-last
training 352x256 32 bf16 channels-last
training 160x128 8 bf16 channels-last
# Shortcuts left out one by one, and all.
for lever in graph upsampling; do
  training 352x256 8 bf16 channels-last $lever
  training 160x128 8 bf16 channels-last $lever
done
phase levers-352x256-8 "$python" "$here/peers/cuda_levers.py" --seconds 0.5
phase peers "$python" "$here/peers/run.py" --device cuda --cli "$bin/distilloscope-cli" \
  --python "$python" --work "$scratch/peers" --size 352x256 --batch 32 --images 512 \
  --val-images 64 --rounds 2 --workers 8 --quick
for precision in tf32 fp32; do
  training 352x256 8 $precision channels-last
done
for lever in in_place fused_adam 1; do
  training 352x256 8 bf16 channels-last $lever
  training 160x128 8 bf16 channels-last $lever
done
phase inference-bf16 "$bin/inference_benchmark" --device cuda --precision bf16 --images 64 \
  --seconds 0.4
phase levers-160x128-8 "$python" "$here/peers/cuda_levers.py" --size 160x128 --seconds 0.5
training 352x256 32 fp32 channels-last
training 352x256 8 bf16 NCHW
phase levers-352x256-32 "$python" "$here/peers/cuda_levers.py" --batch 32 --seconds 0.5
phase inference-fp32 "$bin/inference_benchmark" --device cuda --precision fp32 --images 64 \
  --seconds 0.4
for precision in fp32 bf16; do
  phase teacher-$precision "$bin/inference_benchmark" --device cuda --network teacher \
    --size 320x240 --precision $precision --seconds 0.4
done

"$python" "$here/collect.py" "$out/lines" --output "$out" --version "${VERSION:-}" \
  --machine "$(nvidia-smi --query-gpu=name --format=csv,noheader 2>/dev/null || echo 'a CUDA GPU')"
if [ -n "$failed" ]; then
  echo "cuda.sh: these failed:$failed" >&2
  exit 1
fi
