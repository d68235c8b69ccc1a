// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/views/pane_pin.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace distilloscope {

/// Asks which map is to be pinned: an arm of this run or of another one, after any epoch whose
/// weights are on disk, or any checkpoint file.
class PinChooser : public QFrame {
  Q_OBJECT
 public:
  PinChooser(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  /// Opens under a widget and lists the runs anew.
  void openBelow(QWidget* widget);
  /// What is chosen in the lists now; empty while nothing can be.
  PanePin choice() const;

 Q_SIGNALS:
  void chosen(const distilloscope::PanePin& pin);
  void fileWanted();

 private:
  struct Run {
    RunRecord record;
    std::vector<int> checkpoints;
    bool read = false;  ///< its checkpoints are known
  };
  void listRuns(const std::vector<RunRecord>& others);
  void chooseRun();
  void listEpochs();
  void showState(const QString& text);
  void onJobState(const JobStateChanged& event);
  QStringList runNames() const;  ///< of runs_, each told from the others
  Run* run();
  const Run* run() const;

  EngineBridge& bridge_;
  Workspace& workspace_;
  std::vector<Run> runs_;
  JobId list_job_ = 0;
  JobId open_job_ = 0;
  QComboBox* run_ = nullptr;
  QComboBox* arm_ = nullptr;
  QComboBox* epoch_ = nullptr;
  QLabel* state_ = nullptr;
  QPushButton* pin_ = nullptr;
};

}  // namespace distilloscope
