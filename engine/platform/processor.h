// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace distilloscope::platform {

/// True when a training in bfloat16 is the faster one on this processor: it has AMX, or AVX512-BF16
/// and is not Intel's. Intel's instruction of AVX512-BF16 takes as long as the two of float32 that
/// it stands for, and conversions come on top (docs/performance.md). processor_has_bf16() says what
/// the processor can do at all.
bool processor_gains_by_bf16();

}  // namespace distilloscope::platform
