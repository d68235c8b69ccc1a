// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTreeView>
#include <cmath>
#include <limits>

#include "tests/ui/support/checkpoint_fixture.h"
#include "ui/models/module_tree_model.h"
#include "ui/models/tensor_grid.h"
#include "ui/views/checkpoint_kernels.h"
#include "ui/views/tile_sheet.h"

using namespace distilloscope;

namespace {

const QString kFirst = "encoder.conv1.weight";
const QString kSecond = "encoder.layer1.0.conv1.weight";

TensorValues made(std::vector<std::int64_t> shape, const std::vector<float>& values) {
  TensorValues tensor;
  tensor.shape = std::move(shape);
  tensor.values = std::make_shared<const std::vector<float>>(values);
  return tensor;
}

std::vector<float> counted(int count) {
  std::vector<float> values;
  for (int i = 0; i < count; ++i) values.push_back(static_cast<float>(i));
  return values;
}

}  // namespace

class CheckpointKernelsTest : public CheckpointFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() { startSession(); }
  void cleanup() { endSession(); }

  // ---- how a tensor becomes pictures -----------------------------------------------------------

  void kernelsAreOnePictureForEachOutput() {
    const TensorGrid grid(made({2, 3, 4, 5}, counted(120)));
    QCOMPARE(grid.tiles(), 2);
    QCOMPARE(grid.channels(), 3);
    QCOMPARE(grid.width(), 5);
    QCOMPARE(grid.height(), 4);
    QCOMPARE(*grid.at(1, 2, 3, 1), 60.0F + 40 + 5 + 3);
    QCOMPARE(grid.plane(0, -1)[0], 20.0F);
    QCOMPARE(grid.plane(1, 2)[8], *grid.at(1, 2, 3, 1));
    QCOMPARE(grid.placeText(1, 3, 2), QString("kernel 1, row 2, column 3"));
  }

  void kernelsOfOnePixelAndMatricesAreOnePicture() {
    const TensorGrid pixels(made({4, 6, 1, 1}, counted(24)));
    QCOMPARE(pixels.kind(), TensorGrid::Kind::matrix);
    QCOMPARE(pixels.width(), 6);
    QCOMPARE(pixels.height(), 4);
    QCOMPARE(*pixels.at(0, 0, 2, 3), 20.0F);
    const TensorGrid matrix(made({4, 6}, counted(24)));
    QCOMPARE(matrix.width(), 6);
    QCOMPARE(matrix.placeText(0, 2, 3), QString("row 3, column 2"));
  }

  void aVectorIsAStripThatBreaksIntoLines() {
    const TensorGrid grid(made({100}, counted(100)));
    QCOMPARE(grid.width(), 64);
    QCOMPARE(grid.height(), 2);
    QCOMPARE(*grid.at(0, 0, 35, 1), 99.0F);
    QVERIFY(!grid.at(0, 0, 36, 1));  // behind its end
    QCOMPARE(grid.placeText(0, 1, 1), QString("index 65"));
    QCOMPARE(TensorGrid(made({}, {3})).tiles(), 1);
    QVERIFY(TensorGrid(made({0}, {})).isEmpty());
    QVERIFY(TensorGrid(made({5}, {1, 2})).isEmpty());  // not as many values as it says
  }

  // ---- the page --------------------------------------------------------------------------------

  void theFirstLayersKernelsAreShownInColour() {
    openKernels();
    QCOMPARE(jobs().size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(jobs()[0].second.name), kFirst);
    QCOMPARE(sheet()->tileCount(), 64);
    QCOMPARE(child<QComboBox>("kernelsChannels")->currentText(), QString("As RGB"));
    QCOMPARE(sheet()->tile(0).image.size(), QSize(7, 7));
    // A value is seen as its distance from the middle grey, one range for all.
    const TensorValues tensor = values(kFirst);
    float largest = 0;
    for (const float each : *tensor.values) largest = std::max(largest, std::abs(each));
    const auto level = [&](int kernel, int channel, int x, int y) {
      const float value =
          (*tensor.values)[static_cast<std::size_t>(((kernel * 3 + channel) * 7 + y) * 7 + x)];
      return static_cast<int>(std::lround(128 + 127 * double{value} / largest));
    };
    for (const int kernel : {0, 9, 63}) {
      const QColor pixel = sheet()->tile(kernel).image.pixelColor(4, 2);
      QCOMPARE(pixel.red(), level(kernel, 0, 4, 2));
      QCOMPARE(pixel.green(), level(kernel, 1, 4, 2));
      QCOMPARE(pixel.blue(), level(kernel, 2, 4, 2));
    }
  }

  void eachKernelCanHaveItsOwnRange() {
    openKernels();
    const auto contrast = [this] {
      double least = 1e9;
      for (int i = 0; i < sheet()->tileCount(); ++i) {
        int most = 0;
        const QImage& image = sheet()->tile(i).image;
        for (int y = 0; y < 7; ++y) {
          for (int x = 0; x < 7; ++x) {
            const QColor at = image.pixelColor(x, y);
            for (const int part : {at.red(), at.green(), at.blue()}) {
              most = std::max(most, std::abs(part - 128));
            }
          }
        }
        least = std::min(least, double(most));
      }
      return least;
    };
    QVERIFY(contrast() < 120);
    child<QCheckBox>("kernelsShared")->click();
    QVERIFY(contrast() >= 127);  // every one uses the whole range
  }

  void oneInputOrTheirMeanOfOtherLayers() {
    openKernels();
    Q_EMIT child<CheckpointKernels>("kernelsPage")->tensorChosen(kSecond);
    drain();
    auto* channels = child<QComboBox>("kernelsChannels");
    QCOMPARE(channels->count(), 2);
    QCOMPARE(channels->currentText(), QString("Mean of inputs"));
    auto* channel = child<QSpinBox>("kernelsChannel");
    QVERIFY(!channel->isVisible());
    const QImage mean = sheet()->tile(3).image;
    channels->setCurrentIndex(1);
    Q_EMIT channels->activated(1);
    QVERIFY(channel->isVisible());
    QCOMPARE(channel->maximum(), 63);
    const QImage first = sheet()->tile(3).image;
    channel->setValue(7);
    QVERIFY(first != mean && sheet()->tile(3).image != first);
    hover(3, {2, 1});
    const TensorValues tensor = values(kSecond);
    const float value = (*tensor.values)[((3 * 64 + 7) * 3 + 1) * 3 + 2];
    QTRY_COMPARE(label("kernelsReadout"),
                 "kernel 3, row 1, column 2: " + QLocale().toString(double{value}, 'g', 5));
  }

  void thePointerReadsTheValuesOfAKernel() {
    openKernels();
    hover(5, {6, 0});
    const TensorValues tensor = values(kFirst);
    const auto at = [&](int channel) {
      return QLocale().toString(
          double{(*tensor.values)[static_cast<std::size_t>((5 * 3 + channel) * 49 + 6)]}, 'g', 5);
    };
    QTRY_COMPARE(label("kernelsReadout"),
                 QString("kernel 5, row 0, column 6: R %1, G %2, B %3").arg(at(0), at(1), at(2)));
    QTest::mouseMove(sheet()->viewport(), QPoint(2, 2));
    QTRY_VERIFY(label("kernelsReadout").startsWith("Kernel 0 of 64, norm "));
  }

  void theLargestNormsComeFirstOnDemand() {
    openKernels();
    const TensorGrid grid(values(kFirst));
    child<QCheckBox>("kernelsByNorm")->click();
    double last = std::numeric_limits<double>::infinity();
    for (int i = 0; i < sheet()->tileCount(); ++i) {
      const double norm = grid.norm(sheet()->tile(i).label.toInt());
      QVERIFY(norm <= last);
      last = norm;
    }
  }

  void aTensorChosenInTheTreeIsShown() {
    open(runFile(8, 'a'));
    showPage(kTensors);
    auto* tree = child<QTreeView>("tensorTree");
    const auto& model = *tree->model();
    const QModelIndex bn = model.index(1, 0, model.index(0, 0));
    tree->setCurrentIndex(model.index(0, 0, bn));
    const QString name = tree->currentIndex().data(ModuleTreeModel::kFullNameRole).toString();
    QCOMPARE(name, QString("encoder.bn1.weight"));
    QVERIFY(jobs().empty());
    press("tensorPicture");
    QCOMPARE(child<QTabWidget>("checkpointTabs")->currentIndex(), int(kKernels));
    QCOMPARE(QString::fromStdString(jobs().back().second.name), name);
    QCOMPARE(sheet()->tileCount(), 1);
    QCOMPARE(sheet()->tile(0).image.size(), QSize(64, 1));
    press("kernelsFirst");
    QCOMPARE(QString::fromStdString(jobs().back().second.name), kFirst);
    QCOMPARE(tree->currentIndex().data(ModuleTreeModel::kFullNameRole).toString(), kFirst);
  }

  void theSameTensorOfTheNextEpochKeepsThePlace() {
    openRun();
    open(runFile(8, 'a'));
    showPage(kKernels);
    sheet()->enlarge(9);
    workspace_->setCurrentEpoch(5);
    drain();
    QVERIFY(QString::fromStdString(jobs().back().second.file).contains("epoch-005"));
    QCOMPARE(sheet()->enlarged(), 9);
  }

  void brokenValuesStandOut() {
    openKernels();
    session_->answers = false;
    Q_EMIT child<CheckpointKernels>("kernelsPage")->tensorChosen("encoder.bn1.bias");
    bridge_->drain();
    TensorValues tensor = made({3}, {1, std::numeric_limits<float>::quiet_NaN(), -1});
    tensor.name = "encoder.bn1.bias";
    session_->push(TensorReady{jobs().back().first, tensor});
    drain();
    QCOMPARE(sheet()->tile(0).image.pixelColor(1, 0), errorColour());
    QVERIFY(sheet()->tile(0).image.pixelColor(0, 0) != errorColour());
  }

  void thePictureAndTheValuesAreCopied() {
    openKernels();
    choose("kernelsCopy", "Copy the picture");
    QVERIFY(QApplication::clipboard()->image().width() > 200);
    sheet()->setCurrent(2);
    choose("kernelsCopy", "Copy the values");
    const QStringList lines = copied().split('\n');
    QCOMPARE(lines[0].split('\t').size(), 7);
    const TensorValues tensor = values(kFirst);
    QCOMPARE(lines[0].split('\t')[0].toFloat(), (*tensor.values)[2 * 147]);
    QCOMPARE(lines[7], QString());  // between two inputs
  }

  // ---- the sheet -------------------------------------------------------------------------------

  void enlargedPixelsStaySquaresOfOneColour() {
    TileSheet sheet("sheet");
    QImage image(2, 1, QImage::Format_RGB32);
    image.setPixelColor(0, 0, Qt::red);
    image.setPixelColor(1, 0, Qt::blue);
    sheet.resize(300, 200);
    sheet.setTiles({{image, "0"}, {image, "1"}});
    sheet.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sheet));
    sheet.enlarge(1);
    const QRectF rect = sheet.tileRect(1);
    QVERIFY(rect.width() > 200);
    const QImage shown = sheet.viewport()->grab().toImage();
    const double y = rect.center().y();
    QCOMPARE(shown.pixelColor(QPointF(rect.left() + 1, y).toPoint()), QColor(Qt::red));
    QCOMPARE(shown.pixelColor(QPointF(rect.center().x() - 2, y).toPoint()), QColor(Qt::red));
    QCOMPARE(shown.pixelColor(QPointF(rect.center().x() + 2, y).toPoint()), QColor(Qt::blue));
  }

  void theSheetIsUsedFromTheKeyboard() {
    openKernels();
    sheet()->setFocus();
    QCOMPARE(sheet()->current(), 0);
    QTest::keyClick(sheet(), Qt::Key_Right);
    QTest::keyClick(sheet(), Qt::Key_Right);
    QCOMPARE(sheet()->current(), 2);
    QTest::keyClick(sheet(), Qt::Key_Down);
    const int columns = sheet()->current() - 2;
    QVERIFY(columns > 2);
    QVERIFY(sheet()->tileRect(2).left() == sheet()->tileRect(2 + columns).left());
    QTest::keyClick(sheet(), Qt::Key_Return);
    QCOMPARE(sheet()->enlarged(), 2 + columns);
    QTest::keyClick(sheet(), Qt::Key_Right);
    QCOMPARE(sheet()->enlarged(), 3 + columns);
    QTest::keyClick(sheet(), Qt::Key_Escape);
    QCOMPARE(sheet()->enlarged(), -1);
    const double fitted = sheet()->scale();
    QTest::keyClick(sheet(), Qt::Key_Plus);
    QVERIFY(sheet()->scale() > fitted);
    QTest::keyClick(sheet(), Qt::Key_0);
    QCOMPARE(sheet()->scale(), fitted);
    QTest::keyClick(sheet(), Qt::Key_End);
    QCOMPARE(sheet()->current(), 63);
  }

  void aClickEnlargesAndAnotherBringsAllBack() {
    openKernels();
    const QPoint at = sheet()->tileRect(3).center().toPoint();
    QTest::mouseClick(sheet()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(sheet()->enlarged(), 3);
    QTest::mouseClick(sheet()->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(sheet()->enlarged(), -1);
    QCOMPARE(sheet()->current(), 3);
  }

 private:
  void openKernels() {
    open(runFile(8, 'a'));
    showPage(kKernels);
  }
  void hover(int tile, const QPoint& pixel) {
    const QRectF rect = sheet()->tileRect(tile);
    const QSize size = sheet()->tile(tile).image.size();
    QTest::mouseMove(sheet()->viewport(), QPoint(1, 1));
    QTest::mouseMove(sheet()->viewport(),
                     QPointF(rect.left() + (pixel.x() + 0.5) * rect.width() / size.width(),
                             rect.top() + (pixel.y() + 0.5) * rect.height() / size.height())
                         .toPoint());
    QApplication::processEvents();
  }
  TensorValues values(const QString& name) {
    return FakeSession::tensorValues(runFile(8, 'a').toStdString(), name.toStdString());
  }
  std::vector<std::pair<JobId, TensorJob>> jobs() { return session_->submitted<TensorJob>(); }
  TileSheet* sheet() { return child<TileSheet>("kernelsSheet"); }
};

QTEST_MAIN(CheckpointKernelsTest)
#include "checkpoint_kernels_test.moc"
