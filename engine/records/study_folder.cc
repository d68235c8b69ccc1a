// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/study_folder.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/platform/platform.h"
#include "engine/records/csv.h"
#include "engine/records/option_json.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

std::string study_file(const std::string& folder) {
  return folder + "/study.json";
}

Json to_json(const StudySeed& seed) {
  return {{"seed", seed.seed},
          {"run", fs::path(seed.run_folder).filename().string()},
          {"finished", seed.finished},
          {"best_val_kl", seed.best_kl},
          {"best_epoch", seed.best_epoch}};
}

StudySeed seed_from_json(const Json& json, const std::string& folder) {
  StudySeed seed;
  json.at("seed").get_to(seed.seed);
  const std::string run = json.at("run").get<std::string>();
  // A study may have been moved; a name is no way out of its folder.
  if (!run.empty()) seed.run_folder = folder + "/" + fs::path(run).filename().string();
  json.at("finished").get_to(seed.finished);
  json.at("best_val_kl").get_to(seed.best_kl);
  json.at("best_epoch").get_to(seed.best_epoch);
  return seed;
}

Json to_json(const StudyComparison& comparison) {
  const auto optional = [](const std::optional<double>& value) {
    return value ? Json(*value) : Json();
  };
  return {{"arm", comparison.arm},
          {"seeds", comparison.seeds},
          {"images", comparison.images},
          {"mean_difference", comparison.mean},
          {"interval_seeds_and_images", {comparison.low, comparison.high}},
          {"interval_images", {comparison.low_images, comparison.high_images}},
          {"interval_seeds", {optional(comparison.low_seeds), optional(comparison.high_seeds)}},
          {"wilcoxon_p", comparison.wilcoxon_p},
          {"rank_biserial", comparison.rank_biserial},
          {"dz", std::isfinite(comparison.dz) ? Json(comparison.dz) : Json()},
          {"seeds_better", comparison.seeds_better},
          {"verdict", comparison.verdict}};
}

StudyComparison comparison_from_json(const Json& json) {
  StudyComparison comparison;
  json.at("arm").get_to(comparison.arm);
  json.at("seeds").get_to(comparison.seeds);
  json.at("images").get_to(comparison.images);
  json.at("mean_difference").get_to(comparison.mean);
  json.at("interval_seeds_and_images").at(0).get_to(comparison.low);
  json.at("interval_seeds_and_images").at(1).get_to(comparison.high);
  json.at("interval_images").at(0).get_to(comparison.low_images);
  json.at("interval_images").at(1).get_to(comparison.high_images);
  if (const Json& seeds = json.at("interval_seeds"); !seeds.at(0).is_null()) {
    comparison.low_seeds = seeds.at(0).get<double>();
    comparison.high_seeds = seeds.at(1).get<double>();
  }
  json.at("wilcoxon_p").get_to(comparison.wilcoxon_p);
  json.at("rank_biserial").get_to(comparison.rank_biserial);
  comparison.dz = json.at("dz").is_null() ? std::numeric_limits<double>::quiet_NaN()
                                          : json.at("dz").get<double>();
  json.at("seeds_better").get_to(comparison.seeds_better);
  json.at("verdict").get_to(comparison.verdict);
  return comparison;
}

std::string study_text(const StudyRecord& study) {
  Json json;
  json["format"] = kFormat;
  json["name"] = study.name;
  json["created"] = study.created;
  json["dataset"] = study.dataset_name;
  json["arms"] = study.arms;
  json["seeds"] = Json::array();
  for (const StudySeed& seed : study.seeds) json["seeds"].push_back(to_json(seed));
  json["comparisons"] = Json::array();
  for (const StudyComparison& item : study.comparisons) {
    json["comparisons"].push_back(to_json(item));
  }
  json["options"] = option_json(study.options);
  return json.dump(2) + "\n";
}

std::string table_text(const StudyRecord& study) {
  CsvRow header;
  header.add("seed");
  for (const std::string& arm : study.arms) {
    header.add("best KL " + arm).add("best epoch " + arm);
  }
  std::string text = header.line();
  for (const StudySeed& seed : study.seeds) {
    if (!seed.finished) continue;
    CsvRow row;
    row.add(seed.seed);
    for (std::size_t arm = 0; arm < seed.best_kl.size(); ++arm) {
      row.add(seed.best_kl[arm]).add(seed.best_epoch[arm]);
    }
    text += row.line();
  }
  return text;
}

}  // namespace

bool is_study_folder(const std::string& folder) {
  std::error_code ignored;
  return fs::exists(study_file(folder), ignored);
}

StudyRecord read_study(const std::string& folder) {
  const std::string absolute = fs::absolute(folder).lexically_normal().string();
  const std::string file = study_file(absolute);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw EngineError(ErrorCode::not_found,
                      folder + " is not a study folder: it has no study.json that can be read.");
  }
  std::ostringstream text;
  text << stream.rdbuf();
  StudyRecord study;
  study.folder = absolute;
  if (study.folder.ends_with('/')) study.folder.pop_back();
  try {
    const Json json = Json::parse(text.str());
    if (const int format = json.at("format").get<int>(); format != kFormat) {
      throw EngineError(ErrorCode::unreadable, file + " has format " + std::to_string(format) +
                                                   "; this program reads format 1.");
    }
    json.at("name").get_to(study.name);
    json.at("created").get_to(study.created);
    json.at("dataset").get_to(study.dataset_name);
    json.at("arms").get_to(study.arms);
    study.options = options_from_json(json.at("options"), file);
    const std::size_t arms = study.arms.size();
    if (arms != static_cast<std::size_t>(arm_count(study.options))) {
      throw EngineError(ErrorCode::unreadable, file + " names " + std::to_string(arms) +
                                                   " arms, but its options have " +
                                                   std::to_string(arm_count(study.options)) + ".");
    }
    for (const Json& item : json.at("seeds")) {
      StudySeed seed = seed_from_json(item, study.folder);
      const bool empty = seed.best_kl.empty() && seed.best_epoch.empty() && !seed.finished;
      if (!empty && (seed.best_kl.size() != arms || seed.best_epoch.size() != arms)) {
        throw EngineError(ErrorCode::unreadable,
                          file + ": seed " + std::to_string(seed.seed) +
                              " does not have one best KL and epoch for each arm.");
      }
      study.seeds.push_back(std::move(seed));
    }
    for (const Json& item : json.at("comparisons")) {
      StudyComparison comparison = comparison_from_json(item);
      if (comparison.arm < 1 || comparison.arm >= static_cast<int>(arms)) {
        throw EngineError(
            ErrorCode::unreadable,
            file + " compares arm " + std::to_string(comparison.arm) + ", which it does not have.");
      }
      study.comparisons.push_back(std::move(comparison));
    }
  } catch (const Json::exception& error) {
    throw EngineError(ErrorCode::unreadable,
                      file +
                          " is damaged or of another program, so the study cannot be read. Put "
                          "back a copy of the file, or remove the study's folder.\n" +
                          error.what());
  }
  return study;
}

void write_study(const StudyRecord& study) {
  platform::write_file_atomically(study_file(study.folder), study_text(study));
  platform::write_file_atomically(study.folder + "/table.csv", table_text(study));
}

std::vector<StudyRecord> list_studies(const std::string& folder,
                                      std::vector<DatasetProblem>& problems) {
  std::vector<StudyRecord> studies;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (!is_study_folder(entry.path().string())) continue;
    try {
      studies.push_back(read_study(entry.path().string()));
    } catch (const EngineError& unreadable) {
      problems.push_back({entry.path().filename().string(), unreadable.what(), true});
    }
  }
  std::ranges::sort(studies, [](const StudyRecord& x, const StudyRecord& y) {
    return x.created != y.created ? x.created > y.created : x.folder > y.folder;
  });
  return studies;
}

}  // namespace distilloscope
