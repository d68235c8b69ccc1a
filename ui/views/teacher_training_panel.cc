// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_training_panel.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/main/theme.h"
#include "ui/views/elided_label.h"
#include "ui/views/epoch_plot.h"

namespace distilloscope {
namespace {

constexpr int kHeight = 190;
constexpr int kTableWidth = 250;

}  // namespace

TeacherTrainingPanel::TeacherTrainingPanel(QWidget* parent) : ResultCard(QString(), parent) {
  setObjectName("teacherTraining");
  plot_ = new EpochPlot(tr("KL"));
  plot_->setFixedHeight(kHeight);
  table_ = makeNumberTable("trainingTable", tr("KL of the teacher by epoch"));
  table_->setFixedHeight(kHeight);
  table_->setFixedWidth(kTableWidth);
  setHeaders(table_, {tr("Epoch"), tr("Training KL"), tr("Validation KL")});
  place_ = new ElidedLabel;
  place_->setObjectName("trainedFile");
  place_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  teach_ = new QPushButton(tr("Teach with it"));
  teach_->setObjectName("trainedTeach");
  auto* row = new QHBoxLayout;
  row->addWidget(plot_, 1);
  row->addWidget(table_);
  result_ = new QWidget;
  auto* bottom = new QHBoxLayout(result_);
  bottom->setContentsMargins(0, 0, 0, 0);
  bottom->addWidget(place_, 1);
  bottom->addWidget(teach_);
  body()->addLayout(row);
  body()->addWidget(result_);
  connect(teach_, &QPushButton::clicked, this, [this] { Q_EMIT teachWanted(file_); });
  connect(plot_, &EpochPlot::coloursWanted, this, &TeacherTrainingPanel::fill);
  setHindrance({});
  hide();
}

void TeacherTrainingPanel::begin(const QString& title) {
  epochs_.clear();
  file_.clear();
  setTitle(title);
  setNote(tr("The numbers come with the end of the first epoch."));
  result_->hide();
  fill();
  QFrame::show();
}

void TeacherTrainingPanel::add(const TeacherEpochDone& epoch) {
  epochs_.push_back(epoch);
  setNote({});
  fill();
}

void TeacherTrainingPanel::finish(const TeacherTrained& trained) {
  file_ = QString::fromStdString(trained.file);
  setTitle(tr("%1 is trained").arg(QFileInfo(file_).fileName()));
  setNote(tr("The best epoch was %1, with a validation KL of %2; its weights are in the file.")
              .arg(trained.best_epoch)
              .arg(QLocale().toString(trained.best_kl, 'f', 3)));
  place_->setText(QDir::toNativeSeparators(file_));
  place_->setToolTip(place_->text());
  result_->show();
}

void TeacherTrainingPanel::setHindrance(const QString& reason) {
  teach_->setEnabled(reason.isEmpty());
  teach_->setToolTip(reason.isEmpty() ? tr("Makes this teacher's maps of the dataset") : reason);
}

void TeacherTrainingPanel::fill() {
  const QLocale locale;
  const QColor colour = roleColours().teacher;
  PlotCurve train{tr("Training"), colour, 1.2, 150, false, false, {}, {}};
  PlotCurve validation{tr("Validation"), colour, 2, 255, true, false, {}, {}};
  table_->setRowCount(static_cast<int>(epochs_.size()));
  int best = -1;
  for (std::size_t i = 0; i < epochs_.size(); ++i) {
    const TeacherEpochDone& epoch = epochs_[i];
    const int row = static_cast<int>(i);
    if (epoch.best) best = row;
    for (PlotCurve* curve : {&train, &validation}) curve->x.push_back(epoch.epoch);
    train.y.push_back(epoch.train_kl);
    validation.y.push_back(epoch.val_kl);
    setCell(table_, row, 0, locale.toString(epoch.epoch), false);
    setCell(table_, row, 1, locale.toString(epoch.train_kl, 'f', 4));
    setCell(table_, row, 2, locale.toString(epoch.val_kl, 'f', 4));
  }
  if (best >= 0) {
    QFont bold = table_->font();
    bold.setBold(true);
    for (int column = 0; column < 3; ++column) {
      table_->item(best, column)->setFont(bold);
      table_->item(best, column)->setForeground(colour);
      table_->item(best, column)->setToolTip(tr("The best epoch so far"));
    }
  }
  table_->scrollToBottom();
  plot_->setVisible(!epochs_.empty());
  table_->setVisible(!epochs_.empty());
  plot_->setCurves({train, validation});
}

}  // namespace distilloscope
