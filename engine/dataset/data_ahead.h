// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "engine/api/options.h"
#include "engine/dataset/batches.h"
#include "engine/dataset/dataset.h"

namespace distilloscope {

/// A dataset and the samples of its splits.
struct OpenedData {
  Dataset dataset;
  std::unique_ptr<SampleStore> train;
  std::unique_ptr<SampleStore> val;
};

/// Throws what open_dataset() throws.
OpenedData open_data(const DatasetOptions& options, const ProgressCallback& progress = {});

/// Opens a dataset and decodes its samples on threads of its own, while whoever will want them is
/// still busy with something else: with loading LibTorch, say.
class DataAhead {
 public:
  /// \p niceness as in HardwareOptions: how far its threads step back.
  explicit DataAhead(const DatasetOptions& options, int niceness = 0);
  ~DataAhead();
  DataAhead(const DataAhead&) = delete;
  DataAhead& operator=(const DataAhead&) = delete;

  /// Whether take() may give the data that these options name.
  bool has(const DatasetOptions& options) const;
  /// Ends the work at once. Gives what is open, with the samples decoded so far; nothing where files
  /// are still being looked at: what was seen of them is remembered in the cache folder, for whoever
  /// opens the dataset then. Throws what open_data() threw. Only while has().
  std::optional<OpenedData> take();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace distilloscope
