// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/sample_scene.h"

#include <memory>
#include <tuple>
#include <utility>

#include "engine/dataset/resize.h"
#include "engine/metrics/auc_metrics.h"
#include "engine/metrics/saliency_metrics.h"
#include "engine/platform/file_stamp.h"

namespace distilloscope {
namespace {

// Options that decide how an image becomes the network's input, or a map its size.
auto input_identity(const DatasetOptions& o) {
  return std::tie(o.width, o.height, o.colour_order, o.resize, o.input_statistics);
}

bool same_input(const std::optional<DatasetOptions>& known, const DatasetOptions& wanted) {
  return known && input_identity(*known) == input_identity(wanted);
}

void add_file(std::string& key, const std::string& file) {
  key += file + "\n" + platform::stamp_of(file).text() + "\n";
}

}  // namespace

std::string SampleScene::key_of(const SampleFiles& files) {
  std::string key;
  for (const std::string* file :
       {&files.stimulus, &files.truth, &files.teacher, &files.fixations}) {
    add_file(key, *file);
  }
  return key;
}

std::string SampleScene::key_of(const std::string& image_file) {
  std::string key;
  add_file(key, image_file);
  return key;
}

SampleScene::SampleScene(const SampleFiles& files, FixationReader& fixations, std::string& remark)
    : key_(key_of(files)),
      stimulus_(std::make_shared<const Picture>(read_picture(files.stimulus))),
      truth_(std::make_shared<const Map>(read_map(files.truth))) {
  if (!files.teacher.empty()) teacher_ = std::make_shared<const Map>(read_map(files.teacher));
  place_fixations(fixations.read(files, remark));
}

SampleScene::SampleScene(const std::string& image_file)
    : key_(key_of(image_file)),
      stimulus_(std::make_shared<const Picture>(read_picture(image_file))) {}

void SampleScene::place_fixations(const FixationPoints& points) {
  if (points.width <= 0 || points.height <= 0) return;
  fixations_.reserve(points.points.size());
  fixated_.reserve(points.points.size());
  for (const Fixation& point : points.points) {
    fixations_.push_back(fixation_on(point, points, stimulus_->width, stimulus_->height));
    const Fixation pixel = fixation_on(point, points, truth_->width, truth_->height);
    fixated_.push_back(static_cast<std::size_t>(pixel.y) * truth_->width + pixel.x);
  }
}

const std::vector<float>& SampleScene::input(const DatasetOptions& options) {
  if (!same_input(input_options_, options)) {
    input_options_.reset();
    input_ = network_input(*stimulus_, options);
    input_options_ = options;
  }
  return input_;
}

const Map& SampleScene::small_truth(const DatasetOptions& options) {
  if (!same_input(truth_options_, options)) {
    truth_options_.reset();
    small_truth_ = resize_map(*truth_, options);
    truth_options_ = options;
  }
  return small_truth_;
}

MapScores SampleScene::score(const Map& map, const DatasetOptions& options, double kl_epsilon) {
  MapScores scores;
  if (!truth_) return scores;
  const std::vector<double> t = values_of(small_truth(options), kTruth);
  const Map resized =
      map.width == options.width && map.height == options.height ? Map() : resize_map(map, options);
  const std::vector<double> p = values_of(resized.empty() ? map : resized, kPrediction);
  scores.kl = kl_notebook(t, p, kl_epsilon);
  scores.cc = cc(t, p);
  scores.sim = sim(t, p);
  if (!fixated_.empty()) {
    const Map large = resize_bicubic(map, truth_->width, truth_->height);
    const std::vector<double> values = values_of(large, kPrediction);
    scores.nss = nss(values, fixated_);
    scores.auc = auc_judd(values, fixated_);
  }
  return scores;
}

const MapScores& SampleScene::teacher_scores(const DatasetOptions& options, double kl_epsilon) {
  if (!same_input(teacher_options_, options) || teacher_epsilon_ != kl_epsilon) {
    teacher_options_.reset();
    teacher_scores_ = teacher_ ? score(*teacher_, options, kl_epsilon) : MapScores();
    teacher_epsilon_ = kl_epsilon;
    teacher_options_ = options;
  }
  return teacher_scores_;
}

}  // namespace distilloscope
