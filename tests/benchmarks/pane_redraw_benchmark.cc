// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds to draw four 640x480 panes anew after a change of opacity, palette, threshold, range
// or zoom; without and with contours and fixations over them.
#include <QApplication>
#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "ui/views/contour_cache.h"
#include "ui/views/image_canvas.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kPanes = 4;
constexpr QSize kSize{640, 480};
constexpr int kRounds = 200;
constexpr int kFirstRounds = 20;
constexpr int kFixations = 600;
constexpr int kLevels[] = {10, 25, 50, 75, 90};

// Some blobs, as a predicted map has.
MapPtr blobs(int which) {
  auto map = std::make_shared<Map>();
  map->width = kSize.width();
  map->height = kSize.height();
  for (int y = 0; y < map->height; ++y) {
    for (int x = 0; x < map->width; ++x) {
      double value = 0;
      for (int i = 0; i < 6; ++i) {
        const double u =
            static_cast<double>(x) / map->width - std::fmod(0.13 + 0.37 * i + 0.21 * which, 1.0);
        const double v =
            static_cast<double>(y) / map->height - std::fmod(0.29 + 0.61 * i + 0.11 * which, 1.0);
        value += std::exp(-60 * (u * u + v * v));
      }
      map->values.push_back(static_cast<float>(value));
    }
  }
  return map;
}

class Bench {
 public:
  Bench() {
    QImage picture(kSize, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.width(); ++x) picture.setPixel(x, y, qRgb(x / 3, y / 2, x ^ y));
    }
    const auto ground = std::make_shared<Ground>(picture);
    for (int i = 0; i < kPanes; ++i) {
      canvases_.push_back(std::make_unique<ImageCanvas>(view_));
      canvases_.back()->resize(kSize);
      canvases_.back()->setGround(ground);
      maps_.push_back(blobs(i));
      canvases_.back()->setMap(maps_.back(), {0, 1}, colourTable(ColourMap::inferno));
    }
  }

  void each(const std::function<void(ImageCanvas&, const MapPtr&)>& change) {
    for (std::size_t i = 0; i < canvases_.size(); ++i) change(*canvases_[i], maps_[i]);
  }

  void measure(const std::string& what, const std::function<void(int)>& change) {
    std::vector<Took> took;
    QImage target(kSize, QImage::Format_RGB32);
    for (int round = 0; round < kRounds; ++round) {
      const Stopwatch watch;
      change(round);
      for (auto& canvas : canvases_) canvas->render(&target);
      took.push_back(watch.took());
    }
    record_took("four panes: " + what, took, {{"size", "640x480"}});
  }

  // The window's thread, every time it paints until another one has drawn the lines.
  void measureFirst(const std::string& what, const std::function<void(int)>& change) {
    std::vector<Took> took;
    QImage target(kSize, QImage::Format_RGB32);
    for (int round = 0; round < kFirstRounds; ++round) {
      change(round);
      for (bool whole = false; !whole;) {
        const Stopwatch watch;
        for (auto& canvas : canvases_) canvas->render(&target);
        took.push_back(watch.took());
        whole = std::ranges::all_of(canvases_, &ImageCanvas::hasFinalLines);
        if (!whole) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
      }
    }
    record_took("four panes: lines and points " + what + ", a turn", took, {{"size", "640x480"}});
  }

  void all(const std::string& under) {
    measure("opacity" + under, [this](int round) {
      each([&](ImageCanvas& canvas, const MapPtr&) { canvas.setOpacity(0.3 + 0.003 * round); });
    });
    measure("colour map" + under, [this](int round) {
      const ColourMap map = round % 2 == 0 ? ColourMap::viridis : ColourMap::magma;
      each([&](ImageCanvas& canvas, const MapPtr& values) {
        canvas.setMap(values, {0, 1}, colourTable(map));
      });
    });
    measure("threshold" + under, [this](int round) {
      each([&](ImageCanvas& canvas, const MapPtr&) {
        canvas.setHidden(hiddenBelow(1 + round % 99, false));
      });
    });
    measure("range" + under, [this](int round) {
      each([&](ImageCanvas& canvas, const MapPtr& values) {
        canvas.setMap(values, {0, 0.5 + 0.003 * round}, colourTable(ColourMap::inferno));
      });
    });
    measure("zoom" + under, [this](int round) {
      view_.zoomAt({0.4, 0.4}, round % 2 == 0 ? 1.3 : 1 / 1.3);
    });
    view_.fit();
  }

  void addLines() {
    std::vector<QPointF> points;
    for (int i = 0; i < kFixations; ++i) {
      points.emplace_back(std::fmod(0.754877666 * i, 1.0), std::fmod(0.569840291 * i, 1.0));
    }
    const auto fixations = std::make_shared<const std::vector<QPointF>>(std::move(points));
    std::vector<ImageOverlay> overlays(kPanes);
    const auto collect = [&] {
      bool whole = true;
      for (std::size_t i = 0; i < overlays.size(); ++i) {
        overlays[i] = {};
        overlays[i].fixations = fixations;
        for (const int level : kLevels) {
          auto lines = cache_.lines(maps_[i], LevelOf::maximum, level);
          whole = whole && lines != nullptr;
          overlays[i].contours.push_back({std::move(lines), QColor(0x00, 0x72, 0xB2), false});
        }
      }
      return whole;
    };
    const Stopwatch watch(Stopwatch::Of::process);
    std::vector<Took> busy;  // the window's thread, each time
    bool whole = false;
    while (!whole) {
      const Stopwatch turn;
      whole = collect();
      if (!whole) cache_.work();
      busy.push_back(turn.took());
      if (!whole) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    record_took("four panes: contours worked out, once", {watch.took()}, {{"size", "640x480"}});
    record_took("four panes: the window's thread while contours are worked out", busy,
                {{"size", "640x480"}});
    measureFirst("shown for the first time", [&](int) {
      for (std::size_t i = 0; i < overlays.size(); ++i) {
        canvases_[i]->setOverlay({});
        canvases_[i]->setOverlay(overlays[i]);
      }
    });
    measureFirst("at rest after a zoom", [this](int round) {
      view_.zoomAt({0.4, 0.4}, round % 2 == 0 ? 1.3 : 1 / 1.3);
    });
  }

 private:
  LinkedView view_;
  std::vector<std::unique_ptr<ImageCanvas>> canvases_;
  std::vector<MapPtr> maps_;
  ContourCache cache_;
};

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  Bench bench;
  bench.all("");
  bench.addLines();
  bench.all(", lines and points");
  record_peak_memory();
  return 0;
}
