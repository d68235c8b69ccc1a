#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes statistics_fixtures.json beside this file: what scipy gives for paired differences.

The tests read the file and need no Python. To write it anew: python3 make_statistics_fixtures.py
with numpy and scipy 1.10 or later.
"""
import json
import pathlib

import numpy as np
import scipy
from scipy import stats


def ranks(differences):
    d = differences[differences != 0]
    r = stats.rankdata(np.abs(d))
    return float(r[d > 0].sum()), float(r[d < 0].sum())


def wilcoxon_case(name, differences, method):
    d = np.asarray(differences, float)
    kept = d[d != 0]
    result = stats.wilcoxon(d, zero_method="wilcox", correction=(method == "approx"),
                            method=method)
    plus, minus = ranks(d)
    return {
        "name": name, "differences": d.tolist(), "exact": method == "exact",
        "pairs": len(kept), "rank_sum_plus": plus, "rank_sum_minus": minus,
        "statistic": float(result.statistic), "p": float(result.pvalue),
        "rank_biserial": (plus - minus) / (plus + minus),
        "mean": float(d.mean()), "cohens_dz": float(d.mean() / d.std(ddof=1)),
    }


def bootstrap_case(name, differences, confidence, rng):
    d = np.asarray(differences, float)
    case = {"name": name, "differences": d.tolist(), "confidence": confidence}
    resampled = None
    for method, key in (("percentile", "percentile"), ("BCa", "bca")):
        result = stats.bootstrap((d,), np.mean, n_resamples=499, confidence_level=confidence,
                                 method=method, random_state=np.random.default_rng(7))
        if resampled is None:
            resampled = result.bootstrap_distribution
        assert np.array_equal(resampled, result.bootstrap_distribution)
        case[key] = [float(x) for x in result.confidence_interval]
        many = stats.bootstrap((d,), np.mean, n_resamples=200000, batch=10000,
                               confidence_level=confidence, method=method, random_state=rng)
        case[key + "_of_many"] = [float(x) for x in many.confidence_interval]
    case["resampled"] = resampled.tolist()
    return case


def two_level_case(name, matrix, rng):
    """matrix[seed][image]; both ways of drawing seeds and images, simulated with numpy."""
    seeds, images = matrix.shape
    nested, crossed = [], []
    for _ in range(60000):
        drawn = rng.integers(seeds, size=seeds)
        own = rng.integers(images, size=(seeds, images))
        nested.append(np.take_along_axis(matrix[drawn], own, axis=1).mean())
        shared = rng.integers(images, size=images)
        crossed.append(matrix[drawn][:, shared].mean())
    of_seeds, of_images = matrix.mean(axis=1), matrix.mean(axis=0)
    rest = matrix - of_seeds[:, None] - of_images[None, :] + matrix.mean()
    nested_variance = of_seeds.var() / seeds + matrix.var(axis=1).mean() / (seeds * images)
    crossed_variance = (of_seeds.var() / seeds + of_images.var() / images +
                        rest.var() / (seeds * images))
    return {
        "name": name, "differences": matrix.tolist(), "mean": float(matrix.mean()),
        "nested": np.percentile(nested, [2.5, 97.5]).tolist(),
        "crossed": np.percentile(crossed, [2.5, 97.5]).tolist(),
        "nested_deviation": float(np.sqrt(nested_variance)),
        "crossed_deviation": float(np.sqrt(crossed_variance)),
    }


def main():
    rng = np.random.default_rng(20240601)
    rounded = lambda values: np.round(values, 6)
    normal = rounded(rng.normal(0.02, 0.05, 12))
    skewed = rounded(rng.exponential(0.04, 20) - 0.02)
    tied = np.array([1, 1, 2, -2, 3, 3, 3, -1, 4, 5, -5, 6, 2, 2], float)
    wilcoxon = [
        wilcoxon_case("six of one sign", [0.1, 0.2, 0.3, 0.4, 0.5, 0.6], "exact"),
        wilcoxon_case("ranks in balance", [1, -2, -3, 4], "exact"),
        wilcoxon_case("two pairs", [0.3, -0.1], "exact"),
        wilcoxon_case("normal", normal, "exact"),
        wilcoxon_case("skewed", skewed, "exact"),
        wilcoxon_case("fifty pairs", rounded(rng.normal(0.01, 0.05, 50)), "exact"),
        wilcoxon_case("fifty-one pairs", rounded(rng.normal(0.01, 0.05, 51)), "approx"),
        wilcoxon_case("five hundred pairs", rounded(rng.normal(0.004, 0.05, 500)), "approx"),
        wilcoxon_case("ties", tied, "approx"),
        wilcoxon_case("ties and zeros", np.concatenate([tied, [0, 0, 0]]), "approx"),
        wilcoxon_case("zeros", np.concatenate([normal, [0, 0]]), "approx"),
        wilcoxon_case("ties in balance", [1, -1, 2, -2], "approx"),
    ]
    bootstrap = [
        bootstrap_case("normal", normal, 0.95, rng),
        bootstrap_case("skewed", skewed, 0.9, rng),
        bootstrap_case("sixty images", rounded(rng.gamma(0.6, 0.05, 60)), 0.95, rng),
    ]
    image_effect = rng.normal(0, 0.06, 40)[None, :]
    seed_effect = rng.normal(0, 0.02, 5)[:, None]
    two_levels = [
        two_level_case("images alike in every seed",
                       rounded(0.03 + image_effect + seed_effect + rng.normal(0, 0.01, (5, 40))),
                       rng),
        two_level_case("seeds apart", rounded(rng.normal(0, 0.05, 3)[:, None] +
                                              rng.normal(0, 0.02, (3, 25))), rng),
    ]
    text = json.dumps({"generator": f"numpy {np.__version__}, scipy {scipy.__version__}",
                       "wilcoxon": wilcoxon, "bootstrap": bootstrap, "two_levels": two_levels})
    pathlib.Path(__file__).with_name("statistics_fixtures.json").write_text(text + "\n")


if __name__ == "__main__":
    main()
