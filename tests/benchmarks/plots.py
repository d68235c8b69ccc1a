# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws how time and memory grow: plots.py BENCHMARKS.json --output FOLDER writes one small SVG for
each thing they grow with. Both axes are logarithmic, so a power is a straight line."""
import argparse
import json
import math
import pathlib
from html import escape

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 300, 210, 52, 14, 40, 36
COLUMNS = 3


def series_of(figures):
    """{against: {figure: [(at, median, figure line)]}}, in order."""
    found = {}
    for figure in figures:
        conditions = figure["conditions"]
        points = found.setdefault(conditions["against"], {}).setdefault(figure["name"], [])
        points.append((float(conditions["at"]), figure["median"], figure))
    for named in found.values():
        for points in named.values():
            points.sort(key=lambda point: point[0])
    return found


def exponent(points):
    """Least squares of log y = e log x + c; None for fewer than two places or what is not positive."""
    logs = [(math.log(x), math.log(y)) for x, y, *_ in points if x > 0 and y > 0]
    if len(logs) < 2:
        return None
    mean_x = sum(x for x, _ in logs) / len(logs)
    mean_y = sum(y for _, y in logs) / len(logs)
    across = sum((x - mean_x) ** 2 for x, _ in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / across if across > 0 else None


def short(value):
    if value >= 1000:
        return f"{value:.0f}"
    return f"{value:.3g}"


def ticks(low, high):
    """Powers of ten within the range; with under two of them also their multiples by 2 and 5."""
    def within(factors):
        first = math.floor(math.log10(low)) - 1
        return [factor * 10.0 ** power for power in range(first, first + 16) for factor in factors
                if low * 0.999 <= factor * 10.0 ** power <= high * 1.001]

    decades = within((1,))
    return decades if len(decades) >= 2 else within((1, 2, 5))


def axis_range(values, least_factor):
    low, high = min(values), max(values)
    middle = math.sqrt(low * high)
    factor = max(math.sqrt(high / low) * 1.15, least_factor)
    return middle / factor, middle * factor


def panel(left, top, name, points, against):
    unit = points[0][2]["unit"]
    places = [(x, y) for x, y, _ in points if x > 0 and y > 0]
    title = f"{name}, {unit}"
    parts = [f'<g transform="translate({left} {top})">',
             f'<text x="{WIDTH / 2}" y="14" text-anchor="middle" class="t">{escape(title)}</text>']
    if not places:
        return parts + ["</g>"]
    x_low, x_high = axis_range([x for x, _ in places], 1.3)
    # What is constant shall look so: never less than a decade from bottom to top.
    y_low, y_high = axis_range([y for _, y in places], math.sqrt(10))

    def across(x):
        return LEFT + (math.log(x / x_low) / math.log(x_high / x_low)) * (WIDTH - LEFT - RIGHT)

    def up(y):
        return HEIGHT - BOTTOM - (math.log(y / y_low) / math.log(y_high / y_low)) * (
            HEIGHT - TOP - BOTTOM)

    slope = exponent(points)
    if slope is not None:
        parts.append(f'<text x="{WIDTH / 2}" y="29" text-anchor="middle" class="e">'
                     f'exponent {slope:.2f}, expected: '
                     f'{escape(points[0][2]["conditions"]["expected"].split(",")[0])}</text>')
    parts.append(f'<rect x="{LEFT}" y="{TOP}" width="{WIDTH - LEFT - RIGHT}" '
                 f'height="{HEIGHT - TOP - BOTTOM}" class="f"/>')
    for x in ticks(x_low, x_high):
        parts.append(f'<path d="M{across(x):.1f} {TOP}V{HEIGHT - BOTTOM}" class="g"/>'
                     f'<text x="{across(x):.1f}" y="{HEIGHT - BOTTOM + 13}" text-anchor="middle">'
                     f'{short(x)}</text>')
    for y in ticks(y_low, y_high):
        parts.append(f'<path d="M{LEFT} {up(y):.1f}H{WIDTH - RIGHT}" class="g"/>'
                     f'<text x="{LEFT - 5}" y="{up(y) + 3.5:.1f}" text-anchor="end">{short(y)}</text>')
    line = "M" + "L".join(f"{across(x):.1f} {up(y):.1f}" for x, y in places)
    parts.append(f'<path d="{line}" class="l"/>')
    parts += [f'<circle cx="{across(x):.1f}" cy="{up(y):.1f}" r="3" class="p"/>' for x, y in places]
    parts.append(f'<text x="{(WIDTH + LEFT - RIGHT) / 2}" y="{HEIGHT - 6}" text-anchor="middle">'
                 f'{escape(against)}</text></g>')
    return parts


STYLE = ("text{font:10px sans-serif;fill:#333}.t{font-weight:bold;font-size:11px}.e{fill:#666}"
         ".f{fill:none;stroke:#999}.g{stroke:#e4e4e4;fill:none}.l{stroke:#0072b2;stroke-width:1.5;"
         "fill:none}.p{fill:#0072b2}")


def svg(against, named):
    rows = -(-len(named) // COLUMNS)
    columns = min(len(named), COLUMNS)
    width, height = columns * WIDTH, rows * HEIGHT
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
             f'viewBox="0 0 {width} {height}">', f"<title>Against the {escape(against)}</title>",
             f"<style>{STYLE}</style>", f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for index, (name, points) in enumerate(named.items()):
        parts += panel(index % COLUMNS * WIDTH, index // COLUMNS * HEIGHT, name, points, against)
    return "\n".join(parts + ["</svg>", ""])


def file_name(against):
    return "scaling-" + against.replace(" ", "-") + ".svg"


def verdict(slope, expected):
    """Whether growth is what it should be; time that is not measured well is allowed some."""
    if slope is None:
        return ""
    if expected.startswith("constant"):
        if abs(slope) < 0.15:
            return "as expected"
        return "grows" if slope > 0 else "falls"
    if slope > 1.15:
        return "more than linear"
    if expected == "linear" and slope < 0.85:
        return "less than linear: a fixed part weighs at the small end"
    return "as expected"


def scaling_report(figures):
    """Markdown: a table and the name of the plot for each thing that was varied."""
    lines = []
    for against, named in series_of(figures).items():
        places = sorted({x for points in named.values() for x, *_ in points})
        lines += [f"**Against the {against}**", "", f"![{against}]({file_name(against)})", ""]
        head = [against] + [f"{name}, {points[0][2]['unit']}" for name, points in named.items()]
        rows = [[short(x)] + [next((short(y) for at, y, _ in points if at == x), "")
                              for points in named.values()] for x in places]
        fits = [(exponent(points), points[0][2]["conditions"]["expected"])
                for points in named.values()]
        rows.append(["exponent"] + ["" if slope is None else f"{slope:.2f}" for slope, _ in fits])
        rows.append(["expected"] + [expected for _, expected in fits])
        rows.append(["so it is"] + [verdict(*fit) for fit in fits])
        lines += ["| " + " | ".join(head) + " |", "|---" + "|---:" * len(named) + "|"]
        lines += ["| " + " | ".join(row) + " |" for row in rows] + [""]
    return lines


def write(figures, folder):
    """One file for each thing that was varied; returns their names."""
    folder = pathlib.Path(folder)
    names = []
    for against, named in series_of([f for f in figures if f["benchmark"] == "scaling"]).items():
        folder.mkdir(parents=True, exist_ok=True)
        names.append(file_name(against))
        (folder / names[-1]).write_text(svg(against, named), encoding="utf-8")
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("json")
    parser.add_argument("--output", required=True)
    arguments = parser.parse_args()
    document = json.loads(pathlib.Path(arguments.json).read_text(encoding="utf-8"))
    print("\n".join(write(document["figures"], arguments.output)))


if __name__ == "__main__":
    main()
