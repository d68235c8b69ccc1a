// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/watched_application.h"

#include <QThread>

namespace distilloscope {

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  // Other threads serve their events through here too.
  if (receiver == nullptr || QThread::currentThread() != thread()) {
    return QApplication::notify(receiver, event);
  }
  const TurnWatch::Serving serving(turns_, *receiver, event->type());
  return QApplication::notify(receiver, event);
}

}  // namespace distilloscope
