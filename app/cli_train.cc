// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "app/cli_commands.h"
#include "app/cli_session.h"
#include "engine/api/arms.h"
#include "engine/api/demo.h"

namespace distilloscope::cli {
namespace {

std::string count_text(int train, int val) {
  return text("%d training, %d validation", train, val);
}

void print_start(const RunStarted& started, Console& console) {
  const RunRecord& record = started.record;
  console.result("Run folder:  " + record.folder);
  if (started.resumed_from_epoch > 0) {
    console.result(text("Goes on from epoch %d", started.resumed_from_epoch));
  }
  console.result("Dataset:     " + record.dataset_name + ", " +
                 count_text(record.train_count, record.val_count) +
                 (started.dataset.left_out > 0 ? text(", %d left out", started.dataset.left_out)
                                               : std::string()));
  console.result("Device:      " + record.device);
  const Baselines& baselines = record.baselines;
  console.result(
      text("Baselines:   uniform map %.4f, centre prior %.4f", baselines.uniform_kl,
           baselines.centre_prior_kl) +
      (baselines.teacher_kl >= 0 ? text(", teacher %.4f", baselines.teacher_kl) : std::string()) +
      "  (validation KL)");
  print_arms(record.options, console);
  console.result("");
  std::string head = "epoch ";
  for (const char* what : {"train KL ", "val KL "}) {
    for (int arm = 0; arm < arm_count(record.options); ++arm) {
      head += text(" %13s", (what + short_arm_name(record.options, arm)).c_str());
    }
  }
  console.result(head);
}

void print_epoch(const EpochSample& sample, Console& console) {
  std::string row = text("%5d ", sample.epoch);
  for (const double kl : sample.train_kl) row += text(" %13.4f", kl);
  for (std::size_t arm = 0; arm < sample.val_kl.size(); ++arm) {
    row += text(" %12.4f%c", sample.val_kl[arm], sample.best[arm] ? '*' : ' ');
  }
  console.result(row);
}

void print_end(const RunHistory& history, JobState state, Console& console) {
  const RunRecord& record = history.record;
  console.result("");
  const int arms = arm_count(record.options);
  for (int arm = 0; arm < arms; ++arm) {
    if (record.best_epoch[arm] == 0) continue;
    console.result(
        "Best " + arm_name(record.options, arm) +
        text(": validation KL %.4f at epoch %d  ", record.best_kl[arm], record.best_epoch[arm]) +
        run_checkpoint(record.folder, record.best_epoch[arm], static_cast<Model>(arm)));
  }
  for (int arm = 1; arm < arms; ++arm) {
    if (record.best_epoch[0] == 0 || record.best_epoch[arm] == 0) continue;
    console.result(text("%s - %s:        %+.4f", short_arm_name(record.options, arm).c_str(),
                        short_arm_name(record.options, 0).c_str(),
                        record.best_kl[arm] - record.best_kl[0]));
  }
  if (state == JobState::stopped) {
    console.result("Stopped. Go on with: distilloscope-cli train --resume " + record.folder);
  }
}

TrainJob make_job(const TrainArguments& arguments) {
  TrainJob job;
  if (!arguments.resume_folder.empty()) {
    if (arguments.options.any()) {
      throw UsageError(
          "with --resume the run's own options are used; of the others only --epochs may be given");
    }
    job.resume_folder = std::filesystem::absolute(arguments.resume_folder).string();
    job.resume_epochs = arguments.epochs;
    return job;
  }
  OptionArguments options = arguments.options;
  if (arguments.epochs > 0) {
    options.shortcuts.emplace_back("optimiser.epochs", std::to_string(arguments.epochs));
  }
  Options base = preset_options(Preset::recommended);
  if (arguments.demo) base.optimiser.epochs = kDemoEpochs;
  job.options = make_options(options, base);
  if (arguments.demo && !job.options.dataset.folder.empty()) {
    throw UsageError("demo trains on the built-in demo dataset; for " + job.options.dataset.folder +
                     " use train");
  }
  return job;
}

}  // namespace

ExitCode run_train(const TrainArguments& arguments, Console& console, CommonArguments& common) {
  const TrainJob job = make_job(arguments);
  JobRun jobs(console, runner_for(job, take_rank(arguments.ranks, console, common)));
  const bool in_words = !common.json && !arguments.json_lines;
  std::string folder = job.resume_folder;
  bool started = false;
  Json alarms = Json::array();
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    if (arguments.json_lines) {
      const Json json = event_json(event);
      if (!json.is_null()) console.result(json_text(json, -1));
    }
    if (const auto* start = std::get_if<RunStarted>(&event)) {
      started = true;
      folder = start->record.folder;
      if (in_words) print_start(*start, console);
    } else if (const auto* epoch = std::get_if<EpochDone>(&event)) {
      if (in_words) print_epoch(epoch->sample, console);
    } else if (std::holds_alternative<AlarmRaised>(event)) {
      alarms.push_back(event_json(event));
      alarms.back().erase("event");
    }
  });
  common.document["state"] = state_word(end.state);
  if (started) {
    const RunHistory history = jobs.open_run(folder);
    common.document["run"] = to_json(history);
    common.document["alarms"] = alarms;
    if (in_words) print_end(history, end.state, console);
  }
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

}  // namespace distilloscope::cli
