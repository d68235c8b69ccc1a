// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <cmath>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/export/report_job.h"

using namespace distilloscope;

namespace {

/// A page taken apart.
struct Page {
  QString error;
  QString text;     ///< what a reader reads
  QString scripts;  ///< and what is run
  QStringList sources;
  QStringList links;
  QStringList ids;
  QHash<QString, int> elements;
  QStringList marked;  ///< options that differ: the first cell of each
};

Page parse(const QByteArray& html) {
  Page page;
  QXmlStreamReader reader(html);
  bool in_script = false;
  bool in_mark = false;
  while (!reader.atEnd()) {
    switch (reader.readNext()) {
      case QXmlStreamReader::StartElement: {
        const QString name = reader.name().toString();
        ++page.elements[name];
        in_script = name == "script" || name == "style";
        const auto attributes = reader.attributes();
        if (name == "tr") in_mark = attributes.value("class") == QLatin1String("changed");
        for (const auto& attribute : attributes) {
          const QString value = attribute.value().toString();
          if (attribute.name() == QLatin1String("src")) page.sources << value;
          if (attribute.name() == QLatin1String("href")) page.links << value;
          if (attribute.name() == QLatin1String("id")) page.ids << value;
          // Nothing runs but the one script.
          if (attribute.name().startsWith(QLatin1String("on"))) page.error = "an event attribute";
        }
        break;
      }
      case QXmlStreamReader::EndElement:
        in_script = false;
        break;
      case QXmlStreamReader::Characters:
        if (in_script) {
          page.scripts += reader.text();
        } else {
          page.text += reader.text();
          if (in_mark && reader.text().startsWith(QChar(0x25CF))) {
            page.marked << reader.text().toString();
          }
        }
        break;
      default:
        break;
    }
  }
  if (reader.hasError()) page.error = reader.errorString();
  return page;
}

}  // namespace

class ReportTest : public QObject {
  Q_OBJECT

 private:
  static RunHistory history() {
    RunHistory history = FakeSession::history("/runs/demo-1");
    history.record.options.optimiser.learning_rate = 0.002;
    history.record.versions = "Distilloscope 0.1.0, LibTorch 2.3.0, OpenCV 4.6.0";
    history.record.teacher = FakeSession::teacherCheck(false);
    history.notes = {{"val_103", true, "two faces"}};
    return history;
  }
  static ReportContent contentOf(const RunHistory& history, bool with_samples = true) {
    const PaneArms arms{history.record.options, {0, 1}};
    ReportContent content = reportContent(history, FakeSession::dataset(), arms, 8, {2});
    QSet<QString> wanted;
    for (const ReportGroup& group : content.groups) {
      for (const QString& id : group.ids) wanted.insert(id);
    }
    for (const QString& id : wanted) {
      if (!with_samples) break;
      SampleJob job;
      job.id = id.toStdString();
      job.checkpoints = {"a", "b"};
      job.epoch = 8;
      content.samples.push_back(FakeSession::sample(job));
    }
    return content;
  }

 private Q_SLOTS:
  void theReportIsOnePageThatNeedsNothingElse() {
    const QByteArray html = reportHtml(contentOf(history()));
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    const Page page = parse(html);
    QCOMPARE(page.error, QString());
    QVERIFY(!html.contains("http:") && !html.contains("https:"));
    QVERIFY(!html.contains("@import") && !html.contains("url("));
    QCOMPARE(page.elements.value("link"), 0);
    QCOMPARE(page.elements.value("script"), 1);
    QVERIFY(page.sources.size() >= 6 * 4);
    for (const QString& source : page.sources) QVERIFY(source.startsWith("data:image/"));
    QSet<QString> ids(page.ids.begin(), page.ids.end());
    QCOMPARE(ids.size(), page.ids.size());
    for (const QString& link : page.links) {
      QVERIFY2(link.startsWith('#') && ids.contains(link.mid(1)), qPrintable(link));
    }
    QVERIFY(html.contains("prefers-color-scheme:dark"));
    QVERIFY(html.contains("@media print"));
  }

  void theReportHoldsWhatAReaderAsksFor() {
    const RunHistory run = history();
    const Page page = parse(reportHtml(contentOf(run)));
    for (const SampleInfo& info : FakeSession::dataset().val) {
      QVERIFY2(page.text.contains(QString::fromStdString(info.id)), info.id.c_str());
    }
    for (const OptionField& field : option_fields()) {
      QVERIFY2(page.text.contains(QString::fromStdString(field.key)), field.key.c_str());
    }
    QCOMPARE(page.marked.size(), 1);
    QVERIFY(page.marked.front().contains("Learning rate"));
    QVERIFY(page.text.contains("two faces"));
    QVERIFY(page.text.contains("LibTorch 2.3.0"));
    QVERIFY(page.text.contains("fake"));  // the dataset's fingerprint
    QVERIFY(page.text.contains("Model B is ahead of Model A by"));
    QVERIFY(page.text.contains("--set optimiser.learning_rate=0.002"));
    // KL, gap, two losses, two metrics, learning rate, speed.
    QCOMPARE(page.elements.value("svg"), 8);
    QCOMPARE(page.elements.value("h1"), 1);
  }

  void theHeadlineHasAnIntervalAlsoBetweenDifferentEpochs() {
    RunHistory run = history();
    run.record.best_epoch = {2, 3};
    run.record.best_kl = {0.50, 0.40};
    const std::vector<double> first{0.4, 0.5, 0.6, 0.5};
    const std::vector<double> second{0.35, 0.45, 0.45, 0.35};
    for (EpochScores& scores : run.scores) {
      scores.images.clear();
      for (std::size_t i = 0; i < first.size(); ++i) {
        const double own = scores.epoch == 2 ? first[i] : 9;
        const double other = scores.epoch == 3 ? second[i] : 9;
        scores.images.push_back({"val_" + std::to_string(i), {own, other}});
      }
      if (scores.epoch == 3) std::swap(scores.images[0], scores.images[2]);
    }
    // The differences are -0.05, -0.05, -0.15 and -0.15: half the interval is 1.96 * 0.0577 / 2.
    const Page page = parse(reportHtml(contentOf(run, false)));
    QVERIFY2(page.text.contains("Model B is ahead of Model A by 0.1000 in KL, each at its best "
                                "epoch (95 % over images: 0.0434 to 0.1566)"),
             qPrintable(page.text.left(900)));
    run.scores.clear();
    const Page without = parse(reportHtml(contentOf(run, false)));
    QVERIFY(without.text.contains("by 0.1000") && !without.text.contains("over images: 0"));
  }

  void everyImageIsListedWithTheScoresThatTheRunKept() {
    RunHistory run = history();
    for (EpochScores& scores : run.scores) {
      scores.metrics[0].values[1][2] = 0.4321F;
      scores.metrics[1].values[0][2] = std::nanf("");
    }
    const QString text = parse(reportHtml(contentOf(run))).text;
    const qsizetype table = text.indexOf("Validation scores after epoch 8");
    QVERIFY(table > 0);
    QVERIFY(text.indexOf("CC, Model A", table) > 0);
    QVERIFY(text.indexOf("NSS, Model B", table) > 0);
    const QString row = text.mid(text.indexOf("val_103", table)).section("val_104", 0, 0);
    QVERIFY2(row.contains("0.4321"), qPrintable(row));
    QVERIFY2(!row.contains("nan"), qPrintable(row));
  }

  void namesThatLookLikeMarkupAreText() {
    const QString evil = "<script>alert('x')</script>\"&\x01";
    RunHistory run = history();
    run.record.name = evil.toStdString();
    run.record.note = "</p><img src=x onerror=alert(1)>";
    run.record.dataset_name = evil.toStdString();
    run.record.options.arms = FakeSession::threeArms();
    run.record.options.arms[1].name = "<b onclick='x'>B";
    run.notes = {{"val_101", true, evil.toStdString()}};
    run.scores.back().images.front().id = evil.toStdString();
    const QByteArray html = reportHtml(contentOf(run));
    const Page page = parse(html);
    QCOMPARE(page.error, QString());
    QCOMPARE(page.elements.value("script"), 1);
    QVERIFY(!page.scripts.contains("alert"));
    QVERIFY(page.text.contains("<script>alert('x')</script>\"&"));
    QVERIFY(page.text.contains("<img src=x"));
    QVERIFY(page.text.contains("<b onclick='x'>B"));
    QVERIFY(!html.contains('\x01'));
  }

  void everyGroupIsShownAndNoImageTwice() {
    const ReportContent content = contentOf(history());
    const Page page = parse(reportHtml(content));
    QCOMPARE(content.groups.size(), std::size_t{7});
    QCOMPARE(content.groups.front().ids, QStringList{"val_103"});
    for (const ReportGroup& group : content.groups) QVERIFY(page.text.contains(group.title));
    QCOMPARE(page.sources.size(), static_cast<qsizetype>(6 * content.samples.size()));
  }

  void aRunWithoutEpochsHasAReportToo() {
    RunHistory run = FakeSession::history("/runs/young", 1, 1);
    run.epochs.clear();
    run.scores.clear();
    run.steps.clear();
    run.record.best_epoch = {0, 0};
    run.record.best_kl = {-1, -1};
    const Page page =
        parse(reportHtml(reportContent(run, {}, {run.record.options, {0, 1}}, 0, {3})));
    QCOMPARE(page.error, QString());
    QVERIFY(page.text.contains("No epoch is done yet."));
    QVERIFY(page.text.contains("no pictures"));
  }

  void theCommandTrainsTheSameExperiment() {
    Options options = preset_options(Preset::notebook);
    options.dataset.folder = "/data/my salicon";
    options.optimiser.epochs = 7;
    options.run.seed = 3;
    bool exact = false;
    QCOMPARE(
        reproducingCommand(options, &exact),
        QString("distilloscope-cli train --preset notebook --set "
                "'dataset.folder=/data/my salicon' --set optimiser.epochs=7 --set run.seed=3"));
    QVERIFY(exact);
    options.dataset.folder.clear();
    options.arms = FakeSession::threeArms();
    const QString command = reproducingCommand(options, &exact);
    QVERIFY(command.startsWith("distilloscope-cli demo --preset notebook"));
    QVERIFY(command.endsWith("--arm 'Blend: distillation.method=blended, distillation.alpha=0.3'"));
    QVERIFY(exact);
    options.arms[0].name = "Alone";
    reproducingCommand(options, &exact);
    QVERIFY(!exact);
  }

  void theJobGetsItsImagesAndWritesTheFileWhole() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    ReportJob job(bridge);
    QSignalSpy written(&job, &ReportJob::written);
    QSignalSpy progressed(&job, &ReportJob::progressed);
    QTemporaryDir folder;
    const QString file = folder.filePath("reports/a.html");
    ReportContent content = contentOf(history(), false);
    SampleJob sample;
    sample.id = content.groups.front().ids.front().toStdString();
    sample.checkpoints = {"a", "b"};
    job.start(content, {sample, sample}, file);
    QTRY_COMPARE(written.size(), 1);
    QCOMPARE(QFileInfo(file).size(), written.front().at(1).toLongLong());
    QCOMPARE(session->submitted<SampleJob>().size(), std::size_t{2});
    QVERIFY(progressed.size() >= 3);
    QVERIFY(!job.isRunning());
  }

  void aCancelledJobWritesNothing() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    ReportJob job(bridge);
    QSignalSpy written(&job, &ReportJob::written);
    QTemporaryDir folder;
    job.start(contentOf(history(), false), {SampleJob()}, folder.filePath("a.html"));
    QTRY_COMPARE(session->submitted<SampleJob>().size(), std::size_t{1});
    job.cancel();
    QCoreApplication::processEvents();
    bridge.drain();
    QVERIFY(written.isEmpty());
    QVERIFY(QDir(folder.path()).isEmpty());
  }

  void anImageThatCannotBeHadIsSaidInTheReport() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    session->answers = false;
    ReportJob job(bridge);
    QSignalSpy written(&job, &ReportJob::written);
    QTemporaryDir folder;
    SampleJob sample;
    sample.id = "val_101";
    job.start(contentOf(history(), false), {sample}, folder.filePath("a.html"));
    QTRY_COMPARE(session->submitted<SampleJob>().size(), std::size_t{1});
    session->fail(session->submitted<SampleJob>().front().first, ErrorCode::unreadable,
                  "val_101.png is truncated.");
    QTRY_COMPARE(written.size(), 1);
    QFile file(folder.filePath("a.html"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("val_101.png is truncated."));
  }

  void aPlaceThatCannotBeWrittenIsNamedBeforeTheWork() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    ReportJob job(bridge);
    QSignalSpy failed(&job, &ReportJob::failed);
    job.start(contentOf(history(), false), {SampleJob()}, "/proc/nowhere/a.html");
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.front().front().toString().contains("nowhere"));
    QVERIFY(session->submitted<SampleJob>().empty());
  }
};

QTEST_MAIN(ReportTest)
#include "report_test.moc"
