// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/charts_reader.h"

#include <QElapsedTimer>

namespace distilloscope {
namespace {

constexpr int kTurnMs = 3;
constexpr std::size_t kShort = 32'768;  // steps that make no turn of their own

}  // namespace

ChartsReader::ChartsReader(Workspace& workspace, RunChartsMaker::Steps wanted, QObject* parent)
    : QObject(parent), workspace_(workspace), wanted_(wanted) {
  turn_.setInterval(0);
  connect(&turn_, &QTimer::timeout, this, [this] { readOn(false); });
  connect(&workspace, &Workspace::runChanged, this, [this] {
    if (turn_.isActive()) read();
  });
}

void ChartsReader::read() {
  maker_.emplace(workspace_.history(), wanted_);
  if (workspace_.history().steps.size() <= kShort) {
    readOn(true);
  } else {
    turn_.start();
  }
}

void ChartsReader::readOn(bool to_the_end) {
  QElapsedTimer timer;
  timer.start();
  while (!maker_->advance(workspace_.history(), 1)) {
    if (!to_the_end && timer.elapsed() >= kTurnMs) return;
  }
  turn_.stop();
  Q_EMIT ready(std::make_shared<const RunCharts>(maker_->take()));
}

}  // namespace distilloscope
