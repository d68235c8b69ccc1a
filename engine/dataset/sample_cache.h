// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "engine/platform/platform.h"

namespace distilloscope {

/// Room for the resized samples of one split, all of one length: in memory, or in a memory-mapped
/// file that later runs find again. Different slots may be used from different threads at a time.
class SampleCache {
 public:
  /// \p key holds all that the samples depend on. Falls back to memory, and then to keeping
  /// nothing, where there is no room; never throws for want of it.
  SampleCache(const std::string& key, int samples, std::size_t values_per_sample,
              std::int64_t above_bytes);

  bool keeps() const { return values_ != nullptr; }
  /// The values of a sample; only when keeps().
  std::uint16_t* slot(int index) const {
    return values_ + static_cast<std::size_t>(index) * values_per_sample_;
  }
  /// Whether an earlier run left the whole sample in the file. Reads it once to be sure.
  bool was_kept(int index) const;
  /// To be called when the slot holds the sample: from now on later runs may rely on it.
  void mark_kept(int index);
  /// The file, or empty when the samples are in memory or not kept.
  const std::string& file() const { return file_; }

 private:
  bool open_file(const std::string& key, int samples, std::size_t bytes);
  std::uint64_t check_of(int index) const;

  std::size_t values_per_sample_;
  std::uint16_t* values_ = nullptr;
  std::uint64_t* checks_ = nullptr;  ///< per sample: 0, or the check sum of its values
  std::string file_;
  platform::MappedFile mapped_;
  std::unique_ptr<std::uint16_t[]> memory_;
};

}  // namespace distilloscope
