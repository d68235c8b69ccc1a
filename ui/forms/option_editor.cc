// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/option_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>
#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "engine/api/evaluation.h"
#include "ui/bridge/engine_text.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr int kLabelWidth = 128;

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

QString tooltipOf(const OptionField& field) {
  QString text = "<p><b>" + engineText(field.label).toHtmlEscaped() + "</b><br>" +
                 engineText(field.help).toHtmlEscaped() + "</p>";
  if (field.kind == OptionKind::integer || field.kind == OptionKind::real) {
    const QLocale locale;
    text += "<p>" +
            OptionEditor::tr("From %1 to %2 %3")
                .arg(locale.toString(field.minimum, 'g', 10),
                     locale.toString(field.maximum, 'g', 10), engineText(field.unit)) +
            "</p>";
  }
  return text + "<p><i>" + qtext(field.key).toHtmlEscaped() + "</i></p>";
}

// How the words of choices are shown.
struct Choice {
  const char* word;
  const char* text;
};
constexpr Choice kChoices[] = {
    {"auto", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Automatic")},
    {"antialiased_linear", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Anti-aliased linear")},
    {"area", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Area")},
    {"notebook", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Notebook")},
    {"recommended", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Recommended")},
    {"imagenet", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "ImageNet")},
    {"same", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "TensorFlow “same”")},
    {"symmetric", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Symmetric")},
    {"glorot", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Glorot")},
    {"he", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "He")},
    {"none", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "None")},
    {"second_head", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Second head")},
    {"same_head", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Same head")},
    {"blended", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Blended")},
    {"teacher_only", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Teacher only")},
    {"division", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Division")},
    {"temperature", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Temperature")},
    {"constant", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Constant")},
    {"cosine", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Cosine")},
    {"fp32", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "float32")},
    {"bf16", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "bfloat16")},
    {"newest", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Newest epoch")},
    {"every", QT_TRANSLATE_NOOP("distilloscope::OptionEditor", "Every epoch")},
};

bool fitsSpinBox(const OptionField& field) {
  return field.kind == OptionKind::integer && field.minimum >= std::numeric_limits<int>::min() &&
         field.maximum <= std::numeric_limits<int>::max();
}

}  // namespace

QString choiceText(const std::string& word) {
  if (word == "rgb" || word == "bgr" || word == "cpu" || word == "cuda")
    return qtext(word).toUpper();
  for (const auto& [known, text] : kChoices) {
    if (word == known) return OptionEditor::tr(text);
  }
  QString text = qtext(word).replace('_', ' ');
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

OptionEditor::OptionEditor(const OptionField& field, const QString& prefix, QWidget* parent)
    : QWidget(parent), field_(field) {
  build();
  setToolTip(tooltipOf(field));
  QWidget* widget = input();
  widget->setObjectName(prefix + qtext(field.key));
  reason_->setObjectName(prefix + qtext(field.key) + ".reason");
  widget->setAccessibleName(engineText(field.label));
  widget->setAccessibleDescription(engineText(field.help));
}

void OptionEditor::build() {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(6);
  grid->setVerticalSpacing(1);
  grid->setColumnStretch(1, 1);
  reason_ = new QLabel;
  reason_->setWordWrap(true);
  reason_->hide();
  grid->addWidget(reason_, 2, 0, 1, 2);

  if (field_.kind == OptionKind::flag) {
    check_ = new QCheckBox(engineText(field_.label));
    grid->addWidget(check_, 0, 0, 1, 2);
    connect(check_, &QCheckBox::toggled, this, [this] {
      Q_EMIT edited();
      Q_EMIT committed();
    });
    return;
  }

  label_ = new QLabel(engineText(field_.label));
  label_->setFixedWidth(kLabelWidth);
  label_->setWordWrap(true);
  grid->addWidget(label_, 0, 0);
  if (field_.key == "validation.metrics") {
    buildMetrics();
    grid->addWidget(list_, 1, 0, 1, 2);  // below the label, where there is room for the names
  } else if (field_.kind == OptionKind::choice) {
    combo_ = new QComboBox;
    for (const std::string& word : field_.choices) combo_->addItem(choiceText(word), qtext(word));
    combo_->setMinimumContentsLength(6);
    combo_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    grid->addWidget(combo_, 0, 1);
    connect(combo_, &QComboBox::currentIndexChanged, this, [this] {
      Q_EMIT edited();
      Q_EMIT committed();
    });
  } else if (fitsSpinBox(field_)) {
    spin_ = new QSpinBox;
    // Wider than what is allowed, so that a wrong value can be typed and is explained rather than
    // silently refused.
    spin_->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    spin_->setGroupSeparatorShown(field_.maximum >= 10000);
    spin_->setStepType(field_.maximum > 5000 ? QAbstractSpinBox::AdaptiveDecimalStepType
                                             : QAbstractSpinBox::DefaultStepType);
    if (field_.key == "dataset.width" || field_.key == "dataset.height") spin_->setSingleStep(32);
    if (!field_.unit.empty()) spin_->setSuffix(" " + engineText(field_.unit));
    grid->addWidget(spin_, 0, 1);
    connect(spin_, &QSpinBox::valueChanged, this, &OptionEditor::edited);
    connect(spin_, &QSpinBox::editingFinished, this, &OptionEditor::committed);
  } else {
    line_ = new QLineEdit;
    if (field_.kind == OptionKind::text) line_->setPlaceholderText(tr("dataset's name"));
    connect(line_, &QLineEdit::textEdited, this, &OptionEditor::edited);
    connect(line_, &QLineEdit::editingFinished, this, &OptionEditor::committed);
    if (field_.kind == OptionKind::folder || field_.kind == OptionKind::file) {
      const bool is_file = field_.kind == OptionKind::file;
      const bool is_dataset = field_.key == "dataset.folder";
      line_->setPlaceholderText(is_file      ? tr("drawn afresh")
                                : is_dataset ? tr("demo dataset")
                                             : tr("default"));
      browse_ = new QToolButton;
      browse_->setIcon(themeIcon("folder"));
      browse_->setToolTip(is_file ? tr("Choose a file") : tr("Choose a folder"));
      browse_->setAccessibleName(
          (is_file ? tr("Choose a file for %1") : tr("Choose a folder for %1"))
              .arg(engineText(field_.label)));
      connect(browse_, &QToolButton::clicked, this, &OptionEditor::browse);
      auto* row = new QHBoxLayout;
      row->setSpacing(2);
      row->addWidget(line_, 1);
      row->addWidget(browse_);
      grid->addLayout(row, 0, 1);
    } else {
      grid->addWidget(line_, 0, 1);
    }
  }
  label_->setBuddy(input());
  input()->setMinimumWidth(70);
  // A form scrolled with the wheel must not change the values it passes over.
  input()->setFocusPolicy(Qt::StrongFocus);
  input()->installEventFilter(this);
}

void OptionEditor::buildMetrics() {
  list_ = new QListWidget;
  list_->setSelectionMode(QAbstractItemView::NoSelection);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setTextElideMode(Qt::ElideRight);
  list_->setUniformItemSizes(true);
  showMetrics({});
  connect(list_, &QListWidget::itemChanged, this, [this] {
    Q_EMIT edited();
    Q_EMIT committed();
  });
}

// All that there are, and below them what a file asks for and nobody knows, so that it can go.
void OptionEditor::showMetrics(const std::string& keys) {
  std::vector<std::string> wanted = metric_keys(keys);
  const int row = list_->currentRow();
  list_->clear();
  const auto add = [&](const QString& text, const std::string& key, const QString& tip) {
    auto* item = new QListWidgetItem(text, list_);
    item->setData(Qt::UserRole, qtext(key));
    item->setToolTip(tip);
    item->setFlags(locked_ ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    const auto found = std::ranges::find(wanted, key);
    item->setCheckState(found == wanted.end() ? Qt::Unchecked : Qt::Checked);
    if (found != wanted.end()) wanted.erase(found);
  };
  for (const MetricKind& kind : metric_kinds()) {
    QString tip = kind.lower_is_better ? tr("Lower is better.") : tr("Higher is better.");
    if (kind.needs_fixations) tip += " " + tr("Needs fixations; left out without them.");
    tip += " " + tr("Its name in files is %1.").arg(kind.key);
    add(engineText(std::string(kind.label)), kind.key, tip);
  }
  for (const std::string& key : std::vector<std::string>(wanted)) {
    add(tr("%1  (unknown)").arg(qtext(key)), key, tr("There is no such metric; take it away."));
  }
  list_->setCurrentRow(std::max(0, row));
  list_->setFixedHeight(list_->count() * std::max(1, list_->sizeHintForRow(0)) +
                        2 * list_->frameWidth() + 2);
}

QWidget* OptionEditor::input() const {
  if (list_ != nullptr) return list_;
  if (check_ != nullptr) return check_;
  if (combo_ != nullptr) return combo_;
  if (spin_ != nullptr) return spin_;
  return line_;
}

bool OptionEditor::eventFilter(QObject* object, QEvent* event) {
  if (event->type() == QEvent::Wheel && object == input() && !input()->hasFocus()) {
    event->ignore();
    return true;
  }
  return QWidget::eventFilter(object, event);
}

void OptionEditor::show(const Options& options) {
  const QSignalBlocker block(input());
  const OptionValue value = field_.get(options);
  if (list_ != nullptr) {
    showMetrics(std::get<std::string>(value));
  } else if (check_ != nullptr) {
    check_->setChecked(std::get<bool>(value));
  } else if (combo_ != nullptr) {
    combo_->setCurrentIndex(combo_->findData(qtext(std::get<std::string>(value))));
  } else if (spin_ != nullptr) {
    spin_->setValue(static_cast<int>(std::get<std::int64_t>(value)));
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    line_->setText(qtext(*text));
    line_->setToolTip(text->empty() ? QString() : qtext(*text));
  } else if (const auto* number = std::get_if<double>(&value)) {
    // 0.0003, not 3e-04, as people write it.
    const char format = std::abs(*number) >= 1e-5 && std::abs(*number) < 1 ? 'f' : 'g';
    line_->setText(QLocale().toString(*number, format, QLocale::FloatingPointShortest));
  } else {
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);  // a seed is a name more than a number
    line_->setText(plain.toString(static_cast<qlonglong>(std::get<std::int64_t>(value))));
  }
}

std::string OptionEditor::typedText() const {
  if (check_ != nullptr) return check_->isChecked() ? "true" : "false";
  if (combo_ != nullptr) return combo_->currentData().toString().toStdString();
  if (spin_ != nullptr) return std::to_string(spin_->value());
  if (list_ != nullptr) {
    QStringList keys;
    for (int row = 0; row < list_->count(); ++row) {
      const QListWidgetItem* item = list_->item(row);
      if (item->checkState() == Qt::Checked) keys << item->data(Qt::UserRole).toString();
    }
    return keys.join(',').toStdString();
  }
  const QString text = line_->text().trimmed();
  bool fits = false;
  if (field_.kind == OptionKind::real) {
    double number = QLocale().toDouble(text, &fits);
    if (!fits) number = QLocale::c().toDouble(text, &fits);  // "0.001" is understood everywhere
    if (fits) return QByteArray::number(number, 'g', 17).toStdString();
  } else if (field_.kind == OptionKind::integer) {
    const qlonglong number = QLocale().toLongLong(text, &fits);
    if (fits) return std::to_string(number);
  }
  return text.toStdString();
}

void OptionEditor::setProblem(const QString& reason) {
  reason_->setText(reason);
  reason_->setVisible(!reason.isEmpty());
  applyColours();
}

void OptionEditor::applyColours() {
  const bool wrong = !problem().isEmpty();
  // Dozens of editors are asked again with every change of the form.
  const Coloured wanted{wrong, locked_, isDark()};
  if (std::exchange(coloured_, wanted) == wanted) return;
  QPalette words;
  if (wrong) words.setColor(QPalette::WindowText, errorColour());
  reason_->setPalette(words);
  if (label_ != nullptr) label_->setPalette(words);
  QPalette colours;
  if (wrong) {
    QColor ground = errorColour();
    ground.setAlpha(isDark() ? 70 : 40);
    colours.setColor(combo_ != nullptr ? QPalette::Button : QPalette::Base, ground);
  } else if (locked_) {
    // Read-only text keeps its contrast and loses the look of something to type into.
    colours.setColor(QPalette::Base, themePalette(isDark()).color(QPalette::Window));
  }
  input()->setPalette(colours);
}

QString OptionEditor::problem() const {
  return reason_->text();
}

void OptionEditor::setLocked(bool locked) {
  locked_ = locked;
  applyColours();
  // Text stays selectable so that a value can be copied while it is used.
  if (line_ != nullptr) line_->setReadOnly(locked);
  if (spin_ != nullptr) {
    spin_->setReadOnly(locked);
    spin_->setButtonSymbols(locked ? QAbstractSpinBox::NoButtons : QAbstractSpinBox::UpDownArrows);
  }
  if (list_ != nullptr) {
    const QSignalBlocker block(list_);
    for (int row = 0; row < list_->count(); ++row) {
      list_->item(row)->setFlags(locked ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                                        : Qt::ItemIsEnabled | Qt::ItemIsSelectable |
                                              Qt::ItemIsUserCheckable);
    }
  }
  applyUse();
}

void OptionEditor::setUnused(const QString& reason) {
  if (reason == unused_) return;
  unused_ = reason;
  const QString tip = tooltipOf(field_);
  setToolTip(reason.isEmpty() ? tip : "<p><b>" + reason.toHtmlEscaped() + "</b></p>" + tip);
  input()->setAccessibleDescription(reason.isEmpty() ? engineText(field_.help)
                                                     : reason + " " + engineText(field_.help));
  applyUse();
}

void OptionEditor::applyUse() {
  const bool used = unused_.isEmpty();
  if (label_ != nullptr) label_->setEnabled(used);
  input()->setEnabled(used && (!locked_ || (check_ == nullptr && combo_ == nullptr)));
  if (browse_ != nullptr) browse_->setEnabled(used && !locked_);
}

void OptionEditor::browse() {
  const QString label = engineText(field_.label);
  const QString path =
      field_.kind == OptionKind::file
          ? QFileDialog::getOpenFileName(
                this, tr("Choose a file: %1").arg(label), line_->text(),
                tr("Weights (*.pth *.pt *.bin *.safetensors *.h5 *.hdf5);;All files (*)"))
          : QFileDialog::getExistingDirectory(this, tr("Choose a folder: %1").arg(label),
                                              line_->text());
  if (path.isEmpty()) return;
  line_->setText(path);
  Q_EMIT edited();
  Q_EMIT committed();
}

}  // namespace distilloscope
