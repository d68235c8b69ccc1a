// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/image.h"
#include "engine/api/options.h"
#include "engine/api/run_record.h"

namespace distilloscope {

enum class Split { train, val };

/// Where the files of one usable sample lie; absolute paths, empty where there is none.
struct SampleFiles {
  std::string id;
  std::string stimulus;
  std::string truth;
  std::string teacher;
  std::string fixations;
  int width = 0;   ///< of the stimulus, pixels
  int height = 0;
};

struct Dataset {
  DatasetInfo info;
  std::vector<SampleFiles> train;  ///< sorted by id, limits applied; parallel to info.train
  std::vector<SampleFiles> val;
  const std::vector<SampleFiles>& split(Split which) const {
    return which == Split::train ? train : val;
  }
};

/// Called now and then with done and total; may throw to end the work.
using ProgressCallback = std::function<void(int done, int total, const char* stage)>;

/// Where the demo dataset of these options is, or will be made.
std::string demo_folder(const DatasetOptions& options);

/// Opens the dataset the options name, making the demo dataset first when they name none.
/// Checks every file (decodes it once; the verdict is kept, keyed by name, size and time).
/// Throws EngineError(not_found | bad_data) when the folder is no dataset or nothing is usable.
Dataset open_dataset(const DatasetOptions& options, const ProgressCallback& progress = {});

/// The same, blind to teacher maps: those that are missing or broken cost no sample. For making them.
Dataset open_dataset_without_teacher(const DatasetOptions& options,
                                     const ProgressCallback& progress = {});

/// The stimulus as 8-bit RGB at its own size. Throws EngineError(unreadable) naming the file.
Picture read_picture(const std::string& file);

/// A map file (PNG 8/16 bit, JPEG, NPY or pickled array, float or integer) as values in [0, 1] for integer files and
/// as they are for float files. Throws EngineError(unreadable | bad_data) naming the file.
Map read_map(const std::string& file);

/// A stimulus of any image file, resized and normalised for the network:
/// height * width * 3 floats, HWC, channels in the order of the options,
/// (value - mean) / divisor as channel_statistics() says.
std::vector<float> network_input(const Picture& picture, const DatasetOptions& options);

/// A map resized to the network's size as the options say (values stay in the map's range).
Map resize_map(const Map& map, const DatasetOptions& options);

}  // namespace distilloscope
