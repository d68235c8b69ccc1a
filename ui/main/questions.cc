// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStringList>
#include <algorithm>

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString askForFolder(QWidget* parent, const QString& title) {
  return QFileDialog::getExistingDirectory(parent, title);
}

QString whatGoesOn(LaneWork work) {
  switch (work) {
    case LaneWork::train:
      return Words::tr("A training is going on");
    case LaneWork::evaluate:
      return Words::tr("Scores are being computed");
    case LaneWork::predict:
      return Words::tr("Maps are being predicted");
    case LaneWork::teach:
      return Words::tr("A teacher's maps are being made");
    case LaneWork::train_teacher:
      return Words::tr("A teacher is being trained");
    case LaneWork::study:
      return Words::tr("A study is going on");
  }
  return {};
}

QString whatBecomes(LaneWork work) {
  switch (work) {
    case LaneWork::train:
    case LaneWork::study:
      return Words::tr(
          "Kept training, it finishes without a window and the program ends with it. "
          "Stopped, it saves a checkpoint from which it can be resumed.");
    case LaneWork::train_teacher:
      return Words::tr(
          "Kept training, it finishes without a window and the program ends with it. "
          "Stopped, it keeps the weights of the epochs that are done.");
    case LaneWork::teach:
    case LaneWork::predict:
      return Words::tr(
          "Kept going, it finishes without a window and the program ends with it. "
          "Stopped, it keeps the maps that are made.");
    case LaneWork::evaluate:
      break;
  }
  return Words::tr("Scores are shown in this window: once it is closed, they are lost.");
}

bool isTraining(LaneWork work) {
  return work == LaneWork::train || work == LaneWork::train_teacher || work == LaneWork::study;
}

}  // namespace

QString askForPath(QWidget* parent, ItemKind kind) {
  switch (kind) {
    case ItemKind::checkpoint:
      return QFileDialog::getOpenFileName(
          parent, Words::tr("Open a checkpoint"), {},
          Words::tr("Weights (*.safetensors *.h5 *.hdf5 *.pth *.pt);;All files (*)"));
    case ItemKind::image:
      return QFileDialog::getOpenFileName(parent, Words::tr("Open an image"), {},
                                          Words::tr("Images (*.jpg *.jpeg *.png);;All files (*)"));
    case ItemKind::run:
      return askForFolder(parent, Words::tr("Open a run folder"));
    case ItemKind::study:
      return askForFolder(parent, Words::tr("Open a study folder"));
    default:
      return askForFolder(parent, Words::tr("Open a dataset folder"));
  }
}

void askBeforeClosing(QWidget* parent, const std::vector<LaneWork>& work,
                      const std::function<void()>& keep_going, const std::function<void()>& stop) {
  const LaneWork first = work.front();
  auto* box = new QMessageBox(QMessageBox::Question, whatGoesOn(first),
                              isTraining(first)
                                  ? Words::tr("What should happen to the training?")
                                  : Words::tr("%1. Close all the same?").arg(whatGoesOn(first)),
                              QMessageBox::NoButton, parent);
  box->setObjectName("closeQuestion");
  box->setAttribute(Qt::WA_DeleteOnClose);
  QString consequence = whatBecomes(first);
  if (work.size() > 1) {
    QStringList others;
    for (std::size_t i = 1; i < work.size(); ++i) others << whatGoesOn(work[i]);
    others.removeDuplicates();
    consequence += "\n\n" + Words::tr("Waiting behind it: %1.").arg(others.join("; "));
  }
  box->setInformativeText(consequence);
  // What only the window would show is not worth going on without one.
  const bool worth_it =
      std::ranges::any_of(work, [](LaneWork kind) { return kind != LaneWork::evaluate; });
  QPushButton* keep = nullptr;
  if (worth_it) {
    keep = box->addButton(isTraining(first) ? Words::tr("Keep training") : Words::tr("Keep going"),
                          QMessageBox::AcceptRole);
  }
  auto* end = box->addButton(
      first == LaneWork::evaluate ? Words::tr("Stop and close") : Words::tr("Stop and save"),
      QMessageBox::DestructiveRole);
  auto* stay = box->addButton(Words::tr("Stay"), QMessageBox::RejectRole);
  box->setDefaultButton(stay);
  box->setEscapeButton(stay);
  QObject::connect(box, &QMessageBox::buttonClicked, parent, [=](const QAbstractButton* pressed) {
    if (keep != nullptr && pressed == keep) keep_going();
    if (pressed == end) stop();
  });
  box->open();
}

}  // namespace distilloscope
