// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/evaluation.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <set>

#include "engine/api/error.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/image_io.h"
#include "engine/inference/predictor.h"
#include "engine/inference/validation.h"
#include "engine/platform/platform.h"
#include "engine/records/csv.h"
#include "engine/records/option_json.h"
#include "engine/weights/checkpoint.h"

namespace distilloscope {
namespace fs = std::filesystem;
namespace {

constexpr int kEvaluationBatch = 8;

// Posts how far a job of known length is, with the time left at the speed so far.
class Reporter {
 public:
  Reporter(JobControl& control, std::string stage, double total)
      : control_(control), stage_(std::move(stage)), total_(total) {}
  void operator()(double done) {
    control_.checkpoint();
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
    const double speed = passed.count() > 0 ? done / passed.count() : 0;
    control_.post(Progress{.job = control_.job(),
                           .stage = stage_,
                           .fraction = total_ > 0 ? done / total_ : 1,
                           .seconds_left = speed > 0 ? (total_ - done) / speed : -1,
                           .images_per_second = speed});
  }

 private:
  JobControl& control_;
  std::string stage_;
  double total_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

ProgressCallback checking(JobControl& control) {
  return [&control](int done, int total, const char* stage) {
    control.checkpoint();
    control.post(Progress{
        .job = control.job(), .stage = stage, .fraction = 0, .step = done, .steps = total});
  };
}

MapFormat format_from_word(const std::string& word) {
  if (word == "png16") return MapFormat::png16;
  if (word == "png8") return MapFormat::png8;
  if (word == "npy") return MapFormat::npy;
  throw EngineError(ErrorCode::invalid_option,
                    "'" + word + "' is no map format; choose png16, png8 or npy.");
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
  const Dataset dataset = open_dataset(job.dataset, checking(control));
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
  if (job.checkpoints.empty()) {
    throw EngineError(ErrorCode::invalid_option, "Name at least one checkpoint to evaluate.");
  }
  Predictor predictor;
  EvaluationDone done;
  done.job = control.job();
  // A run folder stands for its best A and its best B.
  for (const std::string& named : job.checkpoints) {
    if (fs::is_directory(named)) {
      done.checkpoints.push_back(checkpoint_file(named, Model::a));
      done.checkpoints.push_back(checkpoint_file(named, Model::b));
    } else {
      done.checkpoints.push_back(named);
    }
  }
  const Dataset dataset = open_dataset(job.dataset, checking(control));
  const double total =
      static_cast<double>(dataset.val.size()) * static_cast<double>(done.checkpoints.size());
  Reporter report(control, "Evaluating", total);
  double before = 0;
  for (std::size_t c = 0; c < done.checkpoints.size(); ++c) {
    const std::string& checkpoint = done.checkpoints[c];
    const Options trained = trained_options(checkpoint);
    const Compute compute = choose_compute(scoring_hardware(job.hardware, trained));
    const Student student = predictor.student(checkpoint, compute);
    DatasetOptions options = predictor.options_for(checkpoint, job.dataset, compute);
    options.drop_incomplete = false;
    options.shuffle_validation = false;
    const double epsilon = trained.distillation.kl_epsilon;
    SampleStore val(dataset, Split::val, options);
    const BatchPlan plan = plan_validation(val.size(), kEvaluationBatch, options, 0, 1);
    const ValidationResult result =
        validate_students({student}, val, plan, options, epsilon, compute, [&](int batches, int) {
          report(before + std::min(batches * kEvaluationBatch, val.size()));
        });
    before += val.size();
    done.mean_kl.push_back(result.models[0].mean_kl);
    done.kl.push_back(result.models[0].kl);
    if (c == 0) {
      for (const int index : result.images) done.ids.push_back(val.id(index));
      SampleStore train(dataset, Split::train, options);
      done.baselines =
          measure_baselines(train, val, epsilon, [&](int, int) { control.checkpoint(); });
    }
  }
  if (!job.csv_file.empty()) {
    CsvRow header;
    header.add("image");
    for (const std::string& checkpoint : done.checkpoints) header.add("kl " + checkpoint);
    std::string text = header.line();
    for (std::size_t i = 0; i < done.ids.size(); ++i) {
      CsvRow row;
      row.add(std::string_view(done.ids[i]));
      for (const auto& scores : done.kl) row.add(scores[i]);
      text += row.line();
    }
    platform::write_file_atomically(job.csv_file, text);
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
  Reporter report(control, "Predicting", static_cast<double>(tasks.size()));
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
