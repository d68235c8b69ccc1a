# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of JSON as record.cc writes them, for benchmarks that are no C++ programs.

As a program: lines.py BENCHMARK NAME UNIT SAMPLE... records one figure.
"""
import json
import os
import statistics
import sys


def record(benchmark, name, unit, samples, conditions=None, limit=None, rate=None):
    """Prints a figure and appends it to the file $DISTILLOSCOPE_BENCHMARK_LINES, if that is set."""
    if not samples:
        raise ValueError(f"no samples of {name}")
    conditions = conditions or {}
    line = {"benchmark": benchmark, "name": name, "unit": unit,
            "better": "higher" if unit.endswith("/s") else "lower",
            "median": statistics.median(samples), "min": min(samples), "max": max(samples),
            "count": len(samples), "samples": list(samples), "conditions": conditions}
    if limit:
        line["limit"], line["rate"] = limit, rate
    words = ", ".join([name] + [f"{key} {value}" for key, value in conditions.items()])
    spread = f"  ({min(samples):.5g} to {max(samples):.5g} of {len(samples)})" if len(samples) > 1 else ""
    print(f"{words:<58} {line['median']:11.5g} {unit}{spread}", flush=True)
    path = os.environ.get("DISTILLOSCOPE_BENCHMARK_LINES")
    if path:
        with open(path, "a", encoding="utf-8") as out:
            out.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    if len(sys.argv) < 5:
        sys.exit(__doc__)
    record(sys.argv[1], sys.argv[2], sys.argv[3], [float(sample) for sample in sys.argv[4:]])
