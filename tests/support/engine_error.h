// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/api/error.h"
#include "tests/support/catch.h"

namespace distilloscope::test {

/// The error that \p action must throw.
inline Error error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const EngineError& error) {
    return error.error();
  }
  FAIL("no EngineError was thrown");
  return {};
}

inline ErrorCode code_of(const std::function<void()>& action) {
  return error_of(action).code;
}

inline bool names(const Error& error, const std::string& text) {
  return error.message.find(text) != std::string::npos;
}

}  // namespace distilloscope::test
