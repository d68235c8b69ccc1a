// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

#include "engine/api/events.h"

namespace distilloscope {

/// The messages of this session, newest last, with the time they came.
class LogView : public QPlainTextEdit {
  Q_OBJECT
 public:
  explicit LogView(QWidget* parent = nullptr);

  void add(LogLevel level, const QString& text);
};

}  // namespace distilloscope
