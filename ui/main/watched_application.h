// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include "ui/bridge/turn_watch.h"

namespace distilloscope {

/// An application that notes what its event loop serves, for the report on lateness alone.
class WatchedApplication : public QApplication {
  Q_OBJECT
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override;
  TurnWatch& turns() { return turns_; }

 private:
  TurnWatch turns_;
};

}  // namespace distilloscope
