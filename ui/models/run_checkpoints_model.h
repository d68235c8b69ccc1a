// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <optional>
#include <utility>
#include <vector>

#include "ui/main/workspace.h"

namespace distilloscope {

/// Whose weights a file of the shown run holds, and after which epoch.
struct CheckpointPlace {
  Model model = Model::a;
  int epoch = 0;
  bool operator==(const CheckpointPlace&) const = default;
};

/// Where a file stands in the shown run; empty for files from elsewhere.
std::optional<CheckpointPlace> placeInRun(const Workspace& workspace, const QString& file);

/// "A · epoch 8" for a file of the shown run, otherwise its name with the folder it lies in.
QString checkpointLabel(const Workspace& workspace, const QString& file);

/// The checkpoints of the shown run: a row for each epoch that has weights, newest first, and a
/// cell for each arm with its KL.
class RunCheckpointsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { kEpoch, kFirstArm };
  using Place = CheckpointPlace;

  explicit RunCheckpointsModel(const Workspace& workspace, QObject* parent = nullptr);

  void reload();  ///< another run, or one more epoch
  bool isEmpty() const { return epochs_.empty(); }
  int newestEpoch() const { return epochs_.empty() ? 0 : epochs_.front(); }
  QString fileAt(const QModelIndex& index) const;  ///< empty in the epoch's column
  std::optional<Place> placeAt(const QModelIndex& index) const;
  QModelIndex indexOf(const Place& place) const;  ///< invalid when it has no weights

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  bool isBest(const Place& place) const;

  static Model armAt(int column) { return static_cast<Model>(column - kFirstArm); }
  QString nameOf(Model arm) const;

  const Workspace& workspace_;
  std::vector<int> epochs_;
  int arms_ = 2;
};

}  // namespace distilloscope
