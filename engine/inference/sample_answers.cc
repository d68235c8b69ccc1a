// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/sample_answers.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#include "engine/api/error.h"
#include "engine/platform/file_stamp.h"
#include "engine/records/csv.h"

namespace distilloscope {
namespace {

// Where it is not known, the events have numbers below any score.
double or_below(double score, double below) {
  return std::isnan(score) ? below : score;
}

std::string prediction_key(const std::string& checkpoint, const DatasetOptions& options,
                           double kl_epsilon, const SampleScene& scene) {
  CsvRow row;
  row.add(checkpoint)
      .add(platform::stamp_of(checkpoint).text())
      .add(options.width)
      .add(options.height)
      .add(static_cast<int>(options.colour_order))
      .add(static_cast<int>(options.resize))
      .add(static_cast<int>(options.input_statistics))
      .add(kl_epsilon)
      .add(scene.key());
  return row.line();
}

}  // namespace

const SampleFiles& find_sample(const Dataset& dataset, const std::string& id) {
  for (const auto* split : {&dataset.val, &dataset.train}) {
    // Sorted by id, as open_dataset() says.
    const auto found = std::ranges::lower_bound(*split, id, {}, &SampleFiles::id);
    if (found != split->end() && found->id == id) return *found;
  }
  throw EngineError(ErrorCode::not_found,
                    "There is no image '" + id + "' in " + dataset.info.folder + ".");
}

SampleScene& SampleAnswers::scene(const std::string& id, const std::string& image_file,
                                  const OpenDataset& dataset, JobControl& control) {
  if (!image_file.empty()) {
    if (!scene_ || scene_->key() != SampleScene::key_of(image_file)) {
      scene_.reset();
      scene_.emplace(image_file);
    }
    return *scene_;
  }
  const Dataset& data = dataset();
  const SampleFiles& files = find_sample(data, id);
  if (scene_ && scene_->key() == SampleScene::key_of(files)) return *scene_;
  if (!fixations_ || fixations_->folder() != data.info.folder) {
    fixations_.emplace(data.info.folder);
  }
  std::string remark;
  scene_.reset();
  scene_.emplace(files, *fixations_, remark);
  if (!remark.empty()) control.log(LogLevel::warning, remark);
  return *scene_;
}

const SampleAnswers::Prediction& SampleAnswers::predict(const std::string& checkpoint,
                                                        const DatasetOptions& options,
                                                        double kl_epsilon, SampleScene& scene) {
  const std::string key = prediction_key(checkpoint, options, kl_epsilon, scene);
  if (const auto found = kept_.find(key); found != kept_.end()) {
    uses_.splice(uses_.begin(), uses_, found->second.use);
    return found->second.prediction;
  }
  const Compute compute = choose_compute(scoring_hardware({}, predictor_.trained(checkpoint)));
  Map map = predictor_.predict(checkpoint, scene.input(options), options, compute);
  Prediction made;
  made.scores = scene.score(map, options, kl_epsilon);
  made.map = std::make_shared<const Map>(std::move(map));
  const auto bytes_of = [](const Prediction& one) {
    return one.map->values.size() * sizeof(float);
  };
  bytes_ += bytes_of(made);
  uses_.push_front(key);
  const auto kept = kept_.emplace(key, Kept{std::move(made), uses_.begin()}).first;
  while (bytes_ > kKeptBytes && uses_.size() > 1) {
    const auto oldest = kept_.find(uses_.back());
    bytes_ -= bytes_of(oldest->second.prediction);
    kept_.erase(oldest);
    uses_.pop_back();
  }
  return kept->second.prediction;
}

// The picture has the size at which the run predicted.
SampleAnswers::Prediction SampleAnswers::kept_prediction(const std::string& file,
                                                         DatasetOptions options, double kl_epsilon,
                                                         SampleScene& scene) {
  Map map = read_map(file);
  options.width = map.width;
  options.height = map.height;
  Prediction kept;
  kept.scores = scene.score(map, options, kl_epsilon);
  kept.map = std::make_shared<const Map>(std::move(map));
  return kept;
}

SampleReady SampleAnswers::answer(const SampleJob& job, const OpenDataset& dataset,
                                  JobControl& control) {
  SampleReady ready;
  ready.job = control.job();
  ready.id = job.id;
  if (ready.id.empty()) ready.id = std::filesystem::path(job.image_file).stem().string();
  ready.epoch = job.epoch;
  SampleScene& image = scene(job.id, job.image_file, dataset, control);
  ready.stimulus = image.stimulus();
  ready.truth = image.truth();
  ready.teacher = image.teacher();
  ready.fixations = image.fixations();

  const std::size_t arms = std::max<std::size_t>(2, job.checkpoints.size());
  ready.prediction.resize(arms);
  ready.failed.resize(arms);
  ready.kl.resize(arms, -1);
  ready.cc.resize(arms, -2);
  ready.sim.resize(arms, -1);
  ready.nss.resize(arms, SampleReady::kUnknown);
  ready.auc.resize(arms, SampleReady::kUnknown);
  std::optional<DatasetOptions> first;  // size and epsilon of one for all, or they do not compare
  const auto take = [&](std::size_t arm, const Prediction& made) {
    ready.prediction[arm] = made.map;
    ready.kl[arm] = or_below(made.scores.kl, -1);
    ready.cc[arm] = or_below(made.scores.cc, -2);
    ready.sim[arm] = or_below(made.scores.sim, -1);
    ready.nss[arm] = made.scores.nss;
    ready.auc[arm] = made.scores.auc;
  };
  // What one arm lacks takes nothing from the others.
  const auto each = [&](const std::vector<std::string>& files, const auto& answer_with) {
    for (std::size_t arm = 0; arm < std::min(arms, files.size()); ++arm) {
      control.checkpoint();
      if (files[arm].empty()) continue;
      try {
        answer_with(arm, files[arm]);
      } catch (const EngineError& error) {
        ready.failed[arm] = error.what();
      }
    }
  };
  each(job.checkpoints, [&](std::size_t arm, const std::string& checkpoint) {
    const DatasetOptions options = predictor_.options_for(checkpoint, job.dataset);
    if (!first) {
      ready.kl_epsilon = predictor_.trained(checkpoint).distillation.kl_epsilon;
      first = options;
    }
    take(arm, predict(checkpoint, options, ready.kl_epsilon, image));
  });
  each(job.kept_maps, [&](std::size_t arm, const std::string& file) {
    const bool has_checkpoint = arm < job.checkpoints.size() && !job.checkpoints[arm].empty();
    if (has_checkpoint || !std::filesystem::exists(file)) return;
    take(arm, kept_prediction(file, job.dataset, ready.kl_epsilon, image));
  });
  if (image.truth() && image.teacher()) {
    const MapScores& scores = image.teacher_scores(first.value_or(job.dataset), ready.kl_epsilon);
    ready.teacher_kl = or_below(scores.kl, -1);
    ready.teacher_cc = or_below(scores.cc, -2);
    ready.teacher_sim = or_below(scores.sim, -1);
    ready.teacher_nss = scores.nss;
    ready.teacher_auc = scores.auc;
  }
  return ready;
}

}  // namespace distilloscope
