// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window, offscreen at 1600 x 1000, taken through what a user does with 10,000 images,
// runs of 1,000,000 steps and 1,000 run folders: of each, the longest turn of the event loop, which
// is for how long the window answers nothing. The engine is invented and costs nothing.
// Arguments: how often (3); with anything more, of whose turn each was.
#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "tests/ui/support/fake_session.h"
#include "ui/bridge/settings.h"
#include "ui/main/main_window.h"
#include "ui/main/theme.h"
#include "ui/main/watched_application.h"
#include "ui/views/curves_view.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kImages = 10'000;
constexpr int kEpochs = 20;
constexpr std::int64_t kSteps = 1'000'000;
constexpr int kRuns = 1000;
constexpr int kQuietMs = 120;  // without an event: all is done
bool telling = false;

DatasetInfo manyImages() {
  DatasetInfo info = FakeSession::dataset();
  info.val.clear();
  for (int i = 0; i < kImages; ++i)
    info.val.push_back({"img" + std::to_string(i), 640, 480, true, true});
  return info;
}

RunHistory longRun(const std::string& folder) {
  constexpr auto kEach = static_cast<int>(kSteps / kEpochs);
  RunHistory history = FakeSession::history(folder, kEpochs, 1);
  history.record.val_count = kImages;
  history.steps.clear();
  history.scores.clear();
  std::mt19937 random(7);
  std::normal_distribution<double> noise(0, 0.1);
  history.steps.reserve(kSteps);
  for (std::int64_t i = 1; i <= kSteps; ++i) {
    StepSample sample;
    sample.step = i;
    sample.epoch = 1 + static_cast<int>((i - 1) / kEach);
    sample.seconds = 0.02 * static_cast<double>(i);
    sample.learning_rate = 1e-3;
    sample.images_per_second = 400;
    for (LossTerms& terms : sample.arms) {
      terms.kl = terms.truth = 0.5 + 1e5 / static_cast<double>(i + 50'000) + noise(random);
      terms.total = terms.kl;
      terms.gradient_norm = 1 + noise(random);
    }
    history.steps.push_back(std::move(sample));
  }
  for (EpochSample& epoch : history.epochs) {
    epoch.step = static_cast<std::int64_t>(epoch.epoch) * kEach;
    EpochScores scores;
    scores.epoch = epoch.epoch;
    for (int i = 0; i < kImages; ++i) {
      scores.images.push_back(
          {"img" + std::to_string(i), {1 + noise(random), 0.9 + noise(random)}});
    }
    history.scores.push_back(std::move(scores));
  }
  return history;
}

class Turns {
 public:
  explicit Turns(WatchedApplication& application) : application_(application) {
    application_.turns().compareBy(&Spent::processor);
  }

  /// Does it within a turn of its own, as a click or a key would, and waits for all that follows.
  void of(
      const std::string& what, const std::function<void()>& act,
      const std::function<bool()>& done = [] { return true; }) {
    application_.turns().takeLongest();
    QMetaObject::invokeMethod(&application_, act, Qt::QueuedConnection);
    Spent longest;
    QElapsedTimer quiet;
    for (quiet.start(); quiet.elapsed() < kQuietMs || !done();) {
      QCoreApplication::processEvents();
      const auto served = application_.turns().takeLongest();
      if (!served) continue;
      const Spent spent = served->event.spent;
      if (spent.processor > 0.3) quiet.restart();
      if (telling && spent.processor > 8) {
        std::printf("    %s: %.1f ms, %.1f computing in %s, most in %s (%.1f)\n", what.c_str(),
                    spent.wall, spent.processor, qPrintable(served->event.text()),
                    qPrintable(served->heaviest.text()), served->heaviest.spent.processor);
      }
      if (spent.processor > longest.processor) longest = spent;
    }
    if (!took_.contains(what)) order_.push_back(what);
    took_[what].push_back({longest.wall, longest.processor});
  }

  void report() const {
    for (const std::string& what : order_) record_took("turns: " + what, took_.at(what));
  }

 private:
  WatchedApplication& application_;
  std::vector<std::string> order_;
  std::map<std::string, std::vector<Took>> took_;
};

void closeDialogs(QWidget& window) {
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (widget != &window && widget->isVisible()) widget->close();
  }
}

void drive(Turns& turns) {
  Settings::flush();
  QSettings().clear();
  Theme::instance().setChoice(ThemeChoice::light);
  FakeSession* session = nullptr;
  MainWindow window(FakeSession::factory(session));
  window.resize(1600, 1000);
  session->known_dataset = manyImages();
  SampleJob any;
  any.id = "img0";
  any.epoch = kEpochs;
  any.checkpoints = {"a", "b"};
  session->known_sample = FakeSession::sample(any);
  session->known_thumbnail = session->known_sample->stimulus;
  session->runs_listed = FakeSession::runs(kRuns);
  for (const char* folder : {"/runs/one", "/runs/two", "/runs/three"}) {
    session->next_histories.push_back(longRun(folder));
  }
  const EpochScores last_scores = session->next_histories.back().scores.back();
  CurveFigure& figure = window.curves().figure();
  const auto done = [&] { return !window.bridge().isWaiting() && !figure.isPreparing(); };
  const auto trigger = [&](const char* name) { window.findChild<QAction*>(name)->trigger(); };

  turns.of("the window is shown", [&] { window.show(); });
  window.findChild<QDockWidget*>("experimentDock")->show();
  turns.of(
      "a run is opened",
      [&] {
        window.openPath({ItemKind::run, "/runs/one"});
      },
      done);
  const std::pair<ViewKind, const char*> views[] = {
      {ViewKind::images, "Images"}, {ViewKind::checkpoints, "Checkpoints"},
      {ViewKind::runs, "Runs"},     {ViewKind::teacher, "Teacher"},
      {ViewKind::study, "Study"},   {ViewKind::curves, "Curves"}};
  for (const auto& [view, name] : views) {
    turns.of(
        std::string("first time in ") + name, [&, view = view] { window.showView(view); }, done);
  }
  for (const auto& [view, name] : views) {
    turns.of(
        std::string("back in ") + name, [&, view = view] { window.showView(view); }, done);
  }
  auto* quantity = window.findChild<QComboBox*>("curveQuantity");
  for (const int index : {1, 2, 0}) {
    turns.of(
        "another quantity", [&] { quantity->setCurrentIndex(index); }, done);
  }
  turns.of(
      "another smoothing", [&] { window.findChild<QSlider*>("curveSmoothing")->setValue(20); },
      done);
  turns.of(
      "another run is opened",
      [&] {
        window.openPath({ItemKind::run, "/runs/two"});
      },
      done);
  turns.of(
      "a run beside", [&] { window.workspace().addBeside("/runs/three"); }, done);
  turns.of(
      "no run beside", [&] { window.workspace().clearBeside(); }, done);
  for (const char* theme : {"themeDark", "themeLight"}) {
    turns.of(
        "another theme", [&] { trigger(theme); }, done);
  }
  window.showView(ViewKind::images);
  turns.of(
      "another epoch in Images", [&] { window.workspace().stepEpoch(-1); }, done);
  turns.of(
      "another image", [&] { window.workspace().stepImage(1); }, done);
  auto* sort = window.findChild<QComboBox*>("sampleSort");
  for (const int order : {3, 1, 0}) {
    turns.of(
        "another order of images", [&] { sort->setCurrentIndex(order); }, done);
  }
  turns.of(
      "a checkpoint is opened",
      [&] { window.workspace().openCheckpoint("/runs/two/checkpoints/epoch-003/a.safetensors"); },
      done);
  for (const char* dialog : {"settings", "help", "about", "exportCurves", "exportCsv",
                             "exportPanes", "exportFigure", "exportReport"}) {
    for (const char* time : {"first time", "again"}) {
      turns.of(
          std::string("dialog ") + dialog + ", " + time, [&] { trigger(dialog); }, done);
      closeDialogs(window);
    }
  }
  window.showView(ViewKind::curves);
  turns.of("a training is started", [&] { window.startTraining(); });
  RunRecord record = FakeSession::history("/runs/live", 1, 1).record;
  record.state = RunState::running;
  record.epochs_done = 0;
  record.val_count = kImages;
  const JobId job = session->lastTraining();
  // Made before they are measured, as the engine's own threads do.
  Event begun = RunStarted{job, record, manyImages(), 0, {}};
  Event epoch = EpochDone{job, FakeSession::epoch(1, 30), last_scores, {"a", "b"}};
  turns.of("the run begins", [&] { session->push(std::move(begun)); });
  turns.of("its first step", [&] { session->push(StepDone{job, FakeSession::step(1, 30, 10)}); });
  turns.of("its first epoch", [&] {
    for (int i = 2; i <= 30; ++i) session->push(StepDone{job, FakeSession::step(i, 30, 10)});
    session->push(std::move(epoch));
  });
  turns.of("the training ends", [&] { session->finish(job); });
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  WatchedApplication application(argc, argv);
  const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 3;
  telling = argc > 2;
  const QTemporaryDir settings;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
  QCoreApplication::setOrganizationName("Distilloscope");
  QCoreApplication::setApplicationName("window_turns_benchmark");
  Turns turns(application);
  for (int round = 0; round < rounds; ++round) drive(turns);
  turns.report();
  record_peak_memory();
  return 0;
}
