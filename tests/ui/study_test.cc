// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/options_form.h"
#include "ui/main/actions.h"
#include "ui/main/main_window.h"
#include "ui/main/run_controller.h"
#include "ui/main/theme.h"
#include "ui/models/study_words.h"
#include "ui/views/curves_view.h"
#include "ui/views/job_bar.h"
#include "ui/views/notice_bar.h"
#include "ui/views/study_card.h"
#include "ui/views/study_figure.h"
#include "ui/views/study_table.h"
#include "ui/views/study_view.h"

using namespace distilloscope;

class StudyTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->showView(ViewKind::study);
  }
  void cleanup() {
    study_.reset();
    window_.reset();
  }

  void anEmptyPageStartsAStudyOfTheForm() {
    QVERIFY(find<QPushButton>("introStudyStart")->isVisible());
    Options options = window_->form().options();
    options.run.seed = 7;
    window_->form().setOptions(options);
    find<QSpinBox>("studySeeds")->setValue(3);
    QCOMPARE(find<QLabel>("studyFrom")->text(), QString("(7 to 9)"));
    QTest::mouseClick(find<QPushButton>("introStudyStart"), Qt::LeftButton);
    const StudyJob asked = session_->submitted<StudyJob>().back().second;
    QCOMPARE(asked.seeds, 3);
    QCOMPARE(asked.options.run.seed, std::int64_t{7});
    QVERIFY(asked.resume_folder.empty());
  }

  void aWrongFieldOrARunningTrainingKeepsItFromStarting() {
    Options options = window_->form().options();
    options.dataset.width = 100;
    window_->form().setOptions(options);
    QVERIFY(!startButton()->isEnabled());
    QVERIFY(startButton()->toolTip().contains("multiple of 32"));
    options.dataset.width = 160;
    window_->form().setOptions(options);
    QVERIFY(startButton()->isEnabled());
    window_->startTraining();
    QVERIFY(!startButton()->isEnabled());
    QVERIFY(startButton()->toolTip().contains("A training is going on"));
  }

  void aStudyIsHeldAndEndedLikeATraining() {
    start(3);
    study_->beginSeed();
    study_->epoch();
    drain();
    QVERIFY2(bar()->text().contains("seed 1 of 3"), qPrintable(bar()->text()));
    QVERIFY(bar()->text().contains("left"));
    QVERIFY(find<QLabel>("progressText")->text().contains("seed 1 of 3"));
    window_->actions().pause->trigger();
    drain();
    auto* hold = view()->findChild<QToolButton*>("jobHold");
    QCOMPARE(hold->text(), QString("Resume"));
    QTest::mouseClick(hold, Qt::LeftButton);
    drain();
    QCOMPARE(window_->run().state(), RunController::State::running);
    QTest::mouseClick(view()->findChild<QToolButton*>("jobStop"), Qt::LeftButton);
    drain();
    QVERIFY(!window_->run().isActive());
    QVERIFY(!bar()->isVisible());
    QVERIFY(window_->notices().text().contains("can be resumed"));
    auto* resume = find<QPushButton>("studyResume");
    QVERIFY(resume->isVisible());
    QTest::mouseClick(resume, Qt::LeftButton);
    QCOMPARE(session_->submitted<StudyJob>().back().second.resume_folder,
             std::string("/runs/study-demo"));
  }

  void everySeedTakesThePlaceOfTheOneBeforeAsTheLiveRun() {
    start(3);
    Workspace& workspace = window_->workspace();
    study_->beginSeed();
    study_->endSeed();
    drain();
    QVERIFY(workspace.isLive());
    QCOMPARE(workspace.run().options.run.seed, std::int64_t{1});
    QCOMPARE(workspace.newestEpoch(), 8);
    study_->beginSeed();
    study_->epoch();
    drain();
    QVERIFY(workspace.isLive());
    QCOMPARE(workspace.run().options.run.seed, std::int64_t{2});
    QCOMPARE(workspace.newestEpoch(), 1);
    QCOMPARE(window_->curves().store().epochs().size(), std::size_t{1});
    // The seeds' own places and names are not the experiment's.
    QCOMPARE(window_->form().options().run.seed, std::int64_t{1});
    QVERIFY(window_->form().options().run.name.empty());
    QVERIFY(window_->form().options().run.runs_folder.empty());
  }

  void whoLooksAtAnotherRunIsNotPulledAway() {
    start(2);
    study_->beginSeed();
    study_->endSeed();
    drain();
    window_->openPath({ItemKind::run, "/runs/old"});
    drain();
    QCOMPARE(window_->workspace().run().name, std::string("old"));
    study_->beginSeed();
    drain();
    QCOMPARE(window_->workspace().run().name, std::string("old"));
    window_->workspace().showLiveRun();
    QCOMPARE(window_->workspace().run().name, std::string("seed-2"));
  }

  void theTableHasARowForEverySeed() {
    start(3);
    study_->beginSeed();
    study_->endSeed();
    study_->beginSeed();
    study_->epoch();
    drain();
    QTableWidget* table = find<QTableWidget>("studyTable");
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->columnCount(), 5);
    QCOMPARE(table->item(0, 1)->text(), QString("Finished"));
    QCOMPARE(table->item(1, 1)->text(), QString("Training"));
    QCOMPARE(table->item(2, 1)->text(), QString("Not begun"));
    // The seed that trains leads to its curves.
    Q_EMIT table->cellActivated(1, 0);
    QCOMPARE(find<QTabWidget>("views")->currentIndex(), static_cast<int>(ViewKind::curves));
    QVERIFY(session_->submitted<OpenRunJob>().empty());
    // The lower KL is that of Model B, in its colour.
    QVERIFY(table->item(0, 3)->font().bold());
    QCOMPARE(table->item(0, 3)->foreground().color(), roleColours().modelB);
    QVERIFY(table->item(0, 4)->text().startsWith(QString("−")));
    QCOMPARE(table->item(0, 4)->foreground().color(), roleColours().modelB);
    QCOMPARE(table->item(2, 4)->text(), QString("–"));
  }

  void theFigureAveragesFinishedSeedsAndShowsEachOne() {
    start(3);
    auto* figure = view()->findChild<StudyFigure*>();
    study_->beginSeed();
    study_->epoch();
    drain();
    QCOMPARE(figure->curves().size(), std::size_t{3});  // two live traces and their name
    study_->endSeed();
    drain();
    QVERIFY(figure->legendNames().contains("Model A: n = 1 seed"));
    study_->beginSeed();
    study_->endSeed();
    drain();
    QVERIFY(figure->legendNames().contains("Model B: mean of n = 2 seeds, band from min to max"));
    const PlotCurve& mean = figure->curves().back();
    QCOMPARE(mean.low.size(), std::size_t{8});
    for (std::size_t i = 0; i < mean.y.size(); ++i) {
      QVERIFY(mean.low[i] < mean.y[i] && mean.y[i] < mean.high[i]);
    }
  }

  void aFinishedStudySaysItsVerdict() {
    start(3);
    study_->finish();
    drain();
    const auto cards = view()->findChildren<StudyCard*>();
    QCOMPARE(cards.size(), 1);
    QCOMPARE(cards[0]->title(), QString("B − A"));
    QVERIFY(cards[0]->verdict().contains("Model B has a lower KL"));
    auto* verdict = cards[0]->findChild<QLabel*>("cardVerdict");
    QVERIFY((verdict->textInteractionFlags() & Qt::TextSelectableByMouse) != 0);
    QTest::mouseClick(cards[0]->findChild<QToolButton*>("cardCopy"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains("lower KL"));
    QVERIFY(copied.contains("Seeds won: 3 of 3"));
    QVERIFY(copied.contains("95 %, seeds and images"));
    QVERIFY(!find<QPushButton>("studyResume")->isVisible());
    QVERIFY(window_->notices().text().contains("finished"));
  }

  void aStudyOnDiskIsListedOpenedAndItsRunsReadBack() {
    session_->known_study = FakeSession::study(4, 2, 3);
    window_->showView(ViewKind::curves);
    Options options = window_->form().options();
    options.run.runs_folder = "/runs";
    window_->form().setOptions(options);
    window_->showView(ViewKind::study);
    drain();
    auto* list = find<QComboBox>("studyList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(list->itemText(0).contains("2 of 4"));
    window_->openPath({ItemKind::study, "/runs/study-demo"});
    drain();
    drain();
    QCOMPARE(view()->shown().arms(), 3);
    QVERIFY(view()->shown().curve(2, 2) != nullptr);
    QVERIFY(view()->shown().curve(3, 0) == nullptr);
    QCOMPARE(view()->findChildren<StudyCard*>().size(), 2);
    QVERIFY(find<QPushButton>("studyResume")->isVisible());
    QTableWidget* table = find<QTableWidget>("studyTable");
    QCOMPARE(table->rowCount(), 5);  // and the mean
    Q_EMIT table->cellActivated(1, 0);
    QCOMPARE(session_->submitted<OpenRunJob>().back().second.folder,
             std::string("/runs/study-demo/seed-2"));
  }

  void theTrainedSeedsOfAStudyAreDrawnTogether() {
    session_->known_study = FakeSession::study(4, 3, 2);
    auto* button = find<QToolButton>("studyToCurves");
    QVERIFY(!button->isEnabled());
    window_->openPath({ItemKind::study, "/runs/study-demo"});
    drain();
    drain();
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    drain();
    QCOMPARE(find<QTabWidget>("views")->currentIndex(), static_cast<int>(ViewKind::curves));
    QCOMPARE(window_->workspace().run().folder, std::string("/runs/study-demo/seed-1"));
    QCOMPARE(window_->workspace().besideRuns().size(), std::size_t{2});
    window_->showView(ViewKind::study);
    QTest::mouseClick(button, Qt::LeftButton);  // what is shown stays
    drain();
    QCOMPARE(window_->workspace().besideRuns().size(), std::size_t{2});
  }

  void aFolderThatIsNoStudyIsExplained() {
    window_->openPath({ItemKind::study, "/no/study"});
    drain();
    QVERIFY(view()->notices().text().contains("has no study.json"));
    QVERIFY(find<QPushButton>("introStudyStart")->isVisible());
  }

  void theTableAndTheVerdictsCanBeTaken() {
    session_->known_study = FakeSession::study(3, 2);
    window_->openPath({ItemKind::study, "/runs/study-demo"});
    drain();
    find<QAction>("studyCopyTable")->trigger();
    const QStringList lines = QApplication::clipboard()->text().split('\n');
    QCOMPARE(lines[0], QString("seed,finished,Model A best KL,Model A best epoch,Model B best KL,"
                               "Model B best epoch,Model B - Model A"));
    QCOMPARE(lines[1].split(',').size(), qsizetype{7});
    QCOMPARE(lines[3], QString("3,no,,,,,"));
    find<QAction>("studyCopyVerdicts")->trigger();
    QVERIFY(
        QApplication::clipboard()->text().contains("Model B - Model A: Model B has a lower KL"));
    QTemporaryDir folder;
    QVERIFY(view()->saveTable(folder.filePath("table.csv")));
    QFile file(folder.filePath("table.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), lines.join('\n'));
    QVERIFY(!view()->saveTable(folder.filePath("no/such/table.csv")));
    QVERIFY(view()->notices().text().contains("cannot be written"));
  }

  void whatADroppedFolderIsIsToldFromIt() {
    QTemporaryDir folder;
    QFile file(folder.filePath("study.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(kindOf(folder.path()), ItemKind::study);
    QCOMPARE(kindOf(folder.filePath("study.json")), ItemKind::study);
  }

  void furtherArmsHaveColoursOfTheirOwn() {
    StudyRecord study = FakeSession::study(1, 1, 4);
    QCOMPARE(studyArmColour(study, 0), roleColours().modelA);
    QVERIFY(studyArmColour(study, 2) != studyArmColour(study, 3));
    study.options.arms[2].colour = "#123456";
    QCOMPARE(studyArmColour(study, 2), QColor("#123456"));
  }

 private:
  template <typename Type>
  Type* find(const char* name) {
    return window_->findChild<Type*>(name);
  }
  StudyView* view() { return window_->findChild<StudyView*>(); }
  JobBar* bar() { return view()->findChild<JobBar*>(); }
  QPushButton* startButton() { return find<QPushButton>("studyStart"); }
  void drain() { window_->bridge().drain(); }
  void start(int seeds) {
    find<QSpinBox>("studySeeds")->setValue(seeds);
    QTest::mouseClick(startButton(), Qt::LeftButton);
    study_ = std::make_unique<FakeStudy>(*session_, seeds, 8);
    study_->start();
    drain();
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<FakeStudy> study_;
};

QTEST_MAIN(StudyTest)
#include "study_test.moc"
