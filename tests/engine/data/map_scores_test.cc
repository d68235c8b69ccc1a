// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/map_scores.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>

#include "engine/api/metric_rules.h"
#include "engine/dataset/hash.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/resize.h"
#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/eight_bit.h"
#include "engine/metrics/information_gain.h"
#include "engine/metrics/paired_statistics.h"
#include "engine/metrics/saliency_metrics.h"
#include "tests/engine/data/sample_files.h"
#include "tests/support/catch.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kImages = 4;

// Four validation images of 64x48, all but the last with fixations near their blob.
struct Bench {
  TempFolder temp;
  Dataset dataset;
  explicit Bench(bool fixations = true) {
    add_samples(temp, 1, kImages);
    for (int i = 0; fixations && i < kImages - 1; ++i) {
      cv::Mat map = cv::Mat::zeros(48, 64, CV_8U);
      for (int k = 0; k < 9; ++k) map.at<std::uint8_t>(24 + 2 * k - i, 25 + 3 * k + i) = 255;
      temp.write("set/fixations/val/v" + std::to_string(i) + ".png", encoded(map, ".png"));
    }
    dataset = open_dataset(options_for(temp));
  }
};

// A map of another size and shape than the truth's.
Map prediction(int image) {
  Map map{24, 24, std::vector<float>(24 * 24)};
  for (int y = 0; y < 24; ++y) {
    for (int x = 0; x < 24; ++x) {
      const double far = std::pow((x - 10 - image) / 6.0, 2) + std::pow((y - 13) / 5.0, 2);
      map.values[y * 24 + x] = static_cast<float>(0.02 + std::exp(-far));
    }
  }
  return map;
}

std::map<std::string, double> by_key(const std::vector<double>& scores) {
  std::map<std::string, double> named;
  REQUIRE(scores.size() == metric_kinds().size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    named[metric_kinds()[i].key] = scores[i];
  }
  return named;
}

std::vector<std::size_t> pixels_of_image(const MapScorer& scorer, int image, const Map& truth) {
  return pixels_of(truth, scorer.fixations().images[image].points);
}

}  // namespace

TEST_CASE("scores are those of the metric functions at the size of the truth") {
  const Bench bench;
  const MapScorer scorer(bench.dataset, "", 2, {});
  constexpr int image = 1;
  const auto scores = by_key(scorer.score(image, prediction(image)));
  const Map truth = read_map(bench.dataset.val[image].truth);
  const Map map = resize_bicubic(prediction(image), truth.width, truth.height);
  CHECK(scores.at("kl_notebook") == kl_notebook(truth, map));
  CHECK(scores.at("kl_mit") == kl_mit(truth, map));
  CHECK(scores.at("cc") == cc(truth, map));
  CHECK(scores.at("sim") == sim(truth, map));
  CHECK(scores.at("sim_mit") == sim_matlab(truth, map));
  const auto pixels = pixels_of_image(scorer, image, truth);
  REQUIRE(pixels.size() == 9);
  std::vector<std::size_t> others;
  for (const int other : {0, 2}) {
    const auto some = pixels_of_image(scorer, other, truth);
    others.insert(others.end(), some.begin(), some.end());
  }
  const std::vector<double> values = values_of(map, kPrediction);
  const std::uint64_t seed = Hash64().add("v1").value();
  CHECK(scores.at("nss") == nss(values, pixels));
  CHECK(scores.at("nss_mit") == nss_matlab(values, pixels));
  CHECK(scores.at("auc_judd") == auc_judd(values, pixels));
  CHECK(scores.at("auc_borji") == auc_borji(values, pixels, seed));
  CHECK(metric_draws("auc_borji")->splits == kMatlabSplits);
  CHECK(metric_draws("sauc_mit")->splits == kMatlabSplits);
  CHECK(!metric_draws("sauc"));
  CHECK(scores.at("sauc") == shuffled_auc_tuebingen(values, pixels, others));
  const std::vector<double> baseline = values_of(scorer.baseline(truth), kBaseline);
  CHECK(scores.at("ig") == information_gain_density(values, pixels, baseline));
  CHECK(scores.at("ig_mit") == information_gain_matlab(values, pixels, baseline));
  // The prediction lies on the blob and the fixations, so it is better than chance.
  CHECK(scores.at("cc") > 0.5);
  CHECK(scores.at("nss") > 0.5);
  CHECK(scores.at("auc_judd") > 0.6);
}

TEST_CASE("sAUC (MIT) is that of an own transcription with the draws that the docs tell") {
  std::ifstream file(std::string(DISTILLOSCOPE_TEST_DATA) + "/shuffled_auc_fixtures.json");
  const nlohmann::json fixtures = nlohmann::json::parse(file);
  TempFolder temp;
  add_samples(temp, 1, 14);
  for (const auto& [name, points] : fixtures["fixations_xy"].items()) {
    cv::Mat map = cv::Mat::zeros(48, 64, CV_8U);
    for (const auto& point : points) map.at<std::uint8_t>(point[1], point[0]) = 255;
    if (!points.empty()) {
      temp.write("set/fixations/val/" + name + ".png", encoded(map, ".png"));
    }
  }
  const Dataset dataset = open_dataset(options_for(temp));
  const MapScorer scorer(dataset, "", 1, {});
  REQUIRE(scorer.fixations().with_fixations == 13);
  const std::vector<std::string> keys = {"sauc_mit"};
  int compared = 0;
  for (std::size_t i = 0; i < dataset.val.size(); ++i) {
    const std::string& name = dataset.val[i].id;
    const int number = std::stoi(name.substr(1));
    Map map{64, 48, {}};
    for (int y = 0; y < 48; ++y) {
      for (int x = 0; x < 64; ++x) {
        map.values.push_back(static_cast<float>((x * 37 + y * 101 + number * 53 + x * y) % 98) /
                             128);
      }
    }
    const double value = scorer.score(static_cast<int>(i), map, keys).front();
    INFO(name);
    if (!fixtures["expected"].contains(name)) {
      CHECK(std::isnan(value));
      continue;
    }
    ++compared;
    CHECK(value == Approx(fixtures["expected"][name].get<double>()).margin(1e-9));
    CHECK(value == scorer.score(static_cast<int>(i), map, keys).front());
  }
  CHECK(compared == 13);
}

TEST_CASE(
    "a map that is zero where somebody looked gains minus infinity and is told, not averaged") {
  const Bench bench;
  const MapScorer scorer(bench.dataset, "", 1, {});
  const Map truth = read_map(bench.dataset.val[0].truth);
  const auto pixels = pixels_of_image(scorer, 0, truth);
  Map map = resize_bicubic(prediction(0), truth.width, truth.height);
  map.values[0] = 0;  // nobody looked there
  const auto elsewhere = by_key(scorer.score(0, map));
  CHECK(std::isfinite(elsewhere.at("ig")));
  map.values[pixels.front()] = 0;
  const auto there = scorer.score(0, map);
  CHECK(by_key(there).at("ig") == -std::numeric_limits<double>::infinity());
  CHECK(std::isfinite(by_key(there).at("ig_mit")));
  const auto all = summarise_scores(
      {"one", "two"}, {{there, scorer.score(1, prediction(1)), scorer.score(2, prediction(2))},
                       {scorer.score(0, prediction(0)), scorer.score(1, prediction(2)),
                        scorer.score(2, prediction(1))}});
  const auto ig = std::ranges::find(all, std::string("ig"), &MetricScores::key);
  REQUIRE(ig != all.end());
  CHECK(count_minus_infinity(ig->values[0]) == 1);
  CHECK(count_minus_infinity(ig->values[1]) == 0);
  CHECK(ig->means[0].images == 2);
  CHECK(ig->means[1].images == 3);
  CHECK(ig->paired->difference.images == 2);
  // What no image has a finite value of is shown all the same, for it has something to tell.
  const auto none = summarise_scores({"one"}, {{there}});
  const auto alone = std::ranges::find(none, std::string("ig"), &MetricScores::key);
  REQUIRE(alone != none.end());
  CHECK(alone->means[0].images == 0);
  CHECK(count_minus_infinity(alone->values[0]) == 1);
}

TEST_CASE("the baseline of an image is the mean of the other truths with a little of everywhere") {
  const Bench bench;
  const MapScorer scorer(bench.dataset, "", 1, {});
  std::vector<double> expected(64 * 48);
  for (const int i : {0, 2, 3}) {
    const Map truth = read_map(bench.dataset.val[i].truth);
    const double mass = std::accumulate(truth.values.begin(), truth.values.end(), 0.0);
    for (std::size_t p = 0; p < expected.size(); ++p) {
      expected[p] += 0.99 / 3 * truth.values[p] / mass;
    }
  }
  const Map baseline = scorer.baseline(read_map(bench.dataset.val[1].truth));
  REQUIRE(baseline.values.size() == expected.size());
  double worst = 0;
  for (std::size_t p = 0; p < expected.size(); ++p) {
    worst = std::max(worst, std::abs(baseline.values[p] - expected[p] - 0.01 / (64 * 48)));
  }
  CHECK(worst < 1e-8);
  // A map that is the baseline gains nothing over it.
  const auto scores = by_key(scorer.score(1, baseline));
  CHECK(scores.at("ig") == Approx(0).margin(1e-5));
}

TEST_CASE("an image without fixations has the scores of maps alone") {
  const Bench bench;
  const MapScorer scorer(bench.dataset, "", 1, {});
  CHECK(scorer.fixations().with_fixations == 3);
  const auto scores = by_key(scorer.score(3, prediction(3)));
  for (const auto& metric : metric_kinds()) {
    INFO(metric.key);
    CHECK(std::isnan(scores.at(metric.key)) == metric.needs_fixations);
  }
}

TEST_CASE("eight-bit scores are those of the quantised map, and differ from the float's") {
  const Bench bench;
  const auto exact = by_key(MapScorer(bench.dataset, "", 1, {}).score(0, prediction(0)));
  const auto down = by_key(MapScorer(bench.dataset, "down", 1, {}).score(0, prediction(0)));
  const auto nearest = by_key(MapScorer(bench.dataset, "nearest", 1, {}).score(0, prediction(0)));
  const Map truth = read_map(bench.dataset.val[0].truth);
  const Map map = resize_bicubic(prediction(0), truth.width, truth.height);
  CHECK(down.at("kl_mit") == kl_mit(truth, quantise_to_eight_bits(map)));
  CHECK(nearest.at("kl_mit") == kl_mit(truth, quantise_to_eight_bits(map, EightBitScale::maximum,
                                                                     EightBitRounding::nearest)));
  CHECK(down.at("kl_mit") != nearest.at("kl_mit"));
  CHECK(down.at("kl_mit") != exact.at("kl_mit"));
  const Error error = error_of([&] { MapScorer(bench.dataset, "up", 1, {}); });
  CHECK(error.code == ErrorCode::invalid_option);
}

TEST_CASE("the number of threads changes no score") {
  const Bench bench;
  const MapScorer one(bench.dataset, "", 1, {});
  const MapScorer four(bench.dataset, "", 4, {});
  CHECK(one.score(2, prediction(2)) == four.score(2, prediction(2)));
}

TEST_CASE("fixations of another size lie in the same place of the image") {
  TempFolder temp;
  add_samples(temp, 1, 2);
  for (const int scale : {1, 2}) {
    cv::Mat map = cv::Mat::zeros(48 * scale, 64 * scale, CV_8U);
    for (int k = 0; k < 5; ++k) map.at<std::uint8_t>((20 + k) * scale, (30 + k) * scale) = 255;
    temp.write("set/fixations/val/v" + std::to_string(scale - 1) + ".png", encoded(map, ".png"));
  }
  const MapScorer scorer(open_dataset(options_for(temp)), "", 1, {});
  const auto first = by_key(scorer.score(0, prediction(0)));
  const auto second = by_key(scorer.score(1, prediction(0)));
  CHECK(first.at("nss") == second.at("nss"));
  // Each is the other's others: the same pixels rank alike.
  CHECK(first.at("sauc") == 0.5);
}

TEST_CASE("a map that is not finite is refused with the image's name") {
  const Bench bench;
  const MapScorer scorer(bench.dataset, "", 1, {});
  Map map = prediction(0);
  map.values[5] = std::nanf("");
  const Error error = error_of([&] { scorer.score(2, map); });
  CHECK(error.code == ErrorCode::not_finite);
  CHECK(error.message.starts_with("v2: "));
}

TEST_CASE("summaries have intervals, and two evaluated are compared on the images both have") {
  const double nan = std::nan("");
  const std::size_t metrics = metric_kinds().size();
  std::vector<std::vector<std::vector<double>>> values(2);
  std::vector<double> a, b;
  for (int i = 0; i < 20; ++i) {
    a.push_back(1 + 0.1 * std::sin(i));
    b.push_back(0.8 + 0.1 * std::cos(3 * i));
    values[0].push_back(std::vector<double>(metrics, nan));
    values[1].push_back(std::vector<double>(metrics, nan));
    values[0].back()[1] = a.back();
    values[1].back()[1] = b.back();
  }
  values[1][4][1] = nan;
  const std::vector<MetricScores> all = summarise_scores({"one", "two"}, values);
  REQUIRE(all.size() == 5);  // none that needs fixations, for there are none
  const MetricScores& kl = all[1];
  CHECK(kl.key == "kl_mit");
  CHECK(kl.lower_is_better);
  CHECK(kl.means[0].images == 20);
  CHECK(kl.means[1].images == 19);
  const Interval interval = bootstrap_interval(a);
  CHECK(kl.means[0].low == interval.low);
  CHECK(kl.means[0].high == interval.high);
  a.erase(a.begin() + 4);
  b.erase(b.begin() + 4);
  const PairedSummary summary = summarise_pairs({a}, {b});
  REQUIRE(kl.paired);
  CHECK(kl.paired->difference.mean == summary.mean);
  CHECK(kl.paired->difference.low == summary.interval.low);
  CHECK(kl.paired->difference.images == 19);
  CHECK(kl.paired->wilcoxon_p == summary.over_images.p);
  CHECK(kl.paired->dz == summary.dz);
  CHECK(kl.paired->verdict.find("two has a lower KL (MIT, eps 2.2e-16) than one (better)") !=
        std::string::npos);
  CHECK(!all[0].paired);
  CHECK(std::isnan(all[0].means[0].mean));
  values.pop_back();
  CHECK(!summarise_scores({"one"}, values)[1].paired);
}
