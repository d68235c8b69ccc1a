// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/script.h>

#include <string>

#include "tests/support/temp_folder.h"

namespace distilloscope::test {

/// A TorchScript module whose forward is \p body, indented by eight spaces, of an input x.
inline std::string write_script(const TempFolder& folder, const std::string& name,
                                const std::string& body) {
  torch::jit::Module module("Teacher");
  module.define("def forward(self, x):\n" + body + "\n");
  module.save(folder.path(name));
  return folder.path(name);
}

/// One that finds the blobs of make_blob_dataset(): they are what is bright in red.
inline std::string write_blob_script(const TempFolder& folder, const std::string& name,
                                     const std::string& threshold = "0.2") {
  return write_script(folder, name,
                      "        return (x[:, 0:1] - " + threshold + ").clamp(min=0.0)");
}

}  // namespace distilloscope::test
