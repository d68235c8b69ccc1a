// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdio>

#include "engine/engine.h"

int main(int argc, char** argv) {
  CLI::App app{"Distilloscope without its window"};
  app.set_version_flag("--version", distilloscope::version_text());
  CLI11_PARSE(app, argc, argv);
  std::fputs(app.help().c_str(), stdout);
  return 0;
}
