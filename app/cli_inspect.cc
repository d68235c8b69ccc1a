// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <filesystem>
#include <map>

#include "app/cli_commands.h"
#include "app/cli_session.h"
#include "engine/api/arms.h"

namespace distilloscope::cli {
namespace {

void print_checkpoint(const CheckpointInfo& info, Console& console) {
  console.result("File:        " + info.file);
  console.result("Model:       " + info.model);
  std::int64_t values = 0;
  for (const TensorInfo& tensor : info.tensors) values += tensor.count;
  console.result("Parameters:  " + std::to_string(info.parameters));
  console.result(text("Tensors:     %zu with %lld values", info.tensors.size(),
                      static_cast<long long>(values)));
  console.result("Bytes:       " + std::to_string(info.bytes));
  for (const auto& [key, value] : info.metadata) {
    // The run's options are a page of JSON: --json gives them whole.
    const bool one_line = value.size() <= 80 && value.find('\n') == std::string::npos;
    console.result(key + ": " + (one_line ? value : text("(%zu characters)", value.size())));
  }
  console.result("");
  std::vector<std::vector<std::string>> rows = {
      {"tensor", "type", "shape", "mean", "deviation", "minimum", "maximum", "zeros", "NaN/inf"}};
  for (const TensorInfo& tensor : info.tensors) {
    rows.push_back({tensor.name, tensor.type, shape_text(tensor.shape), text("%.4g", tensor.mean),
                    text("%.4g", tensor.deviation), text("%.4g", tensor.minimum),
                    text("%.4g", tensor.maximum), text("%.1f %%", tensor.zero_share * 100),
                    std::to_string(tensor.not_finite)});
  }
  for (const std::string& line : table(rows, 3)) console.result(line);
}

void print_sizes(const char* split, const std::vector<SampleInfo>& samples, Console& console) {
  std::map<std::string, int> sizes;
  int teachers = 0;
  int fixations = 0;
  for (const SampleInfo& sample : samples) {
    ++sizes[text("%dx%d", sample.width, sample.height)];
    teachers += sample.has_teacher ? 1 : 0;
    fixations += sample.has_fixations ? 1 : 0;
  }
  std::string line = text("%-12s %zu images, %d with fixations, %d with teacher map; ", split,
                          samples.size(), fixations, teachers);
  constexpr std::size_t kShown = 5;
  std::size_t shown = 0;
  for (const auto& [size, count] : sizes) {
    if (shown == kShown) break;
    line += (shown++ == 0 ? "" : ", ") + size + " (" + std::to_string(count) + ")";
  }
  if (sizes.size() > kShown) line += text(" and %zu more sizes", sizes.size() - kShown);
  console.result(line);
}

void print_dataset(const DatasetInfo& info, Console& console) {
  console.result("Dataset:     " + info.folder);
  console.result("Layout:      " + info.layout);
  console.result("Teacher:     " + (info.teacher.empty() ? std::string("none") : info.teacher));
  print_sizes("Training:", info.train, console);
  print_sizes("Validation:", info.val, console);
  console.result(text("Test:        %d images", info.test_count));
  console.result(text("Left out:    %d", info.left_out));
  for (const DatasetProblem& problem : info.problems) {
    console.result((problem.left_out ? "  left out  " : "  note      ") + problem.file + ": " +
                   problem.message);
  }
}

std::string best_text(const RunRecord& record, int model) {
  if (record.best_epoch[model] == 0) return "-";
  return text("%.4f (epoch %d)", record.best_kl[model], record.best_epoch[model]);
}

// What a person would change to get this run from its preset.
void print_differences(const Options& options, Console& console) {
  const Options preset = preset_options(options.preset);
  std::string line = "Options:     preset " + std::string(preset_word(options.preset));
  for (const OptionField& field : option_fields()) {
    const std::string value = option_text(field, options);
    if (value != option_text(field, preset)) line += ", " + field.key + "=" + value;
  }
  console.result(line);
}

}  // namespace

bool is_run_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path(path) / "run.json", ignored);
}

bool is_study_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(std::filesystem::path(path) / "study.json", ignored);
}

std::string run_checkpoint(const std::string& run_folder, int epoch, Model model) {
  const std::string file = run_folder + text("/checkpoints/epoch-%03d/", epoch) +
                           arm_letter(static_cast<int>(model)) + ".safetensors";
  std::error_code ignored;
  return std::filesystem::exists(file, ignored) ? file : std::string();
}

void print_arms(const Options& options, Console& console) {
  for (std::size_t arm = 0; arm < options.arms.size(); ++arm) {
    std::string changes;
    for (const auto& [key, value] : options.arms[arm].changes) {
      changes += (changes.empty() ? "" : ", ") + key + "=" + value;
    }
    console.result((arm == 0 ? "Arms:        " : "             ") +
                   arm_name(options, static_cast<int>(arm)) +
                   (changes.empty() ? "" : ": " + changes));
  }
}

void print_run(const RunHistory& history, Console& console) {
  const RunRecord& record = history.record;
  console.result("Run folder:  " + record.folder);
  console.result("Name:        " + record.name);
  if (!record.note.empty()) console.result("Note:        " + indented(record.note, 13));
  console.result("Begun:       " + record.created);
  console.result("State:       " + std::string(run_state_word(record.state)) +
                 (record.message.empty() ? "" : ": " + record.message));
  console.result("Dataset:     " + record.dataset_name +
                 (record.dataset_folder.empty() ? "" : " (" + record.dataset_folder + ")") +
                 text(", %d training, %d validation", record.train_count, record.val_count));
  console.result("Device:      " + record.device);
  if (!record.encoder_file.empty()) {
    console.result("Encoders:    from " + record.encoder_file + ", SHA-256 " +
                   record.encoder_sha256);
  }
  print_differences(record.options, console);
  print_arms(record.options, console);
  console.result(
      text("Epochs:      %d of %d", record.epochs_done, record.options.optimiser.epochs));
  const int arms = arm_count(record.options);
  std::string best;
  for (int arm = 0; arm < arms; ++arm) {
    best +=
        (arm == 0 ? "" : ", ") + short_arm_name(record.options, arm) + " " + best_text(record, arm);
  }
  console.result("Best KL:     " + best);
  console.result("Baselines:   uniform map " + kl_text(record.baselines.uniform_kl) +
                 ", centre prior " + kl_text(record.baselines.centre_prior_kl) + ", teacher " +
                 kl_text(record.baselines.teacher_kl));
  for (const std::string& alarm : record.alarms) console.result("Alarm:       " + alarm);
  print_image_notes(history.notes, console);
  if (history.epochs.empty()) return;
  console.result("");
  std::vector<std::vector<std::string>> rows = {{"epoch"}};
  for (const char* what : {"train KL ", "val KL "}) {
    for (int arm = 0; arm < arms; ++arm) {
      rows[0].push_back(what + short_arm_name(record.options, arm));
    }
  }
  for (const EpochMetric& metric : history.epochs.front().metrics) {
    for (int arm = 0; arm < arms; ++arm) {
      rows[0].push_back(metric.key + " " + short_arm_name(record.options, arm));
    }
  }
  rows[0].push_back("weights kept");
  for (const EpochSample& sample : history.epochs) {
    std::vector<std::string> row = {std::to_string(sample.epoch)};
    for (const double kl : sample.train_kl) row.push_back(kl_text(kl));
    for (const double kl : sample.val_kl) row.push_back(kl_text(kl));
    for (const EpochMetric& metric : sample.metrics) {
      for (const double value : metric.values) {
        row.push_back(std::isfinite(value) ? text("%.4f", value) : "-");
      }
    }
    const bool kept = !run_checkpoint(record.folder, sample.epoch, Model::a).empty();
    row.push_back(kept ? "yes" : "no");
    rows.push_back(std::move(row));
  }
  for (const std::string& line : table(rows, 0)) console.result(line);
}

ExitCode run_inspect(const InspectArguments& arguments, Console& console, CommonArguments& common) {
  const std::string path = std::filesystem::absolute(arguments.path).string();
  std::error_code ignored;
  const bool folder = std::filesystem::is_directory(path, ignored);
  Job job = InspectJob{path};
  if (!arguments.against.empty()) {
    if (folder)
      throw UsageError("--against compares files of weights, and " + path + " is a folder");
    job = CompareCheckpointsJob{path, std::filesystem::absolute(arguments.against).string()};
  }
  if (folder && is_run_folder(path)) {
    job = OpenRunJob{path};
  } else if (folder && is_study_folder(path)) {
    job = OpenStudyJob{path};
  } else if (folder) {
    DatasetOptions dataset;
    dataset.folder = path;
    if (!arguments.teacher_folder.empty()) {
      dataset.teacher_folder = std::filesystem::absolute(arguments.teacher_folder).string();
    }
    job = OpenDatasetJob{dataset};
  }
  JobRun jobs(console);
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    if (const auto* checkpoint = std::get_if<CheckpointReady>(&event)) {
      common.document["checkpoint"] = to_json(checkpoint->info);
      if (!common.json) print_checkpoint(checkpoint->info, console);
    } else if (const auto* compared = std::get_if<CheckpointsCompared>(&event)) {
      common.document["comparison"] = to_json(compared->comparison);
      if (!common.json) print_comparison(compared->comparison, console);
    } else if (const auto* run = std::get_if<RunOpened>(&event)) {
      common.document["run"] = to_json(run->history);
      if (!common.json) print_run(run->history, console);
    } else if (const auto* study = std::get_if<StudyUpdated>(&event)) {
      common.document["study"] = to_json(study->study);
      if (!common.json) print_study(study->study, console);
    } else if (const auto* dataset = std::get_if<DatasetOpened>(&event)) {
      common.document["dataset"] = to_json(dataset->info);
      if (!common.json) print_dataset(dataset->info, console);
    }
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

ExitCode run_list_runs(const std::string& folder, Console& console, CommonArguments& common) {
  JobRun jobs(console);
  const std::string absolute =
      folder.empty() ? std::string() : std::filesystem::absolute(folder).string();
  const JobEnd end = jobs.run(ListRunsJob{absolute}, [&](const Event& event) {
    const auto* listed = std::get_if<RunsListed>(&event);
    if (listed == nullptr) return;
    common.document["runs"] = Json::array();
    std::vector<std::vector<std::string>> rows = {
        {"begun", "state", "name", "dataset", "folder", "epochs", "best KL A", "best KL B"}};
    for (const RunRecord& run : listed->runs) {
      common.document["runs"].push_back(to_json(run));
      rows.push_back({run.created, std::string(run_state_word(run.state)), run.name,
                      run.dataset_name, run.folder,
                      text("%d/%d", run.epochs_done, run.options.optimiser.epochs),
                      kl_text(run.best_kl[0]), kl_text(run.best_kl[1])});
    }
    if (!common.json) {
      if (listed->runs.empty()) {
        console.result("No runs in " + listed->folder);
      } else {
        for (const std::string& line : table(rows, 5)) console.result(line);
      }
    }
    for (const DatasetProblem& problem : listed->problems) {
      console.message("warning: " + problem.file + ": " + problem.message);
    }
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

}  // namespace distilloscope::cli
