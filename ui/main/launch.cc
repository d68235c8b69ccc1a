// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/launch.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <vector>

#include "ui/bridge/lateness_probe.h"
#include "ui/forms/options_form.h"
#include "ui/main/demo_results.h"
#include "ui/main/main_window.h"
#include "ui/main/pictures.h"
#include "ui/main/preferences.h"
#include "ui/main/run_controller.h"
#include "ui/main/settings_file.h"
#include "ui/main/translation.h"
#include "ui/main/watched_application.h"
#include "ui/views/notice_bar.h"

namespace distilloscope {
namespace {

constexpr int kSettleMs = 1500;
constexpr int kSelfTestMs = 240'000;
const char* const kCacheVariable = "DISTILLOSCOPE_CACHE";

// What the user chose, before there is anything to see. The engine reads the cache folder from the
// environment, which nothing may change once it has threads.
Preferences takePreferences(const LaunchOptions& options) {
  Preferences chosen = storedPreferences();
  if (!options.language.isEmpty()) chosen.language = options.language;
  if (options.theme == "light" || !options.demo_results.isEmpty()) {
    chosen.theme = ThemeChoice::light;
  } else if (options.theme == "dark") {
    chosen.theme = ThemeChoice::dark;
  }
  if (!chosen.cache_folder.isEmpty() && qEnvironmentVariableIsEmpty(kCacheVariable)) {
    qputenv(kCacheVariable, QFile::encodeName(chosen.cache_folder));
  }
  installLanguage(chosen.language);
  setRoleSet(chosen.roles);
  Theme::instance().setChoice(chosen.theme);
  return chosen;
}

void sayRescued(MainWindow& window, const QString& aside) {
  if (aside.isEmpty()) return;
  window.notices().show(
      NoticeBar::Level::warning,
      MainWindow::tr("The settings could not be read, so the program starts with its defaults."),
      MainWindow::tr("The damaged file is kept as %1.").arg(QDir::toNativeSeparators(aside)));
}

void openAll(MainWindow& window, const LaunchOptions& options) {
  std::vector<RecentItem> items;
  const auto add = [&](ItemKind kind, const QString& path) {
    if (!path.isEmpty()) items.push_back({kind, QFileInfo(path).absoluteFilePath()});
  };
  add(ItemKind::dataset, options.dataset);
  add(ItemKind::run, options.run);
  add(ItemKind::checkpoint, options.checkpoint);
  for (const QString& path : options.paths) add(kindOf(path), path);
  const QStringList views{"curves", "images", "checkpoints", "runs", "teacher", "study"};
  const auto show = [&window, at = views.indexOf(options.view)] {
    if (at >= 0) window.showView(static_cast<ViewKind>(at));
  };
  show();
  // Opening something shows its own view; the one that was asked for has the last word.
  window.openAll(items, show);
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

// The window can be used once it is painted and the event loop has nothing left to do.
void reportStartup(MainWindow& window, QElapsedTimer since) {
  QTimer::singleShot(0, &window, [since] {
    QTimer::singleShot(0, [since] {
      std::printf("window ready, %lld ms after launch\n", static_cast<long long>(since.elapsed()));
      std::fflush(stdout);
      QCoreApplication::exit(0);
    });
  });
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
  QElapsedTimer since;
  since.start();
  const QString rescued = rescueSettings();
  const Preferences chosen = takePreferences(options);
  if (!options.unattended.report.isEmpty() || !options.unattended.figure.isEmpty()) {
    return exportUnattended(options.unattended, factory);
  }
  QTemporaryDir scratch;  // outlives the window, whose session may still write
  MainWindow window(factory);
  window.setEngineVersions(options.versions);
  Options form = options.options;
  if (form.run.runs_folder.empty()) form.run.runs_folder = chosen.runs_folder.toStdString();
  window.form().setOptions(form);
  if (options.size.isValid()) window.resize(options.size);
  auto* watched = qobject_cast<WatchedApplication*>(QCoreApplication::instance());
  LatenessProbe probe(watched == nullptr ? nullptr : &watched->turns());
  if (options.lateness_report) {
    QObject::connect(&window.workspace(), &Workspace::runChanged, &probe, [&] {
      if (window.workspace().isLive()) probe.start();
    });
    QObject::connect(&window.run(), &RunController::ended, &probe, &LatenessProbe::stop);
  }
  window.show();
  if (options.startup_report) reportStartup(window, since);
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
    sayRescued(window, rescued);
    if (options.demo) window.startTraining();
    if (!options.pictures.isEmpty()) {
      auto* pictures = new Pictures(window, options.pictures);
      QObject::connect(
          pictures, &Pictures::done, &window, [](int code) { QCoreApplication::exit(code); },
          Qt::QueuedConnection);
      pictures->start();
    }
  }
  const int code = QCoreApplication::exec();
  if (options.lateness_report) std::printf("%s\n", qPrintable(probe.report()));
  return code;
}

}  // namespace distilloscope
