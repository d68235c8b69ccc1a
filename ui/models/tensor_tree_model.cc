// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/tensor_tree_model.h"

#include <QIcon>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/main/theme.h"

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
  if (value != 0 && (size < kSmallest || size >= kLargest)) return locale.toString(value, 'e', 2);
  return locale.toString(value, 'f', kDecimals);
}

struct TensorTreeModel::Node {
  QString name;  // the last part of the full name; in a flat list all of it
  QString full_name;
  int tensor = -1;
  int row = 0;
  Node* parent = nullptr;
  std::int64_t count = 0;
  std::int64_t not_finite = 0;
  int tensors = 0;
  std::vector<std::unique_ptr<Node>> children;

  Node* add(const QString& part, const QString& full) {
    auto child = std::make_unique<Node>();
    child->name = part;
    child->full_name = full;
    child->row = static_cast<int>(children.size());
    child->parent = this;
    children.push_back(std::move(child));
    return children.back().get();
  }
  Node* module(const QString& part, const QString& full) {
    for (const auto& child : children) {
      if (child->tensor < 0 && child->name == part) return child.get();
    }
    return add(part, full);
  }
};

TensorTreeModel::TensorTreeModel(QObject* parent)
    : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}

TensorTreeModel::~TensorTreeModel() = default;

void TensorTreeModel::setTensors(const std::vector<TensorInfo>& tensors) {
  beginResetModel();
  tensors_ = tensors;
  build();
  endResetModel();
}

void TensorTreeModel::setFlat(bool flat) {
  if (flat == flat_) return;
  beginResetModel();
  flat_ = flat;
  build();
  endResetModel();
}

void TensorTreeModel::build() {
  root_ = std::make_unique<Node>();
  // Files put wider types first, so that the counters of batches stand before all weights. Scalars
  // come last in their module, which leaves the order the model has.
  std::vector<std::size_t> order(tensors_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_partition(order,
                                [this](std::size_t i) { return !tensors_[i].shape.empty(); });
  for (const std::size_t i : order) {
    const TensorInfo& tensor = tensors_[i];
    const QString full = text(tensor.name);
    Node* module = root_.get();
    QString leaf = full;
    if (!flat_) {
      QStringList parts = full.split('.');
      leaf = parts.takeLast();
      QString path;
      for (const QString& part : parts) {
        path += (path.isEmpty() ? "" : ".") + part;
        module = module->module(part, path);
      }
    }
    Node* node = module->add(leaf, full);
    node->tensor = static_cast<int>(i);
    // A count of batches is no parameter of its module.
    const bool counter = leaf == "num_batches_tracked";
    for (Node* at = node; at != nullptr; at = at->parent) {
      if (at == node || !counter) at->count += tensor.count;
      at->not_finite += tensor.not_finite;
      ++at->tensors;
    }
  }
}

const TensorTreeModel::Node* TensorTreeModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<const Node*>(index.internalPointer()) : root_.get();
}

const TensorInfo* TensorTreeModel::tensor(const QModelIndex& index) const {
  const Node* node = nodeOf(index);
  return node->tensor < 0 ? nullptr : &tensors_[static_cast<std::size_t>(node->tensor)];
}

QModelIndex TensorTreeModel::find(const QString& full_name) const {
  const Node* at = root_.get();
  bool down = true;
  while (down) {
    down = false;
    for (const auto& child : at->children) {
      if (child->full_name == full_name) return createIndex(child->row, kName, child.get());
      if (child->tensor < 0 && full_name.startsWith(child->full_name + '.')) {
        at = child.get();
        down = true;
        break;
      }
    }
  }
  return {};
}

QModelIndex TensorTreeModel::index(int row, int column, const QModelIndex& parent) const {
  const Node* node = nodeOf(parent);
  if (row < 0 || row >= static_cast<int>(node->children.size()) || column < 0 ||
      column >= kColumns) {
    return {};
  }
  return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex TensorTreeModel::parent(const QModelIndex& index) const {
  const Node* above = index.isValid() ? nodeOf(index)->parent : nullptr;
  return above == nullptr || above == root_.get() ? QModelIndex()
                                                  : createIndex(above->row, kName, above);
}

int TensorTreeModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

QVariant TensorTreeModel::sortValue(const Node& node, int column) const {
  const TensorInfo* tensor =
      node.tensor < 0 ? nullptr : &tensors_[static_cast<std::size_t>(node.tensor)];
  if (column == kName) return node.name;
  if (column == kCount) return static_cast<qlonglong>(node.count);
  if (column == kNotFinite) return static_cast<qlonglong>(node.not_finite);
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
      return whole(node.count);
    case kNotFinite:
      return node.not_finite == 0 ? QString() : tr("%1 not finite").arg(whole(node.not_finite));
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
      return isWhole(*tensor) ? locale_.toString(value, 'f', 0) : columnNumber(value, locale_);
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
    return locale_.toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
  }
  QString tip = node.full_name;
  if (node.tensor < 0) {
    tip += "\n" + tr("Tensors: %1, values: %2")
                      .arg(locale_.toString(node.tensors),
                           locale_.toString(static_cast<qlonglong>(node.count)));
  }
  if (node.not_finite > 0) {
    tip += "\n" + tr("NaN or infinite: %1. The statistics are of the other values.")
                      .arg(locale_.toString(static_cast<qlonglong>(node.not_finite)));
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
      return QVariant::fromValue(
          Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::ForegroundRole:
      if (node.not_finite > 0 && (column == kNotFinite || (column == kName && node.tensor >= 0))) {
        return errorColour();
      }
      return column == kType ? QVariant(mutedTextColour()) : QVariant();
    case Qt::DecorationRole:
      if (column == kName && node.not_finite > 0) return themeIcon("warning");
      return {};
    case Qt::AccessibleTextRole:
      if (column != kName) return {};
      return node.not_finite == 0 ? node.full_name
                                  : node.full_name + ", " + cellText(node, kNotFinite);
    case kSortRole:
      return sortValue(node, column);
    case kFullNameRole:
      return node.full_name;
    case kTensorRole:
      return node.tensor;
    case kNotFiniteRole:
      return static_cast<qlonglong>(node.not_finite);
    case kExactRole:
      return exactText(node, column);
    default:
      return {};
  }
}

QVariant TensorTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
  }
  struct Heading {
    QString name;
    QString tip;
  };
  const Heading headings[kColumns] = {
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
  if (section < 0 || section >= kColumns) return {};
  if (role == Qt::DisplayRole) return headings[section].name;
  if (role == Qt::ToolTipRole) return headings[section].tip;
  return {};
}

}  // namespace distilloscope
