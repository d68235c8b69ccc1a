// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export_dialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>

#include "ui/export/figure_export.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ExportDialog)
};

QString lastFolder() {
  return QSettings()
      .value("export/folder", QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
      .toString();
}

void rememberFolder(const QString& file) {
  QSettings().setValue("export/folder", QFileInfo(file).absolutePath());
}

struct Choice {
  FigureOptions options;
  QString ending;
};

bool askChoice(QWidget* parent, Choice& choice) {
  QDialog dialog(parent);
  dialog.setObjectName("exportDialog");
  dialog.setWindowTitle(Words::tr("Export the curves"));
  auto* form = new QFormLayout(&dialog);
  auto* format = new QComboBox;
  format->setObjectName("exportFormat");
  for (const char* ending : {"pdf", "svg", "png"})
    format->addItem(QString(ending).toUpper(), ending);
  QSettings settings;
  format->setCurrentIndex(format->findData(settings.value("export/format", "pdf")));
  const auto millimetres = [&](const char* key, double value) {
    auto* spin = new QDoubleSpinBox;
    spin->setRange(40, 500);
    spin->setDecimals(0);
    spin->setSingleStep(5);
    spin->setSuffix(Words::tr(" mm"));
    spin->setValue(settings.value(key, value).toDouble());
    return spin;
  };
  auto* width = millimetres("export/width", choice.options.millimetres.width());
  auto* height = millimetres("export/height", choice.options.millimetres.height());
  auto* font = new QDoubleSpinBox;
  font->setRange(5, 24);
  font->setDecimals(1);
  font->setSuffix(Words::tr(" pt"));
  font->setValue(settings.value("export/font", choice.options.font_points).toDouble());
  auto* dpi = new QSpinBox;
  dpi->setRange(72, 1200);
  dpi->setSingleStep(50);
  dpi->setSuffix(Words::tr(" dots per inch"));
  dpi->setValue(settings.value("export/dpi", choice.options.dpi).toInt());
  form->addRow(Words::tr("&Format"), format);
  form->addRow(Words::tr("&Width"), width);
  form->addRow(Words::tr("&Height"), height);
  form->addRow(Words::tr("Font &size"), font);
  form->addRow(Words::tr("&Resolution"), dpi);
  const auto follow = [=] { dpi->setEnabled(format->currentData() == "png"); };
  QObject::connect(format, &QComboBox::currentIndexChanged, dpi, follow);
  follow();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
  buttons->button(QDialogButtonBox::Save)->setText(Words::tr("Choose file…"));
  QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
  QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
  form->addRow(buttons);
  if (dialog.exec() != QDialog::Accepted) return false;
  choice.ending = format->currentData().toString();
  choice.options = {QSizeF(width->value(), height->value()), dpi->value(), font->value()};
  settings.setValue("export/format", choice.ending);
  settings.setValue("export/width", width->value());
  settings.setValue("export/height", height->value());
  settings.setValue("export/font", font->value());
  settings.setValue("export/dpi", dpi->value());
  return true;
}

QString askFile(QWidget* parent, const QString& title, const QString& ending) {
  QString file =
      QFileDialog::getSaveFileName(parent, title, QDir(lastFolder()).filePath("curves." + ending),
                                   QString("%1 (*.%2)").arg(ending.toUpper(), ending));
  if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) file += "." + ending;
  return file;
}

}  // namespace

QString exportCurvesByDialog(QWidget* parent, const CurveFigure& figure, QString* error) {
  Choice choice;
  if (!askChoice(parent, choice)) return {};
  const QString file = askFile(parent, Words::tr("Export the curves"), choice.ending);
  if (file.isEmpty() || !exportCurves(figure, file, choice.options, error)) return {};
  rememberFolder(file);
  return file;
}

QString exportCsvByDialog(QWidget* parent, const CurveFigure& figure, QString* error) {
  const QString file = askFile(parent, Words::tr("Export the numbers"), "csv");
  if (file.isEmpty() || !exportCsv(figure, file, error)) return {};
  rememberFolder(file);
  return file;
}

}  // namespace distilloscope
