// SPDX-License-Identifier: GPL-3.0-or-later
// The grid of many images with invented thumbnails and scores, 1920x1080 and offscreen: how long it
// takes to open, scroll, sort, filter, jump and take the scores of an epoch, and what it keeps.
// Arguments: how many images (10000), of how many epochs there are scores (20), and anything more
// for fewer frames and without looking at every picture.
#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <memory>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "ui/bridge/engine_bridge.h"
#include "ui/main/watched_application.h"
#include "ui/main/workspace.h"
#include "ui/views/images_view.h"
#include "ui/views/sample_list.h"
#include "ui/views/sample_strip.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

int images_shown = 10000;
int epochs_scored = 20;
bool briefly = false;
constexpr int kFrameMs = 16;
constexpr int kBriefly = 20;  // frames
constexpr const char* kMetrics[] = {"cc",      "sim",     "nss",       "auc_judd",
                                    "sim_mit", "nss_mit", "auc_borji", "kl_mit"};

std::string idOf(int image) {
  return "img" + std::to_string(image);
}

PicturePtr picture(int height, unsigned seed) {
  auto made = std::make_shared<Picture>();
  made->width = height * 4 / 3;
  made->height = height;
  made->rgb.resize(static_cast<std::size_t>(made->width) * made->height * 3);
  for (std::size_t i = 0; i < made->rgb.size(); ++i) {
    made->rgb[i] = static_cast<std::uint8_t>(i * (seed % 7 + 1) / 9 + seed);
  }
  return made;
}

/// Answers from the same thread, as quickly as it is asked.
class InventedSession : public Session {
 public:
  explicit InventedSession(std::function<void()> wake) : wake_(std::move(wake)) {}

  JobId submit(Job job) override {
    const JobId id = next_++;
    if (std::holds_alternative<OpenDatasetJob>(job)) {
      DatasetOpened opened{id, {}};
      opened.info.folder = "/invented";
      for (int i = 0; i < images_shown; ++i)
        opened.info.val.push_back({idOf(i), 640, 480, true, true});
      push(std::move(opened));
    } else if (std::holds_alternative<OpenRunJob>(job)) {
      push(RunOpened{id, history()});
    } else if (const auto* thumbnails = std::get_if<ThumbnailsJob>(&job)) {
      for (const std::string& name : thumbnails->ids) {
        push(ThumbnailReady{id, name, picture(thumbnails->height, next_ + name.back())});
      }
    }
    push(JobStateChanged{id, JobState::finished, {}});
    return id;
  }
  void pause(JobId) override {}
  void resume(JobId) override {}
  void stop(JobId) override {}
  void cancel(JobId) override {}
  std::vector<Event> drain() override { return std::exchange(events_, {}); }

 private:
  void push(Event event) {
    events_.push_back(std::move(event));
    if (events_.size() == 1) wake_();
  }
  static RunHistory history() {
    RunHistory history;
    history.record.folder = "/runs/invented";
    history.record.dataset_folder = "/invented";
    history.record.baselines.centre_prior_kl = 0.98;
    for (int epoch = 1; epoch <= epochs_scored; ++epoch) {
      EpochSample sample;
      sample.epoch = epoch;
      EpochScores scores;
      scores.epoch = epoch;
      for (int i = 0; i < images_shown; ++i) {
        const double a = 0.3 + std::fmod(i * 0.6180339887 + epoch * 0.01, 1.0);
        const double b = 0.2 + std::fmod(i * 0.7548776662 + epoch * 0.02, 1.0);
        scores.images.push_back({idOf(i), {a, b}});
      }
      for (const char* key : kMetrics) {
        ImageMetric metric{key, PerArm<std::vector<float>>(2)};
        for (const ImageScore& score : scores.images) {
          for (std::size_t arm = 0; arm < 2; ++arm) {
            metric.values[arm].push_back(1 - 0.5F * static_cast<float>(score.kl[arm]));
          }
        }
        scores.metrics.push_back(std::move(metric));
      }
      history.epochs.push_back(sample);
      history.scores.push_back(std::move(scores));
    }
    return history;
  }

  std::function<void()> wake_;
  std::vector<Event> events_;
  JobId next_ = 1;
};

double residentMegabytes() {
  std::ifstream file("/proc/self/statm");
  long size = 0;
  long resident = 0;
  file >> size >> resident;
  return static_cast<double>(resident) * 4096 / (1 << 20);
}

/// Until what was changed is on the (offscreen) screen.
Took timeOf(const std::function<void()>& change) {
  const Stopwatch watch;
  change();
  QCoreApplication::processEvents();
  return watch.took();
}

void report(const std::string& what, const std::vector<Took>& times) {
  record_took("grid: " + what, times, {{"images", std::to_string(images_shown)}});
}

void report(const std::string& what, double megabytes) {
  record({"grid: " + what, "MB", {megabytes}, {{"images", std::to_string(images_shown)}}, "", 0});
}

/// What comes from the engine: until it is shown, and the longest turn of the event loop in it.
void reportArrival(const std::string& what, const std::function<bool()>& arrived,
                   TurnWatch& turns) {
  turns.takeLongest();
  const Stopwatch watch;
  while (!arrived()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  QCoreApplication::processEvents();
  const Took all = watch.took();
  const auto longest = turns.takeLongest();
  const Spent spent = longest ? longest->event.spent : Spent();
  report(what, {all});
  report(what + ", longest turn", {{spent.wall, spent.processor}});
}

void settle(const std::function<bool()>& done) {
  QElapsedTimer timer;
  timer.start();
  while (!done() && timer.elapsed() < 5000) {
    QCoreApplication::processEvents();
    QThread::msleep(1);
  }
}

std::vector<Took> frames(int count, const std::function<void(int)>& change) {
  std::vector<Took> times;
  if (briefly) count = std::min(count, kBriefly);
  for (int frame = 0; frame < count; ++frame) {
    times.push_back(timeOf([&] { change(frame); }));
    const auto rest = kFrameMs - static_cast<int>(times.back().wall);
    if (rest > 0) QThread::msleep(static_cast<unsigned long>(rest));
  }
  return times;
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  WatchedApplication application(argc, argv);
  if (argc > 1) images_shown = std::max(100, std::atoi(argv[1]));
  if (argc > 2) epochs_scored = std::max(2, std::atoi(argv[2]));
  briefly = argc > 3;
  const QTemporaryDir folder;
  QSettings::setDefaultFormat(QSettings::IniFormat);
  QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
  QCoreApplication::setOrganizationName("Distilloscope");
  QCoreApplication::setApplicationName("browse_benchmark");

  EngineBridge bridge([](std::function<void()> wake) {
    return std::make_unique<InventedSession>(std::move(wake));
  });
  Workspace workspace(bridge);
  ImagesView view(bridge, workspace);
  view.resize(1920, 1080);
  view.show();
  QCoreApplication::processEvents();
  const double idle = residentMegabytes();

  SampleStrip& strip = view.strip();
  workspace.openDataset(QString());
  // Not until nothing is asked for: maps of the first image are, which nobody here has.
  reportArrival(
      "list the images in the strip",
      [&] { return strip.model().rowCount() == images_shown && !workspace.isOpeningDataset(); },
      application.turns());
  workspace.openRun("/runs/invented");
  reportArrival(
      "scores of all epochs",
      [&] { return workspace.hasRun() && workspace.epochScores(epochs_scored) != nullptr; },
      application.turns());
  SampleList& list = strip.list();
  settle([&] { return strip.model().thumbnailAt(0) != nullptr; });

  const Stopwatch opening;
  report("open, first frame", {timeOf([&] { strip.setGrid(true); })});
  const auto all_seen = [&] {
    const auto [first, last] = list.seenRows();
    for (int row = first; row <= last; ++row) {
      if (strip.model().thumbnailAt(row) == nullptr) return false;
    }
    return last > first;
  };
  settle(all_seen);
  report("open, all pictures", {opening.took()});

  QScrollBar* bar = list.verticalScrollBar();
  report("scroll 40 px a frame", frames(400, [&](int) { bar->setValue(bar->value() + 40); }));
  report("scroll a page a frame", frames(150, [&](int frame) {
           bar->setValue((frame * 977) % std::max(1, bar->maximum()));
         }));
  report("scroll with scores every 10 frames", frames(300, [&](int frame) {
           bar->setValue(bar->value() + (frame < 150 ? 40 : -40));
           if (frame % 10 == 0) workspace.setCurrentEpoch(1 + frame / 10 % (epochs_scored - 1));
         }));
  auto* sort = view.findChild<QComboBox*>("sampleSort");
  report("scores of an epoch, sorted by KL", frames(60, [&](int frame) {
           if (frame == 0) sort->setCurrentIndex(3);
           workspace.setCurrentEpoch(1 + frame % (epochs_scored - 1));
         }));
  report("sort", frames(60, [&](int frame) {
           constexpr int kOrders[] = {0, 1, 2, 3, 6};
           sort->setCurrentIndex(kOrders[frame % 5]);
         }));
  auto* score = view.findChild<QComboBox*>("sampleScore");
  sort->setCurrentIndex(3);
  report("another score, sorted by it",
         frames(60, [&](int frame) { score->setCurrentIndex(1 + frame % (score->count() - 1)); }));
  report("sort by a metric", frames(60, [&](int frame) { sort->setCurrentIndex(1 + frame % 3); }));
  report("size of the pictures",
         frames(24, [&](int frame) { list.setPictureHeight(64 + 16 * (frame % 8)); }));
  view.findChild<QAction*>("sampleFilterToggle")->setChecked(true);
  QCoreApplication::processEvents();
  auto* low = view.findChild<QDoubleSpinBox*>("filterFirstLow");
  report("filter", frames(60, [&](int frame) { low->setValue(0.3 + 0.015 * frame); }));
  low->setValue(low->minimum());
  report("filter by two scores", frames(60, [&](int frame) {
           score->setCurrentIndex(frame % 2);
           low->setValue(0.4 + 0.005 * frame);
         }));
  view.findChild<QAbstractButton*>("sampleClear")->click();
  auto* search = view.findChild<QLineEdit*>("sampleSearch");
  report("jump", frames(40, [&](int frame) {
           search->setText(QString::fromStdString(idOf((frame * 2477) % images_shown)));
           Q_EMIT search->textEdited(search->text());
         }));
  report("star", frames(40, [&](int) { view.findChild<QAction*>("sampleStar")->trigger(); }));
  list.setPictureHeight(112);
  for (int value = 0; !briefly && value < bar->maximum(); value += list.viewport()->height() / 2) {
    bar->setValue(value);
    settle(all_seen);
  }
  report("memory of the idle view", idle);
  report("memory after all was seen", residentMegabytes());
  report("memory of the pictures kept, of at most " +
             std::to_string(SampleListModel::kThumbnailBytes >> 20) + " MB",
         static_cast<double>(strip.model().thumbnailBytes()) / (1 << 20));
  record_peak_memory({{"images", std::to_string(images_shown)}});
  return 0;
}
