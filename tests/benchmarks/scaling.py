# SPDX-License-Identifier: GPL-3.0-or-later
"""Time and memory against the number of images, the size of images, the arms, the epochs and the
steps of a run. Each is measured at a few places; plots.py fits the exponents."""
import argparse
import json
import os
import pathlib
import shutil
import sys

from lines import record
from processes import run

LINEAR, CONSTANT = "linear", "constant"
STEPS_IN_EPOCH = 120
WINDOW = 20  # steps whose median is the time of one of a long run


class Bench:
    def __init__(self, arguments):
        self.bin = pathlib.Path(arguments.bin).resolve()
        self.work = pathlib.Path(arguments.work).resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.quick = arguments.quick

    def figures(self, program, *arguments):
        """What a benchmark records."""
        lines = self.work / "lines.jsonl"
        lines.unlink(missing_ok=True)
        run([str(self.bin / program), *map(str, arguments)],
            {**os.environ, "DISTILLOSCOPE_BENCHMARK_LINES": str(lines)},
            errors=str(self.work / "errors.txt"))
        return [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]

    def train(self, *arguments, on_event):
        """A training by the command line; on_event gets the process id and each event."""
        def on_line(pid, line):
            on_event(pid, json.loads(line))

        return run([str(self.bin / "distilloscope-cli"), "train", "--json-lines", "--quiet",
                    "--runs-folder", str(self.work / "runs"), *map(str, arguments)],
                   {**os.environ, "XDG_CACHE_HOME": str(self.work / "cache")}, on_line,
                   errors=str(self.work / "errors.txt"))

    def make_images(self, train, val):
        """A small demo dataset; returns its folder."""
        made = self.work / "made"
        run([str(self.bin / "distilloscope-cli"), "demo", "--epochs", "1", "--size", "32x32",
             "--quiet", "--set", f"dataset.demo_train={train}", "--set", f"dataset.demo_val={val}",
             "--runs-folder", str(self.work / "runs")],
            {**os.environ, "XDG_CACHE_HOME": str(made)}, errors=str(self.work / "errors.txt"))
        return next((made / "distilloscope").glob("demo-*"))


def note(against, at, figure, unit, expected, samples):
    record("scaling", figure, unit, samples,
           {"against": against, "at": str(at), "expected": expected})


def status(pid, key):
    with open(f"/proc/{pid}/status", encoding="ascii", errors="replace") as file:
        for line in file:
            if line.startswith(key + ":"):
                return float(line.split()[1]) / 1024
    return 0.0


def against_images(bench):
    """Opening a dataset, and the grid of its images in the window."""
    for count in (100, 1000) if bench.quick else (100, 1000, 10000, 100000):
        against = "images of a dataset"
        for figure in bench.figures("dataset_benchmark", count, "only"):
            if figure["name"] == "peak memory":
                note(against, count, "opening, peak memory", "MB", "at most linear",
                     [figure["median"]])
            elif figure["conditions"].get("clock") == "wall":
                note(against, count, figure["name"], "ms", LINEAR, figure["samples"])
        if not (bench.bin / "browse_benchmark").exists():
            continue
        wanted = {"grid: list the images in the strip": LINEAR, "grid: sort": LINEAR,
                  "grid: scroll a page a frame": CONSTANT}
        for figure in bench.figures("browse_benchmark", count, 2, "briefly"):
            if figure["name"] in wanted and figure["conditions"].get("clock") == "processor":
                note(against, count, figure["name"], "ms", wanted[figure["name"]],
                     [figure["median"]])
            elif figure["name"] == "peak memory":
                note(against, count, "grid, peak memory", "MB", "at most linear",
                     [figure["median"]])


def training_step(bench, against, at, expected, *arguments):
    for figure in bench.figures("training_benchmark", *arguments, "--precision", "fp32",
                                "--seconds", 0.5 if bench.quick else 1.5, "--steps", 3,
                                "--alone", 0):
        if figure["unit"] == "images/s" and figure["name"] not in ("training, A", "training, B"):
            batch = int(figure["conditions"]["batch"])
            note(against, at, "step of training", "ms", expected,
                 [1000 * batch / rate for rate in figure["samples"]])
        elif figure["name"] == "peak memory":
            note(against, at, "training, peak memory", "MB", "at most linear", [figure["median"]])


def against_size(bench):
    sizes = ["128x96", "256x192"] if bench.quick else ["128x96", "192x160", "256x192", "352x256",
                                                       "512x384"]
    for size in sizes:
        width, height = map(int, size.split("x"))
        training_step(bench, "pixels of an image", width * height, LINEAR, "--size", size,
                      "--batch", 4)


def against_arms(bench):
    for arms in (1, 2, 4) if bench.quick else (1, 2, 3, 4, 6, 8):
        training_step(bench, "arms", arms, LINEAR, "--size", "128x96", "--batch", 8, "--arms", arms)


def against_epochs(bench, data):
    """One run of many epochs: what each adds to the run folder, and what the process holds."""
    epochs = 4 if bench.quick else 24
    # The first one also makes the folders and files of the whole run.
    places = [2, 3, 4] if bench.quick else [2, 3, 6, 12, 24]
    seen = []

    def on_event(pid, event):
        if event["event"] == "run_started":
            seen.append((event["run"]["folder"], 0, 0.0, 0.0))
        elif event["event"] == "epoch":
            folder = seen[0][0]
            files = sum(len(names) for _, _, names in os.walk(folder))
            seen.append((folder, files, event["seconds"], status(pid, "VmHWM")))

    bench.train("--dataset", data, "--size", "64x64", "--batch-size", 8, "--epochs", epochs,
                "--set", "hardware.precision=fp32", "--set", "dataset.train_limit=16", "--set", "dataset.val_limit=4",
                on_event=on_event)
    shutil.rmtree(seen[0][0])
    for epoch in places:
        _, files, seconds, memory = seen[epoch]
        _, files_before, seconds_before, _ = seen[epoch - 1]
        against = "epochs of a run"
        note(against, epoch, "files of this epoch", "files", CONSTANT, [files - files_before])
        note(against, epoch, "time of this epoch", "ms", CONSTANT,
             [1000 * (seconds - seconds_before)])
        note(against, epoch, "training process, peak memory", "MB", CONSTANT, [memory])


def against_steps(bench, data):
    """One long run: the time of a step and the memory of the process along it."""
    places = [50, 100, 150] if bench.quick else [50, 100, 200, 400]
    seconds, memory = [], {}

    def on_event(pid, event):
        if event["event"] == "run_started":
            seconds.append(0.0)
        elif event["event"] == "step":
            seconds.append(event["seconds"])
            if event["step"] in places:
                memory[event["step"]] = status(pid, "VmRSS")

    bench.train("--dataset", data, "--size", "64x64", "--batch-size", 1,
                "--epochs", -(-places[-1] // STEPS_IN_EPOCH), "--set", "hardware.precision=fp32",
                "--set", f"dataset.train_limit={STEPS_IN_EPOCH}", "--set", "dataset.val_limit=1",
                on_event=on_event)
    for step in places:
        window = seconds[step - WINDOW:step + 1]
        took = sorted(after - before for before, after in zip(window, window[1:]))
        note("steps of a run", step, "step of training", "ms", CONSTANT,
             [1000 * took[len(took) // 2]])
        note("steps of a run", step, "training process, memory", "MB", CONSTANT, [memory[step]])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", default="build/bin", help="where the programs are")
    parser.add_argument("--work", required=True, help="a folder to work in; it is deleted")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", choices=["images", "size", "arms", "epochs", "steps"])
    arguments = parser.parse_args()
    bench = Bench(arguments)
    try:
        for name, measure in (("images", against_images), ("size", against_size),
                              ("arms", against_arms)):
            if arguments.only in (None, name):
                measure(bench)
        if arguments.only in (None, "epochs", "steps"):
            data = bench.make_images(STEPS_IN_EPOCH, 4)
            for name, measure in (("epochs", against_epochs), ("steps", against_steps)):
                if arguments.only in (None, name):
                    measure(bench, data)
    except RuntimeError as error:
        sys.exit(f"scaling: {error}")
    finally:
        shutil.rmtree(bench.work, ignore_errors=True)


if __name__ == "__main__":
    main()
