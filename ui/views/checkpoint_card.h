// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>

#include "ui/main/workspace.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace distilloscope {

/// What a checkpoint is, at a glance, all of its metadata on demand, and the buttons that put it
/// to work in the place of a model.
class CheckpointCard : public QFrame {
  Q_OBJECT
 public:
  explicit CheckpointCard(Workspace& workspace, QWidget* parent = nullptr);

  void setCheckpoint(const CheckpointInfo& info);
  QString fact(const QString& label) const;  ///< as shown; empty when the file does not say

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  struct OverrideRow {
    QWidget* widget = nullptr;
    QLabel* text = nullptr;
    QPushButton* back = nullptr;
  };
  QPushButton* makeUseButton(Model model);
  QWidget* makeOverrideRow(Model model);
  QWidget* makeDetails();
  void layOutFacts();
  void fillMetadata();
  void copyMetadata();
  void showOverrides();
  void applyColours();

  Workspace& workspace_;
  CheckpointInfo info_;
  QLabel* title_ = nullptr;
  QLabel* moment_ = nullptr;
  QLabel* file_ = nullptr;
  QGridLayout* grid_ = nullptr;
  QVector<QLabel*> labels_;
  QVector<QLabel*> values_;
  QToolButton* more_ = nullptr;
  QWidget* details_ = nullptr;
  QTableWidget* table_ = nullptr;
  std::array<QPushButton*, 2> use_{};
  std::array<OverrideRow, 2> overrides_;
};

}  // namespace distilloscope
