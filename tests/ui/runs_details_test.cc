// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTableWidget>

#include "tests/ui/support/runs_fixture.h"
#include "ui/views/run_details.h"

using namespace distilloscope;

class RunsDetailsTest : public RunsFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { tearDown(); }

  void thePageOpensOnTheFirstRunUnlessOneWasSelected() {
    show(FakeSession::runs(3));
    const auto name = [this] {
      const auto rows = table()->selectionModel()->selectedRows();
      return rows.size() == 1 ? rows.front().data().toString() : QString();
    };
    QTRY_COMPARE(name(), table()->model()->index(0, 0).data().toString());
    QVERIFY(details().contains(name()));
    select("demo-2");
    view_->hide();
    view_->show();
    QCOMPARE(name(), QString("demo-2"));
    // Who takes the selection away while looking has it taken away.
    table()->clearSelection();
    relist(FakeSession::runs(3));
    QVERIFY(name().isEmpty());
  }

  void theDetailsOfOneRunNameItsChangedOptions() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].options = preset_options(Preset::recommended);
    listed.runs[0].options.optimiser.batch_size = 3;
    listed.runs[0].alarms = {"Model A gives a constant map."};
    show(listed);
    select("demo-2");
    const QString text = details();
    QVERIFY(text.contains("Batch size"));
    QVERIFY(text.contains("preset: 8"));
    QVERIFY(text.contains("CPU, 2 threads, bf16"));
    QVERIFY(text.contains("LibTorch"));
    QVERIFY(text.contains("constant map"));
    QVERIFY(!text.contains("Learning rate"));
  }

  void theDetailsSayWhenTheRunWasResumed() {
    RunsListed listed = FakeSession::runs(2);
    listed.runs[0].resumes = {{"2026-05-05T08:30:00", 2, 30}, {"2026-05-06T09:00:00", 3, 42}};
    show(listed);
    select("demo-2");
    QVERIFY2(details().contains("2026-05-05 08:30 after epoch 2, step 30"), qPrintable(details()));
    QVERIFY(details().contains("2026-05-06 09:00 after epoch 3, step 42"));
    select("demo-1");
    QVERIFY(!details().contains("Resumed"));
  }

  void theDetailsListEveryArmAndWhatItHasOfItsOwn() {
    RunsListed listed = FakeSession::runs(1);
    listed.runs[0] = FakeSession::history("/runs/three", 10, 1).record;
    listed.runs[0].best_kl[2] = 0.321;
    listed.runs[0].best_epoch[2] = 7;
    show(listed);
    select("three");
    const QString text = details();
    QVERIFY2(text.contains("0.321 after epoch 7"), qPrintable(text));
    QVERIFY(text.contains("Blend − A"));
    QVERIFY(text.contains("Blend: Method Blended, Blend alpha 0.3"));
    QVERIFY(text.contains("Model A: Method None"));
  }

  void theDetailsSayWhatTheTeachersMapsAreWorth() {
    RunsListed listed = FakeSession::runs(1);
    TeacherCheck check;
    check.images = 12;
    check.kl = 1.234;
    check.cc = 0.456;
    check.centre_prior_kl = 1.111;
    check.centre_prior_cc = 0.5;
    check.warnings = {{TeacherWarning::Kind::worse_than_centre_prior,
                       "The teacher is worse than the <centre> prior.",
                       {"val_101", "val_102"}}};
    listed.runs[0].teacher = check;
    show(listed);
    select("demo-1");
    const QString text = details();
    QVERIFY2(text.contains("KL 1.234, CC 0.456 on 12 images"), qPrintable(text));
    QVERIFY(text.contains("KL 1.111, CC 0.500"));
    QVERIFY(text.contains("worse than the <centre> prior"));
    QVERIFY(text.contains("val_101, val_102"));
  }

  void theDetailsOfTheLiveRunFollowItsEpochs() {
    show();
    startTraining();
    select("live");
    QVERIFY2(details().contains("Running, 0 of 5 epochs"), qPrintable(details()));
    training_->runEpochs(2);
    bridge_->drain();
    QVERIFY2(details().contains("Running, 2 of 5 epochs"), qPrintable(details()));
    training_->finish();
    bridge_->drain();
    QVERIFY2(details().contains("Finished, 5 of 5 epochs"), qPrintable(details()));
  }

  void severalRunsShowOnlyWhatDiffers() {
    RunsListed listed = FakeSession::runs(3);
    for (RunRecord& record : listed.runs) record.options = preset_options(Preset::recommended);
    listed.runs[1].options.distillation.weight = 7.5;
    show(listed);
    table()->selectAll();
    auto* compared = view_->findChild<QTableWidget*>("runComparison");
    QVERIFY(compared->isVisible());
    QCOMPARE(compared->columnCount(), 3);
    const QString label = compared->verticalHeaderItem(0)->text();
    QCOMPARE(label, QString::fromStdString(find_option_field("distillation.weight")->label));
    QCOMPARE(compared->item(0, 1)->text(), QString("7.5"));
    QCOMPARE(compared->verticalHeaderItem(1)->text(), QString("Best KL, Model A"));
  }

  void manyRunsAreComparedInPart() {
    show(FakeSession::runs(40));
    table()->selectAll();
    auto* compared = view_->findChild<QTableWidget*>("runComparison");
    QCOMPARE(compared->columnCount(), RunDetails::kMostCompared);
    QVERIFY(view_->findChild<QLabel*>("runCaution")->text().contains("12 of the 40"));
  }

  void theDetailsStandBesideTheTableInAWideWindow() {
    show();
    auto* panel = view_->findChild<RunDetails*>();
    view_->resize(1600, 700);
    QTRY_VERIFY(panel->mapTo(view_.get(), QPoint()).x() > 800);
    view_->resize(900, 700);
    QTRY_VERIFY(panel->mapTo(view_.get(), QPoint()).x() < 100);
    QVERIFY(panel->mapTo(view_.get(), QPoint()).y() > 200);
    QVERIFY2(view_->minimumSizeHint().width() <= 900,
             qPrintable(QString::number(view_->minimumSizeHint().width())));
  }
};

QTEST_MAIN(RunsDetailsTest)
#include "runs_details_test.moc"
