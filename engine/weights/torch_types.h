// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace distilloscope {

/// PyTorch's names of storages of values, and the types of safetensors.
struct StorageType {
  const char* python;
  const char* type;
};
inline constexpr std::array<StorageType, 10> kStorageTypes{{{"FloatStorage", "F32"},
                                                            {"DoubleStorage", "F64"},
                                                            {"HalfStorage", "F16"},
                                                            {"BFloat16Storage", "BF16"},
                                                            {"LongStorage", "I64"},
                                                            {"IntStorage", "I32"},
                                                            {"ShortStorage", "I16"},
                                                            {"CharStorage", "I8"},
                                                            {"ByteStorage", "U8"},
                                                            {"BoolStorage", "BOOL"}}};

}  // namespace distilloscope
