// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>
#include <algorithm>

#include "tests/ui/support/fake_session.h"
#include "tests/ui/support/window_test.h"
#include "ui/main/theme.h"
#include "ui/models/checkpoint_facts.h"
#include "ui/models/tensor_tree_model.h"
#include "ui/views/histogram_view.h"
#include "ui/views/tensor_panel.h"

using namespace distilloscope;

namespace {

const QString kStudent = "/elsewhere/b.safetensors";
const QString kSick = "/elsewhere/not-finite/a.safetensors";
const QString kForeign = "/elsewhere/foreign.safetensors";

}  // namespace

class TensorsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { settings_ = std::make_unique<OwnSettings>(); }
  void init() {
    OwnSettings::clear();
    QApplication::clipboard()->clear();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().setChoice(ThemeChoice::light);
    makePanel();
  }
  void cleanup() { panel_.reset(); }

  void theFirstTensorIsShownFromTheStart() {
    open(kStudent);
    QCOMPARE(tree()->currentIndex(), row("encoder.conv1.weight"));
    QVERIFY(label("histogramTitle").startsWith("encoder.conv1.weight   64×3×7×7 F32"));
  }

  void modulesComeInTheModelsOrderAndScalarsLast() {
    open(kStudent);
    QCOMPARE(topNames(), QStringList({"encoder", "decoder"}));
    const QModelIndex encoder = row("encoder");
    QCOMPARE(tree()->model()->index(0, 0, encoder).data().toString(), QString("conv1"));
    const QModelIndex norm = row("encoder.bn1");
    QCOMPARE(tree()->model()->index(0, 0, norm).data().toString(), QString("weight"));
    QCOMPARE(tree()->model()->index(4, 0, norm).data().toString(), QString("num_batches_tracked"));
  }

  void theHistogramFollowsTheChosenTensor() {
    open(kStudent);
    HistogramView& histogram = panel_->histogram();
    const double before = histogram.barRect(10).height();
    QTest::keyClick(tree(), Qt::Key_End);
    tree()->setCurrentIndex(row("decoder.dead.bias"));
    QVERIFY(histogram.barRect(0).height() > 0);
    QVERIFY(histogram.barRect(10).isNull());  // all values are one
    QTest::mouseMove(&histogram, histogram.barRect(0).center().toPoint());
    QTRY_COMPARE(label("histogramReadout"), QString("0: count 16 (100.0 %)"));
    tree()->setCurrentIndex(row("encoder"));
    QVERIFY(histogram.readout().isEmpty());
    QVERIFY(histogram.barRect(0).isNull());
    tree()->setCurrentIndex(row("encoder.conv1.weight"));
    QCOMPARE(histogram.barRect(10).height(), before);
    QTest::keyClick(panel_.get(), Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(histogram.barRect(10).height() > before);
  }

  void modulesSumWhatIsBelowThem() {
    open(kStudent);
    std::int64_t all = 0;
    for (const TensorInfo& tensor : FakeSession::checkpoint(kStudent.toStdString()).tensors) {
      const bool counter = tensor.name.ends_with("num_batches_tracked");
      all += tensor.name.starts_with("encoder.") && !counter ? tensor.count : 0;
    }
    const QModelIndex encoder = row("encoder");
    QCOMPARE(text(encoder, TensorTreeModel::kCount),
             QLocale().toString(static_cast<qlonglong>(all)));
    QCOMPARE(text(encoder, TensorTreeModel::kMean), QString());
    QCOMPARE(text(row("encoder.bn1"), TensorTreeModel::kCount), QString("256"));
    QCOMPARE(text(row("encoder.conv1.weight"), TensorTreeModel::kShape), QString("64×3×7×7"));
    QCOMPARE(text(row("encoder.bn1.num_batches_tracked"), TensorTreeModel::kShape),
             QString("scalar"));
    QCOMPARE(text(row("encoder.bn1.num_batches_tracked"), TensorTreeModel::kMaximum),
             QString("936"));
    QCOMPARE(text(row("decoder.dead.bias"), TensorTreeModel::kZeros), QString("100.0 %"));
  }

  void numbersFollowTheLocaleAndStandRight() {
    panel_.reset();
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    makePanel();
    open(kStudent);
    const QModelIndex weight = row("encoder.conv1.weight");
    QCOMPARE(text(weight, TensorTreeModel::kCount), QString("9.408"));
    QCOMPARE(text(weight, TensorTreeModel::kDeviation), QString("0,11664"));
    for (const int column : {TensorTreeModel::kCount, TensorTreeModel::kMean,
                             TensorTreeModel::kMaximum, TensorTreeModel::kZeros}) {
      const auto cell = weight.siblingAtColumn(column).data(Qt::TextAlignmentRole);
      QVERIFY(cell.value<Qt::Alignment>() & Qt::AlignRight);
      QVERIFY(tree()
                  ->model()
                  ->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole)
                  .value<Qt::Alignment>() &
              Qt::AlignRight);
    }
  }

  void aClickOnAHeadingSortsAndAThirdBringsTheModelsOrder() {
    open(kForeign);
    QCOMPARE(topNames(), QStringList({"features", "logit_scale"}));
    const QModelIndex features = row("features");
    const auto order = [&] {
      QStringList names;
      for (int i = 0; i < 3; ++i)
        names << tree()->model()->index(i, 0, row("features")).data().toString();
      return names;
    };
    QCOMPARE(order(), QStringList({"0", "10", "2"}));
    clickHeading(TensorTreeModel::kName);
    QCOMPARE(order(), QStringList({"0", "2", "10"}));  // numbers as numbers
    clickHeading(TensorTreeModel::kName);
    QCOMPARE(order(), QStringList({"10", "2", "0"}));
    clickHeading(TensorTreeModel::kName);
    QCOMPARE(order(), QStringList({"0", "10", "2"}));
    QVERIFY(features.isValid());
  }

  void withoutModulesTheListSortsAsAWhole() {
    open(kForeign);
    QTest::keyClick(panel_.get(), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(tree()->model()->rowCount(), 7);
    clickHeading(TensorTreeModel::kCount);
    QCOMPARE(topNames().first(), QString("logit_scale"));
    clickHeading(TensorTreeModel::kCount);
    QCOMPARE(topNames().first(), QString("features.10.weight"));
    QVERIFY(!child<QWidget>("tensorExpand")->isEnabled());
  }

  void whatHasNoValueIsLastWhicheverWayItIsSorted() {
    open(kSick);
    child<QAbstractButton>("tensorAsTree")->setChecked(false);
    for (int clicks = 0; clicks < 2; ++clicks) {
      clickHeading(TensorTreeModel::kMean);
      QCOMPARE(topNames().last(), QString("encoder.bn1.running_mean"));
    }
    QCOMPARE(topNames().first(), QString("encoder.bn1.num_batches_tracked"));  // 936, the largest
  }

  void theNameTakesTheWidthThatIsLeft() {
    open(kStudent);
    const int before = tree()->columnWidth(TensorTreeModel::kName);
    panel_->resize(panel_->width() + 60, panel_->height());
    QApplication::processEvents();
    QCOMPARE(tree()->columnWidth(TensorTreeModel::kName), before + 60);
    panel_->resize(panel_->width() - 60, panel_->height());
    QApplication::processEvents();
    QCOMPARE(tree()->columnWidth(TensorTreeModel::kName), before);
  }

  void theFilterLooksAtTheFullDottedName() {
    open(kStudent);
    QTest::keyClick(tree(), Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>("tensorSearch");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, "LAYER1.0.conv");
    QCOMPARE(shownTensors(),
             QStringList({"encoder.layer1.0.conv1.weight", "encoder.layer1.0.conv2.weight"}));
    QVERIFY(tree()->isExpanded(row("encoder.layer1.0")));
    QVERIFY(label("tensorCount").startsWith("2 of "));
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QVERIFY(shownTensors().size() > 100);
  }

  void allModulesOpenAndClose() {
    open(kStudent);
    press(child<QAbstractButton>("tensorCollapse"));
    QVERIFY(!tree()->isExpanded(row("encoder")));
    press(child<QAbstractButton>("tensorExpand"));
    QVERIFY(tree()->isExpanded(row("encoder.layer4.1.bn2")));
  }

  void tensorsThatAreNotFiniteAreMarkedAndCounted() {
    open(kStudent);
    QVERIFY(!child<QWidget>("tensorAlarm")->isVisible());
    QVERIFY(tree()->isColumnHidden(TensorTreeModel::kNotFinite));
    open(kSick);
    QVERIFY(child<QWidget>("tensorAlarm")->isVisible());
    QVERIFY(label("tensorAlarmText").contains("67 in 2 of 133 tensors"));
    const QModelIndex some = row("encoder.bn1.weight");
    QCOMPARE(text(some, TensorTreeModel::kNotFinite), QString("3 not finite"));
    QVERIFY(!some.data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(some.data(Qt::ForegroundRole).value<QColor>(), errorColour());
    QCOMPARE(text(row("encoder"), TensorTreeModel::kNotFinite), QString("67 not finite"));
    QCOMPARE(text(row("decoder"), TensorTreeModel::kNotFinite), QString());
    // No statistics are made up of a tensor without a finite value.
    const QModelIndex all = row("encoder.bn1.running_mean");
    QCOMPARE(text(all, TensorTreeModel::kMean), QString("–"));
    QVERIFY(
        !all.siblingAtColumn(TensorTreeModel::kMean).data(TensorTreeModel::kSortRole).isValid());
    press(child<QAbstractButton>("tensorAlarmOnly"));
    QCOMPARE(shownTensors(), QStringList({"encoder.bn1.weight", "encoder.bn1.running_mean"}));
    open(kStudent);
    QVERIFY(shownTensors().size() > 100);
  }

  void copiedRowsHaveFullPrecisionInTheCLocale() {
    panel_.reset();
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    makePanel();
    open(kStudent);
    tree()->setCurrentIndex(row("encoder.conv1.weight"));
    tree()->selectionModel()->select(row("encoder"),
                                     QItemSelectionModel::Select | QItemSelectionModel::Rows);
    tree()->setFocus();
    QTest::keyClick(tree(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("name\tshape\ttype\tcount\tmean"));
    QVERIFY(lines[1].startsWith("encoder\t\t\t11"));  // as they stand in the tree
    const QStringList cells = lines[2].split('\t');
    const auto tensors = FakeSession::checkpoint(kStudent.toStdString()).tensors;
    const TensorInfo& tensor =
        *std::ranges::find(tensors, "encoder.conv1.weight", &TensorInfo::name);
    QCOMPARE(cells[0], QString("encoder.conv1.weight"));
    QCOMPARE(cells[1], QString("64x3x7x7"));
    QCOMPARE(cells[3], QString("9408"));
    QCOMPARE(cells[4].toDouble(), tensor.mean);
    QCOMPARE(cells[5].toDouble(), tensor.deviation);
    QCOMPARE(cells[7].toDouble(), tensor.maximum);
    QCOMPARE(cells.size(), 10);
  }

  void longNamesDoNotWidenTheWindow() {
    CheckpointInfo info = FakeSession::checkpoint(kStudent.toStdString());
    open(kStudent);
    const int before = panel_->minimumSizeHint().width();
    for (TensorInfo& tensor : info.tensors) tensor.name += std::string(300, 'x');
    panel_->setCheckpoint(info, Model::b);
    QVERIFY(label("histogramTitle").size() > 300);
    QCOMPARE(panel_->minimumSizeHint().width(), before);
  }

  void aThousandTensorsAreFluid() {
    CheckpointInfo info = FakeSession::checkpoint(kStudent.toStdString());
    const auto some = info.tensors;
    for (int copy = 0; info.tensors.size() < 1000; ++copy) {
      for (TensorInfo tensor : some) {
        tensor.name = "copy" + std::to_string(copy) + "." + tensor.name;
        info.tensors.push_back(tensor);
      }
    }
    QElapsedTimer clock;
    clock.start();
    panel_->setCheckpoint(info, Model::b);
    press(child<QAbstractButton>("tensorExpand"));
    clickHeading(TensorTreeModel::kDeviation);
    child<QLineEdit>("tensorSearch")->setText("bn");
    child<QLineEdit>("tensorSearch")->setText("bn1.weight");
    QApplication::processEvents();
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(shownTensors().size() > 50);
  }

 private:
  void makePanel() {
    panel_ = std::make_unique<TensorPanel>();
    panel_->resize(900, 560);
    panel_->show();
    panel_->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(panel_.get()));
  }
  void open(const QString& file) {
    const CheckpointInfo info = FakeSession::checkpoint(file.toStdString());
    panel_->setCheckpoint(info, CheckpointFacts(info).model());
  }
  void press(QAbstractButton* button) {
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
  }
  void clickHeading(int column) {
    QHeaderView* header = tree()->header();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 12, header->height() / 2));
  }
  template <typename Type>
  Type* child(const char* name) {
    return panel_->findChild<Type*>(name);
  }
  QString label(const char* name) { return child<QLabel>(name)->text(); }
  QTreeView* tree() { return child<QTreeView>("tensorTree"); }
  QString text(const QModelIndex& row, int column) {
    return row.siblingAtColumn(column).data().toString();
  }
  void collect(const QModelIndex& parent, QModelIndexList& rows) {
    for (int i = 0; i < tree()->model()->rowCount(parent); ++i) {
      const QModelIndex index = tree()->model()->index(i, 0, parent);
      rows << index;
      collect(index, rows);
    }
  }
  QModelIndex row(const QString& full_name) {
    QModelIndexList rows;
    collect({}, rows);
    for (const QModelIndex& each : rows) {
      if (each.data(TensorTreeModel::kFullNameRole).toString() == full_name) return each;
    }
    return {};
  }
  QStringList shownTensors() {
    QModelIndexList rows;
    collect({}, rows);
    QStringList names;
    for (const QModelIndex& each : rows) {
      if (each.data(TensorTreeModel::kTensorRole).toInt() < 0) continue;
      names << each.data(TensorTreeModel::kFullNameRole).toString();
    }
    return names;
  }
  QStringList topNames() {
    QStringList names;
    for (int i = 0; i < tree()->model()->rowCount(); ++i) {
      names << tree()->model()->index(i, 0).data().toString();
    }
    return names;
  }

  std::unique_ptr<OwnSettings> settings_;
  std::unique_ptr<TensorPanel> panel_;
};

QTEST_MAIN(TensorsTest)
#include "tensors_test.moc"
