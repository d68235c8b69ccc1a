// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// The names under which limits_benchmark records what bounds the others.
namespace distilloscope::test {

inline std::string convolution_limit(const std::string& precision) {
  return "convolution 3x3, " + precision;
}
inline constexpr const char* kMemoryLimit = "memory copy";
inline constexpr const char* kDiskWriteLimit = "disk, written and flushed";
inline constexpr const char* kDiskReadLimit = "disk, read cold";
inline constexpr const char* kDecodeLimit = "decoding alone, one thread";

}  // namespace distilloscope::test
