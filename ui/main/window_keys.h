// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVector>
#include <functional>

#include "ui/main/key_list.h"

class QKeyEvent;

namespace distilloscope {

/// Keys without a modifier that work where the widget with the focus does not want them: a button
/// still takes Space, a list the arrows, a field its letters. So they cannot be shortcuts of
/// actions.
class WindowKeys : public QObject {
  Q_OBJECT
 public:
  explicit WindowKeys(QObject* parent) : QObject(parent) {}

  void add(Qt::Key key, const QString& text, std::function<void()> run);
  bool press(QKeyEvent* event);    ///< false: none of them
  QVector<KeyLine> lines() const;  ///< for the help

 private:
  struct Entry {
    Qt::Key key;
    QString text;
    std::function<void()> run;
  };
  QVector<Entry> entries_;
};

}  // namespace distilloscope
