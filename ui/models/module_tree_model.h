// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QString>
#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace distilloscope {

/// Tensors below the modules their dotted names tell of, or as a plain list. What a row says is
/// for the models that inherit from it; each node has a number for sums kept beside the tree.
class ModuleTreeModel : public QAbstractItemModel {
  Q_OBJECT
 public:
  static constexpr int kNameColumn = 0;
  enum Role {
    kSortRole = Qt::UserRole,  ///< the bare value; invalid where a row has none
    kFullNameRole,             ///< dotted, of modules too
    kTensorRole,               ///< index in the list of tensors; -1 for a module
    kExactRole,                ///< text with full precision, in the C locale, for other programs
    kFirstOwnRole,
  };

  explicit ModuleTreeModel(QObject* parent = nullptr);
  ~ModuleTreeModel() override;

  void setFlat(bool flat);
  bool isFlat() const { return flat_; }
  QModelIndex find(const QString& full_name) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& index) const override;
  int rowCount(const QModelIndex& parent = {}) const override;

 protected:
  struct Node {
    QString name;  ///< the last part of the full name; in a flat list all of it
    QString full_name;
    int id = 0;       ///< 0 is the root; below nodeCount()
    int tensor = -1;  ///< -1: a module
    int row = 0;
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
  };

  /// Replaces the tensors. `last` are those that stand behind the others of their module.
  void setNames(std::vector<QString> names, const std::vector<bool>& last = {});
  /// After the tree was built anew: once for each tensor, with its node and those above it.
  virtual void addToSums(const Node& node, int tensor) = 0;
  virtual void clearSums() = 0;

  struct Heading {
    QString name;
    QString tip;
    bool number = false;  ///< its column stands to the right
  };
  static QVariant alignment(bool number);
  static QVariant headingData(std::span<const Heading> headings, int section,
                              Qt::Orientation orientation, int role);
  std::size_t nodeCount() const { return nodes_; }
  const Node* nodeOf(const QModelIndex& index) const;

 private:
  void build();
  Node* add(Node& parent, const QString& part, const QString& full);
  Node* module(Node& parent, const QString& part, const QString& full);

  std::vector<QString> names_;
  std::vector<std::size_t> order_;
  std::unique_ptr<Node> root_;
  std::size_t nodes_ = 1;
  bool flat_ = false;
};

/// Whether a tensor is kept by batch normalisation rather than learnt: its running mean and
/// variance, and the count of batches.
bool isStatistic(const QString& name);

}  // namespace distilloscope
