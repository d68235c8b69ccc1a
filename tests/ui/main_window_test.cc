// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <algorithm>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/options_form.h"
#include "ui/main/actions.h"
#include "ui/main/main_window.h"
#include "ui/main/preferences.h"
#include "ui/main/run_controller.h"
#include "ui/main/theme.h"
#include "ui/main/window_layout.h"
#include "ui/views/checkpoint_view.h"
#include "ui/views/curves_view.h"
#include "ui/views/images_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_stage.h"
#include "ui/views/teacher_view.h"

using namespace distilloscope;

class MainWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    formDock()->show();  // which a small screen folds away at first
  }
  void cleanup() { window_.reset(); }

  void itOpensOnTheStartPageWhoseDemoTrains() {
    QCOMPARE(pages()->currentIndex(), 0);
    QTest::mouseClick(window_->findChild<QAbstractButton*>("startDemo"), Qt::LeftButton);
    QCOMPARE(session_->submitted<TrainJob>().size(), std::size_t{1});
    QVERIFY(session_->submitted<TrainJob>().front().second.options.dataset.folder.empty());
    QCOMPARE(pages()->currentIndex(), 1);
    QCOMPARE(tabs()->currentIndex(), 0);
  }

  void theButtonsTellTheTruth() {
    Actions& actions = window_->actions();
    QVERIFY(actions.start->isEnabled());
    QVERIFY(!actions.pause->isEnabled());
    QVERIFY(!actions.stop->isEnabled());
    actions.start->trigger();
    QVERIFY(!actions.start->isEnabled());
    QVERIFY(!actions.pause->isEnabled());  // not running yet
    drain();
    QVERIFY(actions.pause->isEnabled());
    QVERIFY(actions.stop->isEnabled());
    actions.pause->trigger();
    QVERIFY(!actions.pause->isEnabled());  // asked for, not reached
    drain();
    QCOMPARE(actions.pause->text(), QString("Resume"));
    QVERIFY(actions.pause->isEnabled());
    actions.pause->trigger();
    drain();
    QCOMPARE(actions.pause->text(), QString("Pause"));
    actions.stop->trigger();
    QVERIFY(!actions.stop->isEnabled());
    drain();
    QVERIFY(actions.start->isEnabled());
  }

  void aWrongFieldDisablesStartWithTheReason() {
    Options options = window_->form().options();
    options.dataset.width = 100;
    window_->form().setOptions(options);
    QVERIFY(!window_->actions().start->isEnabled());
    QVERIFY(window_->actions().start->toolTip().contains("multiple of 32"));
    QTest::keyClick(window_.get(), Qt::Key_Space);
    QVERIFY(session_->submitted<TrainJob>().empty());
  }

  void spaceStartsPausesAndResumes() {
    QTest::keyClick(window_.get(), Qt::Key_Space);
    drain();
    QCOMPARE(window_->run().state(), RunController::State::running);
    QTest::keyClick(window_.get(), Qt::Key_Space);
    drain();
    QCOMPARE(window_->run().state(), RunController::State::paused);
    QTest::keyClick(window_.get(), Qt::Key_Space);
    drain();
    QCOMPARE(window_->run().state(), RunController::State::running);
  }

  void controlAndANumberShowTheViews() {
    for (int i = 5; i >= 0; --i) {
      QTest::keyClick(window_.get(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
      QCOMPARE(tabs()->currentIndex(), i);
    }
  }

  void upAndDownMoveTheEpochOfEveryView() {
    train(3);
    Workspace& workspace = window_->workspace();
    QCOMPARE(workspace.currentEpoch(), 3);
    QTest::keyClick(window_.get(), Qt::Key_Down);
    QCOMPARE(workspace.currentEpoch(), 2);
    QCOMPARE(window_->findChild<QSlider*>("epochSlider")->value(), 2);
    QTest::keyClick(window_.get(), Qt::Key_Up);
    QCOMPARE(workspace.currentEpoch(), 3);
    QVERIFY(workspace.followsNewestEpoch());
    window_->findChild<QSlider*>("epochSlider")->setValue(1);
    QCOMPARE(workspace.currentEpoch(), 1);
  }

  void leftAndRightMoveTheImage() {
    train(1);
    Workspace& workspace = window_->workspace();
    workspace.setCurrentImage("val_101");
    QTest::keyClick(window_.get(), Qt::Key_Right);
    QCOMPARE(workspace.currentImage(), QString("val_102"));
    QTest::keyClick(window_.get(), Qt::Key_Left);
    QCOMPARE(workspace.currentImage(), QString("val_101"));
  }

  void helpListsTheKeysAndTheNotebooksQuirks() {
    QTest::keyClick(window_.get(), Qt::Key_F1);
    auto* help = window_->findChild<QDialog*>("helpDialog");
    QVERIFY(help != nullptr && help->isVisible());
    auto* pages = help->findChild<QListWidget*>("helpPages");
    const auto textOf = [&](const QString& title) {
      pages->setCurrentItem(pages->findItems(title, Qt::MatchExactly).value(0));
      return help->findChild<QTextBrowser*>("helpText")->toPlainText();
    };
    QVERIFY(textOf("Keyboard").contains("Space"));
    const QString quirks = textOf("The Notebook preset");
    QVERIFY(quirks.contains("Mirror top-bottom"));
    QVERIFY(quirks.contains("Drop the incomplete batch"));
  }

  void theExportKeyOpensTheDialogOnlyWhenThereIsSomethingToExport() {
    QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(window_->notices().isVisible());
    train(1);
    QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
    auto* dialog = window_->findChild<QDialog*>("exportDialog");
    QVERIFY(dialog != nullptr && dialog->isVisible() && !dialog->isModal());
    dialog->reject();
    QVERIFY(!dialog->isVisible());
  }

  void theKeysOfTheImagesWorkFromAnywhereWhileTheyAreSeen() {
    train(2);
    window_->showView(ViewKind::images);
    auto* images = window_->findChild<ImagesView*>();
    QTRY_VERIFY(images->stage().isVisible());
    auto* slider = window_->findChild<QSlider*>("epochSlider");
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_1);
    QVERIFY(!images->stage().grid().isShown(PaneKind::stimulus));
    window_->showView(ViewKind::curves);
    QTest::keyClick(window_.get(), Qt::Key_1);
    QVERIFY(!images->stage().grid().isShown(PaneKind::stimulus));
  }

  void aCheckpointNamedWithItsRunIsShownAtItsOwnEpoch() {
    const QString run = "/runs/named";
    const QString file = run + "/checkpoints/epoch-001/a.safetensors";
    bool done = false;
    window_->openAll({{ItemKind::checkpoint, file}, {ItemKind::run, run}}, [&] { done = true; });
    QVERIFY(!done);
    QTRY_VERIFY(done);
    QVERIFY(window_->workspace().newestEpoch() > 1);
    QCOMPARE(window_->workspace().currentEpoch(), 1);
    QCOMPARE(tabs()->currentIndex(), static_cast<int>(ViewKind::checkpoints));
    QTRY_COMPARE(window_->findChild<CheckpointView*>()->shownFile(), file);
  }

  void anImageNamedWithARunIsShownUnderItsModels() {
    window_->openAll({{ItemKind::run, "/runs/named"}, {ItemKind::image, "/pictures/street.jpg"}});
    QTRY_COMPARE(tabs()->currentIndex(), static_cast<int>(ViewKind::images));
    const auto asked = [this] {
      const auto jobs = session_->submitted<SampleJob>();
      return jobs.empty() ? SampleJob() : jobs.back().second;
    };
    QTRY_COMPARE(asked().image_file, std::string("/pictures/street.jpg"));
    QVERIFY(!asked().checkpoints[0].empty());
  }

  void whatIsNamedWithARunThatCannotBeReadIsShownAllTheSame() {
    session_->refuse_folder = "/runs/broken";
    window_->openAll({{ItemKind::run, "/runs/broken"}, {ItemKind::checkpoint, "/other/a.pth"}});
    QTRY_COMPARE(window_->findChild<CheckpointView*>()->shownFile(), QString("/other/a.pth"));
    QVERIFY(window_->notices().isVisible());  // and says what became of the run
  }

  void exportingNothingIsSaidInTheWindow() {
    for (QAction* action : {window_->actions().export_panes, window_->actions().export_figure,
                            window_->actions().export_report}) {
      window_->notices().dismiss();
      action->trigger();
      QVERIFY(window_->notices().isVisible());
    }
    QVERIFY(window_->findChildren<QDialog*>().isEmpty());
  }

  void everyExportOfARunOpensOneDialog() {
    train(2);
    for (const auto& [action, name] : {std::pair{window_->actions().export_panes, "panesDialog"},
                                       {window_->actions().export_figure, "figureDialog"},
                                       {window_->actions().export_report, "reportDialog"},
                                       {window_->actions().export_csv, "exportNumbersDialog"}}) {
      action->trigger();
      action->trigger();
      const auto dialogs = window_->findChildren<QDialog*>(name);
      QCOMPARE(dialogs.size(), qsizetype{1});
      QVERIFY(dialogs.front()->isVisible());
    }
  }

  void progressShowsEpochStepTimeLeftAndSpeed() {
    start();
    training_->runEpochs(1);
    training_->step();
    drain();
    const QString text = window_->findChild<QLabel*>("progressText")->text();
    QVERIFY2(text.contains("epoch 2/5"), qPrintable(text));
    QVERIFY2(text.contains("step 1/10"), qPrintable(text));
    QVERIFY2(text.contains("left"), qPrintable(text));
    QVERIFY2(text.contains("img/s"), qPrintable(text));
  }

  void theFormIsLockedWhileTraining() {
    start();
    QVERIFY(window_->form().findChild<QLabel*>("lockNote")->isVisible());
    training_->finish();
    drain();
    QVERIFY(!window_->form().findChild<QLabel*>("lockNote")->isVisible());
    QVERIFY(window_->notices().text().contains("Best validation KL"));
  }

  void aFailedTrainingSaysWhyAboveTheViews() {
    start();
    session_->fail(session_->lastTraining(), ErrorCode::disk_full, "No space left on /runs.");
    drain();
    QVERIFY(window_->notices().isVisible());
    QVERIFY(window_->notices().text().contains("No space left on /runs."));
    QVERIFY(window_->actions().start->isEnabled());
  }

  void anAlarmIsShownAndOpensTheMessages() {
    train(1);
    Alarm alarm{AlarmKind::dead_output,          Model::a,   1, 10,
                "Model A gives a constant map.", {"val_101"}};
    // As the engine does: a line of the log, and the alarm.
    session_->push(LogLine{session_->lastTraining(), LogLevel::warning, alarm.message});
    session_->push(AlarmRaised{session_->lastTraining(), alarm});
    drain();
    QVERIFY(window_->notices().text().contains("constant map"));
    QVERIFY(window_->notices().details().contains("val_101"));
    QVERIFY(window_->findChild<QDockWidget*>("messagesDock")->isVisible());
    const auto& events = window_->curves().store().events();
    QCOMPARE(std::ranges::count(events, RunEvent::Kind::alarm, &RunEvent::kind), 1);
  }

  void aDatasetThatIsNoneIsExplained() {
    session_->refuse_folder = "/no/dataset";
    window_->openPath({ItemKind::dataset, "/no/dataset"});
    drain();
    QVERIFY(window_->notices().text().contains("neither images/train nor stimuli/train"));
    QCOMPARE(pages()->currentIndex(), 0);
  }

  void anOpenedRunFillsTheCurvesAndTheForm() {
    window_->openPath({ItemKind::run, "/runs/2026-05-04-demo"});
    drain();
    drain();
    QCOMPARE(tabs()->currentIndex(), 0);
    QCOMPARE(window_->curves().store().epochs().size(), std::size_t{10});
    QVERIFY(window_->windowTitle().contains("2026-05-04-demo"));
    QCOMPARE(window_->form().options().optimiser.epochs, 10);  // the run's, not the demo's
    QVERIFY(window_->form().findChild<QLabel*>("datasetNote")->text().contains("48 / 12"));
  }

  void whileAnotherRunIsShownTheLiveOneIsOneClickAway() {
    train(1);
    window_->openPath({ItemKind::run, "/runs/old"});
    drain();
    auto* back = window_->notices().findChild<QAbstractButton*>("noticeAction");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(window_->workspace().isLive());
  }

  void closingDuringARunAsks() {
    start();
    window_->close();
    QVERIFY(window_->isVisible());
    auto* box = window_->findChild<QMessageBox*>("closeQuestion");
    QVERIFY(box != nullptr);
    QTest::mouseClick(box->escapeButton(), Qt::LeftButton);
    QVERIFY(window_->isVisible());
    QVERIFY(window_->run().isActive());
  }

  void stopAndSaveClosesWhenTheTrainingHasEnded() {
    start();
    window_->close();
    auto* box = window_->findChild<QMessageBox*>("closeQuestion");
    press(box, "Stop and save");
    QVERIFY(window_->isVisible());  // it is still saving
    drain();
    QVERIFY(!window_->isVisible());
  }

  void closingWhileATeacherIsScoredAsksAndHasNothingToKeep() {
    scoreTeacher();
    window_->close();
    QVERIFY(window_->isVisible());
    auto* box = window_->findChild<QMessageBox*>("closeQuestion");
    QVERIFY(box != nullptr);
    QVERIFY(box->informativeText().contains("lost"));
    QCOMPARE(box->buttons().size(), 2);
    press(box, "Stop and close");
    QVERIFY(window_->isVisible());
    drain();
    QVERIFY(!window_->isVisible());
  }

  void closingBehindATrainingNamesWhatWaits() {
    start();
    scoreTeacher();
    window_->close();
    auto* box = window_->findChild<QMessageBox*>("closeQuestion");
    QVERIFY(box->windowTitle().contains("training"));
    QVERIFY(box->informativeText().contains("Scores are being computed"));
    press(box, "Stop and save");
    drain();
    QVERIFY(!window_->isVisible());
  }

  void aHeldTrainingGoesOnWhenItIsKept() {
    start();
    window_->actions().pause->trigger();
    drain();
    window_->close();
    press(window_->findChild<QMessageBox*>("closeQuestion"), "Keep training");
    QVERIFY(!window_->isVisible());
    drain();
    QCOMPARE(window_->run().state(), RunController::State::running);
  }

  void whatTheSettingsSayOfClosingIsNotAskedAgain() {
    storePreferences(Preferences{.closing = ClosingChoice::stop});
    start();
    window_->close();
    QVERIFY(window_->findChild<QMessageBox*>("closeQuestion") == nullptr);
    drain();
    QVERIFY(!window_->isVisible());
  }

  void theLayoutCanBeReset() {
    auto* dock = window_->findChild<QDockWidget*>("experimentDock");
    window_->addDockWidget(Qt::RightDockWidgetArea, dock);
    dock->hide();
    window_->actions().reset_layout->trigger();
    QVERIFY(dock->isVisible());
    QCOMPARE(window_->dockWidgetArea(dock), Qt::LeftDockWidgetArea);
  }

  void aSmallScreenStartsWithTheFormFoldedAndOneClickUnfoldsIt() {
    window_.reset();
    OwnSettings::clear();
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(window_->screen()->availableGeometry().width() < 1100);  // as small as screens get
    QVERIFY(!formDock()->isVisible());
    auto* bar = window_->findChild<QToolBar*>("mainToolBar");
    QWidget* button = bar->widgetForAction(formDock()->toggleViewAction());
    QVERIFY(button != nullptr && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(formDock()->isVisible());
    window_->close();
    window_.reset();  // and so it comes back
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(formDock()->isVisible());
  }

  void aFormWithoutRoomFoldsByItselfAndIsNotForgotten() {
    window_->close();  // with an open form, which the next window finds
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    auto* layout = window_->findChild<WindowLayout*>();
    QVERIFY(formDock()->isVisible());
    layout->fit(640);
    QVERIFY(!formDock()->isVisible());
    layout->keep();
    layout->fit(1280);
    QVERIFY(formDock()->isVisible());
    layout->fit(640);
    window_->close();
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    QVERIFY(!formDock()->isHidden());  // as it was chosen
    layout = window_->findChild<WindowLayout*>();
    layout->fit(640);
    QVERIFY(formDock()->isHidden());
    // Who asks for it has it, and who folds it away keeps it so.
    formDock()->toggleViewAction()->trigger();
    layout->fit(640);
    QVERIFY(!formDock()->isHidden());
    formDock()->toggleViewAction()->trigger();
    layout->fit(1280);
    QVERIFY(formDock()->isHidden());
  }

  void everythingFitsInto1280By800() {
    train(2);
    window_->resize(1280, 800);
    QVERIFY(window_->minimumSizeHint().width() <= 1280);
    QVERIFY(window_->minimumSizeHint().height() <= 800);
    QCOMPARE(window_->size(), QSize(1280, 800));
  }

  void bothThemesKeepTheRoleColoursApart() {
    window_->actions().theme_dark->trigger();
    QVERIFY(isDark());
    QCOMPARE(roleColours().modelA, QColor("#56B4E9"));
    window_->actions().theme_light->trigger();
    QVERIFY(!isDark());
    QCOMPARE(roleColours().modelB, QColor("#D55E00"));
  }

  void theMenuMarksTheThemeWhoeverChoseIt() {
    const Actions& actions = window_->actions();
    for (const auto& [choice, marked] : {std::pair{ThemeChoice::dark, actions.theme_dark},
                                         std::pair{ThemeChoice::system, actions.theme_system},
                                         std::pair{ThemeChoice::light, actions.theme_light}}) {
      Theme::instance().setChoice(choice);
      QVERIFY(marked->isChecked());
    }
    FakeSession* session = nullptr;
    MainWindow another(FakeSession::factory(session));
    QVERIFY(another.actions().theme_light->isChecked());
  }

  void theIconsFollowASwitchOfTheTheme() {
    Actions& actions = window_->actions();
    start();
    // The icon as the button in the toolbar shows it.
    const auto pixels = [this](QAction* action) {
      QWidget* button = window_->findChild<QToolBar*>("mainToolBar")->widgetForAction(action);
      return button->grab(QRect(0, 0, 24, button->height())).toImage();
    };
    for (QAction* action : {actions.new_experiment, actions.start, actions.pause}) {
      actions.theme_light->trigger();
      const QImage light = pixels(action);
      const qint64 drawn = action->icon().cacheKey();
      actions.theme_dark->trigger();
      QVERIFY2(pixels(action) != light, qPrintable(action->objectName()));
      QVERIFY2(action->icon().cacheKey() != drawn, qPrintable(action->objectName()));
      actions.theme_light->trigger();
      QCOMPARE(pixels(action), light);
    }
    // Pause turns into Resume and keeps to the theme as well; progress alone draws nothing anew.
    const QImage pause = pixels(actions.pause);
    actions.pause->trigger();
    drain();
    const QImage resume = pixels(actions.pause);
    QVERIFY(resume != pause);
    const qint64 drawn = actions.pause->icon().cacheKey();
    session_->push(Progress{session_->lastTraining(), "Training", 0.5});
    drain();
    QCOMPARE(actions.pause->icon().cacheKey(), drawn);
    actions.theme_dark->trigger();
    QVERIFY(pixels(actions.pause) != resume);
    actions.theme_light->trigger();
    QCOMPARE(pixels(actions.pause), resume);
  }

  void everyToolIsReachableByNameOrTip() {
    train(1);
    for (QWidget* widget : window_->findChildren<QWidget*>()) {
      const bool interactive = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                               qobject_cast<QAbstractSlider*>(widget) != nullptr;
      if (!interactive || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus) continue;
      auto* button = qobject_cast<QAbstractButton*>(widget);
      const bool named = !widget->accessibleName().isEmpty() ||
                         (button != nullptr && !button->text().isEmpty()) ||
                         !widget->toolTip().isEmpty();
      QVERIFY2(named, qPrintable(QString(widget->metaObject()->className()) + " in " +
                                 widget->parentWidget()->objectName()));
    }
  }

 private:
  QStackedWidget* pages() { return window_->findChild<QStackedWidget*>("pages"); }
  QTabWidget* tabs() { return window_->findChild<QTabWidget*>("views"); }
  void drain() { window_->bridge().drain(); }
  QDockWidget* formDock() { return window_->findChild<QDockWidget*>("experimentDock"); }
  static void press(QMessageBox* box, const QString& text) {
    for (QAbstractButton* button : box->buttons()) {
      if (button->text().remove('&') == text) QTest::mouseClick(button, Qt::LeftButton);
    }
  }
  void scoreTeacher() {
    session_->answers = false;
    window_->findChild<TeacherView*>()->job().submit(EvaluateJob{});
  }
  void start() {
    window_->startTraining();
    training_ = std::make_unique<FakeTraining>(*session_, 5, 10);
    training_->start();
    drain();
  }
  void train(int epochs) {
    start();
    training_->runEpochs(epochs);
    drain();
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<FakeTraining> training_;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
