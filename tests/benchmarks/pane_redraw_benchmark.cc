// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds to draw four 640x480 panes anew after a change of opacity, palette, range or zoom.
#include <QApplication>
#include <QElapsedTimer>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <vector>

#include "ui/views/image_canvas.h"

using namespace distilloscope;

namespace {

constexpr int kPanes = 4;
constexpr QSize kSize{640, 480};
constexpr int kRounds = 40;

MapPtr bump(double x0, double y0) {
  auto map = std::make_shared<Map>();
  map->width = kSize.width();
  map->height = kSize.height();
  for (int y = 0; y < map->height; ++y) {
    for (int x = 0; x < map->width; ++x) {
      const double u = static_cast<double>(x) / map->width - x0;
      const double v = static_cast<double>(y) / map->height - y0;
      map->values.push_back(static_cast<float>(std::exp(-20 * (u * u + v * v))));
    }
  }
  return map;
}

void measure(const char* what, std::vector<std::unique_ptr<ImageCanvas>>& canvases,
             const std::function<void(int)>& change) {
  std::vector<double> times;
  QImage target(kSize, QImage::Format_RGB32);
  for (int round = 0; round < kRounds; ++round) {
    QElapsedTimer timer;
    timer.start();
    change(round);
    for (auto& canvas : canvases) canvas->render(&target);
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(times.begin(), times.end());
  std::printf("%-14s median %6.2f ms, worst %6.2f ms\n", what, times[times.size() / 2],
              times.back());
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  QImage picture(kSize, QImage::Format_RGB32);
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x) picture.setPixel(x, y, qRgb(x / 3, y / 2, x ^ y));
  }
  LinkedView view;
  const auto ground = std::make_shared<Ground>(picture);
  std::vector<std::unique_ptr<ImageCanvas>> canvases;
  std::vector<MapPtr> maps;
  for (int i = 0; i < kPanes; ++i) {
    canvases.push_back(std::make_unique<ImageCanvas>(view));
    canvases.back()->resize(kSize);
    canvases.back()->setGround(ground);
    maps.push_back(bump(0.2 + 0.2 * i, 0.5));
    canvases.back()->setMap(maps.back(), {0, 1}, colourTable(ColourMap::inferno));
  }
  const auto each = [&](const std::function<void(ImageCanvas&, const MapPtr&)>& change) {
    for (int i = 0; i < kPanes; ++i) {
      change(*canvases[static_cast<std::size_t>(i)], maps[static_cast<std::size_t>(i)]);
    }
  };
  measure("opacity", canvases, [&](int round) {
    each([&](ImageCanvas& canvas, const MapPtr&) { canvas.setOpacity(0.3 + 0.01 * round); });
  });
  measure("colour map", canvases, [&](int round) {
    const ColourMap map = round % 2 == 0 ? ColourMap::viridis : ColourMap::magma;
    each([&](ImageCanvas& canvas, const MapPtr& values) {
      canvas.setMap(values, {0, 1}, colourTable(map));
    });
  });
  measure("range", canvases, [&](int round) {
    each([&](ImageCanvas& canvas, const MapPtr& values) {
      canvas.setMap(values, {0, 0.5 + 0.01 * round}, colourTable(ColourMap::inferno));
    });
  });
  measure("zoom", canvases, [&](int round) {
    view.zoomAt({0.4, 0.4}, round % 2 == 0 ? 1.3 : 1 / 1.2);
  });
  return 0;
}
