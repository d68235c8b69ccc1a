// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_tree_model.h"

#include <QIcon>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/main/theme.h"
#include "ui/models/number_text.h"

namespace distilloscope {
namespace {

constexpr int kDecimals = 5;
constexpr double kSmallest = 1e-4;  // below, five decimals leave a single digit
constexpr double kLargest = 1e6;

QString text(const std::string& value) {
  return QString::fromStdString(value);
}

bool hasStatistics(const TensorInfo& tensor) {
  return tensor.count > tensor.not_finite;
}

bool isWhole(const TensorInfo& tensor) {
  return tensor.type.starts_with('I') || tensor.type.starts_with('U') || tensor.type == "BOOL";
}

bool isNumber(int column) {
  return column >= TensorTreeModel::kCount && column <= TensorTreeModel::kZeros;
}

QString exactNumber(double value) {
  return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

}  // namespace

QString shapeText(const std::vector<std::int64_t>& shape) {
  if (shape.empty()) return TensorTreeModel::tr("scalar");
  QStringList sizes;
  for (const std::int64_t size : shape) sizes << QString::number(size);
  return sizes.join("×");
}

QString columnNumber(double value, const QLocale& locale) {
  const double size = std::abs(value);
  if (value != 0 && (size < kSmallest || size >= kLargest))
    return trueMinus(locale.toString(value, 'e', 2));
  return trueMinus(locale.toString(value, 'f', kDecimals));
}

TensorTreeModel::TensorTreeModel(QObject* parent) : ModuleTreeModel(parent) {}

void TensorTreeModel::setTensors(const std::vector<TensorInfo>& tensors) {
  tensors_ = tensors;
  // Files put wider types first, so that the counters of batches stand before all weights. Scalars
  // come last in their module, which leaves the order the model has.
  std::vector<QString> names;
  std::vector<bool> scalar;
  for (const TensorInfo& tensor : tensors_) {
    names.push_back(text(tensor.name));
    scalar.push_back(tensor.shape.empty());
  }
  setNames(std::move(names), scalar);
}

void TensorTreeModel::clearSums() {
  sums_.assign(nodeCount(), {});
}

void TensorTreeModel::addToSums(const Node& node, int tensor) {
  const TensorInfo& info = tensors_[static_cast<std::size_t>(tensor)];
  Sums& sums = sums_[static_cast<std::size_t>(node.id)];
  // A count of batches is no parameter of its module.
  const bool counter = info.name.ends_with("num_batches_tracked");
  if (node.tensor == tensor || !counter) sums.count += info.count;
  sums.not_finite += info.not_finite;
  ++sums.tensors;
}

const TensorInfo* TensorTreeModel::tensor(const QModelIndex& index) const {
  const Node* node = nodeOf(index);
  return node->tensor < 0 ? nullptr : &tensors_[static_cast<std::size_t>(node->tensor)];
}

QVariant TensorTreeModel::sortValue(const Node& node, int column) const {
  const TensorInfo* tensor =
      node.tensor < 0 ? nullptr : &tensors_[static_cast<std::size_t>(node.tensor)];
  if (column == kName) return node.name;
  if (column == kCount) return static_cast<qlonglong>(sumsOf(node).count);
  if (column == kNotFinite) return static_cast<qlonglong>(sumsOf(node).not_finite);
  if (tensor == nullptr) return {};
  if (column == kShape) return static_cast<qlonglong>(tensor->shape.size());
  if (column == kType) return text(tensor->type);
  if (!hasStatistics(*tensor)) return {};
  switch (column) {
    case kMean:
      return tensor->mean;
    case kDeviation:
      return tensor->deviation;
    case kMinimum:
      return tensor->minimum;
    case kMaximum:
      return tensor->maximum;
    default:
      return tensor->zero_share;
  }
}

QString TensorTreeModel::cellText(const Node& node, int column) const {
  const TensorInfo* tensor =
      node.tensor < 0 ? nullptr : &tensors_[static_cast<std::size_t>(node.tensor)];
  const auto whole = [&](std::int64_t number) {
    return locale_.toString(static_cast<qlonglong>(number));
  };
  switch (column) {
    case kName:
      return node.name;
    case kCount:
      return whole(sumsOf(node).count);
    case kNotFinite:
      return sumsOf(node).not_finite == 0 ? QString()
                                          : tr("%1 not finite").arg(whole(sumsOf(node).not_finite));
    default:
      break;
  }
  if (tensor == nullptr) return {};
  if (column == kShape) return shapeText(tensor->shape);
  if (column == kType) return text(tensor->type);
  if (!hasStatistics(*tensor)) return "–";
  switch (column) {
    case kMean:
      return columnNumber(tensor->mean, locale_);
    case kDeviation:
      return columnNumber(tensor->deviation, locale_);
    case kMinimum:
    case kMaximum: {
      const double value = column == kMinimum ? tensor->minimum : tensor->maximum;
      return isWhole(*tensor) ? trueMinus(locale_.toString(value, 'f', 0))
                              : columnNumber(value, locale_);
    }
    default:
      return tr("%1 %").arg(locale_.toString(tensor->zero_share * 100, 'f', 1));
  }
}

QString TensorTreeModel::exactText(const Node& node, int column) const {
  if (column == kName) return node.full_name;
  if (column == kShape) return cellText(node, kShape).replace("×", "x");
  const QVariant value = sortValue(node, column);
  if (!value.isValid()) return {};
  return value.typeId() == QMetaType::Double ? exactNumber(value.toDouble()) : value.toString();
}

QString TensorTreeModel::toolTip(const Node& node, int column) const {
  if (column >= kMean && column <= kZeros) {
    const QVariant value = sortValue(node, column);
    if (!value.isValid()) return {};
    return trueMinus(locale_.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest));
  }
  QString tip = node.full_name;
  if (node.tensor < 0) {
    tip += "\n" + tr("Tensors: %1, values: %2")
                      .arg(locale_.toString(sumsOf(node).tensors),
                           locale_.toString(static_cast<qlonglong>(sumsOf(node).count)));
  }
  if (sumsOf(node).not_finite > 0) {
    tip += "\n" + tr("NaN or infinite: %1. The statistics are of the other values.")
                      .arg(locale_.toString(static_cast<qlonglong>(sumsOf(node).not_finite)));
  }
  return tip;
}

QVariant TensorTreeModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Node& node = *nodeOf(index);
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return cellText(node, column);
    case Qt::ToolTipRole:
      return toolTip(node, column);
    case Qt::TextAlignmentRole:
      return alignment(isNumber(column));
    case Qt::ForegroundRole:
      if (sumsOf(node).not_finite > 0 &&
          (column == kNotFinite || (column == kName && node.tensor >= 0))) {
        return errorColour();
      }
      return column == kType ? QVariant(mutedTextColour()) : QVariant();
    case Qt::DecorationRole:
      if (column == kName && sumsOf(node).not_finite > 0) return themeIcon("warning");
      return {};
    case Qt::AccessibleTextRole:
      if (column != kName) return {};
      return sumsOf(node).not_finite == 0 ? node.full_name
                                          : node.full_name + ", " + cellText(node, kNotFinite);
    case kSortRole:
      return sortValue(node, column);
    case kFullNameRole:
      return node.full_name;
    case kTensorRole:
      return node.tensor;
    case kNotFiniteRole:
      return static_cast<qlonglong>(sumsOf(node).not_finite);
    case kExactRole:
      return exactText(node, column);
    default:
      return {};
  }
}

QVariant TensorTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  Heading headings[kColumns] = {
      {tr("Name"), tr("The module or tensor. A third click on a heading brings the model's order")},
      {tr("Shape"), tr("Sizes of the dimensions, the outermost first; sorts by how many they are")},
      {tr("Type"), tr("How a value is stored, as safetensors names it")},
      {tr("Count"), tr("Values in the tensor; of a module, in all tensors below it")},
      {tr("Mean"), tr("Mean of the finite values")},
      {tr("Std"), tr("Standard deviation of the finite values")},
      {tr("Min"), tr("Smallest finite value")},
      {tr("Max"), tr("Largest finite value")},
      {tr("Zeros"), tr("Share of values that are exactly zero")},
      {tr("Not finite"), tr("Values that are NaN or infinite")}};
  for (int column = 0; column < kColumns; ++column) headings[column].number = isNumber(column);
  return headingData(headings, section, orientation, role);
}

}  // namespace distilloscope
