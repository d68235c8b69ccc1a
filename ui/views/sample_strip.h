// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QListView>
#include <QTimer>
#include <QWidget>
#include <vector>

#include "ui/main/workspace.h"
#include "ui/models/sample_list_model.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace distilloscope {

/// A list that jumps to what is typed. Keys that mean something to the view stay the view's, unless
/// they come in the middle of a word.
class TypeAheadList : public QListView {
  Q_OBJECT
 public:
  static constexpr int kWordMs = 1200;  ///< a longer pause begins a new word

  using QListView::QListView;

 Q_SIGNALS:
  void typed(const QString& word);

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool isInWord() const { return since_key_.isValid() && since_key_.elapsed() < kWordMs; }

  QString word_;
  QElapsedTimer since_key_;
};

/// The validation images: sorted, searched and chosen from. Thumbnails are asked for only where
/// they are seen.
class SampleStrip : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kBatch = 12;  ///< thumbnails per request, so that predictions get between

  SampleStrip(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  SampleListModel& model() { return model_; }
  void focusSearch();

 Q_SIGNALS:
  void chosen();  ///< by the user, even when it is the image that is shown already

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  void buildControls();
  void buildList();
  void nameOrders();
  void reloadSamples();
  void reloadScores();
  void applyOrder();
  void publishOrder();
  void selectCurrent();
  void search(const QString& text, bool next);
  void requestThumbnails();
  void onJobState(const JobStateChanged& event);

  EngineBridge& bridge_;
  Workspace& workspace_;
  SampleListModel model_;
  std::vector<SampleInfo> listed_;
  QLineEdit* search_ = nullptr;
  QComboBox* sort_ = nullptr;
  QToolButton* direction_ = nullptr;
  TypeAheadList* list_ = nullptr;
  QLabel* count_ = nullptr;
  QTimer thumbnail_timer_;
  JobId thumbnail_job_ = 0;
  QStringList thumbnails_asked_;
};

}  // namespace distilloscope
