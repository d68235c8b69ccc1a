// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTreeView>

#include "tests/ui/support/checkpoint_fixture.h"
#include "ui/views/histogram_view.h"
#include "ui/views/tile_sheet.h"

using namespace distilloscope;

class CheckpointPagesTest : public CheckpointFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  void itsPagesAreReachedByKeysAndRemembered() {
    open("/elsewhere/b.safetensors");
    auto* tabs = child<QTabWidget>("checkpointTabs");
    QCOMPARE(tabs->count(), 5);
    QCOMPARE(tabs->currentIndex(), 0);
    QTest::keyClick(view_.get(), Qt::Key_4, Qt::AltModifier);
    QTRY_COMPARE(tabs->currentIndex(), 3);
    QTest::keyClick(child<QWidget>("checkpointTabBar"), Qt::Key_Left);
    QCOMPARE(tabs->currentIndex(), 2);
    view_.reset();
    view_ = std::make_unique<CheckpointView>(*bridge_, *workspace_);
    QCOMPARE(child<QTabWidget>("checkpointTabs")->currentIndex(), 2);
  }

  void aPageThatIsOpenNeedsNoTensorToBeChosenFirst() {
    open("/elsewhere/b.safetensors");
    for (int page = 0; page < 5; ++page) {
      child<QTabWidget>("checkpointTabs")->setCurrentIndex(page);
      drain();
    }
    QCOMPARE(session_->submitted<TensorJob>().size(), std::size_t{1});
    QCOMPARE(session_->submitted<InspectJob>().size(), std::size_t{1});
  }

  void aStudentCanTeachAndForeignWeightsCannot() {
    QSignalSpy teachers(workspace_.get(), &Workspace::teacherRequested);
    open("/elsewhere/b.safetensors");
    QTest::keyClick(view_.get(), Qt::Key_H, Qt::AltModifier);
    QTRY_COMPARE(teachers.size(), 1);
    QCOMPARE(teachers[0][0].toString(), QString("/elsewhere/b.safetensors"));
    open("/elsewhere/foreign.safetensors");
    QVERIFY(!child<QAbstractButton>("useAsTeacher")->isEnabled());
    QVERIFY(child<QAbstractButton>("useAsTeacher")->toolTip().contains("MSI-Net"));
  }

  void everythingHasANameATooltipAndTheKeyboard() {
    openRun();
    workspace_->openDataset(QString());
    open(runFile(10, 'a'));
    workspace_->useCheckpointAs(Model::a, "/elsewhere/b.safetensors");
    int seen = checkWidgets();
    for (int page = 1; page < 5; ++page) {
      child<QTabWidget>("checkpointTabs")->setCurrentIndex(page);
      drain();
      drain();
      const int more = checkWidgets();
      QVERIFY2(more >= 14, qPrintable(QString("page %1: %2").arg(page).arg(more)));
      seen += more;
    }
    child<QTabWidget>("checkpointTabs")->setCurrentIndex(0);
    open("/elsewhere/not-finite/a.safetensors");
    seen += checkWidgets();
    QVERIFY(seen >= 90);
  }

 private:
  int checkWidgets() {
    int seen = 0;
    for (QWidget* widget : view_->findChildren<QWidget*>()) {
      const bool used = qobject_cast<QAbstractButton*>(widget) ||
                        qobject_cast<QAbstractItemView*>(widget) ||
                        qobject_cast<QLineEdit*>(widget) || qobject_cast<QComboBox*>(widget) ||
                        qobject_cast<QTabBar*>(widget) || qobject_cast<TileSheet*>(widget) ||
                        qobject_cast<HistogramView*>(widget);
      if (!used || widget->objectName().startsWith("qt_") || !widget->isVisible()) continue;
      if (qobject_cast<QHeaderView*>(widget) || qobject_cast<QTabBar*>(widget->parentWidget()))
        continue;  // reached through their views
      if (qobject_cast<QTableView*>(widget->parentWidget())) continue;  // its corner
      if (qobject_cast<QLineEdit*>(widget->parentWidget())) continue;   // its clear button
      ++seen;
      const auto* button = qobject_cast<QAbstractButton*>(widget);
      const QString name =
          button && widget->accessibleName().isEmpty() ? button->text() : widget->accessibleName();
      const auto check = [&](bool sound) {
        if (!sound)
          QTest::qFail(qPrintable(name + " / " + widget->objectName()), __FILE__, __LINE__);
      };
      check(!name.isEmpty());
      check(!widget->toolTip().isEmpty());
      check((widget->focusPolicy() & Qt::TabFocus) != 0);
    }
    return seen;
  }
};

QTEST_MAIN(CheckpointPagesTest)
#include "checkpoint_pages_test.moc"
