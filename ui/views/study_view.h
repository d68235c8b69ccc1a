// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/main/run_controller.h"
#include "ui/models/run_lister.h"
#include "ui/models/study_data.h"
#include "ui/views/copy_source.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;

namespace distilloscope {

class ElidedLabel;
class JobBar;
class NoticeBar;
class StudyFigure;
class StudyTable;

/// The Study tab: one experiment over several seeds. It starts, resumes and opens studies, and
/// shows one: curves over seeds, a row per seed, and every arm against the first.
class StudyView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  StudyView(EngineBridge& bridge, Workspace& workspace, RunController& run,
            QWidget* parent = nullptr);

  const StudyData& shown() const { return shows_live_ ? live_ : opened_; }
  NoticeBar& notices() { return *notices_; }
  void open(const QString& folder);
  void askAndOpen();
  void start();
  void resume();
  bool saveTable(const QString& file);  ///< as CSV; says so when it cannot
  QMimeData* copyOf() override;

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* buildTools();
  QWidget* buildContent();
  void connectEngine(EngineBridge& bridge);
  void onStudy(const StudyUpdated& event);
  void onListed(const RunsListed& listed);
  void onJobState(const JobStateChanged& event);
  void onRunEnded();
  void askForCurves(const StudyRecord& study);
  /// All trained seeds in the Curves view: the first is the shown run, the others beside it.
  void showInCurves();
  void refresh();
  void showStudy();
  void showCards();
  void fillList();
  void arrange();
  void applyColours();
  bool isRunning() const { return run_.isActive() && run_.isStudy(); }

  EngineBridge& bridge_;
  Workspace& workspace_;
  RunController& run_;
  RunLister lister_;
  std::vector<StudyRecord> listed_;
  StudyData live_;    ///< of the study that trains, or trained last
  StudyData opened_;  ///< read from its folder
  bool shows_live_ = false;
  JobId open_job_ = 0;
  JobId curves_job_ = 0;
  NoticeBar* notices_ = nullptr;
  JobBar* bar_ = nullptr;
  QSpinBox* seeds_ = nullptr;
  QLabel* from_ = nullptr;
  QPushButton* start_ = nullptr;
  QPushButton* intro_start_ = nullptr;
  QPushButton* resume_ = nullptr;
  QComboBox* list_ = nullptr;
  QToolButton* open_ = nullptr;
  QToolButton* to_curves_ = nullptr;
  QToolButton* export_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* title_ = nullptr;
  ElidedLabel* about_ = nullptr;
  StudyFigure* figure_ = nullptr;
  StudyTable* table_ = nullptr;
  QBoxLayout* lower_ = nullptr;
  QBoxLayout* cards_ = nullptr;
  QLabel* no_cards_ = nullptr;
};

}  // namespace distilloscope
