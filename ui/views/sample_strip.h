// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/models/sample_list_model.h"
#include "ui/models/teacher_scores.h"
#include "ui/views/thumbnail_queue.h"

class QAction;
class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace distilloscope {

class SampleFilterPanel;
class SampleList;
class SampleNoteBar;
class SampleScoreBox;

/// The validation images, as a strip or a grid: sorted, filtered, searched, marked and chosen from.
/// Thumbnails are asked for only where they are seen, and a page ahead.
class SampleStrip : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kBatch = ThumbnailQueue::kBatch;

  SampleStrip(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  SampleListModel& model() { return model_; }
  SampleList& list() { return *list_; }
  SampleFilterPanel& filterPanel() { return *filter_; }
  void focusSearch();
  bool isGrid() const;
  void setGrid(bool grid);

 Q_SIGNALS:
  void chosen();  ///< by the user, even when it is the image that is shown already
  void gridChanged(bool grid);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void buildActions();
  void buildControls();
  void buildList();
  QWidget* buildEmptyPage();
  QWidget* buildFooter();
  void connectWorkspace();
  void nameOrders();
  void reloadSamples();
  void reloadScores();
  void reloadNotes();
  void applyScore();
  void applyOrder();
  void applyFilter();
  void applyTheme();
  void listChanged(bool reveal);
  void publishOrder();
  void selectCurrent(bool reveal);
  bool currentIsSeen() const;
  void search(const QString& text, bool next);
  void setPictureHeight(int height);
  void requestThumbnails();
  void collectTeacher();
  void showTeacherProgress();

  EngineBridge& bridge_;
  Workspace& workspace_;
  SampleListModel model_;
  ThumbnailQueue thumbnails_;
  TeacherScores teacher_;
  std::vector<SampleInfo> listed_;
  QString teacher_of_;  ///< what the teacher's maps are, and of which files
  QAction* grid_action_ = nullptr;
  QAction* filter_action_ = nullptr;
  QBoxLayout* controls_ = nullptr;
  QLineEdit* search_ = nullptr;
  SampleScoreBox* score_ = nullptr;
  QComboBox* sort_ = nullptr;
  QToolButton* direction_ = nullptr;
  QSlider* size_ = nullptr;
  SampleFilterPanel* filter_ = nullptr;
  QStackedWidget* pages_ = nullptr;
  SampleList* list_ = nullptr;
  SampleNoteBar* notes_ = nullptr;
  QLabel* count_ = nullptr;
  QPushButton* clear_ = nullptr;
  QWidget* teacher_row_ = nullptr;
  QLabel* teacher_text_ = nullptr;
  QTimer thumbnail_timer_;
  int scrolled_to_ = 0;
  int direction_of_scroll_ = 1;
};

}  // namespace distilloscope
