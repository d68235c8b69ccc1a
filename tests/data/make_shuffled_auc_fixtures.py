#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes shuffled_auc_fixtures.json beside this file: sAUC (MIT) of a small dataset, draws included.

An own transcription of AUC_shuffled.m of the MIT benchmark, with the draws as docs/metrics.md tells
them. Python's standard library is all it needs; the tests read the file and need no Python.
"""
import json
import pathlib
import random

WIDTH, HEIGHT, SPLITS, OTHER_IMAGES, STEP = 64, 48, 100, 10, 0.1
MASK = (1 << 64) - 1


def name_seed(name):
    """FNV-1a of the name and a byte 255."""
    state = 0xCBF29CE484222325
    for byte in name.encode() + b"\xff":
        state = (state ^ byte) * 0x100000001B3 & MASK
    return state


class SplitMix:
    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        z = self.state
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & MASK
        z = (z ^ z >> 27) * 0x94D049BB133111EB & MASK
        return z ^ z >> 31

    def below(self, limit):
        """The high half of 32 bits times the limit; what would favour some is drawn again."""
        refused = (1 << 32) % limit
        while True:
            product = (self.bits() >> 32) * limit
            if product % (1 << 32) >= refused:
                return product >> 32

    def to_front(self, count, pool):
        """Swaps as many items to the front of the pool, each from those behind it."""
        count = min(count, len(pool))
        for i in range(count):
            j = i + self.below(len(pool) - i)
            pool[i], pool[j] = pool[j], pool[i]
        return pool[:count]


def value(image, x, y):
    """The predicted map, in 128ths: a float holds it exactly. No tenth is among them once they are
    stretched to 0..1, so that no rounding decides who reaches a threshold."""
    return (x * 37 + y * 101 + image * 53 + x * y) % 98


def share(values, threshold):
    return sum(v >= threshold for v in values) / len(values)


def auc_shuffled(prediction, fixated, drawn_from, seed):
    low, high = min(prediction), max(prediction)
    stretched = [(v - low) / (high - low) for v in prediction]
    hits = [stretched[p] for p in sorted(set(fixated))]
    draws, pool, areas = SplitMix(seed), sorted(set(drawn_from)), []
    for _ in range(SPLITS):
        others = [stretched[p] for p in draws.to_front(len(hits), pool)]
        highest = max(hits + others)
        points = [(0.0, 0.0)]
        for step in reversed(range(int(highest / STEP + 1e-9) + 1)):
            points.append((share(others, step * STEP), share(hits, step * STEP)))
        points.append((1.0, 1.0))
        areas.append(sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in zip(points, points[1:])))
    return sum(areas) / len(areas)


def main():
    chance = random.Random(20250311)
    names = [f"v{i}" for i in range(14)]
    fixations = {}
    for i, name in enumerate(names):
        # One with more fixations than the others have pixels to draw from, and one with none.
        wanted = {3: 150, 5: 0}.get(i, chance.randrange(4, 16))
        pixels = set()
        while len(pixels) < wanted:
            x, y = chance.randrange(WIDTH), chance.randrange(HEIGHT)
            if chance.random() < (value(i, x, y) / 97) ** 2:
                pixels.add((x, y))
        fixations[name] = sorted(pixels)
    expected = {}
    for i, name in enumerate(names):
        if not fixations[name]:
            continue
        draws = SplitMix(name_seed(name))
        others = [other for other in sorted(names) if other != name and fixations[other]]
        drawn_from = [y * WIDTH + x for other in draws.to_front(OTHER_IMAGES, others)
                      for x, y in fixations[other]]
        expected[name] = auc_shuffled(
            [value(i, p % WIDTH, p // WIDTH) for p in range(WIDTH * HEIGHT)],
            [y * WIDTH + x for x, y in fixations[name]], drawn_from, draws.bits())
    text = json.dumps({"fixations_xy": fixations, "expected": expected})
    pathlib.Path(__file__).with_name("shuffled_auc_fixtures.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
