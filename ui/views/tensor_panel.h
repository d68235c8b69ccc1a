// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QWidget>
#include <optional>

#include "engine/api/run_record.h"
#include "ui/models/tensor_filter.h"
#include "ui/models/tensor_tree_model.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QToolButton;
class QTreeView;

namespace distilloscope {

class HistogramPanel;
class HistogramView;

/// The tensors of a checkpoint with their statistics, and below them the histogram of the chosen
/// one. What is open, chosen and sorted stays so when another checkpoint with the same names comes.
class TensorPanel : public QWidget {
  Q_OBJECT
 public:
  explicit TensorPanel(QWidget* parent = nullptr);

  /// The arm gives the histogram its colour; without one it is that of the truth.
  void setCheckpoint(const CheckpointInfo& info, std::optional<Model> arm,
                     const Options& options = {});
  QTreeView& tree() { return *tree_; }
  HistogramView& histogram();
  void choose(const QString& tensor);

 Q_SIGNALS:
  void tensorChosen(const QString& name);
  void pictureWanted();  ///< of the chosen tensor

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeAlarm();
  QWidget* makeTools();
  void makeTree();
  void makeHistogram();
  void filter();
  void setFlat(bool flat);
  void onSorted(int column, Qt::SortOrder order);
  void showSelected();
  void showCount();
  void copyRows(bool all, QChar separator);
  void keepPlace();  ///< notes what is open and chosen, before the tensors change
  void restorePlace();
  void fitColumns();
  void fitName();  ///< gives the name what width is left
  void applyColours();
  void colourHistogram();

  TensorTreeModel model_;
  TensorFilter filter_;
  std::optional<Model> student_;
  Options options_;  ///< of the run it belongs to
  QWidget* alarm_ = nullptr;
  QLabel* alarm_icon_ = nullptr;
  QLabel* alarm_text_ = nullptr;
  QToolButton* alarm_only_ = nullptr;
  QLineEdit* search_ = nullptr;
  QLabel* count_ = nullptr;
  QCheckBox* as_tree_ = nullptr;
  QTreeView* tree_ = nullptr;
  QSplitter* splitter_ = nullptr;
  QToolButton* picture_ = nullptr;
  HistogramPanel* histogram_ = nullptr;
  QSet<QString> open_;
  QString chosen_;
  bool has_place_ = false;
  bool fitted_ = false;
  bool user_fitted_ = false;  ///< a column was dragged: widths stay as they are
};

}  // namespace distilloscope
