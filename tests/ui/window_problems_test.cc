// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/window_fixture.h"
#include "ui/forms/options_form.h"
#include "ui/main/recent_items.h"
#include "ui/views/log_view.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

/// What goes wrong or ends is said once, where it belongs.
class WindowProblemsTest : public WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    setUp();
    // A small screen folds the form away at first.
    window_->findChild<QDockWidget*>("experimentDock")->show();
  }
  void cleanup() { window_.reset(); }

  void aWrongDatasetFolderInTheFormIsMarkedThereAndSaidOnce() {
    session_->refuse_folder = "/no/dataset";
    auto* reason = window_->form().findChild<QLabel*>("dataset.folder.reason");
    typeFolder("dataset.folder", "/no/dataset");
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(reason->text().contains("neither images/train nor stimuli/train"));
    QVERIFY(!window_->notices().isVisible());
    QCOMPARE(messages().count("/no/dataset"), 1);
    QVERIFY(!window_->findChild<QDockWidget*>("messagesDock")->isVisible());
    // Another folder is not to blame, and one that opens is not either.
    typeFolder("dataset.folder", "/good");
    QVERIFY(!reason->isVisible());
    session_->refuse_folder.clear();
    typeFolder("dataset.folder", "/no/dataset");
    QTRY_VERIFY(window_->workspace().datasetOptions().folder == "/no/dataset");
    QVERIFY(!reason->isVisible());
  }

  void aWrongTeacherFolderIsMarkedAtItsOwnField() {
    Options options = window_->form().options();
    options.dataset.folder = "/data";
    options.dataset.teacher_folder = "/data/teacher";
    window_->form().setOptions(options);
    window_->form().setDatasetProblem("/data/teacher holds no maps.");
    QVERIFY(!window_->form().findChild<QLabel*>("dataset.folder.reason")->isVisible());
    QVERIFY(window_->form().findChild<QLabel*>("dataset.teacher_folder.reason")->isVisible());
    window_->form().setDatasetProblem("/data holds no pictures.");
    QVERIFY(window_->form().findChild<QLabel*>("dataset.folder.reason")->isVisible());
  }

  void aRunThatCannotBeOpenedIsNamedInTheBarAndSaidOnce() {
    session_->refuse_folder = "/runs/broken";
    window_->openPath({ItemKind::run, "/runs/broken"});
    drain();
    QVERIFY(window_->notices().text().contains("/runs/broken/run.json is truncated"));
    QCOMPARE(messages().count("truncated"), 1);
  }

  void whatCouldNotBeOpenedIsNotOfferedAgain() {
    QTemporaryDir there;  // what is not there is not offered anyway
    const QString good = there.filePath("good");
    const QString broken = there.filePath("broken");
    QVERIFY(QDir(there.path()).mkpath(good) && QDir(there.path()).mkpath(broken));
    session_->refuse_folder = broken.toStdString();
    for (const ItemKind kind : {ItemKind::run, ItemKind::dataset, ItemKind::study}) {
      window_->openPath({kind, broken});
      drain();
      drain();
    }
    QVERIFY(recentItems().isEmpty());
    window_->openPath({ItemKind::dataset, good});
    drain();
    QCOMPARE(recentItems(), (QVector<RecentItem>{{ItemKind::dataset, good}}));
    window_->openPath({ItemKind::run, good});
    drain();
    drain();
    QCOMPARE(recentItems().value(0), (RecentItem{ItemKind::run, good}));
  }

  void whatALibrarySaidGoesBehindTheDetails() {
    window_->notices().show(NoticeBar::Level::error, "The run cannot be opened.\nparse error");
    QCOMPARE(window_->notices().text(), QString("The run cannot be opened."));
    QCOMPARE(window_->notices().details(), QString("parse error"));
    QVERIFY(window_->notices().findChild<QToolButton*>("noticeDetails")->isVisible());
    window_->notices().show(NoticeBar::Level::error, "The run cannot be opened.", "why");
    QCOMPARE(window_->notices().details(), QString("why"));
  }

  void aRunFolderThatIsGoneSaysSoInTheBarUntilItIsBack() {
    window_->openPath({ItemKind::run, "/runs/2026-05-04-demo"});
    drain();
    window_->workspace().setLost("it has no run.json");
    QVERIFY(window_->notices().isVisible());
    QVERIFY(window_->notices().text().contains("/runs/2026-05-04-demo is not there any more"));
    QVERIFY(window_->notices().details().contains("run.json"));
    window_->workspace().setLost({});
    QVERIFY(!window_->notices().isVisible());
    QVERIFY(messages().contains("is there again"));
  }

  void messagesOpenForWhatIsNewAndNeverAgainForTheSame() {
    auto* dock = window_->findChild<QDockWidget*>("messagesDock");
    const auto warn = [this](const std::string& text, LogLevel level = LogLevel::warning) {
      session_->push(LogLine{0, level, text});
      drain();
    };
    warn("48 images are there.", LogLevel::info);
    QVERIFY(!dock->isVisible());
    warn("3 images were left out.");
    QVERIFY(dock->isVisible());
    dock->close();
    warn("4 images were left out.");
    QVERIFY(!dock->isVisible());
    warn("The disk is nearly full.");
    QVERIFY(dock->isVisible());
    dock->close();
    openWindow();
    dock = window_->findChild<QDockWidget*>("messagesDock");
    warn("The disk is nearly full.");
    QVERIFY(!dock->isVisible());
  }

  void whatComesAfterTheLastItemIsNamedAndTheBarIsBusy() {
    auto* bar = window_->findChild<QProgressBar*>("progress");
    const auto text = [this] { return window_->findChild<QLabel*>("progressText")->text(); };
    session_->answers = false;
    const JobId job = window_->bridge().submit(EvaluateJob{});
    Progress progress{job, "Predicting", 0.5};
    progress.seconds_left = 3;
    session_->push(progress);
    drain();
    QCOMPARE(bar->value(), 500);
    QVERIFY(text().contains("left"));
    progress.fraction = 1;
    progress.stage = "Summing up the scores";
    progress.ending = true;
    session_->push(progress);
    drain();
    QCOMPARE(bar->maximum(), 0);  // busy
    QCOMPARE(text(), QString("Summing up the scores…"));
    progress.stage = "Checking the maps";
    progress.step = 3;
    progress.steps = 60;
    session_->push(progress);
    drain();
    QCOMPARE(text(), QString("Checking the maps 3/60"));
    session_->finish(job);
    drain();
    QVERIFY(text().isEmpty());
  }

 private:
  QString messages() { return window_->findChild<LogView*>()->toPlainText(); }
  void typeFolder(const char* field, const QString& folder) {
    auto* line = window_->form().findChild<QLineEdit*>(field);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, folder);
    QTest::keyClick(line, Qt::Key_Return);
  }
};

QTEST_MAIN(WindowProblemsTest)
#include "window_problems_test.moc"
