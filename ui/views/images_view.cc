// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/images_view.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/bridge/settings.h"
#include "ui/main/recent_items.h"
#include "ui/main/theme.h"
#include "ui/models/recorded_kl.h"
#include "ui/views/image_actions.h"
#include "ui/views/image_controls.h"
#include "ui/views/image_folds.h"
#include "ui/views/image_notices.h"
#include "ui/views/images_empty_page.h"
#include "ui/views/look_controls.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_output.h"
#include "ui/views/pane_stage.h"
#include "ui/views/pin_chooser.h"
#include "ui/views/sample_strip.h"

namespace distilloscope {
namespace {

constexpr int kStripWidth = 216;
constexpr int kLeastStripWidth = 150;
constexpr double kZoomStep = 1.25;

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

// The one local image file of a drop; empty when it is anything else.
QString imageIn(const QMimeData* data) {
  const QList<QUrl> urls = data->urls();
  if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
  const QString path = urls.front().toLocalFile();
  return kindOf(path) == ItemKind::image ? path : QString();
}

}  // namespace

ImagesView::ImagesView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), fetcher_(bridge), pins_(bridge) {
  setObjectName("imagesView");
  setAcceptDrops(true);
  setFocusPolicy(Qt::StrongFocus);
  actions_ = new ImageActions(this);
  strip_ = new SampleStrip(bridge, workspace);
  notices_ = new NoticeBar;
  pages_ = new QStackedWidget;
  empty_ = new ImagesEmptyPage(workspace);
  pages_->addWidget(empty_);
  pages_->addWidget(buildContent());
  pin_chooser_ = new PinChooser(bridge, workspace, this);
  output_ = std::make_unique<PaneOutput>(*stage_, *notices_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(notices_);
  layout->addWidget(pages_);

  refresh_timer_.setSingleShot(true);
  refresh_timer_.setInterval(0);
  connect(&refresh_timer_, &QTimer::timeout, this, &ImagesView::refresh);
  connect(&fetcher_, &SampleFetcher::ready, this, &ImagesView::onSample);
  connect(&fetcher_, &SampleFetcher::failed, this, &ImagesView::onFailed);
  connect(&fetcher_, &SampleFetcher::late, this, &ImagesView::onLate);
  followTheme(this, [this] {
    for (QPushButton* button : findChildren<QPushButton*>()) {
      const QString icon = button->property("iconName").toString();
      if (!icon.isEmpty()) button->setIcon(themeIcon(icon));
    }
  });
  new ImageFolds(*actions_, *controls_, *strip_, *this);
  connectActions();
  connectPanes();
  connectPins();
  connectWorkspace();
  restoreSettings();
  showArms();
  refresh();
}

ImagesView::~ImagesView() = default;

// ---- the parts ---------------------------------------------------------------------------------

QWidget* ImagesView::buildContent() {
  auto* content = new QWidget;
  controls_ = new ImageControls(*actions_);
  stage_ = new PaneStage;
  auto* right = new QWidget;
  auto* right_column = new QVBoxLayout(right);
  right_column->setContentsMargins(0, 0, 0, 0);
  right_column->setSpacing(6);
  right_column->addWidget(buildFileRow());
  right_column->addWidget(stage_, 1);
  splitter_ = new QSplitter(Qt::Horizontal);
  splitter_->setObjectName("imagesSplitter");
  splitter_->setHandleWidth(8);
  splitter_->addWidget(strip_);
  splitter_->addWidget(right);
  splitter_->setStretchFactor(0, 0);
  splitter_->setStretchFactor(1, 1);
  splitter_->setCollapsible(1, false);
  strip_->setMinimumWidth(kLeastStripWidth);
  connect(strip_, &SampleStrip::gridChanged, this, [this, right](bool grid) {
    if (grid) {
      sizes_ = splitter_->sizes();
      fetcher_.expect({});  // nobody looks at panes
    }
    controls_->setVisible(!grid);
    right->setVisible(!grid);
    if (grid) return;
    splitter_->setSizes(sizes_);
    scheduleRefresh();
  });
  splitter_->setSizes({kStripWidth, 1000});
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(8, 6, 8, 4);
  column->setSpacing(6);
  column->addWidget(controls_);
  column->addWidget(splitter_, 1);
  return content;
}

QWidget* ImagesView::buildFileRow() {
  file_row_ = new QWidget;
  file_row_->setObjectName("outsideFile");
  auto* row = new QHBoxLayout(file_row_);
  row->setContentsMargins(0, 0, 0, 0);
  file_text_ = new QLabel;
  file_text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(file_text_, 1);
  auto* back = new QPushButton(themeIcon("back"), tr("Back to the dataset"));
  back->setProperty("iconName", "back");
  back->setObjectName("backToDataset");
  back->setAccessibleName(tr("Back to the dataset"));
  back->setToolTip(tr("Shows the validation image again (Esc)"));
  connect(back, &QPushButton::clicked, this, [this] { showFile({}); });
  row->addWidget(back);
  file_row_->hide();
  return file_row_;
}

void ImagesView::connectActions() {
  for (const PaneKind kind : kEveryPane) {
    connect(actions_->panes[indexOf(kind)], &QAction::toggled, this, [this, kind](bool shown) {
      if (shown != stage_->grid().isShown(kind)) stage_->grid().setShown(kind, shown);
    });
  }
  connect(&controls_->look(), &LookControls::changed, stage_, &PaneStage::setLook);
  connect(controls_, &ImageControls::armsChosen, &workspace_, &Workspace::setPair);
  connect(controls_, &ImageControls::pairChosen, this, &ImagesView::setPair);
  LinkedView& view = stage_->view();
  const auto zoom = [&view](double factor) {
    view.zoomAt(view.pointer().value_or(view.centre()), factor);
  };
  connect(actions_->zoom_in, &QAction::triggered, this, [=] { zoom(kZoomStep); });
  connect(actions_->zoom_out, &QAction::triggered, this, [=] { zoom(1 / kZoomStep); });
  connect(actions_->fit, &QAction::triggered, &view, &LinkedView::fit);
  connect(&view, &LinkedView::changed, this, [this] { controls_->setZoom(stage_->view().zoom()); });
  using Mode = ComparePane::Mode;
  for (const auto& [action, mode] :
       {std::pair{actions_->side, Mode::side}, std::pair{actions_->wipe, Mode::wipe},
        std::pair{actions_->blink, Mode::blink},
        std::pair{actions_->side_difference, Mode::difference}}) {
    connect(action, &QAction::triggered, this,
            [this, mode](bool on) { setMode(on ? mode : Mode::off); });
  }
  connect(actions_->difference, &QAction::triggered, this, &ImagesView::toggleDifference);
  connect(actions_->region, &QAction::triggered, this, &ImagesView::setRegionTool);
  connect(&view, &LinkedView::regionChanged, this, [this] {
    actions_->region->setChecked(stage_->view().drawsRegion());
    updateLeave();
  });
  connect(actions_->leave, &QAction::triggered, this, &ImagesView::leaveOne);
  connect(actions_->enlarge, &QAction::triggered, this, [this] {
    PaneGrid& grid = stage_->grid();
    grid.setEnlarged(grid.enlarged() ? std::nullopt : std::optional(current_));
  });
  connect(actions_->find, &QAction::triggered, strip_, &SampleStrip::focusSearch);
  connect(actions_->copy, &QAction::triggered, this, [this] { copyPane(current_); });
  connect(actions_->copy_all, &QAction::triggered, this, [this] { output_->copyAll(); });
  connect(actions_->export_panes, &QAction::triggered, this, &ImagesView::exportPanes);
}

void ImagesView::connectPanes() {
  PaneGrid& grid = stage_->grid();
  for (ImagePane* pane : grid.panes()) {
    const PaneKind kind = pane->kind();
    connect(pane, &ImagePane::entered, this, [this, kind] { current_ = kind; });
    connect(pane, &ImagePane::menuRequested, this,
            [this, kind](const QPoint& global) { showMenu(kind, global); });
    if (isModel(kind)) {
      connect(pane, &ImagePane::ownCheckpointRequested, this,
              [this, kind] { workspace_.useCheckpointAs(armOf(kind), {}); });
    }
  }
  connect(&grid, &PaneGrid::shownChanged, this, [this] {
    for (const PaneKind kind : kEveryPane) {
      actions_->panes[indexOf(kind)]->setChecked(stage_->grid().isShown(kind));
    }
    storeHidden();
  });
  connect(&grid, &PaneGrid::enlargedChanged, this, &ImagesView::updateLeave);
}

void ImagesView::connectWorkspace() {
  const auto forget = [this] {
    fetcher_.forget();
    pins_.forget();
    scheduleRefresh();
  };
  connect(&workspace_, &Workspace::datasetChanged, this, forget);
  connect(&workspace_, &Workspace::runChanged, this, forget);
  connect(&workspace_, &Workspace::runFound, this, forget);
  connect(&workspace_, &Workspace::runChanged, this, [this] {
    pins_.setShownRun(qtext(workspace_.run().folder));
    showArms();
  });
  connect(&workspace_, &Workspace::pairChanged, this, [this] {
    dropPredictions();
    showArms();
    scheduleRefresh();
  });
  connect(&workspace_, &Workspace::startingChanged, this, &ImagesView::scheduleRefresh);
  connect(&workspace_, &Workspace::runEnded, this, &ImagesView::scheduleRefresh);
  connect(&workspace_, &Workspace::epochAdded, this, &ImagesView::scheduleRefresh);
  connect(&workspace_, &Workspace::epochChanged, this, &ImagesView::scheduleRefresh);
  connect(&workspace_, &Workspace::overrideChanged, this, &ImagesView::scheduleRefresh);
  connect(&workspace_, &Workspace::imageChanged, this, [this] { showFile({}); });
  connect(&workspace_, &Workspace::imageFileRequested, this, &ImagesView::showFile);
  connect(strip_, &SampleStrip::chosen, this, [this] { showFile({}); });
}

void ImagesView::restoreSettings() {
  const Settings settings;
  stage_->setLook(controls_->look().look());
  const QStringList hidden = settings.value("images/hidden").toStringList();
  for (const PaneKind kind : kEveryPane) {
    if (!isPin(kind) && hidden.contains(paneWord(kind))) stage_->grid().setShown(kind, false);
  }
  PaneKind pair[2] = {PaneKind::model_a, PaneKind::model_b};
  const QStringList stored = settings.value("images/pair").toStringList();
  for (int side = 0; side < 2; ++side) {
    for (const PaneKind kind : kEveryPane) {
      const bool stays = kind != PaneKind::difference && !isPin(kind);
      if (stays && paneWord(kind) == stored.value(side)) pair[side] = kind;
    }
  }
  controls_->setPair(pair[0], pair[1]);
  stage_->setPair(pair[0], pair[1]);
  splitter_->restoreState(settings.value("images/splitter").toByteArray());
  connect(splitter_, &QSplitter::splitterMoved, this,
          [this] { Settings().setValue("images/splitter", splitter_->saveState()); });
}

void ImagesView::storeHidden() {
  QStringList hidden;
  for (const PaneKind kind : kEveryPane) {
    if (!stage_->grid().isShown(kind)) hidden << paneWord(kind);
  }
  Settings().setValue("images/hidden", hidden);
}

// ---- what is shown -----------------------------------------------------------------------------

// Several changes that come together, as when a run starts, ask once.
void ImagesView::scheduleRefresh() {
  refresh_timer_.start();
}

void ImagesView::refresh() {
  const bool something = !file_.isEmpty() || !workspace_.dataset().val.empty();
  pages_->setCurrentIndex(something ? 1 : 0);
  empty_->refresh();
  strip_->setVisible(!workspace_.dataset().val.empty());
  if (!isVisible() || strip_->isGrid()) return;  // to come back to it when the panes are seen
  if (!something) {
    fetcher_.wantNothing();
    pins_.wantNothing();
    stage_->clear();
    return;
  }
  const QString image = workspace_.currentImage();
  if (file_.isEmpty() && image.isEmpty()) return;
  const SampleJob job =
      file_.isEmpty() ? workspace_.sampleJobFor(image) : workspace_.sampleJobForFile(file_);
  asked_ = job;
  picture_error_.clear();
  fetcher_.want(job);
  pins_.want(job);
  expectNext();
  showTitles();
  showNotices();
  if (isSettled()) Q_EMIT settled();
}

// The film may go on either way, and the next image may be looked at.
void ImagesView::expectNext() {
  const int epoch = workspace_.currentEpoch();
  if (epoch != last_epoch_) film_direction_ = epoch < last_epoch_ ? -1 : 1;
  last_epoch_ = epoch;
  const SampleJob shown = *asked_;
  std::vector<SampleJob> jobs;
  for (const int by : {1, 2, -1, 3}) {
    const int other = epoch + by * film_direction_;
    if (workspace_.epochSample(other) != nullptr) jobs.push_back(workspace_.atEpoch(shown, other));
  }
  const SampleListModel& images = strip_->model();
  const int row = images.rowOf(workspace_.currentImage());
  for (const int by : {1, -1}) {
    const QString other = row < 0 ? QString() : images.idAt(row + by);
    if (file_.isEmpty() && !other.isEmpty()) jobs.push_back(workspace_.sampleJobFor(other));
  }
  fetcher_.expect(std::move(jobs));
}

void ImagesView::onSample(const SampleReady& sample) {
  stage_->setUpdating(false, false);
  picture_error_.clear();
  shown_file_ = asked_ ? qtext(asked_->image_file) : QString();
  SampleReady shown = sample;
  const std::array<int, 2> arms{workspace_.pairArm(0), workspace_.pairArm(1)};
  const bool own = shown_file_.isEmpty() && std::ranges::all_of(arms, [this](int arm) {
                     return workspace_.overrideFor(static_cast<Model>(arm)).isEmpty();
                   });
  if (own) {
    takeRecordedKl(shown, workspace_.run(), workspace_.epochScores(shown.epoch),
                   workspace_.dataset(), arms);
  }
  stage_->setSample(shown);
  showTitles();
  showNotices();
  showFailures(shown);
  if (isSettled()) Q_EMIT settled();
}

void ImagesView::onFailed(const SampleJob&, const QString& reason) {
  stage_->setUpdating(false, false);
  picture_error_ = reason;
  stage_->clear();
  showNotices();
  if (isSettled()) Q_EMIT settled();
}

// A bar that tells of another thing stays, unless there is a failure now.
void ImagesView::showFailures(const SampleReady& sample) {
  const PredictionFailures failures = predictionFailures(sample, arms_);
  if (failures.text == failure_) return;
  if (!failures.text.isEmpty()) {
    notices_->show(NoticeBar::Level::error, failures.text, failures.reasons.join('\n'));
  } else if (notices_->text() == failure_) {
    notices_->dismiss();
  }
  failure_ = failures.text;
}

void ImagesView::onLate() {
  const auto& shown = stage_->sample();
  const bool same =
      shown && asked_ && shown->id == asked_->id && shown_file_ == qtext(asked_->image_file);
  stage_->setUpdating(!same, true);
}

void ImagesView::showTitles() {
  const auto& sample = stage_->sample();
  PaneGrid& grid = stage_->grid();
  const QString name = !sample                  ? QString()
                       : !shown_file_.isEmpty() ? QFileInfo(shown_file_).fileName()
                                                : qtext(sample->id);
  grid.pane(PaneKind::stimulus).setDetail(name);
  stage_->compare().setImage(name);
  for (const PaneKind kind : {PaneKind::model_a, PaneKind::model_b}) {
    const bool predicted = sample && stage_->maps().raw(kind) && sample->epoch > 0;
    grid.pane(kind).setDetail(predicted ? tr("epoch %1").arg(sample->epoch) : QString());
    grid.pane(kind).setOverride(workspace_.overrideFor(armOf(kind)));
  }
}

Model ImagesView::armOf(PaneKind kind) const {
  return static_cast<Model>(workspace_.pairArm(kind == PaneKind::model_a ? 0 : 1));
}

void ImagesView::showArms() {
  arms_ = {workspace_.run().options, {workspace_.pairArm(0), workspace_.pairArm(1)}, pins_.pins()};
  stage_->setArms(arms_);
  controls_->setArms(arms_);
  actions_->setArms(arms_);
  showTitles();
}

// Maps of one arm must not stand under the name of another until the new ones come.
void ImagesView::dropPredictions() {
  if (!stage_->sample()) return;
  SampleReady bare;
  const SampleReady& shown = *stage_->sample();
  bare.id = shown.id;
  bare.epoch = shown.epoch;
  bare.stimulus = shown.stimulus;
  bare.truth = shown.truth;
  bare.teacher = shown.teacher;
  bare.teacher_kl = shown.teacher_kl;
  bare.kl_epsilon = shown.kl_epsilon;
  stage_->setSample(bare);
}

void ImagesView::showNotices() {
  NoticeFacts facts;
  facts.sample = stage_->sample().has_value();
  facts.outside = !shown_file_.isEmpty();
  facts.waiting = fetcher_.isWaiting();
  facts.picture_error = picture_error_;
  if (facts.sample) facts.failed = predictionFailures(*stage_->sample(), arms_).of_side;
  for (const PaneKind kind : kPins) facts.pins[pinIndex(kind)] = pins_.notice(kind);
  stage_->setNotices(paneNotices(facts, workspace_, arms_));
}

void ImagesView::showFile(const QString& file) {
  if (file.isEmpty() && file_.isEmpty()) {
    scheduleRefresh();
    return;
  }
  file_ = file;
  file_row_->setVisible(!file.isEmpty());
  file_text_->setText(tr("<b>%1</b> is no part of the dataset: predictions, no scores.")
                          .arg(QFileInfo(file).fileName().toHtmlEscaped()));
  file_text_->setToolTip(file);
  updateLeave();
  scheduleRefresh();
}

// ---- copying, exporting ------------------------------------------------------------------------

void ImagesView::showMenu(PaneKind kind, const QPoint& global) {
  current_ = kind;
  auto* menu = new QMenu(this);
  menu->setObjectName("paneMenu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(actions_->copy);
  menu->addAction(actions_->copy_all);
  menu->addAction(actions_->export_panes);
  menu->addSeparator();
  if (isModel(kind) && stage_->maps().raw(kind)) {
    menu->addAction(tr("Pin this map"), this, [this, kind] { pinShown(kind); });
  }
  menu->addAction(actions_->enlarge);
  menu->addAction(tr("Hide the pane"), this,
                  [this, kind] { stage_->grid().setShown(kind, false); });
  if (isModel(kind) && !workspace_.overrideFor(armOf(kind)).isEmpty()) {
    menu->addAction(tr("Back to the run's own checkpoint"), this,
                    [this, kind] { workspace_.useCheckpointAs(armOf(kind), {}); });
  }
  menu->popup(global);
}

void ImagesView::copyPane(PaneKind kind) {
  output_->copyPane(kind);
}

// Begins the names of files.
QString ImagesView::outputName() const {
  const auto& sample = stage_->sample();
  if (!sample) return {};
  QString name =
      shown_file_.isEmpty() ? qtext(sample->id) : QFileInfo(shown_file_).completeBaseName();
  if (sample->epoch > 0) name += QString("_epoch-%1").arg(sample->epoch, 3, 10, QChar('0'));
  return name;
}

void ImagesView::exportPanes() {
  output_->askAndExport(this, outputName());
}

void ImagesView::exportPanesTo(const QString& folder) {
  output_->exportTo(folder, outputName());
}

// ---- events ------------------------------------------------------------------------------------

void ImagesView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  scheduleRefresh();
}

// What nobody sees is not fetched ahead.
void ImagesView::hideEvent(QHideEvent* event) {
  fetcher_.expect({});
  QWidget::hideEvent(event);
}

void ImagesView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (stage_->compare().mode() == ComparePane::Mode::off) actions_->enlarge->trigger();
  } else if (stage_->view().region() && (event->modifiers() & Qt::ShiftModifier) != 0 &&
             event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down) {
    moveRegion(event->key(), (event->modifiers() & Qt::ControlModifier) != 0);
  } else {
    QWidget::keyPressEvent(event);
  }
}

// Other things that are dropped here are the window's to open.
void ImagesView::dragEnterEvent(QDragEnterEvent* event) {
  if (!imageIn(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImagesView::dropEvent(QDropEvent* event) {
  const QString file = imageIn(event->mimeData());
  if (file.isEmpty()) return;
  event->acceptProposedAction();
  rememberItem({ItemKind::image, file});
  workspace_.openImageFile(file);
}

}  // namespace distilloscope
