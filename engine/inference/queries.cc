// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/queries.h"

#include <filesystem>
#include <memory>
#include <tuple>
#include <utility>

#include "engine/dataset/thumbnails.h"
#include "engine/engine.h"
#include "engine/records/run_folder.h"
#include "engine/records/study_folder.h"

namespace distilloscope {
namespace {

// Fields that decide which files a dataset holds.
auto identity(const DatasetOptions& o) {
  return std::tie(o.folder, o.teacher_folder, o.train_limit, o.val_limit, o.demo_train, o.demo_val,
                  o.demo_seed);
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
    Picture small = read_thumbnail(find_sample(data, id).stimulus, job.height);
    control.post(
        ThumbnailReady{control.job(), id, std::make_shared<const Picture>(std::move(small))});
  }
}

void Queries::run(const SampleJob& job, JobControl& control) {
  control.post(samples_.answer(
      job, [&]() -> const Dataset& { return dataset(job.dataset, control); }, control));
}

void Queries::run(const ActivationsJob& job, JobControl& control) {
  control.post(activations_.read(
      job, samples_, [&]() -> const Dataset& { return dataset(job.dataset, control); }, control));
}

void Queries::run(const ListRunsJob& job, JobControl& control) {
  RunsListed listed;
  listed.job = control.job();
  const std::string folder = job.runs_folder.empty() ? default_runs_folder() : job.runs_folder;
  std::error_code ignored;
  listed.folder = std::filesystem::absolute(folder).lexically_normal().string();
  listed.folder_found = std::filesystem::exists(folder, ignored);
  RunList::Listing listing = runs_.list(listed.folder, [&] { control.checkpoint(); });
  listed.runs = std::move(listing.runs);
  listed.curves = std::move(listing.curves);
  listed.problems = std::move(listing.problems);
  listed.studies = list_studies(listed.folder, listed.problems);
  control.post(std::move(listed));
}

void Queries::run(const OpenRunJob& job, JobControl& control) {
  std::string remark;
  RunHistory history = read_run(job.folder, &remark);
  if (!remark.empty()) control.log(LogLevel::warning, remark);
  control.post(RunOpened{control.job(), std::move(history)});
}

void Queries::run(const OpenStudyJob& job, JobControl& control) {
  control.post(StudyUpdated{control.job(), read_study(job.folder)});
}

}  // namespace distilloscope
