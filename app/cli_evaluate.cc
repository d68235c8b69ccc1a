// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "app/cli_commands.h"
#include "app/cli_session.h"
#include "engine/api/demo.h"
#include "engine/api/metric_rules.h"

namespace distilloscope::cli {
namespace {

namespace fs = std::filesystem;

std::string score_text(double value) {
  return std::isfinite(value) ? text("%.4f", value) : "-";
}

std::string with_interval(const MeanScore& score) {
  if (score.images == 0) return "-";
  return score_text(score.mean) + " [" + score_text(score.low) + ", " + score_text(score.high) +
         "]";
}

// The training's own score, beside the maps that know nothing.
void print_training_scores(const EvaluationDone& done, Console& console) {
  std::vector<std::vector<std::string>> rows = {{"checkpoint", "mean KL", "lowest", "highest"}};
  for (std::size_t i = 0; i < done.checkpoints.size(); ++i) {
    const auto [low, high] = std::minmax_element(done.kl[i].begin(), done.kl[i].end());
    if (low == done.kl[i].end()) continue;
    rows.push_back(
        {done.checkpoints[i], score_text(done.mean_kl[i]), score_text(*low), score_text(*high)});
  }
  rows.push_back({"uniform map", score_text(done.baselines.uniform_kl), "", ""});
  rows.push_back({"centre prior", score_text(done.baselines.centre_prior_kl), "", ""});
  if (done.baselines.teacher_kl >= 0) {
    rows.push_back({"teacher maps", score_text(done.baselines.teacher_kl), "", ""});
  }
  console.result(
      text("KL divergence on %zu validation images, at the network's size as in training",
           done.ids.size()));
  for (const std::string& line : table(rows, 1)) console.result(line);
  console.result("");
}

// Which images a mean is not over, and why.
void print_left_out(const MetricScores& metric, const EvaluationDone& done, Console& console) {
  bool told = false;
  for (std::size_t i = 0; i < metric.means.size(); ++i) {
    const int lost = count_minus_infinity(metric.values[i]);
    const int known = metric.means[i].images + lost;
    if (known < static_cast<int>(done.ids.size()) && !std::exchange(told, true)) {
      console.result(text("%s is known of only %d images.", metric.label.c_str(), known));
    }
    if (lost == 0) continue;
    console.result(
        text("%s leaves out %d of %zu images of %s: its map is 0 where people looked there, so the "
             "gain is minus infinity. The mean is over the others, too good for these maps; "
             "IG (MIT, bit) counts all.",
             metric.label.c_str(), lost, done.ids.size(), done.labels[i].c_str()));
  }
}

void print_metrics(const EvaluationDone& done, const std::string& eight_bit, Console& console) {
  console.result(text("All metrics on %zu validation images, at the size of the ground truth, ",
                      done.ids.size()) +
                 (eight_bit.empty() ? std::string("float maps")
                                    : "8-bit maps rounded " +
                                          (eight_bit == "down" ? eight_bit : "to " + eight_bit)) +
                 ": mean [95 % interval over images]");
  std::vector<std::vector<std::string>> rows = {{"metric"}};
  for (const std::string& label : done.labels) rows.front().push_back(label);
  for (const MetricScores& metric : done.metrics) {
    std::vector<std::string> row = {metric.label};
    for (const MeanScore& mean : metric.means) row.push_back(with_interval(mean));
    rows.push_back(std::move(row));
  }
  for (const std::string& line : table(rows, 1)) console.result(line);
  for (const MetricScores& metric : done.metrics) print_left_out(metric, done, console);
  if (done.names.size() != 2) return;
  console.result("");
  console.result("Difference, second - first");
  rows = {{"metric", "mean", "Wilcoxon p", "rank-biserial", "d"}};
  for (const MetricScores& metric : done.metrics) {
    if (!metric.paired) continue;
    rows.push_back({metric.label, with_interval(metric.paired->difference),
                    text("%.3g", metric.paired->wilcoxon_p),
                    text("%.2f", metric.paired->rank_biserial),
                    std::isfinite(metric.paired->dz) ? text("%.2f", metric.paired->dz) : "-"});
  }
  for (const std::string& line : table(rows, 1)) console.result(line);
  console.result("");
  for (const MetricScores& metric : done.metrics) {
    if (metric.paired) console.result(metric.paired->verdict);
  }
}

}  // namespace

ExitCode run_evaluate(const EvaluateArguments& arguments, Console& console,
                      CommonArguments& common) {
  if (arguments.checkpoints.empty() && arguments.map_folders.empty() &&
      arguments.teachers.empty()) {
    throw UsageError(
        "name checkpoints or run folders to evaluate, a folder of maps with --maps, or a teacher "
        "with --teacher");
  }
  const std::string& eight_bit = arguments.eight_bit;
  if (!eight_bit.empty() && eight_bit != "down" && eight_bit != "nearest") {
    throw UsageError("--eight-bit: '" + eight_bit + "' is neither down nor nearest");
  }
  const auto absolute = [](const std::vector<std::string>& paths) {
    std::vector<std::string> result;
    for (const std::string& path : paths) {
      const fs::path whole = fs::absolute(path).lexically_normal();
      result.push_back(whole.has_filename() ? whole.string() : whole.parent_path().string());
      if (!fs::exists(result.back())) {
        throw EngineError(ErrorCode::not_found, "There is no file or folder " + path + ".");
      }
    }
    return result;
  };
  EvaluateJob job;
  job.checkpoints = absolute(arguments.checkpoints);
  for (const std::string& maps : arguments.map_folders) {
    // A folder of such a name goes before the word.
    const bool word = (maps == "own" || maps == kOracleTeacher) && !fs::exists(maps);
    job.map_folders.push_back(!word ? absolute({maps}).front() : maps == "own" ? "" : maps);
  }
  for (const std::string& teacher : arguments.teachers) {
    job.teachers.push_back(teacher_options(teacher, arguments.how));
  }
  JobRun jobs(console);
  const bool oracle = std::ranges::count(job.map_folders, kOracleTeacher) > 0;
  const Options options =
      oracle && job.checkpoints.empty()
          ? make_options(arguments.options)  // the demo's, so nothing more need name the dataset
          : options_for(arguments.options,
                        job.checkpoints.empty() ? std::string() : job.checkpoints.front(), jobs);
  if (oracle && !options.dataset.folder.empty()) {
    throw UsageError("--maps oracle is of the built-in demo dataset; " + options.dataset.folder +
                     " has none. Leave --dataset out, or name a folder of maps");
  }
  job.dataset = options.dataset;
  job.hardware = options.hardware;
  job.csv_file = arguments.csv_file;
  job.eight_bit = eight_bit;
  job.threads = arguments.threads;
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    const auto* done = std::get_if<EvaluationDone>(&event);
    if (done == nullptr) return;
    common.document["evaluation"] = to_json(*done);
    common.document["evaluation"]["eight_bit"] = eight_bit.empty() ? Json() : Json(eight_bit);
    if (common.json) return;
    if (!done->checkpoints.empty()) print_training_scores(*done, console);
    print_metrics(*done, eight_bit, console);
    if (!arguments.csv_file.empty()) console.result("Per image: " + arguments.csv_file);
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

}  // namespace distilloscope::cli
