// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUndoStack>

namespace distilloscope {

/// What can be undone in the window. Changes are kept by the engine, which may fail after the
/// command ran: setObsolete() on the command and dropObsolete() take it out, and neither undo nor
/// redo meets it again.
class UndoHistory : public QUndoStack {
  Q_OBJECT
 public:
  static constexpr int kLimit = 500;

  explicit UndoHistory(QObject* parent = nullptr);

  void dropObsolete();

 private:
  bool dropping_ = false;
};

}  // namespace distilloscope
