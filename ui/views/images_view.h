// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>

#include "ui/main/workspace.h"
#include "ui/views/compare_pane.h"
#include "ui/views/copy_source.h"
#include "ui/views/pinned_maps.h"

class QLabel;
class QSplitter;
class QStackedWidget;

namespace distilloscope {

class ImageActions;
class ImageControls;
class ImagesEmptyPage;
class NoticeBar;
class PaneOutput;
class PaneStage;
class PinChooser;
class SampleStrip;

/// The Images tab: the validation images and, of the current one, the stimulus, the truth, and what
/// teacher and models make of it. It asks the engine only while it is seen.
class ImagesView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  ImagesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);
  ~ImagesView() override;

  SampleStrip& strip() { return *strip_; }
  PaneStage& stage() { return *stage_; }
  ImageActions& actions() { return *actions_; }
  NoticeBar& notices() { return *notices_; }

  /// An image file that is no part of the dataset; empty: back to the dataset.
  void showFile(const QString& file);
  QString shownFile() const { return file_; }
  void exportPanes();  ///< asks for a folder
  /// One picture per shown pane, and raw maps; says in the view what came of it.
  void exportPanesTo(const QString& folder);
  void copyPane(PaneKind kind);
  PinnedMaps& pins() { return pins_; }
  PinChooser& pinChooser() { return *pin_chooser_; }
  QMimeData* copyOf() override;
  /// Nothing that is to be seen is still under way.
  bool isSettled() const { return !refresh_timer_.isActive() && !fetcher_.isWaiting(); }

 Q_SIGNALS:
  void settled();

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* buildContent();
  QWidget* buildFileRow();
  void connectActions();
  void connectPanes();
  void connectPins();
  void connectPinnedMaps();
  void connectWorkspace();
  void restoreSettings();
  void storeHidden();
  QString outputName() const;

  void scheduleRefresh();
  void refresh();
  void expectNext();
  void onSample(const SampleReady& sample);
  void onFailed(const SampleJob& job, const QString& reason);
  void showFailures(const SampleReady& sample);
  void onLate();
  void showTitles();
  void showNotices();
  Model armOf(PaneKind kind) const;  ///< of a model pane
  void showArms();
  void dropPredictions();
  void setMode(ComparePane::Mode mode);
  void toggleDifference();
  void setRegionTool(bool on);
  void moveRegion(int key, bool resize);
  void choosePin(std::optional<int> side, QWidget* below);
  void pinMap(const PanePin& pin);
  void pinAt(PaneKind place, const PanePin& pin);
  void pinShown(PaneKind kind);
  void askForPinFile();
  void setPair(PaneKind left, PaneKind right);
  void updateLeave();
  void leaveOne();
  void showMenu(PaneKind kind, const QPoint& global);

  Workspace& workspace_;
  PaneArms arms_;
  SampleFetcher fetcher_;
  PinnedMaps pins_;
  ImageActions* actions_ = nullptr;
  ImageControls* controls_ = nullptr;
  SampleStrip* strip_ = nullptr;
  PaneStage* stage_ = nullptr;
  std::unique_ptr<PaneOutput> output_;
  NoticeBar* notices_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  ImagesEmptyPage* empty_ = nullptr;
  PinChooser* pin_chooser_ = nullptr;
  std::optional<int> pin_side_;  ///< of the comparison, that the next pin is for
  QSplitter* splitter_ = nullptr;
  QList<int> sizes_;  ///< of the splitter, while a grid takes all
  QWidget* file_row_ = nullptr;
  QLabel* file_text_ = nullptr;
  QTimer refresh_timer_;
  QString file_;           ///< wanted instead of the dataset's image; empty: not
  QString shown_file_;     ///< where the shown sample came from, likewise
  QString failure_;        ///< what the bar says of predictions that did not come
  QString picture_error_;  ///< why nothing came
  std::optional<SampleJob> asked_;
  int last_epoch_ = 0;      ///< shown before this one
  int film_direction_ = 1;  ///< the epochs were last stepped forwards or (-1) backwards
  PaneKind current_ = PaneKind::model_b;  ///< the pane that Enter and Ctrl+C mean
};

}  // namespace distilloscope
