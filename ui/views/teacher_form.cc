// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_form.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/main/theme.h"
#include "ui/views/control_parts.h"

namespace distilloscope {
namespace {

constexpr int kLargestInput = 4096;
constexpr int kMSINetStep = 8;  // MSI-Net's input is a multiple of this

QComboBox* combo(const char* name, const QString& label, const QStringList& items) {
  auto* box = new QComboBox;
  box->setObjectName(name);
  box->setAccessibleName(label);
  box->addItems(items);
  box->setMinimumContentsLength(8);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  return box;
}

QSpinBox* sizeBox(const char* name, const QString& label) {
  auto* box = new QSpinBox;
  box->setObjectName(name);
  box->setAccessibleName(label);
  box->setRange(0, kLargestInput);
  box->setSingleStep(kMSINetStep);
  box->setSpecialValueText(TeacherForm::tr("its own"));
  return box;
}

// A field that does not apply says why, also to who cannot see that it is grey.
void allow(QWidget* widget, const QString& reason, const QString& tip) {
  widget->setEnabled(reason.isEmpty());
  widget->setToolTip(reason.isEmpty() ? tip : reason);
  widget->setAccessibleDescription(widget->toolTip());
}

}  // namespace

TeacherForm::TeacherForm(QWidget* parent) : QWidget(parent) {
  setObjectName("teacherForm");
  source_ = combo("teacherSource", tr("Teacher"),
                  {tr("A network"), tr("A folder of maps"), tr("The dataset's own maps"),
                   tr("The demo's oracle")});
  source_->setToolTip(
      tr("Where the maps come from that Model B is taught with. The oracle is the demo's map of "
         "the whole simulated population, free of noise."));
  path_ = new QLineEdit;
  path_->setObjectName("teacherPath");
  path_->setClearButtonEnabled(true);
  path_->setMinimumWidth(80);
  browse_ = new QToolButton;
  browse_->setObjectName("teacherBrowse");
  browse_->setAccessibleName(tr("Browse"));
  auto* menu = new QMenu(browse_);
  connect(menu->addAction(tr("File…")), &QAction::triggered, this, &TeacherForm::browse);
  connect(menu->addAction(tr("SavedModel folder…")), &QAction::triggered, this,
          &TeacherForm::browseSavedModel);
  browse_->setMenu(menu);
  path_row_ = new QWidget;
  auto* path_row = new QHBoxLayout(path_row_);
  path_row->setContentsMargins(0, 0, 0, 0);
  path_row->setSpacing(4);
  path_row->addWidget(path_, 1);
  path_row->addWidget(browse_);
  problem_ = makeProblemLabel("teacherProblem");

  kind_ = combo("teacherKind", tr("Kind"),
                {tr("Automatic"), tr("MSI-Net"), tr("Checkpoint"), tr("TorchScript"), tr("ONNX")});
  kind_->setToolTip(
      tr("Automatic tells the kind from the file's content. TorchScript runs the program in the "
         "file: use it from sources that you trust."));
  variant_ = combo("teacherVariant", tr("MSI-Net is used"), {tr("as trained"), tr("as published")});
  width_ = sizeBox("teacherWidth", tr("Input width"));
  height_ = sizeBox("teacherHeight", tr("Input height"));
  colours_ = combo("teacherColours", tr("Channel order"), {tr("RGB"), tr("BGR")});
  pixels_ = combo("teacherPixels", tr("Pixel values"),
                  {tr("0 to 255"), tr("0 to 1"), tr("ImageNet mean, deviation")});
  pixels_->setCurrentIndex(static_cast<int>(PixelRange::unit));

  format_ = combo("teacherFormat", tr("Maps are kept as"), {tr("PNG, 16 bit"), tr("NPY, float")});
  format_->setToolTip(
      tr("16 bits are enough for every metric and small on disk; float keeps the network's output "
         "to the last digit."));

  network_ = new QWidget;
  auto* rows = new QFormLayout(network_);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  rows->addRow(tr("Kind"), kind_);
  rows->addRow(tr("Input, px"), makeSizeRow(width_, height_));
  rows->addRow(tr("MSI-Net is used"), variant_);
  rows->addRow(tr("Channels"), colours_);
  rows->addRow(tr("Pixel values"), pixels_);
  rows->addRow(tr("Maps are kept as"), format_);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  column->addWidget(source_);
  column->addWidget(path_row_);
  column->addWidget(network_);
  column->addWidget(problem_);

  for (QComboBox* box : {source_, kind_, variant_, colours_, pixels_}) {
    connect(box, &QComboBox::currentIndexChanged, this, &TeacherForm::refresh);
  }
  connect(path_, &QLineEdit::textChanged, this, &TeacherForm::refresh);
  for (QSpinBox* box : {width_, height_}) {
    connect(box, &QSpinBox::valueChanged, this, &TeacherForm::refresh);
  }
  connect(browse_, &QToolButton::clicked, this, &TeacherForm::browse);
  followTheme(this, &TeacherForm::applyColours);
  applyColours();
  refresh();
}

TeacherForm::Source TeacherForm::source() const {
  return static_cast<Source>(source_->currentIndex());
}

void TeacherForm::setSource(Source source) {
  source_->setCurrentIndex(static_cast<int>(source));
}

QString TeacherForm::path() const {
  return QDir::fromNativeSeparators(path_->text().trimmed());
}

void TeacherForm::setNetwork(const QString& path) {
  setSource(Source::network);
  kind_->setCurrentIndex(static_cast<int>(TeacherKind::automatic));
  path_->setText(QDir::toNativeSeparators(path));
}

void TeacherForm::setMapFolder(const QString& folder) {
  setSource(Source::folder);
  path_->setText(QDir::toNativeSeparators(folder));
}

void TeacherForm::setDemo(bool demo) {
  if (demo_ == demo) return;
  demo_ = demo;
  refresh();
}

TeacherOptions TeacherForm::options() const {
  TeacherOptions options;
  options.file = path().toStdString();
  options.kind = static_cast<TeacherKind>(kind_->currentIndex());
  options.variant = static_cast<MSINetVariant>(variant_->currentIndex());
  if (width_->isEnabled()) {
    options.width = width_->value();
    options.height = height_->value();
  }
  options.colour_order = static_cast<ColourOrder>(colours_->currentIndex());
  options.pixels = static_cast<PixelRange>(pixels_->currentIndex());
  return options;
}

std::string TeacherForm::mapFormat() const {
  return format_->currentIndex() == 0 ? "png16" : "npy";
}

// What the file may be, as far as its name tells; the engine looks into it.
bool TeacherForm::maybe(TeacherKind kind) const {
  const auto chosen = static_cast<TeacherKind>(kind_->currentIndex());
  if (chosen != TeacherKind::automatic) return chosen == kind;
  const QFileInfo info(path());
  const QString ending = info.suffix().toLower();
  if (path().isEmpty()) return true;
  if (ending == "onnx") return kind == TeacherKind::onnx;
  if (info.isDir() || ending == "pb") return kind == TeacherKind::msi_net;
  if (ending == "safetensors") {
    return kind == TeacherKind::msi_net || kind == TeacherKind::student;
  }
  return kind == TeacherKind::msi_net || kind == TeacherKind::torchscript;
}

QString TeacherForm::sizeProblem() const {
  if (!width_->isEnabled()) return {};
  if ((width_->value() == 0) != (height_->value() == 0)) {
    return tr("Give both the width and the height of the input, or neither.");
  }
  const bool only_msi = static_cast<TeacherKind>(kind_->currentIndex()) == TeacherKind::msi_net;
  if (only_msi && (width_->value() % kMSINetStep != 0 || height_->value() % kMSINetStep != 0)) {
    return tr("MSI-Net's input is a multiple of %1 pixels wide and high.").arg(kMSINetStep);
  }
  return {};
}

QString TeacherForm::problem() const {
  switch (source()) {
    case Source::own:
      return {};
    case Source::oracle:
      return demo_ ? QString() : tr("Only the demo dataset has an oracle.");
    case Source::folder:
      if (path().isEmpty()) return tr("Choose the folder that holds the maps.");
      return QFileInfo(path()).isDir() ? QString() : tr("There is no folder %1.").arg(path());
    case Source::network:
      break;
  }
  if (path().isEmpty())
    return tr("Choose the teacher's file or SavedModel folder, or drop it here.");
  if (!QFileInfo::exists(path())) return tr("There is no file %1.").arg(path());
  return sizeProblem();
}

QString TeacherForm::name() const {
  switch (source()) {
    case Source::own:
      return tr("the dataset's own maps");
    case Source::oracle:
      return tr("the oracle");
    default:
      return QFileInfo(path()).fileName();
  }
}

void TeacherForm::browse() {
  const QString start = path().isEmpty() ? QDir::homePath() : QFileInfo(path()).path();
  if (source() == Source::folder) {
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose a folder of maps"), start);
    if (!folder.isEmpty()) setMapFolder(folder);
    return;
  }
  const QString file = QFileDialog::getOpenFileName(
      this, tr("Choose a teacher"), start,
      tr("Networks (*.safetensors *.pb *.pth *.pt *.onnx);;All files (*)"));
  if (!file.isEmpty()) setNetwork(file);
}

void TeacherForm::browseSavedModel() {
  const QString folder = QFileDialog::getExistingDirectory(this, tr("Choose a SavedModel folder"));
  if (!folder.isEmpty()) setNetwork(folder);
}

void TeacherForm::refresh() {
  const bool network = source() == Source::network;
  path_row_->setVisible(network || source() == Source::folder);
  network_->setVisible(network);
  path_->setPlaceholderText(network ? tr("File or SavedModel folder") : tr("Folder of maps"));
  path_->setAccessibleName(path_->placeholderText());
  path_->setToolTip(
      network ? tr("MSI-Net (.safetensors, .pb, SavedModel, .pth), a checkpoint of a run, "
                   "TorchScript (.pt) or ONNX")
              : tr("PNG, JPEG or NPY maps, named as the images are"));
  browse_->setPopupMode(network ? QToolButton::MenuButtonPopup : QToolButton::DelayedPopup);
  browse_->setToolTip(network ? tr("Chooses a file; the arrow chooses a SavedModel folder")
                              : tr("Chooses a folder"));
  const bool msi_net = maybe(TeacherKind::msi_net);
  const bool foreign = maybe(TeacherKind::torchscript) || maybe(TeacherKind::onnx);
  const bool only_student = static_cast<TeacherKind>(kind_->currentIndex()) == TeacherKind::student;
  allow(variant_, msi_net ? QString() : tr("Only MSI-Net is used in two ways."),
        tr("As its authors trained it (area or bicubic, borders of 126), or as the published "
           "SavedModel is used (bilinear, borders of 0); the maps differ somewhat"));
  for (QSpinBox* box : {width_, height_}) {
    allow(box,
          only_student ? tr("A checkpoint sees pictures at the size of its training.") : QString(),
          tr("The size of the network's input in pixels; MSI-Net's own is 320 × 240"));
  }
  const QString known = tr("MSI-Net and checkpoints know themselves how they take pictures.");
  allow(colours_, foreign ? QString() : known,
        tr("The order of the channels the network was trained with"));
  allow(pixels_, foreign ? QString() : known, tr("What the network takes pixel values to be"));
  const QString wrong = problem();
  problem_->setText(wrong);
  problem_->setVisible(!wrong.isEmpty());
  applyColours();
  Q_EMIT changed();
}

void TeacherForm::applyColours() {
  // Nothing chosen yet is no mistake.
  const bool hint = path().isEmpty() && source() != Source::oracle;
  QPalette colours = themePalette(isDark());
  colours.setColor(QPalette::WindowText, hint ? mutedTextColour() : errorColour());
  problem_->setPalette(colours);
  browse_->setIcon(themeIcon("folder"));
}

}  // namespace distilloscope
