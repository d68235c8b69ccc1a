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

 Q_SIGNALS:
  /// A warning or an error that the engine wrote: the messages alone are sure to show it.
  void worthALook(const QString& text);

 private:
  void onEnded(const JobStateChanged& event);
  void sayStudyEnded(const JobStateChanged& event);
  void sayRunEnded(const JobStateChanged& event);
  void onDatasetChanged();
  void onRunChanged();
  void onRunLost(const QString& reason);

  Workspace& workspace_;
  RunController& run_;
  NoticeBar& notices_;
  LogView& log_;
  ViewKind shown_ = ViewKind::curves;
  QString dataset_line_;  ///< said last of the dataset in the messages
  QString said_;          ///< of a problem; the end of its job says the same
  QString lost_text_;     ///< in the bar since the run folder is gone
  QString lost_reason_;
};

}  // namespace distilloscope
