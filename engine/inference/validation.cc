// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/inference/validation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/api/ranks.h"
#include "engine/dataset/parallel.h"
#include "engine/inference/model_lanes.h"
#include "engine/metrics/saliency_metrics.h"

namespace distilloscope {
namespace {

Map map_of(const std::uint16_t* values, int width, int height) {
  Map map{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
  std::transform(values, values + map.values.size(), map.values.begin(),
                 [](std::uint16_t value) { return static_cast<float>(value) / 65535.0F; });
  return map;
}

Map slice(const std::vector<float>& values, std::size_t index, int width, int height) {
  const std::size_t area = static_cast<std::size_t>(width) * height;
  const auto begin = values.begin() + static_cast<std::ptrdiff_t>(index * area);
  return {width, height, std::vector<float>(begin, begin + static_cast<std::ptrdiff_t>(area))};
}

double mean(const std::vector<double>& values) {
  return values.empty() ? 0.0
                        : std::accumulate(values.begin(), values.end(), 0.0) /
                              static_cast<double>(values.size());
}

}  // namespace

bool is_constant(const Map& map) {
  if (map.empty()) return true;
  const auto [low, high] = std::minmax_element(map.values.begin(), map.values.end());
  // Relative to the peak: a sigmoid far in its tail may still carry a map.
  return !(*high > 0) || (*high - *low) < 1e-4F * *high;
}

bool is_same(const Map& left, const Map& right) {
  float peak = 0;
  float difference = 0;
  for (std::size_t i = 0; i < left.values.size(); ++i) {
    peak = std::max({peak, left.values[i], right.values[i]});
    difference = std::max(difference, std::abs(left.values[i] - right.values[i]));
  }
  return difference <= 1e-4F * peak;
}

ValidationResult validate_students(const std::vector<Student>& students, SampleStore& store,
                                   const BatchPlan& plan, const DatasetOptions& options,
                                   double kl_epsilon, const Compute& compute,
                                   const std::function<void(int, int)>& progress,
                                   const std::function<void(int, int, Map)>& use) {
  ValidationResult result;
  result.models.resize(students.size());
  for (const Student& student : students) Student(student)->eval();
  BatchLoader loader(store, plan, options, 0, batches_ahead(compute));
  ModelLanes lanes(static_cast<int>(students.size()), compute.threads, compute.device.is_cpu());
  int batches_done = 0;
  while (const auto batch = loader.next()) {
    const int count = static_cast<int>(batch->samples.size());
    const auto images = image_tensor(batch->images, count, batch->height, batch->width, compute);
    for (const PlannedSample& sample : batch->samples) result.images.push_back(sample.index);
    std::vector<std::vector<Map>> answers(students.size());
    lanes.run([&](int m) {
      Student student = students[m];
      const StudentOutput output = infer(student, images, compute);
      const std::vector<Map>& maps = answers[m] = maps_of(output.saliency);
      std::vector<Map> taught;
      if (!batch->teacher.empty()) {
        taught = output.teacher.defined() ? maps_of(output.teacher) : maps;
      }
      ModelScores& scores = result.models[m];
      if (scores.first.empty() && !maps.empty()) scores.first = maps.front();
      struct Found {
        double kl = 0, teacher_kl = 0;
        bool over_pixels = false, over_images = false;
      };
      std::vector<Found> found(maps.size());
      // A GPU waits meanwhile; models beside each other keep the cores busy by themselves.
      const int threads = compute.device.is_cuda() ? compute.threads : 1;
      for_each_parallel(static_cast<int>(maps.size()), threads, [&](int i) {
        const Map truth = slice(batch->truth, i, batch->width, batch->height);
        found[i].kl = kl_notebook(truth, maps[i], kl_epsilon);
        found[i].over_pixels = !is_constant(maps[i]);
        found[i].over_images = !is_same(scores.first, maps[i]);
        if (!taught.empty()) {
          const Map teacher = slice(batch->teacher, i, batch->width, batch->height);
          found[i].teacher_kl = kl_notebook(teacher, taught[i], kl_epsilon);
        }
      });
      for (const Found& one : found) {
        scores.kl.push_back(one.kl);
        if (!taught.empty()) scores.teacher_kl.push_back(one.teacher_kl);
        scores.varies_over_pixels = scores.varies_over_pixels || one.over_pixels;
        scores.varies_over_images = scores.varies_over_images || one.over_images;
      }
    });
    for (std::size_t m = 0; use && m < students.size(); ++m) {
      for (std::size_t i = 0; i < answers[m].size(); ++i) {
        use(static_cast<int>(m), batch->samples[i].index, std::move(answers[m][i]));
      }
    }
    if (progress) progress(++batches_done, static_cast<int>(plan.size()));
  }
  summarise(result);
  return result;
}

void summarise(ValidationResult& result) {
  for (ModelScores& model : result.models) {
    model.mean_kl = mean(model.kl);
    if (!model.teacher_kl.empty()) model.mean_teacher_kl = mean(model.teacher_kl);
    model.constant_output = !model.varies_over_pixels && !result.images.empty();
    model.same_output = !model.varies_over_images && result.images.size() > 1;
  }
}

Baselines measure_baselines(SampleStore& train, SampleStore& val, double kl_epsilon,
                            const std::function<void(int, int)>& progress, const WorkShare& share) {
  const int width = val.width();
  const int height = val.height();
  const RankPart of_train = rank_part(train.size(), share.rank, share.size);
  const RankPart of_val = rank_part(val.size(), share.rank, share.size);
  const int total = of_train.count() + of_val.count();
  const auto together = [&](std::span<double> values) {
    if (share.sum) share.sum(values);
  };
  Map prior{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
  // Decoded in parallel, added up in order: the sum must not depend on which thread was first.
  for_each_parallel(
      of_train.count(), 0, [&](int i) { train.sample(of_train.begin + i); },
      [&](int done) {
        if (progress) progress(done, total);
      });
  std::vector<double> sum(prior.values.size());
  for (int i = of_train.begin; i < of_train.end; ++i) {
    const Map truth = train.truth(i);
    const double mass = std::accumulate(truth.values.begin(), truth.values.end(), 0.0);
    if (mass <= 0) continue;
    for (std::size_t p = 0; p < sum.size(); ++p) sum[p] += truth.values[p] / mass;
  }
  together(sum);
  const double count = std::max(1, train.size());
  std::transform(sum.begin(), sum.end(), prior.values.begin(),
                 [&](double value) { return static_cast<float>(value / count); });

  const Map uniform{width, height, std::vector<float>(prior.values.size(), 1.0F)};
  std::vector<double> of_uniform(val.size());
  std::vector<double> of_prior(val.size());
  std::vector<double> of_teacher(val.has_teacher() ? val.size() : 0);
  for_each_parallel(
      of_val.count(), 0,
      [&](int of_part) {
        const int i = of_val.begin + of_part;
        const SampleStore::View view = val.sample(i);
        const Map truth = map_of(view.truth, width, height);
        of_uniform[i] = kl_notebook(truth, uniform, kl_epsilon);
        of_prior[i] = kl_notebook(truth, prior, kl_epsilon);
        if (!of_teacher.empty()) {
          of_teacher[i] = kl_notebook(truth, map_of(view.teacher, width, height), kl_epsilon);
        }
      },
      [&](int done) {
        if (progress) progress(of_train.count() + done, total);
      });
  // Each rank leaves zeros where others measured.
  for (auto* values : {&of_uniform, &of_prior, &of_teacher}) together(*values);
  Baselines baselines;
  baselines.uniform_kl = mean(of_uniform);
  baselines.centre_prior_kl = mean(of_prior);
  if (!of_teacher.empty()) baselines.teacher_kl = mean(of_teacher);
  return baselines;
}

}  // namespace distilloscope
