// SPDX-License-Identifier: GPL-3.0-or-later
// Every value of the fixture file against the metric that stands for it.
#include "tests/support/metric_fixtures.h"

#include <cmath>
#include <functional>
#include <limits>
#include <map>

#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/information_gain.h"
#include "engine/metrics/saliency_metrics.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

using Floats = std::vector<float>;
struct Covered {
  std::function<double(const MetricCase&)> value;
  double tolerance = 1e-9;
};

const std::map<std::string, Covered>& covered() {
  using Case = MetricCase;
  static const std::map<std::string, Covered> table{
      {"KL_mit_matlab", {[](const Case& c) { return kl_mit(c.truth, c.prediction); }}},
      {"KL_pysaliency_MIT",
       {[](const Case& c) { return kl_mit(c.truth, c.prediction, kPysaliencyEpsilon); }}},
      {"KL_pysaliency_default_min1e20",
       {[](const Case& c) { return kl_pysaliency(c.truth, c.prediction); }}},
      {"KL_msinet_eps1e7", {[](const Case& c) { return kl_notebook(c.truth, c.prediction); }}},
      {"KL_msinet_eps1e7_float32",
       {[](const Case& c) {
          return kl_notebook_float32(Floats(c.truth.begin(), c.truth.end()),
                                     Floats(c.prediction.begin(), c.prediction.end()));
        },
        1e-5}},
      {"KL_mit_matlab_swapped_direction",
       {[](const Case& c) { return kl_mit(c.prediction, c.truth); }}},
      {"CC", {[](const Case& c) { return cc(c.truth, c.prediction); }}},
      {"SIM_mit_matlab", {[](const Case& c) { return sim_matlab(c.truth, c.prediction); }}},
      {"SIM_pysaliency", {[](const Case& c) { return sim(c.truth, c.prediction); }}},
      {"NSS_pysaliency", {[](const Case& c) { return nss(c.prediction, c.pixels); }}},
      {"NSS_mit_matlab", {[](const Case& c) { return nss_matlab(c.prediction, c.pixels); }}},
      {"AUC_judd_matlab_nojitter",
       {[](const Case& c) { return auc_judd(c.prediction, c.pixels); }}},
      {"AUC_pysaliency_uniform",
       {[](const Case& c) { return auc_tuebingen(c.prediction, c.pixels); }}},
      {"AUC_pysaliency_unfixated",
       {[](const Case& c) { return auc_unfixated(c.prediction, c.pixels); }}},
      {"AUC_borji_matlab_given_samples",
       {[](const Case& c) { return auc_borji(c.prediction, c.pixels, c.borji_splits); }}},
      {"AUC_salicon_given_samples",
       {[](const Case& c) { return auc_salicon(c.prediction, c.pixels, c.salicon_draws); }}},
      {"sAUC_matlab_given_samples", {[](const Case& c) {
         return shuffled_auc_matlab(c.prediction, c.pixels, c.shuffled_splits);
       }}},
      {"sAUC_pysaliency_all_other_fixations",
       {[](const Case& c) { return shuffled_auc_tuebingen(c.prediction, c.pixels, c.others); }}},
      {"sAUC_salicon_weighted", {[](const Case& c) {
         return shuffled_auc_salicon(c.prediction, c.pixels, c.salicon_counts);
       }}},
      {"IG_mit_matlab",
       {[](const Case& c) { return information_gain_matlab(c.prediction, c.pixels, c.baseline); }}},
      // The file has no value where a fixation lies on a zero; here it is minus infinity.
      {"IG_density_bits", {[](const Case& c) {
         const double gain = information_gain_density(c.prediction, c.pixels, c.baseline);
         return gain < -std::numeric_limits<double>::max() ? std::nan("") : gain;
       }}}};
  return table;
}

}  // namespace

TEST_CASE("every value of the metric fixtures is reached by the metric that stands for it") {
  const auto cases = metric_cases();
  REQUIRE(cases.size() == 4);
  for (const auto& one : cases) {
    for (const auto& [key, value] : one.expected.items()) {
      INFO(one.name << ": " << key << " has no metric in this test's table");
      const auto metric = covered().find(key);
      REQUIRE(metric != covered().end());
      check_metric(one, key, metric->second.value(one), metric->second.tolerance);
    }
  }
}

TEST_CASE("every metric defined in the fixture file has a value in every case") {
  const auto definitions = metric_fixtures().at("definitions");
  REQUIRE(definitions.size() == covered().size());
  for (const auto& one : metric_cases()) {
    for (const auto& [key, metric] : covered()) {
      INFO(one.name << ": " << key);
      CHECK(definitions.contains(key));
      CHECK(one.expected.contains(key));
    }
  }
}
