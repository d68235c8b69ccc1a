// SPDX-License-Identifier: GPL-3.0-or-later
// How many evaluations each metric does per second of processor time, at SALICON's 640x480 pixels
// and its mean of 515 fixations per validation image. One argument: seconds for each metric (0.5).
#include <cmath>
#include <cstdlib>
#include <functional>
#include <stdexcept>
#include <string>

#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/eight_bit.h"
#include "engine/metrics/information_gain.h"
#include "engine/metrics/paired_statistics.h"
#include "engine/metrics/saliency_metrics.h"
#include "tests/benchmarks/stopwatch.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kWidth = 640, kHeight = 480;
constexpr int kSlices = 5;
constexpr std::size_t kPixels = std::size_t{kWidth} * kHeight;

std::vector<double> blob(double centre_x, double centre_y, double sigma, double noise,
                         RandomDraws& draws) {
  std::vector<double> values;
  values.reserve(kPixels);
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const double distance = std::pow(x - centre_x, 2) + std::pow(y - centre_y, 2);
      values.push_back(std::exp(-distance / (2 * sigma * sigma)) + 0.01 + noise * draws.unit());
    }
  }
  return values;
}

void measure(const std::string& name, double seconds, const std::function<double()>& metric) {
  // That a value comes out shows that something is computed.
  if (!std::isfinite(metric())) throw std::runtime_error(name + " gives no finite value");
  std::vector<double> rates;
  for (int slice = 0; slice < kSlices; ++slice) {
    // Processor time: what else the machine does must not count.
    const Stopwatch watch;
    double passed = 0;
    int count = 0;
    do {
      metric();
      ++count;
      passed = watch.took().processor / 1e3;
    } while (passed < seconds / kSlices);
    rates.push_back(count / passed);
  }
  record({name, "evaluations/s", rates, {}, "", 0});
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 0.5;
  RandomDraws draws(1);
  const auto truth = blob(300, 220, 70, 0, draws);
  const auto prediction = blob(320, 240, 90, 0.02, draws);
  const auto baseline = blob(320, 240, 150, 0, draws);
  std::vector<std::size_t> fixations, others = draws.with_repeats(50000, kPixels);
  while (fixations.size() < 515) {
    const std::size_t pixel = draws.below(kPixels);
    if (draws.unit() < truth[pixel]) fixations.push_back(pixel);
  }
  std::vector<double> counts(kPixels, 0.0);
  for (std::size_t pixel : others) ++counts[pixel];
  const auto as_map = [](const std::vector<double>& values) {
    return Map{kWidth, kHeight, {values.begin(), values.end()}};
  };
  const Map truth_map = as_map(truth), prediction_map = as_map(prediction);
  const auto &t = truth, &p = prediction, &b = baseline;
  const auto& f = fixations;

  measure("kl_notebook", seconds, [&] { return kl_notebook(t, p); });
  measure("kl_notebook of maps", seconds, [&] { return kl_notebook(truth_map, prediction_map); });
  measure("kl_notebook_float32", seconds,
          [&] { return kl_notebook_float32(truth_map, prediction_map); });
  measure("kl_mit", seconds, [&] { return kl_mit(t, p); });
  measure("kl_pysaliency", seconds, [&] { return kl_pysaliency(t, p); });
  measure("cc", seconds, [&] { return cc(t, p); });
  measure("sim", seconds, [&] { return sim(t, p); });
  measure("sim_matlab", seconds, [&] { return sim_matlab(t, p); });
  measure("nss", seconds, [&] { return nss(p, f); });
  measure("nss_matlab", seconds, [&] { return nss_matlab(p, f); });
  measure("auc_judd", seconds, [&] { return auc_judd(p, f); });
  measure("auc_judd_jittered", seconds, [&] { return auc_judd_jittered(p, f, 1); });
  measure("auc_tuebingen", seconds, [&] { return auc_tuebingen(p, f); });
  measure("auc_unfixated", seconds, [&] { return auc_unfixated(p, f); });
  measure("auc_borji", seconds, [&] { return auc_borji(p, f, 1); });
  measure("auc_salicon", seconds, [&] { return auc_salicon(p, f, 1); });
  measure("shuffled_auc_matlab", seconds, [&] { return shuffled_auc_matlab(p, f, others, 1); });
  measure("shuffled_auc_tuebingen", seconds, [&] { return shuffled_auc_tuebingen(p, f, others); });
  measure("shuffled_auc_salicon", seconds, [&] { return shuffled_auc_salicon(p, f, counts); });
  measure("information_gain_matlab", seconds, [&] { return information_gain_matlab(p, f, b); });
  measure("information_gain_density", seconds, [&] { return information_gain_density(p, f, b); });
  measure("quantise_to_eight_bits", seconds,
          [&] { return quantise_to_eight_bits(prediction_map).values[kPixels / 2]; });

  SeedScores a(5), other(5);
  for (auto* scores : {&a, &other}) {
    for (auto& row : *scores) {
      for (int i = 0; i < 5000; ++i) row.push_back(draws.unit());
    }
  }
  measure("summarise_pairs 5 x 5000", seconds, [&] { return summarise_pairs(a, other).mean; });
  record_peak_memory();
}
