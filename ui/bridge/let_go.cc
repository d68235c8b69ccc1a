// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/let_go.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

namespace distilloscope {
namespace {

constexpr int kLaterMs = 100;  // two frames of curves, and the turns between them

// Not the global one, with whose threads Qt paints: what waits there holds up the window.
QThreadPool& freeing() {
  static QThreadPool pool;
  pool.setMaxThreadCount(1);
  return pool;
}

}  // namespace

void doOnceQuiet(std::function<void()> work) {
  QCoreApplication* const application = QCoreApplication::instance();
  if (application == nullptr || QThread::currentThread() != application->thread()) {
    freeing().start(std::move(work));
    return;
  }
  QTimer::singleShot(kLaterMs, application,
                     [work = std::move(work)]() mutable { freeing().start(std::move(work)); });
}

}  // namespace distilloscope
