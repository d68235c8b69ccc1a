// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/compare_choice.h"
#include "ui/models/tensor_difference_model.h"
#include "ui/models/tensor_filter.h"
#include "ui/views/checkpoint_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSplitter;
class QTreeView;

namespace distilloscope {

class CompareBar;
class ElidedLabel;
class HistogramPanel;
class PageIntro;

/// The shown checkpoint against another: a row for each tensor they share, sums for each module,
/// what they do not share named, and the values of the chosen tensor in both as histograms.
class CheckpointDifference : public CheckpointPage {
  Q_OBJECT
 public:
  CheckpointDifference(EngineBridge& bridge, Workspace& workspace, QWidget* parent = nullptr);

  void compareWith(const CompareChoice& choice);
  void compareWithFile(const QString& file);
  const CheckpointComparison& comparison() const { return comparison_; }

 protected:
  void bringUp() override;
  void onTensor() override;

 private:
  QWidget* makeTools();
  QWidget* makeMismatches();
  void makeTree();
  void swap();
  void onCompared(const CheckpointsCompared& event);
  void showSummary();
  void showMismatches();
  void showSelected();
  void showCount();
  void filter();
  void setTree(bool tree);
  void copy(bool all, QChar separator);
  QColor colourOf(const QString& file) const;
  void applyColours();

  CompareChoice choice_;  ///< by the user; none: the usual one
  bool swapped_ = false;
  ComparedPair asked_;
  ComparedPair shown_;
  CheckpointComparison comparison_;
  TensorDifferenceModel model_;
  TensorFilter filter_;
  QWidget* content_ = nullptr;
  PageIntro* intro_ = nullptr;
  QPushButton* intro_other_ = nullptr;
  CompareBar* bar_ = nullptr;
  ElidedLabel* summary_ = nullptr;
  QLineEdit* search_ = nullptr;
  QLabel* count_ = nullptr;
  QCheckBox* as_tree_ = nullptr;
  QCheckBox* statistics_ = nullptr;
  QTreeView* tree_ = nullptr;
  QWidget* mismatches_ = nullptr;
  QLabel* mismatch_title_ = nullptr;
  QListWidget* mismatch_list_ = nullptr;
  QSplitter* splitter_ = nullptr;
  HistogramPanel* histogram_ = nullptr;
};

}  // namespace distilloscope
