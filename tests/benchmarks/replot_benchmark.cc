// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds of one frame of the curves while they are panned and zoomed, with
// and without steps that stream in; of a change of the quantity; and the memory of the steps. Two
// arms, raw and smoothed, drawn offscreen at 1280 x 700.
#include <QApplication>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <random>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "ui/export/figure_export.h"
#include "ui/views/curve_axes.h"
#include "ui/views/curve_figure.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr QSize kSize{1280, 700};
constexpr int kFrames = 120;
constexpr int kPerFrame = 5;  // steps that come between two frames: 300 a second

class Steps {
 public:
  StepSample next() {
    StepSample sample;
    sample.step = ++step_;
    sample.epoch = 1 + static_cast<int>(step_ / 1000);
    sample.seconds = 0.02 * static_cast<double>(step_);
    sample.learning_rate = 1e-3;
    sample.images_per_second = 400 + 20 * noise_(random_);
    const double base = 0.5 + 2 * std::exp(-static_cast<double>(step_) / 2e4);
    for (LossTerms& terms : sample.arms) {
      terms.kl = base + 0.15 * noise_(random_);
      terms.total = terms.truth = terms.kl;
      terms.gradient_norm = std::exp(noise_(random_));
    }
    return sample;
  }

 private:
  std::int64_t step_ = 0;
  std::mt19937 random_{7};
  std::normal_distribution<double> noise_{0, 1};
};

// What a change takes from first to last, and the longest of its turns of the event loop.
struct Change {
  Took all;
  Took longest;
};

Took timed(const std::function<void()>& work) {
  const Stopwatch watch;
  work();
  return watch.took();
}

Change changed(CurveFigure& figure, QCustomPlot& plot, const std::function<void()>& begin) {
  Change change;
  const auto turn = [&](const std::function<void()>& work) {
    const Took took = timed(work);
    change.all.wall += took.wall;
    change.all.processor += took.processor;
    if (took.processor > change.longest.processor) change.longest = took;
  };
  turn(begin);
  while (figure.isPreparing()) turn([] { QCoreApplication::processEvents(); });
  turn([&] { plot.replot(); });
  return change;
}

void record_changes(const std::string& name, const std::vector<Change>& changes,
                    const Conditions& conditions) {
  std::vector<Took> all;
  std::vector<Took> longest;
  for (const Change& change : changes) {
    all.push_back(change.all);
    longest.push_back(change.longest);
  }
  record_took(name, all, conditions);
  record_took(name + ", longest turn", longest, conditions);
}

void measure(std::int64_t count, bool log_x) {
  CurveStore store;
  Steps steps;
  RunHistory history;
  history.record.train_count = 8000;
  store.setHistory(history);
  for (std::int64_t i = 0; i < count; ++i) store.addStep(steps.next());
  CurveFigure figure;
  figure.resize(kSize);
  CurveSettings settings;
  settings.log_x = log_x;
  figure.setSettings(settings);
  figure.setStore(&store);
  figure.show();
  while (figure.isPreparing()) QCoreApplication::processEvents();
  auto* plot = figure.findChild<QCustomPlot*>("curvePlot");
  plot->replot();
  QCPAxis* across = bottom(plot->axisRect(0));
  QCPAxis* up = left(plot->axisRect(0));
  const Conditions conditions{{"steps", std::to_string(count)}, {"x", log_x ? "log" : "linear"}};
  record({"curves, memory of the steps",
          "MB",
          {static_cast<double>(store.bytes()) / 1e6},
          conditions,
          "",
          0});
  QImage screen(kSize, QImage::Format_RGB32);
  for (const bool streaming : {false, true}) {
    std::vector<Took> times;
    const double whole = static_cast<double>(count);
    for (int frame = 0; frame < kFrames; ++frame) {
      // In to a thousandth and out again, swinging to and fro.
      const double phase = 2 * 3.14159265 * frame / kFrames;
      const double width = whole * std::pow(10, -1.5 + 1.5 * std::cos(phase));
      const double centre = std::max(width / 2, whole * (0.5 + 0.3 * std::sin(3 * phase)));
      times.push_back(timed([&] {
        if (streaming) {
          for (int i = 0; i < kPerFrame; ++i) store.addStep(steps.next());
          figure.appendSteps();
        }
        across->setRange(std::max(1.0, centre - width / 2), centre + width / 2);
        up->setRange(0.1 + 0.1 * std::sin(phase), 2.2);
        plot->replot();
        figure.render(&screen);
      }));
    }
    record_took(streaming ? "curves, pan and zoom while steps come" : "curves, pan and zoom", times,
                conditions);
  }
  std::vector<Change> changes;
  for (int round = 0; round < 8; ++round) {
    settings.quantity = round % 2 == 0 ? Quantity::gradient_norm : Quantity::kl;
    changes.push_back(changed(figure, *plot, [&] { figure.setSettings(settings); }));
  }
  record_changes("curves, another quantity", changes, conditions);
  std::vector<Change> smoothings;
  for (int round = 0; round < 8; ++round) {
    settings.smoothing = 0.5 + 0.05 * round;
    smoothings.push_back(changed(figure, *plot, [&] { figure.setSettings(settings); }));
  }
  record_changes("curves, another smoothing", smoothings, conditions);
  std::vector<Change> openings;
  for (int round = 0; round < 8; ++round) {
    figure.setStore(nullptr);
    openings.push_back(changed(figure, *plot, [&] { figure.setStore(&store); }));
  }
  record_changes("curves, another run", openings, conditions);
  // The steps as the engine hands them over, taken in in turns of 3 ms as the view does.
  RunHistory opened = history;
  Steps anew;
  for (std::int64_t i = 0; i < count; ++i) opened.steps.push_back(anew.next());
  std::vector<Took> readings;
  std::vector<Took> turns;
  for (int round = 0; round < 5; ++round) {
    CurveStore read;
    read.begin(opened);
    Took all;
    for (bool whole = false; !whole;) {
      const Took turn = timed([&] {
        const Stopwatch watch;
        while (!whole && watch.took().wall < 3) whole = read.follow(opened, 2048);
      });
      all.wall += turn.wall;
      all.processor += turn.processor;
      turns.push_back(turn);
    }
    readings.push_back(all);
  }
  record_took("curves, a run is taken in", readings, conditions);
  record_took("curves, a run is taken in, each turn", turns, conditions);
  std::vector<Took> drawings;
  std::vector<Took> copies;
  for (int round = 0; round < 8; ++round) {
    drawings.push_back(timed([&] { drawCurves(figure, {}); }));
    for (std::size_t curve = 0; curve < figure.curveCount(); ++curve) {
      copies.push_back(timed([&] { figure.drawnCurve(curve); }));
    }
  }
  record_took("curves, handed out to be written as a figure", drawings, conditions);
  record_took("curves, handed out to be written as numbers", copies, conditions);
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const QApplication application(argc, argv);
  for (const std::int64_t count : {10000, 100000, 1000000}) measure(count, false);
  measure(1000000, true);
  record_peak_memory();
  return 0;
}
