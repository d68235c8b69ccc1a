// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds to show 512 kernels of 512 inputs, a sheet of 1024 channels, a comparison of 1,000
// tensors, and 60 layers over 200 epochs.
#include <QApplication>
#include <QImage>
#include <cmath>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/benchmarks/stopwatch.h"
#include "ui/bridge/image_convert.h"
#include "ui/models/tensor_difference_model.h"
#include "ui/models/tensor_grid.h"
#include "ui/models/weight_history_model.h"
#include "ui/views/layer_heat_table.h"
#include "ui/views/tile_sheet.h"

using namespace distilloscope;
using namespace distilloscope::test;

namespace {

constexpr int kRounds = 20;
constexpr QSize kSize{900, 500};

void measure(const std::string& what, const std::function<void(int)>& round) {
  std::vector<Took> took;
  for (int i = 0; i < kRounds; ++i) {
    const Stopwatch watch;
    round(i);
    took.push_back(watch.took());
  }
  record_took("weights: " + what, took);
}

void measureKernels() {
  TensorValues tensor;
  tensor.shape = {512, 512, 3, 3};
  std::vector<float> values;
  for (int i = 0; i < 512 * 512 * 9; ++i) values.push_back(std::sin(0.37F * static_cast<float>(i)));
  tensor.values = std::make_shared<const std::vector<float>>(std::move(values));
  const TensorGrid grid(tensor);
  measure("mean of 512 inputs, 512 kernels", [&](int) {
    double sum = 0;
    for (int tile = 0; tile < grid.tiles(); ++tile) sum += grid.plane(tile, -1)[0];
    if (!std::isfinite(sum)) std::printf("?");
  });
}

void measureSheet() {
  Map map;
  map.width = 40;
  map.height = 32;
  for (int i = 0; i < 40 * 32; ++i) map.values.push_back(std::sin(0.1F * static_cast<float>(i)));
  TileSheet sheet("sheet");
  sheet.resize(kSize);
  QImage target(kSize, QImage::Format_RGB32);
  measure("1024 channels of 40 x 32", [&](int round) {
    std::vector<TileSheet::Tile> tiles;
    for (int i = 0; i < 1024; ++i) {
      tiles.push_back(
          {toPaletteImage(map, {-1.0 - 0.01 * round, 1}, colourTable(ColourMap::inferno)),
           QString::number(i)});
    }
    sheet.setTiles(std::move(tiles));
    sheet.render(&target);
  });
}

void measureDifference() {
  CheckpointComparison comparison;
  for (int i = 0; i < 1000; ++i) {
    TensorDifference each;
    each.name = "encoder.layer" + std::to_string(i % 10) + "." + std::to_string(i) + ".weight";
    each.shape = {64, 64, 3, 3};
    each.first_norm = each.second_norm = 1 + i;
    each.difference_norm = 0.1 * i;
    comparison.tensors.push_back(each);
  }
  TensorDifferenceModel model;
  measure("comparison of 1000 tensors", [&](int) { model.setComparison(comparison, "A", "B"); });
}

void measureHistory() {
  WeightHistory history;
  for (int epoch = 1; epoch <= 200; ++epoch) history.epochs.push_back(epoch);
  for (int i = 0; i < 60; ++i) {
    history.tensors.push_back("layer" + std::to_string(i) + ".weight");
    history.norm.emplace_back(200, 1.0 + i);
    history.change.emplace_back(200, 0.01 * (i + 1));
  }
  WeightHistoryModel model;
  LayerHeatTable table(model);
  table.resize(kSize);
  QImage target(kSize, QImage::Format_RGB32);
  measure("60 layers over 200 epochs", [&](int) {
    model.setHistory(history);
    table.fit();
    table.render(&target);
  });
  measure("the same, another epoch marked", [&](int round) {
    table.markEpoch(1 + round);
    table.render(&target);
  });
  table.resize(1900, 900);
  table.fit();
  QImage large(table.size(), QImage::Format_RGB32);
  measure("the same, 1900 x 900 pixels", [&](int round) {
    model.setLogarithmic(round % 2 == 0);
    table.render(&large);
  });
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  measureKernels();
  measureSheet();
  measureDifference();
  measureHistory();
  record_peak_memory();
}
