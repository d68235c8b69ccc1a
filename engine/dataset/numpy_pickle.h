// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/image.h"
#include "engine/dataset/file_bytes.h"

namespace distilloscope {

/// A pickled NumPy array (pickle.dump(array, file), protocols 2 to 5, NumPy 1 and 2) as a map, with
/// the types, shapes and scales of parse_npy(). Nothing in the file is executed: a pickle that asks
/// for any other Python object than one array is refused.
/// Throws FileFault(unreadable | bad_data).
Map parse_numpy_pickle(const Bytes& bytes);

/// Whether bytes begin as a pickle of these protocols does.
bool is_pickle(const Bytes& bytes);

}  // namespace distilloscope
