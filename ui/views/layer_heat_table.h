// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace distilloscope {

class WeightHistoryModel;

/// Layers by epochs as coloured cells. All epochs are seen at once as long as they have a few
/// pixels each; a cell with room says its value. A choice of a cell is a choice of its epoch, the
/// space bar and the names choose layers.
class LayerHeatTable : public QTableView {
  Q_OBJECT
 public:
  explicit LayerHeatTable(WeightHistoryModel& model, QWidget* parent = nullptr);

  void markEpoch(int epoch);  ///< outlines its column
  int markedColumn() const { return marked_; }
  void fit();  ///< after the epochs changed

 Q_SIGNALS:
  void epochChosen(int epoch);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void drawCell(QPainter& painter, const QRect& cell, int row, int column) const;

  WeightHistoryModel& model_;
  int marked_ = -1;
  int narrowest_ = 0;  ///< cell that a text may fit into
};

}  // namespace distilloscope
