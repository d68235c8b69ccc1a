// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/images_fixture.h"
#include "ui/views/colour_bar.h"
#include "ui/views/image_actions.h"
#include "ui/views/notice_bar.h"

using namespace distilloscope;

class ImagePanesTest : public ImagesFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- panes and keys ----

  void theDigitsShowAndHidePanes() {
    train(1);
    QTest::keyClick(view_.get(), Qt::Key_1);
    QVERIFY(!pane(PaneKind::stimulus).isVisible());
    QVERIFY(!view_->actions().panes[0]->isChecked());
    QTest::keyClick(view_.get(), Qt::Key_1);
    QVERIFY(pane(PaneKind::stimulus).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_D);
    QVERIFY(!pane(PaneKind::difference).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_6);
    QVERIFY(pane(PaneKind::difference).isVisible());
    QTest::mouseClick(pane(PaneKind::teacher).findChild<QToolButton*>("paneHide"), Qt::LeftButton);
    QVERIFY(!pane(PaneKind::teacher).isVisible());
  }

  void theLastPaneCannotBeHidden() {
    train(1);
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
      QTest::keyClick(view_.get(), key);
    }
    QVERIFY(pane(PaneKind::difference).isVisible());
    QVERIFY(view_->actions().panes[5]->isChecked());
  }

  void panesAreEnlargedByEnterDoubleClickAndButton() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    canvas(PaneKind::model_a).setFocus();
    QTest::keyClick(&canvas(PaneKind::model_a), Qt::Key_Return);
    QVERIFY(pane(PaneKind::model_a).isVisible());
    QVERIFY(!pane(PaneKind::model_b).isVisible());
    QVERIFY(pane(PaneKind::model_a).width() > view_->width() / 2);
    QTest::keyClick(&canvas(PaneKind::model_a), Qt::Key_Return);
    QVERIFY(pane(PaneKind::model_b).isVisible());
    QTest::mouseDClick(&canvas(PaneKind::truth), Qt::LeftButton);
    QVERIFY(!pane(PaneKind::model_b).isVisible());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QVERIFY(pane(PaneKind::model_b).isVisible());
    QTest::mouseClick(pane(PaneKind::model_b).findChild<QToolButton*>("paneEnlarge"),
                      Qt::LeftButton);
    QVERIFY(!pane(PaneKind::truth).isVisible());
  }

  void panesStandRightBesideEachOtherAndInsideTheView() {
    train(1);
    const PaneGrid& grid = stage().grid();
    for (ImagePane* a : stage().grid().panes()) {
      if (!a->isVisible()) continue;
      QVERIFY(grid.rect().contains(a->geometry()));
      for (ImagePane* b : stage().grid().panes()) {
        if (!b->isVisible()) continue;
        QVERIFY(a == b || !a->geometry().intersects(b->geometry()));
      }
    }
  }

  void panesOfATallPictureStayWideEnoughForTheirNames() {
    train(1);
    stage().grid().setAspect(0.4);
    for (ImagePane* pane : stage().grid().panes()) {
      if (!pane->isVisible()) continue;
      QVERIFY(pane->width() >= 150);
      QVERIFY(stage().grid().rect().contains(pane->geometry()));
    }
  }

  void bracketsChangeTheOpacityAndHTheHeatMap() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    auto* slider = find<QSlider>("imageOpacity");
    const int before = slider->value();
    const QImage drawn = canvas(PaneKind::model_a).rendered();
    QTest::keyClick(view_.get(), Qt::Key_BracketLeft);
    QVERIFY(slider->value() < before);
    QVERIFY(canvas(PaneKind::model_a).rendered() != drawn);
    QTest::keyClick(view_.get(), Qt::Key_BracketRight);
    QCOMPARE(slider->value(), before);
    QCOMPARE(canvas(PaneKind::model_a).rendered(), drawn);
    QTest::keyClick(view_.get(), Qt::Key_H);
    QVERIFY(canvas(PaneKind::model_a).map() == nullptr);
    QVERIFY(canvas(PaneKind::model_a).notice().isEmpty());
    QVERIFY(!slider->isEnabled());
    QTest::keyClick(view_.get(), Qt::Key_H);
    QVERIFY(canvas(PaneKind::model_a).map() != nullptr);
  }

  void plusMinusAndNoughtZoomAllPanes() {
    train(1);
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QCOMPARE(stage().view().zoom(), 1.25);
    QCOMPARE(find<QLabel>("imageZoom")->text(), QString("125 %"));
    QTest::keyClick(view_.get(), Qt::Key_Plus);
    QTest::keyClick(view_.get(), Qt::Key_Minus);
    QCOMPARE(stage().view().zoom(), 1.25);
    QTest::keyClick(view_.get(), Qt::Key_0);
    QCOMPARE(stage().view().zoom(), 1.0);
  }

  void theColoursOfAllMapsAndTheirBarAreChosen() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::difference).map() != nullptr);
    auto* bar = find<ColourBar>("densityBar");
    QCOMPARE(bar->table(), &colourTable(ColourMap::inferno));
    const QImage before = canvas(PaneKind::truth).rendered();
    find<QComboBox>("imageColours")->setCurrentText("viridis");
    QCOMPARE(bar->table(), &colourTable(ColourMap::viridis));
    QVERIFY(canvas(PaneKind::truth).rendered() != before);
    auto* difference = find<ColourBar>("differenceBar");
    QCOMPARE(difference->table(), &differenceTable());
    QVERIFY(difference->isVisible());
    QCOMPARE(difference->marks().size(), 3);
    QCOMPARE(difference->marks()[1], QString("0"));
    QTest::keyClick(view_.get(), Qt::Key_D);
    QVERIFY(!difference->isVisible());
  }

  void oneRangeServesAllMapsOrEachHasItsOwn() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QVERIFY(canvas(PaneKind::model_a).range() == canvas(PaneKind::truth).range());
    find<QComboBox>("imageRange")->setCurrentIndex(1);
    QVERIFY(!(canvas(PaneKind::model_a).range() == canvas(PaneKind::truth).range()));
    const ValueRange difference = canvas(PaneKind::difference).range();
    QCOMPARE(difference.low, -difference.high);
    QVERIFY(find<ColourBar>("densityBar")->marks().last().contains("each map"));
  }

  void thePointerReadsEveryMap() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    ImageCanvas& over = canvas(PaneKind::truth);
    const QPoint at = over.imageRect().center().toPoint();
    QTest::mouseMove(&over, at + QPoint(-9, 0));
    QTest::mouseMove(&over, at);
    QTRY_VERIFY(stage().view().pointer().has_value());
    const QPointF position = *stage().view().pointer();
    for (const PaneKind kind : {PaneKind::truth, PaneKind::teacher, PaneKind::model_a,
                                PaneKind::model_b, PaneKind::difference}) {
      const float value = *valueAt(*stage().maps().density(kind), position);
      const QString text = QLocale().toString(value, 'f', 2);
      QVERIFY2(pane(kind).value().contains(text), qPrintable(pane(kind).value()));
    }
    QVERIFY2(pane(PaneKind::stimulus).value().startsWith("x 1"),
             qPrintable(pane(PaneKind::stimulus).value()));
    stage().view().setPointer(std::nullopt);
    QVERIFY(pane(PaneKind::truth).value().isEmpty());
  }

  // ---- comparing ----

  void aWipeShowsTwoMapsLeftAndRightOfALine() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_W);
    ComparePane& compare = stage().compare();
    QVERIFY(compare.isVisible());
    QCOMPARE(compare.canvas(0).map(), stage().maps().density(PaneKind::model_a));
    QCOMPARE(compare.canvas(1).map(), stage().maps().density(PaneKind::model_b));
    QCOMPARE(compare.divider(), 0.5);
    WipeHandle& handle = compare.handle();
    const int quarter = compare.canvas(1).width() / 4;
    QTest::mousePress(&handle, Qt::LeftButton, {}, {7, 20});
    QTest::mouseMove(&handle, {7 - quarter, 20});
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, {7, 20});
    QVERIFY(std::abs(compare.divider() - 0.25) < 0.02);
    QVERIFY(std::abs(compare.canvas(0).mask().boundingRect().width() - quarter) < 12);
    const double before = compare.divider();
    QTest::keyClick(&handle, Qt::Key_Right);
    QVERIFY(compare.divider() > before);
    find<QComboBox>("compareLeft")->setCurrentText("Ground truth");
    QCOMPARE(compare.canvas(0).map(), stage().maps().density(PaneKind::truth));
    QTest::keyClick(view_.get(), Qt::Key_W);
    QVERIFY(!compare.isVisible());
    QVERIFY(pane(PaneKind::model_a).isVisible());
  }

  void aBlinkAlternatesUntilItIsLeft() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_a).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_B);
    ComparePane& compare = stage().compare();
    QCOMPARE(compare.shownSide(), 0);
    QVERIFY(compare.canvas(0).isVisible());
    QTRY_COMPARE(compare.shownSide(), 1);
    QVERIFY(!compare.canvas(0).isVisible());
    QTRY_COMPARE(compare.shownSide(), 0);
    QTest::keyClick(view_.get(), Qt::Key_W);
    QCOMPARE(compare.mode(), ComparePane::Mode::wipe);
    QVERIFY(!view_->actions().blink->isChecked());
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    QCOMPARE(compare.mode(), ComparePane::Mode::off);
  }

  // ---- copying and exporting ----

  void theContextMenuCopiesThePaneAtTheImagesResolution() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QGuiApplication::clipboard()->clear();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, QPoint(60, 60));
    QCoreApplication::sendEvent(&canvas(PaneKind::model_b), &event);
    auto* menu = find<QMenu>("paneMenu");
    QVERIFY(menu != nullptr);
    QVERIFY(menu->actions().contains(view_->actions().copy));
    QVERIFY(menu->actions().contains(view_->actions().export_panes));
    view_->actions().copy->trigger();
    menu->close();
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(320, 240));
    QVERIFY(view_->notices().text().contains("clipboard"));
  }

  void controlCCopiesTheFocusedPane() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QGuiApplication::clipboard()->clear();
    canvas(PaneKind::stimulus).setFocus();
    QTest::keyClick(&canvas(PaneKind::stimulus), Qt::Key_C, Qt::ControlModifier);
    const QImage copied = QGuiApplication::clipboard()->image();
    QCOMPARE(copied.convertToFormat(QImage::Format_RGB888),
             toImage(stage().sample()->stimulus).convertToFormat(QImage::Format_RGB888));
  }

  void withoutAnImageThereIsNothingToExport() {
    view_->exportPanes();
    QVERIFY(view_->notices().isVisible());
    QVERIFY(view_->notices().text().contains("no panes"));
  }

  void theShownPanesAreExportedIntoAFolder() {
    train(1);
    QTRY_VERIFY(canvas(PaneKind::model_b).map() != nullptr);
    QTest::keyClick(view_.get(), Qt::Key_3);
    QTemporaryDir folder;
    view_->exportPanesTo(folder.path());
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    for (const char* word :
         {"stimulus", "ground-truth", "model-a", "model-b", "difference", "model-a_raw16"}) {
      QVERIFY2(files.contains(QString("val_101_epoch-001_%1.png").arg(word)), word);
    }
    QVERIFY(files.filter("teacher").isEmpty());
    QVERIFY(files.filter("difference_raw16").isEmpty());
    QVERIFY(view_->notices().text().contains(folder.path()));
    view_->exportPanesTo("/proc/nowhere");
    QVERIFY(view_->notices().details().contains("nowhere"));
  }

  // ---- what is kept ----

  void whatWasChosenIsThereAgainNextTime() {
    openDataset();
    find<QSlider>("imageOpacity")->setValue(40);
    find<QComboBox>("imageColours")->setCurrentText("magma");
    find<QComboBox>("imageRange")->setCurrentIndex(1);
    find<QComboBox>("sampleSort")->setCurrentIndex(2);
    QTest::mouseClick(find<QToolButton>("sampleDirection"), Qt::LeftButton);
    QTest::keyClick(view_.get(), Qt::Key_2);
    QTest::keyClick(view_.get(), Qt::Key_W);
    find<QComboBox>("compareRight")->setCurrentText("Teacher");
    QTest::keyClick(view_.get(), Qt::Key_Escape);
    auto* handle = find<QSplitter>("imagesSplitter")->handle(1);
    QTest::mousePress(handle, Qt::LeftButton, {}, {2, 50});
    QTest::mouseMove(handle, {62, 50});
    QTest::mouseRelease(handle, Qt::LeftButton, {}, {62, 50});
    const QByteArray layout = find<QSplitter>("imagesSplitter")->saveState();
    view_.reset();
    makeView();
    QCOMPARE(find<QSlider>("imageOpacity")->value(), 40);
    QCOMPARE(find<QComboBox>("imageColours")->currentText(), QString("magma"));
    QCOMPARE(find<QComboBox>("imageRange")->currentIndex(), 1);
    QCOMPARE(find<QComboBox>("sampleSort")->currentIndex(), 2);
    QVERIFY(find<QToolButton>("sampleDirection")->isChecked());
    QVERIFY(!stage().grid().isShown(PaneKind::truth));
    QVERIFY(stage().grid().isShown(PaneKind::teacher));
    QCOMPARE(stage().compare().kind(1), PaneKind::teacher);
    QCOMPARE(find<QSplitter>("imagesSplitter")->saveState(), layout);
  }

  void everythingThatCanBePressedHasAName() {
    train(1);
    int counted = 0;
    for (QWidget* widget : view_->findChildren<QWidget*>()) {
      const bool pressed = qobject_cast<QAbstractButton*>(widget) != nullptr ||
                           qobject_cast<QComboBox*>(widget) != nullptr ||
                           qobject_cast<QSlider*>(widget) != nullptr ||
                           (qobject_cast<QLineEdit*>(widget) != nullptr) ||
                           qobject_cast<QListView*>(widget) != nullptr;
      // Parts that Qt makes inside its own widgets have no name of their own.
      if (!pressed || widget->objectName().startsWith("qt_") ||
          qobject_cast<QLineEdit*>(widget->parentWidget()) != nullptr ||
          qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr ||
          widget->parentWidget()->inherits("QComboBoxPrivateContainer")) {
        continue;
      }
      if (qobject_cast<QPushButton*>(widget) == nullptr &&
          view_->notices().findChildren<QWidget*>().contains(widget) == false) {
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
      }
      ++counted;
    }
    QVERIFY(counted > 25);
    for (const char* key : {"W", "B", "H", "[", "]", "0", "Ctrl+F", "Ctrl+C"}) {
      bool found = false;
      for (const QAction* action : view_->findChildren<QAction*>()) {
        found = found || action->toolTip().contains(QString("(%1)").arg(key));
      }
      QVERIFY2(found, key);
    }
  }
};

QTEST_MAIN(ImagePanesTest)
#include "image_panes_test.moc"
