// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "ui/export/run_charts.h"
#include "ui/main/workspace.h"

namespace distilloscope {

/// Reads what the charts of the shown run are made of, a long one in turns of a few milliseconds.
class ChartsReader : public QObject {
  Q_OBJECT
 public:
  ChartsReader(Workspace& workspace, RunChartsMaker::Steps wanted, QObject* parent = nullptr);

  /// ready() follows, for a short run at once. Another run that is shown meanwhile is read instead.
  void read();
  void cancel() { turn_.stop(); }
  bool isReading() const { return turn_.isActive(); }

 Q_SIGNALS:
  void ready(const std::shared_ptr<const distilloscope::RunCharts>& charts);

 private:
  void readOn(bool to_the_end);

  Workspace& workspace_;
  RunChartsMaker::Steps wanted_;
  std::optional<RunChartsMaker> maker_;
  QTimer turn_;
};

}  // namespace distilloscope
