# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes benchmarks.json and benchmarks.md of the lines that benchmarks recorded.

collect.py LINES... --output FOLDER [--machine TEXT] [--version TEXT] [--publish README.md]
LINES are files of JSON lines, or folders of *.jsonl. A line that is cut off or that lacks what a
figure needs is reported and left out; figures of the same name and conditions are put together.
--publish also puts the tables between the two marks in that file, and the plots into plots/ beside it.
"""
import argparse
import json
import pathlib
import statistics
import sys

import plots

LIMITS = "limits_benchmark"
NEEDED = ("benchmark", "name", "unit", "median", "min", "max", "count", "conditions")

# In the order of the report.
SECTIONS = [
    (LIMITS, "The machine", "What other figures are shares of."),
    ("training_benchmark", "Training", "Images a second of training steps on batches that are there."),
    ("inference_benchmark", "Validation, one image, teacher", ""),
    ("pipeline_benchmark", "From files to batches", ""),
    ("checkpoint_benchmark", "Checkpoints", ""),
    ("metrics_benchmark", "Metrics", "At 640x480 with 515 fixations, per second of processor time."),
    ("dataset_benchmark", "Opening datasets", ""),
    ("run_list_benchmark", "Run folders", ""),
    ("startup", "Starting the window", ""),
    ("pane_redraw_benchmark", "Drawing four panes anew", ""),
    ("replot_benchmark", "Drawing curves", ""),
    ("browse_benchmark", "The grid of images", ""),
    ("runs_table_benchmark", "The table of runs", ""),
    ("window_turns_benchmark", "The longest turn of the window", ""),
    ("weights_redraw_benchmark", "Weights as pictures", ""),
    ("scrub_benchmark", "Another epoch in the panes", ""),
]
# Their tables are made otherwise.
OWN_TABLES = ("peers", "scaling")


def read_lines(paths, complain):
    figures = []
    for path in paths:
        path = pathlib.Path(path)
        files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
        for file in files:
            for number, text in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
                if not text.strip():
                    continue
                try:
                    figure = json.loads(text)
                    missing = [key for key in NEEDED if key not in figure]
                except (ValueError, TypeError):
                    figure, missing = None, ["JSON"]
                if missing:
                    complain(f"{file.name}, line {number}: no {', '.join(missing)}; left out")
                else:
                    figures.append(figure)
    return figures


def merge(figures):
    """Figures that were measured several times become one; without their samples, the latest."""
    merged = {}
    for figure in figures:
        key = (figure["benchmark"], figure["name"], figure["unit"],
               tuple(sorted(figure["conditions"].items())))
        if key not in merged:
            merged[key] = dict(figure)
            continue
        before = merged[key]
        if "samples" in before and "samples" in figure:
            samples = before["samples"] + figure["samples"]
            merged[key] = {**figure, "samples": samples, "median": statistics.median(samples),
                           "min": min(samples), "max": max(samples), "count": len(samples)}
            if "rate" in figure and figure["median"]:
                # The rate belongs to the median: in proportion to it, or the other way round.
                factor = merged[key]["median"] / figure["median"]
                merged[key]["rate"] = figure["rate"] * (
                    factor if figure["unit"].endswith("/s") else 1 / factor)
        else:
            merged[key] = dict(figure)
    return list(merged.values())


def add_shares(figures):
    """Of the machine's limit, where a figure names one that was measured."""
    limits = {}
    for figure in figures:
        if figure["benchmark"] == LIMITS or figure["name"] == "decoding alone, one thread":
            limits[figure["name"]] = max(figure["median"], limits.get(figure["name"], 0))
    for figure in figures:
        limit = limits.get(figure.get("limit"))
        if limit and figure.get("rate") is not None:
            figure["share"] = figure["rate"] / limit
    return limits


def number(value):
    if value == 0:
        return "0"
    for least, digits in ((1000, 0), (100, 0), (10, 1), (1, 2)):
        if abs(value) >= least:
            return f"{value:.{digits}f}"
    return f"{value:.3g}"


def percent(figure):
    return f"{100 * figure['share']:.0f} %" if "share" in figure else ""


def table(head, rows):
    aligned = ["---"] + ["---:" if i else "---" for i in range(1, len(head))]
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(aligned) + "|"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]


def words(figure, without=()):
    named = [f"{key} {value}" for key, value in figure["conditions"].items() if key not in without]
    return ", ".join([figure["name"]] + named)


def span(figure):
    return f"{number(figure['min'])} to {number(figure['max'])}" if figure["count"] > 1 else ""


def plain_table(figures):
    """One row a figure; the processor's time beside that of the clock on the wall."""
    own_clock = {}
    for figure in figures:
        if figure["conditions"].get("clock") == "processor":
            own_clock[words(figure, ("clock",))] = figure
    with_clock = bool(own_clock)
    with_share = any("share" in figure for figure in figures)
    with_tail = any("p99" in figure for figure in figures)
    head = ["", "median", "", "from, to"]
    head += ["99 of 100"] if with_tail else []
    head += ["of the processor", "from, to"] if with_clock else []
    head += ["of the processor, 99 of 100"] if with_clock and with_tail else []
    head += ["of the limit"] if with_share else []
    rows = []
    for figure in figures:
        if figure["conditions"].get("clock") == "processor":
            continue
        row = [words(figure, ("clock",)), number(figure["median"]), figure["unit"], span(figure)]
        row += [number(figure["p99"]) if "p99" in figure else ""] if with_tail else []
        if with_clock:
            own = own_clock.get(words(figure, ("clock",)))
            row += [number(own["median"]), span(own)] if own else ["", ""]
            if with_tail:
                row += [number(own["p99"]) if own and "p99" in own else ""]
        row += [percent(figure)] if with_share else []
        rows.append(row)
    return table(head, rows)


def way_of(conditions):
    """Precision, layout, and what was left out, which is 1 for all shortcuts."""
    left_out = conditions.get("without")
    words = {None: (), "1": ("as written",)}.get(left_out, (f"without {left_out}",))
    return (conditions["precision"], conditions["layout"], *words)


def training_tables(figures):
    """Sizes and batches down, precision and layout across."""
    lines = []
    columns = sorted({way_of(f["conditions"]) for f in figures}, reverse=True)
    names = list(dict.fromkeys(figure["name"] for figure in figures))
    for name in names:
        unit = next(f["unit"] for f in figures if f["name"] == name)
        cells = {}
        for figure in figures:
            if figure["name"] == name:
                c = figure["conditions"]
                share = f" ({percent(figure)})" if "share" in figure else ""
                cells[(c["size"], int(c["batch"])), way_of(c)] = (
                    number(figure["median"]) + share)
        rows = sorted({row for row, _ in cells},
                      key=lambda row: (-int(row[0].split("x")[0]), row[1]))
        lines += [f"**{name[:1].upper() + name[1:]}**, {unit}"
                  + (" (share of the best convolution)" if any("(" in v for v in cells.values())
                     else ""), ""]
        lines += table(["size, batch"] + [" ".join(column) for column in columns],
                       [[f"{size}, {batch}"] + [cells.get(((size, batch), column), "")
                                               for column in columns] for size, batch in rows])
    return lines


PEER_COLUMNS = ["one epoch, end to end", "while training", "peak memory of all processes",
                "resident memory summed up", "KL: validation, A", "KL: validation, B"]
OURS = "ours, as it comes"


def peer_tables(figures):
    lines = []
    shared = ("size", "batch", "threads", "images")
    settings = list(dict.fromkeys(tuple(f["conditions"].get(k, "") for k in shared)
                                  for f in figures))
    for setting in settings:
        chosen = [f for f in figures
                  if tuple(f["conditions"].get(k, "") for k in shared) == setting]
        size, batch, threads, images = setting
        by_who = {}
        for figure in chosen:
            if "who" in figure["conditions"]:
                by_who.setdefault(figure["conditions"]["who"], {})[figure["name"]] = figure
        device = next((f["conditions"]["device"] for f in chosen if "device" in f["conditions"]), "")
        lines += [f"**{size}, batches of {batch}, {images} training images, {threads} threads**"
                  + (f" (ours, as it comes, is {device})" if device else ""), ""]
        ours = by_who.get(OURS, {}).get(PEER_COLUMNS[0])
        rows = []
        for who, found in by_who.items():
            row = [who]
            for column in PEER_COLUMNS:
                figure = found.get(column)
                cell = ""
                if figure and figure["unit"] == "nats":
                    cell = f"{figure['median']:.4f}"
                elif figure:
                    cell = f"{number(figure['median'])} {figure['unit']}"
                if figure and column == PEER_COLUMNS[0] and figure["count"] > 1:
                    cell += f" ({span(figure)})"
                row.append(cell)
            mine = found.get(PEER_COLUMNS[0])
            row.insert(2, f"{mine['median'] / ours['median']:.2f}" if mine and ours else "")
            rows.append(row)
        lines += table(["", "one epoch", "times ours", "while training", "memory (shared counted once)",
                        "memory summed up", "validation KL of A", "of B"], rows)
        parts = []
        for who, found in by_who.items():
            named = [f"{name[len('part: '):]} {number(figure['median'])} s"
                     for name, figure in found.items() if name.startswith("part: ")]
            parts.append(f"- {who}: " + ", ".join(named))
        lines += ["Where the time goes:", ""] + parts + [""]
        for figure in chosen:
            if "who" not in figure["conditions"]:
                lines += [f"- {figure['name']}, model {figure['conditions']['model']}: "
                          f"{figure['median']:+.6f} (ours {figure['conditions']['ours']})"]
        lines.append("")
    return lines


def report(figures, machine, version):
    lines = ["# Benchmarks", ""]
    lines += [text for text in (machine, version) if text]
    lines += ["", "Medians. The share of a limit is what the figure makes of the best rate that this "
              "machine reached in the same run.", ""]
    known = [name for name, _, _ in SECTIONS]
    others = [(name, name, "") for name in
              dict.fromkeys(f["benchmark"] for f in figures)
              if name not in known and name not in OWN_TABLES]
    for benchmark, title, text in SECTIONS + others:
        chosen = [f for f in figures if f["benchmark"] == benchmark]
        if not chosen:
            continue
        lines += [f"## {title}", ""] + ([text, ""] if text else [])
        if benchmark == "training_benchmark":
            lines += training_tables(chosen)
        else:
            lines += plain_table(chosen)
    peers = [f for f in figures if f["benchmark"] == "peers"]
    if peers:
        lines += ["## Beside PyTorch", ""] + peer_tables(peers)
    scaling = [f for f in figures if f["benchmark"] == "scaling"]
    if scaling:
        lines += ["## Scaling", ""] + plots.scaling_report(scaling)
    return "\n".join(lines).rstrip() + "\n"


BEGIN, END = "<!-- results: begin -->", "<!-- results: end -->"


def published(page, text):
    """A page with its results in place of those between the marks."""
    if page.count(BEGIN) != 1 or page.count(END) != 1 or page.index(END) < page.index(BEGIN):
        raise ValueError(f"there is no place for the results: '{BEGIN}' and then '{END}'")
    body = text.partition("\n")[2].replace("\n## ", "\n### ").replace("](scaling-", "](plots/scaling-")
    return (page.partition(BEGIN)[0] + BEGIN + "\n" + body.strip() + "\n" + END
            + page.partition(END)[2])


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lines", nargs="+")
    parser.add_argument("--output", required=True)
    parser.add_argument("--machine", default="")
    parser.add_argument("--version", default="")
    parser.add_argument("--publish", type=pathlib.Path)
    arguments = parser.parse_args()
    figures = merge(read_lines(arguments.lines, lambda text: print(text, file=sys.stderr)))
    if not figures:
        sys.exit("There are no figures in " + ", ".join(arguments.lines))
    limits = add_shares(figures)
    output = pathlib.Path(arguments.output)
    output.mkdir(parents=True, exist_ok=True)
    document = {"machine": arguments.machine, "version": arguments.version, "limits": limits,
                "figures": figures}
    (output / "benchmarks.json").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    text = report(figures, arguments.machine, arguments.version)
    (output / "benchmarks.md").write_text(text, encoding="utf-8")
    drawn = plots.write(figures, output)
    if arguments.publish:
        page = arguments.publish.read_text(encoding="utf-8")
        arguments.publish.write_text(published(page, text), encoding="utf-8")
        plots.write(figures, arguments.publish.parent / "plots")
    print(f"{len(drawn)} plots, ", end="")
    print(f"{len(figures)} figures in {output / 'benchmarks.md'} and benchmarks.json")


if __name__ == "__main__":
    main()
