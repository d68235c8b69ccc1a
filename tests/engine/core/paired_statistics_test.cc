// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/paired_statistics.h"

#include <cmath>
#include <fstream>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/engine_error.h"

using namespace distilloscope;
using namespace distilloscope::test;
using nlohmann::json;

namespace {

using Values = std::vector<double>;

/// Written by tests/data/make_statistics_fixtures.py from scipy and numpy.
json fixtures(const char* section) {
  std::ifstream file(std::string(DISTILLOSCOPE_TEST_DATA) + "/statistics_fixtures.json");
  REQUIRE(file);
  const json cases = json::parse(file).at(section);
  REQUIRE(!cases.empty());
  return cases;
}

void check_near(double value, const json& wanted, double tolerance = 1e-9) {
  const auto number = wanted.get<double>();
  CHECK(std::abs(value - number) <= tolerance * std::max(1.0, std::abs(number)));
}

void check_interval(const Interval& interval, const json& wanted, double share_of_width) {
  const auto low = wanted.at(0).get<double>(), high = wanted.at(1).get<double>();
  CHECK(interval.low == Approx(low).margin(share_of_width * (high - low)).epsilon(0));
  CHECK(interval.high == Approx(high).margin(share_of_width * (high - low)).epsilon(0));
}

double deviation(const Values& values) {
  double centre = 0, squares = 0;
  for (double value : values) centre += value / static_cast<double>(values.size());
  for (double value : values) squares += (value - centre) * (value - centre);
  return std::sqrt(squares / static_cast<double>(values.size()));
}

BootstrapOptions many(double confidence = 0.95) {
  return {100000, confidence, 3};
}

}  // namespace

TEST_CASE("Wilcoxon's test, rank-biserial and Cohen's dz equal scipy's values") {
  int exact = 0, approximate = 0;
  for (const auto& one : fixtures("wilcoxon")) {
    INFO(one.at("name"));
    const auto differences = one.at("differences").get<Values>();
    const Wilcoxon result = wilcoxon(differences);
    CHECK(result.exact == one.at("exact").get<bool>());
    CHECK(result.pairs == one.at("pairs").get<int>());
    CHECK(result.rank_sum_plus == one.at("rank_sum_plus").get<double>());
    CHECK(result.rank_sum_minus == one.at("rank_sum_minus").get<double>());
    CHECK(result.statistic == one.at("statistic").get<double>());
    check_near(result.p, one.at("p"));
    check_near(result.rank_biserial, one.at("rank_biserial"));
    check_near(cohens_dz(differences), one.at("cohens_dz"));
    ++(result.exact ? exact : approximate);
  }
  CHECK(exact >= 5);
  CHECK(approximate >= 5);
}

TEST_CASE("percentile and BCa intervals of given resamples equal scipy's") {
  for (const auto& one : fixtures("bootstrap")) {
    INFO(one.at("name"));
    const auto differences = one.at("differences").get<Values>();
    const auto resampled = one.at("resampled").get<Values>();
    const auto confidence = one.at("confidence").get<double>();
    double total = 0;
    for (double value : differences) total += value;
    const auto count = static_cast<double>(differences.size());
    Values left_out;
    for (double value : differences) left_out.push_back((total - value) / (count - 1));
    const Interval percentile = percentile_interval(resampled, confidence);
    check_near(percentile.low, one.at("percentile").at(0));
    check_near(percentile.high, one.at("percentile").at(1));
    const Interval bca = bca_interval(resampled, total / count, left_out, confidence);
    check_near(bca.low, one.at("bca").at(0));
    check_near(bca.high, one.at("bca").at(1));
  }
}

TEST_CASE("the bootstrap's own draws lead where scipy's many draws lead") {
  for (const auto& one : fixtures("bootstrap")) {
    INFO(one.at("name"));
    const auto differences = one.at("differences").get<Values>();
    const auto options = many(one.at("confidence").get<double>());
    check_interval(bootstrap_interval(differences, options), one.at("percentile_of_many"), 0.015);
    check_interval(bootstrap_interval(differences, options, IntervalKind::bca),
                   one.at("bca_of_many"), 0.015);
  }
}

TEST_CASE("seeds and images drawn again spread as theory and numpy say") {
  for (const auto& one : fixtures("two_levels")) {
    INFO(one.at("name"));
    const auto differences = one.at("differences").get<SeedScores>();
    const auto nested = resampled_means_nested(differences, many());
    const auto crossed = resampled_means_crossed(differences, many());
    CHECK(deviation(nested) == Approx(one.at("nested_deviation").get<double>()).epsilon(0.01));
    CHECK(deviation(crossed) == Approx(one.at("crossed_deviation").get<double>()).epsilon(0.01));
    check_interval(percentile_interval(nested, 0.95), one.at("nested"), 0.015);
    check_interval(percentile_interval(crossed, 0.95), one.at("crossed"), 0.015);
    check_near(percentile_interval(seed_means(differences), 1e-12).low,
               percentile_interval(seed_means(differences), 1e-12).high);
  }
}

TEST_CASE("a bootstrap repeats with its seed and changes with it") {
  const Values differences{0.1, -0.2, 0.4, 0.3, 0.0, 0.7};
  const SeedScores table{differences, {0.2, 0.1, 0, -0.1, 0.3, 0.5}};
  const BootstrapOptions one{200, 0.95, 1}, other{200, 0.95, 2};
  CHECK(resampled_means(differences, one) == resampled_means(differences, one));
  CHECK(resampled_means(differences, one) != resampled_means(differences, other));
  CHECK(resampled_means_nested(table, one) == resampled_means_nested(table, one));
  CHECK(resampled_means_nested(table, one) != resampled_means_nested(table, other));
  CHECK(resampled_means_crossed(table, one) == resampled_means_crossed(table, one));
  CHECK(resampled_means_crossed(table, one) != resampled_means_crossed(table, other));
}

TEST_CASE("differences that are all alike give an interval of no width and no dz") {
  const Values alike(5, 0.25);
  for (const auto kind : {IntervalKind::percentile, IntervalKind::bca}) {
    const Interval interval = bootstrap_interval(alike, {}, kind);
    CHECK(interval.low == Approx(0.25));
    CHECK(interval.high == Approx(0.25));
  }
  CHECK(std::isnan(cohens_dz(alike)));
  CHECK(std::isnan(cohens_dz(Values{1})));
  const Wilcoxon of_zeros = wilcoxon(Values(4, 0.0));
  CHECK(of_zeros.p == 1);
  CHECK(of_zeros.pairs == 0);
  CHECK(of_zeros.rank_biserial == 0);
  CHECK(bootstrap_interval(Values{2}, {}, IntervalKind::bca).low == 2);
}

TEST_CASE("means are taken over seeds for images and over images for seeds") {
  const SeedScores a{{1, 2, 3}, {1, 2, 3}}, b{{2, 2, 2}, {4, 4, 4}};
  const SeedScores differences = paired_differences(a, b);
  CHECK(differences == SeedScores{{1, 0, -1}, {3, 2, 1}});
  CHECK(image_means(differences) == Values{2, 1, 0});
  CHECK(seed_means(differences) == Values{0, 2});
}

TEST_CASE("scores that cannot be paired are refused") {
  const SeedScores two{{1, 2}, {3, 4}}, one{{1, 2}}, ragged{{1, 2}, {3}};
  CHECK(code_of([&] { paired_differences(two, one); }) == ErrorCode::mismatch);
  CHECK(code_of([&] { paired_differences(two, ragged); }) == ErrorCode::mismatch);
  CHECK(code_of([&] { paired_differences(ragged, ragged); }) == ErrorCode::mismatch);
  CHECK(code_of([&] { resampled_means_crossed(ragged); }) == ErrorCode::mismatch);
  CHECK(code_of([] { paired_differences({}, {}); }) == ErrorCode::bad_data);
  CHECK(code_of([] { paired_differences({{}}, {{}}); }) == ErrorCode::bad_data);
  CHECK(code_of([] { wilcoxon({}); }) == ErrorCode::bad_data);
  CHECK(code_of([] { bootstrap_interval({}); }) == ErrorCode::bad_data);
  const Error error = error_of([&] { paired_differences(two, {{1, 2}, {std::nan(""), 4}}); });
  CHECK(error.code == ErrorCode::not_finite);
  CHECK(names(error, "difference 1 of 2"));
  for (const double confidence : {0.0, 1.0, -1.0, std::nan("")}) {
    CHECK(code_of([&] {
            bootstrap_interval(Values{1, 2}, {10, confidence, 1});
          }) == ErrorCode::invalid_option);
  }
  CHECK(code_of([] {
          bootstrap_interval(Values{1, 2}, {0, 0.95, 1});
        }) == ErrorCode::invalid_option);
}

TEST_CASE("with one seed the summary draws images; with more it draws seeds too") {
  const auto one = fixtures("two_levels").at(1);
  const auto b = one.at("differences").get<SeedScores>();
  const SeedScores a(b.size(), Values(b[0].size(), 0.0));
  const PairedSummary all = summarise_pairs(a, b, many());
  CHECK(all.seeds == 3);
  CHECK(all.images == 25);
  check_near(all.mean, one.at("mean"));
  check_interval(all.interval, one.at("crossed"), 0.015);
  const PairedSummary single = summarise_pairs({a[0]}, {b[0]}, many());
  CHECK(single.seeds == 1);
  check_interval(
      single.interval,
      json::array({bootstrap_interval(b[0], many()).low, bootstrap_interval(b[0], many()).high}),
      0);
  CHECK(single.over_images.p == wilcoxon(b[0]).p);
  CHECK(single.dz == cohens_dz(b[0]));
}
