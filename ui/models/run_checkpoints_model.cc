// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_checkpoints_model.h"

#include <QDir>
#include <QFileInfo>
#include <QFont>
#include <QLocale>
#include <algorithm>

#include "ui/main/arm_look.h"

namespace distilloscope {

std::optional<CheckpointPlace> placeInRun(const Workspace& workspace, const QString& file) {
  if (file.isEmpty()) return {};
  for (const int epoch : workspace.history().checkpoints) {
    for (int arm = 0; arm < workspace.armCount(); ++arm) {
      const auto model = static_cast<Model>(arm);
      if (workspace.checkpointFile(model, epoch) == file) return CheckpointPlace{model, epoch};
    }
  }
  return {};
}

QString checkpointLabel(const Workspace& workspace, const QString& file) {
  if (const auto place = placeInRun(workspace, file)) {
    return RunCheckpointsModel::tr("%1 · epoch %2")
        .arg(shortArmName(workspace.run().options, static_cast<int>(place->model)))
        .arg(place->epoch);
  }
  const QFileInfo info(file);
  return info.dir().dirName() + "/" + info.fileName();
}

QString RunCheckpointsModel::nameOf(Model arm) const {
  return armName(workspace_.run().options, static_cast<int>(arm));
}

RunCheckpointsModel::RunCheckpointsModel(const Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), workspace_(workspace) {}

void RunCheckpointsModel::reload() {
  std::vector<int> epochs;
  for (const int epoch : workspace_.history().checkpoints) {
    bool there = false;
    for (int arm = 0; arm < workspace_.armCount(); ++arm) {
      there = there || !workspace_.checkpointFile(static_cast<Model>(arm), epoch).isEmpty();
    }
    if (there) epochs.push_back(epoch);
  }
  std::ranges::sort(epochs, std::ranges::greater());
  epochs.erase(std::ranges::unique(epochs).begin(), epochs.end());
  // One more epoch on top leaves the selection where it is.
  if (arms_ == workspace_.armCount() && epochs.size() == epochs_.size() + 1 &&
      std::equal(epochs_.begin(), epochs_.end(), epochs.begin() + 1)) {
    beginInsertRows({}, 0, 0);
    epochs_ = std::move(epochs);
    endInsertRows();
    Q_EMIT dataChanged(index(0, 0),
                       index(rowCount() - 1, columnCount() - 1));  // the best one may move
    return;
  }
  beginResetModel();
  arms_ = workspace_.armCount();
  epochs_ = std::move(epochs);
  endResetModel();
}

std::optional<RunCheckpointsModel::Place> RunCheckpointsModel::placeAt(
    const QModelIndex& index) const {
  if (!index.isValid() || index.column() == kEpoch) return {};
  return Place{armAt(index.column()), epochs_[static_cast<std::size_t>(index.row())]};
}

QString RunCheckpointsModel::fileAt(const QModelIndex& index) const {
  const auto place = placeAt(index);
  return place ? workspace_.checkpointFile(place->model, place->epoch) : QString();
}

QModelIndex RunCheckpointsModel::indexOf(const Place& place) const {
  const auto found = std::ranges::find(epochs_, place.epoch);
  if (found == epochs_.end()) return {};
  return index(static_cast<int>(found - epochs_.begin()),
               kFirstArm + static_cast<int>(place.model));
}

bool RunCheckpointsModel::isBest(const Place& place) const {
  const auto& best = workspace_.run().best_epoch;
  const auto arm = static_cast<std::size_t>(place.model);
  return arm < best.size() && best[arm] == place.epoch;
}

int RunCheckpointsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(epochs_.size());
}

int RunCheckpointsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kFirstArm + arms_;
}

QVariant RunCheckpointsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int epoch = epochs_[static_cast<std::size_t>(index.row())];
  if (index.column() == kEpoch) {
    if (role == Qt::DisplayRole) return QLocale().toString(epoch);
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
  }
  const Place place = *placeAt(index);
  const EpochSample* sample = workspace_.epochSample(epoch);
  const auto arm = static_cast<std::size_t>(place.model);
  const bool scored = sample != nullptr && arm < sample->val_kl.size();
  const QString kl = scored ? QLocale().toString(sample->val_kl[arm], 'f', 3) : QString();
  const bool best = isBest(place);
  switch (role) {
    case Qt::DisplayRole:
      if (kl.isEmpty()) return tr("open");
      return best ? "★ " + kl : kl;
    case Qt::TextAlignmentRole:
      return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
      QFont font;
      font.setBold(best);
      return font;
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
      QString text = tr("%1, epoch %2").arg(nameOf(place.model)).arg(epoch);
      if (!kl.isEmpty()) text += tr(", validation KL %1").arg(kl);
      if (best) text += tr(", the best so far");
      return role == Qt::ToolTipRole ? text + "\n" + fileAt(index) : text;
    }
    default:
      return {};
  }
}

QVariant RunCheckpointsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
  if (role == Qt::ForegroundRole && section != kEpoch) {
    return armColour(workspace_.run().options, section - kFirstArm);
  }
  if (role == Qt::DisplayRole) {
    if (section == kEpoch) return tr("Epoch");
    // More columns have less room.
    return arms_ > 2 ? shortArmName(workspace_.run().options, section - kFirstArm)
                     : nameOf(armAt(section));
  }
  if (role == Qt::ToolTipRole && section != kEpoch) {
    return tr("%1: validation KL of the epoch; ★ marks the best so far")
        .arg(nameOf(armAt(section)));
  }
  return {};
}

Qt::ItemFlags RunCheckpointsModel::flags(const QModelIndex& index) const {
  if (fileAt(index).isEmpty()) return Qt::NoItemFlags;  // the arrow keys pass it over
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace distilloscope
