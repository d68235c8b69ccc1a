// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/epoch_scrubber.h"
#include "ui/views/sample_fetcher.h"

using namespace distilloscope;

namespace {

SampleJob jobAt(int epoch, const std::string& id = "a") {
  SampleJob job;
  job.id = id;
  job.checkpoints = {"epoch-" + std::to_string(epoch) + "/a", ""};
  job.epoch = epoch;
  return job;
}

}  // namespace

class FilmTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    OwnSettings::clear();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    workspace_->openRun("/runs/x");  // of 10 epochs
    bridge_->drain();
    QCOMPARE(workspace_->newestEpoch(), 10);
    scrubber_ = std::make_unique<EpochScrubber>(*workspace_);
    player().setSpeed(1000);
  }
  void cleanup() {
    scrubber_.reset();
    workspace_.reset();
    bridge_.reset();
  }

  void theFilmBeginsAtTheFirstEpochAndEndsAtTheLast() {
    std::vector<int> seen;
    connect(workspace_.get(), &Workspace::epochChanged, this,
            [&](int epoch) { seen.push_back(epoch); });
    scrubber_->show();
    scrubber_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(scrubber_.get()));
    QTest::keyClick(scrubber_.get(), Qt::Key_P);
    QVERIFY(player().isPlaying());
    QTRY_VERIFY(!player().isPlaying());
    QCOMPARE(seen, std::vector<int>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    QCOMPARE(scrubber_->findChild<QSpinBox*>("epochSpin")->value(), 10);
  }

  void aRepeatedFilmGoesOnWithTheFirstEpoch() {
    scrubber_->findChild<QToolButton*>("playLoop")->click();
    workspace_->setCurrentEpoch(9);
    bool began_again = false;
    connect(workspace_.get(), &Workspace::epochChanged, this, [&](int epoch) {
      began_again = began_again || epoch == 1;
      if (epoch == 3) player().pause();
    });
    player().play();
    QTRY_VERIFY(!player().isPlaying());
    QVERIFY(began_again);
    QCOMPARE(workspace_->currentEpoch(), 3);
  }

  void anEpochIsShownUntilItsPictureWasThere() {
    bool there = true;
    player().setGate([&] { return there; });
    workspace_->setCurrentEpoch(4);
    connect(workspace_.get(), &Workspace::epochChanged, this, [&](int) { there = false; });
    player().play();
    QTRY_COMPARE(workspace_->currentEpoch(), 5);
    QTest::qWait(30);  // many times the time of an epoch
    QCOMPARE(workspace_->currentEpoch(), 5);
    there = true;
    player().look();
    QTRY_COMPARE(workspace_->currentEpoch(), 6);
  }

  void theButtonSaysWhatItDoesAndSpeedAndLoopAreKept() {
    auto* button = scrubber_->findChild<QToolButton*>("playButton");
    QVERIFY(button->toolTip().contains("(P)"));
    const QString before = button->accessibleName();
    player().setGate([] { return false; });
    button->click();
    QVERIFY(button->accessibleName() != before);
    button->click();
    QCOMPARE(button->accessibleName(), before);
    auto* speed = scrubber_->findChild<QComboBox*>("playSpeed");
    speed->setCurrentIndex(speed->findData(8.0));
    scrubber_->findChild<QToolButton*>("playLoop")->click();
    const EpochScrubber again(*workspace_);
    QCOMPARE(again.findChild<QComboBox*>("playSpeed")->currentData().toDouble(), 8.0);
    QVERIFY(again.findChild<QToolButton*>("playLoop")->isChecked());
  }

  void anotherRunEndsTheFilm() {
    player().setGate([] { return false; });
    player().play();
    workspace_->openRun("/runs/y");
    bridge_->drain();
    QVERIFY(!player().isPlaying());
  }

  // ---- fetching ----

  void ofOneImageTheJobUnderWayIsShownAndOnlyTheNewestWishFollows() {
    session_->answers = false;
    SampleFetcher fetcher(*bridge_);
    std::vector<int> shown;
    connect(&fetcher, &SampleFetcher::ready, this,
            [&](const SampleReady& sample) { shown.push_back(sample.epoch); });
    for (int epoch = 1; epoch <= 6; ++epoch) fetcher.want(jobAt(epoch));
    QCOMPARE(jobs().size(), std::size_t{1});
    answerLast();
    QCOMPARE(shown, std::vector<int>({1}));
    QVERIFY(fetcher.isWaiting());
    QCOMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(jobs().back().second.epoch, 6);
    answerLast();
    QCOMPARE(shown, std::vector<int>({1, 6}));
    QVERIFY(!fetcher.isWaiting());
  }

  void whatIsExpectedIsFetchedWhenNothingIsWantedAndThenAtHand() {
    SampleFetcher fetcher(*bridge_);
    QSignalSpy ready(&fetcher, &SampleFetcher::ready);
    fetcher.want(jobAt(5));
    fetcher.expect({jobAt(6), jobAt(4)});
    QCOMPARE(jobs().size(), std::size_t{1});
    QTRY_COMPARE(jobs().size(), std::size_t{3});
    QTRY_VERIFY(fetcher.isKept(jobAt(6)) && fetcher.isKept(jobAt(4)));
    QCOMPARE(ready.count(), 1);  // nobody asked for these yet
    fetcher.want(jobAt(6));
    QCOMPARE(ready.count(), 2);  // at once
    QCOMPARE(jobs().size(), std::size_t{3});
  }

  void whatIsWantedComesBeforeWhatIsExpected() {
    session_->answers = false;
    SampleFetcher fetcher(*bridge_);
    QSignalSpy ready(&fetcher, &SampleFetcher::ready);
    fetcher.expect({jobAt(6), jobAt(7)});
    QTRY_COMPARE(jobs().size(), std::size_t{1});
    session_->answers = true;
    fetcher.want(jobAt(2));
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(jobs()[1].second.epoch, 2);
  }

  void anExpectedSampleThatFailsIsNotTriedAgainAndNotSaid() {
    session_->answers = false;
    SampleFetcher fetcher(*bridge_);
    QSignalSpy failed(&fetcher, &SampleFetcher::failed);
    fetcher.expect({jobAt(6), jobAt(7)});
    QTRY_COMPARE(jobs().size(), std::size_t{1});
    session_->fail(jobs().back().first, ErrorCode::unreadable, "gone");
    bridge_->drain();
    QTRY_COMPARE(jobs().size(), std::size_t{2});
    QCOMPARE(jobs().back().second.epoch, 7);
    QCOMPARE(failed.count(), 0);
  }

  void aSampleThatLacksAMapIsNotKeptNorExpectedAgain() {
    session_->refuse_file = jobAt(6).checkpoints[0];
    SampleFetcher fetcher(*bridge_);
    QSignalSpy ready(&fetcher, &SampleFetcher::ready);
    fetcher.expect({jobAt(6), jobAt(7)});
    QTRY_VERIFY(fetcher.isKept(jobAt(7)));
    QVERIFY(!fetcher.isKept(jobAt(6)));
    QCOMPARE(jobs().size(), std::size_t{2});
    session_->refuse_file.clear();
    fetcher.want(jobAt(6));
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(fetcher.isKept(jobAt(6)));
  }

  void epochsOfOneImageHoldItsPictureOnce() {
    SampleFetcher fetcher(*bridge_);
    std::vector<SampleReady> got;
    connect(&fetcher, &SampleFetcher::ready, this,
            [&](const SampleReady& sample) { got.push_back(sample); });
    fetcher.want(jobAt(1));
    bridge_->drain();
    fetcher.want(jobAt(2));
    bridge_->drain();
    QCOMPARE(got.size(), std::size_t{2});
    QCOMPARE(got[0].stimulus, got[1].stimulus);
    QCOMPARE(got[0].truth, got[1].truth);
    QVERIFY(got[0].prediction[0] != got[1].prediction[0]);
  }

 private:
  FilmPlayer& player() { return scrubber_->player(); }
  std::vector<std::pair<JobId, SampleJob>> jobs() { return session_->submitted<SampleJob>(); }
  void answerLast() {
    const auto [id, job] = jobs().back();
    SampleReady answer = FakeSession::sample(job);
    answer.job = id;
    session_->push(answer);
    session_->finish(id);
    bridge_->drain();
  }

  OwnSettings settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<EpochScrubber> scrubber_;
};

QTEST_MAIN(FilmTest)
#include "film_test.moc"
