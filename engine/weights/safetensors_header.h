// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/weights/safetensors.h"

namespace distilloscope {

inline constexpr std::string_view kMetadataName = "__metadata__";

/// What is wrong with a header, in words that follow "is no sound safetensors file: ".
class HeaderProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct SafetensorsHeader {
  std::vector<TensorEntry> tensors;  ///< in the order of the text; count is not yet set
  Metadata metadata;
};

/// Parses the JSON text of a header. Nothing is built that the format does not allow, so a hostile
/// text costs no more memory than an honest one of its length. Throws HeaderProblem.
SafetensorsHeader parse_safetensors_header(std::string_view text);

/// A name from a file, in quotes, shortened when it is very long.
std::string in_quotes(std::string_view name);

}  // namespace distilloscope
