// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/records/run_json.h"

#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/api/arms.h"
#include "engine/api/error.h"
#include "engine/records/option_json.h"

namespace distilloscope {
namespace {

using Json = nlohmann::ordered_json;
constexpr RunState kStates[] = {RunState::running,   RunState::finished, RunState::stopped,
                                RunState::cancelled, RunState::failed,   RunState::interrupted};
constexpr int kFormat = 1;

// A value that is not known is left out of the file and read back as its default.
template <typename Value>
void read(const Json& json, const char* key, Value& value) {
  if (const auto found = json.find(key); found != json.end() && !found->is_null()) {
    found->get_to(value);
  }
}

Json known(double value) {
  return value < 0 ? Json() : Json(value);
}

Json model_json(const RunRecord& record, int model) {
  return {{"name", arm_name(record.options, model)},
          {"best_epoch", record.best_epoch[model]},
          {"best_val_kl", known(record.best_kl[model])},
          {"last_val_kl", known(record.last_kl[model])}};
}

void read_model(const Json& json, RunRecord& record, int model) {
  read(json, "best_epoch", record.best_epoch[model]);
  read(json, "best_val_kl", record.best_kl[model]);
  read(json, "last_val_kl", record.last_kl[model]);
}

Json teacher_check_json(const TeacherCheck& check) {
  Json warnings = Json::array();
  for (const TeacherWarning& warning : check.warnings) {
    warnings.push_back({{"kind", teacher_warning_word(warning.kind)},
                        {"message", warning.message},
                        {"images", warning.images}});
  }
  return {{"images", check.images},
          {"kl", check.kl},
          {"cc", check.cc},
          {"centre_prior_kl", check.centre_prior_kl},
          {"centre_prior_cc", check.centre_prior_cc},
          {"kl_epsilon", check.kl_epsilon},
          {"warnings", warnings}};
}

TeacherCheck teacher_check_from_json(const Json& json) {
  TeacherCheck check;
  read(json, "images", check.images);
  read(json, "kl", check.kl);
  read(json, "cc", check.cc);
  read(json, "centre_prior_kl", check.centre_prior_kl);
  read(json, "centre_prior_cc", check.centre_prior_cc);
  read(json, "kl_epsilon", check.kl_epsilon);
  for (const Json& item : json.at("warnings")) {
    TeacherWarning warning;
    std::string kind;
    read(item, "kind", kind);
    if (const auto known_kind = teacher_warning_from_word(kind)) warning.kind = *known_kind;
    read(item, "message", warning.message);
    read(item, "images", warning.images);
    check.warnings.push_back(std::move(warning));
  }
  return check;
}

Json resumes_json(const std::vector<RunResume>& resumes) {
  Json list = Json::array();
  for (const RunResume& resume : resumes) {
    list.push_back({{"when", resume.when}, {"epochs_done", resume.epoch}, {"step", resume.step}});
  }
  return list;
}

std::vector<RunResume> resumes_from_json(const Json& list) {
  std::vector<RunResume> resumes;
  for (const Json& json : list) {
    RunResume resume;
    read(json, "when", resume.when);
    read(json, "epochs_done", resume.epoch);
    read(json, "step", resume.step);
    resumes.push_back(std::move(resume));
  }
  return resumes;
}

}  // namespace

std::string run_record_text(const RunRecord& record) {
  Json json;
  json["format"] = kFormat;
  json["name"] = record.name;
  json["created"] = record.created;
  json["state"] = run_state_word(record.state);
  if (!record.message.empty()) json["message"] = record.message;
  json["dataset"] = {{"name", record.dataset_name},
                     {"folder", record.dataset_folder},
                     {"fingerprint", record.dataset_fingerprint},
                     {"train", record.train_count},
                     {"val", record.val_count}};
  json["device"] = record.device;
  json["versions"] = record.versions;
  if (!record.encoder_file.empty()) {
    json["encoder_weights"] = {{"file", record.encoder_file}, {"sha256", record.encoder_sha256}};
  }
  json["epochs_done"] = record.epochs_done;
  for (int arm = 0; arm < static_cast<int>(record.best_kl.size()); ++arm) {
    json["model_" + arm_letter(arm)] = model_json(record, arm);
  }
  json["baselines"] = {{"uniform_kl", record.baselines.uniform_kl},
                       {"centre_prior_kl", record.baselines.centre_prior_kl},
                       {"teacher_kl", known(record.baselines.teacher_kl)}};
  if (record.teacher) json["teacher"] = teacher_check_json(*record.teacher);
  json["alarms"] = record.alarms;
  if (!record.resumes.empty()) json["resumes"] = resumes_json(record.resumes);
  json["options"] = option_json(record.options);
  return json.dump(2) + "\n";
}

RunRecord run_record_from_text(const std::string& text, const std::string& file) {
  RunRecord record;
  record.folder = std::filesystem::absolute(file).lexically_normal().parent_path().string();
  try {
    const Json json = Json::parse(text);
    int format = 0;
    read(json, "format", format);
    if (format != kFormat) {
      throw EngineError(ErrorCode::unreadable, file + " has format " + std::to_string(format) +
                                                   "; this program reads format 1.");
    }
    read(json, "name", record.name);
    read(json, "created", record.created);
    std::string state;
    read(json, "state", state);
    for (const RunState known_state : kStates) {
      if (run_state_word(known_state) == state) record.state = known_state;
    }
    read(json, "message", record.message);
    const Json& dataset = json.at("dataset");
    read(dataset, "name", record.dataset_name);
    read(dataset, "folder", record.dataset_folder);
    read(dataset, "fingerprint", record.dataset_fingerprint);
    read(dataset, "train", record.train_count);
    read(dataset, "val", record.val_count);
    read(json, "device", record.device);
    read(json, "versions", record.versions);
    if (const auto encoder = json.find("encoder_weights"); encoder != json.end()) {
      read(*encoder, "file", record.encoder_file);
      read(*encoder, "sha256", record.encoder_sha256);
    }
    read(json, "epochs_done", record.epochs_done);
    const Json& baselines = json.at("baselines");
    read(baselines, "uniform_kl", record.baselines.uniform_kl);
    read(baselines, "centre_prior_kl", record.baselines.centre_prior_kl);
    read(baselines, "teacher_kl", record.baselines.teacher_kl);
    read(json, "alarms", record.alarms);
    if (const auto found = json.find("resumes"); found != json.end()) {
      record.resumes = resumes_from_json(*found);
    }
    record.options = options_from_json(json.at("options"), file);
    record.resize_arms(arm_count(record.options));
    for (int arm = 0; arm < arm_count(record.options); ++arm) {
      read_model(json.at("model_" + arm_letter(arm)), record, arm);
    }
    if (const auto teacher = json.find("teacher"); teacher != json.end()) {
      record.teacher = teacher_check_from_json(*teacher);
    }
  } catch (const Json::exception& error) {
    throw EngineError(ErrorCode::unreadable,
                      file +
                          " is damaged or of another program, so the run cannot be read. Put "
                          "back a copy of the file, or remove the run's folder.\n" +
                          error.what());
  }
  return record;
}

}  // namespace distilloscope
