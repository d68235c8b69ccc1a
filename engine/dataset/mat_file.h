// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "engine/dataset/file_bytes.h"

namespace distilloscope {

/// One variable of a MATLAB file. Arrays are column by column, as MATLAB keeps them.
struct MatValue {
  enum class Kind {
    numbers,  ///< real numbers or characters
    structs,  ///< items: element by element, all fields of each
    cells,    ///< items: one per element
    other,    ///< sparse, complex, function, object: not read
  };
  Kind kind = Kind::other;
  std::vector<std::size_t> sizes;  ///< rows, columns, ...
  std::vector<double> numbers;
  std::vector<std::string> fields;
  std::vector<MatValue> items;

  std::size_t rows() const { return sizes.empty() ? 0 : sizes[0]; }
  std::size_t columns() const { return sizes.size() < 2 ? 0 : sizes[1]; }
  std::size_t count() const;  ///< of elements
  /// The field of the element \p index; null when there is none.
  const MatValue* field(const std::string& name, std::size_t index) const;
};

/// The variables of a MATLAB 5 file (what MATLAB writes by default up to -v7), little endian.
/// Every length in the file is held against what is there, so that a damaged or hostile file is
/// refused; that is why it is read here and not by a library. Throws FileFault(unreadable |
/// bad_data) that says what is wrong, and that a version 7.3 file is one.
std::map<std::string, MatValue> parse_mat(const Bytes& bytes);

/// Whether the first bytes are those of a MATLAB file of version 5 or 7.3.
bool is_mat(const Bytes& bytes);

}  // namespace distilloscope
