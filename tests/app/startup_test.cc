// SPDX-License-Identifier: GPL-3.0-or-later
// What the window's program needs to start, and what it says where its engine is missing.
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {

namespace fs = std::filesystem;

TEST_CASE("the window starts without LibTorch and OpenCV, which its engine brings later") {
  const Finished needs =
      run_program({"/usr/bin/env", "LD_TRACE_LOADED_OBJECTS=1", DISTILLOSCOPE_WINDOW_PROGRAM});
  CAPTURE(needs.out, needs.err);
  REQUIRE(needs.out.find("libQt6Widgets") != std::string::npos);
  CHECK(needs.out.find("libtorch") == std::string::npos);
  CHECK(needs.out.find("libopencv") == std::string::npos);

  const Finished versions = run_program({DISTILLOSCOPE_WINDOW_PROGRAM, "--version"});
  CHECK(versions.code == 0);
  CHECK(versions.out.find("LibTorch ") != std::string::npos);

  const Finished ready = run_program({DISTILLOSCOPE_WINDOW_PROGRAM, "--startup-report"});
  CHECK(ready.code == 0);
  CHECK(ready.out.starts_with("window ready, "));
}

TEST_CASE("a window whose engine is missing says which file it wants") {
  const TempFolder folder;
  const std::string program = folder.path("bin/distilloscope");
  fs::create_directories(folder.path("bin"));
  fs::copy_file(DISTILLOSCOPE_WINDOW_PROGRAM, program);
  const Finished versions = run_program({program, "--version"});
  CAPTURE(versions.out);
  CHECK(versions.out.find("/distilloscope/distilloscope-engine") != std::string::npos);
  CHECK(versions.out.find("cannot be loaded") != std::string::npos);

  const Finished training = run_program({program, "--self-test"});
  CHECK(training.code == 1);
  CHECK(training.err.find("cannot be loaded") != std::string::npos);
}

}  // namespace distilloscope::test
