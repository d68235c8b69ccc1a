// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_strip.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSlider>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/bridge/settings.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/sample_delegate.h"
#include "ui/views/sample_filter_panel.h"
#include "ui/views/sample_list.h"
#include "ui/views/sample_note_bar.h"
#include "ui/views/sample_score_box.h"

namespace distilloscope {
namespace {

constexpr int kThumbnailDelayMs = 40;  // rows that fly by are not asked for
constexpr int kGridSearchWidth = 280;
constexpr double kUsualEpsilon =
    1e-7;  // of the engine's teacher KL when no checkpoint says another

bool sameSamples(const std::vector<SampleInfo>& a, const std::vector<SampleInfo>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return left.id == right.id && left.width == right.width && left.height == right.height &&
               left.has_teacher == right.has_teacher && left.has_fixations == right.has_fixations;
      });
}

QToolButton* buttonOf(QAction* action, const char* name) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setDefaultAction(action);
  button->setAccessibleName(action->text());
  button->setAutoRaise(true);
  button->setToolButtonStyle(Qt::ToolButtonIconOnly);
  return button;
}

bool isTeacherOrder(int order) {
  return order == static_cast<int>(SampleOrder::teacher_a) ||
         order == static_cast<int>(SampleOrder::teacher_b);
}

}  // namespace

SampleStrip::SampleStrip(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      bridge_(bridge),
      workspace_(workspace),
      thumbnails_(bridge, model_),
      teacher_(bridge) {
  setObjectName("sampleStrip");
  notes_ = new SampleNoteBar(workspace);
  buildActions();
  buildControls();
  buildList();
  pages_ = new QStackedWidget;
  pages_->addWidget(list_);
  pages_->addWidget(buildEmptyPage());
  filter_ = new SampleFilterPanel;
  filter_->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(controls_);
  column->addWidget(filter_);
  column->addWidget(pages_, 1);
  column->addWidget(buildFooter());

  connect(filter_, &SampleFilterPanel::changed, this, &SampleStrip::applyFilter);
  connect(filter_action_, &QAction::toggled, filter_, &QWidget::setVisible);
  connect(filter_action_, &QAction::toggled, this, &SampleStrip::reloadScores);
  connect(notes_, &SampleNoteBar::closed, list_, qOverload<>(&QWidget::setFocus));
  connect(&teacher_, &TeacherScores::collected, this, &SampleStrip::showTeacherProgress);
  followTheme(this, &SampleStrip::applyTheme);
  thumbnail_timer_.setSingleShot(true);
  thumbnail_timer_.setInterval(kThumbnailDelayMs);
  connect(&thumbnail_timer_, &QTimer::timeout, this, &SampleStrip::requestThumbnails);
  connectWorkspace();
  applyTheme();
  applyOrder();
  reloadSamples();
  reloadNotes();
}

void SampleStrip::connectWorkspace() {
  connect(&workspace_, &Workspace::datasetChanged, this, &SampleStrip::reloadSamples);
  // Another run brings another epoch with it, or the same one anew.
  connect(&workspace_, &Workspace::epochChanged, this, &SampleStrip::reloadScores);
  connect(&workspace_, &Workspace::pairChanged, this, &SampleStrip::reloadScores);
  connect(&workspace_, &Workspace::imageChanged, this, [this] { selectCurrent(true); });
  connect(&workspace_.imageNotes(), &ImageNotes::changed, this, &SampleStrip::reloadNotes);
}

// ---- the parts ---------------------------------------------------------------------------------

void SampleStrip::buildActions() {
  grid_action_ = new QAction(tr("Grid"), this);
  grid_action_->setObjectName("sampleGrid");
  grid_action_->setCheckable(true);
  grid_action_->setShortcut(Qt::Key_G);
  grid_action_->setToolTip(tr("Shows the images as a grid over the whole view, and back (G)"));
  connect(grid_action_, &QAction::toggled, this, &SampleStrip::setGrid);
  filter_action_ = new QAction(tr("Filter"), this);
  filter_action_->setObjectName("sampleFilterToggle");
  filter_action_->setCheckable(true);
  filter_action_->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
  filter_action_->setToolTip(
      tr("Shows or folds away what the images are filtered by (Ctrl+Shift+F)"));
  addActions({grid_action_, filter_action_, notes_->star(), notes_->note()});
}

void SampleStrip::buildControls() {
  search_ = new QLineEdit;
  search_->setObjectName("sampleSearch");
  search_->setPlaceholderText(tr("Find an image"));
  search_->setClearButtonEnabled(true);
  search_->setAccessibleName(tr("Find an image"));
  search_->setToolTip(
      tr("Goes to the image with this id, or part of it (Ctrl+F). Enter goes on to "
         "the next one, Escape back to the list."));
  search_->installEventFilter(this);
  connect(search_, &QLineEdit::textEdited, this,
          [this](const QString& text) { search(text, false); });

  const Settings settings;
  score_ = new SampleScoreBox;
  connect(score_, &SampleScoreBox::scoreChosen, this, &SampleStrip::applyScore);
  sort_ = new QComboBox;
  sort_->setObjectName("sampleSort");
  for (int i = 0; i < kSampleOrders; ++i) sort_->addItem({});
  sort_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sort_->setMinimumContentsLength(10);
  sort_->setAccessibleName(tr("Order of the images"));
  nameOrders();
  const int order = std::clamp(settings.value("images/sort", 0).toInt(), 0, kSampleOrders - 1);
  // Reading the teacher's maps takes a while, and is begun only when it is asked for.
  sort_->setCurrentIndex(isTeacherOrder(order) ? 0 : order);
  direction_ = new QToolButton;
  direction_->setObjectName("sampleDirection");
  direction_->setCheckable(true);
  direction_->setAutoRaise(true);
  direction_->setChecked(settings.value("images/descending", false).toBool());
  connect(sort_, &QComboBox::currentIndexChanged, this, &SampleStrip::applyOrder);
  connect(direction_, &QToolButton::toggled, this, &SampleStrip::applyOrder);

  using Delegate = SampleDelegate;
  size_ = new QSlider(Qt::Horizontal);
  size_->setObjectName("gridSize");
  size_->setRange(Delegate::kLeastPicture / Delegate::kPictureStep,
                  Delegate::kMostPicture / Delegate::kPictureStep);
  size_->setPageStep(2);
  size_->setMaximumWidth(140);
  size_->setAccessibleName(tr("Size of the pictures"));
  size_->setToolTip(tr("Size of the pictures (Ctrl and the wheel)"));
  size_->setVisible(false);
  connect(size_, &QSlider::valueChanged, this,
          [this](int step) { setPictureHeight(step * Delegate::kPictureStep); });

  auto* finding = new QHBoxLayout;
  finding->setSpacing(2);
  finding->addWidget(search_, 1);
  finding->addWidget(buttonOf(filter_action_, "sampleFilterButton"));
  finding->addWidget(buttonOf(grid_action_, "sampleGridButton"));
  auto* sorting = new QHBoxLayout;
  sorting->setSpacing(4);
  sorting->addWidget(sort_, 1);
  sorting->addWidget(direction_);
  sorting->addWidget(size_);
  controls_ = new QBoxLayout(QBoxLayout::TopToBottom);
  controls_->setSpacing(4);
  controls_->addLayout(finding);
  controls_->addWidget(score_);
  controls_->addLayout(sorting);
  controls_->addStretch(0);
}

void SampleStrip::buildList() {
  list_ = new SampleList(model_);
  list_->setObjectName("sampleList");
  list_->setAccessibleName(tr("Validation images"));
  list_->installEventFilter(this);
  list_->viewport()->installEventFilter(this);
  const int step = SampleDelegate::kPictureStep;
  size_->setValue(Settings().value("images/gridPicture", 112).toInt() / step);
  list_->setPictureHeight(size_->value() * step);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            if (!current.isValid() || list_->isTakingFocus()) return;
            workspace_.setCurrentImage(model_.idAt(current.row()));
          });
  connect(list_, &QListView::clicked, this, &SampleStrip::chosen);
  connect(list_, &QListView::activated, this, &SampleStrip::chosen);
  connect(list_, &SampleList::typed, this, [this](const QString& word) { search(word, false); });
  connect(list_, &SampleList::opened, this, [this] {
    setGrid(false);
    Q_EMIT chosen();
  });
  connect(list_, &SampleList::gridLeft, this, [this] { setGrid(false); });
  connect(list_, &SampleList::zoomed, this,
          [this](int steps) { size_->setValue(size_->value() + steps); });
  connect(list_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
    if (value != scrolled_to_) direction_of_scroll_ = value < scrolled_to_ ? -1 : 1;
    scrolled_to_ = value;
    if (!thumbnail_timer_.isActive()) thumbnail_timer_.start();
  });
}

QWidget* SampleStrip::buildEmptyPage() {
  auto* page = new QWidget;
  page->setObjectName("sampleNoMatch");
  auto* text = new QLabel(tr("No image matches the filter."));
  text->setAlignment(Qt::AlignCenter);
  text->setWordWrap(true);
  auto* clear = new QPushButton(tr("Clear the filter"));
  clear->setObjectName("sampleNoMatchClear");
  clear->setToolTip(tr("Lists all images again"));
  connect(clear, &QPushButton::clicked, this, [this] { filter_->clear(); });
  auto* column = new QVBoxLayout(page);
  column->addStretch(1);
  column->addWidget(text);
  column->addWidget(clear, 0, Qt::AlignHCenter);
  column->addStretch(2);
  return page;
}

QWidget* SampleStrip::buildFooter() {
  auto* footer = new QWidget;
  count_ = new QLabel;
  count_->setObjectName("sampleCount");
  count_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  clear_ = new QPushButton(tr("Clear"));
  clear_->setObjectName("sampleClear");
  clear_->setAccessibleName(tr("Clear the filter"));
  clear_->setToolTip(tr("Lists all images again"));
  clear_->hide();
  connect(clear_, &QPushButton::clicked, this, [this] { filter_->clear(); });
  auto* counting = new QHBoxLayout;
  counting->setSpacing(4);
  counting->addWidget(count_, 1);
  counting->addWidget(clear_);
  teacher_row_ = new QWidget;
  teacher_row_->setObjectName("teacherProgress");
  teacher_text_ = new QLabel;
  teacher_text_->setWordWrap(true);
  auto* stop = new QPushButton(tr("Stop"));
  stop->setObjectName("teacherStop");
  stop->setAccessibleName(tr("Stop reading the teacher's maps"));
  stop->setToolTip(tr("Images that were not read yet stay at the end"));
  connect(stop, &QPushButton::clicked, &teacher_, &TeacherScores::stop);
  auto* reading = new QHBoxLayout(teacher_row_);
  reading->setContentsMargins(0, 0, 0, 0);
  reading->addWidget(teacher_text_, 1);
  reading->addWidget(stop);
  teacher_row_->hide();
  auto* column = new QVBoxLayout(footer);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(teacher_row_);
  column->addWidget(notes_);
  column->addLayout(counting);
  return footer;
}

void SampleStrip::applyTheme() {
  grid_action_->setIcon(themeIcon("grid"));
  filter_action_->setIcon(themeIcon("filter"));
  direction_->setIcon(themeIcon(direction_->isChecked() ? "descending" : "ascending"));
  list_->viewport()->update();  // the models' colours are not of the palette
}

void SampleStrip::nameOrders() {
  const Options& options = workspace_.run().options;
  const int first = workspace_.pairArm(0);
  const int second = workspace_.pairArm(1);
  const QString gap = armGapName(options, first, second);
  const QString a = shortArmName(options, first);
  const QString b = shortArmName(options, second);
  const QString score = scoreName(model_.scoreKind());
  const QString names[] = {tr("Sorted by id"),
                           tr("Sorted by %1 of %2").arg(score, a),
                           tr("Sorted by %1 of %2").arg(score, b),
                           tr("Sorted by %1 %2").arg(score, gap),
                           tr("Sorted by KL %1 − teacher").arg(a),
                           tr("Sorted by KL %1 − teacher").arg(b),
                           tr("Starred first")};
  for (int i = 0; i < kSampleOrders; ++i) sort_->setItemText(i, names[i]);
  const bool lower = lowerIsBetter(model_.scoreKind());
  const QString help = tr("%1 is high where %2 is better, low where %3 is.")
                           .arg(gap, armName(options, lower ? second : first),
                                armName(options, lower ? first : second));
  sort_->setItemData(3, help, Qt::ToolTipRole);
  const bool comparable =
      std::abs(options.distillation.kl_epsilon - kUsualEpsilon) < 1e-3 * kUsualEpsilon;
  const bool able = teacher_.hasTeacher() && comparable;
  const QString teacher_help =
      able ? tr("How much worse than the teacher's own map. No run keeps the teacher's KL, so its "
                "maps are read first.")
      : comparable ? tr("The dataset has no teacher maps.")
                   : tr("The run's KL has an epsilon of its own, the teacher's does not compare.");
  auto* items = qobject_cast<QStandardItemModel*>(sort_->model());
  for (const int order : {4, 5}) {
    sort_->setItemData(order, teacher_help, Qt::ToolTipRole);
    if (items != nullptr) items->item(order)->setEnabled(able);
  }
  sort_->setItemData(
      6, tr("Images with a star come first; both parts stay in the order chosen before."),
      Qt::ToolTipRole);
  sort_->setToolTip(tr("What the images are sorted by. %1").arg(help));
}

void SampleStrip::focusSearch() {
  search_->setFocus(Qt::ShortcutFocusReason);
  search_->selectAll();
}

bool SampleStrip::eventFilter(QObject* object, QEvent* event) {
  if (object == list_->viewport() &&
      (event->type() == QEvent::Resize || event->type() == QEvent::Show)) {
    thumbnail_timer_.start();
  }
  if (object == list_ && event->type() == QEvent::Hide) thumbnails_.wantNothing();
  if (object == search_ && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape || key == Qt::Key_Down) {
      list_->setFocus();
      return true;
    }
    // Not left to the field, which would hand it on to the view.
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      search(search_->text(), true);
      return true;
    }
  }
  return QWidget::eventFilter(object, event);
}

// ---- strip and grid ----------------------------------------------------------------------------

bool SampleStrip::isGrid() const {
  return list_->isGrid();
}

void SampleStrip::setGrid(bool grid) {
  if (grid == list_->isGrid()) return;
  const QSignalBlocker blocker(grid_action_);
  grid_action_->setChecked(grid);
  size_->setVisible(grid);
  search_->setMaximumWidth(grid ? kGridSearchWidth : QWIDGETSIZE_MAX);
  controls_->setDirection(grid ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  filter_->setWide(grid);
  list_->setGrid(grid);
  list_->setToolTip(grid ? QString()
                         : tr("Up and Down or Left and Right choose an image. Typing jumps to an "
                              "id, unless it begins with a key of the panes; Ctrl+F finds any."));
  Q_EMIT gridChanged(grid);
  list_->setFocus();
  // Only when everything has its place is there something to scroll to.
  QTimer::singleShot(0, this, [this] {
    selectCurrent(true);
    requestThumbnails();
  });
}

void SampleStrip::setPictureHeight(int height) {
  list_->setPictureHeight(height);
  Settings().setValue("images/gridPicture", height);
  thumbnail_timer_.start();
}

// ---- samples, scores, notes --------------------------------------------------------------------

void SampleStrip::reloadSamples() {
  const DatasetInfo& info = workspace_.dataset();
  // A run that starts on the dataset that is shown announces it again; its pictures stay.
  if (!sameSamples(listed_, info.val) || listed_.empty()) {
    listed_ = info.val;
    thumbnails_.forget();
    model_.setSamples(listed_, info.problems);
    model_.setNotes(workspace_.imageNotes().all());
    teacher_of_.clear();
  }
  // Other maps may lie beside the same images.
  const QString teacher = QString::fromStdString(info.fingerprint + '\n' + info.teacher);
  if (teacher != teacher_of_) {
    teacher_of_ = teacher;
    teacher_.setDataset(workspace_.datasetOptions(), listed_);
    model_.setTeacherKl({});
    showTeacherProgress();
  }
  reloadScores();
}

void SampleStrip::reloadScores() {
  const bool seen = currentIsSeen();
  const RunRecord& run = workspace_.run();
  model_.setArms(run.options, workspace_.pairArm(0), workspace_.pairArm(1));
  static const EpochScores none;
  const EpochScores* scores = workspace_.epochScores(workspace_.currentEpoch());
  model_.setScores(scores != nullptr ? *scores : none);
  score_->offer(model_.scoreKinds());
  model_.setScoreKind(score_->kind());
  nameOrders();
  filter_->setArms(run.options, workspace_.pairArm(0), workspace_.pairArm(1));
  {
    // The list is shown anew below, and stays where it was scrolled to.
    const QSignalBlocker blocker(filter_);
    filter_->setCentrePrior(workspace_.hasRun() ? run.baselines.centre_prior_kl : -1);
    filter_->setScores(model_);
    model_.setFilter(filter_->filter());
  }
  score_->markFiltered(filter_->filter());
  if (filter_->isVisibleTo(this)) filter_->showScores(model_);
  listChanged(seen);
}

void SampleStrip::reloadNotes() {
  const bool seen = currentIsSeen();
  model_.setNotes(workspace_.imageNotes().all());
  listChanged(seen);
}

void SampleStrip::applyScore() {
  reloadScores();
  if (isGrid()) list_->scrollToTop();
}

void SampleStrip::applyOrder() {
  const bool descending = direction_->isChecked();
  direction_->setIcon(themeIcon(descending ? "descending" : "ascending"));
  direction_->setAccessibleName(descending ? tr("Descending order") : tr("Ascending order"));
  direction_->setToolTip(descending ? tr("Highest first; press for lowest first")
                                    : tr("Lowest first; press for highest first"));
  Settings settings;
  settings.setValue("images/sort", sort_->currentIndex());
  settings.setValue("images/descending", descending);
  model_.setOrder(static_cast<SampleOrder>(std::max(0, sort_->currentIndex())), descending);
  listChanged(!isGrid());
  if (isGrid()) list_->scrollToTop();  // who sorts a grid wants its first ones
  collectTeacher();
}

void SampleStrip::applyFilter() {
  model_.setFilter(filter_->filter());
  score_->markFiltered(filter_->filter());
  listChanged(true);
  if (!list_->currentIndex().isValid()) list_->scrollToTop();
}

void SampleStrip::listChanged(bool reveal) {
  const int all = model_.sampleCount();
  const int shown = model_.rowCount();
  const bool filtered = !model_.filter().isOpen();
  count_->setText(filtered   ? tr("%L1 of %Ln images", nullptr, all).arg(shown)
                  : all == 1 ? tr("1 validation image")
                             : tr("%L1 validation images").arg(all));
  count_->setToolTip(count_->text());
  clear_->setVisible(filtered);
  pages_->setCurrentIndex(all > 0 && shown == 0 ? 1 : 0);
  publishOrder();
  selectCurrent(reveal);
}

void SampleStrip::publishOrder() {
  workspace_.setImageOrder(model_.ids());
  thumbnail_timer_.start();
}

bool SampleStrip::currentIsSeen() const {
  const QModelIndex current = list_->currentIndex();
  return current.isValid() && list_->viewport()->rect().intersects(list_->visualRect(current));
}

// The image that is looked at stays, also where the filter leaves it out.
void SampleStrip::selectCurrent(bool reveal) {
  const QModelIndex index = model_.index(model_.rowOf(workspace_.currentImage()));
  notes_->setHiddenByFilter(!index.isValid() && !model_.filter().isOpen());
  if (!index.isValid()) {
    list_->selectionModel()->clear();
    return;
  }
  if (list_->currentIndex() != index || !list_->selectionModel()->isSelected(index)) {
    const bool scrolls = list_->hasAutoScroll();
    list_->setAutoScroll(reveal);
    list_->setCurrentIndex(index);
    list_->setAutoScroll(scrolls);
  }
  if (reveal) list_->reveal(index);
}

void SampleStrip::search(const QString& text, bool next) {
  const int from = list_->currentIndex().row();
  const int row = model_.find(text, next ? from + 1 : from);
  const bool found = row >= 0 || text.isEmpty();
  QPalette colours = palette();
  if (!found) colours.setColor(QPalette::Text, errorColour());
  search_->setPalette(colours);
  if (row < 0) return;
  list_->setCurrentIndex(model_.index(row));
  Q_EMIT chosen();
}

// ---- what takes a while ------------------------------------------------------------------------

void SampleStrip::requestThumbnails() {
  if (!list_->isVisible() || model_.rowCount() == 0) return;
  list_->executePendingLayout();
  const auto seen = list_->seenRows();
  const int page = seen.second - seen.first + 1;
  thumbnails_.want(workspace_.datasetOptions(), seen, direction_of_scroll_ * page,
                   list_->pictureBox());
}

void SampleStrip::collectTeacher() {
  if (isTeacherOrder(sort_->currentIndex())) {
    teacher_.collect();
  } else {
    teacher_.stop();
  }
}

void SampleStrip::showTeacherProgress() {
  const bool reading = teacher_.isCollecting();
  teacher_row_->setVisible(reading);
  if (reading) {
    const int left = static_cast<int>(std::ceil(teacher_.secondsLeft()));
    QString text = tr("Teacher's maps: %L1 of %L2").arg(teacher_.known()).arg(teacher_.total());
    if (left > 0) text += tr(", %Ln s left", nullptr, left);
    teacher_text_->setText(text);
  }
  const bool seen = currentIsSeen();
  model_.setTeacherKl(teacher_.kl());
  listChanged(seen);
}

}  // namespace distilloscope
