// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/study_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/bridge/engine_text.h"
#include "ui/bridge/settings.h"
#include "ui/main/recent_items.h"
#include "ui/main/theme.h"
#include "ui/models/study_words.h"
#include "ui/views/elided_label.h"
#include "ui/views/job_bar.h"
#include "ui/views/notice_bar.h"
#include "ui/views/page_intro.h"
#include "ui/views/study_card.h"
#include "ui/views/study_figure.h"
#include "ui/views/study_table.h"

namespace distilloscope {
namespace {

enum Page { kIntroPage, kStudyPage };
constexpr int kUsualSeeds = 5;
constexpr int kMostSeeds = 1000;
constexpr int kSideBySide = 1150;  // from this width on the cards stand beside the table
constexpr int kFigureHeight = 230;
const char* const kRunsFolderKey = "runs/folder";

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

}  // namespace

StudyView::StudyView(EngineBridge& bridge, Workspace& workspace, RunController& run,
                     QWidget* parent)
    : QWidget(parent), bridge_(bridge), workspace_(workspace), run_(run), lister_(bridge) {
  setObjectName("studyView");
  notices_ = new NoticeBar;
  bar_ = new JobBar;
  auto* intro = new PageIntro(
      tr("No study yet"),
      tr("One training is one draw: another seed may turn the tables. A study trains the "
         "experiment with several seeds, one after another, and says which model is ahead over "
         "seeds and images, by how much, and how sure that is."));
  intro_start_ = intro->addButton("introStudyStart", "start", tr("Start a study"), {});
  QPushButton* open =
      intro->addButton("introStudyOpen", "folder", tr("Open a study…"), tr("Opens a study folder"));
  connect(intro_start_, &QPushButton::clicked, this, &StudyView::start);
  connect(open, &QPushButton::clicked, this, &StudyView::askAndOpen);
  pages_ = new QStackedWidget;
  pages_->setObjectName("studyPages");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  column->addWidget(notices_);
  column->addWidget(bar_);
  column->addWidget(pages_, 1);
  pages_->insertWidget(kIntroPage, intro);
  pages_->insertWidget(kStudyPage, buildContent());
  connectEngine(bridge);
  followTheme(this, &StudyView::applyColours);
  applyColours();
  fillList();
  showStudy();
}

QWidget* StudyView::buildTools() {
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(6);
  seeds_ = new QSpinBox;
  seeds_->setObjectName("studySeeds");
  seeds_->setRange(1, kMostSeeds);
  seeds_->setValue(kUsualSeeds);
  seeds_->setAccessibleName(tr("Number of seeds"));
  seeds_->setToolTip(
      tr("How many trainings a new study has; five or more make an interval over seeds"));
  auto* label = new QLabel(tr("&Seeds"));
  label->setBuddy(seeds_);
  from_ = new QLabel;
  from_->setObjectName("studyFrom");
  start_ = new QPushButton(tr("Start a study"));
  start_->setObjectName("studyStart");
  resume_ = new QPushButton(tr("Resume"));
  resume_->setObjectName("studyResume");
  list_ = new QComboBox;
  list_->setObjectName("studyList");
  list_->setAccessibleName(tr("Studies of the runs folder"));
  list_->setMinimumContentsLength(16);
  list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  open_ = new QToolButton;
  open_->setText(tr("Open…"));
  open_->setAutoRaise(true);
  open_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  open_->setToolTip(tr("Opens a study folder from elsewhere (Ctrl+Shift+U)"));
  to_curves_ = new QToolButton;
  to_curves_->setObjectName("studyToCurves");
  to_curves_->setText(tr("Show in Curves"));
  to_curves_->setAutoRaise(true);
  to_curves_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  to_curves_->setToolTip(
      tr("Draws the runs of all trained seeds in the Curves view, each quantity "
         "as a mean with a band"));
  export_ = new QToolButton;
  export_->setObjectName("studyExport");
  export_->setText(tr("Export"));
  export_->setAutoRaise(true);
  export_->setPopupMode(QToolButton::InstantPopup);
  export_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  export_->setToolTip(tr("The table as CSV, and the verdicts as text"));
  auto* menu = new QMenu(export_);
  QAction* copy_table = menu->addAction(tr("Copy the table as CSV"));
  copy_table->setObjectName("studyCopyTable");
  QAction* save_table = menu->addAction(tr("Save the table as CSV…"));
  QAction* copy_verdicts = menu->addAction(tr("Copy the verdicts"));
  copy_verdicts->setObjectName("studyCopyVerdicts");
  export_->setMenu(menu);
  row->addWidget(label);
  row->addWidget(seeds_);
  row->addWidget(from_);
  row->addWidget(start_);
  row->addStretch(1);
  row->addWidget(resume_);
  row->addWidget(list_);
  row->addWidget(open_);
  row->addWidget(to_curves_);
  row->addWidget(export_);
  connect(start_, &QPushButton::clicked, this, &StudyView::start);
  connect(resume_, &QPushButton::clicked, this, &StudyView::resume);
  connect(open_, &QToolButton::clicked, this, &StudyView::askAndOpen);
  connect(to_curves_, &QToolButton::clicked, this, &StudyView::showInCurves);
  connect(list_, &QComboBox::activated, this,
          [this](int at) { open(list_->itemData(at).toString()); });
  connect(copy_table, &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(studyCsv(shown().record())); });
  connect(copy_verdicts, &QAction::triggered, this,
          [this] { QApplication::clipboard()->setText(studyVerdicts(shown().record())); });
  connect(save_table, &QAction::triggered, this, [this] {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save the table"), qtext(shown().record().name) + ".csv", tr("Tables (*.csv)"));
    if (!file.isEmpty()) saveTable(file);
  });
  connect(seeds_, &QSpinBox::valueChanged, this, &StudyView::refresh);
  return tools;
}

QWidget* StudyView::buildContent() {
  title_ = new QLabel;
  title_->setObjectName("studyTitle");
  title_->setTextFormat(Qt::PlainText);
  QFont large = title_->font();
  large.setPointSizeF(large.pointSizeF() * 1.25);
  large.setBold(true);
  title_->setFont(large);
  about_ = new ElidedLabel;
  about_->setObjectName("studyAbout");
  about_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(title_);
  head->addWidget(about_, 1);
  figure_ = new StudyFigure;
  figure_->setMinimumHeight(kFigureHeight);
  table_ = new StudyTable;
  no_cards_ = new QLabel(tr("The models are compared when the first seed is trained."));
  no_cards_->setObjectName("studyNoCards");
  no_cards_->setWordWrap(true);
  auto* cards = new QWidget;
  cards_ = new QBoxLayout(QBoxLayout::TopToBottom, cards);
  cards_->setContentsMargins(0, 0, 0, 0);
  cards_->setSpacing(8);
  lower_ = new QBoxLayout(QBoxLayout::TopToBottom);
  lower_->setSpacing(10);
  lower_->addWidget(table_, 1, Qt::AlignTop);
  lower_->addWidget(cards, 1);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(12, 8, 12, 10);
  column->setSpacing(8);
  column->addLayout(head);
  column->addWidget(figure_, 1);
  column->addLayout(lower_);
  auto* area = new QScrollArea;
  area->setWidget(content);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(table_, &StudyTable::runWanted, this, [this](const QString& folder) {
    if (workspace_.hasLiveRun() && shows_live_ && isRunning() && live_.liveSeed()) {
      for (const StudySeed& seed : live_.record().seeds) {
        if (seed.seed == *live_.liveSeed() && qtext(seed.run_folder) == folder) {
          workspace_.showLiveRun();
          workspace_.requestView(ViewKind::curves);
          return;
        }
      }
    }
    workspace_.openRun(folder);
  });
  return area;
}

void StudyView::connectEngine(EngineBridge& bridge) {
  connect(&bridge, &EngineBridge::studyUpdated, this, &StudyView::onStudy);
  connect(&bridge, &EngineBridge::runsListed, this, &StudyView::onListed);
  connect(&bridge, &EngineBridge::jobStateChanged, this, &StudyView::onJobState);
  connect(&bridge, &EngineBridge::runStarted, this, [this](const RunStarted& event) {
    if (!isRunning() || event.job != run_.job()) return;
    live_.beginLive(event);
    if (shows_live_) showStudy();
  });
  connect(&bridge, &EngineBridge::epochDone, this, [this](const EpochDone& event) {
    if (!isRunning() || event.job != run_.job()) return;
    live_.addLive(event.sample);
    if (shows_live_) figure_->show(live_);
  });
  connect(&lister_, &RunLister::listed, this, [this](const RunsListed& listed) {
    listed_ = listed.studies;
    fillList();
  });
  connect(&run_, &RunController::stateChanged, this, &StudyView::refresh);
  connect(&run_, &RunController::progressChanged, this, [this] {
    if (isRunning()) bar_->show(run_, tr("Study"));
  });
  connect(&run_, &RunController::ended, this, &StudyView::onRunEnded);
  connect(bar_, &JobBar::pauseWanted, &run_, &RunController::pause);
  connect(bar_, &JobBar::resumeWanted, &run_, &RunController::resume);
  connect(bar_, &JobBar::stopWanted, &run_, &RunController::stop);
  connect(&workspace_, &Workspace::experimentChanged, this, &StudyView::refresh);
  connect(&workspace_, &Workspace::studyRequested, this, &StudyView::open);
}

// ---- what is done ------------------------------------------------------------------------------

void StudyView::start() {
  if (!start_->isEnabled()) return;
  notices_->dismiss();
  seeds_->interpretText();
  live_.clear();
  shows_live_ = true;
  run_.startStudy(workspace_.experiment(), seeds_->value());
  showStudy();
}

void StudyView::resume() {
  const QString folder = qtext(shown().record().folder);
  if (run_.isActive() || folder.isEmpty()) return;
  notices_->dismiss();
  if (!shows_live_) live_ = opened_;
  shows_live_ = true;
  run_.resumeStudy(folder);
  showStudy();
}

void StudyView::open(const QString& folder) {
  if (folder.isEmpty()) return;
  notices_->dismiss();
  if (isRunning() && qtext(live_.record().folder) == QDir::cleanPath(folder)) {
    shows_live_ = true;
    showStudy();
    return;
  }
  open_job_ = bridge_.submit(OpenStudyJob{folder.toStdString()});
}

void StudyView::askAndOpen() {
  const QString folder =
      QFileDialog::getExistingDirectory(this, tr("Open a study folder"), lister_.folder());
  if (!folder.isEmpty()) open(folder);
}

void StudyView::showInCurves() {
  QStringList folders;
  for (const StudySeed& seed : shown().record().seeds) {
    if (seed.finished && !seed.run_folder.empty()) folders << qtext(seed.run_folder);
  }
  workspace_.showTogether(folders);
}

bool StudyView::saveTable(const QString& file) {
  QSaveFile out(file);
  const QByteArray text = studyCsv(shown().record()).toUtf8();
  if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit()) {
    notices_->show(NoticeBar::Level::error,
                   tr("%1 cannot be written: %2.").arg(file, out.errorString()));
    return false;
  }
  notices_->show(NoticeBar::Level::info, tr("The table is in %1.").arg(file));
  return true;
}

// ---- what the engine says ----------------------------------------------------------------------

void StudyView::onStudy(const StudyUpdated& event) {
  if (isRunning() && event.job == run_.job()) {
    const bool first = live_.record().folder != event.study.folder;
    if (first) live_.clear();
    const bool knows_less =
        first ||
        live_.curve(event.study.seeds.empty() ? 0 : event.study.seeds[0].seed, 0) == nullptr;
    live_.setRecord(event.study);
    live_.endLive();
    if (knows_less && live_.seedsDone() > 0) askForCurves(event.study);
    if (shows_live_) showStudy();
    lister_.noteChange();
    return;
  }
  if (event.job != open_job_ || open_job_ == 0) return;
  open_job_ = 0;
  if (opened_.record().folder != event.study.folder) opened_.clear();
  opened_.setRecord(event.study);
  rememberItem({ItemKind::study, qtext(event.study.folder)});
  shows_live_ = false;
  askForCurves(event.study);
  showStudy();
}

void StudyView::askForCurves(const StudyRecord& study) {
  curves_job_ = bridge_.submit(ListRunsJob{study.folder});
}

void StudyView::onListed(const RunsListed& listed) {
  if (listed.job != curves_job_ || curves_job_ == 0) return;
  curves_job_ = 0;
  for (StudyData* data : {&live_, &opened_}) data->setRuns(listed);
  if (!shown().empty()) figure_->show(shown());
}

void StudyView::onJobState(const JobStateChanged& event) {
  if (event.state != JobState::failed) return;
  const QString reason = errorText(event.error);
  if (event.job == open_job_ && open_job_ != 0) {
    open_job_ = 0;
    notices_->show(NoticeBar::Level::error, tr("The study cannot be opened: %1").arg(reason));
  } else if (event.job == curves_job_ && curves_job_ != 0) {
    curves_job_ = 0;
    notices_->show(NoticeBar::Level::warning,
                   tr("The curves of the study's runs cannot be read: %1").arg(reason));
  }
}

void StudyView::onRunEnded() {
  if (!run_.isStudy()) return;
  live_.endLive();
  if (shows_live_) showStudy();
  lister_.noteChange();
}

// ---- what is shown -----------------------------------------------------------------------------

void StudyView::refresh() {
  const Options& options = workspace_.experiment();
  const auto first = options.run.seed;
  from_->setText(seeds_->value() == 1
                     ? tr("(seed %1)").arg(first)
                     : tr("(%1 to %2)").arg(first).arg(first + seeds_->value() - 1));
  from_->setToolTip(tr("The first seed is that of the experiment"));
  QString wrong = workspace_.experimentProblem();
  if (run_.isActive()) {
    wrong = run_.isStudy() ? tr("A study is going on.")
                           : tr("A training is going on. Stop it first, or wait for its end.");
  }
  for (QPushButton* button : {start_, intro_start_}) {
    button->setEnabled(wrong.isEmpty());
    button->setToolTip(
        wrong.isEmpty() ? tr("Trains the experiment in the form with each seed, one after another")
                        : wrong);
  }
  seeds_->setEnabled(!run_.isActive());
  const bool unfinished = !shown().empty() && !shown().finished() && !(isRunning() && shows_live_);
  resume_->setVisible(unfinished);
  resume_->setEnabled(!run_.isActive());
  resume_->setToolTip(run_.isActive()
                          ? wrong
                          : tr("Trains the seeds that are missing, with the study's own "
                               "options"));
  export_->setEnabled(!shown().empty());
  to_curves_->setEnabled(shown().seedsDone() > 0);
  if (isRunning()) {
    bar_->show(run_, tr("Study"));
  } else {
    bar_->hide();
  }
}

void StudyView::showStudy() {
  const StudyData& data = shown();
  pages_->setCurrentIndex(data.empty() ? kIntroPage : kStudyPage);
  if (!data.empty()) {
    const StudyRecord& study = data.record();
    title_->setText(qtext(study.name));
    QStringList parts{studyStateText(study)};
    if (!study.dataset_name.empty()) parts.push_back(engineText(study.dataset_name));
    parts.push_back(QDir::toNativeSeparators(qtext(study.folder)));
    about_->setText(parts.join(" · "));
    about_->setToolTip(about_->text());
    const DatasetOptions& size = study.options.dataset;
    const OptionField* epsilon = find_option_field("distillation.kl_epsilon");
    figure_->setYLabel(
        tr("Validation KL\nε %1, %2 × %3 px")
            .arg(epsilon == nullptr ? QString() : qtext(option_text(*epsilon, study.options)))
            .arg(size.width)
            .arg(size.height));
    figure_->show(data);
    table_->show(data);
    arrange();
    showCards();
    const int at = list_->findData(qtext(study.folder));
    list_->setCurrentIndex(at);
  }
  refresh();
}

void StudyView::showCards() {
  while (QLayoutItem* item = cards_->takeAt(0)) {
    if (item->widget() != no_cards_) delete item->widget();
    delete item;
  }
  const StudyRecord& study = shown().record();
  for (const StudyComparison& comparison : study.comparisons) {
    if (comparison.arm < 1 || comparison.arm >= shown().arms()) continue;
    cards_->addWidget(new StudyCard(study, comparison));
  }
  // Not isEmpty(), which takes a card that was not shown yet for none.
  const bool none = cards_->count() == 0;
  no_cards_->setVisible(none);
  if (none) cards_->addWidget(no_cards_);
  if (cards_->direction() == QBoxLayout::TopToBottom) cards_->addStretch(1);
}

void StudyView::fillList() {
  list_->clear();
  for (const StudyRecord& study : listed_) {
    int done = 0;
    for (const StudySeed& seed : study.seeds) done += seed.finished ? 1 : 0;
    list_->addItem(tr("%1 (%2 of %3)")
                       .arg(QFileInfo(qtext(study.folder)).fileName())
                       .arg(done)
                       .arg(study.seeds.size()),
                   qtext(study.folder));
  }
  list_->setEnabled(!listed_.empty());
  list_->setPlaceholderText(listed_.empty() ? tr("No studies in the runs folder")
                                            : tr("Studies (%1)").arg(listed_.size()));
  list_->setToolTip(lister_.folder().isEmpty()
                        ? tr("The studies in the runs folder")
                        : tr("The studies in %1").arg(QDir::toNativeSeparators(lister_.folder())));
  list_->setCurrentIndex(shown().empty() ? -1 : list_->findData(qtext(shown().record().folder)));
}

void StudyView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  // Where the Runs tab looks, or where the experiment puts its runs.
  QString folder = qtext(workspace_.experiment().run.runs_folder);
  if (folder.isEmpty()) folder = Settings().value(kRunsFolderKey).toString();
  if (folder != lister_.wantedFolder()) lister_.setFolder(folder, RunLister::When::watched);
  lister_.setWatched(true);
}

void StudyView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  lister_.setWatched(false);
}

void StudyView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void StudyView::arrange() {
  // Beside a table of two arms there is room for their one card; the table of more arms takes the
  // whole width, and their cards stand side by side below it.
  const bool wide = width() >= kSideBySide;
  const bool beside = wide && shown().arms() <= 2;
  const auto direction = [](bool across) {
    return across ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
  };
  lower_->setDirection(direction(beside));
  cards_->setDirection(direction(wide && !beside));
}

void StudyView::applyColours() {
  QPalette muted = themePalette(isDark());
  muted.setColor(QPalette::WindowText, mutedTextColour());
  for (QWidget* label : {static_cast<QWidget*>(from_), static_cast<QWidget*>(about_),
                         static_cast<QWidget*>(no_cards_)}) {
    label->setPalette(muted);
  }
  start_->setIcon(themeIcon("start"));
  resume_->setIcon(themeIcon("start"));
  open_->setIcon(themeIcon("folder"));
  to_curves_->setIcon(themeIcon("run"));
  export_->setIcon(themeIcon("export"));
  if (!shown().empty()) {
    table_->show(shown());
    showCards();
  }
}

QMimeData* StudyView::copyOf() {
  return pages_->currentIndex() == kIntroPage ? nullptr : copyOfWidget(*pages_->currentWidget());
}

}  // namespace distilloscope
