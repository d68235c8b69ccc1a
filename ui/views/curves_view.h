// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <map>
#include <memory>

#include "ui/main/workspace.h"
#include "ui/models/curve_store.h"
#include "ui/views/copy_source.h"
#include "ui/views/curve_figure.h"

class QPushButton;
class QMenu;
class QStackedWidget;

namespace distilloscope {

class CurveChips;
class CurveControls;
class NoticeBar;
class PageIntro;

/// The Curves tab: the figure of the shown run and of those beside it, and what is chosen to be
/// drawn in it.
class CurvesView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  CurvesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);
  ~CurvesView() override;

  const CurveStore& store() const { return *store_; }
  CurveFigure& figure() { return *figure_; }
  const CurveFigure& figure() const { return *figure_; }
  bool isEmpty() const { return store_->empty() || isReading(); }
  /// The steps of a long run are taken in, in turns of a few milliseconds; until then it is not
  /// drawn.
  bool isReading() const { return reading_.isActive(); }
  QMimeData* copyOf() override;

 private:
  struct Beside {
    BesideRuns::RunPtr run;
    std::shared_ptr<CurveStore> store;
    bool whole = false;  ///< all of the run is in the store
  };

  QWidget* buildEmptyPage();
  void connectControls();
  void connectWorkspace(EngineBridge& bridge);
  static CurveLook look();
  void applySettings();
  void reload();
  void beginReading();
  void readOn();
  void showRead();
  bool isShort() const;
  bool readSome(std::size_t at_once);
  void readBeside();
  void arrangeSets();
  void showEmptyOrFigure();
  void tell(RunEvent event);
  void fillCurvesMenu(QMenu* menu);
  void fillEventsMenu(QMenu* menu);
  void copyPicture();
  void addFolderBeside();
  void addSeedsBeside();
  void onStudy(const StudyUpdated& event);
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  Workspace& workspace_;
  std::shared_ptr<CurveStore> store_ = std::make_shared<CurveStore>();
  bool whole_ = true;     ///< all of the shown run is in its store
  int epoch_before_ = 0;  ///< the last click on one; 0: the newest was followed
  QTimer reading_;
  std::map<std::string, Beside> beside_;                 ///< by folder
  std::map<std::string, std::vector<RunEvent>> events_;  ///< that live runs told, by folder
  CurveFigure* figure_ = nullptr;
  CurveControls* controls_ = nullptr;
  CurveChips* chips_ = nullptr;
  NoticeBar* notices_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  PageIntro* empty_ = nullptr;
  QPushButton* empty_button_ = nullptr;
  JobId study_job_ = 0;
  JobState last_state_ = JobState::queued;
};

}  // namespace distilloscope
