// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "ui/main/workspace.h"

class QLabel;
class QStatusBar;

namespace distilloscope {

/// Device, dataset, run folder and memory, at the bottom of the window.
class StatusLine : public QObject {
  Q_OBJECT
 public:
  StatusLine(QStatusBar* bar, Workspace& workspace);

 private:
  void refresh();
  void refreshMemory();

  Workspace& workspace_;
  QLabel* device_ = nullptr;
  QLabel* dataset_ = nullptr;
  QLabel* followed_ = nullptr;
  QLabel* folder_ = nullptr;
  QLabel* memory_ = nullptr;
  QTimer timer_;
};

/// Memory this process holds, in bytes; negative where the system does not tell.
qint64 processMemory();

}  // namespace distilloscope
