// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_json.h"

#include <cmath>
#include <type_traits>

#include "app/cli_console.h"
#include "engine/api/arms.h"
#include "engine/api/metric_rules.h"
#include "engine/engine.h"

namespace distilloscope::cli {
namespace {

Json known(double value) {
  return value < 0 ? Json() : Json(value);
}

Json to_json(const Baselines& baselines) {
  return {{"uniform_kl", baselines.uniform_kl},
          {"centre_prior_kl", baselines.centre_prior_kl},
          {"teacher_kl", known(baselines.teacher_kl)}};
}

Json to_json(const MeanScore& score) {
  return {{"mean", score.mean}, {"low", score.low}, {"high", score.high}, {"images", score.images}};
}

Json to_json(const MetricDraws& draws) {
  Json json = {{"splits", draws.splits}, {"seeds", draws.seeds}};
  json["other_images"] = draws.other_images > 0 ? Json(draws.other_images) : Json();
  return json;
}

Json to_json(const LossTerms& terms) {
  const auto share = [&](LossTerm term) {
    const double value = terms.share[static_cast<int>(term)];
    return std::isfinite(value) ? Json(value) : Json();
  };
  return {{"loss", terms.total},
          {"kl", terms.kl},
          {"truth", terms.truth},
          {"teacher", terms.teacher},
          {"cc", terms.cc},
          {"gradient_norm", terms.gradient_norm},
          {"truth_share", share(LossTerm::truth)},
          {"teacher_share", share(LossTerm::teacher)},
          {"cc_share", share(LossTerm::cc)}};
}

Json model_json(const RunRecord& record, int model) {
  return {{"name", arm_name(record.options, model)},
          {"best_epoch", record.best_epoch[model] > 0 ? Json(record.best_epoch[model]) : Json()},
          {"best_val_kl", known(record.best_kl[model])},
          {"last_val_kl", known(record.last_kl[model])}};
}

Json to_json(const EpochSample& sample) {
  const auto model = [&](int index) -> Json {
    Json metrics = Json::object();
    for (const EpochMetric& metric : sample.metrics) {
      const double value = metric.values[index];
      metrics[metric.key] = std::isfinite(value) ? Json(value) : Json();
    }
    return {{"train_kl", sample.train_kl[index]},
            {"val_kl", sample.val_kl[index]},
            {"val_teacher_kl", known(sample.val_teacher_kl[index])},
            {"best", static_cast<bool>(sample.best[index])},
            {"metrics", metrics}};
  };
  Json json = {{"epoch", sample.epoch}, {"step", sample.step}, {"seconds", sample.seconds}};
  for (int arm = 0; arm < static_cast<int>(sample.val_kl.size()); ++arm) {
    json["model_" + arm_letter(arm)] = model(arm);
  }
  return json;
}

Json to_json(const StepSample& sample) {
  Json json = {{"step", sample.step},
               {"epoch", sample.epoch},
               {"seconds", sample.seconds},
               {"learning_rate", sample.learning_rate},
               {"images_per_second", sample.images_per_second}};
  for (int arm = 0; arm < static_cast<int>(sample.arms.size()); ++arm) {
    json["model_" + arm_letter(arm)] = to_json(sample.arms[arm]);
  }
  return json;
}

Json samples_json(const std::vector<SampleInfo>& samples) {
  Json list = Json::array();
  for (const SampleInfo& sample : samples) {
    list.push_back({{"id", sample.id},
                    {"width", sample.width},
                    {"height", sample.height},
                    {"teacher", sample.has_teacher},
                    {"fixations", sample.has_fixations}});
  }
  return list;
}

const char* alarm_word(AlarmKind kind) {
  switch (kind) {
    case AlarmKind::dead_output:
      return "dead_output";
    case AlarmKind::not_finite:
      return "not_finite";
    case AlarmKind::teacher_missing:
      return "teacher_missing";
    case AlarmKind::teacher_doubtful:
      return "teacher_doubtful";
  }
  return "";
}

const char* warning_word(TeacherWarning::Kind kind) {
  switch (kind) {
    case TeacherWarning::Kind::worse_than_centre_prior:
      return "worse_than_centre_prior";
    case TeacherWarning::Kind::misaligned:
      return "misaligned";
    case TeacherWarning::Kind::mirrored:
      return "mirrored";
    case TeacherWarning::Kind::upside_down:
      return "upside_down";
    case TeacherWarning::Kind::shuffled:
      return "shuffled";
    case TeacherWarning::Kind::constant:
      return "constant";
  }
  return "";
}

const char* level_word(LogLevel level) {
  switch (level) {
    case LogLevel::info:
      return "info";
    case LogLevel::warning:
      return "warning";
    case LogLevel::error:
      return "error";
  }
  return "";
}

const char* kind_word(OptionKind kind) {
  switch (kind) {
    case OptionKind::flag:
      return "flag";
    case OptionKind::integer:
      return "integer";
    case OptionKind::real:
      return "real";
    case OptionKind::text:
      return "text";
    case OptionKind::folder:
      return "folder";
    case OptionKind::choice:
      return "choice";
    case OptionKind::file:
      return "file";
  }
  return "";
}

Json value_json(const OptionField& field, const Options& options) {
  return std::visit([](const auto& value) { return Json(value); }, field.get(options));
}

}  // namespace

Json to_json(const RunRecord& record) {
  Json json = {{"folder", record.folder},
               {"name", record.name},
               {"note", record.note},
               {"created", record.created},
               {"state", run_state_word(record.state)},
               {"message", record.message},
               {"dataset",
                {{"name", record.dataset_name},
                 {"folder", record.dataset_folder},
                 {"fingerprint", record.dataset_fingerprint},
                 {"train", record.train_count},
                 {"val", record.val_count}}},
               {"device", record.device},
               {"versions", record.versions},
               {"encoder_weights",
                record.encoder_file.empty()
                    ? Json()
                    : Json{{"file", record.encoder_file}, {"sha256", record.encoder_sha256}}},
               {"epochs_done", record.epochs_done}};
  for (int arm = 0; arm < static_cast<int>(record.best_kl.size()); ++arm) {
    json["model_" + arm_letter(arm)] = model_json(record, arm);
  }
  json["baselines"] = to_json(record.baselines);
  json["alarms"] = record.alarms;
  json["resumes"] = Json::array();
  for (const RunResume& resume : record.resumes) {
    json["resumes"].push_back(
        {{"when", resume.when}, {"epochs_done", resume.epoch}, {"step", resume.step}});
  }
  json["options"] = Json::parse(option_json_text(record.options));
  return json;
}

Json to_json(const RunHistory& history) {
  Json json = to_json(history.record);
  json["epochs"] = Json::array();
  for (const EpochSample& sample : history.epochs) json["epochs"].push_back(to_json(sample));
  json["steps"] = history.steps.size();
  json["checkpoints"] = history.checkpoints;
  json["image_notes"] = to_json(history.notes);
  return json;
}

Json to_json(const std::vector<ImageNote>& notes) {
  Json list = Json::array();
  for (const ImageNote& note : notes) {
    list.push_back({{"id", note.id}, {"star", note.star}, {"text", note.text}});
  }
  return list;
}

Json to_json(const DatasetInfo& info) {
  Json problems = Json::array();
  for (const DatasetProblem& problem : info.problems) {
    problems.push_back(
        {{"file", problem.file}, {"message", problem.message}, {"left_out", problem.left_out}});
  }
  return {{"folder", info.folder},
          {"name", info.name},
          {"layout", info.layout},
          {"teacher", info.teacher.empty() ? Json() : Json(info.teacher)},
          {"fingerprint", info.fingerprint},
          {"counts",
           {{"train", info.train.size()},
            {"val", info.val.size()},
            {"test", info.test_count},
            {"left_out", info.left_out}}},
          {"train", samples_json(info.train)},
          {"val", samples_json(info.val)},
          {"problems", problems}};
}

Json to_json(const CheckpointInfo& info) {
  Json metadata = Json::object();
  for (const auto& [key, value] : info.metadata) metadata[key] = value;
  Json tensors = Json::array();
  for (const TensorInfo& tensor : info.tensors) {
    tensors.push_back({{"name", tensor.name},
                       {"type", tensor.type},
                       {"shape", tensor.shape},
                       {"count", tensor.count},
                       {"mean", tensor.mean},
                       {"deviation", tensor.deviation},
                       {"minimum", tensor.minimum},
                       {"maximum", tensor.maximum},
                       {"zero_share", tensor.zero_share},
                       {"not_finite", tensor.not_finite}});
  }
  return {{"file", info.file},   {"model", info.model},  {"parameters", info.parameters},
          {"bytes", info.bytes}, {"metadata", metadata}, {"tensors", tensors}};
}

Json to_json(const CheckpointComparison& comparison) {
  const auto defined = [](double value) { return std::isfinite(value) ? Json(value) : Json(); };
  Json tensors = Json::array();
  for (const TensorDifference& tensor : comparison.tensors) {
    tensors.push_back({{"name", tensor.name},
                       {"shape", tensor.shape},
                       {"first_norm", tensor.first_norm},
                       {"second_norm", tensor.second_norm},
                       {"difference_norm", tensor.difference_norm},
                       {"cosine", defined(tensor.cosine)},
                       {"largest", tensor.largest}});
  }
  return {{"first", to_json(comparison.first)},
          {"second", to_json(comparison.second)},
          {"tensors", tensors},
          {"only_first", comparison.only_first},
          {"only_second", comparison.only_second},
          {"misshapen", comparison.misshapen}};
}

Json to_json(const EvaluationDone& done) {
  const auto by_image = [&](const std::vector<double>& values) {
    Json images = Json::object();
    for (std::size_t k = 0; k < done.ids.size(); ++k) images[done.ids[k]] = values[k];
    return images;
  };
  Json checkpoints = Json::array();
  for (std::size_t i = 0; i < done.checkpoints.size(); ++i) {
    checkpoints.push_back({{"checkpoint", done.checkpoints[i]},
                           {"mean_kl", done.mean_kl[i]},
                           {"images", by_image(done.kl[i])}});
  }
  Json metrics = Json::array();
  for (const MetricScores& metric : done.metrics) {
    Json scores = Json::array();
    for (std::size_t i = 0; i < metric.means.size(); ++i) {
      Json score = {{"name", done.names[i]}};
      score.update(to_json(metric.means[i]));
      score["minus_infinity"] = count_minus_infinity(metric.values[i]);
      score["per_image"] = by_image(metric.values[i]);
      scores.push_back(std::move(score));
    }
    Json paired;
    if (metric.paired) {
      paired = to_json(metric.paired->difference);
      paired["wilcoxon_p"] = metric.paired->wilcoxon_p;
      paired["rank_biserial"] = metric.paired->rank_biserial;
      paired["dz"] = metric.paired->dz;
      paired["verdict"] = metric.paired->verdict;
    }
    const auto draws = metric_draws(metric.key);
    metrics.push_back({{"key", metric.key},
                       {"label", metric.label},
                       {"lower_is_better", metric.lower_is_better},
                       {"draws", draws ? to_json(*draws) : Json()},
                       {"scores", scores},
                       {"difference", paired}});
  }
  return {{"checkpoints", checkpoints},
          {"baselines", done.checkpoints.empty() ? Json() : to_json(done.baselines)},
          {"names", done.names},
          {"metrics", metrics}};
}

Json to_json(const TeacherCheck& check) {
  const auto correlation = [](double value) { return value < -1 ? Json() : Json(value); };
  const bool looked = check.images > 0;  // a KL may be a little below zero
  Json warnings = Json::array();
  for (const TeacherWarning& warning : check.warnings) {
    warnings.push_back({{"kind", warning_word(warning.kind)},
                        {"message", warning.message},
                        {"images", warning.images}});
  }
  return {{"images", check.images},
          {"kl", looked ? Json(check.kl) : Json()},
          {"cc", correlation(check.cc)},
          {"centre_prior_kl", looked ? Json(check.centre_prior_kl) : Json()},
          {"centre_prior_cc", correlation(check.centre_prior_cc)},
          {"kl_epsilon", check.kl_epsilon},
          {"warnings", warnings}};
}

Json to_json(const Error& error) {
  return {{"code", error_word(error.code)}, {"message", error.message}};
}

Json option_table_json(const Options& values) {
  const Options recommended = preset_options(Preset::recommended);
  const Options notebook = preset_options(Preset::notebook);
  Json list = Json::array();
  for (const OptionField& field : option_fields()) {
    Json row = {{"key", field.key},
                {"group", field.group},
                {"label", field.label},
                {"help", field.help},
                {"kind", kind_word(field.kind)}};
    if (!field.unit.empty()) row["unit"] = field.unit;
    if (field.kind == OptionKind::integer || field.kind == OptionKind::real) {
      row["minimum"] = field.minimum;
      row["maximum"] = field.maximum;
    }
    if (field.kind == OptionKind::choice) row["choices"] = field.choices;
    row["advanced"] = field.advanced;
    row["value"] = value_json(field, values);
    row["recommended"] = value_json(field, recommended);
    row["notebook"] = value_json(field, notebook);
    list.push_back(std::move(row));
  }
  return list;
}

Json event_json(const Event& event) {
  return std::visit(
      [](const auto& value) -> Json {
        using Type = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Type, JobStateChanged>) {
          Json json = {{"event", "state"}, {"state", state_word(value.state)}};
          if (value.error) json["error"] = to_json(*value.error);
          return json;
        } else if constexpr (std::is_same_v<Type, Progress>) {
          return {{"event", "progress"},
                  {"stage", value.stage},
                  {"fraction", value.fraction},
                  {"seconds_left", known(value.seconds_left)},
                  {"epoch", value.epoch},
                  {"epochs", value.epochs},
                  {"step", value.step},
                  {"steps", value.steps},
                  {"images_per_second", value.images_per_second},
                  {"ending", value.ending}};
        } else if constexpr (std::is_same_v<Type, RunStarted>) {
          return {{"event", "run_started"},
                  {"resumed_from_epoch", value.resumed_from_epoch},
                  {"run", to_json(value.record)}};
        } else if constexpr (std::is_same_v<Type, StepDone>) {
          Json json = {{"event", "step"}};
          json.update(to_json(value.sample));
          return json;
        } else if constexpr (std::is_same_v<Type, EpochDone>) {
          Json json = {{"event", "epoch"}};
          json.update(to_json(value.sample));
          for (int arm = 0; arm < static_cast<int>(value.checkpoints.size()); ++arm) {
            json["checkpoint_" + arm_letter(arm)] = value.checkpoints[arm];
          }
          return json;
        } else if constexpr (std::is_same_v<Type, TeacherEpochDone>) {
          return {{"event", "teacher_epoch"},
                  {"epoch", value.epoch},
                  {"train_kl", value.train_kl},
                  {"val_kl", value.val_kl},
                  {"best", value.best}};
        } else if constexpr (std::is_same_v<Type, TeacherTrained>) {
          return {{"event", "teacher_trained"},
                  {"file", value.file},
                  {"best_epoch", value.best_epoch > 0 ? Json(value.best_epoch) : Json()},
                  {"best_kl", known(value.best_kl)}};
        } else if constexpr (std::is_same_v<Type, AlarmRaised>) {
          return {{"event", "alarm"},
                  {"kind", alarm_word(value.alarm.kind)},
                  {"model", default_arm_name(static_cast<int>(value.alarm.model)).substr(6)},
                  {"epoch", value.alarm.epoch},
                  {"step", value.alarm.step},
                  {"message", value.alarm.message},
                  {"images", value.alarm.images}};
        } else if constexpr (std::is_same_v<Type, StudyUpdated>) {
          return {{"event", "study"}, {"study", to_json(value.study)}};
        } else if constexpr (std::is_same_v<Type, TeacherChecked>) {
          Json json = {{"event", "teacher_checked"}};
          json.update(to_json(value.check));
          return json;
        } else if constexpr (std::is_same_v<Type, TeachDone>) {
          return {{"event", "teach_done"},
                  {"folder", value.folder},
                  {"written", value.written},
                  {"kept", value.kept},
                  {"replaced", value.replaced}};
        } else if constexpr (std::is_same_v<Type, LogLine>) {
          return {{"event", "log"}, {"level", level_word(value.level)}, {"text", value.text}};
        } else {
          return {};
        }
      },
      event);
}

std::string json_text(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace distilloscope::cli
