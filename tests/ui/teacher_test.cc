// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <algorithm>
#include <limits>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/options_form.h"
#include "ui/main/main_window.h"
#include "ui/main/theme.h"
#include "ui/views/job_bar.h"
#include "ui/views/notice_bar.h"
#include "ui/views/teacher_check_panel.h"
#include "ui/views/teacher_form.h"
#include "ui/views/teacher_score_panel.h"
#include "ui/views/teacher_taught_panel.h"
#include "ui/views/teacher_training_form.h"
#include "ui/views/teacher_training_panel.h"
#include "ui/views/teacher_view.h"

using namespace distilloscope;

class TeacherTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    settings_ = std::make_unique<OwnSettings>();
    for (const char* name : {"teacher.onnx", "msi.safetensors", "traced.pt"}) {
      QFile file(folder_.filePath(name));
      QVERIFY(file.open(QIODevice::WriteOnly));
    }
  }
  void init() {
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    window_->showView(ViewKind::teacher);
  }
  void cleanup() { window_.reset(); }

  void anEmptyPageSaysWhatATeacherIsFor() {
    QVERIFY(view()->findChild<QLabel*>("introText")->isVisible());
    QVERIFY(view()->findChild<QLabel*>("introText")->text().contains("Model B learns to imitate"));
    QTest::mouseClick(find<QPushButton>("introTrain"), Qt::LeftButton);
    QVERIFY(view()->trainingForm().isVisible());
    QVERIFY(!scoreButton()->isEnabled());
    QVERIFY(scoreButton()->toolTip().contains("Choose the teacher"));
  }

  void fieldsThatDoNotApplySayWhy() {
    view()->form().setNetwork(file("teacher.onnx"));
    QVERIFY(!find<QComboBox>("teacherVariant")->isEnabled());
    QVERIFY(find<QComboBox>("teacherVariant")->toolTip().contains("Only MSI-Net"));
    QVERIFY(find<QComboBox>("teacherPixels")->isEnabled());
    view()->form().setNetwork(file("msi.safetensors"));
    QVERIFY(find<QComboBox>("teacherVariant")->isEnabled());
    QVERIFY(!find<QComboBox>("teacherPixels")->isEnabled());
    QVERIFY(find<QComboBox>("teacherPixels")->toolTip().contains("know themselves"));
    find<QComboBox>("teacherKind")->setCurrentIndex(static_cast<int>(TeacherKind::student));
    QVERIFY(!find<QSpinBox>("teacherWidth")->isEnabled());
    find<QComboBox>("teacherKind")->setCurrentIndex(static_cast<int>(TeacherKind::msi_net));
    find<QSpinBox>("teacherWidth")->setValue(320);
    QVERIFY(view()->form().problem().contains("both the width and the height"));
    find<QSpinBox>("teacherHeight")->setValue(241);
    QVERIFY(view()->form().problem().contains("multiple of 8"));
    find<QSpinBox>("teacherHeight")->setValue(240);
    QVERIFY(view()->form().problem().isEmpty());
  }

  void aScoreShowsEveryMetricWithItsInterval() {
    view()->form().setNetwork(file("teacher.onnx"));
    find<QComboBox>("teacherPixels")->setCurrentIndex(static_cast<int>(PixelRange::imagenet));
    QTest::mouseClick(scoreButton(), Qt::LeftButton);
    const auto [job, asked] = session_->submitted<EvaluateJob>().back();
    QCOMPARE(asked.teachers.size(), std::size_t{1});
    QCOMPARE(asked.teachers[0].file, file("teacher.onnx").toStdString());
    QCOMPARE(asked.teachers[0].pixels, PixelRange::imagenet);
    QVERIFY(asked.map_folders.empty());
    drain();
    QVERIFY(!scoreButton()->isEnabled());  // one thing at a time
    session_->push(FakeSession::evaluation(job, "teacher.onnx"));
    session_->push(TeacherChecked{job, FakeSession::teacherCheck(true)});
    session_->finish(job);
    drain();
    auto* table = find<QTableWidget>("scoreTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), static_cast<int>(metric_kinds().size()));
    QCOMPARE(table->item(0, 1)->text(), QLocale().toString(0.9, 'f', 4));
    QVERIFY(table->item(0, 2)->text().contains(QLocale().toString(0.879, 'f', 4)));
    auto* card = window_->findChild<TeacherScorePanel*>();
    QCOMPARE(card->findChildren<QLabel*>("checkWarning").size(), 2);
    QVERIFY(scoreButton()->isEnabled());
  }

  void aScoreSaysWhichImagesAGainLeavesOut() {
    view()->form().setNetwork(file("teacher.onnx"));
    QTest::mouseClick(scoreButton(), Qt::LeftButton);
    const JobId job = session_->submitted<EvaluateJob>().back().first;
    EvaluationDone done = FakeSession::evaluation(job, "teacher.onnx");
    const auto gain = std::ranges::find(done.metrics, std::string("ig"), &MetricScores::key);
    QVERIFY(gain != done.metrics.end());
    gain->values[0][0] = -std::numeric_limits<double>::infinity();
    session_->push(done);
    session_->finish(job);
    drain();
    QStringList notes;
    for (const auto* label : window_->findChild<TeacherScorePanel*>()->findChildren<QLabel*>()) {
      notes << label->text();
    }
    QVERIFY2(notes.join("\n").contains("IG (bit) leaves out images"), qPrintable(notes.join("\n")));
  }

  void aFolderOfMapsIsScoredAndUsedWithoutTeaching() {
    view()->open(folder_.path());
    QCOMPARE(view()->form().source(), TeacherForm::Source::folder);
    QTest::mouseClick(scoreButton(), Qt::LeftButton);
    QCOMPARE(session_->submitted<EvaluateJob>().back().second.map_folders,
             std::vector<std::string>{folder_.path().toStdString()});
    QCOMPARE(teachButton()->text(), QString("Use these maps"));
    QTest::mouseClick(teachButton(), Qt::LeftButton);
    QVERIFY(session_->submitted<TeachJob>().empty());
    QCOMPARE(window_->form().options().dataset.teacher_folder, folder_.path().toStdString());
  }

  void theDemosOwnMapsAndItsOracleAreScoredLikeAnyOthers() {
    for (const auto& [source, name] :
         {std::pair{TeacherForm::Source::own, ""}, {TeacherForm::Source::oracle, "oracle"}}) {
      view()->form().setSource(source);
      QVERIFY2(scoreButton()->isEnabled(), qPrintable(scoreButton()->toolTip()));
      QTest::mouseClick(scoreButton(), Qt::LeftButton);
      const auto [job, asked] = session_->submitted<EvaluateJob>().back();
      QCOMPARE(asked.map_folders, std::vector<std::string>{name});
      session_->finish(job);
      drain();
    }
  }

  void theOracleIsOnlyTheDemos() {
    view()->form().setSource(TeacherForm::Source::oracle);
    QTest::mouseClick(teachButton(), Qt::LeftButton);
    QCOMPARE(window_->form().options().dataset.teacher_folder, std::string("oracle"));
    Options options = window_->form().options();
    options.dataset.folder = "/data/salicon";
    window_->form().setOptions(options);
    QVERIFY(view()->form().problem().contains("Only the demo"));
    QVERIFY(!teachButton()->isEnabled());
  }

  void teachingShowsItsProgressAndEndsWithMapsToUse() {
    const JobId job = teach();
    session_->push(Progress{job, "Teaching", 0.25, 42, 0, 0, 75, 300});
    drain();
    QVERIFY2(bar()->text().contains("75/300"), qPrintable(bar()->text()));
    QVERIFY(bar()->text().contains("0:42 left"));
    QVERIFY(find<QLabel>("teacherPending")->isVisible());
    auto* hold = view()->findChild<QToolButton*>("jobHold");
    QTest::mouseClick(hold, Qt::LeftButton);
    drain();
    QCOMPARE(hold->text(), QString("Resume"));
    QTest::mouseClick(hold, Qt::LeftButton);
    drain();
    QCOMPARE(hold->text(), QString("Pause"));
    session_->push(TeachDone{job, "/maps/teacher-1a2b", 290, 10, 4});
    session_->push(TeacherChecked{job, FakeSession::teacherCheck(false)});
    session_->finish(job);
    drain();
    QVERIFY(!bar()->isVisible());
    auto* card = window_->findChild<TeacherTaughtPanel*>();
    QVERIFY(card->note().contains("290 written, 10 kept"));
    QVERIFY(card->note().contains("4 of those"));
    QVERIFY(card->findChild<QLabel*>("checkVerdict")->text().contains("nothing speaks against"));
    QTest::mouseClick(find<QPushButton>("taughtUse"), Qt::LeftButton);
    QCOMPARE(window_->form().options().dataset.teacher_folder, std::string("/maps/teacher-1a2b"));
  }

  void stoppingKeepsWhatWasMadeAndSaysSo() {
    teach();
    QTest::mouseClick(view()->findChild<QToolButton*>("jobStop"), Qt::LeftButton);
    drain();
    QVERIFY(view()->notices().text().contains("kept"));
    QVERIFY(!bar()->isVisible());
  }

  void aFailureSaysWhyAboveThePage() {
    const JobId job = teach();
    session_->fail(job, ErrorCode::unreadable, "teacher.onnx is truncated.");
    drain();
    QVERIFY(view()->notices().text().contains("teacher.onnx is truncated."));
    QVERIFY(teachButton()->isEnabled());
  }

  void behindATrainingItSaysWhatItWaitsFor() {
    window_->startTraining();
    FakeTraining training(*session_, 3, 4);
    training.start();
    drain();
    session_->queues = true;
    window_->showView(ViewKind::teacher);
    const JobId job = teach();
    QVERIFY2(bar()->text().contains("Waits for the training to end"), qPrintable(bar()->text()));
    training.finish();
    session_->run(job);
    drain();
    QVERIFY(!bar()->text().contains("Waits"));
  }

  void warningsLinkToTheImagesThatShowThem() {
    window_->startTraining();
    FakeTraining training(*session_, 3, 4);
    training.start();
    drain();
    session_->push(TeacherChecked{session_->lastTraining(), FakeSession::teacherCheck(true)});
    drain();
    auto* card = find<QWidget>("teacherOfRun");
    window_->showView(ViewKind::teacher);
    QVERIFY(card->isVisible());
    QCOMPARE(window_->workspace().run().teacher->warnings.size(), std::size_t{2});
    const auto warnings = card->findChildren<QLabel*>("checkWarning");
    QCOMPARE(warnings.size(), 2);
    QVERIFY(warnings[1]->text().contains("<b>Mirrored.</b>"));
    Q_EMIT warnings[1]->linkActivated("image:val_107");
    QCOMPARE(window_->workspace().currentImage(), QString("val_107"));
    QCOMPARE(find<QTabWidget>("views")->currentIndex(), static_cast<int>(ViewKind::images));
  }

  void theExperimentIsLockedWhileItTrains() {
    const JobId job = teach();
    session_->push(TeachDone{job, "/maps/x", 1, 0, 0});
    session_->finish(job);
    drain();
    window_->startTraining();
    drain();
    QVERIFY(!find<QPushButton>("taughtUse")->isEnabled());
    QVERIFY(find<QPushButton>("taughtUse")->toolTip().contains("has ended"));
  }

  void aTeacherIsTrainedAndThenTeaches() {
    QTest::mouseClick(find<QToolButton>("teacherTrainHeader"), Qt::LeftButton);
    TeacherTrainingForm& form = view()->trainingForm();
    form.setOutputFile(file("new.safetensors"));
    find<QSpinBox>("trainEpochs")->setValue(2);
    find<QComboBox>("trainSchedule")->setCurrentIndex(static_cast<int>(Schedule::cosine));
    auto* train = find<QPushButton>("teacherTrainButton");
    QCOMPARE(train->text(), QString("Train"));
    QTest::mouseClick(train, Qt::LeftButton);
    const auto [job, asked] = session_->submitted<TrainTeacherJob>().back();
    QCOMPARE(asked.options.epochs, 2);
    QCOMPARE(asked.options.schedule, Schedule::cosine);
    QCOMPARE(asked.options.learning_rate, 1e-5);
    QCOMPARE(asked.output_file, file("new.safetensors").toStdString());
    session_->push(TeacherEpochDone{job, 1, 0.9, 0.8, true});
    session_->push(TeacherEpochDone{job, 2, 0.7, 0.85, false});
    session_->push(TeacherTrained{job, asked.output_file, 1, 0.8});
    session_->finish(job);
    drain();
    auto* table = find<QTableWidget>("trainingTable");
    QCOMPARE(table->rowCount(), 2);
    QVERIFY(table->item(0, 2)->font().bold());
    QVERIFY(!table->item(1, 2)->font().bold());
    QFile made(file("new.safetensors"));
    QVERIFY(made.open(QIODevice::WriteOnly));
    QTest::mouseClick(find<QPushButton>("trainedTeach"), Qt::LeftButton);
    QCOMPARE(session_->submitted<TeachJob>().back().second.teacher.file, asked.output_file);
    form.setOutputFile(file("msi.safetensors"));
    QCOMPARE(train->text(), QString("Replace and train"));
  }

  void mapsAreKeptAs16BitOrFloat() {
    teach();
    QCOMPARE(session_->submitted<TeachJob>().back().second.format, std::string("png16"));
    session_->finish(session_->submitted<TeachJob>().back().first);
    drain();
    find<QComboBox>("teacherFormat")->setCurrentIndex(1);
    teach();
    QCOMPARE(session_->submitted<TeachJob>().back().second.format, std::string("npy"));
  }

  void trainingRefusesWhatCannotBe() {
    TeacherTrainingForm& form = view()->trainingForm();
    form.setOutputFile(file("weights.bin"));
    QVERIFY(form.problem().contains(".safetensors"));
    form.setOutputFile(file("new2.safetensors"));
    QVERIFY(form.problem().isEmpty());
    find<QLineEdit>("trainRate")->setText("fast");
    QVERIFY(form.problem().contains("learning rate"));
    find<QLineEdit>("trainRate")->setText("1e-4");
    QCOMPARE(form.options().learning_rate, 1e-4);
    find<QSpinBox>("trainChannels")->setValue(33);
    QVERIFY(form.problem().contains("even"));
    QVERIFY(!find<QPushButton>("teacherTrainButton")->isEnabled());
  }

  void aTeacherCanBeDroppedButARunGoesToTheWindow() {
    QTemporaryDir run;
    QFile json(run.filePath("run.json"));
    QVERIFY(json.open(QIODevice::WriteOnly));
    window_->setAcceptDrops(false);  // what the page leaves would be the window's
    QVERIFY(!accepts(run.path()));
    QVERIFY(accepts(file("traced.pt")));
    window_->openPath({kindOf(file("teacher.onnx")), file("teacher.onnx")});
    QCOMPARE(view()->form().path(), file("teacher.onnx"));
  }

 private:
  template <typename Type>
  Type* find(const char* name) {
    return window_->findChild<Type*>(name);
  }
  TeacherView* view() { return window_->findChild<TeacherView*>(); }
  JobBar* bar() { return view()->findChild<JobBar*>(); }
  QPushButton* scoreButton() { return find<QPushButton>("teacherScoreButton"); }
  QPushButton* teachButton() { return find<QPushButton>("teacherTeachButton"); }
  QString file(const char* name) { return folder_.filePath(name); }
  void drain() { window_->bridge().drain(); }
  JobId teach() {
    view()->form().setNetwork(file("msi.safetensors"));
    QTest::mouseClick(teachButton(), Qt::LeftButton);
    drain();
    return session_->submitted<TeachJob>().back().first;
  }
  bool accepts(const QString& path) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QCoreApplication::sendEvent(view(), &event);
    return event.isAccepted();
  }

  QTemporaryDir folder_;
  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TeacherTest)
#include "teacher_test.moc"
