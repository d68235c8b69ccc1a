// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/models/sample_list_model.h"
#include "ui/views/sample_fetcher.h"

using namespace distilloscope;

namespace {

std::vector<SampleInfo> samplesOf(const std::vector<std::string>& ids) {
  std::vector<SampleInfo> samples;
  for (const std::string& id : ids) samples.push_back({id, 320, 240, true, true});
  return samples;
}

SampleJob jobFor(const std::string& id) {
  SampleJob job;
  job.id = id;
  job.checkpoints[0] = "a";
  job.checkpoints[1] = "b";
  job.epoch = 2;
  return job;
}

}  // namespace

class SamplePartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }

  // ---- the list of samples ----

  void idsAreOrderedAsPeopleCount() {
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSamples(samplesOf({"img10", "img2", "img1", "Img3"}));
    QCOMPARE(model.ids(), QStringList({"img1", "img2", "Img3", "img10"}));
    model.setOrder(SampleOrder::id, true);
    QCOMPARE(model.ids(), QStringList({"img10", "Img3", "img2", "img1"}));
    QCOMPARE(model.rowOf("img2"), 2);
    QCOMPARE(model.rowOf("none"), -1);
    QCOMPARE(model.idAt(9), QString());
  }

  void anyNumberOfImagesIsFoundInTheListThatIsThere() {
    SampleListModel model;
    model.setSamples(samplesOf({"b", "a", "c", "a"}));
    for (int i = 0; i < 100; ++i) {  // by hand at first, then by an index
      QCOMPARE(model.rowOf("c"), 3);
      QCOMPARE(model.rowOf("none"), -1);
      QCOMPARE(model.rowOf("a"), 0);
    }
    model.setSamples(samplesOf({"c", "d"}));
    for (int i = 0; i < 100; ++i) {
      QCOMPARE(model.rowOf("c"), 0);
      QCOMPARE(model.rowOf("a"), -1);
      QCOMPARE(model.rowOf("d"), 1);
    }
  }

  void scoresSortAndWhatHasNoneComesLast() {
    SampleListModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSamples(samplesOf({"a", "b", "c", "d"}));
    model.setScores(
        {1, {{"a", {0.5, 0.9}}, {"b", {0.7, 0.2}}, {"c", {0.6, 0.6}}, {"else", {9, 9}}}, {}});
    QCOMPARE(model.largestScore(), 0.9);
    model.setOrder(SampleOrder::score_a, false);
    QCOMPARE(model.ids(), QStringList({"a", "c", "b", "d"}));
    model.setOrder(SampleOrder::score_b, true);
    QCOMPARE(model.ids(), QStringList({"a", "c", "b", "d"}));
    model.setOrder(SampleOrder::a_minus_b, true);
    QCOMPARE(model.ids(), QStringList({"b", "c", "a", "d"}));
    QVERIFY(!model.index(3).data(SampleListModel::kKlARole).isValid());
    QCOMPARE(model.index(0).data(SampleListModel::kKlBRole).toDouble(), 0.2);
  }

  void aPerfectPredictionCountsAsScored() {
    SampleListModel model;
    model.setSamples(samplesOf({"a"}));
    model.setScores({1, {{"a", {-0.008, 0.1}}}, {}});
    QCOMPARE(model.index(0).data(SampleListModel::kKlARole).toDouble(), -0.008);
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains("KL of Model A"));
  }

  void whatIsRememberedOfARowMovesWithIt() {
    SampleListModel model;
    model.setSamples(samplesOf({"a", "b", "c"}));
    const QPersistentModelIndex kept = model.index(model.rowOf("c"));
    model.setOrder(SampleOrder::id, true);
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.data(SampleListModel::kIdRole).toString(), QString("c"));
  }

  void textFindsTheSameIdThenTheBeginningThenAnyPart() {
    SampleListModel model;
    model.setSamples(samplesOf({"cat_1", "dog_1", "dog_12", "1"}));
    QCOMPARE(model.idAt(model.find("1")), QString("1"));
    QCOMPARE(model.idAt(model.find("DOG")), QString("dog_1"));
    QCOMPARE(model.idAt(model.find("dog", model.rowOf("dog_1") + 1)), QString("dog_12"));
    QCOMPARE(model.idAt(model.find("_12")), QString("dog_12"));
    QCOMPARE(model.find("bird"), -1);
    QCOMPARE(model.find(""), -1);
  }

  void aThumbnailIsAskedForOnceAndABrokenOneNotAgain() {
    SampleListModel model;
    model.setSamples(samplesOf({"a", "b", "c", "d"}));
    const QStringList asked = model.takeMissingThumbnails(0, 2);
    QCOMPARE(asked, QStringList({"a", "b", "c"}));
    QVERIFY(model.takeMissingThumbnails(0, 2).isEmpty());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QPixmap picture(4, 3);
    picture.fill(Qt::red);
    model.setThumbnail("a", picture);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0).data(SampleListModel::kThumbnailRole).value<QPixmap>().width(), 4);
    // "b" broke the request before it came to "c".
    model.thumbnailsEnded(asked);
    QCOMPARE(model.takeMissingThumbnails(0, 2), QStringList({"c"}));
  }

  // ---- fetching ----

  void oneJobIsInFlightAndTheNewestWishWins() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    SampleFetcher fetcher(bridge);
    QSignalSpy ready(&fetcher, &SampleFetcher::ready);
    fetcher.want(jobFor("a"));
    fetcher.want(jobFor("b"));
    fetcher.want(jobFor("c"));
    QCOMPARE(session->submitted<SampleJob>().size(), std::size_t{1});
    session->answers = true;
    bridge.drain();  // "a" was cancelled; now "c" goes out
    bridge.drain();
    const auto jobs = session->submitted<SampleJob>();
    QCOMPARE(jobs.size(), std::size_t{2});
    QCOMPARE(jobs[1].second.id, std::string("c"));
    QCOMPARE(ready.count(), 1);
    QVERIFY(!fetcher.isWaiting());
  }

  void whatCameIsKeptAndLabelledWithTheEpochAskedFor() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    SampleFetcher fetcher(bridge);
    std::vector<std::pair<std::string, int>> got;
    connect(&fetcher, &SampleFetcher::ready, this,
            [&](const SampleReady& sample) { got.emplace_back(sample.id, sample.epoch); });
    fetcher.want(jobFor("a"));
    bridge.drain();
    fetcher.want(jobFor("b"));
    bridge.drain();
    SampleJob again = jobFor("a");
    again.epoch = 7;  // the same files, as with a checkpoint that stands in
    fetcher.want(again);
    QCOMPARE(session->submitted<SampleJob>().size(), std::size_t{2});
    const std::vector<std::pair<std::string, int>> wanted{{"a", 2}, {"b", 2}, {"a", 7}};
    QCOMPARE(got, wanted);
    fetcher.forget();
    fetcher.want(again);
    QCOMPARE(session->submitted<SampleJob>().size(), std::size_t{3});
  }

  void aWishThatComesBackAfterItsCancellationIsAskedAgain() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    SampleFetcher fetcher(bridge);
    QSignalSpy ready(&fetcher, &SampleFetcher::ready);
    QSignalSpy failed(&fetcher, &SampleFetcher::failed);
    fetcher.want(jobFor("a"));
    fetcher.want(jobFor("b"));
    fetcher.want(jobFor("a"));
    session->answers = true;
    bridge.drain();
    bridge.drain();
    QCOMPARE(ready.count(), 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(session->submitted<SampleJob>().back().second.id, std::string("a"));
  }

  void aFailureNamesItsReasonAndIsTriedAgainWhenAskedAgain() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    SampleFetcher fetcher(bridge);
    QString reason;
    connect(&fetcher, &SampleFetcher::failed, this,
            [&](const SampleJob&, const QString& text) { reason = text; });
    fetcher.want(jobFor("a"));
    session->fail(session->submitted<SampleJob>().back().first, ErrorCode::unreadable,
                  "a.safetensors is truncated.");
    bridge.drain();
    QCOMPARE(reason, QString("a.safetensors is truncated."));
    QVERIFY(!fetcher.isWaiting());
    fetcher.want(jobFor("a"));
    QCOMPARE(session->submitted<SampleJob>().size(), std::size_t{2});
  }

  void aSlowAnswerIsSaidToBeLate() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    SampleFetcher fetcher(bridge);
    QSignalSpy late(&fetcher, &SampleFetcher::late);
    fetcher.want(jobFor("a"));
    QCOMPARE(late.count(), 0);
    QTRY_COMPARE(late.count(), 1);
  }

 private:
  std::unique_ptr<OwnSettings> settings_;
};

QTEST_MAIN(SamplePartsTest)
#include "sample_parts_test.moc"
