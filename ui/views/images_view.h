// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/main/workspace.h"
#include "ui/views/compare_pane.h"
#include "ui/views/copy_source.h"
#include "ui/views/sample_fetcher.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace distilloscope {

class ImageActions;
class ImageControls;
class NoticeBar;
class PaneStage;
class SampleStrip;

/// The Images tab: the validation images and, of the current one, the stimulus, the truth, and what
/// teacher and models make of it. It asks the engine only while it is seen.
class ImagesView : public QWidget, public CopySource {
  Q_OBJECT
 public:
  ImagesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

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
  QMimeData* copyOf() override;

 protected:
  void showEvent(QShowEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* buildContent();
  QWidget* buildEmptyPage();
  QWidget* buildFileRow();
  void connectActions();
  void connectPanes();
  void connectWorkspace();
  void restoreSettings();
  void storeHidden();

  void scheduleRefresh();
  void refresh();
  void onSample(const SampleReady& sample);
  void onFailed(const SampleJob& job, const QString& reason);
  void onLate();
  void showTitles();
  void showNotices();
  Model armOf(PaneKind kind) const;  ///< of a model pane
  void showArms();
  void dropPredictions();
  QString predictionNotice(PaneKind kind) const;
  void setMode(ComparePane::Mode mode);
  void updateLeave();
  void leaveOne();
  void showMenu(PaneKind kind, const QPoint& global);

  Workspace& workspace_;
  PaneArms arms_;
  SampleFetcher fetcher_;
  ImageActions* actions_ = nullptr;
  ImageControls* controls_ = nullptr;
  SampleStrip* strip_ = nullptr;
  PaneStage* stage_ = nullptr;
  NoticeBar* notices_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  QLabel* empty_title_ = nullptr;
  QPushButton* empty_demo_ = nullptr;
  QSplitter* splitter_ = nullptr;
  QWidget* file_row_ = nullptr;
  QLabel* file_text_ = nullptr;
  QTimer refresh_timer_;
  QString file_;           ///< wanted instead of the dataset's image; empty: not
  QString shown_file_;     ///< where the shown sample came from, likewise
  QString error_;          ///< why the predictions of what is shown did not come
  QString picture_error_;  ///< why nothing came
  std::optional<SampleJob> asked_;
  PaneKind current_ = PaneKind::model_b;  ///< the pane that Enter and Ctrl+C mean
};

}  // namespace distilloscope
