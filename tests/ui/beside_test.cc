// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/workspace.h"

using namespace distilloscope;

class BesideTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    workspace_.reset();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
  }
  void cleanup() {
    workspace_.reset();
    bridge_.reset();
  }

  void runsStandBesideInTheOrderTheyWereAskedFor() {
    QSignalSpy changed(workspace_.get(), &Workspace::besideChanged);
    session_->answers = false;
    const JobId first = workspace_->addBeside("/runs/one/");
    const JobId second = workspace_->addBeside("/runs/two");
    QVERIFY(workspace_->besideRuns().empty());
    QVERIFY(workspace_->isBeside("/runs/one"));
    session_->push(RunOpened{second, FakeSession::history("/runs/two", 3)});
    session_->push(RunOpened{first, FakeSession::history("/runs/one", 2)});
    bridge_->drain();
    QCOMPARE(folders(), QStringList({"/runs/one", "/runs/two"}));
    QCOMPARE(changed.count(), 2);
  }

  void theShownRunStaysWhenAnotherStandsBeside() {
    workspace_->openRun("/runs/shown");
    bridge_->drain();
    QSignalSpy run(workspace_.get(), &Workspace::runChanged);
    workspace_->addBeside("/runs/one");
    bridge_->drain();
    QCOMPARE(run.count(), 0);
    QCOMPARE(workspace_->run().folder, std::string("/runs/shown"));
  }

  void readAnewARunKeepsItsPlace() {
    addBoth();
    const auto before = workspace_->besideRuns().front();
    workspace_->addBeside("/runs/one");
    bridge_->drain();
    QCOMPARE(folders(), QStringList({"/runs/one", "/runs/two"}));
    QVERIFY(workspace_->besideRuns().front() != before);
  }

  void aRunIsTakenAwayAlsoWhileItIsRead() {
    addBoth();
    QSignalSpy changed(workspace_.get(), &Workspace::besideChanged);
    workspace_->removeBeside("/runs/one");
    QCOMPARE(folders(), QStringList({"/runs/two"}));
    QCOMPARE(changed.count(), 1);
    workspace_->addBeside("/runs/three");
    workspace_->removeBeside("/runs/three");
    bridge_->drain();
    QCOMPARE(folders(), QStringList({"/runs/two"}));
    workspace_->clearBeside();
    QVERIFY(workspace_->besideRuns().empty());
    QCOMPARE(changed.count(), 2);
  }

  void aRunThatCannotBeReadSaysSoAndIsNotListed() {
    QSignalSpy problem(workspace_.get(), &Workspace::problemRaised);
    session_->answers = false;
    const JobId job = workspace_->addBeside("/runs/gone");
    session_->fail(job, ErrorCode::not_found, "/runs/gone has no run.json.");
    bridge_->drain();
    QCOMPARE(problem.count(), 1);
    QVERIFY(problem.front().at(0).toString().contains("/runs/gone"));
    QVERIFY(problem.front().at(1).toString().contains("run.json"));
    QVERIFY(!workspace_->isBeside("/runs/gone"));
  }

 private:
  void addBoth() {
    workspace_->addBeside("/runs/one");
    workspace_->addBeside("/runs/two");
    bridge_->drain();
  }
  QStringList folders() const {
    QStringList names;
    for (const auto& run : workspace_->besideRuns()) {
      names << QString::fromStdString(run->record.folder);
    }
    return names;
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
};

QTEST_MAIN(BesideTest)
#include "beside_test.moc"
