// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>
#include <QString>
#include <vector>

#include "ui/views/region_stats.h"

class QLabel;
class QToolButton;

namespace distilloscope {

/// One map under the rectangle.
struct RegionRow {
  QString name;
  QColor colour;
  bool dashed = false;
  RegionStats stats;
};

/// Histograms of several maps over one another, each a line in its colour.
class RegionHistogram : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  void setRows(const std::vector<RegionRow>& rows, double end);
  QSize sizeHint() const override { return {360, 130}; }
  QSize minimumSizeHint() const override { return {180, 96}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<RegionRow> rows_;
  double end_ = 1;
};

/// What the maps hold under the rectangle that was drawn over the panes.
class RegionPanel : public QFrame {
  Q_OBJECT
 public:
  explicit RegionPanel(QWidget* parent = nullptr);

  /// `place` says which part of the image it is; `end` is the density at the right end.
  void setRows(const QString& place, const std::vector<RegionRow>& rows, double end);
  const std::vector<RegionRow>& rows() const { return rows_; }
  QString text() const;  ///< the table, as it is read

 Q_SIGNALS:
  void closed();

 private:
  std::vector<RegionRow> rows_;
  QLabel* place_ = nullptr;
  QLabel* table_ = nullptr;
  QToolButton* close_ = nullptr;
  RegionHistogram* histogram_ = nullptr;
};

}  // namespace distilloscope
