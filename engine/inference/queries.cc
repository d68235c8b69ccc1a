// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/queries.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

#include "engine/api/error.h"
#include "engine/dataset/image_io.h"
#include "engine/engine.h"
#include "engine/metrics/saliency_metrics.h"
#include "engine/records/run_folder.h"
#include "engine/records/study_folder.h"
#include "engine/weights/inspect.h"

namespace distilloscope {
namespace {

// Fields that decide which files a dataset holds.
auto identity(const DatasetOptions& o) {
  return std::tie(o.folder, o.teacher_folder, o.train_limit, o.val_limit, o.demo_train, o.demo_val,
                  o.demo_seed);
}

const SampleFiles& find_sample(const Dataset& dataset, const std::string& id) {
  for (const auto* split : {&dataset.val, &dataset.train}) {
    const auto found = std::ranges::find(*split, id, &SampleFiles::id);
    if (found != split->end()) return *found;
  }
  throw EngineError(ErrorCode::not_found,
                    "There is no image '" + id + "' in " + dataset.info.folder + ".");
}

}  // namespace

const Dataset& Queries::dataset(const DatasetOptions& options, JobControl& control, bool reopen) {
  if (reopen || !dataset_ || identity(options) != identity(dataset_options_)) {
    dataset_ = open_dataset(options, [&](int done, int total, const char* stage) {
      control.checkpoint();
      control.post(Progress{.job = control.job(),
                            .stage = stage,
                            .fraction = total > 0 ? static_cast<double>(done) / total : 0});
    });
    dataset_options_ = options;
  }
  return *dataset_;
}

void Queries::run(const OpenDatasetJob& job, JobControl& control) {
  control.post(DatasetOpened{control.job(), dataset(job.dataset, control, true).info});
}

void Queries::run(const ThumbnailsJob& job, JobControl& control) {
  const Dataset& data = dataset(job.dataset, control);
  for (const std::string& id : job.ids) {
    control.checkpoint();
    const Picture picture = read_picture(find_sample(data, id).stimulus);
    control.post(ThumbnailReady{control.job(), id,
                                std::make_shared<const Picture>(thumbnail(picture, job.height))});
  }
}

void Queries::run(const SampleJob& job, JobControl& control) {
  SampleReady ready;
  ready.job = control.job();
  ready.id = job.id;
  ready.epoch = job.epoch;
  Picture picture;
  if (!job.image_file.empty()) {
    picture = read_picture(job.image_file);
    if (ready.id.empty()) ready.id = std::filesystem::path(job.image_file).stem().string();
  } else {
    const SampleFiles& files = find_sample(dataset(job.dataset, control), job.id);
    picture = read_picture(files.stimulus);
    ready.truth = std::make_shared<const Map>(read_map(files.truth));
    if (!files.teacher.empty()) {
      ready.teacher = std::make_shared<const Map>(read_map(files.teacher));
    }
  }
  const std::size_t arms = std::max<std::size_t>(2, job.checkpoints.size());
  ready.prediction.resize(arms);
  ready.kl.resize(arms, -1);
  ready.cc.resize(arms, -2);
  ready.sim.resize(arms, -1);
  DatasetOptions options = job.dataset;
  std::optional<double> epsilon;  // one for all, or they do not compare
  for (std::size_t model = 0; model < job.checkpoints.size(); ++model) {
    control.checkpoint();
    const std::string& checkpoint = job.checkpoints[model];
    if (checkpoint.empty()) continue;
    const Options trained = trained_options(checkpoint);
    const Compute compute = choose_compute(scoring_hardware({}, trained));
    if (!epsilon) epsilon = trained.distillation.kl_epsilon;
    options = predictor_.options_for(checkpoint, job.dataset, compute);
    Map map = predictor_.predict(checkpoint, picture, job.dataset, compute);
    if (ready.truth) {
      const Map truth = resize_map(*ready.truth, options);
      ready.kl[model] = kl_notebook(truth, map, *epsilon);
      ready.cc[model] = cc(truth, map);
      ready.sim[model] = sim(truth, map);
    }
    ready.prediction[model] = std::make_shared<const Map>(std::move(map));
  }
  if (epsilon) ready.kl_epsilon = *epsilon;
  if (ready.truth && ready.teacher) {
    ready.teacher_kl = kl_notebook(resize_map(*ready.truth, options),
                                   resize_map(*ready.teacher, options), ready.kl_epsilon);
  }
  ready.stimulus = std::make_shared<const Picture>(std::move(picture));
  control.post(std::move(ready));
}

void Queries::run(const InspectJob& job, JobControl& control) {
  control.post(CheckpointReady{control.job(), inspect_checkpoint(job.file)});
}

void Queries::run(const ListRunsJob& job, JobControl& control) {
  RunsListed listed;
  listed.job = control.job();
  const std::string folder = job.runs_folder.empty() ? default_runs_folder() : job.runs_folder;
  std::error_code ignored;
  listed.folder = std::filesystem::absolute(folder).lexically_normal().string();
  listed.folder_found = std::filesystem::exists(folder, ignored);
  listed.runs = list_runs(listed.folder, listed.problems);
  listed.studies = list_studies(listed.folder, listed.problems);
  for (const RunRecord& run : listed.runs) {
    control.checkpoint();
    listed.curves.push_back(read_validation_curve(run.folder));
  }
  control.post(std::move(listed));
}

void Queries::run(const OpenRunJob& job, JobControl& control) {
  control.post(RunOpened{control.job(), read_run(job.folder)});
}

void Queries::run(const OpenStudyJob& job, JobControl& control) {
  control.post(StudyUpdated{control.job(), read_study(job.folder)});
}

}  // namespace distilloscope
