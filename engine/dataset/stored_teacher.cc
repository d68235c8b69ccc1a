// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/stored_teacher.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "engine/dataset/parallel.h"
#include "engine/metrics/teacher_check.h"

namespace distilloscope {
namespace {

constexpr int kAtOnce = 32;  // maps in memory at a time

// Indices of at most `most` of `count` samples, spread evenly.
std::vector<int> spread(int count, int most) {
  const int taken = std::min(count, most);
  std::vector<int> indices(static_cast<std::size_t>(taken));
  for (int i = 0; i < taken; ++i) {
    indices[i] = static_cast<int>(static_cast<std::int64_t>(i) * count / taken);
  }
  return indices;
}

struct TruthAndTeacher {
  Map truth;
  Map teacher;
};

// What both kinds of samples have in common: how they are read is all that differs.
TeacherCheck check(int train_count, const std::function<Map(int)>& train_truth,
                   const std::vector<std::string>& val_ids,
                   const std::function<TruthAndTeacher(int)>& val_maps, int width, int height,
                   double kl_epsilon, const std::function<void(int, int)>& progress) {
  const std::vector<int> train = spread(train_count, kMostForPrior);
  const std::vector<int> val = spread(static_cast<int>(val_ids.size()), kMostChecked);
  const int total = static_cast<int>(train.size() + val.size());
  int before = 0;
  // Read in parallel, used in order: the sum must not depend on which thread was first.
  const auto in_order = [&](const std::vector<int>& indices, const auto& read, const auto& use) {
    using Value = decltype(read(0));
    for (std::size_t begin = 0; begin < indices.size(); begin += kAtOnce) {
      const int count = static_cast<int>(std::min<std::size_t>(kAtOnce, indices.size() - begin));
      std::vector<Value> values(static_cast<std::size_t>(count));
      for_each_parallel(
          count, 0, [&](int i) { values[i] = read(indices[begin + i]); },
          [&](int done) {
            if (progress) progress(before + done, total);
          });
      for (int i = 0; i < count; ++i) use(indices[begin + i], std::move(values[i]));
      before += count;
    }
  };
  std::vector<double> sum(static_cast<std::size_t>(width) * height);
  in_order(train, train_truth, [&](int, const Map& truth) {
    const double mass = std::accumulate(truth.values.begin(), truth.values.end(), 0.0);
    if (mass <= 0) return;
    for (std::size_t p = 0; p < sum.size(); ++p) sum[p] += truth.values[p] / mass;
  });
  Map prior{width, height, std::vector<float>(sum.size())};
  std::transform(sum.begin(), sum.end(), prior.values.begin(), [&](double value) {
    return static_cast<float>(value / std::max<double>(1, static_cast<double>(train.size())));
  });
  TeacherChecker checker(std::move(prior), kl_epsilon);
  in_order(val, val_maps, [&](int index, const TruthAndTeacher& maps) {
    checker.add(val_ids[index], maps.truth, maps.teacher);
  });
  return checker.result();
}

}  // namespace

TeacherCheck check_stored_teacher(SampleStore& train, SampleStore& val, double kl_epsilon,
                                  const std::function<void(int, int)>& progress) {
  if (!val.has_teacher()) {
    TeacherCheck nothing;
    nothing.kl_epsilon = kl_epsilon;
    return nothing;
  }
  const int width = val.width();
  const int height = val.height();
  const auto map_of = [&](const std::uint16_t* values) {
    Map map{width, height, std::vector<float>(static_cast<std::size_t>(width) * height)};
    std::transform(values, values + map.values.size(), map.values.begin(),
                   [](std::uint16_t value) { return static_cast<float>(value) / 65535.0F; });
    return map;
  };
  std::vector<std::string> ids;
  for (int i = 0; i < val.size(); ++i) ids.push_back(val.id(i));
  return check(
      train.size(), [&](int i) { return train.truth(i); }, ids,
      [&](int i) {
        const SampleStore::View view = val.sample(i);
        return TruthAndTeacher{map_of(view.truth), map_of(view.teacher)};
      },
      width, height, kl_epsilon, progress);
}

TeacherCheck check_teacher_files(const Dataset& dataset, const DatasetOptions& options,
                                 const std::function<std::string(const SampleFiles&)>& teacher_file,
                                 double kl_epsilon, const std::function<void(int, int)>& progress) {
  std::vector<std::string> ids;
  for (const SampleFiles& sample : dataset.val) ids.push_back(sample.id);
  const auto read = [&](const std::string& file) { return resize_map(read_map(file), options); };
  return check(
      static_cast<int>(dataset.train.size()), [&](int i) { return read(dataset.train[i].truth); },
      ids,
      [&](int i) {
        const SampleFiles& sample = dataset.val[i];
        return TruthAndTeacher{read(sample.truth), read(teacher_file(sample))};
      },
      options.width, options.height, kl_epsilon, progress);
}

}  // namespace distilloscope
