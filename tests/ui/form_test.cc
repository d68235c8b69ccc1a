// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/option_editor.h"
#include "ui/forms/options_form.h"
#include "ui/main/theme.h"

using namespace distilloscope;

class FormTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    form_ = std::make_unique<OptionsForm>();
    form_->resize(330, 900);
    form_->show();
  }
  void cleanup() { form_.reset(); }

  void everyFieldOfTheTableHasAnEditorWithAnAccessibleName() {
    for (const OptionField& field : option_fields()) {
      auto* input = form_->findChild<QWidget*>(QString::fromStdString(field.key));
      QVERIFY2(input != nullptr, field.key.c_str());
      QCOMPARE(input->accessibleName().toStdString(), field.label);
    }
  }

  void advancedFieldsShowOnlyWhenAskedFor() {
    auto* advanced = form_->findChild<QWidget*>("dataset.loader_threads");
    form_->setAdvancedShown(false);
    QVERIFY(!advanced->isVisible());
    form_->setAdvancedShown(true);
    QVERIFY(advanced->isVisible());
    form_->setAdvancedShown(false);
  }

  void aWrongSizeMarksItsFieldWithTheReason() {
    spin("dataset.width")->setValue(100);
    QVERIFY(!form_->isSound());
    auto* reason = form_->findChild<QLabel*>("dataset.width.reason");
    QVERIFY(reason->isVisible());
    QVERIFY(reason->text().contains("32"));
    QVERIFY(form_->problemText().contains("32"));
    spin("dataset.width")->setValue(96);
    QVERIFY(form_->isSound());
    QVERIFY(!reason->isVisible());
    QCOMPARE(form_->options().dataset.width, 96);
  }

  void textThatIsNoNumberIsExplainedAndKeepsTheOldValue() {
    type("optimiser.learning_rate", "fast");
    QVERIFY(!form_->isSound());
    QVERIFY(form_->findChild<QLabel*>("optimiser.learning_rate.reason")->text().contains("fast"));
    QCOMPARE(form_->options().optimiser.learning_rate, 3e-4);
    type("optimiser.learning_rate", "1e-4");
    QVERIFY(form_->isSound());
    QCOMPARE(form_->options().optimiser.learning_rate, 1e-4);
  }

  void numbersAreReadInTheUsersLocaleAndInPlainForm() {
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    OptionEditor editor(*find_option_field("optimiser.learning_rate"));
    Options options;
    options.optimiser.learning_rate = 0.002;
    editor.show(options);
    auto* line = qobject_cast<QLineEdit*>(editor.input());
    QCOMPARE(line->text(), QString("0,002"));
    options.optimiser.learning_rate = 0.0003;
    editor.show(options);
    QCOMPARE(line->text(), QString("0,0003"));
    options.optimiser.learning_rate = 0.002;
    editor.show(options);
    QCOMPARE(std::stod(editor.typedText()), 0.002);
    line->setText("0,5");
    QCOMPARE(std::stod(editor.typedText()), 0.5);
    line->setText("1e-05");
    QCOMPARE(std::stod(editor.typedText()), 1e-5);
    QLocale::setDefault(before);
  }

  void aWrongAdvancedFieldIsNeverHidden() {
    form_->setAdvancedShown(false);
    Options options;
    options.student.batch_norm_epsilon = -1;
    form_->setOptions(options);
    QVERIFY(!form_->isSound());
    QVERIFY(form_->findChild<QWidget*>("student.batch_norm_epsilon")->isVisible());
  }

  void choosingThePresetSetsItsValuesAndKeepsFoldersAndSeed() {
    Options options;
    options.dataset.folder = "/data/osie";
    options.run.seed = 7;
    form_->setOptions(options);
    auto* preset = form_->findChild<QComboBox*>("preset");
    preset->setCurrentIndex(1);
    Q_EMIT preset->activated(1);
    QCOMPARE(form_->options().dataset.width, 352);
    QCOMPARE(form_->options().optimiser.batch_size, 32);
    QCOMPARE(form_->options().dataset.folder, std::string("/data/osie"));
    QCOMPARE(form_->options().run.seed, std::int64_t{7});
    QVERIFY(!form_->isModified());
  }

  void aChangedValueShowsThatThePresetIsModified() {
    auto* note = form_->findChild<QLabel*>("presetNote");
    QVERIFY(!note->isVisible());
    spin("optimiser.epochs")->setValue(3);
    QVERIFY(note->isVisible());
    spin("optimiser.epochs")->setValue(preset_options(Preset::recommended).optimiser.epochs);
    QVERIFY(!note->isVisible());
  }

  void lockedItCanBeReadButNotChanged() {
    form_->setLocked(true);
    QVERIFY(spin("optimiser.epochs")->isReadOnly());
    QVERIFY(form_->findChild<QLineEdit*>("optimiser.learning_rate")->isReadOnly());
    QVERIFY(!form_->findChild<QComboBox*>("optimiser.schedule")->isEnabled());
    QVERIFY(form_->findChild<QLabel*>("lockNote")->isVisible());
    form_->setLocked(false);
    QVERIFY(!spin("optimiser.epochs")->isReadOnly());
  }

  void theDatasetsCountsAndProblemsAreShown() {
    const DatasetInfo info = FakeSession::dataset();
    form_->setDatasetInfo(&info);
    auto* note = form_->findChild<QLabel*>("datasetNote");
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains("48 / 12"));
    QVERIFY(note->text().contains("1 problem"));
    QSignalSpy asked(form_.get(), &OptionsForm::problemListRequested);
    Q_EMIT note->linkActivated("problems");
    QCOMPARE(asked.count(), 1);
  }

  void theLinkToTheProblemsHasTheColourOfTheTheme() {
    const DatasetInfo info = FakeSession::dataset();
    form_->setDatasetInfo(&info);
    auto* note = form_->findChild<QLabel*>("datasetNote");
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::light}) {
      Theme::instance().setChoice(choice);
      const QImage picture = note->grab().toImage();
      const QRgb link = themePalette(Theme::instance().isDark()).color(QPalette::Link).rgb();
      int found = 0;  // of the line below it, which has no soft edges
      for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) found += picture.pixel(x, y) == link ? 1 : 0;
      }
      QVERIFY(found > 20);
    }
  }

 private:
  QSpinBox* spin(const char* key) { return form_->findChild<QSpinBox*>(key); }
  void type(const char* key, const QString& text) {
    auto* line = form_->findChild<QLineEdit*>(key);
    line->clear();
    QTest::keyClicks(line, text);
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<OptionsForm> form_;
};

QTEST_MAIN(FormTest)
#include "form_test.moc"
