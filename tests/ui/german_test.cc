// SPDX-License-Identifier: GPL-3.0-or-later
// What longer words and another language do to the window. All of this program is in German.
#include <QAction>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QTest>
#include <QTextDocumentFragment>
#include <memory>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/bridge/engine_text.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/report_content.h"
#include "ui/forms/arms_editor.h"
#include "ui/forms/options_form.h"
#include "ui/main/help_pages.h"
#include "ui/main/theme.h"
#include "ui/main/translation.h"
#include "ui/models/run_columns.h"
#include "ui/models/run_sort_model.h"
#include "ui/models/run_table_model.h"
#include "ui/views/run_delegate.h"
#include "ui/views/run_details.h"
#include "ui/views/runs_table.h"

using namespace distilloscope;

class GermanTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    settings_ = std::make_unique<OwnSettings>();
    QCOMPARE(installLanguage("de"), QString("de"));
    Theme::instance().setChoice(ThemeChoice::light);
  }

  void whatDiffersIsTitledInFullBesideNoButton() {
    QAction together("In Kurven zusammen zeigen");
    QAction copy("Unterschiede kopieren");
    RunDetails details(&together, &copy);
    details.resize(300, 400);
    static_cast<QWidget&>(details).show();  // not what it shows
    std::vector<RunEntry> entries(2);
    const RunsListed listed = FakeSession::runs(2);
    for (std::size_t i = 0; i < 2; ++i) entries[i].record = listed.runs[i];
    details.show({&entries[0], &entries[1]});
    QCoreApplication::processEvents();
    const auto* title = details.findChild<QLabel*>("runDetailsTitle");
    QCOMPARE(title->text(), QString("Was sich unterscheidet"));
    QVERIFY(title->width() >= title->fontMetrics().horizontalAdvance(title->text()));
    const auto* compared = details.findChild<QTableWidget*>("runComparison");
    QStringList rows;
    for (int row = 0; row < compared->rowCount(); ++row) {
      rows << compared->verticalHeaderItem(row)->text();
    }
    QVERIFY2(rows.contains("Beste KL, Modell A"), qPrintable(rows.join('|')));
  }

  void theTableOfRunsHasRoomForItsWords() {
    RunTableModel runs;
    runs.setRuns(FakeSession::runs(2));
    RunSortModel sorted;
    sorted.setSourceModel(&runs);
    RunsTable table(runs, sorted);
    const QFontMetrics metrics = table.fontMetrics();
    QVERIFY(runStateWords().contains("Fehlgeschlagen"));
    for (const QString& word : runStateWords()) {
      QVERIFY2(table.columnWidth(static_cast<int>(RunColumn::state)) >=
                   metrics.horizontalAdvance(word) + RunDelegate::kStateFrame,
               qPrintable(word));
    }
    QVERIFY(table.columnWidth(static_cast<int>(RunColumn::dataset)) >=
            metrics.horizontalAdvance("Demo-Datensatz") + RunDelegate::kTextFrame);
  }

  void theFieldsOfTheFigureAreNotCut() {
    FakeSession* session = nullptr;
    EngineBridge bridge(FakeSession::factory(session));
    Workspace workspace(bridge);
    workspace.openRun("/runs/demo-1");
    QTRY_VERIFY(workspace.hasRun() && !workspace.dataset().val.empty());
    FigureDialog dialog(bridge, workspace, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const auto boxes = dialog.findChildren<QCheckBox*>();
    QVERIFY(boxes.size() > 6);
    for (const QCheckBox* box : boxes) {
      if (box->isVisible())
        QVERIFY2(box->width() >= box->sizeHint().width(), qPrintable(box->text()));
    }
  }

  void theReportHasNoEnglishAmongItsOptions() {
    RunHistory run = FakeSession::history("/runs/demo-1");
    run.record.device = "CPU, 2 threads, fp32";
    const PaneArms arms{run.record.options, {0, 1}};
    const QString page =
        QTextDocumentFragment::fromHtml(
            QString::fromUtf8(reportHtml(reportContent(run, FakeSession::dataset(), arms, 8, {0}))))
            .toPlainText();
    int groups = 0;
    for (const OptionField& field : option_fields()) {
      const QString group = engineText(field.group);
      QVERIFY2(page.contains(group), qPrintable(group));
      groups += group != QString::fromStdString(field.group);
      const QString unit = engineText(field.unit);
      const QString english = QString::fromStdString(field.unit);
      if (unit != english) {
        QVERIFY2(!page.contains(QRegularExpression("\\d " + english + "\\b")), qPrintable(unit));
      }
    }
    QVERIFY(groups > 0);
    QVERIFY(page.contains("CPU, 2 Threads, fp32"));
    QVERIFY(!page.contains(QString::fromLatin1(preset_word(run.record.options.preset)) + "”"));
  }

  void thePagesThatAreInEnglishSaySo() {
    int english = 0;
    for (HelpPage& page : helpPages({})) {
      const bool document = !page.document.isEmpty();
      page.prepare();
      const QString text = QTextDocumentFragment::fromHtml(page.html).toPlainText();
      QCOMPARE(text.startsWith("Diese Seite ist auf Englisch."), document);
      english += document;
    }
    QCOMPARE(english, 6);
  }

  void theUsualNameOfAnArmIsNoNameOfItsOwn() {
    OptionsForm form;
    form.show();
    auto* name = form.findChild<QLineEdit*>("armName");
    QVERIFY(name != nullptr);
    QCOMPARE(name->placeholderText(), QString("Modell A"));
    name->setText("Modell A");
    Q_EMIT name->textEdited("Modell A");
    Q_EMIT name->editingFinished();
    QVERIFY(form.options().arms.empty() || form.options().arms[0].name.empty());
  }

 private:
  std::unique_ptr<OwnSettings> settings_;
};

QTEST_MAIN(GermanTest)
#include "german_test.moc"
