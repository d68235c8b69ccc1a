// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/checkpoint_card.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <set>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/models/run_checkpoints_model.h"
#include "ui/views/elided_label.h"
#include "ui/views/flow_layout.h"

namespace distilloscope {
namespace {

constexpr int kFactWidth = 235;  // a column of facts; how many there are follows the width
constexpr int kDetailRows = 5;
constexpr int kKeyWidth = 220;

QString letterOf(Model arm) {
  return QString::fromStdString(arm_letter(static_cast<int>(arm))).toUpper();
}

}  // namespace

CheckpointCard::CheckpointCard(Workspace& workspace, QWidget* parent)
    : QFrame(parent), workspace_(workspace) {
  setObjectName("checkpointCard");
  setFrameShape(QFrame::StyledPanel);
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);

  title_ = new QLabel;
  title_->setObjectName("cardTitle");
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.3);
  large.setBold(true);
  title_->setFont(large);
  moment_ = new QLabel;
  moment_->setObjectName("cardMoment");
  more_ = new QToolButton;
  more_->setObjectName("cardDetails");
  more_->setText(tr("&Details"));
  more_->setCheckable(true);
  more_->setAutoRaise(true);
  more_->setAccessibleName(tr("Details"));
  more_->setToolTip(tr("Everything the file says about itself (Alt+D)"));
  auto* top = new QHBoxLayout;
  top->setSpacing(8);
  top->addWidget(title_);
  top->addWidget(moment_);
  top->addStretch(1);
  top->addWidget(more_);
  // One below another where a narrow window, or another language, leaves them no room for a row.
  auto* uses = new FlowLayout(8, 4);
  for (const Model model : {Model::a, Model::b}) uses->addWidget(makeUseButton(model));
  uses->addWidget(makeUseMenu());
  use_teacher_ = new QPushButton(tr("Use as teac&her"));
  use_teacher_->setObjectName("useAsTeacher");
  use_teacher_->setAccessibleName(tr("Use as teacher"));
  connect(use_teacher_, &QPushButton::clicked, this,
          [this] { workspace_.openTeacher(QString::fromStdString(info_.file)); });
  uses->addWidget(use_teacher_);
  top->addLayout(uses);

  file_ = new ElidedLabel;
  file_->setObjectName("cardFile");
  file_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  grid_ = new QGridLayout;
  grid_->setHorizontalSpacing(8);
  grid_->setVerticalSpacing(2);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 8, 10, 8);
  column->setSpacing(5);
  column->addLayout(top);
  column->addWidget(file_);
  column->addLayout(grid_);
  for (int arm = 0; arm < kMaxArms; ++arm) {
    column->addWidget(makeOverrideRow(static_cast<Model>(arm)));
  }
  column->addWidget(makeDetails());

  connect(more_, &QToolButton::toggled, details_, &QWidget::setVisible);
  connect(&workspace, &Workspace::overrideChanged, this, &CheckpointCard::showOverrides);
  connect(&workspace, &Workspace::runChanged, this, &CheckpointCard::showArms);
  followTheme(this, &CheckpointCard::applyColours);
  showArms();
}

QString CheckpointCard::nameOf(Model arm) const {
  return armName(workspace_.run().options, static_cast<int>(arm));
}

// A file of the shown run is known by its place; of others the file itself has to tell.
std::optional<Model> CheckpointCard::shownArm() const {
  const auto place = placeInRun(workspace_, QString::fromStdString(info_.file));
  return place ? std::optional(place->model) : std::nullopt;
}

void CheckpointCard::useAs(Model arm) {
  workspace_.useCheckpointAs(arm, QString::fromStdString(info_.file));
  workspace_.requestView(ViewKind::images);
}

QPushButton* CheckpointCard::makeUseMenu() {
  use_any_ = new QPushButton(tr("&Use as"));
  use_any_->setObjectName("useAs");
  use_any_->setAccessibleName(tr("Use as one of the arms"));
  auto* menu = new QMenu(use_any_);
  menu->setObjectName("useAsMenu");
  connect(menu, &QMenu::aboutToShow, this, [this, menu] {
    menu->clear();
    for (int arm = 0; arm < workspace_.armCount(); ++arm) {
      const auto model = static_cast<Model>(arm);
      menu->addAction(colourSwatch(armColour(workspace_.run().options, arm)),
                      nameOf(model).replace('&', "&&"), this, [this, model] { useAs(model); });
    }
  });
  use_any_->setMenu(menu);
  return use_any_;
}

void CheckpointCard::showArms() {
  const bool many = workspace_.armCount() > 2;
  for (const Model model : {Model::a, Model::b}) {
    QPushButton* button = use_[static_cast<std::size_t>(model)];
    const QString name = nameOf(model);
    const bool usual = name == armName({}, static_cast<int>(model));
    button->setText(usual ? tr("Use as Model &%1").arg(letterOf(model))
                          : tr("Use as %1").arg(QString(name).replace('&', "&&")));
    button->setAccessibleName(tr("Use as %1").arg(name));
    button->setVisible(!many);
  }
  use_any_->setVisible(many);
  if (!info_.file.empty()) setCheckpoint(CheckpointInfo(info_));
  showOverrides();
}

QPushButton* CheckpointCard::makeUseButton(Model model) {
  auto* button = new QPushButton;
  button->setObjectName("useAs" + letterOf(model));
  connect(button, &QPushButton::clicked, this, [this, model] { useAs(model); });
  use_[static_cast<std::size_t>(model)] = button;
  return button;
}

QWidget* CheckpointCard::makeOverrideRow(Model model) {
  OverrideRow& row = overrides_[static_cast<std::size_t>(model)];
  row.widget = new QWidget;
  row.text = new QLabel;
  row.text->setObjectName("overrideText" + letterOf(model));
  row.text->setWordWrap(true);
  row.back = new QPushButton;
  row.back->setObjectName("back" + letterOf(model));
  connect(row.back, &QPushButton::clicked, this,
          [this, model] { workspace_.useCheckpointAs(model, {}); });
  auto* layout = new QHBoxLayout(row.widget);
  layout->setContentsMargins(0, 2, 0, 0);
  layout->addWidget(row.text, 1);
  layout->addWidget(row.back);
  return row.widget;
}

QWidget* CheckpointCard::makeDetails() {
  table_ = new QTableWidget;
  table_->setObjectName("cardMetadata");
  table_->setAccessibleName(tr("Metadata"));
  table_->setColumnCount(2);
  table_->setHorizontalHeaderLabels({tr("Key"), tr("Value")});
  table_->horizontalHeader()->setStretchLastSection(true);
  table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table_->horizontalHeader()->resizeSection(0, kKeyWidth);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setDefaultSectionSize(table_->fontMetrics().height() + 6);
  table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setAlternatingRowColors(true);
  table_->setShowGrid(false);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->setFixedHeight((table_->fontMetrics().height() + 6) * (kDetailRows + 1) + 8);
  table_->setContextMenuPolicy(Qt::ActionsContextMenu);
  auto* copy = new QAction(tr("Copy"), table_);
  copy->setShortcut(QKeySequence::Copy);
  copy->setShortcutContext(Qt::WidgetShortcut);
  table_->addAction(copy);
  connect(copy, &QAction::triggered, this, &CheckpointCard::copyMetadata);

  auto* button = new QToolButton;
  button->setObjectName("cardCopy");
  button->setText(tr("Copy"));
  button->setAccessibleName(tr("Copy the metadata"));
  button->setToolTip(tr("Copies the selected rows, or all, for a table (Ctrl+C)"));
  connect(button, &QToolButton::clicked, this, &CheckpointCard::copyMetadata);
  details_ = new QWidget;
  auto* row = new QHBoxLayout(details_);
  row->setContentsMargins(0, 4, 0, 0);
  row->addWidget(table_, 1);
  row->addWidget(button, 0, Qt::AlignTop);
  details_->hide();
  return details_;
}

void CheckpointCard::setCheckpoint(const CheckpointInfo& info) {
  info_ = info;
  const CheckpointFacts facts(info_);
  const auto arm = shownArm();
  title_->setText(arm ? nameOf(*arm) : facts.title());
  moment_->setText(facts.moment());
  const QFileInfo file(QString::fromStdString(info.file));
  const QString native = QDir::toNativeSeparators(file.filePath());
  file_->setText(tr("%1 in %2").arg(file.fileName(), QDir::toNativeSeparators(file.path())));
  file_->setToolTip(native);
  file_->setAccessibleName(native);

  qDeleteAll(labels_);
  qDeleteAll(values_);
  labels_.clear();
  values_.clear();
  for (const auto& [label, value] : facts.facts()) {
    labels_ << new QLabel(label, this);
    auto* shown = new ElidedLabel(value, this);
    shown->setToolTip(value);
    shown->setAccessibleName(label + ": " + value);
    values_ << shown;
  }
  layOutFacts();
  fillMetadata();
  const QString reason = facts.whyNotUsable();
  for (const Model model : {Model::a, Model::b}) {
    QPushButton* button = use_[static_cast<std::size_t>(model)];
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason.isEmpty()
                           ? tr("Predicts the maps of %1 in Images from this file (Alt+%2)")
                                 .arg(nameOf(model), letterOf(model))
                           : reason);
    button->setAccessibleDescription(button->toolTip());
  }
  const QString no_teacher = facts.whyNoTeacher();
  use_teacher_->setEnabled(no_teacher.isEmpty());
  use_teacher_->setToolTip(no_teacher.isEmpty()
                               ? tr("Opens this file in Teacher, to let it teach (Alt+H)")
                               : no_teacher);
  use_teacher_->setAccessibleDescription(use_teacher_->toolTip());
  use_any_->setEnabled(reason.isEmpty());
  use_any_->setToolTip(
      reason.isEmpty() ? tr("Predicts the maps of one of the run's arms in Images from this file "
                            "(Alt+U)")
                       : reason);
  applyColours();
}

QString CheckpointCard::fact(const QString& label) const {
  for (qsizetype i = 0; i < labels_.size(); ++i) {
    if (labels_[i]->text() == label) return values_[i]->text();
  }
  return {};
}

// As many pairs of label and value side by side as the width holds; the options below, in a line
// of their own.
void CheckpointCard::layOutFacts() {
  const int across = std::max(2, width() / kFactWidth);
  const bool last_is_long =
      !labels_.isEmpty() && labels_.back()->text() == CheckpointFacts::optionsLabel();
  const auto count = static_cast<int>(labels_.size()) - (last_is_long ? 1 : 0);
  const int rows = (count + across - 1) / std::max(1, across);
  const int columns = rows == 0 ? across : (count + rows - 1) / rows;
  for (int i = 0; i < count; ++i) {
    const int column = i % std::max(1, columns) * 2;
    const int row = i / std::max(1, columns);
    grid_->addWidget(labels_[i], row, column);
    grid_->addWidget(values_[i], row, column + 1);
  }
  if (last_is_long) {
    grid_->addWidget(labels_.back(), rows, 0);
    grid_->addWidget(values_.back(), rows, 1, 1, 2 * columns - 1);
  }
  for (int column = 0; column < grid_->columnCount(); ++column) {
    grid_->setColumnStretch(column, column % 2 == 1 && column < 2 * columns ? 1 : 0);
  }
}

void CheckpointCard::fillMetadata() {
  const auto rows = CheckpointFacts(info_).metadata();
  table_->setRowCount(static_cast<int>(rows.size()));
  for (int i = 0; i < table_->rowCount(); ++i) {
    for (int column = 0; column < 2; ++column) {
      const QString& text = column == 0 ? rows[i].first : rows[i].second;
      auto* item = new QTableWidgetItem(text);
      item->setToolTip(text);
      table_->setItem(i, column, item);
    }
  }
  more_->setEnabled(!rows.isEmpty());
  more_->setToolTip(rows.isEmpty() ? tr("The file says nothing about itself")
                                   : tr("Everything the file says about itself (Alt+D)"));
  if (rows.isEmpty()) more_->setChecked(false);
}

void CheckpointCard::copyMetadata() {
  std::set<int> rows;
  for (const QModelIndex& index : table_->selectionModel()->selectedRows())
    rows.insert(index.row());
  if (rows.empty()) {
    for (int i = 0; i < table_->rowCount(); ++i) rows.insert(i);
  }
  QStringList lines;
  for (const int row : rows) {
    QString value = table_->item(row, 1)->text();
    lines << table_->item(row, 0)->text() + "\t" + value.replace('\t', ' ').replace('\n', ' ');
  }
  QApplication::clipboard()->setText(lines.join('\n') + '\n');
}

void CheckpointCard::showOverrides() {
  for (int arm = 0; arm < kMaxArms; ++arm) {
    const auto model = static_cast<Model>(arm);
    const OverrideRow& row = overrides_[static_cast<std::size_t>(model)];
    const QString file = workspace_.overrideFor(model);
    row.widget->setVisible(!file.isEmpty());
    if (file.isEmpty()) continue;
    const QString name = QFileInfo(file).dir().dirName() + "/" + QFileInfo(file).fileName();
    row.text->setText(file == QString::fromStdString(info_.file)
                          ? tr("Images shows this file as %1.").arg(nameOf(model))
                          : tr("Images shows %1 as %2.").arg(name, nameOf(model)));
    row.text->setToolTip(QDir::toNativeSeparators(file));
    const bool run = workspace_.hasRun();
    row.back->setText(run ? tr("Back to the run's own") : tr("Stop using it"));
    row.back->setAccessibleName(tr("%1 for %2").arg(row.back->text(), nameOf(model)));
    row.back->setToolTip(
        run ? tr("Images shows the run's own %1 of the chosen epoch again").arg(nameOf(model))
            : tr("Images shows no %1").arg(nameOf(model)));
  }
}

void CheckpointCard::applyColours() {
  // On a card the labels take the colour of Text; one outside has that of WindowText.
  const auto coloured = [](const QColor& colour) {
    QPalette palette;
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour);
    return palette;
  };
  const QPalette muted = coloured(mutedTextColour());
  for (QLabel* label : labels_) label->setPalette(muted);
  file_->setPalette(muted);
  moment_->setPalette(muted);
  const auto own = shownArm();
  const auto model = own ? own : CheckpointFacts(info_).model();
  const Options options = own ? workspace_.run().options : Options();
  title_->setPalette(model ? coloured(armColour(options, static_cast<int>(*model))) : QPalette());
  showOverrides();
}

void CheckpointCard::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  if (event->size().width() != event->oldSize().width()) layOutFacts();
}

}  // namespace distilloscope
