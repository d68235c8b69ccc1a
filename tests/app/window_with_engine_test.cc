// SPDX-License-Identifier: GPL-3.0-or-later
// The real engine behind the real window, driven by mouse and keyboard.
#include <QAbstractButton>
#include <QTableView>
#include <QTest>
#include <QToolBar>
#include <QToolButton>
#include <filesystem>

#include "engine/engine.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/options_form.h"
#include "ui/main/actions.h"
#include "ui/main/main_window.h"
#include "ui/main/run_controller.h"
#include "ui/views/checkpoint_view.h"
#include "ui/views/curves_view.h"
#include "ui/views/image_canvas.h"
#include "ui/views/images_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_stage.h"
#include "ui/views/runs_view.h"

using namespace distilloscope;

namespace {

constexpr int kPatienceMs = 120'000;

// Eight scenes of 64 x 64 pixels, two steps an epoch.
Options tinyDemo(const std::string& runs_folder) {
  Options options = preset_options(Preset::recommended);
  options.dataset.demo_train = 8;
  options.dataset.demo_val = 4;
  options.dataset.width = 64;
  options.dataset.height = 64;
  options.optimiser.batch_size = 4;
  options.optimiser.epochs = 2;
  options.hardware.threads = 1;
  options.run.runs_folder = runs_folder;
  return options;
}

}  // namespace

class WindowWithEngineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    folder_ = std::make_unique<test::TempFolder>();
    window_ = std::make_unique<MainWindow>(make_session);
    window_->form().setOptions(tinyDemo(folder_->path("runs")));
    window_->resize(1280, 800);  // whatever the screen: panes must have room for their titles
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
  }
  void cleanup() {
    window_.reset();
    folder_.reset();
  }

  void startTrainsToTheEndAndKeepsTheRun() {
    press(window_->actions().start);
    QTRY_COMPARE_WITH_TIMEOUT(window_->run().state(), RunController::State::running, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->run().isActive(), kPatienceMs);
    const Workspace& workspace = window_->workspace();
    QCOMPARE(workspace.run().state, RunState::finished);
    QCOMPARE(workspace.newestEpoch(), 2);
    QCOMPARE(window_->curves().store().steps().size(), std::size_t{4});
    QVERIFY(window_->notices().text().contains("Best validation KL"));
    for (const Model model : {Model::a, Model::b}) {
      QVERIFY(std::filesystem::exists(workspace.checkpointFile(model, 2).toStdString()));
    }

    // What the run left opens again, with the same curves.
    const QString folder = QString::fromStdString(workspace.run().folder);
    const auto kl = workspace.history().epochs.back().val_kl[1];
    window_.reset();
    window_ = std::make_unique<MainWindow>(make_session);
    window_->openPath({ItemKind::run, folder});
    QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().newestEpoch() == 2, kPatienceMs);
    QCOMPARE(window_->curves().store().steps().size(), std::size_t{4});
    QVERIFY(std::abs(window_->workspace().history().epochs.back().val_kl[1] - kl) < 1e-6);
  }

  void predictionsArriveWhileItTrainsAndFollowTheScrubber() {
    Options options = tinyDemo(folder_->path("runs"));
    options.optimiser.epochs = 3;
    window_->form().setOptions(options);
    press(window_->actions().start);
    QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().newestEpoch() >= 1, kPatienceMs);
    QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
    auto& panes = window_->findChild<ImagesView*>()->stage().grid();
    const auto shows = [&](PaneKind kind, const QString& epoch) {
      ImagePane& pane = panes.pane(kind);
      return pane.canvas().map() != nullptr && !pane.isUpdating() && pane.title().contains(epoch) &&
             pane.scores().contains("KL");
    };
    QTRY_VERIFY_WITH_TIMEOUT(!window_->run().isActive(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(shows(PaneKind::model_a, "epoch 3"), kPatienceMs);
    QVERIFY(shows(PaneKind::model_b, "epoch 3"));
    QVERIFY(panes.pane(PaneKind::truth).canvas().map() != nullptr);
    QVERIFY(panes.pane(PaneKind::teacher).canvas().map() != nullptr);
    const MapPtr newest = panes.pane(PaneKind::model_a).canvas().map();

    window_->workspace().setCurrentEpoch(1);
    QTRY_VERIFY_WITH_TIMEOUT(shows(PaneKind::model_a, "epoch 1"), kPatienceMs);
    QVERIFY(panes.pane(PaneKind::model_a).canvas().map() != newest);

    auto* runs = window_->findChild<RunsView*>();
    runs->setRunsFolder(QString::fromStdString(folder_->path("runs")));
    QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
    auto* table = runs->findChild<QTableView*>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatienceMs);
  }

  void spacePausesAndStopSavesWhatResumingGoesOnFrom() {
    Options options = tinyDemo(folder_->path("runs"));
    options.optimiser.epochs = 500;  // it never gets there
    window_->form().setOptions(options);
    press(window_->actions().start);
    QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().newestEpoch() >= 1, kPatienceMs);
    QTest::keyClick(window_.get(), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(window_->run().state(), RunController::State::paused, kPatienceMs);
    const auto steps = window_->workspace().history().steps.size();
    QTest::keyClick(window_.get(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().history().steps.size() > steps, kPatienceMs);
    press(window_->actions().stop);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->run().isActive(), kPatienceMs);
    QCOMPARE(window_->workspace().run().state, RunState::stopped);

    const int epoch = window_->workspace().newestEpoch();
    const auto before = window_->workspace().history().steps.size();
    window_->workspace().resumeRun(QString::fromStdString(window_->workspace().run().folder),
                                   epoch + 1);
    QTRY_VERIFY_WITH_TIMEOUT(window_->workspace().newestEpoch() == epoch + 1, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!window_->run().isActive(), kPatienceMs);
    QCOMPARE(window_->workspace().run().state, RunState::finished);
    QVERIFY(window_->workspace().history().steps.size() > before);
  }

  void aCheckpointThatIsNoneIsExplainedAndTheWindowGoesOn() {
    const std::string file = folder_->write("broken.safetensors", "no weights at all");
    window_->openPath({ItemKind::checkpoint, QString::fromStdString(file)});
    auto* notice = window_->findChild<CheckpointView*>()->findChild<NoticeBar*>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->text().contains(QString::fromStdString(file)), kPatienceMs);
    QVERIFY(notice->isVisible());
    QVERIFY(window_->isVisible());
    QVERIFY(window_->actions().start->isEnabled());
  }

 private:
  void press(QAction* action) {
    auto* bar = window_->findChild<QToolBar*>("mainToolBar");
    QWidget* button = bar->widgetForAction(action);
    QVERIFY(button != nullptr && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<test::TempFolder> folder_;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(WindowWithEngineTest)
#include "window_with_engine_test.moc"
