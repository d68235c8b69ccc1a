// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/export/comparison_figure.h"
#include "ui/export/curves_dialog.h"
#include "ui/export/figure_export.h"
#include "ui/main/arm_look.h"
#include "ui/main/run_controller.h"
#include "ui/views/curves_view.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

namespace {

const DrawnCurve* find(const QVector<DrawnCurve>& curves, const QString& name) {
  for (const DrawnCurve& curve : curves) {
    if (curve.name == name) return &curve;
  }
  return nullptr;
}

// Values of steps are kept in single precision.
double single(double value) {
  return static_cast<float>(value);
}

QByteArray contentOf(const QString& file) {
  QFile in(file);
  return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

}  // namespace

class CurvesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    bridge_ = std::make_unique<EngineBridge>(FakeSession::factory(session_));
    workspace_ = std::make_unique<Workspace>(*bridge_);
    run_ = std::make_unique<RunController>(*bridge_, *workspace_);
    view_ = std::make_unique<CurvesView>(*bridge_, *workspace_);
    view_->resize(900, 620);
    view_->show();
  }
  void cleanup() {
    view_.reset();
    run_.reset();
    workspace_.reset();
    bridge_.reset();
  }

  // ---- the points ----

  void theSmootherKeepsAConstantAndForgetsItsStart() {
    Smoother smoother(0.9);
    for (int i = 0; i < 5; ++i) QCOMPARE(smoother.next(2.0), 2.0);
    Smoother two(0.5);
    QCOMPARE(two.next(1.0), 1.0);
    // (0.5 * 0.5 * 1 + 0.5 * 4) / (0.25 + 0.5)
    QCOMPARE(two.next(4.0), 3.0);
    Smoother none(0);
    QCOMPARE(none.next(7.0), 7.0);
  }

  void aValueThatIsNotFiniteDoesNotSpoilTheSmoothing() {
    Smoother smoother(0.9);
    smoother.next(1.0);
    QVERIFY(std::isnan(smoother.next(std::nan(""))));
    QCOMPARE(smoother.next(1.0), 1.0);
  }

  void theGapIsPairedByImage() {
    CurveStore store;
    EpochSample epoch;
    epoch.epoch = 1;
    epoch.step = 10;
    epoch.val_kl[0] = 1.0;
    epoch.val_kl[1] = 0.8;
    EpochScores scores;
    // Differences -0.1 and -0.3: mean -0.2, deviation 0.1414, over root 2 is 0.1.
    scores.images = {{"a", {0.5, 0.4}}, {"b", {1.5, 1.2}}};
    store.addEpoch(epoch, &scores);
    const auto gap = store.gap(1, XAxis::step);
    QCOMPARE(gap.size(), std::size_t{1});
    QCOMPARE(gap[0].x, 10.0);
    QCOMPARE(gap[0].mean, 0.8 - 1.0);
    QVERIFY(std::abs(gap[0].half_width - 1.959964 * 0.1) < 1e-9);
  }

  void theBestEpochIsTheLowestValidationKl() {
    CurveStore store;
    store.setHistory(FakeSession::history("/runs/x", 10));
    QCOMPARE(store.bestEpoch(0), 8);
    QCOMPARE(store.best(0, XAxis::epoch).x, 8.0);
    QCOMPARE(CurveStore().bestEpoch(0), 0);
  }

  void theAxesCountStepsEpochsAndSeconds() {
    CurveStore store;
    store.setHistory(FakeSession::history("/runs/x", 2, 10));
    QCOMPARE(store.stepX(XAxis::step).at(4), 5.0);
    QCOMPARE(store.stepX(XAxis::epoch).at(4), 0.5);
    QCOMPARE(store.stepX(XAxis::time).at(4), 1.25);
    QCOMPARE(store.epochNear(13, XAxis::step), 1);
    QCOMPARE(store.epochNear(17, XAxis::step), 2);
  }

  // ---- the view ----

  void withoutARunItOffersTheDemo() {
    QVERIFY(view_->isEmpty());
    QSignalSpy demo(workspace_.get(), &Workspace::demoRequested);
    auto* button = view_->findChild<QPushButton*>("curveDemo");
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(demo.count(), 1);
  }

  void theCurvesContainWhatCame() {
    train(3, 20, 2);
    const auto curves = view_->figure().drawnCurves();
    const DrawnCurve* training = find(curves, "Model B training");
    QVERIFY(training != nullptr);
    QCOMPARE(training->x.size(), 40);
    const DrawnCurve* raw = find(curves, "Model A training, raw");
    QVERIFY(raw != nullptr);
    QCOMPARE(raw->y.at(7), single(FakeSession::step(8, 20, 3).arms[0].kl));
    const DrawnCurve* validation = find(curves, "Model A validation");
    QVERIFY(validation != nullptr);
    QCOMPARE(validation->x, QVector<double>({20, 40}));
    QCOMPARE(validation->y.at(1), FakeSession::epoch(2, 20).val_kl[0]);
    QCOMPARE(find(curves, "Teacher")->y.front(), 0.31);
    QVERIFY(find(curves, "Centre prior") != nullptr);
    QVERIFY(find(curves, "Uniform map") != nullptr);
    QCOMPARE(find(curves, "B − A")->y.size(), 2);
  }

  void pointsThatComeLiveAreThoseOfAReopenedRun() {
    train(2, 15, 2);
    const auto live = view_->figure().drawnCurves();
    RunHistory history = workspace_->history();
    CurveStore store;
    store.setHistory(history);
    CurveFigure figure;
    figure.setSettings(view_->figure().settings());
    figure.setStore(&store);
    const auto again = figure.drawnCurves();
    QCOMPARE(again.size(), live.size());
    for (qsizetype i = 0; i < live.size(); ++i) {
      if (live[i].name == "Teacher" || live[i].name.contains("prior") ||
          live[i].name.contains("Uniform")) {
        continue;  // as wide as the axis
      }
      QCOMPARE(again[i].y, live[i].y);
    }
  }

  void aFastRunIsNotDrawnMoreThanThirtyTimesASecond() {
    start(10, 100);
    training_->step();
    bridge_->drain();  // shows the figure, which draws itself once for its new size
    const int before = view_->figure().replotCount();
    for (int i = 0; i < 500; ++i) {
      training_->step();
      bridge_->drain();
    }
    QCOMPARE(view_->figure().replotCount(), before);
    QTRY_VERIFY(view_->figure().replotCount() > before);
    QVERIFY(view_->figure().replotCount() <= before + 2);
  }

  void otherQuantitiesAndAxesAreDrawn() {
    train(2, 10, 2);
    auto* axis = view_->findChild<QComboBox*>("curveAxis");
    choose(Quantity::teacher_term);
    auto curves = view_->figure().drawnCurves();
    QVERIFY(find(curves, "Model A") == nullptr);
    QVERIFY(find(curves, "Model B") != nullptr);
    choose(Quantity::learning_rate);
    axis->setCurrentIndex(static_cast<int>(XAxis::epoch));
    curves = view_->figure().drawnCurves();
    QCOMPARE(curves.size(), 1);
    QCOMPARE(curves.front().x.back(), 2.0);
    QCOMPARE(curves.front().y.front(), single(FakeSession::step(1, 10, 2).learning_rate));
    view_->findChild<QCheckBox*>("curveLogX")->setChecked(true);
    view_->findChild<QCheckBox*>("curveLogY")->setChecked(true);
    QVERIFY(view_->figure().settings().log_y);
    choose(Quantity::kl);
    QVERIFY(find(view_->figure().drawnCurves(), "B − A") != nullptr);
  }

  void everyArmIsDrawnUnderItsNameInItsColour() {
    openThree();
    const auto curves = view_->figure().drawnCurves();
    for (const char* name : {"Model A training", "Model B validation", "Blend training",
                             "Blend validation", "B − A", "Blend − A"}) {
      QVERIFY2(find(curves, name) != nullptr, name);
    }
    QCOMPARE(find(curves, "Blend validation")->colour, placeColour(2, false));
    QCOMPARE(find(curves, "Blend − A")->colour, placeColour(2, false));
    const DrawnCurve* gap = find(curves, "Blend − A");
    const EpochSample last = FakeSession::epoch(10, 30, 3);
    QCOMPARE(gap->y.back(), last.val_kl[2] - last.val_kl[0]);
  }

  void onlyArmsWithATermHaveItsCurve() {
    openThree();
    choose(Quantity::teacher_term);
    auto curves = view_->figure().drawnCurves();
    QVERIFY(find(curves, "Model B") != nullptr);
    QVERIFY(find(curves, "Blend") == nullptr);  // the teacher is in its label
    const DrawnCurve* validation = find(curves, "Model B validation, times w");
    QVERIFY(validation != nullptr);
    QCOMPARE(validation->y.front(), 2.5 * FakeSession::epoch(1, 30).val_teacher_kl[1]);
    choose(Quantity::cc_term);
    QVERIFY(view_->figure().drawnCurves().isEmpty());
  }

  void theTeachersValidationHasTheWeightOfItsArm() {
    Options options;
    options.arms = FakeSession::threeArms();
    options.arms[1].changes = {{"distillation.weight", "0.5"}};
    RunHistory history = FakeSession::history("/runs/three", 2);
    history.record.options.arms = options.arms;
    CurveStore store;
    store.setHistory(history);
    QCOMPARE(store.validationTeacher(1, XAxis::epoch).front().y,
             0.5 * FakeSession::epoch(1, 30).val_teacher_kl[1]);
    QVERIFY(store.validationTeacher(0, XAxis::epoch).empty());
  }

  void sharesHavePointsOnlyWhereTheyWereMeasured() {
    train(2, 10, 2);
    choose(Quantity::teacher_share);
    view_->findChild<QSlider*>("curveSmoothing")->setValue(0);
    const auto curves = view_->figure().drawnCurves();
    QVERIFY(find(curves, "Model A") == nullptr);
    const DrawnCurve* share = find(curves, "Model B");
    QVERIFY(share != nullptr);
    QCOMPARE(share->x, QVector<double>({1, 6, 11, 16}));
    QCOMPARE(share->y.at(1), single(FakeSession::step(6, 10, 2).arms[1].share[1]));
    for (const double value : share->y) QVERIFY(std::isfinite(value));
  }

  void theMetricsOfARunCanBeChosenAndSayWhichWayIsBetter() {
    openThree();
    auto* quantity = view_->findChild<QComboBox*>("curveQuantity");
    QVERIFY(quantity->findData("cc") > 0);
    QVERIFY(quantity->findData("nss") > 0);
    QCOMPARE(quantity->findData("ig"), -1);
    quantity->setCurrentIndex(quantity->findData("nss"));
    QCOMPARE(quantity->currentText(), QString("NSS"));
    const auto curves = view_->figure().drawnCurves();
    QCOMPARE(curves.size(), 3);
    const DrawnCurve* blend = find(curves, "Blend validation");
    QCOMPARE(blend->x.size(), 10);
    QCOMPARE(blend->y.at(3), FakeSession::epoch(4, 30, 3).metrics[1].values[2]);
    QVERIFY(quantityLabel(view_->figure().settings(), view_->store()).contains("higher is better"));
    // The highest NSS, not the lowest.
    QCOMPARE(view_->store().bestEpoch(2, "nss"), 8);
    const QByteArray csv = curvesCsv(view_->figure().drawnCurves(), view_->figure().settings().x);
    QVERIFY(csv.contains("Blend validation,30,"));
  }

  void theChosenQuantityOutlivesAChangeOfRuns() {
    openThree();
    auto* quantity = view_->findChild<QComboBox*>("curveQuantity");
    quantity->setCurrentIndex(quantity->findData("nss"));
    RunHistory other = FakeSession::history("/runs/x", 3);
    open(other);
    QCOMPARE(quantity->currentData().toString(), QString("nss"));
    for (EpochSample& epoch : other.epochs) epoch.metrics.clear();
    other.record.folder = "/runs/y";
    open(other);
    QCOMPARE(quantity->findData("nss"), -1);
    QCOMPARE(view_->figure().settings().quantity, Quantity::kl);
    openThree();
    QCOMPARE(quantity->currentData().toString(), QString("nss"));
    QCOMPARE(view_->figure().settings().metric, std::string("nss"));
  }

  void aMetricThatIsNotKnownOfAnEpochLeavesItOut() {
    RunHistory history = FakeSession::history("/runs/x", 3);
    history.epochs[1].metrics[0].values[1] = std::nan("");
    history.epochs[2].metrics.clear();
    CurveStore store;
    store.setHistory(history);
    QCOMPARE(store.metric("cc", 1, XAxis::epoch).size(), std::size_t{1});
    QCOMPARE(store.metric("cc", 0, XAxis::epoch).size(), std::size_t{2});
    QCOMPARE(store.bestEpoch(1, "cc"), 1);
    QCOMPARE(store.bestEpoch(1, "ig"), 0);
  }

  void smoothingChangesTrainingAndLeavesValidation() {
    train(2, 30, 2);
    const auto before = view_->figure().drawnCurves();
    view_->findChild<QSlider*>("curveSmoothing")->setValue(50);
    const auto after = view_->figure().drawnCurves();
    QVERIFY(find(before, "Model A training")->y != find(after, "Model A training")->y);
    QCOMPARE(find(after, "Model A validation")->y, find(before, "Model A validation")->y);
    view_->findChild<QSlider*>("curveSmoothing")->setValue(0);
    QCOMPARE(find(view_->figure().drawnCurves(), "Model A training")->y,
             find(before, "Model A training, raw")->y);
  }

  void clickingAnEpochMovesEveryView() {
    train(4, 10, 4);
    QCOMPARE(workspace_->currentEpoch(), 4);
    auto* plot = view_->findChild<QWidget*>("curvePlot");
    QTRY_VERIFY(view_->figure().replotCount() > 0);
    QTest::mouseClick(plot, Qt::LeftButton, Qt::NoModifier,
                      QPoint(plot->width() / 2, plot->height() / 3));
    QCOMPARE(workspace_->currentEpoch(), 2);
  }

  // ---- files ----

  void figuresAreWrittenInTheFormatTheirNameSays() {
    train(3, 20, 3);
    QTemporaryDir folder;
    QString error;
    for (const char* name : {"c.pdf", "c.svg", "c.png"}) {
      QVERIFY2(exportCurves(drawCurves(view_->figure(), {}), folder.filePath(name), &error),
               qPrintable(error));
    }
    QVERIFY(contentOf(folder.filePath("c.pdf")).startsWith("%PDF"));
    const QByteArray svg = contentOf(folder.filePath("c.svg"));
    for (const char* text : {"Model A training", "Model B validation", "Teacher", "Centre prior",
                             "Step", "KL divergence"}) {
      QVERIFY2(svg.contains(text), text);
    }
    FigureOptions options;
    options.millimetres = {100, 80};
    options.dpi = 254;
    QVERIFY(exportCurves(drawCurves(view_->figure(), options), folder.filePath("d.png"), &error));
    const QImage image(folder.filePath("d.png"));
    QVERIFY(std::abs(image.width() - 1000) <= 4);
    QVERIFY(std::abs(image.height() - 800) <= 4);
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
  }

  void aFigureThatCannotBeWrittenSaysWhy() {
    train(1, 5, 1);
    QString error;
    QVERIFY(!exportCurves(drawCurves(view_->figure(), {}), "/proc/nowhere/c.pdf", &error));
    QVERIFY(error.contains("nowhere"));
    QTemporaryDir folder;
    QVERIFY(!exportCurves(drawCurves(view_->figure(), {}), folder.filePath("c.docx"), &error));
    QVERIFY(error.contains(".svg"));
    QVERIFY(!QFile::exists(folder.filePath("c.docx")));
  }

  void theCsvHoldsWhatIsDrawnWithPoints() {
    train(2, 5, 2);
    const QByteArray csv = curvesCsv(view_->figure().drawnCurves(), view_->figure().settings().x);
    const QList<QByteArray> lines = csv.split('\n');
    QCOMPARE(lines.front(), QByteArray("curve,step,value"));
    const QByteArray wanted =
        "Model B validation,10," +
        QLocale::c()
            .toString(FakeSession::epoch(2, 5).val_kl[1], 'g', QLocale::FloatingPointShortest)
            .toLatin1();
    QVERIFY(lines.contains(wanted));
    QVERIFY(csv.contains("\"Model A training, raw\",1,"));
  }

  void whatIsSaidOfAWrittenFileCutsNoLineOfTheDialog() {
    train(2, 5, 2);
    QTemporaryDir folder;
    QSettings().setValue("export/folder", folder.path());
    CurvesDialog dialog(view_->figure(), CurvesDialog::What::numbers, "curves", nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    dialog.resize(dialog.minimumSizeHint());  // its lines are broken
    QCoreApplication::processEvents();
    dialog.resize(dialog.width(), dialog.layout()->totalMinimumHeightForWidth(dialog.width()));
    dialog.save();
    QTRY_VERIFY(!dialog.isBusy());
    QVERIFY(dialog.notices().isVisible());
    QCoreApplication::processEvents();
    int broken = 0;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
      if (!label->isVisible() || !label->wordWrap()) continue;
      broken += label->heightForWidth(label->width()) > label->fontMetrics().height() * 3 / 2;
      QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    QVERIFY(broken > 0);
  }

  void theComparisonFigureHasARowPerImage() {
    std::vector<SampleReady> samples;
    SampleJob job;
    job.checkpoints[0] = "a";
    job.checkpoints[1] = "b";
    job.epoch = 5;
    for (const char* id : {"val_101", "val_102"}) {
      job.id = id;
      samples.push_back(FakeSession::sample(job));
    }
    const QImage two = comparisonFigure(samples, 1);
    samples.pop_back();
    const QImage one = comparisonFigure(samples, 1);
    QVERIFY(!one.isNull());
    QVERIFY(two.height() > one.height() + 100);
    QCOMPARE(two.width(), one.width());
    QVERIFY(comparisonFigure({}).isNull());
  }

 private:
  void start(int epochs, int steps) {
    run_->start(Options{});
    training_ = std::make_unique<FakeTraining>(*session_, epochs, steps);
    training_->start();
    bridge_->drain();
  }
  void train(int epochs, int steps, int done) {
    start(epochs, steps);
    training_->runEpochs(done);
    bridge_->drain();
  }

  void open(const RunHistory& history) {
    session_->answers = false;
    RunOpened opened;
    opened.history = history;
    opened.job = workspace_->openRun(QString::fromStdString(history.record.folder));
    session_->push(opened);
    session_->answers = true;
    bridge_->drain();
  }
  void openThree() {
    workspace_->openRun("/runs/three");
    bridge_->drain();
    QCOMPARE(workspace_->armCount(), 3);
  }
  void choose(Quantity quantity) {
    auto* combo = view_->findChild<QComboBox*>("curveQuantity");
    combo->setCurrentIndex(combo->findData(static_cast<int>(quantity)));
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<EngineBridge> bridge_;
  std::unique_ptr<Workspace> workspace_;
  std::unique_ptr<RunController> run_;
  std::unique_ptr<CurvesView> view_;
  std::unique_ptr<FakeTraining> training_;
};

QTEST_MAIN(CurvesTest)
#include "curves_test.moc"
