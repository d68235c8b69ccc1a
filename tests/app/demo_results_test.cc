// SPDX-License-Identifier: GPL-3.0-or-later
// The window program without a display, as packaging/demo.sh starts it.
#include <filesystem>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> program(const std::vector<std::string>& arguments) {
  std::vector<std::string> all{DISTILLOSCOPE_WINDOW_PROGRAM};
  all.insert(all.end(), arguments.begin(), arguments.end());
  for (const char* setting :
       {"dataset.demo_train=8", "dataset.demo_val=4", "dataset.width=64", "dataset.height=64",
        "optimiser.batch_size=4", "optimiser.epochs=2", "hardware.threads=1"}) {
    all.insert(all.end(), {"--set", setting});
  }
  return all;
}

bool starts_with(const std::string& file, const std::string& magic) {
  return file_text(file).starts_with(magic);
}

}  // namespace

TEST_CASE("the demo without a display leaves its run and figures, and ends with both scores") {
  const TempFolder folder;
  const std::string results = folder.path("demo-results");
  const Finished demo = run_program(program({"--demo-results", results}));
  CAPTURE(demo.out, demo.err);
  REQUIRE(demo.code == 0);
  const std::string png = "\x89PNG\r\n";
  CHECK(starts_with(results + "/curves.png", png));
  CHECK(starts_with(results + "/curves.pdf", "%PDF-"));
  CHECK(starts_with(results + "/comparison.png", png));
  CHECK(starts_with(results + "/window.png", png));
  int runs = 0;
  std::string run;
  for (const auto& entry : fs::directory_iterator(results)) {
    if (!entry.is_directory()) continue;
    ++runs;
    run = entry.path().string();
    CHECK(fs::exists(entry.path() / "run.json"));
    CHECK(fs::exists(entry.path() / "checkpoints/epoch-002/b.safetensors"));
  }
  REQUIRE(runs == 1);
  // A progress line, then the scores as the very last line.
  CHECK(demo.out.find("epoch 1/2") != std::string::npos);
  const std::string body = demo.out.substr(0, demo.out.find_last_not_of('\n') + 1);
  const std::string last = body.substr(body.rfind('\n') + 1);
  CHECK(last.starts_with("Best validation KL: Model A "));
  CHECK(last.find("Model B ") != std::string::npos);

  // The window opens what it is given, whatever that is.
  const std::string picture = folder.path("opened.png");
  const Finished opened =
      run_program({DISTILLOSCOPE_WINDOW_PROGRAM, run, "--screenshot", picture, "--view", "images"});
  CAPTURE(opened.err);
  CHECK(opened.code == 0);
  CHECK(starts_with(picture, png));
}

TEST_CASE("results that cannot be written end with a reason") {
  const TempFolder folder;
  const std::string file = folder.write("file", "in the way");
  const Finished demo = run_program(program({"--demo-results", file + "/results"}));
  CHECK(demo.code != 0);
  CHECK(demo.err.find(file) != std::string::npos);
}

TEST_CASE("the self-test trains a tiny run") {
  const TempFolder folder;
  const Finished finished = run_program({DISTILLOSCOPE_WINDOW_PROGRAM, "--self-test"});
  CAPTURE(finished.err);
  CHECK(finished.code == 0);
}

}  // namespace distilloscope::test
