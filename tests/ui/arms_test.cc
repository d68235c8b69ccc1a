// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <cmath>

#include "engine/api/evaluation.h"
#include "tests/ui/support/colour_sight.h"
#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/arms_editor.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/options_form.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"

using namespace distilloscope;

class ArmsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    Theme::instance().setChoice(ThemeChoice::light);
    form_ = std::make_unique<OptionsForm>();
    form_->resize(340, 1000);
    form_->show();
  }
  void cleanup() { form_.reset(); }

  // ---- names and colours ----

  void everyPlaceHasAColourThatColourBlindReadersTellFromTheOthers() {
    for (const bool dark : {false, true}) {
      std::vector<QColor> colours;
      for (int place = 0; place < kMaxArms; ++place) colours.push_back(placeColour(place, dark));
      QCOMPARE(colours[0], roleColours(dark).modelA);
      QCOMPARE(colours[1], roleColours(dark).modelB);
      colours.push_back(roleColours(dark).teacher);
      for (const auto reader : {sight::normal, sight::deuteranopia, sight::protanopia}) {
        for (std::size_t i = 0; i < colours.size(); ++i) {
          for (std::size_t j = 0; j < i; ++j) {
            const double apart = sight::apart(colours[i], colours[j], reader);
            QVERIFY2(apart > 18, qPrintable(QString("%1 and %2, sight %3, dark %4: %5")
                                                .arg(colours[i].name(), colours[j].name())
                                                .arg(reader)
                                                .arg(dark)
                                                .arg(apart)));
          }
        }
      }
    }
  }

  void anArmsOwnColourAndNameWin() {
    Options options;
    QCOMPARE(armName(options, 1), QString("Model B"));
    QCOMPARE(armGapName(options, 1, 0), QString("B − A"));
    options.arms = FakeSession::threeArms();
    options.arms[2].colour = "#123456";
    QCOMPARE(armName(options, 2), QString("Blend"));
    QCOMPARE(armGapName(options, 2, 0), QString("Blend − A"));
    QCOMPARE(armColour(options, 2, false), QColor("#123456"));
    QCOMPARE(armColour(options, 2, true), QColor("#123456"));
    options.arms[2].colour = "no colour";
    QCOMPARE(armColour(options, 2, true), placeColour(2, true));
  }

  // ---- the arms of the form ----

  void theSwatchOfASelectedRowHasARimOfTheTextsColour() {
    const QColor rim = QGuiApplication::palette().color(QPalette::HighlightedText);
    const QIcon icon = colourSwatch(QGuiApplication::palette().color(QPalette::Highlight));
    const auto pixels = [&](QIcon::Mode mode) {
      const QImage picture = icon.pixmap(QSize(10, 10), 2.0, mode).toImage();
      int count = 0;
      for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) count += picture.pixelColor(x, y) == rim;
      }
      return count;
    };
    QVERIFY(pixels(QIcon::Selected) >= 40);
    QCOMPARE(pixels(QIcon::Normal), 0);
  }

  void untouchedItShowsTheUsualTwoAndAddsNothingToTheOptions() {
    QCOMPARE(list()->count(), 2);
    QVERIFY(list()->item(0)->text().contains("Model A"));
    QVERIFY(list()->item(0)->text().contains("None"));
    QVERIFY(list()->item(1)->text().contains("as the form says"));
    QVERIFY(form_->options().arms.empty());
    QVERIFY(!form_->isModified());
    QVERIFY(!button("armRemove")->isEnabled());
    QVERIFY(button("armRemove")->toolTip().contains("two arms at least"));
  }

  void anArmIsAddedNamedColouredAndRemovedByKeyboard() {
    list()->setFocus();
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Insert);
    QCOMPARE(form_->options().arms.size(), std::size_t{3});
    QCOMPARE(list()->currentRow(), 2);
    QVERIFY(form_->isModified());
    QVERIFY(form_->isSound());
    QTest::keyClick(list(), Qt::Key_F2);
    QTest::keyClicks(name(), "Slow");
    QCOMPARE(form_->options().arms[2].name, std::string("Slow"));
    QVERIFY(list()->item(2)->text().startsWith("Slow"));
    auto* colours = form_->findChild<QMenu*>("armColours");
    Q_EMIT colours->aboutToShow();
    colours->actions().at(4)->trigger();
    QCOMPARE(QColor(form_->options().arms[2].colour.c_str()), placeColour(3, false));
    QTest::mouseClick(button("armAdd"), Qt::LeftButton);
    QCOMPARE(form_->options().arms[3].name, std::string("Slow 2"));
    QVERIFY(form_->options().arms[3].colour.empty());
    list()->setFocus();
    for (int i = 0; i < 4; ++i) QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(list()->count(), 2);
    QVERIFY(form_->options().arms.empty());  // what is left are the usual two
  }

  void anArmDiffersInAnOptionWithTheSameEditorAsTheForm() {
    addArm();
    differIn("optimiser.learning_rate");
    auto* rate = form_->findChild<QLineEdit*>("arm.optimiser.learning_rate");
    QVERIFY(rate != nullptr && rate->isVisible());
    QCOMPARE(rate->text(), QString("0.0003"));
    rate->clear();
    QTest::keyClicks(rate, "0.001");
    const Options options = form_->options();
    QCOMPARE(options_of_arm(options, 2).optimiser.learning_rate, 0.001);
    QCOMPARE(options_of_arm(options, 1).optimiser.learning_rate, 3e-4);
    QVERIFY(list()->item(2)->text().contains("Learning rate 0.001"));
    auto* away = form_->findChild<QToolButton*>("arm.away.optimiser.learning_rate");
    QTest::mouseClick(away, Qt::LeftButton);
    QVERIFY(form_->options().arms[2].changes.empty());
    QVERIFY(form_->findChild<QLineEdit*>("arm.optimiser.learning_rate") == nullptr);
  }

  void onlyWhatArmsMayDifferInIsOffered() {
    addArm();
    auto* menu = form_->findChild<QMenu*>("armOptions");
    Q_EMIT menu->aboutToShow();
    QVERIFY(form_->findChild<QAction*>("differ.student.padding") != nullptr);
    QVERIFY(form_->findChild<QAction*>("differ.optimiser.epochs") == nullptr);
    QVERIFY(form_->findChild<QAction*>("differ.dataset.width") == nullptr);
  }

  void aWrongValueOfAnArmIsExplainedAndKeepsTheExperimentFromStarting() {
    addArm();
    differIn("optimiser.learning_rate");
    auto* rate = form_->findChild<QLineEdit*>("arm.optimiser.learning_rate");
    rate->clear();
    QTest::keyClicks(rate, "fast");
    QVERIFY(!form_->isSound());
    QVERIFY(reason()->isVisible());
    QVERIFY2(reason()->text().contains("fast"), qPrintable(reason()->text()));
    QCOMPARE(rate->text(), QString("fast"));
    rate->clear();
    QTest::keyClicks(rate, "1e-4");
    QVERIFY(form_->isSound());
    QVERIFY(!reason()->isVisible());
  }

  void twoArmsOfOneNameAreRefused() {
    addArm();
    name()->setFocus();
    QTest::keyClicks(name(), "Model A");
    QVERIFY(!form_->isSound());
    QVERIFY(reason()->text().contains("Model A"));
    QVERIFY(form_->problemText().contains("Model A"));
  }

  void theArmsOfARunComeBackWithItsOptions() {
    Options options;
    options.arms = FakeSession::threeArms();
    form_->setOptions(options);
    QCOMPARE(list()->count(), 3);
    QVERIFY(list()->item(2)->text().contains("Blend"));
    list()->setCurrentRow(2);
    auto* method = form_->findChild<QComboBox*>("arm.distillation.method");
    QVERIFY(method != nullptr);
    QCOMPARE(method->currentData().toString(), QString("blended"));
    QVERIFY(form_->options().arms == options.arms);
    form_->setOptions(Options{});
    QCOMPARE(list()->count(), 2);
  }

  void aPresetKeepsTheArms() {
    addArm();
    auto* preset = form_->findChild<QComboBox*>("preset");
    preset->setCurrentIndex(1);
    Q_EMIT preset->activated(1);
    QCOMPARE(form_->options().arms.size(), std::size_t{3});
    QCOMPARE(form_->options().dataset.width, 352);
  }

  void whileItTrainsTheArmsCanBeReadButNotChanged() {
    Options options;
    options.arms = FakeSession::threeArms();
    form_->setOptions(options);
    form_->setLocked(true);
    list()->setCurrentRow(2);
    QVERIFY(!button("armAdd")->isEnabled());
    QVERIFY(!form_->findChild<QComboBox*>("arm.distillation.method")->isEnabled());
    QVERIFY(name()->isReadOnly());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(list()->count(), 3);
    form_->setLocked(false);
    QVERIFY(form_->findChild<QComboBox*>("arm.distillation.method")->isEnabled());
  }

  void allOfItHasANameAndATooltip() {
    addArm();
    differIn("optimiser.learning_rate");
    auto* editor = form_->findChild<ArmsEditor*>("armsEditor");
    for (QWidget* widget : editor->findChildren<QWidget*>()) {
      const bool used =
          qobject_cast<QAbstractButton*>(widget) != nullptr || widget == list() || widget == name();
      if (!used || !widget->isVisible()) continue;
      const QByteArray which = widget->objectName().toUtf8();
      QVERIFY2(!widget->accessibleName().isEmpty(), which.constData());
      QVERIFY2(!widget->toolTip().isEmpty(), which.constData());
      QVERIFY2(widget->focusPolicy() & Qt::TabFocus, which.constData());
    }
  }

  // ---- fields that the method does not use ----

  void whatTheMethodDoesNotUseIsDisabledAndSaysWhy() {
    auto* alpha = editorOf("distillation.alpha");
    auto* weight = editorOf("distillation.weight");
    QVERIFY(!alpha->input()->isEnabled());
    QVERIFY(alpha->toolTip().contains("Blended"));
    QVERIFY(weight->input()->isEnabled());
    auto* method = form_->findChild<QComboBox*>("distillation.method");
    method->setCurrentIndex(method->findData("blended"));
    QVERIFY(alpha->input()->isEnabled());
    QVERIFY(!alpha->toolTip().contains("Not used"));
    QVERIFY(!weight->input()->isEnabled());
    QVERIFY(weight->toolTip().contains("no teacher term"));
    method->setCurrentIndex(method->findData("teacher_only"));
    // Model A still learns from the truth.
    QVERIFY(editorOf("distillation.truth_weight")->input()->isEnabled());
  }

  void whatOnlyAnotherArmUsesStaysEnabled() {
    addArm();
    differIn("distillation.method");
    auto* method = form_->findChild<QComboBox*>("arm.distillation.method");
    method->setCurrentIndex(method->findData("blended"));
    QVERIFY(editorOf("distillation.alpha")->input()->isEnabled());
    differIn("distillation.alpha");
    // Now the blending arm has an alpha of its own, and no other blends.
    QVERIFY(!editorOf("distillation.alpha")->input()->isEnabled());
  }

  void aWrongValueCanBePutRightEvenWhereNothingUsesIt() {
    Options options;
    options.distillation.alpha = 7;
    form_->setOptions(options);
    QVERIFY(!form_->isSound());
    QVERIFY(editorOf("distillation.alpha")->input()->isEnabled());
  }

  // ---- metrics ----

  void metricsAreChosenFromAListOfAllThereAre() {
    auto* metrics = form_->findChild<QListWidget*>("validation.metrics");
    QVERIFY(metrics != nullptr);
    QCOMPARE(metrics->count(), static_cast<int>(metric_kinds().size()));
    const auto at = [&](const char* key) {
      for (int row = 0; row < metrics->count(); ++row) {
        if (metrics->item(row)->data(Qt::UserRole).toString() == key) return metrics->item(row);
      }
      return static_cast<QListWidgetItem*>(nullptr);
    };
    QCOMPARE(at("cc")->checkState(), Qt::Checked);
    QCOMPARE(at("ig")->checkState(), Qt::Unchecked);
    QVERIFY(at("auc_judd")->text().contains("AUC-Judd"));
    QVERIFY(!at("auc_judd")->text().contains("auc_judd"));
    QVERIFY(at("auc_judd")->toolTip().contains("auc_judd"));
    at("auc_judd")->setCheckState(Qt::Checked);
    at("sim")->setCheckState(Qt::Unchecked);
    QCOMPARE(form_->options().validation.metrics, std::string("cc,nss,auc_judd"));
    // By keyboard.
    metrics->setFocus();
    metrics->setCurrentItem(at("ig"));
    QTest::keyClick(metrics, Qt::Key_Space);
    QCOMPARE(form_->options().validation.metrics, std::string("cc,nss,auc_judd,ig"));
    form_->setLocked(true);
    QTest::keyClick(metrics, Qt::Key_Space);
    QCOMPARE(form_->options().validation.metrics, std::string("cc,nss,auc_judd,ig"));
  }

  void anUnknownMetricIsListedSoThatItCanBeTakenAway() {
    Options options;
    options.validation.metrics = "cc,beauty";
    form_->setOptions(options);
    QVERIFY(!form_->isSound());
    auto* metrics = form_->findChild<QListWidget*>("validation.metrics");
    QListWidgetItem* last = metrics->item(metrics->count() - 1);
    QVERIFY(last->text().contains("beauty"));
    last->setCheckState(Qt::Unchecked);
    QVERIFY(form_->isSound());
    QCOMPARE(form_->options().validation.metrics, std::string("cc"));
  }

 private:
  QListWidget* list() { return form_->findChild<QListWidget*>("armList"); }
  QLineEdit* name() { return form_->findChild<QLineEdit*>("armName"); }
  QLabel* reason() { return form_->findChild<QLabel*>("arms.reason"); }
  QToolButton* button(const char* which) { return form_->findChild<QToolButton*>(which); }
  OptionEditor* editorOf(const char* key) {
    for (auto* editor : form_->findChildren<OptionEditor*>()) {
      if (editor->input()->objectName() == key) return editor;
    }
    return nullptr;
  }
  void addArm() {
    list()->setCurrentRow(1);
    QTest::mouseClick(button("armAdd"), Qt::LeftButton);
    QCOMPARE(list()->count(), 3);
  }
  void differIn(const char* key) {
    auto* menu = form_->findChild<QMenu*>("armOptions");
    Q_EMIT menu->aboutToShow();
    auto* action = menu->findChild<QAction*>(QString("differ.") + key);
    QVERIFY(action != nullptr);
    action->trigger();
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<OptionsForm> form_;
};

QTEST_MAIN(ArmsTest)
#include "arms_test.moc"
