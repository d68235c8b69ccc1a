// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QStackedWidget>

#include "tests/ui/support/checkpoint_fixture.h"
#include "ui/models/number_text.h"
#include "ui/views/checkpoint_activations.h"
#include "ui/views/image_look.h"
#include "ui/views/notice_bar.h"
#include "ui/views/tile_sheet.h"

using namespace distilloscope;

class CheckpointActivationsTest : public CheckpointFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  void withoutADatasetItSaysWhatToDo() {
    open("/elsewhere/a.safetensors");
    showPage(kActivations);
    QSignalSpy wanted(workspace_.get(), &Workspace::datasetRequested);
    press("activationsDataset");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(jobs().empty());
    workspace_->openDataset(QString());  // and when one comes, it begins
    drain();
    QCOMPARE(jobs().size(), std::size_t{1});
    QVERIFY(sheet()->isVisible());
  }

  void weightsOfNoStudentHaveNoLayersToLookAt() {
    openRun();
    open("/elsewhere/foreign.safetensors");
    showPage(kActivations);
    QCOMPARE(child<QStackedWidget>("activationsStack")->currentIndex(), 1);
    QVERIFY(jobs().empty());
  }

  void theFirstLayerOfTheCurrentImageIsShownAtFirst() {
    openActivations();
    QCOMPARE(jobs().size(), std::size_t{1});
    const ActivationsJob job = jobs()[0].second;
    QCOMPARE(QString::fromStdString(job.id), workspace_->currentImage());
    QCOMPARE(QString::fromStdString(job.checkpoint), runFile(8, 'a'));
    QCOMPARE(job.layer, std::string());
    QCOMPARE(job.most_channels, 64);
    QCOMPARE(layers()->count(), 8);
    QCOMPARE(layers()->currentRow(), 0);
    QVERIFY(label("activationsTitle").startsWith("encoder.conv1 · Conv2d, 64 of 64 channels"));
    QCOMPARE(label("activationsImageName"), workspace_->currentImage());
    QVERIFY(!child<QLabel>("activationsImage")->pixmap().isNull());
  }

  void theChannelsThatAnswerMostComeFirst() {
    openActivations();
    const ActivationsReady ready = FakeSession::activations(jobs()[0].second);
    QCOMPARE(sheet()->tileCount(), 64);
    for (int i = 0; i < 64; ++i) {
      QCOMPARE(sheet()->tile(i).label,
               QString::number(ready.channels[static_cast<std::size_t>(i)]));
    }
  }

  void aChosenLayerStaysWhenTheEpochOrTheImageChanges() {
    openActivations();
    layers()->setCurrentRow(6);
    drain();
    QCOMPARE(jobs().back().second.layer, std::string("decoder.conv3"));
    workspace_->setCurrentEpoch(3);
    drain();
    QCOMPARE(jobs().back().second.layer, std::string("decoder.conv3"));
    QCOMPARE(QString::fromStdString(jobs().back().second.checkpoint), runFile(3, 'a'));
    const QString before = workspace_->currentImage();
    press("activationsNext");
    QVERIFY(workspace_->currentImage() != before);
    QCOMPARE(QString::fromStdString(jobs().back().second.id), workspace_->currentImage());
    QCOMPARE(layers()->currentRow(), 6);
    QCOMPARE(jobs().size(), std::size_t{4});  // one for each change
    press("activationsPrevious");
    QCOMPARE(workspace_->currentImage(), before);
  }

  void theNewestWantedWins() {
    openActivations();
    session_->answers = false;
    workspace_->stepImage(1);
    const QString second = workspace_->currentImage();
    workspace_->stepImage(1);
    drain();
    const auto all = jobs();
    QCOMPARE(all.size(), std::size_t{3});
    const QImage before = sheet()->tile(0).image;
    answer(all[1]);
    QCOMPARE(QString::fromStdString(all[1].second.id), second);
    QVERIFY(sheet()->tile(0).image == before);  // too late
    answer(all[2]);
    QVERIFY(sheet()->tile(0).image != before);
  }

  void nothingIsAskedForWhileItIsNotSeen() {
    openActivations();
    showPage(kTensors);
    workspace_->stepImage(1);
    workspace_->setCurrentEpoch(2);
    drain();
    QCOMPARE(jobs().size(), std::size_t{1});
    showPage(kActivations);
    QCOMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(QString::fromStdString(jobs()[1].second.checkpoint), runFile(2, 'a'));
  }

  void channelsHaveTheirOwnRangeOrShareOne() {
    openActivations();
    const auto brightest = [this](int tile) {
      const QImage& image = sheet()->tile(tile).image;
      int most = 0;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) most = std::max(most, qGray(image.pixel(x, y)));
      }
      return most;
    };
    const int last = sheet()->tileCount() - 1;
    QCOMPARE(brightest(0), brightest(last));
    QCOMPARE(child<QCheckBox>("activationsShared")->isChecked(), false);
    child<QCheckBox>("activationsShared")->click();
    QVERIFY(brightest(0) > brightest(last) + 20);
  }

  void itHasTheColourMapOfImagesOrGrey() {
    ImageLook look;
    look.colours = ColourMap::viridis;
    storeLook(look);
    openActivations();
    const auto isGrey = [this] { return sheet()->tile(0).image.allGray(); };
    QVERIFY(!isGrey());
    const QColor darkest = colourTable(ColourMap::viridis)[0];
    bool found = false;
    const QImage image = sheet()->tile(0).image;
    for (int y = 0; y < image.height() && !found; ++y) {
      for (int x = 0; x < image.width() && !found; ++x) {
        found = image.pixelColor(x, y) == darkest;
      }
    }
    QVERIFY(found);
    look.colours = ColourMap::magma;
    storeLook(look);
    showPage(kTensors);
    showPage(kActivations);  // it was changed in Images meanwhile
    QVERIFY(sheet()->tile(0).image != image);
    child<QCheckBox>("activationsGrey")->click();
    QVERIFY(isGrey());
  }

  void thePointerReadsAChannelsValue() {
    openActivations();
    const ActivationsReady ready = FakeSession::activations(jobs()[0].second);
    sheet()->enlarge(1);
    const QRectF rect = sheet()->tileRect(1);
    const Map& map = *ready.maps[1];
    QTest::mouseMove(sheet()->viewport(), QPoint(1, 1));
    const double step = rect.width() / map.width;
    QTest::mouseMove(sheet()->viewport(),
                     QPointF(rect.left() + 10.5 * step, rect.top() + 20.5 * step).toPoint());
    QApplication::processEvents();
    QTRY_COMPARE(label("activationsReadout"),
                 QString("Channel %1, row 20, column 10: %2")
                     .arg(ready.channels[1])
                     .arg(trueMinus(QLocale().toString(double{map.at(10, 20)}, 'g', 5))));
  }

  void moreOrFewerChannelsCanBeShown() {
    openActivations();
    auto* most = child<QComboBox>("activationsMost");
    most->setCurrentIndex(0);
    Q_EMIT most->activated(0);
    drain();
    QCOMPARE(jobs().back().second.most_channels, 16);
    QCOMPARE(sheet()->tileCount(), 16);
  }

  void aRememberedLayerOfAnotherNetworkIsForgotten() {
    QSettings().setValue("checkpoints/activationsLayer", "features.99");
    view_ = std::make_unique<CheckpointView>(*bridge_, *workspace_);
    view_->resize(960, 660);
    view_->show();
    openRun();
    open(runFile(8, 'a'));
    session_->answers = false;
    showPage(kActivations);
    QCOMPARE(jobs()[0].second.layer, std::string("features.99"));
    session_->fail(jobs()[0].first, ErrorCode::not_found, "There is no layer features.99.");
    drain();
    QCOMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(jobs()[1].second.layer, std::string());
    QVERIFY(!child<NoticeBar>("activationsNotice")->isVisible());
  }

  void theSheetIsCopied() {
    openActivations();
    press("activationsCopy");
    QVERIFY(QApplication::clipboard()->image().width() > 200);
  }

 private:
  void openActivations() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kActivations);
  }
  void answer(const std::pair<JobId, ActivationsJob>& job) {
    ActivationsReady ready = FakeSession::activations(job.second);
    ready.job = job.first;
    session_->push(ready);
    drain();
  }
  std::vector<std::pair<JobId, ActivationsJob>> jobs() {
    return session_->submitted<ActivationsJob>();
  }
  QListWidget* layers() { return child<QListWidget>("activationsLayers"); }
  TileSheet* sheet() { return child<TileSheet>("activationsSheet"); }
};

QTEST_MAIN(CheckpointActivationsTest)
#include "checkpoint_activations_test.moc"
