// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/teacher.h"

#include <array>

namespace distilloscope {
namespace {

constexpr std::array<std::string_view, 6> kWarnings = {
    "worse_than_centre_prior", "misaligned", "mirrored", "upside_down", "shuffled", "constant"};

}  // namespace

std::string_view teacher_warning_word(TeacherWarning::Kind kind) {
  return kWarnings.at(static_cast<std::size_t>(kind));
}

std::optional<TeacherWarning::Kind> teacher_warning_from_word(std::string_view word) {
  for (std::size_t i = 0; i < kWarnings.size(); ++i) {
    if (kWarnings[i] == word) return static_cast<TeacherWarning::Kind>(i);
  }
  return std::nullopt;
}

}  // namespace distilloscope
