// SPDX-License-Identifier: GPL-3.0-or-later
// The part of engine.h that needs no torch.
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"
#include "engine/dataset/data_ahead.h"
#include "engine/engine.h"
#include "engine/platform/platform.h"
#include "engine/records/option_json.h"

namespace distilloscope {

std::shared_ptr<DataAhead> open_ahead(const Options& options) {
  const DatasetOptions& dataset = options.dataset;
  // A demo that is not there yet is made on all cores, and whole or not at all.
  if (dataset.folder.empty() && !std::filesystem::exists(demo_folder(dataset))) return nullptr;
  return std::make_shared<DataAhead>(dataset, options.hardware.niceness);
}

Options read_options_file(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream || std::filesystem::is_directory(file)) {
    throw EngineError(ErrorCode::not_found, "Cannot read the options file " + file + ".");
  }
  std::ostringstream text;
  text << stream.rdbuf();
  return options_from_text(text.str(), file);
}

std::string option_json_text(const Options& options) {
  return option_json(options).dump(2) + "\n";
}

std::string default_runs_folder() {
  return platform::data_folder() + "/runs";
}

}  // namespace distilloscope
