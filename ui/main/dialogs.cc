// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/bridge/engine_text.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QDialog* makeDialog(QWidget* parent, const QString& title, QWidget* content, const QSize& size) {
  auto* dialog = new QDialog(parent);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  auto* column = new QVBoxLayout(dialog);
  column->addWidget(content, 1);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
  QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
  column->addWidget(buttons);
  dialog->resize(size);
  dialog->show();
  return dialog;
}

}  // namespace

QDialog* showDatasetProblems(const DatasetInfo& info, QWidget* parent) {
  auto* list = new QTreeWidget;
  list->setObjectName("problemList");
  list->setRootIsDecorated(false);
  list->setAlternatingRowColors(true);
  list->setSortingEnabled(true);
  list->setHeaderLabels({Words::tr("File"), Words::tr("Problem"), Words::tr("Used")});
  for (const DatasetProblem& problem : info.problems) {
    list->addTopLevelItem(new QTreeWidgetItem(
        {QString::fromStdString(problem.file), engineText(problem.message),
         problem.left_out ? Words::tr("left out") : Words::tr("used")}));
  }
  list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
  list->header()->setStretchLastSection(false);
  QDialog* dialog =
      makeDialog(parent, Words::tr("Problems of %1").arg(engineText(info.name)), list,
                 QSize(680, 420));
  dialog->setObjectName("problemDialog");
  return dialog;
}

}  // namespace distilloscope
