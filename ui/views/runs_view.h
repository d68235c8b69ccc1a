// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/models/run_edits.h"
#include "ui/models/run_lister.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/models/run_trash.h"
#include "ui/views/copy_source.h"

class QSplitter;
class QStackedWidget;

namespace distilloscope {

class NoticeBar;
class ResumeBar;
class RunActions;
class RunDetails;
class RunsMessage;
class RunsTable;
class RunsTools;

/// The Runs tab: all run folders of one place, to be compared, reopened, resumed and cleared away.
class RunsView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  RunsView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  /// Lists another folder, and remembers it; empty: the user's data folder.
  void setRunsFolder(const QString& folder);
  QMimeData* copyOf() override;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void connectTools();
  void connectModels(EngineBridge& bridge);
  void connectActions();
  std::vector<const RunEntry*> selected() const;
  bool isTraining() const;
  void follow();  ///< actions and details after the selection or a run changed
  void onRowsChanged(const QModelIndex& first, const QModelIndex& last);
  void setBaseline(const QString& folder);
  void showTogether();
  void showTableOrMessage();
  void selectFirst();
  void arrangeSplitter();
  void chooseFolder();
  void openSelected();
  void resume(const QString& folder, int epochs);
  void askBeforeTrash();
  void onJobState(const JobStateChanged& event);

  Workspace& workspace_;
  RunTableModel runs_;
  RunSortModel sorted_;
  RunLister lister_;
  RunTrash trash_;
  RunEdits edits_;
  RunActions* actions_ = nullptr;
  RunsTable* table_ = nullptr;
  RunDetails* details_ = nullptr;
  ResumeBar* resume_bar_ = nullptr;
  RunsMessage* message_ = nullptr;
  QSplitter* splitter_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  RunsTools* tools_ = nullptr;
  NoticeBar* notices_ = nullptr;
  JobId live_job_ = 0;
  QString split_key_;  ///< where the splitter's division is remembered
  QString failure_;    ///< why the last listing failed; empty when it did not
  bool listed_once_ = false;
  bool folder_found_ = true;
  bool first_wanted_ = false;  ///< the page was opened and nothing is selected yet
};

}  // namespace distilloscope
