// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_replay TARGET FOLDER: calls a fuzz target with every file of its corpus, without libFuzzer.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "tests/fuzz/fuzz_target.h"

namespace {

std::map<std::string, void (*)(std::string_view)>& targets() {
  static std::map<std::string, void (*)(std::string_view)> all;
  return all;
}

}  // namespace

FuzzTarget::FuzzTarget(const char* name, void (*run)(std::string_view)) {
  targets()[name] = run;
}

int main(int argc, char** argv) {
  const auto target = argc == 3 ? targets().find(argv[1]) : targets().end();
  if (target == targets().end()) {
    std::fprintf(stderr, "usage: fuzz_replay TARGET FOLDER; targets are:");
    for (const auto& [name, run] : targets()) std::fprintf(stderr, " %s", name.c_str());
    std::fprintf(stderr, "\n");
    return 2;
  }
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[2])) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    std::printf("%s\n", entry.path().filename().c_str());
    std::fflush(stdout);
    target->second(bytes);
    target->second({});
    ++files;
  }
  return files == 0;
}
