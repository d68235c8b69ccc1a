// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/teacher_view.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/api/demo.h"
#include "ui/bridge/engine_text.h"
#include "ui/main/recent_items.h"
#include "ui/main/theme.h"
#include "ui/models/run_words.h"
#include "ui/views/job_bar.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"
#include "ui/views/result_card.h"
#include "ui/views/teacher_check_panel.h"
#include "ui/views/teacher_form.h"
#include "ui/views/teacher_score_panel.h"
#include "ui/views/teacher_taught_panel.h"
#include "ui/views/teacher_training_form.h"
#include "ui/views/teacher_training_panel.h"

namespace distilloscope {
namespace {

enum Page { kIntroPage, kResultsPage };
constexpr int kFormsWidth = 316;

QScrollArea* scrolled(QWidget* content) {
  auto* area = new QScrollArea;
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return area;
}

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  QFont bold = label->font();
  bold.setBold(true);
  label->setFont(bold);
  return label;
}

// Runs, studies, images and datasets are for the window.
bool isTeacher(const QString& path) {
  const QDir folder(path);
  if (path.isEmpty() || folder.exists("images") || folder.exists("stimuli")) return false;
  const ItemKind kind = kindOf(path);
  return kind != ItemKind::run && kind != ItemKind::study && kind != ItemKind::image;
}

}  // namespace

TeacherView::TeacherView(EngineBridge& bridge, Workspace& workspace, QWidget* parent)
    : QWidget(parent), workspace_(workspace), job_(bridge) {
  setObjectName("teacherView");
  setAcceptDrops(true);
  notices_ = new NoticeBar;
  bar_ = new JobBar;
  auto* row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addWidget(buildForms());
  row->addWidget(buildResults(), 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notices_);
  column->addWidget(bar_);
  column->addLayout(row, 1);
  setFocusProxy(form_);

  connect(form_, &TeacherForm::changed, this, &TeacherView::refresh);
  connect(training_form_, &TeacherTrainingForm::changed, this, &TeacherView::refresh);
  connect(score_, &QPushButton::clicked, this, &TeacherView::score);
  connect(teach_, &QPushButton::clicked, this, &TeacherView::teach);
  connect(train_, &QPushButton::clicked, this, &TeacherView::train);
  connect(training_header_, &QToolButton::toggled, this, &TeacherView::showTraining);
  connect(bar_, &JobBar::pauseWanted, &job_, &LaneJob::pause);
  connect(bar_, &JobBar::resumeWanted, &job_, &LaneJob::resume);
  connect(bar_, &JobBar::stopWanted, &job_, &LaneJob::stop);
  connect(&job_, &LaneJob::changed, this, &TeacherView::followJob);
  connect(&job_, &LaneJob::ended, this, &TeacherView::onEnded);
  connectEngine(bridge);
  followTheme(this, &TeacherView::applyColours);
  applyColours();
  showTraining(false);
  showRunCheck();
  refresh();
}

QWidget* TeacherView::buildForms() {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(12, 10, 10, 10);
  column->setSpacing(8);
  column->addWidget(heading(tr("Teacher")));
  dataset_ = new QLabel;
  dataset_->setObjectName("teacherDataset");
  dataset_->setTextFormat(Qt::PlainText);
  dataset_->setWordWrap(true);
  column->addWidget(dataset_);
  form_ = new TeacherForm;
  column->addWidget(form_);
  score_ = new QPushButton(tr("Score"));
  score_->setObjectName("teacherScoreButton");
  teach_ = new QPushButton;
  teach_->setObjectName("teacherTeachButton");
  auto* row = new QHBoxLayout;
  row->addWidget(score_, 1);
  row->addWidget(teach_, 1);
  column->addLayout(row);
  column->addSpacing(8);
  training_header_ = new QToolButton;
  training_header_->setObjectName("teacherTrainHeader");
  training_header_->setText(tr("Train a teacher"));
  training_header_->setToolTip(tr("Trains MSI-Net on the dataset's own truth"));
  training_header_->setCheckable(true);
  training_header_->setAutoRaise(true);
  training_header_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  QFont bold = training_header_->font();
  bold.setBold(true);
  training_header_->setFont(bold);
  column->addWidget(training_header_);
  training_body_ = new QWidget;
  auto* body = new QVBoxLayout(training_body_);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(8);
  training_form_ = new TeacherTrainingForm;
  train_ = new QPushButton;
  train_->setObjectName("teacherTrainButton");
  body->addWidget(training_form_);
  body->addWidget(train_);
  column->addWidget(training_body_);
  column->addStretch(1);
  QScrollArea* area = scrolled(content);
  area->setObjectName("teacherForms");
  return area;
}

// A language of long words must not be cut at the edge.
void TeacherView::fitForms() {
  auto* area = findChild<QScrollArea*>("teacherForms");
  const int bar = area->verticalScrollBar()->sizeHint().width();
  area->setFixedWidth(std::max(kFormsWidth, area->widget()->minimumSizeHint().width() + bar));
}

QWidget* TeacherView::buildResults() {
  auto* intro = new PageIntro(
      tr("No teacher yet"),
      tr("A teacher is a network, or a folder of its maps, that Model B learns to imitate beside "
         "the measured truth. Before you train on its maps, see here what they are worth, and "
         "whether they fit the images at all."));
  QPushButton* choose = intro->addButton("introChoose", "checkpoint", tr("Choose a teacher…"),
                                         tr("MSI-Net, a checkpoint, TorchScript or ONNX"));
  QPushButton* folder = intro->addButton("introFolder", "folder", tr("Use a folder of maps…"),
                                         tr("Maps that were made elsewhere"));
  QPushButton* train = intro->addButton("introTrain", "start", tr("Train a teacher"),
                                        tr("Shows how MSI-Net is trained on this dataset"));
  connect(choose, &QPushButton::clicked, this, [this] {
    form_->setSource(TeacherForm::Source::network);
    form_->browse();
  });
  connect(folder, &QPushButton::clicked, this, [this] {
    form_->setSource(TeacherForm::Source::folder);
    form_->browse();
  });
  connect(train, &QPushButton::clicked, this, [this] { showTraining(true); });

  scores_ = new TeacherScorePanel;
  taught_ = new TeacherTaughtPanel;
  trained_ = new TeacherTrainingPanel;
  run_card_ = new ResultCard(tr("Teacher of the current run"));
  run_card_->setObjectName("teacherOfRun");
  run_check_ = new TeacherCheckPanel;
  run_card_->body()->addWidget(run_check_);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(6, 10, 12, 10);
  column->setSpacing(10);
  pending_ = new QLabel(tr("The result comes here when the work is done."));
  pending_->setObjectName("teacherPending");
  pending_->setAlignment(Qt::AlignCenter);
  column->addWidget(pending_);
  for (QWidget* card : {static_cast<QWidget*>(trained_), static_cast<QWidget*>(taught_),
                        static_cast<QWidget*>(scores_), static_cast<QWidget*>(run_card_)}) {
    column->addWidget(card);
  }
  column->addStretch(1);
  connect(scores_, &TeacherScorePanel::imageWanted, this, &TeacherView::showImage);
  connect(taught_, &TeacherTaughtPanel::imageWanted, this, &TeacherView::showImage);
  connect(run_check_, &TeacherCheckPanel::imageWanted, this, [this](const QString& id) {
    workspace_.setCurrentImage(id);
    workspace_.requestView(ViewKind::images);
  });
  connect(taught_, &TeacherTaughtPanel::useWanted, this, &TeacherView::useMaps);
  connect(trained_, &TeacherTrainingPanel::teachWanted, this, [this](const QString& file) {
    form_->setNetwork(file);
    teach();
  });
  pages_ = new QStackedWidget;
  pages_->setObjectName("teacherPages");
  pages_->insertWidget(kIntroPage, intro);
  pages_->insertWidget(kResultsPage, scrolled(content));
  return pages_;
}

void TeacherView::connectEngine(EngineBridge& bridge) {
  connect(&bridge, &EngineBridge::evaluationDone, this, [this](const EvaluationDone& event) {
    if (!job_.is(event.job)) return;
    scores_->show(job_name_, event);
    has_results_ = true;
    showPage();
  });
  connect(&bridge, &EngineBridge::teacherChecked, this, [this](const TeacherChecked& event) {
    if (!job_.is(event.job)) return;
    if (work_ == Work::score) scores_->showCheck(event.check);
    if (work_ == Work::teach) taught_->showCheck(event.check);
  });
  connect(&bridge, &EngineBridge::teachDone, this, [this](const TeachDone& event) {
    if (!job_.is(event.job)) return;
    taught_->show(event);
    has_results_ = true;
    showPage();
  });
  connect(&bridge, &EngineBridge::teacherEpochDone, this, [this](const TeacherEpochDone& event) {
    if (job_.is(event.job)) trained_->add(event);
  });
  connect(&bridge, &EngineBridge::teacherTrained, this, [this](const TeacherTrained& event) {
    if (job_.is(event.job)) trained_->finish(event);
  });
  for (const auto signal : {&Workspace::datasetChanged, &Workspace::startingChanged,
                            &Workspace::runEnded, &Workspace::experimentChanged}) {
    connect(&workspace_, signal, this, &TeacherView::refresh);
  }
  for (const auto signal : {&Workspace::runChanged, &Workspace::teacherCheckChanged}) {
    connect(&workspace_, signal, this, &TeacherView::showRunCheck);
  }
  connect(&workspace_, &Workspace::runChanged, this, &TeacherView::refresh);
  connect(&workspace_, &Workspace::teacherRequested, this, &TeacherView::open);
}

// ---- what is done ------------------------------------------------------------------------------

void TeacherView::open(const QString& path) {
  const QFileInfo info(path);
  if (info.isDir() && !QDir(path).exists("saved_model.pb")) {
    form_->setMapFolder(path);
  } else {
    form_->setNetwork(path);
  }
}

// As an EvaluateJob names the maps to score.
QString TeacherView::scoredMaps() const {
  switch (form_->source()) {
    case TeacherForm::Source::folder:
      return form_->path();
    case TeacherForm::Source::oracle:
      return kOracleTeacher;
    default:
      return {};
  }
}

void TeacherView::score() {
  EvaluateJob job;
  job.dataset = workspace_.experiment().dataset;
  job.dataset.teacher_folder.clear();
  job.hardware = workspace_.experiment().hardware;
  if (form_->source() == TeacherForm::Source::network) {
    job.teachers = {form_->options()};
  } else {
    job.map_folders = {scoredMaps().toStdString()};
  }
  job_title_ = tr("Scoring");
  scores_->clear();
  begin(Work::score, job);
}

void TeacherView::teach() {
  switch (form_->source()) {
    case TeacherForm::Source::network:
      break;
    case TeacherForm::Source::folder:
      return useMaps(form_->path());
    case TeacherForm::Source::own:
      return useMaps({});
    case TeacherForm::Source::oracle:
      return useMaps(kOracleTeacher);
  }
  TeachJob job;
  job.dataset = workspace_.experiment().dataset;
  job.hardware = workspace_.experiment().hardware;
  job.teacher = form_->options();
  job.format = form_->mapFormat();
  job_title_ = tr("Teaching");
  taught_->clear();
  begin(Work::teach, job);
}

void TeacherView::train() {
  TrainTeacherJob job;
  job.dataset = workspace_.experiment().dataset;
  job.dataset.teacher_folder.clear();
  job.hardware = workspace_.experiment().hardware;
  job.options = training_form_->options();
  job.output_file = training_form_->outputFile().toStdString();
  job_title_ = tr("Training a teacher");
  trained_->begin(tr("Training %1").arg(QFileInfo(training_form_->outputFile()).fileName()));
  has_results_ = true;
  begin(Work::train, job);
  showPage();
}

void TeacherView::begin(Work work, Job job) {
  notices_->dismiss();
  work_ = work;
  job_name_ = form_->name();
  job_.submit(std::move(job));
}

void TeacherView::useMaps(const QString& folder) {
  workspace_.useTeacherMaps(folder);
}

void TeacherView::showImage(const QString& id) {
  workspace_.setCurrentImage(id);
  if (!isSameDataset()) workspace_.openDataset(workspace_.experiment().dataset);
  workspace_.requestView(ViewKind::images);
}

void TeacherView::onEnded(const JobStateChanged& event) {
  if (event.state == JobState::failed) {
    const QString reason = errorText(event.error);
    const QString what = work_ == Work::score ? tr("The teacher was not scored: %1")
                         : work_ == Work::teach
                             ? tr("The maps were not made: %1")
                             : tr("The teacher's training ended with an error: %1");
    notices_->show(NoticeBar::Level::error, what.arg(reason));
  } else if (event.state != JobState::finished) {
    notices_->show(NoticeBar::Level::info,
                   work_ == Work::score ? tr("Scoring was stopped.")
                   : work_ == Work::teach
                       ? tr("Teaching was stopped. The maps made so far are kept: the next time "
                            "it goes on from there.")
                       : tr("The teacher's training was stopped. The weights of its best epoch, "
                            "if one was finished, are in the output file."));
  }
  training_form_->suggestFor(isSameDataset() ? QString::fromStdString(workspace_.dataset().name)
                                             : QString());
  refresh();
}

// ---- what is shown -----------------------------------------------------------------------------

bool TeacherView::isSameDataset() const {
  return workspace_.hasDataset() &&
         workspace_.datasetOptions().folder == workspace_.experiment().dataset.folder;
}

QString TeacherView::ahead() const {
  return isTraining() ? tr("the training") : tr("another job");
}

void TeacherView::followJob() {
  bar_->show(job_, job_title_, ahead());
  showPage();
  refresh();
}

void TeacherView::showRunCheck() {
  const auto& check = workspace_.run().teacher;
  run_card_->setVisible(check.has_value());
  run_check_->show(check);
  if (check) {
    run_card_->setNote(
        workspace_.isLive()
            ? tr("%1, checked before its first step").arg(runNameText(workspace_.run()))
            : runNameText(workspace_.run()));
  }
  showPage();
}

void TeacherView::showPage() {
  const bool known = has_results_ || workspace_.run().teacher;
  pending_->setVisible(!known);
  pages_->setCurrentIndex(known || job_.isActive() ? kResultsPage : kIntroPage);
}

void TeacherView::showTraining(bool shown) {
  training_body_->setVisible(shown);
  training_header_->setChecked(shown);
  training_header_->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
  fitForms();
  if (shown) {
    auto* area = findChild<QScrollArea*>("teacherForms");
    training_form_->setFocus();
    QMetaObject::invokeMethod(
        area, [this, area] { area->ensureWidgetVisible(train_); }, Qt::QueuedConnection);
  }
}

void TeacherView::refresh() {
  using Source = TeacherForm::Source;
  const DatasetOptions& wanted = workspace_.experiment().dataset;
  form_->setDemo(wanted.folder.empty());
  QString about = wanted.folder.empty()
                      ? tr("the demo dataset")
                      : QFileInfo(QString::fromStdString(wanted.folder)).fileName();
  if (isSameDataset()) {
    about = tr("%1: %2 training and %3 validation images")
                .arg(engineText(workspace_.dataset().name))
                .arg(workspace_.dataset().train.size())
                .arg(workspace_.dataset().val.size());
    training_form_->suggestFor(QString::fromStdString(workspace_.dataset().name));
  }
  dataset_->setText(tr("For %1").arg(about));

  const QString busy =
      job_.isActive() ? tr("One thing at a time: stop what is going on first.") : QString();
  const QString locked =
      isTraining()
          ? tr("A training holds the experiment. Its teacher can change when it has ended.")
          : QString();
  const bool network = form_->source() == Source::network;
  const QString wrong = form_->problem();
  const auto allow = [](QPushButton* button, const QString& reason, const QString& tip) {
    button->setEnabled(reason.isEmpty());
    button->setToolTip(reason.isEmpty() ? tip : reason);
  };
  QString no_score = !wrong.isEmpty() ? wrong : busy;
  const bool own = form_->source() == Source::own;
  if (no_score.isEmpty() && own && isSameDataset() && workspace_.dataset().teacher.empty()) {
    no_score = tr("The dataset has no teacher maps of its own.");
  }
  allow(score_, no_score,
        tr("Sets the maps against the validation images' truth, by every metric"));
  teach_->setText(network ? tr("Teach") : tr("Use these maps"));
  allow(teach_,
        !wrong.isEmpty() ? wrong
        : network        ? busy
                         : locked,
        network
            ? tr("Makes the teacher's maps of all training and validation images, and keeps them")
            : tr("The next run is taught with these maps"));
  const QString no_train = training_form_->problem();
  train_->setText(no_train.isEmpty() && training_form_->replacesFile() ? tr("Replace and train")
                                                                       : tr("Train"));
  allow(train_, !no_train.isEmpty() ? no_train : busy,
        tr("Trains MSI-Net on the training images' truth; hours on a processor"));
  trained_->setHindrance(busy);
  taught_->setHindrance(locked);
}

void TeacherView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void TeacherView::applyColours() {
  QPalette muted = themePalette(isDark());
  muted.setColor(QPalette::WindowText, mutedTextColour());
  dataset_->setPalette(muted);
  pending_->setPalette(muted);
}

void TeacherView::dragEnterEvent(QDragEnterEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.size() == 1 && isTeacher(urls.front().toLocalFile())) event->acceptProposedAction();
}

void TeacherView::dropEvent(QDropEvent* event) {
  const QList<QUrl> urls = event->mimeData()->urls();
  if (urls.isEmpty()) return;
  event->acceptProposedAction();
  open(urls.front().toLocalFile());
}

QMimeData* TeacherView::copyOf() {
  if (pages_->currentIndex() != kResultsPage) return nullptr;
  auto* area = qobject_cast<QScrollArea*>(pages_->currentWidget());
  return copyOfWidget(area != nullptr ? *area->widget() : *pages_->currentWidget());
}

}  // namespace distilloscope
