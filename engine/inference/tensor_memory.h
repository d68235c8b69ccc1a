// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace distilloscope {

/// Memory of large tensors, kept for the next. A training step makes and
/// drops the same tensors again and again; from the system, each time, they would come as pages
/// that are first to be found and set to zero.
///
/// Makes LibTorch take its memory so, in the whole process, unless that shortcut is not taken
/// (kernels.h); further calls do nothing. To be called before the engine computes anything.
/// A tensor for which there is no memory throws std::bad_alloc.
void keep_tensor_memory();

struct TensorMemoryUse {
  std::size_t in_use = 0;    ///< bytes of large tensors
  std::size_t kept = 0;      ///< bytes kept for tensors to come
  std::size_t mappings = 0;  ///< how often the system was asked
  std::size_t peak = 0;      ///< the most bytes that were in use at once
};
TensorMemoryUse tensor_memory_use();

/// Gives back to the system what no tensor uses.
void release_tensor_memory();

}  // namespace distilloscope
