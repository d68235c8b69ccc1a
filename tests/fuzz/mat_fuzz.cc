// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a MATLAB file, or as what comes after a sound header: either a FileFault, or
// variables, and then the fixations in them.
#include "engine/api/error.h"
#include "engine/dataset/fixations.h"
#include "engine/dataset/mat_file.h"
#include "tests/fuzz/fuzz_target.h"

FUZZ_TARGET(mat) {
  using namespace distilloscope;
  std::string file(bytes);
  if (!is_mat(Bytes(bytes.begin(), bytes.end()))) {
    std::string header = "MATLAB 5.0 MAT-file";
    header.resize(124, ' ');
    file = header + std::string("\0\1IM", 4) + file;
  }
  try {
    parse_mat(Bytes(file.begin(), file.end()));
  } catch (const FileFault&) {
    return;
  }
  try {
    read_fixations(MemoryFile(file).name());
  } catch (const EngineError&) {
  }
}
