// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/evaluation.h"

#include <algorithm>
#include <limits>

#include "engine/api/metric_rules.h"

namespace distilloscope {

const std::vector<MetricKind>& metric_kinds() {
  static const std::vector<MetricKind> all = {
      {"kl_notebook", "KL (eps 1e-7)", true, false},
      {"kl_mit", "KL (MIT, eps 2.2e-16)", true, false},
      {"cc", "CC", false, false},
      {"sim", "SIM", false, false},
      {"sim_mit", "SIM (MIT)", false, false},
      {"nss", "NSS", false, true},
      {"nss_mit", "NSS (MIT)", false, true},
      {"auc_judd", "AUC-Judd", false, true},
      {"auc_borji", "AUC-Borji", false, true},
      {"sauc", "sAUC", false, true},
      {"sauc_mit", "sAUC (MIT)", false, true},
      {"ig", "IG (bit)", false, true},
      {"ig_mit", "IG (MIT, bit)", false, true},
  };
  return all;
}

const MetricKind* find_metric(std::string_view key) {
  for (const MetricKind& metric : metric_kinds()) {
    if (metric.key == key) return &metric;
  }
  return nullptr;
}

std::optional<MetricDraws> metric_draws(std::string_view key) {
  constexpr const char* kSeeds = "64-bit FNV-1a hash of the image's name";
  if (key == "auc_borji") return MetricDraws{100, 0, kSeeds};
  if (key == "sauc_mit") return MetricDraws{100, 10, kSeeds};
  return std::nullopt;
}

int count_minus_infinity(std::span<const double> values) {
  return static_cast<int>(std::ranges::count(values, -std::numeric_limits<double>::infinity()));
}

std::vector<std::string> metric_keys(std::string_view list) {
  constexpr std::string_view kBetween = ", \t";
  std::vector<std::string> keys;
  while (true) {
    const auto begin = list.find_first_not_of(kBetween);
    if (begin == std::string_view::npos) return keys;
    const auto end = std::min(list.find_first_of(kBetween, begin), list.size());
    std::string key(list.substr(begin, end - begin));
    if (std::ranges::find(keys, key) == keys.end()) keys.push_back(std::move(key));
    list.remove_prefix(end);
  }
}

}  // namespace distilloscope
