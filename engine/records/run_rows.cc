// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/api/arms.h"
#include "engine/api/evaluation.h"
#include "engine/records/csv.h"
#include "engine/records/csv_reader.h"

namespace distilloscope {
namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr float kNoScore = std::numeric_limits<float>::quiet_NaN();

struct TermColumn {
  const char* name;
  double LossTerms::*value;
};
constexpr TermColumn kTerms[] = {
    {"_total", &LossTerms::total}, {"_kl", &LossTerms::kl},
    {"_truth", &LossTerms::truth}, {"_teacher", &LossTerms::teacher},
    {"_cc", &LossTerms::cc},       {"_gradient_norm", &LossTerms::gradient_norm},
};
constexpr const char* kShares[kLossTerms] = {"_truth_share", "_teacher_share", "_cc_share"};

template <typename Number>
void add_known(CsvRow& row, Number value, bool known) {
  if (known) {
    row.add(value);
  } else {
    row.add(std::string_view());
  }
}

using Row = CsvReader::Row;

/// A column of a table by its name; the value of a column that is not there is not known.
class Column {
 public:
  Column(const CsvReader& table, const std::string& name) : index_(table.column(name)) {}
  bool there() const { return index_ >= 0; }
  bool read(const Row& row, double& value) const {
    return index_ >= 0 && parse_number(row[index_], value);
  }
  double or_nothing(const Row& row) const {
    double value = kNothing;
    return read(row, value) ? value : kNothing;
  }

 private:
  int index_;
};

// How many arms have a column of this name; 0 when the first two have not.
int arms_with(const CsvReader& table, const std::string& name) {
  int arms = 0;
  while (arms < kMaxArms && table.column(arm_letter(arms) + name) >= 0) ++arms;
  return arms >= 2 ? arms : 0;
}

std::vector<Column> columns(const CsvReader& table, int arms, const std::string& name) {
  std::vector<Column> found;
  for (int arm = 0; arm < arms; ++arm) found.emplace_back(table, arm_letter(arm) + name);
  return found;
}

// Whole numbers are read as such: a step beyond 2^53 is none.
template <typename Number>
bool read_whole(const Row& row, int column, Number& value) {
  return column >= 0 && parse_number(row[column], value);
}

// Drops metrics without a value, and the room that the others grew by.
void keep_known(EpochScores& scores) {
  std::erase_if(scores.metrics, [](const ImageMetric& metric) {
    return std::ranges::none_of(metric.values, [](const std::vector<float>& values) {
      return std::ranges::any_of(values, [](float value) { return std::isfinite(value); });
    });
  });
  for (ImageMetric& metric : scores.metrics) {
    for (std::vector<float>& values : metric.values) values.shrink_to_fit();
  }
}

}  // namespace

std::string step_header(int arms) {
  CsvRow row;
  row.add("step").add("epoch").add("seconds").add("learning_rate").add("images_per_second");
  for (int arm = 0; arm < arms; ++arm) {
    for (const TermColumn& term : kTerms) row.add(arm_letter(arm) + term.name);
    for (const char* share : kShares) row.add(arm_letter(arm) + share);
  }
  return row.line();
}

std::string step_row(const StepSample& s) {
  CsvRow row;
  row.add(s.step).add(s.epoch).add(s.seconds).add(s.learning_rate).add(s.images_per_second);
  for (const LossTerms& terms : s.arms) {
    for (const TermColumn& term : kTerms) row.add(terms.*term.value);
    for (const double share : terms.share) add_known(row, share, std::isfinite(share));
  }
  return row.line();
}

std::vector<StepSample> steps_from_csv(std::string_view text) {
  std::vector<StepSample> samples;
  CsvReader table(text);
  const int arms = arms_with(table, "_total");
  if (arms == 0) return samples;
  const int step = table.column("step"), epoch = table.column("epoch");
  const Column seconds(table, "seconds"), rate(table, "learning_rate");
  const Column speed(table, "images_per_second");
  std::vector<std::vector<Column>> terms;
  for (const TermColumn& term : kTerms) terms.push_back(columns(table, arms, term.name));
  std::vector<std::vector<Column>> shares;
  for (const char* share : kShares) shares.push_back(columns(table, arms, share));
  for (Row row; table.next(row);) {
    StepSample s;
    s.arms.resize(arms);
    bool whole = read_whole(row, step, s.step) && read_whole(row, epoch, s.epoch) &&
                 seconds.read(row, s.seconds) && rate.read(row, s.learning_rate) &&
                 speed.read(row, s.images_per_second);
    for (int arm = 0; arm < arms; ++arm) {
      LossTerms& values = s.arms[arm];
      for (std::size_t t = 0; t < std::size(kTerms); ++t) {
        const Column& column = terms[t][arm];
        whole = whole && (!column.there() || column.read(row, values.*kTerms[t].value));
      }
      // Before arms could choose their loss, its truth term was the KL.
      if (!terms[1][arm].there()) values.kl = values.truth;
      for (int t = 0; t < kLossTerms; ++t) values.share[t] = shares[t][arm].or_nothing(row);
    }
    if (whole) samples.push_back(std::move(s));
  }
  return samples;
}

std::string epoch_header(const EpochSample& sample) {
  CsvRow row;
  row.add("epoch").add("step").add("seconds");
  const int arms = static_cast<int>(sample.val_kl.size());
  for (const char* name : {"_train_kl", "_val_kl", "_val_teacher_kl"}) {
    for (int arm = 0; arm < arms; ++arm) row.add(arm_letter(arm) + name);
  }
  for (const EpochMetric& metric : sample.metrics) {
    for (int arm = 0; arm < arms; ++arm) row.add(arm_letter(arm) + "_val_" + metric.key);
  }
  return row.line();
}

std::string epoch_row(const EpochSample& s) {
  CsvRow row;
  row.add(s.epoch).add(s.step).add(s.seconds);
  for (const double value : s.train_kl) row.add(value);
  for (const double value : s.val_kl) row.add(value);
  for (const double value : s.val_teacher_kl) add_known(row, value, value >= 0);
  for (const EpochMetric& metric : s.metrics) {
    for (const double value : metric.values) add_known(row, value, std::isfinite(value));
  }
  return row.line();
}

std::string epochs_csv(std::vector<EpochSample> samples) {
  if (samples.empty()) return {};
  std::vector<std::string> keys;
  for (const MetricKind& metric : metric_kinds()) {
    const auto has = [&](const EpochSample& sample) {
      return std::ranges::find(sample.metrics, metric.key, &EpochMetric::key) !=
             sample.metrics.end();
    };
    if (std::ranges::any_of(samples, has)) keys.emplace_back(metric.key);
  }
  std::string text;
  for (EpochSample& sample : samples) {
    std::vector<EpochMetric> all;
    for (const std::string& key : keys) {
      const auto found = std::ranges::find(sample.metrics, key, &EpochMetric::key);
      all.push_back(found != sample.metrics.end()
                        ? *found
                        : EpochMetric{key, PerArm<double>(sample.val_kl.size(), kNothing)});
    }
    sample.metrics = std::move(all);
    if (text.empty()) text = epoch_header(sample);
    text += epoch_row(sample);
  }
  return text;
}

std::vector<EpochSample> epochs_from_csv(std::string_view text) {
  std::vector<EpochSample> samples;
  CsvReader table(text);
  const int arms = arms_with(table, "_val_kl");
  if (arms == 0) return samples;
  const int epoch = table.column("epoch"), step = table.column("step");
  const Column seconds(table, "seconds");
  const auto train = columns(table, arms, "_train_kl");
  const auto val = columns(table, arms, "_val_kl");
  const auto teacher = columns(table, arms, "_val_teacher_kl");
  std::vector<std::pair<std::string, std::vector<Column>>> metrics;
  for (const MetricKind& metric : metric_kinds()) {
    auto found = columns(table, arms, std::string("_val_") + metric.key);
    if (found.front().there()) metrics.emplace_back(metric.key, std::move(found));
  }
  std::vector<double> best(arms, std::numeric_limits<double>::infinity());
  for (Row row; table.next(row);) {
    EpochSample s;
    s.train_kl.assign(arms, 0);
    s.val_kl.assign(arms, 0);
    s.val_teacher_kl.assign(arms, -1);
    s.best.assign(arms, false);
    bool whole = read_whole(row, epoch, s.epoch) && read_whole(row, step, s.step) &&
                 seconds.read(row, s.seconds);
    for (int arm = 0; arm < arms && whole; ++arm) {
      whole = train[arm].read(row, s.train_kl[arm]) && val[arm].read(row, s.val_kl[arm]);
      teacher[arm].read(row, s.val_teacher_kl[arm]);
    }
    if (!whole) continue;
    for (const auto& [key, found] : metrics) {
      EpochMetric metric{key, {}};
      for (const Column& column : found) metric.values.push_back(column.or_nothing(row));
      s.metrics.push_back(std::move(metric));
    }
    for (int arm = 0; arm < arms; ++arm) {
      s.best[arm] = s.val_kl[arm] < best[arm];
      best[arm] = std::min(best[arm], s.val_kl[arm]);
    }
    samples.push_back(std::move(s));
  }
  return samples;
}

std::string score_header(int arms, std::span<const std::string> metrics) {
  CsvRow row;
  row.add("epoch").add("image");
  for (int arm = 0; arm < arms; ++arm) row.add(arm_letter(arm) + "_kl");
  for (const std::string& key : metrics) {
    for (int arm = 0; arm < arms; ++arm) row.add(arm_letter(arm) + "_" + key);
  }
  return row.line();
}

std::string score_rows(const EpochScores& scores, std::span<const std::string> metrics) {
  std::vector<const ImageMetric*> found;
  for (const std::string& key : metrics) {
    const auto at = std::ranges::find(scores.metrics, key, &ImageMetric::key);
    found.push_back(at != scores.metrics.end() ? &*at : nullptr);
  }
  std::string rows;
  for (std::size_t i = 0; i < scores.images.size(); ++i) {
    const ImageScore& image = scores.images[i];
    CsvRow row;
    row.add(scores.epoch).add(image.id);
    for (const double value : image.kl) row.add(value);
    for (const ImageMetric* metric : found) {
      for (std::size_t arm = 0; arm < image.kl.size(); ++arm) {
        const float value = metric != nullptr ? metric->values[arm][i] : kNoScore;
        add_known(row, value, std::isfinite(value));
      }
    }
    rows += row.line();
  }
  return rows;
}

std::vector<std::string> score_metrics(std::string_view header) {
  const CsvReader table(header);
  std::vector<std::string> keys;
  for (const MetricKind& metric : metric_kinds()) {
    if (arms_with(table, std::string("_") + metric.key) > 0) keys.emplace_back(metric.key);
  }
  std::ranges::sort(
      keys, {}, [&](const std::string& key) { return table.column(arm_letter(0) + "_" + key); });
  return keys;
}

std::string scores_csv(const std::vector<EpochScores>& scores) {
  std::vector<std::string> keys;
  for (const MetricKind& metric : metric_kinds()) {
    const auto has = [&](const EpochScores& epoch) {
      return std::ranges::find(epoch.metrics, metric.key, &ImageMetric::key) != epoch.metrics.end();
    };
    if (std::ranges::any_of(scores, has)) keys.emplace_back(metric.key);
  }
  std::string text;
  for (const EpochScores& epoch : scores) {
    if (epoch.images.empty()) continue;
    if (text.empty()) text = score_header(static_cast<int>(epoch.images.front().kl.size()), keys);
    text += score_rows(epoch, keys);
  }
  return text;
}

std::vector<EpochScores> scores_from_csv(std::string_view text) {
  std::vector<EpochScores> scores;
  CsvReader table(text);
  const int arms = arms_with(table, "_kl");
  const int epoch_column = table.column("epoch"), image_column = table.column("image");
  if (arms == 0 || image_column < 0) return scores;
  const auto kl = columns(table, arms, "_kl");
  std::vector<std::pair<std::string, std::vector<int>>> metrics;
  for (const MetricKind& metric : metric_kinds()) {
    const std::string name = std::string("_") + metric.key;
    if (arms_with(table, name) != arms) continue;
    auto& [key, places] = metrics.emplace_back(metric.key, std::vector<int>());
    for (int arm = 0; arm < arms; ++arm) places.push_back(table.column(arm_letter(arm) + name));
  }
  for (Row row; table.next(row);) {
    int epoch = 0;
    ImageScore score;
    score.kl.assign(arms, 0);
    bool whole = read_whole(row, epoch_column, epoch);
    for (int arm = 0; arm < arms; ++arm) whole = whole && kl[arm].read(row, score.kl[arm]);
    if (!whole) continue;
    score.id = row[image_column];
    if (scores.empty() || scores.back().epoch != epoch) {
      if (!scores.empty()) keep_known(scores.back());
      scores.push_back({epoch, {}, {}});
      for (const auto& [key, places] : metrics) {
        scores.back().metrics.push_back({key, PerArm<std::vector<float>>(places.size())});
      }
    }
    scores.back().images.push_back(std::move(score));
    for (std::size_t m = 0; m < metrics.size(); ++m) {
      for (std::size_t arm = 0; arm < metrics[m].second.size(); ++arm) {
        float value = kNoScore;
        if (!parse_number(row[metrics[m].second[arm]], value)) value = kNoScore;
        scores.back().metrics[m].values[arm].push_back(value);
      }
    }
  }
  if (!scores.empty()) keep_known(scores.back());
  return scores;
}

}  // namespace distilloscope
