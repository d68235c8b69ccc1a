// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace distilloscope::test {

/// One observer's fixations: (x, y), counted from 1.
using Points = std::vector<std::pair<double, double>>;

enum class Orientation { column, row };  ///< of gaze: 2017, and before
enum class Packing { none, zlib };

/// False where the tests were built without matio; then nothing is written.
bool can_write_mat();

/// A SALICON fixation file, written by matio.
void write_salicon_mat(const std::string& file, int width, int height,
                       const std::vector<Points>& observers, Orientation orientation,
                       Packing packing);

/// A file with one matrix of 8-bit values, row by row.
void write_matrix_mat(const std::string& file, const std::string& name, int width, int height,
                      const std::vector<unsigned char>& values);

}  // namespace distilloscope::test
