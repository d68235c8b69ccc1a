# SPDX-License-Identifier: GPL-3.0-or-later
"""One epoch of Model A and Model B, end to end from the start of the process to its end: ours through
distilloscope-cli, and PyTorch as train.py does it, taking turns, on the same files.

Both read JPEG and PNG files, train, score the validation images and write a checkpoint with the state
of the optimisers. Ours starts with an empty cache each time; "cache filled" is the next run, which
finds the decoded samples of the one before. Ours also checks all files, measures baselines and the
teacher, scores CC, SIM and NSS, and writes the run folder with previews.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from lines import record  # noqa: E402
from processes import run  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
BENCHMARK = "peers"
INSTALL = "apt-get install python3-torch python3-pil python3-numpy"

PEERS = {
    "PyTorch, eager fp32": [],
    "PyTorch, channels-last fp32": ["--channels-last"],
    "PyTorch, channels-last bf16": ["--channels-last", "--bf16"],
}
FIRST_PEER = "PyTorch, eager fp32"


class Bench:
    def __init__(self, arguments):
        self.cli = str(pathlib.Path(arguments.cli).resolve())
        self.python = arguments.python
        self.threads, self.workers = arguments.threads, arguments.workers
        self.device = arguments.device
        self.work = pathlib.Path(arguments.work).resolve()
        self.work.mkdir(parents=True, exist_ok=True)
        self.data = None

    def environment(self, cache):
        own = {"XDG_CACHE_HOME": str(cache), "XDG_DATA_HOME": str(self.work / "home"),
               "OMP_NUM_THREADS": str(self.threads)}
        return {**os.environ, **own}

    def make_data(self, train, val):
        """Scenes of the demo, 640x480 JPEG with PNG maps and 16-bit teacher maps."""
        made = self.work / "made"
        run([self.cli, "demo", "--epochs", "1", "--size", "64x64", "--quiet",
             "--set", f"dataset.demo_train={train}", "--set", f"dataset.demo_val={val}",
             "--runs-folder", str(self.work / "runs")], self.environment(made),
            errors=str(self.work / "errors.txt"))
        folder = next((made / "distilloscope").glob("demo-*"))
        self.data = self.work / "data"
        shutil.rmtree(self.data, ignore_errors=True)
        folder.rename(self.data)
        shutil.rmtree(made)

    def ours(self, size, batch, precision, cache):
        """A run, its JSON events with the seconds at which they came, and its folder."""
        finished = run([self.cli, "train", "--dataset", str(self.data), "--size", size,
                        "--batch-size", str(batch), "--epochs", "1", "--json-lines", "--quiet",
                        "--runs-folder", str(self.work / "runs"),
                        "--set", f"hardware.precision={precision}",
                        "--set", f"hardware.device={self.device}",
                        "--set", f"hardware.threads={self.threads}"],
                       self.environment(cache), errors=str(self.work / "errors.txt"))
        events = [(seconds, json.loads(line)) for seconds, line in finished.lines]
        return finished, events

    def peer(self, size, batch, flags):
        out = self.work / "peer"
        out.mkdir(exist_ok=True)
        finished = run([self.python, str(HERE / "train.py"), "--data", str(self.data), "--size", size,
                        "--batch", str(batch), "--threads", str(self.threads),
                        "--workers", str(self.workers), "--device", self.device,
                        "--output", str(out), *flags],
                       self.environment(self.work / "cache"), errors=str(self.work / "errors.txt"))
        shutil.rmtree(out)
        return finished, json.loads(finished.lines[-1][1])

    def score(self, size, batch, run_folder, model, flags):
        """The validation KL of one of our models, as PyTorch computes it."""
        exported = self.work / "exported.pt"
        subprocess.run([self.cli, "export", run_folder, "--model", model, "--output", str(exported)],
                       check=True, stdout=subprocess.DEVNULL)
        finished = run([self.python, str(HERE / "train.py"), "--data", str(self.data), "--size", size,
                        "--batch", str(batch), "--threads", str(self.threads),
                        "--device", self.device, "--score", str(exported), *flags], errors=str(self.work / "errors.txt"))
        return json.loads(finished.lines[-1][1])["val_kl"]


def phases(events, end):
    """Seconds of ours: until the first step's batch was asked for, steps, and all after them."""
    started = next(seconds for seconds, event in events if event["event"] == "run_started")
    steps = [(seconds, event) for seconds, event in events if event["event"] == "step"]
    done = next(seconds for seconds, event in events if event["event"] == "epoch")
    return {"start, checks, decoding": started, "training": steps[-1][0] - started,
            "validation, checkpoint, previews": done - steps[-1][0], "end": end - done}


class Collected:
    """Samples of one configuration by figure."""

    def __init__(self):
        self.samples = {}
        self.extra = {}

    def add(self, figure, value):
        self.samples.setdefault(figure, []).append(value)


UNITS = {"one epoch, end to end": "s", "while training": "images/s",
         "peak memory of all processes": "MB", "resident memory summed up": "MB"}


def measure(bench, size, batch, rounds, images, everything):
    found = {}

    def note(who, finished, training_seconds, parts, kl):
        each = found.setdefault(who, Collected())
        each.add("one epoch, end to end", finished.seconds)
        each.add("while training", images / training_seconds)
        each.add("peak memory of all processes", finished.pss)
        each.add("resident memory summed up", finished.rss)
        for part, seconds in parts.items():
            each.add(f"part: {part}", seconds)
        for what, value in kl.items():
            each.add(f"KL: {what}", value)

    def ours(name, precision, cache):
        finished, events = bench.ours(size, batch, precision, cache)
        started = next(event for _, event in events if event["event"] == "run_started")
        step = next(event for _, event in events if event["event"] == "step")
        epoch = next(event for _, event in events if event["event"] == "epoch")
        parts = phases(events, finished.seconds)
        note(name, finished, parts["training"], parts,
             {"first step, A": step["model_a"]["kl"], "first step, B": step["model_b"]["kl"],
              "validation, A": epoch["model_a"]["val_kl"],
              "validation, B": epoch["model_b"]["val_kl"]})
        return started, epoch

    def peer(name, flags):
        finished, result = bench.peer(size, batch, flags)
        seconds = result["seconds"]
        parts = {"imports, start and end": finished.seconds - sum(seconds.values()), **seconds}
        note(name, finished, seconds["training"], parts,
             {"first step, A": result["first_kl"]["a"], "first step, B": result["first_kl"]["b"],
              "validation, A": result["val_kl"]["a"], "validation, B": result["val_kl"]["b"]})

    folder = None
    for index in range(rounds):
        cache = bench.work / "cache"
        shutil.rmtree(cache, ignore_errors=True)
        started, epoch = ours("ours, as it comes", "auto", cache)
        folder = started["run"]["folder"]
        device = started["run"]["device"]
        peer(FIRST_PEER, PEERS[FIRST_PEER])
        if everything:
            ours("ours, as it comes, cache filled", "auto", cache)
            shutil.rmtree(cache, ignore_errors=True)
        peer("PyTorch, channels-last bf16", PEERS["PyTorch, channels-last bf16"])
        if everything:
            other = "fp32" if "bf16" in device else "bf16"
            ours(f"ours, {other}", other, cache)
            peer("PyTorch, channels-last fp32", PEERS["PyTorch, channels-last fp32"])
        if everything and index == 0:
            peer("PyTorch, eager fp32, A and then B", ["--one-after-the-other"])
    conditions = {"size": size, "batch": str(batch), "threads": str(bench.threads),
                  "images": str(images)}
    if bench.device != "cpu":
        conditions["device"] = device.split(",")[0]
    for who, collected in found.items():
        own = {**conditions, "who": who}
        if who.startswith("ours, as it comes"):
            own["device"] = device
        for figure, samples in collected.samples.items():
            unit = UNITS.get(figure, "s" if figure.startswith("part: ") else "nats")
            record(BENCHMARK, figure, unit, samples, own)
    # The same weights must score the same, or the networks are not the same.
    for model in ("A", "B"):
        theirs = bench.score(size, batch, folder, model, ["--bf16"] if "bf16" in device else [])
        mine = epoch[f"model_{model.lower()}"]["val_kl"]
        record(BENCHMARK, "KL of our weights, PyTorch's less ours", "nats", [theirs - mine],
               {**conditions, "model": model, "ours": f"{mine:.4f}"})


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default="build/bin/distilloscope-cli")
    parser.add_argument("--python", default="/usr/bin/python3", help="one that has PyTorch")
    parser.add_argument("--work", required=True, help="a folder to work in; it is deleted")
    parser.add_argument("--size", default="352x256")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--images", type=int, default=64)
    parser.add_argument("--val-images", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--workers", type=int, default=2, help="of PyTorch's DataLoader")
    parser.add_argument("--quick", action="store_true", help="only what the goals are about")
    arguments = parser.parse_args()

    probe = subprocess.run([arguments.python, "-c", "import torch, PIL, numpy"],
                           stderr=subprocess.PIPE, text=True, check=False)
    if probe.returncode != 0:
        reason = (probe.stderr.strip().splitlines() or ["it does not start"])[-1]
        print(f"peers: skipped, {arguments.python} has no PyTorch ({reason}). On Debian: {INSTALL}")
        return
    if arguments.device == "cuda":
        PEERS["PyTorch, channels-last bf16"].append("--fused")
    bench = Bench(arguments)
    try:
        bench.make_data(arguments.images, arguments.val_images)
        measure(bench, arguments.size, arguments.batch, arguments.rounds, arguments.images,
                not arguments.quick)
    finally:
        shutil.rmtree(bench.work, ignore_errors=True)


if __name__ == "__main__":
    main()
