// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QLocale>
#include <QString>
#include <memory>
#include <vector>

#include "engine/api/checkpoint_info.h"

namespace distilloscope {

/// The tensors of a checkpoint below the modules their dotted names tell of, or as a plain list.
class TensorTreeModel : public QAbstractItemModel {
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
  enum Role {
    kSortRole = Qt::UserRole,  ///< the bare value; invalid where a row has none
    kFullNameRole,             ///< dotted, of modules too
    kTensorRole,               ///< index in the checkpoint's tensors; -1 for a module
    kNotFiniteRole,            ///< how many values of the tensor, or below the module, are not
    kExactRole,                ///< text with full precision, in the C locale, for other programs
  };

  explicit TensorTreeModel(QObject* parent = nullptr);
  ~TensorTreeModel() override;

  void setTensors(const std::vector<TensorInfo>& tensors);
  void setFlat(bool flat);
  bool isFlat() const { return flat_; }
  int tensorCount() const { return static_cast<int>(tensors_.size()); }
  const TensorInfo* tensor(const QModelIndex& index) const;  ///< null for a module
  QModelIndex find(const QString& full_name) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& = {}) const override { return kColumns; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Node;
  void build();
  const Node* nodeOf(const QModelIndex& index) const;
  QVariant sortValue(const Node& node, int column) const;
  QString cellText(const Node& node, int column) const;
  QString exactText(const Node& node, int column) const;
  QString toolTip(const Node& node, int column) const;

  std::vector<TensorInfo> tensors_;
  std::unique_ptr<Node> root_;
  QLocale locale_;
  bool flat_ = false;
};

/// "64×3×7×7", or "scalar".
QString shapeText(const std::vector<std::int64_t>& shape);
/// A number short enough for a column: five decimals, or an exponent where those say too little.
QString columnNumber(double value, const QLocale& locale);

}  // namespace distilloscope
