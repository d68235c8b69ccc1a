// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/options_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <string_view>

#include "engine/api/arms.h"
#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/forms/arms_editor.h"
#include "ui/forms/option_editor.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

constexpr std::string_view kArms = "arms";  // the field of their problems
constexpr Preset kPresets[] = {Preset::recommended, Preset::notebook};

QString presetName(Preset preset) {
  return preset == Preset::recommended ? OptionsForm::tr("Recommended")
                                       : OptionsForm::tr("Notebook");
}

// Where things lie and what they are called is not part of a preset.
bool belongsToPreset(const OptionField& field) {
  return field.kind != OptionKind::folder && field.kind != OptionKind::file &&
         field.kind != OptionKind::text && field.key != "run.seed";
}

}  // namespace

OptionsForm::OptionsForm(QWidget* parent) : QWidget(parent) {
  setObjectName("optionsForm");
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* top = new QVBoxLayout;
  top->setContentsMargins(10, 8, 10, 6);
  buildPresetRow(top);
  outer->addLayout(top);

  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(10, 0, 10, 10);
  column->setSpacing(4);
  buildGroups(column);
  column->addStretch(1);
  scroll->setWidget(content);
  outer->addWidget(scroll, 1);
  setMinimumWidth(300);

  followTheme(this, [this] {
    dataset_note_->clear();  // a label keeps the colour of its links for as long as its text
    check();
  });
  setOptions(preset_options(Preset::recommended));
}

void OptionsForm::buildPresetRow(QVBoxLayout* column) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  auto* label = new QLabel(tr("&Preset"));
  preset_ = new QComboBox;
  preset_->setObjectName("preset");
  for (const Preset preset : kPresets) preset_->addItem(presetName(preset));
  preset_->setAccessibleName(tr("Preset"));
  preset_->setToolTip(
      tr("Recommended learns reliably in both models. Notebook does everything as the original "
         "notebook did, quirks included (F1 lists them). Folders, names and the seed stay."));
  label->setBuddy(preset_);
  preset_note_ = new QLabel(tr("modified"));
  preset_note_->setObjectName("presetNote");
  QFont italic = preset_note_->font();
  italic.setItalic(true);
  preset_note_->setFont(italic);
  row->addWidget(label);
  row->addWidget(preset_, 1);
  row->addWidget(preset_note_);
  column->addLayout(row);

  advanced_ = new QCheckBox(tr("Show advanced options"));
  advanced_->setObjectName("advanced");
  advanced_->setToolTip(tr("Shows every option there is"));
  advanced_->setChecked(Settings().value("form/advanced", false).toBool());
  column->addWidget(advanced_);

  lock_note_ = new QLabel(tr("The experiment is fixed while it trains."));
  lock_note_->setObjectName("lockNote");
  lock_note_->setWordWrap(true);
  lock_note_->hide();
  column->addWidget(lock_note_);
  general_problem_ = new QLabel;
  general_problem_->setObjectName("generalProblem");
  general_problem_->setWordWrap(true);
  general_problem_->hide();
  column->addWidget(general_problem_);

  connect(preset_, &QComboBox::activated, this,
          [this](int index) { applyPreset(kPresets[index]); });
  connect(advanced_, &QCheckBox::toggled, this, [this](bool on) {
    Settings().setValue("form/advanced", on);
    updateFolding();
  });
}

OptionsForm::Group& OptionsForm::addGroup(const std::string& name, QVBoxLayout* column) {
  Group group;
  group.header = new QToolButton;
  group.header->setText(engineText(name));
  group.header->setObjectName("group." + QString::fromStdString(name));
  group.open = name != "Hardware" && name != "Reproduce";
  group.header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  group.header->setAutoRaise(true);
  group.header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  group.header->setToolTip(tr("Folds and unfolds the group"));
  QFont bold = group.header->font();
  bold.setBold(true);
  group.header->setFont(bold);
  group.body = new QWidget;
  group.rows = new QVBoxLayout(group.body);
  group.rows->setContentsMargins(6, 2, 0, 8);
  group.rows->setSpacing(6);
  if (!groups_.empty()) {
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Sunken);
    column->addWidget(rule);
  }
  column->addWidget(group.header);
  column->addWidget(group.body);
  const std::size_t at = groups_.size();
  connect(group.header, &QToolButton::clicked, this, [this, at] {
    groups_[at].open = !groups_[at].open;
    updateFolding();
  });
  return groups_.emplace_back(group);
}

void OptionsForm::addArms(QVBoxLayout* column) {
  Group& group = addGroup("Arms", column);
  group.header->setText(tr("Arms"));
  arms_ = new ArmsEditor;
  arms_body_ = group.body;
  group.rows->addWidget(arms_);
  connect(arms_, &ArmsEditor::edited, this, [this] {
    options_.arms = arms_->arms();
    check();
  });
}

void OptionsForm::buildGroups(QVBoxLayout* column) {
  std::string current;
  for (const OptionField& field : option_fields()) {
    if (groups_.empty() || field.group != current) {
      if (current == "Distillation") addArms(column);  // which differ in it above all
      current = field.group;
      addGroup(current, column);
      if (current == "Dataset") {
        dataset_note_ = new QLabel;
        dataset_note_->setObjectName("datasetNote");
        dataset_note_->setWordWrap(true);
        connect(dataset_note_, &QLabel::linkActivated, this, &OptionsForm::problemListRequested);
      }
    }
    auto* editor = new OptionEditor(field);
    groups_.back().rows->addWidget(editor);
    groups_.back().editors.push_back(editor);
    if (field.key == "dataset.folder") groups_.back().rows->addWidget(dataset_note_);
    editors_.push_back(editor);
    connect(editor, &OptionEditor::edited, this, [this, editor] { onEdited(editor); });
    connect(editor, &OptionEditor::committed, this, [this, editor] {
      if (editor->field().group == "Dataset") Q_EMIT datasetCommitted();
    });
  }
}

void OptionsForm::setOptions(const Options& options) {
  options_ = options;
  typing_problems_.clear();
  showAll();
  check();
}

void OptionsForm::applyPreset(Preset preset) {
  Options options = preset_options(preset);
  for (const OptionField& field : option_fields()) {
    if (!belongsToPreset(field)) field.set(options, field.get(options_));
  }
  options.arms = options_.arms;  // somebody's own work; what they differ in stays
  setOptions(options);
  Q_EMIT datasetCommitted();
}

void OptionsForm::onEdited(OptionEditor* editor) {
  const std::string& key = editor->field().key;
  const auto wrong = set_option_text(options_, key, editor->typedText());
  if (wrong) {
    typing_problems_[QString::fromStdString(key)] = engineText(wrong->message);
  } else {
    typing_problems_.remove(QString::fromStdString(key));
  }
  check();
}

void OptionsForm::showAll() {
  const QSignalBlocker block(preset_);
  preset_->setCurrentIndex(options_.preset == Preset::notebook ? 1 : 0);
  for (OptionEditor* editor : editors_) editor->show(options_);
}

void OptionsForm::check() {
  problems_ = validate(options_);
  // Text that is no value hides what validate() thinks of the value from before.
  std::erase_if(problems_, [this](const FieldProblem& problem) {
    return typing_problems_.contains(QString::fromStdString(problem.field));
  });
  for (auto it = typing_problems_.cbegin(); it != typing_problems_.cend(); ++it) {
    problems_.push_back({it.key().toStdString(), it.value().toStdString()});
  }
  for (OptionEditor* editor : editors_) {
    QStringList reasons;
    for (const FieldProblem& problem : problems_) {
      if (problem.field == editor->field().key) {
        reasons.push_back(engineText(problem.message));
      }
    }
    const QString refused = refusedFolder(editor->field().key);
    if (reasons.isEmpty() && !refused.isEmpty()) reasons.push_back(refused);
    editor->setProblem(reasons.join('\n'));
  }
  QStringList of_arms;
  QStringList general;
  for (const FieldProblem& problem : problems_) {
    if (problem.field == kArms) {
      of_arms.push_back(engineText(problem.message));
    } else if (find_option_field(problem.field) == nullptr) {
      general.push_back(engineText(problem.message));
    }
  }
  arms_->setOptions(options_);
  arms_->setProblem(of_arms.join('\n'));
  showUse();
  general_problem_->setText(general.join('\n'));
  general_problem_->setVisible(!general.isEmpty());
  QPalette words;
  words.setColor(QPalette::WindowText, errorColour());
  general_problem_->setPalette(words);
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  for (QLabel* label : {preset_note_, lock_note_, dataset_note_}) label->setPalette(muted);
  updatePresetNote();
  updateFolding();
  updateDatasetNote();
  Q_EMIT changed();
}

QString OptionsForm::whyUnused(const std::string& key) const {
  const std::vector<ArmOptions> arms = arms_of(options_);
  bool taken = false;
  QString reason;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    const auto own = [&](const auto& change) { return change.first == key; };
    if (std::ranges::any_of(arms[i].changes, own)) continue;
    taken = true;
    const Options arm = options_of_arm(options_, static_cast<int>(i));
    reason = distilloscope::whyUnused(key, arm.distillation);
    if (reason.isEmpty()) return {};
  }
  if (!taken) return tr("Not used: each arm has a value of its own.");
  // The method of the form is the one that is in sight.
  const QString by_form = distilloscope::whyUnused(key, options_.distillation);
  return by_form.isEmpty() ? reason : by_form;
}

// A wrong value can be put right even where nothing uses it.
void OptionsForm::showUse() {
  for (OptionEditor* editor : editors_) {
    const std::string& key = editor->field().key;
    if (!is_arm_option(key)) continue;
    editor->setUnused(editor->problem().isEmpty() ? whyUnused(key) : QString());
  }
}

QString OptionsForm::problemText() const {
  QStringList lines;
  for (const FieldProblem& problem : problems_) {
    lines.push_back(engineText(problem.message));
  }
  return lines.join('\n');
}

bool OptionsForm::isModified() const {
  const Options untouched = preset_options(options_.preset);
  return !options_.arms.empty() ||
         std::any_of(option_fields().begin(), option_fields().end(), [&](const auto& field) {
           return belongsToPreset(field) && field.get(options_) != field.get(untouched);
         });
}

void OptionsForm::updatePresetNote() {
  preset_note_->setVisible(isModified());
}

// A wrong field is never hidden: its group opens, and it shows even when it is an advanced one.
void OptionsForm::updateFolding() {
  for (Group& group : groups_) {
    const bool open = group.open;
    bool any_wrong = false;
    for (OptionEditor* editor : group.editors) {
      const bool wrong = !editor->problem().isEmpty();
      any_wrong = any_wrong || wrong;
      editor->setVisible(wrong || !editor->field().advanced || advanced_->isChecked());
    }
    if (group.body == arms_body_) {
      any_wrong = std::ranges::any_of(
          problems_, [](const FieldProblem& problem) { return problem.field == kArms; });
    }
    group.body->setVisible(open || any_wrong);
    group.header->setArrowType(open || any_wrong ? Qt::DownArrow : Qt::RightArrow);
  }
}

void OptionsForm::setLocked(bool locked) {
  locked_ = locked;
  preset_->setEnabled(!locked);
  lock_note_->setVisible(locked);
  for (OptionEditor* editor : editors_) editor->setLocked(locked);
  arms_->setLocked(locked);
}

void OptionsForm::setAdvancedShown(bool shown) {
  advanced_->setChecked(shown);
}

void OptionsForm::setDatasetInfo(const DatasetInfo* info) {
  dataset_text_.clear();
  if (info != nullptr) {
    const QLocale locale;
    dataset_text_ = tr("%1 / %2 images (training / validation)")
                        .arg(locale.toString(static_cast<qulonglong>(info->train.size())),
                             locale.toString(static_cast<qulonglong>(info->val.size())));
    dataset_text_ +=
        "<br>" + (info->teacher.empty()
                      ? tr("No teacher maps: no arm can be distilled")
                      : tr("Teacher: %1").arg(engineText(info->teacher).toHtmlEscaped()));
    if (!info->problems.empty()) {
      dataset_text_ +=
          QString("<br><a href='problems'>%1</a>")
              .arg(info->problems.size() == 1
                       ? tr("1 problem in its files")
                       : tr("%1 problems in its files")
                             .arg(locale.toString(static_cast<qulonglong>(info->problems.size()))));
    }
  }
  updateDatasetNote();
}

void OptionsForm::setDatasetProblem(const QString& reason) {
  if (reason.isEmpty() && refused_reason_.isEmpty()) return;
  refused_ = options_.dataset;
  refused_reason_ = reason;
  check();
}

QString OptionsForm::refusedFolder(const std::string& key) const {
  const DatasetOptions& now = options_.dataset;
  if (refused_reason_.isEmpty() || now.folder != refused_.folder ||
      now.teacher_folder != refused_.teacher_folder) {
    return {};
  }
  // The reason names the folder; one may lie in the other.
  const auto named = [this](const std::string& folder) {
    const QString path = QString::fromStdString(folder);
    return !path.isEmpty() && refused_reason_.contains(path) ? path.size() : 0;
  };
  const bool teacher = named(now.teacher_folder) > named(now.folder);
  return key == (teacher ? "dataset.teacher_folder" : "dataset.folder") ? refused_reason_
                                                                        : QString();
}

void OptionsForm::updateDatasetNote() {
  dataset_note_->setText(dataset_text_);
  dataset_note_->setVisible(!dataset_text_.isEmpty());
}

}  // namespace distilloscope
