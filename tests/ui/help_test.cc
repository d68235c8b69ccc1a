// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include "tests/ui/support/window_fixture.h"
#include "ui/main/about_window.h"
#include "ui/main/actions.h"
#include "ui/main/help_window.h"
#include "ui/main/key_list.h"
#include "ui/main/window_keys.h"

using namespace distilloscope;

class HelpTest : public WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { setUp(); }
  void cleanup() { window_.reset(); }

  void theHelpOpensAtTheViewThatIsShown() {
    QTest::keyClick(window_.get(), Qt::Key_F1);
    QCOMPARE(help()->page(), 0);  // the start page: what the program does
    QVERIFY(!help()->isModal());
    for (int view = 0; view < 6; ++view) {
      window_->showView(static_cast<ViewKind>(view));
      window_->actions().help->trigger();
      QCOMPARE(help()->page(), kFirstViewPage + view);
      QVERIFY(!text()->toPlainText().isEmpty());
    }
    QCOMPARE(window_->findChildren<HelpWindow*>().size(), 1);
  }

  void everyShortcutOfTheWindowIsInIt() {
    window_->actions().help->trigger();
    help()->showPage(rowOf("Keyboard"));
    const QString all = text()->toPlainText();
    for (const QAction* action : window_->actions().findChildren<QAction*>()) {
      if (action->shortcut().isEmpty()) continue;
      const QString keys = action->shortcut().toString(QKeySequence::NativeText);
      QVERIFY2(all.contains(keys), qPrintable(action->objectName() + ": " + keys));
    }
    QVERIFY(all.contains("Space"));
    QVERIFY(all.contains("Previous epoch"));
  }

  void theHelpSaysWhatAKeyDoesAndNotWhatHindersIt() {
    window_->showView(ViewKind::runs);
    auto* remove = window_->findChild<QAction*>("runTrash");
    QVERIFY(!remove->isEnabled());
    QVERIFY(remove->toolTip() != remove->property("tip").toString());
    window_->actions().help->trigger();
    help()->showPage(rowOf("Keyboard"));
    QVERIFY(!text()->toPlainText().contains(remove->toolTip()));
    QVERIFY(text()->toPlainText().contains(actionText(*remove)));
    const QString start = actionText(*window_->actions().start);
    window_->actions().start->setToolTip("Width: not a multiple of 32");
    QCOMPARE(actionText(*window_->actions().start), start);
  }

  void aKeyThatChangesChangesInTheHelp() {
    window_->actions().stop->setShortcut(QKeySequence("Ctrl+Alt+Q"));
    window_->actions().help->trigger();
    help()->showPage(rowOf("Keyboard"));
    QVERIFY(text()->toPlainText().contains("Ctrl+Alt+Q"));
  }

  void theSearchKeepsThePagesWithItsWords() {
    window_->actions().help->trigger();
    auto* search = help()->findChild<QLineEdit*>("helpSearch");
    search->setText("bias correction");
    auto* pages = help()->findChild<QListWidget*>("helpPages");
    QVERIFY(!pages->item(rowOf("The Notebook preset"))->isHidden());
    QVERIFY(pages->item(rowOf("The program"))->isHidden());
    QVERIFY(!pages->currentItem()->isHidden());
    QVERIFY(!text()->extraSelections().isEmpty());
    search->setText("no such words at all");
    QCOMPARE(help()->findChild<QLabel*>("helpCount")->text(), QString("not found"));
    search->clear();
    QVERIFY(!pages->item(rowOf("The program"))->isHidden());
  }

  void theDocumentsAreInIt() {
    window_->actions().help->trigger();
    for (const char* title : {"Metrics", "Teachers", "Models", "Experiments"}) {
      help()->showPage(rowOf(title));
      QVERIFY2(text()->toPlainText().size() > 500, title);
    }
  }

  void theVersionsCanBeCopiedWithThoseOfTheEngine() {
    window_->setEngineVersions([] { return std::string("Distilloscope 9\nLibTorch 2.3.0"); });
    window_->actions().about->trigger();
    auto* about = window_->findChild<AboutWindow*>();
    QTRY_VERIFY(about->versions().contains("LibTorch 2.3.0"));
    about->findChild<QPushButton*>("copyVersions")->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains("LibTorch 2.3.0"));
    QVERIFY(copied.contains(QString("Qt ") + qVersion()));
  }

  void everyLibraryHasItsLicence() {
    window_->actions().about->trigger();
    const QString text =
        window_->findChild<AboutWindow*>()->findChild<QTextBrowser*>("licences")->toPlainText();
    for (const char* name :
         {"Qt 6", "QCustomPlot", "LibTorch", "OpenCV", "Protocol Buffers", "CLI11", "spdlog",
          "libxsmm", "libzip", "zlib", "JSON for Modern C++"}) {
      QVERIFY2(text.contains(name), name);
    }
    QVERIFY(text.contains("GNU GENERAL PUBLIC LICENSE"));
  }

  void aHeldSpaceIsPressedOnce() {
    WindowKeys keys(nullptr);
    int pressed = 0;
    keys.add(Qt::Key_Space, "starts", [&] { ++pressed; });
    QKeyEvent once(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QString(), true);
    QKeyEvent other(QEvent::KeyPress, Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(keys.press(&once));
    QVERIFY(keys.press(&again));
    QVERIFY(!keys.press(&other));
    QCOMPARE(pressed, 1);
  }

 private:
  HelpWindow* help() { return window_->findChild<HelpWindow*>(); }
  QTextBrowser* text() { return help()->findChild<QTextBrowser*>("helpText"); }
  int rowOf(const QString& title) {
    auto* pages = help()->findChild<QListWidget*>("helpPages");
    const auto found = pages->findItems(title, Qt::MatchExactly);
    return found.isEmpty() ? -1 : pages->row(found.front());
  }
};

QTEST_MAIN(HelpTest)
#include "help_test.moc"
