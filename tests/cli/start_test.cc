// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line needs to start, and what it says where its engine is missing.
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {

namespace fs = std::filesystem;

TEST_CASE("the command line starts without LibTorch, which its engine brings later") {
  const Finished needs =
      run_program({"/usr/bin/env", "LD_TRACE_LOADED_OBJECTS=1", DISTILLOSCOPE_CLI});
  CAPTURE(needs.out, needs.err);
  REQUIRE(needs.out.find("libstdc++") != std::string::npos);
  CHECK(needs.out.find("libtorch") == std::string::npos);
  CHECK(cli({"--version"}).out.find("LibTorch ") != std::string::npos);
}

TEST_CASE("a command line whose engine is missing says which file it wants") {
  const TempFolder folder;
  fs::create_directories(folder.path("bin"));
  const std::string program = folder.path("bin/distilloscope-cli");
  fs::copy_file(DISTILLOSCOPE_CLI, program);
  const Finished help = run_program({program, "--help"});
  CHECK(help.code == 0);
  const Finished version = run_program({program, "--version"});
  CHECK(version.code == 1);
  CHECK(version.err.find("cannot be loaded") != std::string::npos);
  const Finished training =
      run_program({program, "train", "--dataset", folder.path("none"), "--epochs", "1"});
  CAPTURE(training.err);
  CHECK(training.code == 1);
  CHECK(training.err.find("/distilloscope/distilloscope-engine") != std::string::npos);
  CHECK(training.err.find("cannot be loaded") != std::string::npos);
}

}  // namespace distilloscope::test
