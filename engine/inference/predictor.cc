// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/predictor.h"

#include <filesystem>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/dataset/dataset.h"
#include "engine/records/option_json.h"
#include "engine/records/run_folder.h"
#include "engine/weights/checkpoint.h"
#include "engine/weights/keras_file.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t kKept = 6;

std::string stamp_of(const std::string& file) {
  std::error_code ignored;
  return std::to_string(fs::file_size(file, ignored)) + "@" +
         std::to_string(fs::last_write_time(file, ignored).time_since_epoch().count());
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

Predictor::Loaded& Predictor::load(const std::string& checkpoint, const Compute& compute) {
  const std::string stamp = stamp_of(checkpoint);
  for (auto it = loaded_.begin(); it != loaded_.end(); ++it) {
    if (it->file == checkpoint && it->stamp == stamp) {
      loaded_.splice(loaded_.begin(), loaded_, it);
      return loaded_.front();
    }
  }
  Loaded fresh{checkpoint, stamp, load_student(checkpoint), {}};
  if (const auto options = known_options(checkpoint)) fresh.trained = options->dataset;
  place_model(fresh.student, compute);
  fresh.student->eval();
  loaded_.push_front(std::move(fresh));
  if (loaded_.size() > kKept) loaded_.pop_back();
  return loaded_.front();
}

Student Predictor::student(const std::string& checkpoint, const Compute& compute) {
  return load(checkpoint, compute).student;
}

DatasetOptions Predictor::options_for(const std::string& checkpoint, const DatasetOptions& dataset,
                                      const Compute& compute) {
  DatasetOptions options = dataset;
  const std::optional<DatasetOptions>& trained = load(checkpoint, compute).trained;
  if (!trained) return options;
  options.width = trained->width;
  options.height = trained->height;
  options.colour_order = trained->colour_order;
  options.resize = trained->resize;
  options.input_statistics = trained->input_statistics;
  return options;
}

Map Predictor::predict(const std::string& checkpoint, const Picture& picture,
                       const DatasetOptions& dataset, const Compute& compute) {
  const DatasetOptions options = options_for(checkpoint, dataset, compute);
  const std::vector<float> input = network_input(picture, options);
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
