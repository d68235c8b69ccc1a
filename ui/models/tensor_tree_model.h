// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <vector>

#include "engine/api/checkpoint_info.h"
#include "ui/models/module_tree_model.h"

namespace distilloscope {

/// The tensors of a checkpoint below the modules their dotted names tell of, or as a plain list.
class TensorTreeModel : public ModuleTreeModel {
  Q_OBJECT
 public:
  enum Column {
    kName,
    kShape,
    kType,
    kCount,
    kMean,
    kDeviation,
    kMinimum,
    kMaximum,
    kZeros,
    kNotFinite,
    kColumns
  };
  enum OwnRole {
    kNotFiniteRole = kFirstOwnRole,  ///< how many values of the tensor, or below the module
  };

  explicit TensorTreeModel(QObject* parent = nullptr);

  void setTensors(const std::vector<TensorInfo>& tensors);
  int tensorCount() const { return static_cast<int>(tensors_.size()); }
  const TensorInfo* tensor(const QModelIndex& index) const;  ///< null for a module

  int columnCount(const QModelIndex& = {}) const override { return kColumns; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 protected:
  void addToSums(const Node& node, int tensor) override;
  void clearSums() override;

 private:
  struct Sums {
    std::int64_t count = 0;
    std::int64_t not_finite = 0;
    int tensors = 0;
  };
  const Sums& sumsOf(const Node& node) const { return sums_[static_cast<std::size_t>(node.id)]; }
  QVariant sortValue(const Node& node, int column) const;
  QString cellText(const Node& node, int column) const;
  QString exactText(const Node& node, int column) const;
  QString toolTip(const Node& node, int column) const;

  std::vector<TensorInfo> tensors_;
  std::vector<Sums> sums_;
  QLocale locale_;
};

/// "64×3×7×7", or "scalar".
QString shapeText(const std::vector<std::int64_t>& shape);
/// A number short enough for a column: five decimals, or an exponent where those say too little.
QString columnNumber(double value, const QLocale& locale);

}  // namespace distilloscope
