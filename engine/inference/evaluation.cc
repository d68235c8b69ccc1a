// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/evaluation.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "engine/api/demo.h"
#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/image_io.h"
#include "engine/dataset/layout.h"
#include "engine/dataset/map_scores.h"
#include "engine/dataset/parallel.h"
#include "engine/inference/job_progress.h"
#include "engine/inference/predictor.h"
#include "engine/inference/teacher_model.h"
#include "engine/inference/validation.h"
#include "engine/platform/platform.h"
#include "engine/records/csv.h"
#include "engine/records/option_json.h"
#include "engine/weights/checkpoint.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr int kEvaluationBatch = 8;
constexpr std::size_t kWaitingMaps = 64;
constexpr std::size_t kTeacherMaps = 16;  // they are as large as their pictures

MapFormat format_from_word(const std::string& word) {
  if (word == "png16") return MapFormat::png16;
  if (word == "png8") return MapFormat::png8;
  if (word == "npy") return MapFormat::npy;
  throw EngineError(ErrorCode::invalid_option,
                    "'" + word + "' is no map format; choose png16, png8 or npy.");
}

void report_fixations(const MapScorer& scorer, JobControl& control) {
  const SplitFixations& fixations = scorer.fixations();
  constexpr std::size_t kNamed = 3;
  for (std::size_t i = 0; i < std::min(kNamed, fixations.problems.size()); ++i) {
    control.log(LogLevel::warning, fixations.problems[i].file + " " +
                                       fixations.problems[i].message +
                                       "; its fixations are not counted.");
  }
  if (fixations.problems.size() > kNamed) {
    control.log(LogLevel::warning, std::to_string(fixations.problems.size() - kNamed) +
                                       " more fixation files cannot be read.");
  }
  const std::size_t images = fixations.images.size();
  if (fixations.with_fixations == 0) {
    control.log(LogLevel::info, "The dataset has no fixations: only KL, CC and SIM are scored.");
    return;
  }
  const bool some = static_cast<std::size_t>(fixations.with_fixations) < images;
  std::string text = std::to_string(fixations.with_fixations) + " of " + std::to_string(images) +
                     " images have fixations, " +
                     std::to_string(std::lround(fixations.points_per_image)) + " each on average";
  if (!fixations.edition.empty()) text += " (as " + fixations.edition + ")";
  if (fixations.clipped > 0) {
    text += "; " + std::to_string(fixations.clipped) + " lay outside and were moved to the border";
  }
  if (fixations.dropped > 0) {
    text += "; " + std::to_string(fixations.dropped) + " were no numbers and are dropped";
  }
  control.log(some ? LogLevel::warning : LogLevel::info, text + ".");
}

// The map of every validation image, in their order.
std::vector<std::string> files_of_maps(const std::string& folder, const Dataset& dataset) {
  std::map<std::string, fs::path> found;
  for (const fs::path& place : teacher_folders(folder, Split::val)) {
    found.merge(list_folder(place, FileKind::maps).files);
  }
  std::vector<std::string> files;
  std::string first_missing;
  for (const SampleFiles& sample : dataset.val) {
    const auto file = found.find(sample.id);
    if (file != found.end()) {
      files.push_back(file->second.string());
    } else if (first_missing.empty()) {
      first_missing = sample.id;
    }
  }
  if (files.size() < dataset.val.size()) {
    throw EngineError(
        ErrorCode::bad_data,
        "The folder " + folder + " has a map (PNG, JPEG, NPY or PKL, flat or in val/) for only " +
            std::to_string(files.size()) + " of " + std::to_string(dataset.val.size()) +
            " validation images; there is none for instance for " + first_missing + ".");
  }
  return files;
}

// Those that the dataset is taught with, or the demo's oracle. `name`: what they are, in words.
std::vector<std::string> files_of_teacher(const std::string& which, const Dataset& dataset,
                                          DatasetOptions options, JobControl& control,
                                          std::string& name) {
  options.teacher_folder = which;
  const Dataset taught = open_dataset(options, preparing(control));
  std::map<std::string, std::string> found;
  for (const SampleFiles& sample : taught.val) found.emplace(sample.id, sample.teacher);
  std::vector<std::string> files;
  for (const SampleFiles& sample : dataset.val) {
    const auto file = found.find(sample.id);
    if (file == found.end() || file->second.empty()) {
      throw EngineError(ErrorCode::bad_data, "The dataset " + dataset.info.name +
                                                 " has no teacher map of its own for " + sample.id +
                                                 ". Name the folder that the maps are in.");
    }
    files.push_back(file->second);
  }
  name = taught.info.teacher;
  return files;
}

// Without the folders that all have in common.
std::vector<std::string> short_names(const std::vector<std::string>& names) {
  std::vector<std::string> result;
  if (names.size() < 2) {
    for (const std::string& name : names) result.push_back(fs::path(name).filename().string());
    return result;
  }
  std::size_t common = 0;
  for (std::size_t i = 0; i < names[0].size(); ++i) {
    const auto same = [&](const std::string& name) {
      return i < name.size() && name.compare(0, i + 1, names[0], 0, i + 1) == 0;
    };
    if (!std::all_of(names.begin(), names.end(), same)) break;
    if (names[0][i] == '/') common = i + 1;
  }
  for (const std::string& name : names) result.push_back(name.substr(common));
  return result;
}

std::string csv_text(const EvaluationDone& done) {
  CsvRow header;
  header.add("image");
  for (const std::string& checkpoint : done.checkpoints) header.add("kl " + checkpoint);
  for (const MetricScores& metric : done.metrics) {
    for (const std::string& name : done.names) header.add(metric.key + " " + name);
  }
  std::string text = header.line();
  for (std::size_t i = 0; i < done.ids.size(); ++i) {
    CsvRow row;
    row.add(std::string_view(done.ids[i]));
    for (const auto& scores : done.kl) row.add(scores[i]);
    for (const MetricScores& metric : done.metrics) {
      for (const auto& scores : metric.values) {
        if (std::isnan(scores[i])) {
          row.add("");
        } else if (std::isinf(scores[i])) {
          row.add(scores[i] < 0 ? "-inf" : "inf");
        } else {
          row.add(scores[i]);
        }
      }
    }
    text += row.line();
  }
  return text;
}

struct PredictionTask {
  std::string stimulus;
  std::string output;  // without its ending
};

std::vector<PredictionTask> prediction_tasks(const PredictJob& job, JobControl& control) {
  std::vector<PredictionTask> tasks;
  for (const std::string& image : job.images) {
    tasks.push_back({image, job.output_folder + "/" + fs::path(image).stem().string()});
  }
  if (!job.images.empty()) return tasks;
  const Dataset dataset = open_dataset(job.dataset, preparing(control));
  const auto add = [&](Split split, const char* name) {
    for (const SampleFiles& sample : dataset.split(split)) {
      tasks.push_back({sample.stimulus, job.output_folder + "/" + name + "/" + sample.id});
    }
  };
  if (job.train_split) add(Split::train, "train");
  if (job.val_split) add(Split::val, "val");
  return tasks;
}

// Nothing is written before it is known that no file is written over: neither a picture that is
// read nor the map of another.
void refuse_overwriting(const std::vector<PredictionTask>& tasks, const std::string& ending) {
  std::set<fs::path> stimuli;
  for (const PredictionTask& task : tasks) stimuli.insert(fs::weakly_canonical(task.stimulus));
  std::map<fs::path, std::string> outputs;
  for (const PredictionTask& task : tasks) {
    const fs::path output = fs::weakly_canonical(task.output + ending);
    if (stimuli.count(output) > 0) {
      throw EngineError(ErrorCode::invalid_option,
                        "The map of " + task.stimulus + " would be written over the picture " +
                            output.string() + ". Choose another output folder.");
    }
    const auto [other, fresh] = outputs.emplace(output, task.stimulus);
    if (!fresh) {
      throw EngineError(ErrorCode::invalid_option,
                        other->second + " and " + task.stimulus + " would both be written to " +
                            output.string() + ". Predict them into different folders.");
    }
  }
}

}  // namespace

JobOutcome evaluate(const EvaluateJob& job, JobControl& control) {
  if (job.checkpoints.empty() && job.map_folders.empty() && job.teachers.empty()) {
    throw EngineError(
        ErrorCode::invalid_option,
        "Name at least one checkpoint, one folder of maps or one teacher to evaluate.");
  }
  EvaluationDone done;
  done.job = control.job();
  // A run folder stands for the best epoch of each of its arms.
  for (const std::string& named : job.checkpoints) {
    if (fs::is_directory(named)) {
      for (int arm = 0; arm < arms_in(named); ++arm) {
        done.checkpoints.push_back(checkpoint_file(named, static_cast<Model>(arm)));
      }
    } else {
      done.checkpoints.push_back(named);
    }
  }
  done.names = done.checkpoints;
  done.names.insert(done.names.end(), job.map_folders.begin(), job.map_folders.end());
  std::vector<TeacherModel> teachers;
  for (const TeacherOptions& options : job.teachers) {
    teachers.emplace_back(options, job.hardware);
    done.names.push_back(teachers.back().file());
  }
  Predictor predictor;
  if (!done.checkpoints.empty()) {
    const Compute compute = choose_compute(job.hardware);
    // What cannot be loaded is named before hours of work on the first.
    for (const std::string& checkpoint : done.checkpoints) predictor.student(checkpoint, compute);
  }
  const MapScorer scorer(open_dataset(job.dataset, preparing(control)), job.eight_bit, job.threads,
                         preparing(control));
  report_fixations(scorer, control);
  const Dataset& dataset = scorer.dataset();
  std::vector<std::vector<std::string>> map_files;
  for (std::size_t i = 0; i < job.map_folders.size(); ++i) {
    const std::string& folder = job.map_folders[i];
    const bool oracle = folder == kOracleTeacher && job.dataset.folder.empty();
    map_files.push_back(folder.empty() || oracle
                            ? files_of_teacher(folder, dataset, job.dataset, control,
                                               done.names[done.checkpoints.size() + i])
                            : files_of_maps(folder, dataset));
  }
  for (const SampleFiles& sample : dataset.val) done.ids.push_back(sample.id);
  const auto images = static_cast<int>(dataset.val.size());
  const double count = static_cast<double>(images);
  JobProgress report(control, "Evaluating", count * static_cast<double>(done.names.size()));
  std::vector<std::vector<std::vector<double>>> values;
  double before = 0;
  for (const std::string& checkpoint : done.checkpoints) {
    const Options trained = trained_options(checkpoint);
    const Compute compute = choose_compute(scoring_hardware(job.hardware, trained));
    const Student student = predictor.student(checkpoint, compute);
    DatasetOptions options = predictor.options_for(checkpoint, job.dataset);
    options.drop_incomplete = false;
    options.shuffle_validation = false;
    const double epsilon = trained.distillation.kl_epsilon;
    SampleStore val(dataset, Split::val, options);
    const BatchPlan plan = plan_validation(val.size(), kEvaluationBatch, options, 0, 1);
    auto& scores = values.emplace_back(dataset.val.size());
    // Maps wait until there are enough for all threads.
    std::vector<std::pair<int, Map>> waiting;
    const auto score_waiting = [&] {
      for_each_parallel(
          static_cast<int>(waiting.size()), job.threads,
          [&](int i) {
            scores[waiting[i].first] = scorer.score(waiting[i].first, waiting[i].second);
          },
          [&](int ready) { report(before + ready); });
      before += static_cast<double>(waiting.size());
      waiting.clear();
    };
    const ValidationResult result = validate_students(
        {student}, val, plan, options, epsilon, compute,
        [&](int, int) {
          if (waiting.size() >= kWaitingMaps) score_waiting();
          report(before);
        },
        [&](int, int image, Map map) { waiting.emplace_back(image, std::move(map)); });
    score_waiting();
    done.mean_kl.push_back(result.models[0].mean_kl);
    done.kl.push_back(result.models[0].kl);
    if (done.kl.size() == 1) {
      SampleStore train(dataset, Split::train, options);
      done.baselines =
          measure_baselines(train, val, epsilon, [&](int, int) { control.checkpoint(); });
    }
  }
  for (const std::vector<std::string>& files : map_files) {
    auto& scores = values.emplace_back(dataset.val.size());
    for_each_parallel(
        images, job.threads, [&](int i) { scores[i] = scorer.score(i, read_map(files[i])); },
        [&](int ready) { report(before + ready); });
    before += count;
  }
  for (TeacherModel& teacher : teachers) {
    auto& scores = values.emplace_back(dataset.val.size());
    std::vector<Map> maps;  // that wait until there are enough for all threads
    int first = 0;
    for (int i = 0; i < images; ++i) {
      report(before + static_cast<double>(maps.size()));
      maps.push_back(teacher.predict(read_picture(dataset.val[i].stimulus)));
      if (maps.size() < kTeacherMaps && i + 1 < images) continue;
      for_each_parallel(static_cast<int>(maps.size()), job.threads, [&](int waiting) {
        scores[first + waiting] = scorer.score(first + waiting, maps[waiting]);
      });
      before += static_cast<double>(maps.size());
      first = i + 1;
      maps.clear();
    }
  }
  report.ending("Summing up the scores");
  done.labels = short_names(done.names);
  done.metrics = summarise_scores(done.labels, values);
  if (!job.csv_file.empty()) {
    report.ending("Writing the scores");
    platform::write_file_atomically(job.csv_file, csv_text(done));
  }
  control.post(std::move(done));
  return JobOutcome::finished;
}

JobOutcome predict(const PredictJob& job, JobControl& control) {
  const MapFormat format = format_from_word(job.format);
  if (job.output_folder.empty()) {
    throw EngineError(ErrorCode::invalid_option, "Name a folder for the predicted maps.");
  }
  const std::string checkpoint = checkpoint_file(job.checkpoint, Model::a);
  const Compute compute =
      choose_compute(scoring_hardware(job.hardware, trained_options(checkpoint)));
  Predictor predictor;
  predictor.student(checkpoint, compute);  // a bad checkpoint is named before any file is made
  const std::vector<PredictionTask> tasks = prediction_tasks(job, control);
  refuse_overwriting(tasks, ending_of(format));
  platform::make_folders(job.output_folder);
  JobProgress report(control, "Predicting", static_cast<double>(tasks.size()));
  PredictionDone done{control.job(), job.output_folder, 0};
  for (const PredictionTask& task : tasks) {
    if (control.stop_requested()) break;
    const Map map =
        predictor.predict(checkpoint, read_picture(task.stimulus), job.dataset, compute);
    platform::make_folders(fs::path(task.output).parent_path().string());
    write_map(task.output + ending_of(format), map, format);
    report(++done.count);
  }
  const bool all = done.count == static_cast<int>(tasks.size());
  control.post(std::move(done));
  return all ? JobOutcome::finished : JobOutcome::stopped;
}

}  // namespace distilloscope
