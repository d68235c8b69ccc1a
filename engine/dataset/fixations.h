// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/dataset/dataset.h"

namespace distilloscope {

/// Where people looked on one image.
struct FixationPoints {
  int width = 0;  ///< pixels of the image the points are in; 0: nothing is known
  int height = 0;
  std::vector<Fixation> points;  ///< 0-based, of all observers, repeated ones kept
  int clipped = 0;               ///< lay outside and were moved to the border, as pysaliency does
  int dropped = 0;               ///< were no finite numbers
  bool empty() const { return points.empty(); }
};

/// Reads the fixations of one image, by what the file is inside:
/// - SALICON .mat of 2015, 2016 and 2017: `gaze`, a row or a column of structs whose field
///   `fixations` holds (x, y), counted from 1; `resolution` is (rows, columns);
/// - .mat with a matrix `I`, PNG and NPY: a fixation map, one fixation on every pixel above zero;
///   in a JPEG, whose edges ring, on every pixel of at least half the brightest;
/// - JSON annotations as below that hold one image.
/// Throws EngineError(unreadable | bad_data | not_found) that names the file and the reason.
FixationPoints read_fixations(const std::string& file);

/// COCO-style annotations (SALICON's API of 2014 and 2015) by image: the file name without its
/// ending. Points are (row, column), counted from 1. Throws as read_fixations() does.
std::map<std::string, FixationPoints> read_fixation_annotations(const std::string& file);

/// The pixel of a fixation on an image of another size than \p from is for.
Fixation fixation_on(const Fixation& point, const FixationPoints& from, int width, int height);

/// The fixations of one image at a time.
class FixationReader {
 public:
  /// \p dataset_folder: where annotations/ may lie, whose files are read when they are first
  /// needed.
  explicit FixationReader(std::string dataset_folder) : folder_(std::move(dataset_folder)) {}
  const std::string& folder() const { return folder_; }
  /// Empty when there are none, and when they cannot be read; \p remark then says why.
  FixationPoints read(const SampleFiles& sample, std::string& remark);

 private:
  std::string folder_;
  std::optional<std::map<std::string, FixationPoints>> annotations_;
};

/// The fixations of one split.
struct SplitFixations {
  std::vector<FixationPoints> images;  ///< parallel to the split; empty where there are none
  int with_fixations = 0;              ///< images
  double points_per_image = 0;         ///< of those
  long clipped = 0;
  long dropped = 0;
  std::string edition;                   ///< salicon_edition() of it
  std::vector<DatasetProblem> problems;  ///< files that could not be read: their images have none
};

/// Each sample's own file, or else the JSON files in the dataset's folder annotations/. Reads on
/// \p threads threads (0: all cores). Throws only what \p progress throws.
SplitFixations read_split_fixations(const Dataset& dataset, Split split, int threads = 0,
                                    const ProgressCallback& progress = {});

/// "SALICON 2015" or "SALICON 2017", told apart by how many points an image has on average: 317 and
/// 460 in training, 333 and 515 in validation. Empty when it is neither.
std::string salicon_edition(Split split, double points_per_image);

}  // namespace distilloscope
