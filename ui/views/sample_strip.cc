// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sample_strip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/bridge/image_convert.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/sample_delegate.h"

namespace distilloscope {
namespace {

constexpr int kThumbnailDelayMs = 40;  // rows that fly by are not asked for
constexpr int kThumbnailPixels = 2 * SampleDelegate::kThumbnailHeight;  // sharp at 200 %

bool sameSamples(const std::vector<SampleInfo>& a, const std::vector<SampleInfo>& b) {
  return std::equal(
      a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
        return left.id == right.id && left.width == right.width && left.height == right.height;
      });
}

bool isLetter(const QKeyEvent& event) {
  const auto others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
  return others == Qt::NoModifier && !event.text().isEmpty() && event.text().at(0).isPrint();
}

}  // namespace

// ---- the list ----------------------------------------------------------------------------------

bool TypeAheadList::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && isInWord() &&
      isLetter(*static_cast<QKeyEvent*>(event))) {
    event->accept();
    return true;
  }
  return QListView::event(event);
}

void TypeAheadList::keyPressEvent(QKeyEvent* event) {
  // The window steps images and epochs and starts the run with these.
  const bool space = event->key() == Qt::Key_Space && !isInWord();
  if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || space) {
    event->ignore();
    return;
  }
  if (!isLetter(*event)) {
    QListView::keyPressEvent(event);
    return;
  }
  word_ = isInWord() ? word_ + event->text() : event->text();
  since_key_.start();
  Q_EMIT typed(word_);
}

// ---- the strip ---------------------------------------------------------------------------------

SampleStrip::SampleStrip(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace) {
  setObjectName("sampleStrip");
  buildControls();
  buildList();
  auto* sorting = new QHBoxLayout;
  sorting->setSpacing(4);
  sorting->addWidget(sort_, 1);
  sorting->addWidget(direction_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(search_);
  column->addLayout(sorting);
  column->addWidget(list_, 1);
  count_ = new QLabel;
  count_->setObjectName("sampleCount");
  column->addWidget(count_);

  connect(&workspace, &Workspace::datasetChanged, this, &SampleStrip::reloadSamples);
  connect(&workspace, &Workspace::runChanged, this, &SampleStrip::reloadScores);
  connect(&workspace, &Workspace::epochChanged, this, &SampleStrip::reloadScores);
  connect(&workspace, &Workspace::pairChanged, this, &SampleStrip::reloadScores);
  connect(&workspace, &Workspace::imageChanged, this, &SampleStrip::selectCurrent);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &SampleStrip::onJobState);
  connect(&bridge, &EngineBridge::thumbnailsReady, this,
          [this](const std::vector<ThumbnailReady>& events) {
            for (const ThumbnailReady& event : events) {
              if (event.job != thumbnail_job_) continue;
              model_.setThumbnail(QString::fromStdString(event.id),
                                  QPixmap::fromImage(toImage(event.picture)));
            }
          });
  connect(&Theme::instance(), &Theme::changed, this, [this] {
    direction_->setIcon(themeIcon(direction_->isChecked() ? "descending" : "ascending"));
    list_->viewport()->update();  // the models' colours are not of the palette
  });
  thumbnail_timer_.setSingleShot(true);
  thumbnail_timer_.setInterval(kThumbnailDelayMs);
  connect(&thumbnail_timer_, &QTimer::timeout, this, &SampleStrip::requestThumbnails);
  applyOrder();
  reloadSamples();
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

  const QSettings settings;
  sort_ = new QComboBox;
  sort_->setObjectName("sampleSort");
  sort_->addItems({{}, {}, {}, {}});
  sort_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  sort_->setMinimumContentsLength(10);
  sort_->setAccessibleName(tr("Order of the images"));
  nameOrders();
  sort_->setCurrentIndex(std::clamp(settings.value("images/sort", 0).toInt(), 0, 3));
  direction_ = new QToolButton;
  direction_->setObjectName("sampleDirection");
  direction_->setCheckable(true);
  direction_->setAutoRaise(true);
  direction_->setChecked(settings.value("images/descending", false).toBool());
  connect(sort_, &QComboBox::currentIndexChanged, this, &SampleStrip::applyOrder);
  connect(direction_, &QToolButton::toggled, this, &SampleStrip::applyOrder);
}

void SampleStrip::buildList() {
  list_ = new TypeAheadList;
  list_->setObjectName("sampleList");
  list_->setModel(&model_);
  list_->setItemDelegate(new SampleDelegate(list_));
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list_->setAccessibleName(tr("Validation images"));
  list_->setToolTip(
      tr("Up and Down or Left and Right choose an image. Typing jumps to an id, unless it begins "
         "with a key of the panes; Ctrl+F finds any."));
  list_->installEventFilter(this);
  list_->viewport()->installEventFilter(this);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& current) {
            if (current.isValid()) workspace_.setCurrentImage(model_.idAt(current.row()));
          });
  connect(list_, &QListView::clicked, this, &SampleStrip::chosen);
  connect(list_, &QListView::activated, this, &SampleStrip::chosen);
  connect(list_, &TypeAheadList::typed, this, [this](const QString& word) { search(word, false); });
  connect(list_->verticalScrollBar(), &QScrollBar::valueChanged, &thumbnail_timer_,
          qOverload<>(&QTimer::start));
}

void SampleStrip::nameOrders() {
  const Options& options = workspace_.run().options;
  const int first = workspace_.pairArm(0);
  const int second = workspace_.pairArm(1);
  const QString gap = armGapName(options, first, second);
  sort_->setItemText(0, tr("Sorted by id"));
  sort_->setItemText(1, tr("Sorted by KL of %1").arg(shortArmName(options, first)));
  sort_->setItemText(2, tr("Sorted by KL of %1").arg(shortArmName(options, second)));
  sort_->setItemText(3, tr("Sorted by KL %1").arg(gap));
  const QString help = tr("%1 is high where %2 is better, low where %3 is.")
                           .arg(gap, armName(options, second), armName(options, first));
  sort_->setItemData(3, help, Qt::ToolTipRole);
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

// ---- samples and scores ------------------------------------------------------------------------

void SampleStrip::reloadSamples() {
  const DatasetInfo& info = workspace_.dataset();
  // A run that starts on the dataset that is shown announces it again; its pictures stay.
  if (!sameSamples(listed_, info.val) || listed_.empty()) {
    listed_ = info.val;
    const QSignalBlocker blocker(list_->selectionModel());
    model_.setSamples(listed_);
    if (thumbnail_job_ != 0) bridge_.cancel(std::exchange(thumbnail_job_, 0));
  }
  count_->setText(listed_.size() == 1 ? tr("1 validation image")
                                      : tr("%1 validation images").arg(listed_.size()));
  reloadScores();
}

void SampleStrip::reloadScores() {
  model_.setArms(workspace_.run().options, workspace_.pairArm(0), workspace_.pairArm(1));
  nameOrders();
  const EpochScores* scores = workspace_.epochScores(workspace_.currentEpoch());
  model_.setScores(scores != nullptr ? scores->images : std::vector<ImageScore>());
  publishOrder();
  selectCurrent();
}

void SampleStrip::applyOrder() {
  const bool descending = direction_->isChecked();
  direction_->setIcon(themeIcon(descending ? "descending" : "ascending"));
  direction_->setAccessibleName(descending ? tr("Descending order") : tr("Ascending order"));
  direction_->setToolTip(descending ? tr("Highest first; press for lowest first")
                                    : tr("Lowest first; press for highest first"));
  QSettings settings;
  settings.setValue("images/sort", sort_->currentIndex());
  settings.setValue("images/descending", descending);
  model_.setOrder(static_cast<SampleOrder>(std::max(0, sort_->currentIndex())), descending);
  publishOrder();
  selectCurrent();
}

void SampleStrip::publishOrder() {
  workspace_.setImageOrder(model_.ids());
  thumbnail_timer_.start();
}

void SampleStrip::selectCurrent() {
  const QModelIndex index = model_.index(model_.rowOf(workspace_.currentImage()));
  if (!index.isValid()) return;
  if (list_->currentIndex() != index) list_->setCurrentIndex(index);
  list_->scrollTo(index);
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

// ---- thumbnails --------------------------------------------------------------------------------

void SampleStrip::requestThumbnails() {
  if (thumbnail_job_ != 0 || !list_->isVisible() || model_.rowCount() == 0) return;
  const QRect view = list_->viewport()->rect();
  const int height = std::max(1, list_->sizeHintForRow(0));
  const int offset = list_->verticalScrollBar()->value();
  const int first = offset / height;
  const int last = (offset + view.height()) / height;
  QStringList missing;
  for (int row = first; row <= last && missing.size() < kBatch; ++row) {
    missing += model_.takeMissingThumbnails(row, row);
  }
  if (missing.isEmpty()) return;
  ThumbnailsJob job;
  job.dataset = workspace_.datasetOptions();
  job.height = kThumbnailPixels;
  for (const QString& id : missing) job.ids.push_back(id.toStdString());
  thumbnails_asked_ = missing;
  thumbnail_job_ = bridge_.submit(std::move(job));
}

void SampleStrip::onJobState(const JobStateChanged& event) {
  if (thumbnail_job_ == 0 || event.job != thumbnail_job_ || !is_final(event.state)) return;
  thumbnail_job_ = 0;
  model_.thumbnailsEnded(std::exchange(thumbnails_asked_, {}));
  requestThumbnails();  // for what came into sight meanwhile
}

}  // namespace distilloscope
