// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_list_model.h"

#include <QCollator>
#include <QLocale>
#include <algorithm>
#include <numeric>

namespace distilloscope {
namespace {

// KL with the notebook's epsilon is slightly negative for a perfect prediction.
bool isKnown(double kl) {
  return kl > -0.5;
}

// The C locale compares bytes, which would put "img10" before "img2".
QCollator naturalOrder() {
  QLocale locale = QLocale().collation();
  if (locale.language() == QLocale::C) locale = QLocale(QLocale::English);
  QCollator collator(locale);
  collator.setNumericMode(true);
  return collator;
}

}  // namespace

SampleListModel::SampleListModel(QObject* parent)
    : QAbstractListModel(parent), thumbnails_(kKeptThumbnails) {}

int SampleListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

QVariant SampleListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = rows_[static_cast<std::size_t>(order_[static_cast<std::size_t>(index.row())])];
  switch (role) {
    case Qt::DisplayRole:
    case kIdRole:
      return row.id;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
      const QLocale locale;
      QString text = tr("%1, %2 x %3 pixels").arg(row.id).arg(row.info.width).arg(row.info.height);
      if (isKnown(row.kl[0]) && isKnown(row.kl[1])) {
        text += tr("\nKL of %1 %2, of %3 %4, %5 %6")
                    .arg(armName(options_, arms_[0]), locale.toString(row.kl[0], 'f', 3),
                         armName(options_, arms_[1]), locale.toString(row.kl[1], 'f', 3),
                         armGapName(options_, arms_[0], arms_[1]),
                         locale.toString(row.kl[0] - row.kl[1], 'f', 3));
      } else {
        text += tr("\nNot scored yet");
      }
      return text;
    }
    case kKlARole:
      return isKnown(row.kl[0]) ? QVariant(row.kl[0]) : QVariant();
    case kKlBRole:
      return isKnown(row.kl[1]) ? QVariant(row.kl[1]) : QVariant();
    case kThumbnailRole:
      if (const QPixmap* picture = thumbnails_.object(row.id)) return *picture;
      return {};
    case kAspectRole:
      return row.info.width > 0 && row.info.height > 0
                 ? static_cast<double>(row.info.width) / row.info.height
                 : 4.0 / 3.0;
    default:
      return {};
  }
}

void SampleListModel::setArms(const Options& options, int first, int second) {
  options_ = options;
  arms_[0] = first;
  arms_[1] = second;
}

void SampleListModel::setSamples(const std::vector<SampleInfo>& samples) {
  beginResetModel();
  rows_.clear();
  rows_.reserve(samples.size());
  for (const SampleInfo& info : samples) {
    rows_.push_back({info, QString::fromStdString(info.id), {-1, -1}, 0});
  }
  rankIds();
  largest_kl_ = 0;
  thumbnails_.clear();
  asked_.clear();
  failed_.clear();
  sort();
  endResetModel();
}

void SampleListModel::setScores(const std::vector<ImageScore>& scores) {
  Q_EMIT layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  QStringList kept;
  for (const QModelIndex& index : before) kept << idAt(index.row());
  QHash<QString, const ImageScore*> by_id;
  for (const ImageScore& score : scores) by_id.insert(QString::fromStdString(score.id), &score);
  largest_kl_ = 0;
  for (Row& row : rows_) {
    const ImageScore* score = by_id.value(row.id, nullptr);
    for (int model = 0; model < 2; ++model) {
      const auto arm = static_cast<std::size_t>(arms_[model]);
      row.kl[model] = score && arm < score->kl.size() ? score->kl[arm] : -1;
      largest_kl_ = std::max(largest_kl_, row.kl[model]);
    }
  }
  sort();
  for (int i = 0; i < before.size(); ++i) {
    changePersistentIndex(before[i], index(rowOf(kept[i])));
  }
  Q_EMIT layoutChanged();
}

void SampleListModel::setOrder(SampleOrder order, bool descending) {
  if (order == key_ && descending == descending_) return;
  Q_EMIT layoutAboutToBeChanged();
  const QModelIndexList before = persistentIndexList();
  QStringList kept;
  for (const QModelIndex& index : before) kept << idAt(index.row());
  key_ = order;
  descending_ = descending;
  sort();
  for (int i = 0; i < before.size(); ++i) {
    changePersistentIndex(before[i], index(rowOf(kept[i])));
  }
  Q_EMIT layoutChanged();
}

// Natural order of ids, so that 9 comes before 10; worked out once for all later sorting.
void SampleListModel::rankIds() {
  const QCollator collator = naturalOrder();
  std::vector<QCollatorSortKey> keys;
  keys.reserve(rows_.size());
  for (const Row& row : rows_) keys.push_back(collator.sortKey(row.id));
  std::vector<std::size_t> order(rows_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return keys[left].compare(keys[right]) < 0;
  });
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    rows_[order[rank]].rank = static_cast<int>(rank);
  }
}

void SampleListModel::sort() {
  const auto value = [this](const Row& row) {
    switch (key_) {
      case SampleOrder::kl_a:
        return row.kl[0];
      case SampleOrder::kl_b:
        return row.kl[1];
      case SampleOrder::a_minus_b:
        return row.kl[0] - row.kl[1];
      case SampleOrder::id:
        break;
    }
    return 0.0;
  };
  const auto scored = [this](const Row& row) {
    return key_ == SampleOrder::id || ((key_ == SampleOrder::kl_b || isKnown(row.kl[0])) &&
                                       (key_ == SampleOrder::kl_a || isKnown(row.kl[1])));
  };
  order_.resize(rows_.size());
  std::iota(order_.begin(), order_.end(), 0);
  std::sort(order_.begin(), order_.end(), [&](int left, int right) {
    const auto l = static_cast<std::size_t>(left);
    const auto r = static_cast<std::size_t>(right);
    const bool l_scored = scored(rows_[l]);
    const bool r_scored = scored(rows_[r]);
    if (l_scored != r_scored) return l_scored;
    if (l_scored && key_ != SampleOrder::id && value(rows_[l]) != value(rows_[r])) {
      return descending_ ? value(rows_[l]) > value(rows_[r]) : value(rows_[l]) < value(rows_[r]);
    }
    const bool down = key_ == SampleOrder::id && descending_;
    return down ? rows_[l].rank > rows_[r].rank : rows_[l].rank < rows_[r].rank;
  });
  places_.clear();
  places_.reserve(static_cast<qsizetype>(order_.size()));
  for (std::size_t place = 0; place < order_.size(); ++place) {
    places_.insert(rows_[static_cast<std::size_t>(order_[place])].id, static_cast<int>(place));
  }
}

QStringList SampleListModel::ids() const {
  QStringList all;
  all.reserve(static_cast<qsizetype>(order_.size()));
  for (const int at : order_) all << rows_[static_cast<std::size_t>(at)].id;
  return all;
}

int SampleListModel::rowOf(const QString& id) const {
  return places_.value(id, -1);
}

QString SampleListModel::idAt(int row) const {
  const SampleInfo* sample = sampleAt(row);
  return sample ? rows_[static_cast<std::size_t>(order_[static_cast<std::size_t>(row)])].id
                : QString();
}

const SampleInfo* SampleListModel::sampleAt(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &rows_[static_cast<std::size_t>(order_[static_cast<std::size_t>(row)])].info;
}

int SampleListModel::find(const QString& text, int start) const {
  if (text.isEmpty()) return -1;
  if (const int exact = rowOf(text); exact >= 0) return exact;
  int holds = -1;
  for (int step = 0; step < rowCount(); ++step) {
    const int row = (std::max(start, 0) + step) % rowCount();
    const QString id = idAt(row);
    if (id.startsWith(text, Qt::CaseInsensitive)) return row;
    if (holds < 0 && id.contains(text, Qt::CaseInsensitive)) holds = row;
  }
  return holds;
}

QStringList SampleListModel::takeMissingThumbnails(int first, int last) {
  QStringList missing;
  for (int row = std::max(first, 0); row <= std::min(last, rowCount() - 1); ++row) {
    const QString id = idAt(row);
    if (thumbnails_.contains(id) || asked_.contains(id) || failed_.contains(id)) continue;
    asked_.insert(id);
    missing << id;
  }
  return missing;
}

void SampleListModel::setThumbnail(const QString& id, const QPixmap& picture) {
  const int row = rowOf(id);
  asked_.remove(id);
  if (row < 0) return;
  thumbnails_.insert(id, new QPixmap(picture));
  Q_EMIT dataChanged(index(row), index(row), {kThumbnailRole});
}

void SampleListModel::thumbnailsEnded(const QStringList& asked) {
  // Pictures are made in the order they were asked for, so the first that is missing ended the
  // request; those behind it had no chance yet.
  bool blamed = false;
  for (const QString& id : asked) {
    if (!asked_.remove(id) || blamed) continue;
    failed_.insert(id);
    blamed = true;
  }
}

}  // namespace distilloscope
