// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <filesystem>
#include <optional>

#include "app/cli_commands.h"
#include "app/cli_session.h"
#include "engine/api/arms.h"

namespace distilloscope::cli {
namespace {

std::string interval_text(double low, double high) {
  return text("%+.4f to %+.4f", low, high);
}

void print_comparison(const StudyRecord& study, const StudyComparison& item, Console& console) {
  console.result("");
  console.result(study.arms[item.arm] + " - " + study.arms[0] +
                 text(": mean difference in KL %+.4f over %d seeds and %d images", item.mean,
                      item.seeds, item.images));
  console.result("  95 % interval, drawing seeds and images: " +
                 interval_text(item.low, item.high));
  console.result("  95 % interval, drawing images:           " +
                 interval_text(item.low_images, item.high_images));
  if (item.low_seeds) {
    console.result("  95 % interval, drawing seeds:            " +
                   interval_text(*item.low_seeds, *item.high_seeds));
  }
  console.result(text("  Wilcoxon signed-rank on images: p %.2g; rank-biserial %+.2f",
                      item.wilcoxon_p, item.rank_biserial) +
                 (std::isfinite(item.dz) ? text("; Cohen's dz %+.2f", item.dz) : std::string()));
  console.result(text("  Lower KL in %d of %d seeds", item.seeds_better, item.seeds));
  console.result("  " + item.verdict);
}

Json seed_json(const StudySeed& seed) {
  return {{"seed", seed.seed},
          {"run", seed.run_folder},
          {"finished", seed.finished},
          {"best_val_kl", seed.best_kl},
          {"best_epoch", seed.best_epoch}};
}

StudyJob make_job(const StudyArguments& arguments) {
  StudyJob job;
  if (!arguments.resume_folder.empty()) {
    if (arguments.options.any()) throw UsageError("with --resume the study's own options are used");
    job.resume_folder = std::filesystem::absolute(arguments.resume_folder).string();
    return job;
  }
  job.options = make_options(arguments.options);
  job.seeds = arguments.seeds;
  return job;
}

}  // namespace

Json to_json(const StudyRecord& study) {
  Json seeds = Json::array();
  for (const StudySeed& seed : study.seeds) seeds.push_back(seed_json(seed));
  Json comparisons = Json::array();
  for (const StudyComparison& item : study.comparisons) {
    Json json = {{"arm", study.arms[item.arm]},
                 {"against", study.arms[0]},
                 {"seeds", item.seeds},
                 {"images", item.images},
                 {"mean_difference", item.mean},
                 {"interval_seeds_and_images", {item.low, item.high}},
                 {"interval_images", {item.low_images, item.high_images}},
                 {"wilcoxon_p", item.wilcoxon_p},
                 {"rank_biserial", item.rank_biserial},
                 {"dz", std::isfinite(item.dz) ? Json(item.dz) : Json()},
                 {"seeds_better", item.seeds_better},
                 {"verdict", item.verdict}};
    if (item.low_seeds) json["interval_seeds"] = {*item.low_seeds, *item.high_seeds};
    comparisons.push_back(std::move(json));
  }
  return {{"folder", study.folder},        {"name", study.name}, {"created", study.created},
          {"dataset", study.dataset_name}, {"arms", study.arms}, {"seeds", seeds},
          {"comparisons", comparisons}};
}

void print_study(const StudyRecord& study, Console& console) {
  console.result("Study:       " + study.folder);
  console.result("Dataset:     " + study.dataset_name);
  console.result("");
  std::vector<std::vector<std::string>> rows = {{"seed"}};
  for (const std::string& arm : study.arms) {
    rows[0].push_back("best KL " + arm);
    rows[0].push_back("epoch");
  }
  for (const StudySeed& seed : study.seeds) {
    std::vector<std::string> row = {std::to_string(seed.seed)};
    for (std::size_t arm = 0; arm < study.arms.size(); ++arm) {
      row.push_back(seed.finished ? text("%.4f", seed.best_kl[arm]) : "-");
      row.push_back(seed.finished ? std::to_string(seed.best_epoch[arm]) : "-");
    }
    rows.push_back(std::move(row));
  }
  for (const std::string& line : table(rows, 0)) console.result(line);
  for (const StudyComparison& item : study.comparisons) print_comparison(study, item, console);
}

ExitCode run_study(const StudyArguments& arguments, Console& console, CommonArguments& common) {
  const StudyJob job = make_job(arguments);
  JobRun jobs(console, runner_for(job, take_rank(arguments.ranks, console, common)));
  std::optional<StudyRecord> study;
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    if (arguments.json_lines) {
      const Json json = event_json(event);
      if (!json.is_null()) console.result(json_text(json, -1));
    }
    if (const auto* update = std::get_if<StudyUpdated>(&event)) {
      if (!study && !common.json && !arguments.json_lines) {
        console.result("Study folder: " + update->study.folder);
      }
      study = update->study;
    }
  });
  common.document["state"] = state_word(end.state);
  if (study) {
    common.document["study"] = to_json(*study);
    if (!common.json && !arguments.json_lines) {
      console.result("");
      print_study(*study, console);
      if (end.state == JobState::stopped) {
        console.result("");
        console.result("Stopped. Go on with: distilloscope-cli study --resume " + study->folder);
      }
    }
  }
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

}  // namespace distilloscope::cli
