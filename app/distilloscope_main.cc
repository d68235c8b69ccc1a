// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <QApplication>
#include <clocale>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/loaded_engine.h"
#include "app/window_engine.h"
#include "engine/api/demo.h"
#include "ui/main/launch.h"
#include "ui/main/watched_application.h"

namespace {

using distilloscope::LaunchOptions;

// A few scenes of 96 x 64 pixels: enough to pass through every stage in seconds.
void make_tiny(distilloscope::Options& options) {
  options.dataset.demo_train = 8;
  options.dataset.demo_val = 4;
  options.dataset.width = 96;
  options.dataset.height = 64;
  options.optimiser.batch_size = 4;
  options.optimiser.epochs = 2;
}

}  // namespace

int main(int argc, char** argv) {
  LaunchOptions launch;
  std::string run, dataset, checkpoint, view, theme, language, size, screenshot, pictures,
      demo_results;
  std::string report, figure, images = "difference:5";
  std::string preset = "recommended";
  std::vector<std::string> settings, paths;
  CLI::App cli{"Distilloscope: trains saliency Model A against Model B and shows both"};
  cli.set_version_flag("--version",
                       std::function<std::string()>(distilloscope::engine_version_text));
  cli.add_option("path", paths, "A run folder, a dataset folder, a checkpoint or an image to open");
  cli.add_flag("--demo", launch.demo, "Open the demo with training started");
  cli.add_option("--run", run, "Open a run folder");
  cli.add_option("--dataset", dataset, "Open a dataset folder");
  cli.add_option("--checkpoint", checkpoint, "Open a checkpoint");
  cli.add_option("--view", view, "Show a view")
      ->check(CLI::IsMember({"curves", "images", "checkpoints", "runs", "teacher", "study"}));
  cli.add_option("--theme", theme, "Colours")->check(CLI::IsMember({"light", "dark"}));
  cli.add_option("--language", language, "Language of the window")
      ->check(CLI::IsMember({"en", "de"}));
  cli.add_option("--size", size, "Size of the window, 1280x800");
  cli.add_option("--preset", preset, "Where the options start from")
      ->check(CLI::IsMember({"recommended", "notebook"}));
  cli.add_option("--set", settings, "Change an option: group.field=value");
  cli.add_option("--screenshot", screenshot, "Write the window as a PNG and end");
  cli.add_option("--pictures", pictures, "Write every view, light and dark, into a folder and end");
  cli.add_flag("--screenshot-after-run", launch.screenshot_after_run,
               "Take the screenshot when the training has ended");
  cli.add_option("--demo-results", demo_results, "Run the demo to its end and leave its results");
  cli.add_option("--report", report, "Write the report of a run as an HTML file and end");
  cli.add_option("--figure", figure, "Write the figure of a run as a PDF, SVG or PNG file and end");
  cli.add_option("--images", images,
                 "Of the figure: difference:N, spread:N, best-a:N, best-b:N, worst-a:N, worst-b:N, "
                 "a-ahead:N, b-ahead:N, starred, or ids with commas between; ranked by KL, or by a "
                 "metric the run kept: worst-b:N:cc");
  cli.add_option("--figure-width", launch.unattended.millimetres,
                 "Of the figure, in millimetres: 85 for one column, 178 for two")
      ->check(CLI::Range(40, 500));
  cli.add_option("--figure-dpi", launch.unattended.dpi, "Of a PNG")->check(CLI::Range(72, 1200));
  cli.add_option("--figure-font", launch.unattended.font_points, "Of the figure, in points")
      ->check(CLI::Range(5, 24));
  cli.add_option("--epoch", launch.unattended.epoch,
                 "Of report and figure; the last one by default")
      ->check(CLI::Range(1, 1000000));
  cli.add_flag("--self-test", launch.self_test, "Train a tiny run; exit code 0 when it finishes");
  cli.add_flag("--lateness-report", launch.lateness_report,
               "Print how late the event loop was while training");
  cli.add_flag("--startup-report", launch.startup_report,
               "Print how long it took until the window could be used, and end");
  CLI11_PARSE(cli, argc, argv);

  launch.options = distilloscope::preset_options(*distilloscope::preset_from_word(preset));
  if (launch.demo || !demo_results.empty()) {
    launch.options.optimiser.epochs = distilloscope::kDemoEpochs;
  }
  if (launch.self_test) make_tiny(launch.options);
  for (const std::string& setting : settings) {
    const auto equals = setting.find('=');
    const std::string value = equals == std::string::npos ? "" : setting.substr(equals + 1);
    if (const auto wrong =
            distilloscope::set_option_text(launch.options, setting.substr(0, equals), value)) {
      std::fprintf(stderr, "%s\n", wrong->message.c_str());
      return 2;
    }
  }
  for (const std::string& path : paths) launch.paths << QString::fromStdString(path);
  launch.run = QString::fromStdString(run);
  launch.dataset = QString::fromStdString(dataset);
  launch.checkpoint = QString::fromStdString(checkpoint);
  launch.view = QString::fromStdString(view);
  launch.theme = QString::fromStdString(theme);
  launch.language = QString::fromStdString(language);
  launch.pictures = QString::fromStdString(pictures);
  launch.versions = distilloscope::engine_version_text;
  launch.screenshot = QString::fromStdString(screenshot);
  launch.demo_results = QString::fromStdString(demo_results);
  const bool unattended = !report.empty() || !figure.empty();
  launch.unattended.run = run.empty() ? launch.paths.value(0) : launch.run;
  launch.unattended.report = QString::fromStdString(report);
  launch.unattended.figure = QString::fromStdString(figure);
  launch.unattended.images = distilloscope::imageChoiceFromText(QString::fromStdString(images));
  if (unattended && launch.unattended.run.isEmpty()) {
    std::fputs("Name the run folder that the report or figure is of.\n", stderr);
    return 2;
  }
  int width = 0;
  int height = 0;
  if (std::sscanf(size.c_str(), "%dx%d", &width, &height) == 2) launch.size = {width, height};

  if ((launch.self_test || unattended) && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
  }
  std::unique_ptr<QApplication> app;
  if (launch.lateness_report) {
    app = std::make_unique<distilloscope::WatchedApplication>(argc, argv);
  } else {
    app = std::make_unique<QApplication>(argc, argv);
  }
  std::setlocale(LC_NUMERIC, "C");  // files are written with points, whatever the desktop says
  QApplication::setOrganizationName("Distilloscope");
  QApplication::setApplicationName("Distilloscope");
  QApplication::setApplicationVersion(DISTILLOSCOPE_VERSION);
  return distilloscope::launch(launch, distilloscope::make_window_session);
}
