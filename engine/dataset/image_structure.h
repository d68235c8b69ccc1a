// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/dataset/file_bytes.h"

namespace distilloscope {

enum class Content { jpeg, png, npy, pickle, other };

/// What the first bytes say a file is, whatever its name.
Content content_of(const Bytes& bytes);

/// "JPEG", "PNG", "NPY", "pickle", or "another format".
std::string content_name(Content content);

/// Walks a JPEG's markers up to the end marker, or a PNG's chunks with their checksums up to IEND.
/// Decoders fill what is missing with grey and only warn; here it is a fault.
/// Returns the bytes to decode: for PNG only the chunks that carry pixels, so that neither colour
/// profiles nor alpha nor orientation change them. Throws FileFault(unreadable | bad_data).
Bytes checked_structure(Bytes bytes, Content content);

}  // namespace distilloscope
