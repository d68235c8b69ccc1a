// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "engine/api/options.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QString keyRow(const QString& keys, const QString& what) {
  return QString("<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>").arg(keys, what);
}

QString shortcuts() {
  QString rows;
  rows += keyRow(Words::tr("Space"), Words::tr("start, pause, go on"));
  rows += keyRow(Words::tr("Ctrl+."), Words::tr("stop and save"));
  rows += keyRow(Words::tr("Ctrl+1 … Ctrl+6"),
                 Words::tr("Curves, Images, Checkpoints, Runs, Teacher, Study"));
  rows += keyRow(Words::tr("Left, Right"), Words::tr("previous and next image"));
  rows += keyRow(Words::tr("Up, Down"), Words::tr("next and previous epoch"));
  rows += keyRow(Words::tr("1 … 6"), Words::tr("show or hide a pane of the images"));
  rows += keyRow(Words::tr("H"), Words::tr("heat map on and off"));
  rows += keyRow(Words::tr("[ and ]"), Words::tr("less and more opacity"));
  rows += keyRow(Words::tr("D"), Words::tr("difference B − A"));
  rows += keyRow(Words::tr("+, −, 0"), Words::tr("zoom in, zoom out, fit the image"));
  rows += keyRow(Words::tr("Enter"), Words::tr("enlarge a pane, and back (also double click)"));
  rows += keyRow(Words::tr("W, B"), Words::tr("compare two maps: wipe, blink"));
  rows += keyRow(Words::tr("Ctrl+F"), Words::tr("find an image by its id"));
  rows += keyRow(Words::tr("G, Ctrl+Shift+F"), Words::tr("grid of all images; filter them"));
  rows += keyRow(Words::tr("S, N"), Words::tr("star the image, write a note on it"));
  rows += keyRow(Words::tr("Ctrl+Z, Ctrl+Shift+Z"), Words::tr("undo and redo what you wrote"));
  rows += keyRow(Words::tr("Ctrl+C"), Words::tr("copy the pane as a picture"));
  rows += keyRow(Words::tr("Ctrl+Shift+S"), Words::tr("export the panes as PNG"));
  rows += keyRow(Words::tr("Ctrl+0"), Words::tr("fit the curves (also double click)"));
  rows += keyRow(Words::tr("Enter, Ctrl+R, Ctrl+D"),
                 Words::tr("open, resume or duplicate the selected run"));
  rows += keyRow(Words::tr("Delete, Ctrl+C"),
                 Words::tr("move the selected runs to the trash, copy their rows"));
  rows += keyRow(Words::tr("Ctrl+F, F5"), Words::tr("filter the runs, list them again"));
  rows += keyRow(Words::tr("Ctrl+F"), Words::tr("filter the tensors of a checkpoint"));
  rows += keyRow(Words::tr("Ctrl+C"), Words::tr("copy the selected tensors as a table"));
  rows += keyRow(Words::tr("Ctrl+E"), Words::tr("export the curves as a figure"));
  rows += keyRow(Words::tr("Ctrl+Shift+E"), Words::tr("export the curves as numbers"));
  rows += keyRow(Words::tr("Ctrl+N, Ctrl+O"), Words::tr("new experiment, open a dataset"));
  rows += keyRow(Words::tr("Ctrl+Shift+U"), Words::tr("open a study"));
  rows += keyRow(Words::tr("F1"), Words::tr("this help"));
  return "<table cellspacing='2'>" + rows + "</table>";
}

// Where the two presets differ, from the option table itself, so that it cannot grow stale.
QString quirks() {
  const Options ours = preset_options(Preset::recommended);
  const Options theirs = preset_options(Preset::notebook);
  QString rows;
  for (const OptionField& field : option_fields()) {
    if (field.get(ours) == field.get(theirs)) continue;
    rows += QString(
                "<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td>"
                "<td>%3&nbsp;&nbsp;</td></tr><tr><td></td><td colspan='2'><small>%4</small>"
                "</td></tr>")
                .arg(QString::fromStdString(field.label).toHtmlEscaped(),
                     QString::fromStdString(option_text(field, theirs)),
                     QString::fromStdString(option_text(field, ours)),
                     QString::fromStdString(field.help).toHtmlEscaped());
  }
  return QString(
             "<table cellspacing='2'><tr><th align='left'>%1</th><th align='left'>%2</th>"
             "<th align='left'>%3</th></tr>%4</table>")
      .arg(Words::tr("Option"), Words::tr("Notebook"), Words::tr("Recommended"), rows);
}

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

QDialog* showHelp(QWidget* parent) {
  auto* text = new QTextBrowser;
  text->setObjectName("helpText");
  text->setOpenExternalLinks(true);
  text->setHtml(
      "<h3>" + Words::tr("Keyboard") + "</h3>" + shortcuts() + "<h3>" +
      Words::tr("What the Notebook preset does differently") + "</h3><p>" +
      Words::tr("Notebook repeats the original notebook, quirks included, except that each model "
                "gets an optimiser of its own. The option “B continues A's step count” brings that "
                "quirk back: Model B then starts without Adam's bias correction.") +
      "</p>" + quirks() + "<h3>" + Words::tr("About KL") + "</h3><p>" +
      Words::tr("KL divergence depends on epsilon and on the resolution, which the axis names. "
                "Values compare only under the same.") +
      "</p>");
  QDialog* dialog = makeDialog(parent, Words::tr("Help"), text, QSize(660, 620));
  dialog->setObjectName("helpDialog");
  return dialog;
}

QDialog* showDatasetProblems(const DatasetInfo& info, QWidget* parent) {
  auto* list = new QTreeWidget;
  list->setObjectName("problemList");
  list->setRootIsDecorated(false);
  list->setAlternatingRowColors(true);
  list->setSortingEnabled(true);
  list->setHeaderLabels({Words::tr("File"), Words::tr("Problem"), Words::tr("Used")});
  for (const DatasetProblem& problem : info.problems) {
    list->addTopLevelItem(new QTreeWidgetItem(
        {QString::fromStdString(problem.file), QString::fromStdString(problem.message),
         problem.left_out ? Words::tr("left out") : Words::tr("used")}));
  }
  list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
  list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
  list->header()->setStretchLastSection(false);
  QDialog* dialog =
      makeDialog(parent, Words::tr("Problems of %1").arg(QString::fromStdString(info.name)), list,
                 QSize(680, 420));
  dialog->setObjectName("problemDialog");
  return dialog;
}

}  // namespace distilloscope
