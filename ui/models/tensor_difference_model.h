// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <vector>

#include "engine/api/checkpoint_info.h"
#include "ui/models/module_tree_model.h"

namespace distilloscope {

/// How far two sets of weights are from each other, of one tensor or of all learnt ones below a
/// module.
struct WeightDistance {
  double first_norm = 0;
  double second_norm = 0;
  double difference_norm = 0;
  double relative = 0;  ///< difference_norm / first_norm; NaN when the first is zero
  double cosine = 0;    ///< NaN when one is zero
  double largest = 0;
};

/// The tensors two checkpoints have in common, below their modules, with how they differ. A module
/// has the sums of the weights and biases below it; what batch normalisation keeps has other units
/// and would drown them.
class TensorDifferenceModel : public ModuleTreeModel {
  Q_OBJECT
 public:
  enum Column {
    kName,
    kShape,
    kFirstNorm,
    kSecondNorm,
    kDifference,
    kRelative,
    kCosine,
    kLargest,
    kColumns
  };
  enum OwnRole {
    kBarRole = kFirstOwnRole,  ///< 0..1: the relative difference against that of all tensors
  };

  explicit TensorDifferenceModel(QObject* parent = nullptr);

  /// The labels stand in the headings: "A · epoch 8".
  void setComparison(const CheckpointComparison& comparison, const QString& first,
                     const QString& second);
  int tensorCount() const { return static_cast<int>(tensors_.size()); }
  WeightDistance whole() const;
  WeightDistance distanceAt(const QModelIndex& index) const;
  /// Index of the learnt tensor with the largest relative difference; -1 when there is none.
  int mostChanged() const { return most_changed_; }
  const TensorDifference& tensor(int index) const {
    return tensors_[static_cast<std::size_t>(index)];
  }

  int columnCount(const QModelIndex& = {}) const override { return kColumns; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  void addToSums(const Node& node, int tensor) override;
  void clearSums() override;

 private:
  struct Sums {
    double first = 0;  // squares
    double second = 0;
    double difference = 0;
    double product = 0;
    double largest = 0;
    int tensors = 0;
  };
  WeightDistance distance(const Node& node) const;
  QVariant sortValue(const Node& node, int column) const;
  QString cellText(const Node& node, int column) const;

  std::vector<TensorDifference> tensors_;
  std::vector<Sums> sums_;
  QString first_;
  QString second_;
  double most_ = 0;
  int most_changed_ = -1;
  QLocale locale_;
};

/// "12.3 %", with an exponent where that says too little; "–" for what is not known.
QString percentText(double share, const QLocale& locale);

}  // namespace distilloscope
