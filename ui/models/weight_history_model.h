// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QLocale>
#include <QStringList>
#include <optional>
#include <vector>

#include "engine/api/checkpoint_info.h"

namespace distilloscope {

/// How far the layers of a model moved: a row for each layer, a column for each epoch, and a colour
/// for each cell. Layers that are chosen have a colour of their own, from the first to the last of
/// the network.
class WeightHistoryModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum class Group { blocks, layers, tensors };
  enum class Measure {
    relative,  ///< change over the norm it changed
    change,
    norm,
  };
  enum Role {
    kValueRole = Qt::UserRole,  ///< double; invalid when there is none
    kColourRole,                ///< of the cell
  };
  static constexpr int kMostChosen = 10;

  explicit WeightHistoryModel(QObject* parent = nullptr);

  void setHistory(const WeightHistory& history);
  void setGroup(Group group);
  void setMeasure(Measure measure);
  void setLogarithmic(bool log);
  Measure measure() const { return measure_; }
  bool isLogarithmic() const { return log_; }
  bool isEmpty() const { return rows_.empty() || epochs_.empty(); }
  const std::vector<int>& epochs() const { return epochs_; }
  int columnOf(int epoch) const;  ///< -1 without its weights
  QString name(int row) const { return rows_[static_cast<std::size_t>(row)].name; }
  double value(Measure measure, int row, int column) const;
  /// Of a cell; none where there is no value.
  std::optional<QRgb> colour(int row, int column) const;
  double lowest() const { return low_; }  ///< of the colours
  double highest() const { return high_; }

  bool isChosen(int row) const { return chosen_.contains(name(row)); }
  QList<int> chosenRows() const;
  QColor lineColour(int row) const;
  void toggle(int row);
  /// Those that move most, when none of the chosen is there.
  void chooseUsual();
  /// Colours depend on the theme.
  void refreshColours();
  QString table(QChar separator) const;  ///< the measure shown, for other programs

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void chosenChanged();

 private:
  struct Row {
    QString name;
    int tensors = 0;
    std::vector<double> norm;
    std::vector<double> change;
  };
  void build();
  void findRange();

  WeightHistory history_;
  std::vector<int> epochs_;
  std::vector<Row> rows_;
  QStringList chosen_;
  Group group_ = Group::layers;
  Measure measure_ = Measure::relative;
  bool log_ = true;
  double low_ = 0;
  double high_ = 0;
  QLocale locale_;
};

}  // namespace distilloscope
