// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "ui/main/recent_items.h"
#include "ui/main/workspace.h"

namespace distilloscope {

class NoticeBar;
class OptionsForm;
class RunController;

/// Opens datasets, runs and files, and keeps the dataset that is looked at in step with the form's.
class Opener : public QObject {
  Q_OBJECT
 public:
  Opener(Workspace& workspace, RunController& run, OptionsForm& form, NoticeBar& notices,
         QWidget* window);

  void askAndOpen(ItemKind kind);
  void openPath(const RecentItem& item);
  /// Several at once. A run or dataset comes first: checkpoints and images belong to it, and follow
  /// when it is there, so that what was named is what is shown. Then `done` is called.
  void openAll(const std::vector<RecentItem>& items, std::function<void()> done);
  void openFormDataset();
  void useOptions(const Options& options);       ///< puts those of a run into the form
  void useTeacherMaps(const QString& folder);    ///< for the next run; empty: the dataset's own
  void forgetEdits() { dataset_timer_.stop(); }  ///< the form's dataset is opened otherwise

 Q_SIGNALS:
  void formWanted();  ///< something in it has changed that is worth seeing

 private:
  void open(const RecentItem& item);  ///< leaves the notices as they are
  void rememberOpened();              ///< what was asked for and is there now

  Workspace& workspace_;
  RunController& run_;
  OptionsForm& form_;
  NoticeBar& notices_;
  QWidget* window_;
  RecentItem asked_dataset_;
  RecentItem asked_run_;
  QTimer dataset_timer_;  ///< waits until a burst of edits is over
};

}  // namespace distilloscope
