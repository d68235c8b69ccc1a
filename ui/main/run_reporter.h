// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "ui/main/workspace.h"

namespace distilloscope {

class LogView;
class NoticeBar;
class RunController;

/// Says what the engine reports: ends and alarms in the bar above the views, all else among the
/// messages.
class RunReporter : public QObject {
  Q_OBJECT
 public:
  RunReporter(EngineBridge& bridge, Workspace& workspace, RunController& run, NoticeBar& notices,
              LogView& log);

  void setShown(ViewKind view) { shown_ = view; }  ///< it is not offered again

 private:
  void onEnded(const JobStateChanged& event);
  void sayStudyEnded(const JobStateChanged& event);
  void sayRunEnded(const JobStateChanged& event);
  void onDatasetChanged();
  void onRunChanged();

  Workspace& workspace_;
  RunController& run_;
  NoticeBar& notices_;
  LogView& log_;
  ViewKind shown_ = ViewKind::curves;
  QString dataset_line_;  ///< said last of the dataset in the messages
};

}  // namespace distilloscope
