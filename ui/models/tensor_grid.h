// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "engine/api/checkpoint_info.h"

namespace distilloscope {

/// A tensor as a row of small pictures: [out, in, h, w] is `out` of them with `in` channels each,
/// [n, h, w] is n, a matrix is one, and a vector is one that is broken into lines. Kernels of one
/// pixel are a matrix of outputs by inputs.
class TensorGrid {
 public:
  static constexpr int kLine = 64;  ///< values of a vector in one line

  enum class Kind { kernels, matrix, vector };

  TensorGrid() = default;
  explicit TensorGrid(const TensorValues& tensor);

  bool isEmpty() const { return tiles_ == 0; }
  Kind kind() const { return kind_; }
  int tiles() const { return tiles_; }
  int channels() const { return channels_; }
  int width() const { return width_; }
  int height() const { return height_; }
  /// Nothing behind the end of a vector.
  std::optional<float> at(int tile, int channel, int x, int y) const;
  /// All values of a picture, row by row, of one channel or (-1) the mean of all channels. That of
  /// a vector ends where it ends.
  std::vector<float> plane(int tile, int channel) const;
  double norm(int tile) const;
  /// "kernel 3, row 1, column 2", "row 5, column 7", "index 17".
  QString placeText(int tile, int x, int y) const;

 private:
  std::size_t offset(int tile, int channel, int x, int y) const;

  Kind kind_ = Kind::kernels;
  int tiles_ = 0;
  int channels_ = 1;
  int width_ = 0;
  int height_ = 0;
  std::size_t count_ = 0;
  std::shared_ptr<const std::vector<float>> values_;
};

/// The name of the first convolution's kernels larger than one pixel; empty when there are none.
QString firstKernels(const std::vector<TensorInfo>& tensors);

}  // namespace distilloscope
