// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

#include "engine/api/arms.h"
#include "tests/ui/support/colour_sight.h"
#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/forms/options_form.h"
#include "ui/main/actions.h"
#include "ui/main/arm_look.h"
#include "ui/main/main_window.h"
#include "ui/main/preferences.h"
#include "ui/main/role_preview.h"
#include "ui/main/settings_dialog.h"
#include "ui/main/settings_file.h"
#include "ui/main/window_layout.h"

using namespace distilloscope;

namespace {

void write(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(bytes);
}

}  // namespace

class SettingsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    setRoleSet(RoleSet::standard);
    Theme::instance().setChoice(ThemeChoice::light);
  }

  // ---- the theme ----

  void whatIsHiddenFollowsTheThemeWhenItIsShown() {
    QWidget window;
    auto* child = new QWidget(&window);
    int seen = 0;
    int times = 0;
    followTheme(child, [&] {
      seen = isDark() ? 2 : 1;
      ++times;
    });
    Theme::instance().setChoice(ThemeChoice::dark);
    Theme::instance().setChoice(ThemeChoice::light);
    Theme::instance().setChoice(ThemeChoice::dark);
    QCOMPARE(times, 0);
    window.show();
    QCOMPARE(times, 1);
    QCOMPARE(seen, 2);
    Theme::instance().setChoice(ThemeChoice::light);
    QCOMPARE(times, 2);
    QCOMPARE(seen, 1);
    child->hide();
    child->show();  // nothing changed in between
    QCOMPARE(times, 2);
  }

  // ---- what is kept ----

  void whatIsChosenComesBack() {
    Preferences chosen;
    chosen.runs_folder = "/data/runs";
    chosen.cache_folder = "/scratch/cache";
    chosen.theme = ThemeChoice::dark;
    chosen.roles = RoleSet::blue_yellow;
    chosen.map = ColourMap::viridis;
    chosen.language = "de";
    chosen.closing = ClosingChoice::stop;
    QVERIFY(storePreferences(chosen));
    QVERIFY(storedPreferences() == chosen);
    QVERIFY(storePreferences(Preferences{}));
    QVERIFY(storedPreferences() == Preferences{});
  }

  void whatIsNoChoiceIsTheDefault() {
    QSettings settings;
    settings.setValue("window/theme", 77);
    settings.setValue("window/roles", "plaid");
    settings.setValue("window/language", "xx");
    settings.setValue("window/closing", -3);
    settings.setValue("images/colours", "sepia");
    QVERIFY(storedPreferences() == (Preferences{.theme = ThemeChoice::dark}));
  }

  void aSettingIsKnownAtOnceAndWrittenAWhileLaterByAnotherThread() {
    Settings().setValue("test/splitter", 7);
    Settings().setValue("test/splitter", 8);
    QCOMPARE(Settings().value("test/splitter").toInt(), 8);
    QVERIFY(Settings().contains("test/splitter"));
    QVERIFY(!QSettings().contains("test/splitter"));
    QTRY_COMPARE(QSettings().value("test/splitter").toInt(), 8);
    QCOMPARE(Settings().value("test/splitter").toInt(), 8);
    // What another program writes meanwhile is seen again.
    QTRY_VERIFY(
        (QSettings().setValue("test/splitter", 9), Settings().value("test/splitter").toInt() == 9));
  }

  void whatWaitsIsWrittenWhenTheWindowCloses() {
    {
      MainWindow window(FakeSession::factory(session_));
      window.show();
      Settings().setValue("test/last", "word");
      QVERIFY(!QSettings().contains("test/last"));
      window.close();
      QCOMPARE(QSettings().value("test/last").toString(), QString("word"));
      Settings().setValue("test/last", "word after");
    }
    QCOMPARE(QSettings().value("test/last").toString(), QString("word after"));
  }

  void aSettingThatIsRemovedTakesThoseBelowItAlong() {
    Settings settings;
    settings.setValue("test/pins/1/file", "a");
    settings.setValue("test/pins/2/file", "b");
    Settings::flush();
    settings.setValue("test/pins/1/epoch", 3);
    settings.remove("test/pins/1");
    QVERIFY(!settings.contains("test/pins/1/file"));
    QVERIFY(!settings.contains("test/pins/1/epoch"));
    QCOMPARE(settings.value("test/pins/1/file", "none").toString(), QString("none"));
    QCOMPARE(settings.value("test/pins/2/file").toString(), QString("b"));
    settings.setValue("test/pins/1/file", "c");
    QCOMPARE(settings.value("test/pins/1/file").toString(), QString("c"));
    Settings::flush();
    QCOMPARE(QSettings().value("test/pins/1/file").toString(), QString("c"));
    QVERIFY(!QSettings().contains("test/pins/1/epoch"));
    QCOMPARE(QSettings().value("test/pins/2/file").toString(), QString("b"));
  }

  void aDamagedFileIsPutAsideAndTheDefaultsHold() {
    for (const QByteArray& damage : {QByteArray("\x7f"
                                                "ELF no settings at all\n[half a section\n"),
                                     QByteArray(4096, '\0')}) {
      QSettings().setValue("window/theme", 2);
      QSettings().sync();
      const QString path = QSettings().fileName();
      write(path, damage);
      const QString aside = rescueSettings();
      QVERIFY2(aside.contains(".damaged"), qPrintable(aside));
      QFile kept(aside);
      QVERIFY(kept.open(QIODevice::ReadOnly));
      QCOMPARE(kept.readAll(), damage);
      QVERIFY(storedPreferences() == Preferences{});
      QVERIFY(storePreferences(Preferences{.theme = ThemeChoice::dark}));
      QCOMPARE(rescueSettings(), QString());  // what is written now is sound
      QVERIFY(storedPreferences().theme == ThemeChoice::dark);
      QFile::remove(aside);
    }
  }

  void soundSettingsAreLeftAlone() {
    QSettings().setValue("window/state", QByteArray("\0\1binary\xff", 9));
    QSettings().setValue("recent/items", QStringList{"run|/a, b", "run|/ü"});
    QSettings().sync();
    QCOMPARE(rescueSettings(), QString());
    QCOMPARE(QSettings().value("recent/items").toStringList().size(), 2);
  }

  void thereMayBeNoSettingsYet() {
    QFile::remove(QSettings().fileName());
    QCOMPARE(rescueSettings(), QString());
  }

  // ---- colours ----

  void everySetStandsOutFromBothGroundsAndItsColoursFromEachOther() {
    const std::vector<sight::Sight> readers[] = {
        {sight::normal, sight::deuteranopia, sight::protanopia},
        {sight::normal, sight::deuteranopia, sight::protanopia},
        {sight::normal, sight::tritanopia},
        {sight::normal, sight::deuteranopia, sight::protanopia}};
    for (int i = 0; i < kRoleSets; ++i) {
      const auto set = static_cast<RoleSet>(i);
      for (const bool dark : {false, true}) {
        const RoleColours& roles = roleColours(set, dark);
        std::vector<QColor> all{roles.modelA, roles.modelB, roles.teacher, roles.truth};
        for (int place = 2; place < kMaxArms; ++place) all.push_back(placeColour(place, set, dark));
        const QPalette palette = themePalette(dark);
        for (std::size_t at = 0; at < all.size(); ++at) {
          const QString what =
              QString("set %1, dark %2, colour %3 %4").arg(i).arg(dark).arg(at).arg(all[at].name());
          const double least = set == RoleSet::strong_contrast && at < 4 ? 4.5 : 3.0;
          for (const auto ground : {QPalette::Base, QPalette::Window}) {
            const double contrast = sight::contrast(all[at], palette.color(ground));
            QVERIFY2(contrast >= least, qPrintable(QString("%1: %2").arg(what).arg(contrast)));
          }
          for (std::size_t other = 0; other < at; ++other) {
            if (other == 3 || at == 3)
              continue;  // truth is drawn with the roles, not with the arms
            for (const sight::Sight reader : readers[i]) {
              const double apart = sight::apart(all[at], all[other], reader);
              QVERIFY2(apart > 18, qPrintable(QString("%1 and %2 for %3: %4")
                                                  .arg(what, all[other].name())
                                                  .arg(reader)
                                                  .arg(apart)));
            }
          }
        }
      }
    }
  }

  void aSetForColourBlindReadersPartsItsRolesFurtherThanTheStandardOne() {
    const auto nearest = [](RoleSet set, const std::vector<sight::Sight>& readers) {
      double least = 1000;
      for (const bool dark : {false, true}) {
        const RoleColours& roles = roleColours(set, dark);
        const QColor all[] = {roles.modelA, roles.modelB, roles.teacher, roles.truth};
        for (int i = 0; i < 4; ++i) {
          for (int j = 0; j < i; ++j) {
            for (const sight::Sight reader : readers) {
              least = std::min(least, sight::apart(all[i], all[j], reader));
            }
          }
        }
      }
      return least;
    };
    const std::vector<sight::Sight> red_green{sight::deuteranopia, sight::protanopia};
    QVERIFY(nearest(RoleSet::red_green, red_green) > nearest(RoleSet::standard, red_green));
    QVERIFY(nearest(RoleSet::red_green, red_green) > 30);
    const std::vector<sight::Sight> blue_yellow{sight::tritanopia};
    QVERIFY(nearest(RoleSet::blue_yellow, blue_yellow) > nearest(RoleSet::standard, blue_yellow));
    QVERIFY(nearest(RoleSet::blue_yellow, blue_yellow) > 30);
  }

  void anotherSetIsTakenByEverythingAtOnce() {
    QSignalSpy changed(&Theme::instance(), &Theme::changed);
    setRoleSet(RoleSet::red_green);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(roleColours().modelB, roleColours(RoleSet::red_green, false).modelB);
    QCOMPARE(armColour(Options{}, 1), roleColours().modelB);
    setRoleSet(RoleSet::red_green);
    QCOMPARE(changed.size(), 1);
  }

  void wordsOfSetsComeBack() {
    for (int i = 0; i < kRoleSets; ++i) {
      QVERIFY(roleSetFromWord(roleSetWord(static_cast<RoleSet>(i))) == static_cast<RoleSet>(i));
    }
    QVERIFY(roleSetFromWord("plaid") == RoleSet::standard);
  }

  // ---- the dialog ----

  void applyTakesTheLookAtOnceAndKeepsIt() {
    SettingsDialog dialog;
    QSignalSpy applied(&dialog, &SettingsDialog::applied);
    QVERIFY(!button(dialog, QDialogButtonBox::Apply)->isEnabled());
    box(dialog, "settings.theme")->setCurrentIndex(2);
    box(dialog, "settings.roles")->setCurrentIndex(3);
    QVERIFY(!isDark());  // shown, not taken
    button(dialog, QDialogButtonBox::Apply)->click();
    QVERIFY(isDark());
    QVERIFY(roleSet() == RoleSet::strong_contrast);
    QCOMPARE(applied.size(), 1);
    QVERIFY(storedPreferences() == dialog.shown());
    QVERIFY(!button(dialog, QDialogButtonBox::Apply)->isEnabled());
  }

  void aSmallScreenScrollsTheRowsInsteadOfSqueezingThem() {
    SettingsDialog dialog;
    dialog.QWidget::show();
    auto* preview = dialog.findChild<RolePreview*>();
    auto* map = box(dialog, "settings.map");
    const auto bottom = [&] { return preview->mapTo(&dialog, QPoint(0, preview->height())).y(); };
    const auto map_top = [&] { return map->mapTo(&dialog, QPoint()).y(); };
    QVERIFY(preview->height() >= preview->sizeHint().height());
    QVERIFY(bottom() <= map_top());
    dialog.resize(dialog.width(), 260);
    QTRY_COMPARE(dialog.height(), 260);
    QVERIFY(bottom() <= map_top());
    QVERIFY(button(dialog, QDialogButtonBox::Ok)->geometry().bottom() < dialog.height());
  }

  void cancelTakesNothing() {
    auto* dialog = new SettingsDialog;
    box(*dialog, "settings.theme")->setCurrentIndex(2);
    button(*dialog, QDialogButtonBox::Cancel)->click();
    QVERIFY(!isDark());
    QVERIFY(storedPreferences() == Preferences{});
  }

  void theDefaultsAreShownBeforeTheyAreTaken() {
    storePreferences(Preferences{.theme = ThemeChoice::light, .language = "de"});
    SettingsDialog dialog;
    button(dialog, QDialogButtonBox::RestoreDefaults)->click();
    QVERIFY(dialog.shown() == Preferences{});
    QCOMPARE(storedPreferences().language, QString("de"));
    button(dialog, QDialogButtonBox::Apply)->click();
    QVERIFY(storedPreferences() == Preferences{});
  }

  void aFolderThatCannotBeUsedIsMarkedWithTheReason() {
    QTemporaryDir folder;
    write(folder.filePath("file"), "x");
    SettingsDialog dialog;
    dialog.QWidget::show();
    auto* line = dialog.findChild<QLineEdit*>("settings.runs");
    auto* reason = dialog.findChild<QLabel*>("settings.runs.reason");
    const auto refused = [&](const QString& path) {
      line->setText(path);
      return reason->isVisible() && !button(dialog, QDialogButtonBox::Ok)->isEnabled() &&
             !button(dialog, QDialogButtonBox::Apply)->isEnabled();
    };
    QVERIFY(refused("runs"));
    QVERIFY(refused(folder.filePath("file")));
    QVERIFY(refused(folder.filePath("file/below")));
    line->setText(folder.filePath("not/there/yet"));  // is made when the first run needs it
    QVERIFY(!reason->isVisible());
    QVERIFY(button(dialog, QDialogButtonBox::Ok)->isEnabled());
    dialog.findChild<QAbstractButton*>("settings.runs.reset")->click();
    QVERIFY(dialog.shown().runs_folder.isEmpty());
  }

  void whatWaitsForTheNextStartIsSaid() {
    SettingsDialog dialog;
    dialog.QWidget::show();
    auto* note = dialog.findChild<QLabel*>("settingsRestart");
    QVERIFY(!note->isVisible());
    auto* language = box(dialog, "settings.language");
    language->setCurrentIndex(language->findData("de"));
    QVERIFY(note->isVisible());
  }

  // ---- in the window ----

  void theKeyOpensOneDialogWhoseRunsFolderGoesIntoTheForm() {
    MainWindow window(FakeSession::factory(session_));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    window.actions().settings->trigger();  // while it is open
    QCOMPARE(window.findChildren<SettingsDialog*>().size(), 1);
    auto* dialog = window.findChild<SettingsDialog*>();
    QVERIFY(!dialog->isModal());
    QTemporaryDir folder;
    dialog->findChild<QLineEdit*>("settings.runs")->setText(folder.path());
    box(*dialog, "settings.map")->setCurrentText("magma");
    button(*dialog, QDialogButtonBox::Ok)->click();
    QCOMPARE(QString::fromStdString(window.form().options().run.runs_folder), folder.path());
    QCOMPARE(session_->submitted<ListRunsJob>().back().second.runs_folder,
             folder.path().toStdString());
    QCOMPARE(window.findChild<QComboBox*>("imageColours")->currentText(), QString("magma"));
  }

  void aRunsFolderTypedIntoTheFormStays() {
    MainWindow window(FakeSession::factory(session_));
    Options options = window.form().options();
    options.run.runs_folder = "/mine";
    window.form().setOptions(options);
    window.actions().settings->trigger();
    auto* dialog = window.findChild<SettingsDialog*>();
    QTemporaryDir folder;
    dialog->findChild<QLineEdit*>("settings.runs")->setText(folder.path());
    button(*dialog, QDialogButtonBox::Ok)->click();
    QCOMPARE(window.form().options().run.runs_folder, std::string("/mine"));
  }

  void whereTheWindowStandsIsKeptWithoutClosingIt() {
    MainWindow window(FakeSession::factory(session_));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    window.resize(1400, 690);
    QTRY_VERIFY(!QSettings().value("window/geometry").isNull());
    MainWindow next(FakeSession::factory(session_));
    QCOMPARE(next.height(), 690);  // the width may have to fit the screen
  }

  void aWindowBeyondEveryScreenComesBack() {
    QWidget window;
    window.resize(400, 300);
    window.move(9000, 9000);
    bringOnScreen(&window);
    QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(window.geometry()));
    const QPoint there = window.pos();
    bringOnScreen(&window);
    QCOMPARE(window.pos(), there);
  }

 private:
  static QComboBox* box(QDialog& dialog, const char* name) {
    return dialog.findChild<QComboBox*>(name);
  }
  static QPushButton* button(QDialog& dialog, QDialogButtonBox::StandardButton which) {
    return dialog.findChild<QDialogButtonBox*>()->button(which);
  }

  std::unique_ptr<OwnSettings> settings_;
  FakeSession* session_ = nullptr;
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
