// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/launch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPixmap>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>

#include "ui/bridge/lateness_probe.h"
#include "ui/forms/options_form.h"
#include "ui/main/demo_results.h"
#include "ui/main/main_window.h"
#include "ui/main/run_controller.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kSettleMs = 1500;
constexpr int kSelfTestMs = 240'000;

void setTheme(const QString& wanted) {
  auto choice = static_cast<ThemeChoice>(QSettings().value("window/theme", 0).toInt());
  if (wanted == "light") choice = ThemeChoice::light;
  if (wanted == "dark") choice = ThemeChoice::dark;
  Theme::instance().setChoice(choice);
}

void openAll(MainWindow& window, const LaunchOptions& options) {
  const auto open = [&](ItemKind kind, const QString& path) {
    if (!path.isEmpty()) window.openPath({kind, QFileInfo(path).absoluteFilePath()});
  };
  open(ItemKind::dataset, options.dataset);
  open(ItemKind::run, options.run);
  open(ItemKind::checkpoint, options.checkpoint);
  for (const QString& path : options.paths) open(kindOf(path), path);
  const QStringList views{"curves", "images", "checkpoints", "runs", "teacher", "study"};
  if (const auto at = views.indexOf(options.view); at >= 0) {
    // Opening something shows its own view; the one that was asked for has the last word.
    const auto show = [&window, at] { window.showView(static_cast<ViewKind>(at)); };
    show();
    QObject::connect(&window.workspace(), &Workspace::runChanged, &window, show,
                     Qt::QueuedConnection);
    QObject::connect(&window.workspace(), &Workspace::datasetChanged, &window, show,
                     Qt::QueuedConnection);
  }
}

// Waits until nothing was asked or has arrived for a while, then writes the window and ends.
void screenshotWhenSettled(MainWindow& window, const LaunchOptions& options) {
  auto* timer = new QTimer(&window);
  timer->setSingleShot(true);
  timer->setInterval(kSettleMs);
  const QString file = options.screenshot;
  QObject::connect(timer, &QTimer::timeout, &window, [&window, file, timer] {
    if (window.bridge().isWaiting()) {
      timer->start();
      return;
    }
    const bool written = window.grab().save(file, "PNG");
    if (!written) std::fprintf(stderr, "%s cannot be written.\n", qPrintable(file));
    QCoreApplication::exit(written ? 0 : 1);
  });
  const auto again = [timer] { timer->start(); };
  if (options.screenshot_after_run) {
    QObject::connect(&window.run(), &RunController::ended, timer, again);
    return;
  }
  EngineBridge& bridge = window.bridge();
  QObject::connect(&bridge, &EngineBridge::jobStateChanged, timer,
                   [again](const JobStateChanged& event) {
                     if (is_final(event.state)) again();
                   });
  QObject::connect(&bridge, &EngineBridge::progressChanged, timer, again);
  again();
}

void runSelfTest(MainWindow& window, Options options, const QString& folder) {
  options.run.runs_folder = folder.toStdString();
  window.form().setOptions(options);
  QObject::connect(&window.run(), &RunController::ended, &window, [](const JobStateChanged& event) {
    if (event.error) std::fprintf(stderr, "%s\n", event.error->message.c_str());
    QCoreApplication::exit(event.state == JobState::finished ? 0 : 1);
  });
  QTimer::singleShot(kSelfTestMs, &window, [] {
    std::fputs("The training did not end in time.\n", stderr);
    QCoreApplication::exit(1);
  });
  if (!window.form().isSound()) {
    std::fprintf(stderr, "%s\n", qPrintable(window.form().problemText()));
    QTimer::singleShot(0, &window, [] { QCoreApplication::exit(1); });
    return;
  }
  window.startTraining();
}

int exportUnattended(const UnattendedOptions& options, const SessionFactory& factory) {
  UnattendedExport exporting(factory, options);
  // Queued, so that it also ends a program whose event loop has not begun.
  QObject::connect(
      &exporting, &UnattendedExport::done, &exporting,
      [](int code) { QCoreApplication::exit(code); }, Qt::QueuedConnection);
  exporting.start();
  return QCoreApplication::exec();
}

}  // namespace

int launch(const LaunchOptions& options, const SessionFactory& factory) {
  if (!options.unattended.report.isEmpty() || !options.unattended.figure.isEmpty()) {
    return exportUnattended(options.unattended, factory);
  }
  setTheme(options.demo_results.isEmpty() ? options.theme : QString("light"));
  QTemporaryDir scratch;  // outlives the window, whose session may still write
  MainWindow window(factory);
  window.form().setOptions(options.options);
  if (options.size.isValid()) window.resize(options.size);
  LatenessProbe probe;
  if (options.lateness_report) {
    QObject::connect(&window.workspace(), &Workspace::runChanged, &probe, [&] {
      if (window.workspace().isLive()) probe.start();
    });
    QObject::connect(&window.run(), &RunController::ended, &probe, &LatenessProbe::stop);
  }
  window.show();
  if (!options.screenshot.isEmpty()) screenshotWhenSettled(window, options);
  if (options.self_test) {
    runSelfTest(window, options.options, scratch.path());
  } else if (!options.demo_results.isEmpty()) {
    auto* results = new DemoResults(window, options.demo_results);
    // Queued, so that it also ends a program whose event loop has not begun.
    QObject::connect(
        results, &DemoResults::done, &window, [](int code) { QCoreApplication::exit(code); },
        Qt::QueuedConnection);
    results->start(options.options);
  } else {
    openAll(window, options);
    if (options.demo) window.startTraining();
  }
  const int code = QCoreApplication::exec();
  if (options.lateness_report) std::printf("%s\n", qPrintable(probe.report()));
  return code;
}

}  // namespace distilloscope
