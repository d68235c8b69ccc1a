// SPDX-License-Identifier: GPL-3.0-or-later
// What README.md says of the program, held against the program.
#include <cstdlib>
#include <set>
#include <sstream>

#include "tests/cli/process.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace distilloscope::test {
namespace {

std::string readme() {
  return file_text(DISTILLOSCOPE_README);
}

// As the table writes them: 0.01, true, cosine.
std::string value_text(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

TEST_CASE("the README's table of presets is the program's") {
  std::set<std::string> expected;
  const auto document = cli({"options", "--json"}).json();
  for (const auto& row : document["options"]) {
    if (row["notebook"] == row["recommended"]) continue;
    expected.insert("| `" + row["key"].get<std::string>() + "` | " + value_text(row["notebook"]) +
                    " | " + value_text(row["recommended"]) + " |");
  }
  std::set<std::string> written;
  std::istringstream lines(readme());
  for (std::string line; std::getline(lines, line);) {
    for (const char* group :
         {"dataset.", "student.", "distillation.", "optimiser.", "hardware.", "run."}) {
      if (line.starts_with(std::string("| `") + group)) written.insert(line);
    }
  }
  CHECK(!expected.empty());
  CHECK(written == expected);
}

TEST_CASE("every command line in the README is understood") {
  const TempFolder user;  // no runs of the user are listed
  int commands = 0;
  std::istringstream lines(readme());
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("distilloscope-cli ")) continue;
    ++commands;
    std::istringstream words(line.substr(0, line.find(" #")));
    std::vector<std::string> arguments;
    std::string word;
    words >> word;
    while (words >> word) {
      // The README's folders are not there: a command that was understood says so.
      arguments.push_back(word.starts_with("~/") ? "/nonexistent" + word.substr(1) : word);
    }
    // These would train.
    if (arguments.front() == "demo" || arguments.front() == "study") arguments.push_back("--help");
    const Finished finished = cli(arguments);
    CAPTURE(line, finished.err);
    CHECK((finished.code == 0 || finished.code == 3));
  }
  CHECK(commands >= 10);
}

TEST_CASE("the README lists the exit codes of the help text") {
  const std::string text = readme();
  std::istringstream lines(cli({"--help"}).out);
  int codes = 0;
  for (std::string line; std::getline(lines, line);) {
    const int code = std::atoi(line.c_str());
    if (!line.starts_with("  ") || (code == 0 && line.find(" 0 ") == std::string::npos)) continue;
    ++codes;
    INFO(line);
    CHECK(text.find("\n| " + std::to_string(code) + " | ") != std::string::npos);
  }
  CHECK(codes == 8);
}

}  // namespace distilloscope::test
