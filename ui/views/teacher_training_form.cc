// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_training_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSpinBox>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>
#include <limits>

#include "ui/main/theme.h"
#include "ui/views/control_parts.h"

namespace distilloscope {
namespace {

constexpr int kEnding = 12;  // ".safetensors"

QSpinBox* spin(const char* name, const QString& label, int low, int high, int value, int step,
               const QString& tip) {
  auto* box = new QSpinBox;
  box->setObjectName(name);
  box->setAccessibleName(label);
  box->setRange(low, high);
  box->setSingleStep(step);
  box->setValue(value);
  box->setToolTip(tip + TeacherTrainingForm::tr(" (%1 to %2)").arg(low).arg(high));
  return box;
}

QLineEdit* number(const char* name, const QString& label, double value, const QString& tip) {
  auto* line = new QLineEdit(QLocale().toString(value, 'g', 6));
  line->setObjectName(name);
  line->setAccessibleName(label);
  line->setToolTip(tip);
  return line;
}

// As the locale writes it or as a file does; not a number otherwise.
double valueOf(const QLineEdit* line) {
  bool good = false;
  double value = QLocale().toDouble(line->text().trimmed(), &good);
  if (!good) value = QLocale::c().toDouble(line->text().trimmed(), &good);
  return good ? value : std::numeric_limits<double>::quiet_NaN();
}

QString teacherFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
         "/distilloscope/teacher";
}

}  // namespace

TeacherTrainingForm::TeacherTrainingForm(QWidget* parent) : QWidget(parent) {
  setObjectName("teacherTrainingForm");
  const TeacherTrainingOptions usual;
  epochs_ = spin("trainEpochs", tr("Epochs"), 1, 1000, usual.epochs, 1,
                 tr("How often every training image is seen"));
  batch_ = spin("trainBatch", tr("Batch size"), 1, 64, usual.batch_size, 1,
                tr("Images per step; the authors used 1"));
  rate_ = number("trainRate", tr("Learning rate"), usual.learning_rate,
                 tr("Of Adam; the authors used 1e-5 on an encoder that was trained already"));
  epsilon_ = number("trainEpsilon", tr("KL epsilon"), usual.kl_epsilon,
                    tr("Added in the KL divergence; values compare only under the same"));
  schedule_ = new QComboBox;
  schedule_->setObjectName("trainSchedule");
  schedule_->setAccessibleName(tr("Schedule"));
  schedule_->addItems({tr("Constant"), tr("Cosine")});
  schedule_->setCurrentIndex(static_cast<int>(usual.schedule));
  schedule_->setToolTip(tr("How the learning rate falls; the authors kept it constant"));
  channels_ = spin("trainChannels", tr("Channels"), 2, 256, usual.channels, 2,
                   tr("Of the first block, even; 64 is the published network, and its weights fit "
                      "only that"));
  width_ = spin("trainWidth", tr("Input width"), 32, 1280, usual.width, 8,
                tr("Input in pixels, a multiple of 8"));
  height_ = spin("trainHeight", tr("Input height"), 32, 1280, usual.height, 8,
                 tr("Input in pixels, a multiple of 8"));
  flip_ = new QCheckBox(tr("Mirror left-right"));
  flip_->setObjectName("trainFlip");
  flip_->setToolTip(tr("Mirrors every image with probability one half"));
  seed_ = spin("trainSeed", tr("Seed"), 0, std::numeric_limits<int>::max(),
               static_cast<int>(usual.seed), 1, tr("Of the fresh weights and of the order"));
  vgg_ = new QLineEdit;
  vgg_->setObjectName("trainVgg");
  vgg_->setPlaceholderText(tr("none: fresh weights"));
  vgg_->setAccessibleName(tr("VGG-16 weights"));
  output_ = new QLineEdit;
  output_->setObjectName("trainOutput");
  output_->setAccessibleName(tr("Output file"));
  problem_ = makeProblemLabel("trainProblem");

  auto* rows = new QFormLayout;
  rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  rows->addRow(tr("Epochs"), epochs_);
  rows->addRow(tr("Batch size"), batch_);
  rows->addRow(tr("Learning rate"), rate_);
  rows->addRow(tr("Schedule"), schedule_);
  rows->addRow(tr("KL epsilon"), epsilon_);
  rows->addRow(tr("Channels"), channels_);
  rows->addRow(tr("Input, px"), makeSizeRow(width_, height_));
  rows->addRow(tr("Seed"), seed_);
  rows->addRow(tr("VGG-16"),
               fileRow(vgg_, tr("VGG-16's state dict (.pth) that the encoder starts from"), [this] {
                 return QFileDialog::getOpenFileName(
                     this, tr("Choose VGG-16's weights"), {},
                     tr("State dicts (*.pth *.pt *.safetensors);;All files (*)"));
               }));
  rows->addRow(tr("Output"), fileRow(output_, tr("The weights of the best epoch"), [this] {
                 return QFileDialog::getSaveFileName(this, tr("Where the weights go"), outputFile(),
                                                     tr("Weights (*.safetensors)"), nullptr,
                                                     QFileDialog::DontConfirmOverwrite);
               }));
  rows->addRow(QString(), flip_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addLayout(rows);
  column->addWidget(problem_);
  for (QSpinBox* box : {epochs_, batch_, channels_, width_, height_, seed_}) {
    connect(box, &QSpinBox::valueChanged, this, &TeacherTrainingForm::refresh);
  }
  for (QLineEdit* line : {rate_, epsilon_, vgg_, output_}) {
    connect(line, &QLineEdit::textChanged, this, &TeacherTrainingForm::refresh);
  }
  connect(output_, &QLineEdit::textEdited, this, [this] { chosen_ = true; });
  followTheme(this, &TeacherTrainingForm::applyColours);
  suggestFor({});
  applyColours();
}

QWidget* TeacherTrainingForm::fileRow(QLineEdit* line, const QString& tip,
                                      const std::function<QString()>& ask) {
  line->setToolTip(tip);
  line->setMinimumWidth(80);
  auto* button = new QToolButton;
  button->setObjectName(line->objectName() + "Browse");
  button->setAccessibleName(tr("Browse: %1").arg(line->accessibleName()));
  button->setToolTip(tr("Chooses a file"));
  button->setProperty("iconName", "folder");
  connect(button, &QToolButton::clicked, this, [this, line, ask] {
    const QString file = ask();
    if (file.isEmpty()) return;
    if (line == output_) chosen_ = true;
    line->setText(QDir::toNativeSeparators(file));
  });
  auto* row = new QWidget;
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  layout->addWidget(line, 1);
  layout->addWidget(button);
  return row;
}

TeacherTrainingOptions TeacherTrainingForm::options() const {
  TeacherTrainingOptions options;
  options.epochs = epochs_->value();
  options.batch_size = batch_->value();
  options.learning_rate = valueOf(rate_);
  options.schedule = static_cast<Schedule>(schedule_->currentIndex());
  options.kl_epsilon = valueOf(epsilon_);
  options.channels = channels_->value();
  options.width = width_->value();
  options.height = height_->value();
  options.flip_horizontal = flip_->isChecked();
  options.vgg_weights = QDir::fromNativeSeparators(vgg_->text().trimmed()).toStdString();
  options.seed = seed_->value();
  return options;
}

QString TeacherTrainingForm::outputFile() const {
  return QDir::fromNativeSeparators(output_->text().trimmed());
}

void TeacherTrainingForm::setOutputFile(const QString& file) {
  chosen_ = true;
  output_->setText(QDir::toNativeSeparators(file));
}

void TeacherTrainingForm::suggestFor(const QString& dataset) {
  if (chosen_) return;
  QString word = dataset.toLower();
  word.replace(QRegularExpression("[^a-z0-9]+"), "-");
  const QString base = teacherFolder() + "/msi-net" + (word.isEmpty() ? QString() : "-" + word);
  QString file = base + ".safetensors";
  for (int i = 2; QFileInfo::exists(file); ++i)
    file = QString("%1-%2.safetensors").arg(base).arg(i);
  if (file == outputFile()) return;
  output_->setText(QDir::toNativeSeparators(file));
  output_->setCursorPosition(static_cast<int>(output_->text().size()) - kEnding);
}

QString TeacherTrainingForm::problem() const {
  const double rate = valueOf(rate_);
  if (!(rate > 0 && rate <= 1)) return tr("The learning rate is a number above 0 and up to 1.");
  const double epsilon = valueOf(epsilon_);
  if (!(epsilon > 0 && epsilon <= 1e-2)) {
    return tr("KL epsilon is a number above 0 and up to 0.01.");
  }
  if (channels_->value() % 2 != 0) return tr("The number of channels is even.");
  if (width_->value() % 8 != 0 || height_->value() % 8 != 0) {
    return tr("The input is a multiple of 8 pixels wide and high.");
  }
  const QString vgg = QDir::fromNativeSeparators(vgg_->text().trimmed());
  if (!vgg.isEmpty() && !QFileInfo(vgg).isFile()) return tr("There is no file %1.").arg(vgg);
  if (outputFile().isEmpty()) return tr("Say which file the weights go into.");
  if (!outputFile().endsWith(".safetensors")) {
    return tr("The name of the output file ends in .safetensors.");
  }
  if (QFileInfo(outputFile()).isDir()) return tr("%1 is a folder.").arg(outputFile());
  return {};
}

bool TeacherTrainingForm::replacesFile() const {
  return QFileInfo::exists(outputFile());
}

void TeacherTrainingForm::refresh() {
  const QString wrong = problem();
  const bool replaces = wrong.isEmpty() && replacesFile();
  problem_->setText(replaces ? tr("The output file is there already and will be replaced.")
                             : wrong);
  problem_->setVisible(!problem_->text().isEmpty());
  output_->setToolTip(tr("The weights of the best epoch: %1").arg(output_->text()));
  Q_EMIT changed();
}

void TeacherTrainingForm::applyColours() {
  QPalette colours = themePalette(isDark());
  colours.setColor(QPalette::WindowText, errorColour());
  problem_->setPalette(colours);
  for (QToolButton* button : findChildren<QToolButton*>()) button->setIcon(themeIcon("folder"));
}

}  // namespace distilloscope
