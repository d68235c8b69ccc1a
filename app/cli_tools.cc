// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>

#include "app/cli_commands.h"
#include "app/cli_session.h"
#include "app/loaded_engine.h"
#include "engine/api/arms.h"

namespace distilloscope::cli {
namespace {

namespace fs = std::filesystem;

// The run folder a checkpoint lies in (<run>/checkpoints/<epoch>/<file>), or the folder itself.
std::string run_folder_of(const std::string& path) {
  if (is_run_folder(path)) return path;
  const fs::path above = fs::path(path).parent_path().parent_path().parent_path();
  return is_run_folder(above.string()) ? above.string() : std::string();
}

bool names_dataset(const OptionArguments& arguments) {
  const auto names_it = [](const auto& pair) { return pair.first == "dataset.folder"; };
  return arguments.preset || arguments.config ||
         std::any_of(arguments.shortcuts.begin(), arguments.shortcuts.end(), names_it) ||
         std::any_of(arguments.assignments.begin(), arguments.assignments.end(),
                     [](const std::string& text) { return text.starts_with("dataset."); });
}

}  // namespace

Options options_for(const OptionArguments& arguments, const std::string& checkpoint, JobRun& jobs) {
  const std::string run = run_folder_of(checkpoint);
  if (run.empty()) {
    if (!names_dataset(arguments)) {
      throw UsageError("name a dataset with --dataset FOLDER" +
                       (checkpoint.empty()
                            ? std::string()
                            : "; " + checkpoint + " lies in no run folder that would tell one"));
    }
    return make_options(arguments);
  }
  return make_options(arguments, jobs.open_run(run).record.options);
}

namespace {

// The checkpoint file itself, or a run folder's best one of a model.
std::string checkpoint_named(const std::string& name, const std::string& model, JobRun& jobs) {
  const std::string path = fs::absolute(name).string();
  if (!fs::exists(path)) {
    throw EngineError(ErrorCode::not_found, "There is no file or folder " + name + ".");
  }
  if (!is_run_folder(path)) return path;
  const RunRecord record = jobs.open_run(path).record;
  std::string names;
  for (int arm = 0; arm < arm_count(record.options); ++arm) {
    const std::string name = arm_name(record.options, arm);
    names += (arm == 0 ? "" : ", ") + name;
    if (model != name && model != short_arm_name(record.options, arm)) continue;
    const std::string file = run_checkpoint(path, record.best_epoch[arm], static_cast<Model>(arm));
    if (file.empty()) {
      throw EngineError(ErrorCode::not_found, path + " has no weights of " + name +
                                                  "; name a .safetensors file or another run.");
    }
    return file;
  }
  throw UsageError("--model is '" + model + "'; this run trained " + names + ".");
}

}  // namespace

ExitCode run_predict(const PredictArguments& arguments, Console& console, CommonArguments& common) {
  JobRun jobs(console);
  const std::string checkpoint = checkpoint_named(arguments.checkpoint, arguments.model, jobs);
  PredictJob job;
  if (arguments.images.empty()) {
    const Options options = options_for(arguments.options, checkpoint, jobs);
    job.dataset = options.dataset;
    job.hardware = options.hardware;
  } else {
    if (names_dataset(arguments.options)) {
      throw UsageError("give either image files or a dataset, not both");
    }
    const Options options = make_options(arguments.options);
    job.dataset = options.dataset;
    job.hardware = options.hardware;
  }
  for (const std::string& image : arguments.images) {
    job.images.push_back(fs::absolute(image).string());
  }
  job.checkpoint = checkpoint;
  job.train_split = arguments.split != "val";
  job.val_split = arguments.split != "train";
  job.output_folder = fs::absolute(arguments.output_folder).string();
  job.format = arguments.format;
  const JobEnd end = jobs.run(job, [&](const Event& event) {
    const auto* done = std::get_if<PredictionDone>(&event);
    if (done == nullptr) return;
    common.document["prediction"] = {{"checkpoint", checkpoint},
                                     {"folder", done->folder},
                                     {"format", arguments.format},
                                     {"count", done->count}};
    if (!common.json) {
      console.result(
          text(done->count == 1 ? "%d map written to " : "%d maps written to ", done->count) +
          done->folder);
    }
  });
  if (end.error) throw EngineError(end.error->code, end.error->message);
  return end.exit_code();
}

ExitCode run_export(const ExportArguments& arguments, Console& console, CommonArguments& common) {
  JobRun jobs(console);
  const std::string checkpoint = checkpoint_named(arguments.checkpoint, arguments.model, jobs);
  const std::string output = fs::absolute(arguments.output).string();
  const int tensors = loaded_engine().export_to_torch(checkpoint, output);
  common.document["export"] = {{"checkpoint", checkpoint}, {"file", output}, {"tensors", tensors}};
  if (!common.json) {
    console.result(text("%d tensors written to ", tensors) + output);
    console.result("In Python: torch.load(file, weights_only=True)[\"state_dict\"]");
  }
  return kDone;
}

ExitCode run_list_options(const OptionArguments& options, Console& console,
                          CommonArguments& common) {
  const Options values = make_options(options);
  common.document["options"] = option_table_json(values);
  if (common.json) return kDone;
  std::string group;
  for (const OptionField& field : option_fields()) {
    if (field.group != group) {
      if (!group.empty()) console.result("");
      group = field.group;
      console.result(group);
    }
    std::string allowed;
    if (field.kind == OptionKind::flag) allowed = "true, false";
    if (field.kind == OptionKind::integer || field.kind == OptionKind::real) {
      allowed = text("%.12g to %.12g", field.minimum, field.maximum);
      if (!field.unit.empty()) allowed += " " + field.unit;
    }
    for (const std::string& choice : field.choices)
      allowed += (allowed.empty() ? "" : ", ") + choice;
    console.result("  " + field.key + " = " + option_text(field, values) +
                   (allowed.empty() ? "" : "   (" + allowed + ")"));
    console.result("      " + field.help);
  }
  return kDone;
}

}  // namespace distilloscope::cli
