// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QStackedWidget>
#include <cmath>

#include "tests/ui/support/checkpoint_fixture.h"
#include "ui/models/weight_history_model.h"
#include "ui/views/checkpoint_history.h"
#include "ui/views/epoch_plot.h"
#include "ui/views/layer_heat_table.h"

using namespace distilloscope;

class CheckpointHistoryTest : public CheckpointFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  void theShownArmsWeightsAreReadWhenThePageIsSeen() {
    openRun();
    open(runFile(8, 'b'));
    QVERIFY(jobs().empty());
    showPage(kHistory);
    QCOMPARE(jobs().size(), std::size_t{1});
    QCOMPARE(jobs()[0].second.folder, runFolder().toStdString());
    QCOMPARE(jobs()[0].second.model, Model::b);
    QCOMPARE(model().columnCount({}), 10);
    showPage(kTensors);
    showPage(kHistory);
    QCOMPARE(jobs().size(), std::size_t{1});  // nothing is new
  }

  void anotherArmIsChosenByHandOrByItsCheckpoint() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kHistory);
    auto* arms = child<QComboBox>("historyArm");
    QCOMPARE(arms->currentText(), QString("Model A"));
    arms->setCurrentIndex(1);
    Q_EMIT arms->activated(1);
    drain();
    QCOMPARE(jobs().back().second.model, Model::b);
    workspace_->setCurrentEpoch(4);  // still Model A's checkpoint: the choice here stays
    drain();
    QCOMPARE(arms->currentText(), QString("Model B"));
    QCOMPARE(jobs().size(), std::size_t{2});
    open(runFile(4, 'b'));
    open(runFile(4, 'a'));
    QCOMPARE(arms->currentText(), QString("Model A"));
  }

  void aLayersNormIsThatOfAllItsWeightsAndBiases() {
    openHistory();
    const WeightHistory history =
        FakeSession::weightHistory(runFolder().toStdString(), Model::a, session_->weight_epochs);
    double norm = 0;
    double change = 0;
    for (std::size_t i = 0; i < history.tensors.size(); ++i) {
      if (history.tensors[i] != "decoder.conv3.weight" &&
          history.tensors[i] != "decoder.conv3.bias")
        continue;
      norm += std::pow(history.norm[i][4], 2);
      change += std::pow(history.change[i][5], 2);
    }
    const int row = rowOf("decoder.conv3");
    QVERIFY(row >= 0);
    QCOMPARE(model().value(WeightHistoryModel::Measure::norm, row, 4), std::sqrt(norm));
    QCOMPARE(model().value(WeightHistoryModel::Measure::change, row, 5), std::sqrt(change));
    QCOMPARE(model().value(WeightHistoryModel::Measure::relative, row, 5),
             std::sqrt(change / norm));
    QVERIFY(std::isnan(model().value(WeightHistoryModel::Measure::relative, row, 0)));
  }

  void rowsAreBlocksLayersOrTensors() {
    openHistory();
    QVERIFY(rowOf("encoder.layer2.1.bn1") >= 0);
    const int layers = model().rowCount({});
    auto* group = child<QComboBox>("historyGroup");
    group->setCurrentIndex(0);
    QVERIFY(rowOf("encoder.layer2") >= 0 && rowOf("encoder.layer2.1.bn1") < 0);
    QVERIFY(model().rowCount({}) < layers);
    group->setCurrentIndex(2);
    QVERIFY(rowOf("encoder.layer2.1.bn1.weight") >= 0);
    QVERIFY(rowOf("encoder.layer2.1.bn1.running_var") < 0);
    QVERIFY(model().rowCount({}) > layers);
  }

  void theColoursShowWhichLayersMove() {
    openHistory();
    const auto brightness = [this](const char* layer, int column) {
      return model()
          .index(rowOf(layer), column)
          .data(WeightHistoryModel::kColourRole)
          .value<QColor>()
          .lightnessF();
    };
    QVERIFY(brightness("decoder.conv3", 2) > brightness("encoder.conv1", 2) + 0.1F);
    QVERIFY(brightness("decoder.conv3", 2) > brightness("decoder.conv3", 9));
    QVERIFY(
        !model().index(rowOf("decoder.conv3"), 0).data(WeightHistoryModel::kColourRole).isValid());
    // Without the logarithm, small changes late in the run are hardly told apart.
    const float before = brightness("encoder.conv1", 9);
    child<QCheckBox>("historyLog")->click();
    QVERIFY(brightness("encoder.conv1", 9) <= before);
    QVERIFY(model().lowest() == 0);
  }

  void theLayersThatMoveMostAreDrawnAtFirst() {
    openHistory();
    const QList<int> chosen = model().chosenRows();
    QCOMPARE(chosen.size(), 5);
    for (const int row : chosen) QVERIFY(model().name(row).startsWith("decoder"));
    QCOMPARE(norms()->curves().size(), std::size_t{5});
    QCOMPARE(norms()->curves()[0].x.size(), std::size_t{10});
    QCOMPARE(changes()->curves()[0].x.size(), std::size_t{9});  // the first epoch has none
    QCOMPARE(norms()->curves()[0].y[3],
             model().value(WeightHistoryModel::Measure::norm, chosen[0], 3));
  }

  void aClickOnANameDrawsItsCurves() {
    openHistory();
    const int row = rowOf("encoder.conv1");
    QVERIFY(!model().isChosen(row));
    QHeaderView* names = table()->verticalHeader();
    const QPoint at(12, names->sectionViewportPosition(row) + 6);
    QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, at);
    QVERIFY(model().isChosen(row));
    QCOMPARE(norms()->curves().size(), std::size_t{6});
    QCOMPARE(norms()->curves()[0].colour, model().lineColour(row));  // the first of the network
    QTest::mouseClick(names->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(norms()->curves().size(), std::size_t{5});
  }

  void aCellMovesTheScrubberAndSpaceDrawsItsLayer() {
    openHistory();
    const int row = rowOf("encoder.bn1");
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
                      table()->visualRect(model().index(row, 3)).center());
    drain();
    QCOMPARE(workspace_->currentEpoch(), 4);
    QCOMPARE(view_->shownFile(), runFile(4, 'a'));
    QCOMPARE(table()->markedColumn(), 3);
    QTest::keyClick(table(), Qt::Key_Right);
    drain();
    QCOMPARE(workspace_->currentEpoch(), 5);
    QVERIFY(!model().isChosen(row));
    QTest::keyClick(table(), Qt::Key_Space);
    QVERIFY(model().isChosen(row));
  }

  void theMarkFollowsTheScrubberAndFocusMovesNothing() {
    openHistory();
    QCOMPARE(table()->markedColumn(), 7);
    workspace_->setCurrentEpoch(2);
    drain();
    QCOMPARE(table()->markedColumn(), 1);
    table()->setFocus();
    QCOMPARE(workspace_->currentEpoch(), 2);
  }

  void aClickInAPlotMovesTheScrubber() {
    openHistory();
    QSignalSpy clicked(norms(), &EpochPlot::epochClicked);
    auto* plot = norms()->findChild<QWidget*>();
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->rect().center());
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(workspace_->currentEpoch(), clicked[0][0].toInt());
    QVERIFY(workspace_->currentEpoch() >= 3 && workspace_->currentEpoch() <= 8);
  }

  void aLiveRunsNewEpochsAreReadOncePerEpochAndOnlyWhenSeen() {
    train(2);
    open(workspace_->checkpointFile(Model::a, 2));
    showPage(kHistory);
    QCOMPARE(jobs().size(), std::size_t{1});
    QCOMPARE(model().columnCount({}), 2);
    oneMoreEpoch(3);
    QCOMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(model().columnCount({}), 3);
    showPage(kTensors);
    oneMoreEpoch(4);
    oneMoreEpoch(5);
    QCOMPARE(jobs().size(), std::size_t{2});
    showPage(kHistory);
    QCOMPARE(jobs().size(), std::size_t{3});
    QCOMPARE(model().columnCount({}), 5);
  }

  void anEpochDuringTheReadingIsAskedForAfterIt() {
    train(2);
    open(workspace_->checkpointFile(Model::a, 2));
    session_->answers = false;
    showPage(kHistory);
    QCOMPARE(jobs().size(), std::size_t{1});
    oneMoreEpoch(3);
    oneMoreEpoch(4);
    QCOMPARE(jobs().size(), std::size_t{1});  // nothing is stopped half way
    session_->push(WeightHistoryReady{jobs()[0].first,
                                      FakeSession::weightHistory("/runs/live", Model::a, {1, 2})});
    drain();
    QCOMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(model().columnCount({}), 2);
  }

  void itsProgressIsSeenAndItCanBeCancelled() {
    openRun();
    open(runFile(8, 'a'));
    session_->answers = false;
    showPage(kHistory);
    auto* bar = child<QWidget>("historyProgress");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 3000);
    Progress progress;
    progress.job = jobs()[0].first;
    progress.fraction = 0.4;
    progress.step = 4;
    progress.steps = 10;
    progress.seconds_left = 12;
    session_->push(progress);
    drain();
    const QString words = bar->findChild<QLabel*>()->text();
    QVERIFY2(words.contains("4 of 10") && words.contains("0:12 left"), qPrintable(words));
    press("historyCancel");
    QVERIFY(!bar->isVisible());
    session_->answers = true;
    press("historyAgain");
    QCOMPARE(model().columnCount({}), 10);
  }

  void withoutARunItSaysWhereOneIs() {
    open("/elsewhere/a.safetensors");
    showPage(kHistory);
    QSignalSpy views(workspace_.get(), &Workspace::viewRequested);
    press("historyRuns");
    QCOMPARE(views.size(), 1);
    QVERIFY(jobs().empty());
  }

  void theTableIsCopied() {
    openHistory();
    choose("historyCopy", "Copy the table as CSV");
    const QStringList lines = copied().trimmed().split('\n');
    QVERIFY(lines[0].startsWith("layer,epoch_1,epoch_2,"));
    QCOMPARE(static_cast<int>(lines.size()), model().rowCount({}) + 1);
    QVERIFY(lines[1].startsWith("encoder.conv1,,"));  // the first epoch has no change
    QCOMPARE(lines[1].count(','), 10);
    choose("historyCopy", "Copy the picture");
    QVERIFY(QApplication::clipboard()->image().width() > 300);
  }

 private:
  void openHistory() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kHistory);
  }
  void oneMoreEpoch(int number) {
    session_->weight_epochs.push_back(number);
    training_->runEpochs(1);
    drain();
  }
  std::vector<std::pair<JobId, WeightHistoryJob>> jobs() {
    return session_->submitted<WeightHistoryJob>();
  }
  const WeightHistoryModel& model() { return child<CheckpointHistory>("historyPage")->model(); }
  int rowOf(const QString& name) {
    for (int row = 0; row < model().rowCount({}); ++row) {
      if (model().name(row) == name) return row;
    }
    return -1;
  }
  LayerHeatTable* table() { return child<LayerHeatTable>("historyTable"); }
  EpochPlot* norms() { return child<EpochPlot>("historyNorms"); }
  EpochPlot* changes() { return child<EpochPlot>("historyChanges"); }
};

QTEST_MAIN(CheckpointHistoryTest)
#include "checkpoint_history_test.moc"
