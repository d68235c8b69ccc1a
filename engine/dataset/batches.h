// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/dataset/dataset.h"

namespace distilloscope {

/// Resized samples of one split, decoded at first use and kept at 16 bit: in memory, or in a
/// memory-mapped file of the cache folder when they would take more than cache_above_mb. Where there
/// is room for neither, samples are decoded at each use. Safe to use from several threads.
class SampleStore {
 public:
  /// Channel and map values are fixed point: 65535 is 255 for the stimulus and 1 for the maps.
  struct View {
    const std::uint16_t* image;    ///< height * width * 3, HWC, network channel order
    const std::uint16_t* truth;    ///< height * width
    const std::uint16_t* teacher;  ///< height * width, or null
  };
  SampleStore(const Dataset& dataset, Split split, const DatasetOptions& options);
  ~SampleStore();
  SampleStore(const SampleStore&) = delete;
  SampleStore& operator=(const SampleStore&) = delete;

  int size() const;
  int width() const;
  int height() const;
  bool has_teacher() const;  ///< every sample has a teacher map
  const std::string& id(int index) const;
  /// Decodes the sample if need be. Throws EngineError(unreadable) naming the file. The view holds
  /// until this thread asks for its next sample. Float maps that are very dim or exceed 1 are scaled
  /// to a maximum of 1, which the KL divergence does not see.
  View sample(int index);
  /// The truth map of a sample, values in [0, 1].
  Map truth(int index);
  /// Whether samples are kept once they are decoded; where there is no room, they are not.
  bool keeps() const;
  /// The file the samples are kept in, or empty when they are in memory.
  const std::string& cache_file() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// One sample of a batch and how it is mirrored.
struct PlannedSample {
  int index = 0;
  bool mirror_x = false;
  bool mirror_y = false;
};
using BatchPlan = std::vector<std::vector<PlannedSample>>;

/// The batches of one training epoch: a pure function of its arguments, on every machine. A set
/// smaller than one batch is one batch, also with drop_incomplete.
BatchPlan plan_training_epoch(int samples, int batch_size, const DatasetOptions& options,
                              std::int64_t seed, int epoch);
/// The batches of one validation pass: in order, nothing mirrored, unless the options shuffle it.
BatchPlan plan_validation(int samples, int batch_size, const DatasetOptions& options,
                          std::int64_t seed, int epoch);

/// Floats ready to become tensors. Image values are normalised as by network_input().
struct Batch {
  std::vector<PlannedSample> samples;
  int width = 0;
  int height = 0;
  std::vector<float> images;   ///< N * H * W * 3 (channels last)
  std::vector<float> truth;    ///< N * H * W
  std::vector<float> teacher;  ///< N * H * W, or empty
};

/// Makes the batches of a plan ahead of the reader on its own threads, in the plan's order, at most
/// \p depth batches ahead. The destructor stops the threads.
class BatchLoader {
 public:
  BatchLoader(SampleStore& store, BatchPlan plan, const DatasetOptions& options, int first_batch = 0,
              int depth = 3);
  ~BatchLoader();
  /// The next batch, or null after the last. Rethrows what a loader thread threw.
  std::shared_ptr<const Batch> next();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace distilloscope
