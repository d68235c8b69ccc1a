// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_difference_model.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"
#include "ui/models/tensor_tree_model.h"

namespace distilloscope {
namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
constexpr double kSmallestPercent = 0.01;

QString nameOf(const TensorDifference& tensor) {
  return QString::fromStdString(tensor.name);
}

WeightDistance distanceOf(const TensorDifference& tensor) {
  WeightDistance distance;
  distance.first_norm = tensor.first_norm;
  distance.second_norm = tensor.second_norm;
  distance.difference_norm = tensor.difference_norm;
  distance.relative = tensor.first_norm > 0    ? tensor.difference_norm / tensor.first_norm
                      : tensor.second_norm > 0 ? kUnknown
                                               : 0;
  distance.cosine = tensor.cosine;
  distance.largest = tensor.largest;
  return distance;
}

bool isNumber(int column) {
  return column >= TensorDifferenceModel::kFirstNorm;
}

}  // namespace

QString percentText(double share, const QLocale& locale) {
  if (!std::isfinite(share)) return "–";
  const double percent = 100 * share;
  if (percent == 0) return TensorDifferenceModel::tr("%1 %").arg(locale.toString(0));
  if (percent < kSmallestPercent) {
    return TensorDifferenceModel::tr("%1 %").arg(locale.toString(percent, 'e', 1));
  }
  return TensorDifferenceModel::tr("%1 %").arg(locale.toString(percent, 'f',
                                                               percent < 1      ? 2
                                                               : percent < 1000 ? 1
                                                                                : 0));
}

TensorDifferenceModel::TensorDifferenceModel(QObject* parent) : ModuleTreeModel(parent) {}

void TensorDifferenceModel::setComparison(const CheckpointComparison& comparison,
                                          const QString& first, const QString& second) {
  tensors_ = comparison.tensors;
  first_ = first;
  second_ = second;
  most_ = 0;
  most_changed_ = -1;
  std::vector<QString> names;
  std::vector<bool> scalar;
  for (std::size_t i = 0; i < tensors_.size(); ++i) {
    names.push_back(nameOf(tensors_[i]));
    scalar.push_back(tensors_[i].shape.empty());
    const double relative = distanceOf(tensors_[i]).relative;
    if (isStatistic(names.back()) || !(relative > most_)) continue;
    most_ = relative;
    most_changed_ = static_cast<int>(i);
  }
  setNames(std::move(names), scalar);
  Q_EMIT headerDataChanged(Qt::Horizontal, kFirstNorm, kSecondNorm);
}

void TensorDifferenceModel::clearSums() {
  sums_.assign(nodeCount(), {});
}

void TensorDifferenceModel::addToSums(const Node& node, int tensor) {
  const TensorDifference& each = tensors_[static_cast<std::size_t>(tensor)];
  if (node.tensor < 0 && isStatistic(nameOf(each))) return;
  Sums& sums = sums_[static_cast<std::size_t>(node.id)];
  sums.first += each.first_norm * each.first_norm;
  sums.second += each.second_norm * each.second_norm;
  sums.difference += each.difference_norm * each.difference_norm;
  if (std::isfinite(each.cosine)) sums.product += each.cosine * each.first_norm * each.second_norm;
  sums.largest = std::max(sums.largest, each.largest);
  ++sums.tensors;
}

WeightDistance TensorDifferenceModel::distance(const Node& node) const {
  if (node.tensor >= 0) return distanceOf(tensor(node.tensor));
  const Sums& sums = sums_[static_cast<std::size_t>(node.id)];
  TensorDifference all;
  all.first_norm = std::sqrt(sums.first);
  all.second_norm = std::sqrt(sums.second);
  all.difference_norm = std::sqrt(sums.difference);
  const double norms = all.first_norm * all.second_norm;
  all.cosine = norms > 0 ? std::clamp(sums.product / norms, -1.0, 1.0) : kUnknown;
  all.largest = sums.largest;
  return distanceOf(all);
}

WeightDistance TensorDifferenceModel::whole() const {
  return distance(*nodeOf({}));
}

WeightDistance TensorDifferenceModel::distanceAt(const QModelIndex& index) const {
  return distance(*nodeOf(index));
}

QVariant TensorDifferenceModel::sortValue(const Node& node, int column) const {
  if (column == kName) return node.name;
  if (column == kShape) {
    return node.tensor < 0 ? QVariant()
                           : QVariant(static_cast<qlonglong>(tensor(node.tensor).shape.size()));
  }
  if (node.tensor < 0 && sums_[static_cast<std::size_t>(node.id)].tensors == 0) return {};
  const WeightDistance values = distance(node);
  const double value = column == kFirstNorm    ? values.first_norm
                       : column == kSecondNorm ? values.second_norm
                       : column == kDifference ? values.difference_norm
                       : column == kRelative   ? values.relative
                       : column == kCosine     ? values.cosine
                                               : values.largest;
  return std::isfinite(value) ? QVariant(value) : QVariant();
}

QString TensorDifferenceModel::cellText(const Node& node, int column) const {
  if (column == kName) return node.name;
  if (column == kShape) return node.tensor < 0 ? QString() : shapeText(tensor(node.tensor).shape);
  const QVariant value = sortValue(node, column);
  if (!value.isValid()) return "–";
  if (column == kRelative) return percentText(value.toDouble(), locale_);
  if (column == kCosine) return trueMinus(locale_.toString(value.toDouble(), 'f', 4));
  return columnNumber(value.toDouble(), locale_);
}

QVariant TensorDifferenceModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Node& node = *nodeOf(index);
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cellText(node, column);
    case Qt::ToolTipRole: {
      if (column <= kShape) return node.full_name;
      const QVariant value = sortValue(node, column);
      if (!value.isValid()) return tr("Not defined: one of the two is zero");
      return locale_.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    }
    case Qt::TextAlignmentRole:
      return alignment(isNumber(column));
    case Qt::ForegroundRole:
      return node.tensor >= 0 && isStatistic(node.full_name) ? QVariant(mutedTextColour())
                                                             : QVariant();
    case Qt::AccessibleTextRole:
      return column == kName ? QVariant(node.full_name) : QVariant();
    case kSortRole:
      return sortValue(node, column);
    case kFullNameRole:
      return node.full_name;
    case kTensorRole:
      return node.tensor;
    case kExactRole: {
      if (column == kName) return node.full_name;
      if (column == kShape) return cellText(node, kShape).replace("×", "x");
      const QVariant value = sortValue(node, column);
      return value.isValid()
                 ? QLocale::c().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest)
                 : QString();
    }
    case kBarRole: {
      if (column != kRelative || !(most_ > 0)) return {};
      const QVariant value = sortValue(node, kRelative);
      return value.isValid() ? QVariant(std::clamp(value.toDouble() / most_, 0.0, 1.0))
                             : QVariant();
    }
    default:
      return {};
  }
}

QVariant TensorDifferenceModel::headerData(int section, Qt::Orientation orientation,
                                           int role) const {
  Heading headings[kColumns] = {
      {tr("Name"), tr("The module or tensor; a module has the sums of the weights and biases below "
                      "it. A third click on a heading brings the model's order")},
      {tr("Shape"), tr("Sizes of the dimensions, the outermost first")},
      {tr("‖%1‖").arg(first_), tr("Euclidean norm in the first file")},
      {tr("‖%1‖").arg(second_), tr("Euclidean norm in the second file")},
      {tr("‖Δ‖"), tr("Norm of the difference, the second less the first")},
      {tr("Relative"), tr("Norm of the difference divided by that of the first file")},
      {tr("Cosine"), tr("Cosine of the angle between the two: 1 is the same direction")},
      {tr("Largest"), tr("Largest absolute difference of a single value")}};
  for (int column = 0; column < kColumns; ++column) headings[column].number = isNumber(column);
  return headingData(headings, section, orientation, role);
}

}  // namespace distilloscope
