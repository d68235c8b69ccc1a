// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QLabel;

namespace distilloscope {

class ElidedLabel;
class HistogramView;

/// A histogram below its title, what the pointer reads, and the choice of logarithmic counts,
/// which is kept for all histograms.
class HistogramPanel : public QWidget {
  Q_OBJECT
 public:
  /// The view has this name; "NAMETitle", "NAMEReadout" and "NAMELog" are beside it.
  explicit HistogramPanel(const QString& name, QWidget* parent = nullptr);

  HistogramView& view() { return *view_; }
  void setTitle(const QString& title);
  void addButton(QAbstractButton* button);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  ElidedLabel* title_ = nullptr;
  QCheckBox* log_ = nullptr;
  QWidget* row_ = nullptr;
  HistogramView* view_ = nullptr;
};

}  // namespace distilloscope
