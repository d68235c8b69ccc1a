// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/weight_history_model.h"

#include <QHash>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/module_tree_model.h"
#include "ui/models/tensor_difference_model.h"
#include "ui/models/tensor_tree_model.h"
#include "ui/views/colour_maps.h"

namespace distilloscope {
namespace {

constexpr int kUsuallyChosen = 5;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

QString groupOf(const QString& tensor, WeightHistoryModel::Group group) {
  if (group == WeightHistoryModel::Group::tensors) return tensor;
  const QString module = tensor.contains('.') ? tensor.section('.', 0, -2) : tensor;
  return group == WeightHistoryModel::Group::layers ? module : module.section('.', 0, 1);
}

}  // namespace

WeightHistoryModel::WeightHistoryModel(QObject* parent) : QAbstractTableModel(parent) {}

void WeightHistoryModel::setHistory(const WeightHistory& history) {
  beginResetModel();
  history_ = history;
  build();
  endResetModel();
}

void WeightHistoryModel::setGroup(Group group) {
  if (group == group_) return;
  beginResetModel();
  group_ = group;
  build();
  endResetModel();
}

void WeightHistoryModel::setMeasure(Measure measure) {
  measure_ = measure;
  findRange();
  refreshColours();
}

void WeightHistoryModel::setLogarithmic(bool log) {
  log_ = log;
  findRange();
  refreshColours();
}

void WeightHistoryModel::refreshColours() {
  if (isEmpty()) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

// Squares add up, so that the norm of a layer is that of all its weights and biases together.
void WeightHistoryModel::build() {
  epochs_ = history_.epochs;
  rows_.clear();
  QHash<QString, std::size_t> known;
  for (std::size_t i = 0; i < history_.tensors.size(); ++i) {
    const QString tensor = QString::fromStdString(history_.tensors[i]);
    if (isStatistic(tensor)) continue;
    const QString name = groupOf(tensor, group_);
    if (!known.contains(name)) {
      known.insert(name, rows_.size());
      rows_.push_back({name, 0, std::vector<double>(epochs_.size(), 0.0),
                       std::vector<double>(epochs_.size(), 0.0)});
    }
    Row& row = rows_[known.value(name)];
    ++row.tensors;
    for (std::size_t at = 0; at < epochs_.size(); ++at) {
      const double norm = at < history_.norm[i].size() ? history_.norm[i][at] : kUnknown;
      const double change = at < history_.change[i].size() ? history_.change[i][at] : kUnknown;
      row.norm[at] += norm * norm;
      row.change[at] += change * change;  // NaN of the first epoch stays
    }
  }
  for (Row& row : rows_) {
    for (double& value : row.norm) value = std::sqrt(value);
    for (double& value : row.change) value = std::sqrt(value);
  }
  findRange();
}

double WeightHistoryModel::value(Measure measure, int row, int column) const {
  const Row& values = rows_[static_cast<std::size_t>(row)];
  const auto at = static_cast<std::size_t>(column);
  if (measure == Measure::norm) return values.norm[at];
  if (measure == Measure::change) return values.change[at];
  if (column == 0) return kUnknown;
  if (values.change[at] == 0) return 0;
  return values.norm[at - 1] > 0 ? values.change[at] / values.norm[at - 1] : kUnknown;
}

void WeightHistoryModel::findRange() {
  low_ = std::numeric_limits<double>::infinity();
  high_ = 0;
  for (int row = 0; row < rowCount(); ++row) {
    for (int column = 0; column < columnCount(); ++column) {
      const double each = value(measure_, row, column);
      if (!std::isfinite(each) || (log_ && each <= 0)) continue;
      low_ = std::min(low_, each);
      high_ = std::max(high_, each);
    }
  }
  if (!(high_ > 0)) low_ = 0;
  if (!log_) low_ = 0;
}

int WeightHistoryModel::columnOf(int epoch) const {
  const auto found = std::ranges::find(epochs_, epoch);
  return found == epochs_.end() ? -1 : static_cast<int>(found - epochs_.begin());
}

// ---- the chosen layers -------------------------------------------------------------------------

QList<int> WeightHistoryModel::chosenRows() const {
  QList<int> rows;
  for (int row = 0; row < rowCount(); ++row) {
    if (isChosen(row)) rows << row;
  }
  return rows;
}

// A palette from the first to the last of the chosen; its end that the ground would swallow is left
// out.
QColor WeightHistoryModel::lineColour(int row) const {
  const QList<int> chosen = chosenRows();
  const auto place = static_cast<double>(chosen.indexOf(row));
  const double part = chosen.size() < 2 ? 0.5 : std::max(0.0, place / (chosen.size() - 1.0));
  const double at = isDark() ? 85 + 170 * part : 200 * part;
  return QColor(colourTable(ColourMap::viridis)[static_cast<std::size_t>(std::lround(at))]);
}

void WeightHistoryModel::toggle(int row) {
  if (!chosen_.removeOne(name(row))) {
    if (chosenRows().size() >= kMostChosen) chosen_.removeFirst();
    chosen_ << name(row);
  }
  Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
  Q_EMIT chosenChanged();
}

void WeightHistoryModel::chooseUsual() {
  if (isEmpty() || !chosenRows().isEmpty()) return;
  std::vector<int> rows(rows_.size());
  std::iota(rows.begin(), rows.end(), 0);
  const auto moves = [this](int row) {
    double sum = 0;
    for (int column = 1; column < columnCount(); ++column) {
      const double each = value(Measure::relative, row, column);
      if (std::isfinite(each)) sum += each;
    }
    return sum;
  };
  std::ranges::stable_sort(rows, std::ranges::greater(), moves);
  chosen_.clear();
  for (int i = 0; i < std::min<int>(kUsuallyChosen, rowCount()); ++i) {
    chosen_ << name(rows[static_cast<std::size_t>(i)]);
  }
  Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
  Q_EMIT chosenChanged();
}

// ---- the table ---------------------------------------------------------------------------------

int WeightHistoryModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int WeightHistoryModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(epochs_.size());
}

std::optional<QRgb> WeightHistoryModel::colour(int row, int column) const {
  const double each = value(measure_, row, column);
  if (!std::isfinite(each) || !(high_ > 0)) return {};
  double part = each / high_;
  if (log_) {
    part = each <= 0 ? 0 : high_ > low_ ? std::log(each / low_) / std::log(high_ / low_) : 1;
  }
  const double level = std::clamp(part, 0.0, 1.0) * 255;
  return colourTable(ColourMap::inferno)[static_cast<std::size_t>(std::lround(level))];
}

QVariant WeightHistoryModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const int row = index.row();
  const int column = index.column();
  const double each = value(measure_, row, column);
  switch (role) {
    case Qt::DisplayRole:
      return measure_ == Measure::relative ? percentText(each, locale_)
             : std::isfinite(each)         ? locale_.toString(each, 'g', 3)
                                           : QString("–");
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
      QString words = tr("%1, epoch %2: norm %3")
                          .arg(name(row))
                          .arg(epochs_[static_cast<std::size_t>(column)])
                          .arg(locale_.toString(value(Measure::norm, row, column), 'g', 5));
      if (column > 0) {
        words += tr(", changed by %1 (%2) since epoch %3")
                     .arg(locale_.toString(value(Measure::change, row, column), 'g', 4),
                          percentText(value(Measure::relative, row, column), locale_))
                     .arg(epochs_[static_cast<std::size_t>(column - 1)]);
      }
      return words;
    }
    case kValueRole:
      return std::isfinite(each) ? QVariant(each) : QVariant();
    case kColourRole: {
      const auto found = colour(row, column);
      return found ? QVariant(QColor(*found)) : QVariant();
    }
    default:
      return {};
  }
}

QVariant WeightHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Horizontal) {
    if (role == Qt::DisplayRole && section < columnCount()) {
      return epochs_[static_cast<std::size_t>(section)];
    }
    return {};
  }
  if (section < 0 || section >= rowCount()) return {};
  switch (role) {
    case Qt::DisplayRole:
      return name(section);
    case Qt::DecorationRole:
      return colourSwatch(isChosen(section) ? lineColour(section) : QColor(0, 0, 0, 0));
    case Qt::ToolTipRole:
      return isChosen(section)
                 ? tr("%1: drawn above; a click takes its curves away").arg(name(section))
                 : tr("%1: a click draws its curves above").arg(name(section));
    case Qt::AccessibleTextRole:
      return isChosen(section) ? tr("%1, drawn above").arg(name(section)) : name(section);
    case Qt::TextAlignmentRole:
      return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
      return {};
  }
}

QString WeightHistoryModel::table(QChar separator) const {
  QStringList lines;
  QStringList cells{"layer"};
  for (const int epoch : epochs_) cells << QString("epoch_%1").arg(epoch);
  lines << cells.join(separator);
  for (int row = 0; row < rowCount(); ++row) {
    cells = {name(row)};
    for (int column = 0; column < columnCount(); ++column) {
      const double each = value(measure_, row, column);
      cells << (std::isfinite(each)
                    ? QLocale::c().toString(each, 'g', QLocale::FloatingPointShortest)
                    : QString());
    }
    lines << cells.join(separator);
  }
  return lines.join('\n') + '\n';
}

}  // namespace distilloscope
