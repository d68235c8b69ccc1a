// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/undo_history.h"

#include <utility>

namespace distilloscope {

UndoHistory::UndoHistory(QObject* parent) : QUndoStack(parent) {
  setUndoLimit(kLimit);
  connect(this, &QUndoStack::indexChanged, this, &UndoHistory::dropObsolete);
}

// The stack deletes an obsolete command, without running it, when it is its turn; those further
// away go when the index comes to them.
void UndoHistory::dropObsolete() {
  if (std::exchange(dropping_, true)) return;
  while (index() > 0 && command(index() - 1)->isObsolete()) undo();
  while (index() < count() && command(index())->isObsolete()) redo();
  dropping_ = false;
}

}  // namespace distilloscope
