// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/questions.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString askForFolder(QWidget* parent, const QString& title) {
  return QFileDialog::getExistingDirectory(parent, title);
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

void askBeforeClosing(QWidget* parent, const std::function<void()>& keep_training,
                      const std::function<void()>& stop_training) {
  auto* box = new QMessageBox(QMessageBox::Question, Words::tr("A training is going on"),
                              Words::tr("What should happen to the training?"),
                              QMessageBox::NoButton, parent);
  box->setObjectName("closeQuestion");
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(
      Words::tr("Kept training, it finishes without a window and the program ends with it. "
                "Stopped, it saves a checkpoint from which it can be resumed."));
  auto* keep = box->addButton(Words::tr("Keep training"), QMessageBox::AcceptRole);
  auto* stop = box->addButton(Words::tr("Stop and save"), QMessageBox::DestructiveRole);
  auto* stay = box->addButton(Words::tr("Stay"), QMessageBox::RejectRole);
  box->setDefaultButton(stay);
  box->setEscapeButton(stay);
  QObject::connect(box, &QMessageBox::buttonClicked, parent, [=](const QAbstractButton* pressed) {
    if (pressed == keep) keep_training();
    if (pressed == stop) stop_training();
  });
  box->open();
}

}  // namespace distilloscope
