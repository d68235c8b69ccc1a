// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/arms_editor.h"

#include <QAction>
#include <QColorDialog>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/bridge/engine_text.h"
#include "ui/forms/option_editor.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/run_words.h"

namespace distilloscope {
namespace {

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

// "Method None, Learning rate 0.001": what an arm has of its own.
QString changesText(const Options& options, int arm) {
  const Options own = options_of_arm(options, arm);
  QStringList parts;
  const ArmOptions shown = arms_of(options).at(static_cast<std::size_t>(arm));
  for (const auto& [key, value] : shown.changes) {
    const OptionField* field = find_option_field(key);
    parts << (field != nullptr ? engineText(field->label) + " " + optionValueText(*field, own)
                               : qtext(key));
  }
  return parts.isEmpty() ? ArmsEditor::tr("as the form says") : parts.join(", ");
}

}  // namespace

QString whyUnused(const std::string& key, const DistillationOptions& options) {
  Options all;
  all.distillation = options;
  const QString method = optionValueText(*find_option_field("distillation.method"), all);
  using Method = DistillationMethod;
  if (key == "distillation.alpha" && options.method != Method::blended) {
    return ArmsEditor::tr("Not used by the method %1: only Blended mixes the two maps.")
        .arg(method);
  }
  const bool of_teacher_term = key == "distillation.weight" || key == "distillation.smoothing" ||
                               key == "distillation.smoothing_rule";
  if (of_teacher_term && (options.method == Method::none || options.method == Method::blended)) {
    return ArmsEditor::tr("Not used by the method %1: its loss has no teacher term.").arg(method);
  }
  if (key == "distillation.truth_weight" && options.method == Method::teacher_only) {
    return ArmsEditor::tr("Not used by the method %1: its loss has no truth term.").arg(method);
  }
  return {};
}

ArmsEditor::ArmsEditor(QWidget* parent) : QWidget(parent), arms_(default_arms()) {
  setObjectName("armsEditor");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  buildList();
  buildDetails();
  followTheme(this, [this] {
    showList();
    showDetails();
    setProblem(problem_->text());
  });
  showAll();
}

QToolButton* ArmsEditor::makeButton(const char* name, const QString& text, const QString& tip) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setText(text);
  button->setAccessibleName(tip);
  button->setToolTip(tip);
  return button;
}

void ArmsEditor::buildList() {
  list_ = new QListWidget;
  list_->setObjectName("armList");
  list_->setAccessibleName(tr("Arms of the experiment"));
  list_->setToolTip(
      tr("Networks that see the same batches and differ in some options. All are compared with the "
         "first. Insert adds an arm, Delete removes it, F2 goes to its name."));
  list_->setIconSize(QSize(12, 12));
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->installEventFilter(this);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
    if (row < 0 || row == current_) return;
    current_ = row;
    showDetails();
  });
  add_ = makeButton("armAdd", tr("Add"), tr("Adds an arm that begins as a copy of the chosen one"));
  remove_ = makeButton("armRemove", tr("Remove"), {});
  connect(add_, &QToolButton::clicked, this, &ArmsEditor::add);
  connect(remove_, &QToolButton::clicked, this, &ArmsEditor::remove);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(6);
  buttons->addWidget(add_);
  buttons->addWidget(remove_);
  buttons->addStretch(1);
  problem_ = new QLabel;
  problem_->setObjectName("arms.reason");
  problem_->setWordWrap(true);
  problem_->hide();
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addWidget(list_);
  column->addLayout(buttons);
  column->addWidget(problem_);
}

void ArmsEditor::buildDetails() {
  name_ = new QLineEdit;
  name_->setObjectName("armName");
  name_->setAccessibleName(tr("Name of the arm"));
  name_->setToolTip(tr("What the arm is called in every view and file; empty: by its place"));
  connect(name_, &QLineEdit::textEdited, this, &ArmsEditor::changeName);
  colour_ = makeButton("armColour", {}, {});
  colour_->setPopupMode(QToolButton::InstantPopup);
  colour_->setIconSize(QSize(16, 16));
  auto* colours = new QMenu(colour_);
  colours->setObjectName("armColours");
  const auto take = [this](const QString& colour) {
    arm().colour = colour.toStdString();
    changed();
  };
  connect(colours, &QMenu::aboutToShow, this, [this, colours, take] {
    colours->clear();
    colours->addAction(colourSwatch(placeColour(current_, isDark())), tr("That of its place"), this,
                       [take] { take({}); });
    for (int place = 0; place < kMaxArms; ++place) {
      const QColor colour = placeColour(place, false);
      colours->addAction(colourSwatch(colour), colour.name(), this,
                         [take, colour] { take(colour.name()); });
    }
    colours->addAction(tr("Another…"), this, &ArmsEditor::chooseColour);
  });
  colour_->setMenu(colours);
  auto* name_label = new QLabel(tr("Name"));
  name_label->setBuddy(name_);
  auto* row = new QHBoxLayout;
  row->setSpacing(6);
  row->addWidget(name_label);
  row->addWidget(name_, 1);
  row->addWidget(colour_);
  same_ = new QLabel;
  same_->setObjectName("armSame");
  same_->setWordWrap(true);
  rows_ = new QVBoxLayout;
  rows_->setSpacing(6);
  differ_ = new QPushButton(tr("Differ in…"));
  differ_->setObjectName("armDiffer");
  differ_->setAccessibleName(tr("Give the arm a value of its own"));
  differ_->setToolTip(
      tr("Chooses an option of which the arm has its own value. What all arms must share, so that "
         "they compare (data, batches, epochs, initial weights), is not in the list."));
  menu_ = new QMenu(differ_);
  menu_->setObjectName("armOptions");
  connect(menu_, &QMenu::aboutToShow, this, &ArmsEditor::fillMenu);
  differ_->setMenu(menu_);
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->addLayout(row);
  column->addWidget(same_);
  column->addLayout(rows_);
  column->addWidget(differ_, 0, Qt::AlignLeft);
}

void ArmsEditor::setOptions(const Options& options) {
  options_ = options;
  const std::vector<ArmOptions> arms = arms_of(options);
  if (arms == arms_) {  // the form around changed: what is typed here stays
    showList();
    showUse();
    return;
  }
  arms_ = arms;
  current_ = std::clamp(current_, 0, static_cast<int>(arms_.size()) - 1);
  showAll();
}

std::vector<ArmOptions> ArmsEditor::arms() const {
  return arms_ == default_arms() ? std::vector<ArmOptions>() : arms_;
}

Options ArmsEditor::shownOptions() const {
  Options options = options_;
  options.arms = arms_;
  return options;
}

void ArmsEditor::setCurrentArm(int arm) {
  list_->setCurrentRow(arm);
}

void ArmsEditor::setProblem(const QString& reason) {
  problem_->setText(reason);
  problem_->setVisible(!reason.isEmpty());
  QPalette words;
  words.setColor(QPalette::WindowText, errorColour());
  problem_->setPalette(words);
}

void ArmsEditor::setLocked(bool locked) {
  locked_ = locked;
  showList();
  showUse();
  name_->setReadOnly(locked);
  colour_->setEnabled(!locked);
  differ_->setEnabled(!locked);
}

void ArmsEditor::changed() {
  showList();
  showDetails();
  Q_EMIT edited();
}

// ---- what can be done --------------------------------------------------------------------------

void ArmsEditor::add() {
  if (locked_ || arms_.size() >= kMaxArms) return;
  ArmOptions copy = arm();
  copy.colour.clear();
  if (!copy.name.empty()) {
    const std::string stem = copy.name;
    const auto taken = [this](const std::string& name) {
      return std::ranges::any_of(arms_, [&](const ArmOptions& arm) { return arm.name == name; });
    };
    for (int number = 2; taken(copy.name); ++number) {
      copy.name = stem + " " + std::to_string(number);
    }
  }
  arms_.push_back(std::move(copy));
  current_ = static_cast<int>(arms_.size()) - 1;
  changed();
}

void ArmsEditor::remove() {
  if (locked_ || arms_.size() <= 2) return;
  arms_.erase(arms_.begin() + current_);
  current_ = std::min(current_, static_cast<int>(arms_.size()) - 1);
  changed();
}

void ArmsEditor::changeName() {
  const std::string name = name_->text().trimmed().toStdString();
  const bool usual = name == default_arm_name(current_) ||
                     name_->text().trimmed() == engineText(default_arm_name(current_));
  arm().name = usual ? std::string() : name;
  showList();
  Q_EMIT edited();
}

void ArmsEditor::chooseColour() {
  auto* dialog = new QColorDialog(armColour(shownOptions(), current_), this);
  dialog->setObjectName("armColourDialog");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
    arm().colour = colour.name().toStdString();
    changed();
  });
  dialog->open();
}

void ArmsEditor::fillMenu() {
  menu_->clear();
  std::map<std::string, QMenu*> groups;
  for (const OptionField& field : option_fields()) {
    const auto has = [&](const auto& change) { return change.first == field.key; };
    if (!is_arm_option(field.key) || std::ranges::any_of(arm().changes, has)) continue;
    QMenu*& group = groups[field.group];
    if (group == nullptr) group = menu_->addMenu(engineText(field.group));
    QAction* action = group->addAction(engineText(field.label));
    action->setObjectName("differ." + qtext(field.key));
    action->setToolTip(engineText(field.help));
    group->setToolTipsVisible(true);
    connect(action, &QAction::triggered, this, [this, key = field.key] { differIn(key); });
  }
}

// The arm's own value begins as that of the experiment.
void ArmsEditor::differIn(const std::string& key) {
  if (locked_) return;
  arm().changes.emplace_back(key, option_text(*find_option_field(key), options_));
  changed();
  changes_.back().editor->input()->setFocus();
}

void ArmsEditor::agreeIn(const std::string& key) {
  if (locked_) return;
  std::erase_if(arm().changes, [&](const auto& change) { return change.first == key; });
  changed();
  differ_->setFocus();
}

// Text that is no value is kept as it is typed; the experiment's problems say what is wrong.
void ArmsEditor::setChange(OptionEditor* editor) {
  for (auto& [key, value] : arm().changes) {
    if (key == editor->field().key) value = editor->typedText();
  }
  showList();
  showUse();
  Q_EMIT edited();
}

// ---- what is shown -----------------------------------------------------------------------------

void ArmsEditor::showAll() {
  showList();
  showDetails();
}

void ArmsEditor::showList() {
  const QSignalBlocker block(list_);
  const Options options = shownOptions();
  const int count = static_cast<int>(arms_.size());
  while (list_->count() > count) delete list_->takeItem(list_->count() - 1);
  while (list_->count() < count) list_->addItem(new QListWidgetItem);
  for (int i = 0; i < count; ++i) {
    QListWidgetItem* item = list_->item(i);
    const QString changes = changesText(options, i);
    item->setIcon(colourSwatch(armColour(options, i)));
    item->setText(tr("%1 · %2").arg(armName(options, i), changes));
    item->setToolTip(tr("%1: %2").arg(armName(options, i), changes));
  }
  list_->setCurrentRow(current_);
  list_->setFixedHeight(count * std::max(1, list_->sizeHintForRow(0)) + 2 * list_->frameWidth() +
                        2);
  add_->setEnabled(!locked_ && count < kMaxArms);
  remove_->setEnabled(!locked_ && count > 2);
  remove_->setToolTip(count > 2 ? tr("Removes the chosen arm (Delete)")
                                : tr("An experiment has two arms at least"));
  remove_->setAccessibleName(tr("Remove the arm"));
  add_->setToolTip(count < kMaxArms
                       ? tr("Adds an arm that begins as a copy of the chosen one (Insert)")
                       : tr("An experiment has at most %1 arms").arg(kMaxArms));
  colour_->setIcon(colourSwatch(armColour(options, current_)));
  colour_->setAccessibleName(tr("Colour of the arm"));
  colour_->setToolTip(
      tr("The colour of the arm in every view; now %1").arg(armColour(options, current_).name()));
}

void ArmsEditor::showDetails() {
  const Options options = shownOptions();
  const QString name = qtext(arm().name);
  if (name_->text().trimmed() != name) name_->setText(name);
  name_->setPlaceholderText(engineText(default_arm_name(current_)));
  colour_->setIcon(colourSwatch(armColour(options, current_)));
  // An editor whose button was pressed must outlive the press.
  for (Change& change : changes_) {
    change.row->hide();
    change.row->deleteLater();
    for (QWidget* part : change.row->findChildren<QWidget*>()) part->setObjectName({});
  }
  changes_.clear();
  const Options own = options_of_arm(options, current_);
  for (const auto& [key, value] : arm().changes) {
    const OptionField* field = find_option_field(key);
    if (field == nullptr) continue;  // the problems name it
    Change change;
    change.row = new QWidget;
    change.editor = new OptionEditor(*field, "arm.");
    change.editor->show(own);
    change.away = new QToolButton;
    change.away->setObjectName("arm.away." + qtext(key));
    change.away->setIcon(themeIcon("close"));
    change.away->setIconSize(QSize(12, 12));
    change.away->setAutoRaise(true);
    const QString tip = tr("%1 as the form says again").arg(engineText(field->label));
    change.away->setToolTip(tip);
    change.away->setAccessibleName(tip);
    auto* row = new QHBoxLayout(change.row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(change.editor, 1);
    row->addWidget(change.away, 0, Qt::AlignTop);
    rows_->addWidget(change.row);
    change.row->show();  // now, so that it can take the keyboard
    connect(change.editor, &OptionEditor::edited, this,
            [this, editor = change.editor] { setChange(editor); });
    connect(change.away, &QToolButton::clicked, this, [this, key = key] { agreeIn(key); });
    changes_.push_back(change);
  }
  const QString title = armName(options, current_);
  same_->setText(changes_.empty() ? tr("%1 has the options of the form.").arg(title)
                                  : tr("%1 has the options of the form, except for:").arg(title));
  QPalette muted;
  muted.setColor(QPalette::WindowText, mutedTextColour());
  same_->setPalette(muted);
  showUse();
}

void ArmsEditor::showUse() {
  const DistillationOptions own = options_of_arm(shownOptions(), current_).distillation;
  for (const Change& change : changes_) {
    const std::string& key = change.editor->field().key;
    Options probe = options_;
    const auto wrong = set_option_text(probe, key, change.editor->typedText());
    change.editor->setProblem(wrong ? engineText(wrong->message) : QString());
    change.editor->setUnused(wrong ? QString() : whyUnused(key, own));
    change.editor->setLocked(locked_);
    change.away->setEnabled(!locked_);
  }
}

bool ArmsEditor::eventFilter(QObject* object, QEvent* event) {
  if (object == list_ && event->type() == QEvent::KeyPress) {
    switch (static_cast<QKeyEvent*>(event)->key()) {
      case Qt::Key_Insert:
        add();
        return true;
      case Qt::Key_Delete:
        remove();
        return true;
      case Qt::Key_F2:
        name_->setFocus(Qt::ShortcutFocusReason);
        name_->selectAll();
        return true;
      default:
        break;
    }
  }
  return QWidget::eventFilter(object, event);
}

}  // namespace distilloscope
