// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "ui/views/pane_kind.h"

class QWidget;

namespace distilloscope {

class NoticeBar;
class PaneStage;

/// Panes to the clipboard and into files; says in the notice bar what came of it.
class PaneOutput {
  Q_DECLARE_TR_FUNCTIONS(PaneOutput)
 public:
  PaneOutput(PaneStage& stage, NoticeBar& notices) : stage_(stage), notices_(notices) {}

  void copyPane(PaneKind kind);
  void copyAll();  ///< what is seen, side by side
  void askAndExport(QWidget* parent, const QString& name);
  /// One picture per shown pane, and raw maps. `name` begins the names of the files.
  void exportTo(const QString& folder, const QString& name);

 private:
  PaneStage& stage_;
  NoticeBar& notices_;
};

}  // namespace distilloscope
