// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMimeData>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>
#include <algorithm>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/actions.h"
#include "ui/main/main_window.h"
#include "ui/views/copy_source.h"
#include "ui/views/images_view.h"
#include "ui/views/notice_bar.h"
#include "ui/views/pane_stage.h"

using namespace distilloscope;

class CopyTest : public QObject {
  Q_OBJECT

 private:
  OwnSettings settings_;
  FakeSession* session_ = nullptr;
  std::unique_ptr<MainWindow> window_;

  /// Null when nothing was copied.
  const QMimeData* copied() {
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(window_.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    return QGuiApplication::clipboard()->mimeData();
  }

  static bool hasImage(const QMimeData* data) { return data != nullptr && data->hasImage(); }

 private Q_SLOTS:
  void init() {
    OwnSettings::clear();
    window_ = std::make_unique<MainWindow>(FakeSession::factory(session_));
    window_->show();
    window_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window_.get()));
  }
  void cleanup() { window_.reset(); }

  void withNothingToCopyTheWindowSaysSo() {
    QVERIFY(!hasImage(copied()));
    QVERIFY(window_->notices().text().contains("nothing here to copy"));
    for (const ViewKind view :
         {ViewKind::curves, ViewKind::images, ViewKind::checkpoints, ViewKind::study}) {
      window_->showView(view);
      window_->notices().dismiss();
      QVERIFY(!hasImage(copied()));
      QVERIFY(window_->notices().isVisible());
    }
  }

  void everyViewOfARunCanBeCopied() {
    session_->known_study = FakeSession::study(3, 3);
    window_->openPath({ItemKind::run, "/runs/demo-1"});
    QTRY_VERIFY(window_->workspace().hasRun() && !window_->workspace().dataset().val.empty());
    window_->showView(ViewKind::curves);
    const QMimeData* data = copied();
    QVERIFY(hasImage(data));
    QVERIFY(data->text().startsWith("curve,step,value"));
    QVERIFY(data->data("image/svg+xml").contains("<svg"));
    QVERIFY(data->hasFormat("text/csv"));

    window_->showView(ViewKind::images);
    auto* images = window_->findChild<ImagesView*>();
    QTRY_VERIFY(images->stage().sample().has_value());
    data = copied();
    QVERIFY(hasImage(data));
    QVERIFY(data->text().contains("val_101\tModel B\t"));

    window_->showView(ViewKind::runs);
    auto* tabs = window_->findChild<QTabWidget*>("views");
    auto* table = tabs->currentWidget()->findChild<QTableView*>();
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() > 0);
    data = copied();
    QVERIFY(hasImage(data));
    QVERIFY(data->text().contains("demo-4"));
    QVERIFY(data->html().contains("<td>"));

    window_->workspace().openCheckpoint("/runs/demo-1/checkpoints/epoch-010/b.safetensors");
    QTRY_VERIFY(std::ranges::any_of(
        tabs->currentWidget()->findChildren<QTreeView*>(),
        [](QTreeView* tree) { return tree->isVisible() && tree->model()->rowCount() > 0; }));
    data = copied();
    QVERIFY(hasImage(data));
    QVERIFY(!data->text().isEmpty());

    window_->workspace().openStudy("/runs/study-demo");
    auto* seeds = tabs->currentWidget()->findChild<QTableWidget*>();
    QTRY_VERIFY(seeds->isVisible() && seeds->rowCount() > 2);
    data = copied();
    QVERIFY(hasImage(data));
    QVERIFY(data->text().count('\n') > 3);
  }

  void aTableIsCopiedAsItIsSeen() {
    QTableWidget table(3, 3);
    table.setHorizontalHeaderLabels({"one", "two", "three"});
    for (int row = 0; row < 3; ++row) {
      for (int column = 0; column < 3; ++column) {
        table.setItem(row, column, new QTableWidgetItem(QString("%1,%2").arg(row).arg(column)));
      }
    }
    table.setColumnHidden(1, true);
    table.horizontalHeader()->moveSection(2, 0);
    table.setRowHidden(0, true);
    QCOMPARE(tableText(table, TableText::tabs), QString("three\tone\n1,2\t1,0\n2,2\t2,0\n"));
    QCOMPARE(tableText(table, TableText::csv),
             QString("three,one\n\"1,2\",\"1,0\"\n\"2,2\",\"2,0\"\n"));
    table.item(1, 0)->setText("<b>");
    QVERIFY(tableText(table, TableText::html).contains("<td>&lt;b&gt;</td>"));
  }

  void aTreeIsCopiedAsFarAsItIsOpen() {
    QTreeWidget tree;
    tree.setHeaderLabels({"name"});
    auto* top = new QTreeWidgetItem(&tree, {"encoder"});
    new QTreeWidgetItem(top, {"conv1"});
    QCOMPARE(tableText(tree, TableText::tabs), QString("name\nencoder\n"));
    tree.expandAll();
    QCOMPARE(tableText(tree, TableText::tabs), QString("name\nencoder\n  conv1\n"));
  }
};

QTEST_MAIN(CopyTest)
#include "copy_test.moc"
