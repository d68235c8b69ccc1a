// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/predictor.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/dataset/dataset.h"
#include "engine/platform/file_stamp.h"
#include "engine/records/option_json.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/keras_file.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kKept = 4;
constexpr std::size_t kMostTold = 1000;

// <run>/checkpoints/<epoch>/<arm>.safetensors
bool same_arm(const std::string& file, const std::string& other) {
  const fs::path one(file), two(other);
  return one.filename() == two.filename() &&
         one.parent_path().parent_path() == two.parent_path().parent_path();
}

// The options of the run that wrote a checkpoint, or nothing when the file does not say. A Keras
// file does not say either, but it is the notebook's.
std::optional<Options> known_options(const std::string& checkpoint) {
  if (is_keras_file(checkpoint)) return preset_options(Preset::notebook);
  const Metadata metadata = SafetensorsFile(checkpoint).metadata();
  const auto found = metadata.find("options");
  if (found == metadata.end()) return std::nullopt;
  return options_from_text(found->second, checkpoint);
}

}  // namespace

const Predictor::Told& Predictor::told(const std::string& checkpoint) {
  const std::string stamp = platform::stamp_of(checkpoint).text();
  const auto found = told_.find(checkpoint);
  if (found != told_.end() && found->second.stamp == stamp) return found->second;
  const std::optional<Options> options = known_options(checkpoint);
  if (told_.size() >= kMostTold) told_.clear();
  return told_[checkpoint] = {stamp, options.has_value(), options.value_or(Options())};
}

const Options& Predictor::trained(const std::string& checkpoint) {
  return told(checkpoint).options;
}

Predictor::Loaded& Predictor::load(const std::string& checkpoint, const Compute& compute) {
  const std::string stamp = platform::stamp_of(checkpoint).text();
  for (auto it = loaded_.begin(); it != loaded_.end(); ++it) {
    if (it->file == checkpoint && it->stamp == stamp) {
      loaded_.splice(loaded_.begin(), loaded_, it);
      return loaded_.front();
    }
  }
  Loaded fresh{checkpoint, stamp};
  // Making a network takes longer than filling one that nobody uses any more. Of one arm of a run,
  // one epoch after the other is looked at.
  auto spare = std::ranges::find_if(
      loaded_, [&](const Loaded& one) { return same_arm(one.file, checkpoint); });
  if (spare == loaded_.end() && loaded_.size() >= kKept) spare = std::prev(loaded_.end());
  if (spare != loaded_.end()) {
    Loaded old = std::move(*spare);
    loaded_.erase(spare);
    if (old.student.ptr().use_count() == 1 && reload_student(checkpoint, old.student)) {
      fresh.student = std::move(old.student);
    }
  }
  if (fresh.student.is_empty()) {
    fresh.student = load_student(checkpoint);
    place_model(fresh.student, compute);
    fresh.student->eval();
  }
  loaded_.push_front(std::move(fresh));
  return loaded_.front();
}

Student Predictor::student(const std::string& checkpoint, const Compute& compute) {
  return load(checkpoint, compute).student;
}

DatasetOptions Predictor::options_for(const std::string& checkpoint,
                                      const DatasetOptions& dataset) {
  DatasetOptions options = dataset;
  const Told& run = told(checkpoint);
  if (!run.known) return options;
  const DatasetOptions& trained = run.options.dataset;
  options.width = trained.width;
  options.height = trained.height;
  options.colour_order = trained.colour_order;
  options.resize = trained.resize;
  options.input_statistics = trained.input_statistics;
  return options;
}

Map Predictor::predict(const std::string& checkpoint, const Picture& picture,
                       const DatasetOptions& dataset, const Compute& compute) {
  const DatasetOptions options = options_for(checkpoint, dataset);
  return predict(checkpoint, network_input(picture, options), options, compute);
}

Map Predictor::predict(const std::string& checkpoint, const std::vector<float>& input,
                       const DatasetOptions& options, const Compute& compute) {
  const auto images = image_tensor(input, 1, options.height, options.width, compute);
  Student student = load(checkpoint, compute).student;
  return maps_of(infer(student, images, compute).saliency).front();
}

Options trained_options(const std::string& checkpoint) {
  return known_options(checkpoint).value_or(Options());
}

HardwareOptions scoring_hardware(HardwareOptions asked, const Options& trained) {
  if (asked.precision == Precision::automatic && trained.hardware.precision == Precision::fp32) {
    asked.precision = Precision::fp32;
  }
  return asked;
}

int arms_in(const std::string& run_folder) {
  if (!fs::exists(run_folder + "/run.json")) return 2;
  return static_cast<int>(read_run_record(run_folder).best_epoch.size());
}

std::string checkpoint_file(const std::string& file_or_run_folder, Model model) {
  if (!fs::is_directory(file_or_run_folder)) return file_or_run_folder;
  const int arm = static_cast<int>(model);
  // A checkpoint folder, or a run folder whose best epoch is meant.
  std::string folder = file_or_run_folder;
  if (fs::exists(folder + "/run.json")) {
    const RunRecord record = read_run_record(folder);
    if (arm >= static_cast<int>(record.best_epoch.size())) {
      throw EngineError(ErrorCode::not_found,
                        folder + " has no " + default_arm_name(arm) + "; it trained " +
                            std::to_string(record.best_epoch.size()) + " arms.");
    }
    const int best = record.best_epoch[arm];
    if (best == 0) {
      throw EngineError(ErrorCode::not_found,
                        folder + " has no finished epoch, so there are no weights in it yet.");
    }
    folder = epoch_checkpoint_folder(folder, best);
  }
  const std::string file = folder + "/" + checkpoint_file_name(arm);
  if (!fs::exists(file)) {
    throw EngineError(ErrorCode::not_found,
                      "There is no " + file + ". Name a .safetensors file or a run folder.");
  }
  return file;
}

}  // namespace distilloscope
