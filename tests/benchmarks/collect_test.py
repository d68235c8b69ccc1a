# SPDX-License-Identifier: GPL-3.0-or-later
"""The collector and the plots on invented lines; nothing here is measured."""
import contextlib
import io
import json
import os
import pathlib
import sys
import tempfile
import unittest
import xml.etree.ElementTree

import collect
import lines
import plots


def figure(benchmark, name, unit, samples, conditions=None, **more):
    ordered = sorted(samples)
    return {"benchmark": benchmark, "name": name, "unit": unit, "median": ordered[len(ordered) // 2],
            "min": ordered[0], "max": ordered[-1], "count": len(ordered), "samples": samples,
            "conditions": conditions or {}, **more}


class Lines(unittest.TestCase):
    def test_a_recorded_line_is_read_back_as_it_was(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "some.jsonl"
            os.environ["DISTILLOSCOPE_BENCHMARK_LINES"] = str(file)
            try:
                with contextlib.redirect_stdout(io.StringIO()) as said:
                    lines.record("startup", "usable after", "ms", [30, 10, 20], {"display": "none"})
            finally:
                del os.environ["DISTILLOSCOPE_BENCHMARK_LINES"]
            self.assertIn("usable after, display none", said.getvalue())
            read = collect.read_lines([folder], self.fail)
        self.assertEqual(len(read), 1)
        self.assertEqual((read[0]["median"], read[0]["min"], read[0]["max"]), (20, 10, 30))
        self.assertEqual(read[0]["better"], "lower")

    def test_a_line_that_is_cut_off_is_named_and_left_out(self):
        whole = json.dumps(figure("a", "b", "ms", [1]))
        complaints = []
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "cut.jsonl"
            file.write_text(whole + "\n" + whole[:40] + '\n{"name": "x"}\n')
            read = collect.read_lines([file], complaints.append)
        self.assertEqual(len(read), 1)
        self.assertEqual(len(complaints), 2)
        self.assertIn("cut.jsonl, line 2", complaints[0])
        self.assertIn("line 3: no benchmark", complaints[1])


class Collecting(unittest.TestCase):
    LIMIT = figure("limits_benchmark", "convolution 3x3, fp32", "GFLOP/s", [200])

    def test_figures_are_shares_of_the_best_limit_of_the_run(self):
        slower = figure("limits_benchmark", "convolution 3x3, fp32", "GFLOP/s", [150],
                        {"shape": "another"})
        one = figure("x", "step", "images/s", [5], limit="convolution 3x3, fp32", rate=100.0)
        other = figure("x", "unbounded", "images/s", [5], limit="not measured", rate=100.0)
        collect.add_shares([self.LIMIT, slower, one, other])
        self.assertEqual(one["share"], 0.5)
        self.assertNotIn("share", other)

    def test_the_same_figure_twice_is_one_of_all_samples(self):
        first = figure("x", "step", "images/s", [10, 20, 30], limit="l", rate=200.0)
        second = figure("x", "step", "images/s", [40, 50], limit="l", rate=500.0)
        merged = collect.merge([first, second])
        self.assertEqual(len(merged), 1)
        self.assertEqual((merged[0]["median"], merged[0]["count"]), (30, 5))
        self.assertAlmostEqual(merged[0]["rate"], 300)

    def test_the_rate_of_a_merged_time_goes_the_other_way(self):
        first = figure("x", "latency", "ms", [10], limit="l", rate=100.0)
        second = figure("x", "latency", "ms", [30], limit="l", rate=300.0 / 9)
        self.assertAlmostEqual(collect.merge([first, second])[0]["rate"], 50)

    def test_training_is_a_table_of_precision_and_layout(self):
        trained = [figure("training_benchmark", "training, A", "images/s", [speed],
                          {"size": "352x256", "batch": batch, "precision": precision,
                           "layout": "channels-last"}, limit="convolution 3x3, fp32", rate=50.0)
                   for batch, precision, speed in (("16", "fp32", 4), ("8", "fp32", 3),
                                                   ("8", "bf16", 9))]
        figures = [self.LIMIT, *trained]
        collect.add_shares(figures)
        text = collect.report(figures, "An invented processor", "version 1")
        self.assertIn("An invented processor", text)
        self.assertIn("| size, batch | fp32 channels-last | bf16 channels-last |", text)
        self.assertIn("| 352x256, 8 | 3.00 (25 %) | 9.00 (25 %) |", text)
        self.assertLess(text.index("352x256, 8 "), text.index("352x256, 16 "))

    def test_wall_and_processor_stand_in_one_row(self):
        both = [figure("replot_benchmark", "pan", "ms", [value], {"clock": clock}, p99=value * 2)
                for clock, value in (("wall", 8), ("processor", 6))]
        text = collect.report(both, "", "")
        self.assertIn("| pan | 8.00 | ms |  | 16.0 | 6.00 |  | 12.0 |", text)

    def test_peers_are_told_as_multiples_of_ours(self):
        setting = {"size": "352x256", "batch": "8", "threads": "2", "images": "64"}
        figures = []
        for who, seconds in (("ours, as it comes", 10), ("PyTorch, eager fp32", 25)):
            figures.append(figure("peers", "one epoch, end to end", "s", [seconds],
                                  {**setting, "who": who}))
            figures.append(figure("peers", "part: training", "s", [seconds - 2],
                                  {**setting, "who": who}))
        text = collect.report(figures, "", "")
        self.assertIn("| PyTorch, eager fp32 | 25.0 s | 2.50 |", text)
        self.assertIn("- PyTorch, eager fp32: training 23.0 s", text)

    def test_both_files_are_written(self):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "lines.jsonl"
            file.write_text(json.dumps(self.LIMIT) + "\n")
            arguments = sys.argv
            sys.argv = ["collect.py", str(file), "--output", folder, "--machine", "one"]
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    collect.main()
            finally:
                sys.argv = arguments
            document = json.loads((pathlib.Path(folder) / "benchmarks.json").read_text())
            self.assertEqual(document["limits"], {"convolution 3x3, fp32": 200})
            self.assertIn("## The machine", (pathlib.Path(folder) / "benchmarks.md").read_text())


class Publishing(unittest.TestCase):
    def test_results_replace_those_before_and_nothing_else(self):
        page = f"above\n{collect.BEGIN}\nold\n{collect.END}\nbelow\n"
        text = "# Benchmarks\n\n## Scaling\n\n![x](scaling-x.svg)\n"
        once = collect.published(page, text)
        self.assertEqual(once, f"above\n{collect.BEGIN}\n### Scaling\n\n![x](plots/scaling-x.svg)\n"
                               f"{collect.END}\nbelow\n")
        self.assertEqual(collect.published(once, text), once)

    def test_a_page_without_the_marks_is_refused(self):
        for page in ("nothing", collect.END + collect.BEGIN, collect.BEGIN * 2 + collect.END):
            with self.assertRaisesRegex(ValueError, "no place for the results"):
                collect.published(page, "x")


class Scaling(unittest.TestCase):
    @staticmethod
    def scaled(power, expected):
        return [figure("scaling", "opening", "ms", [3.0 * at ** power],
                       {"against": "images of a dataset", "at": str(at), "expected": expected})
                for at in (100, 1000, 10, 10000)]

    def test_the_exponent_of_a_power_is_found(self):
        for power in (0, 1, 1.5, 2):
            named = plots.series_of(self.scaled(power, "linear"))["images of a dataset"]
            self.assertAlmostEqual(plots.exponent(named["opening"]), power)

    def test_what_grows_too_fast_is_called_so(self):
        self.assertEqual(plots.verdict(1.02, "linear"), "as expected")
        self.assertEqual(plots.verdict(2.0, "linear"), "more than linear")
        self.assertEqual(plots.verdict(1.3, "at most linear"), "more than linear")
        self.assertEqual(plots.verdict(0.4, "at most linear"), "as expected")
        self.assertEqual(plots.verdict(0.3, "constant"), "grows")
        self.assertEqual(plots.verdict(-0.3, "constant"), "falls")
        self.assertEqual(plots.verdict(-0.1, "constant"), "as expected")
        self.assertIn("fixed part", plots.verdict(0.5, "linear"))
        self.assertEqual(plots.verdict(None, "linear"), "")

    def test_the_plot_is_small_and_well_formed_and_has_every_place(self):
        named = plots.series_of(self.scaled(1, "linear"))["images of a dataset"]
        text = plots.svg("images of a dataset", named)
        root = xml.etree.ElementTree.fromstring(text)
        circles = root.iter("{http://www.w3.org/2000/svg}circle")
        self.assertEqual(len(list(circles)), 4)
        self.assertLess(len(text), 100_000)
        self.assertNotIn("nan", text)

    def test_the_table_has_the_places_in_order_and_the_verdict(self):
        text = "\n".join(plots.scaling_report(self.scaled(2, "linear")))
        self.assertLess(text.index("| 10 |"), text.index("| 10000 |"))
        self.assertIn("| exponent | 2.00 |", text)
        self.assertIn("| so it is | more than linear |", text)


if __name__ == "__main__":
    unittest.main()
