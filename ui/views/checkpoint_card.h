// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <array>
#include <optional>

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
  QPushButton* makeUseMenu();
  QWidget* makeOverrideRow(Model model);
  void useAs(Model arm);
  QString nameOf(Model arm) const;
  std::optional<Model> shownArm() const;
  void showArms();  ///< what the run's arms are called, on the title and the buttons
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
  QPushButton* use_teacher_ = nullptr;
  QPushButton* use_any_ = nullptr;  ///< with a menu, for more than two arms
  std::array<OverrideRow, kMaxArms> overrides_;
};

}  // namespace distilloscope
