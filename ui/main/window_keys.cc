// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/window_keys.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <utility>

namespace distilloscope {

void WindowKeys::add(Qt::Key key, const QString& text, std::function<void()> run) {
  entries_.push_back({key, text, std::move(run)});
}

bool WindowKeys::press(QKeyEvent* event) {
  const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
  if (modifiers != Qt::NoModifier) return false;
  for (const Entry& entry : entries_) {
    if (entry.key != event->key()) continue;
    // A held Space would start and pause in turn.
    if (entry.key != Qt::Key_Space || !event->isAutoRepeat()) entry.run();
    return true;
  }
  return false;
}

QVector<KeyLine> WindowKeys::lines() const {
  QVector<KeyLine> all;
  for (const Entry& entry : entries_) {
    all.push_back({QKeySequence(entry.key).toString(QKeySequence::NativeText), entry.text});
  }
  return all;
}

}  // namespace distilloscope
