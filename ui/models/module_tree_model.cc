// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/module_tree_model.h"

#include <QStringList>
#include <algorithm>
#include <numeric>
#include <utility>

namespace distilloscope {

QVariant ModuleTreeModel::alignment(bool number) {
  return QVariant::fromValue(
      Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
}

QVariant ModuleTreeModel::headingData(std::span<const Heading> headings, int section,
                                      Qt::Orientation orientation, int role) {
  if (orientation != Qt::Horizontal || section < 0 ||
      static_cast<std::size_t>(section) >= headings.size()) {
    return {};
  }
  const Heading& heading = headings[static_cast<std::size_t>(section)];
  switch (role) {
    case Qt::DisplayRole:
      return heading.name;
    case Qt::ToolTipRole:
      return heading.tip;
    case Qt::TextAlignmentRole:
      return alignment(heading.number);
    default:
      return {};
  }
}

bool isStatistic(const QString& name) {
  return name.endsWith("running_mean") || name.endsWith("running_var") ||
         name.endsWith("num_batches_tracked");
}

ModuleTreeModel::ModuleTreeModel(QObject* parent)
    : QAbstractItemModel(parent), root_(std::make_unique<Node>()) {}

ModuleTreeModel::~ModuleTreeModel() = default;

void ModuleTreeModel::setNames(std::vector<QString> names, const std::vector<bool>& last) {
  beginResetModel();
  names_ = std::move(names);
  order_.resize(names_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  std::ranges::stable_partition(order_,
                                [&](std::size_t i) { return i >= last.size() || !last[i]; });
  build();
  endResetModel();
}

void ModuleTreeModel::setFlat(bool flat) {
  if (flat == flat_) return;
  beginResetModel();
  flat_ = flat;
  build();
  endResetModel();
}

ModuleTreeModel::Node* ModuleTreeModel::add(Node& parent, const QString& part,
                                            const QString& full) {
  auto child = std::make_unique<Node>();
  child->name = part;
  child->full_name = full;
  child->id = static_cast<int>(nodes_++);
  child->row = static_cast<int>(parent.children.size());
  child->parent = &parent;
  parent.children.push_back(std::move(child));
  return parent.children.back().get();
}

ModuleTreeModel::Node* ModuleTreeModel::module(Node& parent, const QString& part,
                                               const QString& full) {
  for (const auto& child : parent.children) {
    if (child->tensor < 0 && child->name == part) return child.get();
  }
  return add(parent, part, full);
}

void ModuleTreeModel::build() {
  root_ = std::make_unique<Node>();
  nodes_ = 1;
  std::vector<const Node*> leaves;
  for (const std::size_t i : order_) {
    const QString& full = names_[i];
    Node* at = root_.get();
    QString leaf = full;
    if (!flat_) {
      QStringList parts = full.split('.');
      leaf = parts.takeLast();
      QString path;
      for (const QString& part : parts) {
        path += (path.isEmpty() ? "" : ".") + part;
        at = module(*at, part, path);
      }
    }
    Node* node = add(*at, leaf, full);
    node->tensor = static_cast<int>(i);
    leaves.push_back(node);
  }
  clearSums();
  for (const Node* leaf : leaves) {
    for (const Node* at = leaf; at != nullptr; at = at->parent) addToSums(*at, leaf->tensor);
  }
}

const ModuleTreeModel::Node* ModuleTreeModel::nodeOf(const QModelIndex& index) const {
  return index.isValid() ? static_cast<const Node*>(index.internalPointer()) : root_.get();
}

QModelIndex ModuleTreeModel::find(const QString& full_name) const {
  const Node* at = root_.get();
  bool down = true;
  while (down) {
    down = false;
    for (const auto& child : at->children) {
      if (child->full_name == full_name) return createIndex(child->row, kNameColumn, child.get());
      if (child->tensor < 0 && full_name.startsWith(child->full_name + '.')) {
        at = child.get();
        down = true;
        break;
      }
    }
  }
  return {};
}

QModelIndex ModuleTreeModel::index(int row, int column, const QModelIndex& parent) const {
  const Node* node = nodeOf(parent);
  if (row < 0 || row >= static_cast<int>(node->children.size()) || column < 0 ||
      column >= columnCount()) {
    return {};
  }
  return createIndex(row, column, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ModuleTreeModel::parent(const QModelIndex& index) const {
  const Node* above = index.isValid() ? nodeOf(index)->parent : nullptr;
  return above == nullptr || above == root_.get() ? QModelIndex()
                                                  : createIndex(above->row, kNameColumn, above);
}

int ModuleTreeModel::rowCount(const QModelIndex& parent) const {
  return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

}  // namespace distilloscope
