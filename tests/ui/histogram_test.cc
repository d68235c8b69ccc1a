// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "ui/main/theme.h"
#include "ui/views/histogram_view.h"

using namespace distilloscope;

class HistogramTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Theme::instance().setChoice(ThemeChoice::light);
    view_ = std::make_unique<HistogramView>();
    view_->resize(500, 220);
    view_->setColour(roleColours().modelA);
    // Eight bins from -1 to 1; bin 5 holds one value only, bin 6 none.
    view_->setData({{10, 200, 1000, 400, 100, 1, 0, 20}, -1, 1});
    view_->show();
    QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
  }

  void barsAreDrawnInTheModelsColour() {
    const QImage picture = view_->grab().toImage();
    for (const int bin : {1, 2, 3, 4}) {
      QCOMPARE(picture.pixelColor(view_->barRect(bin).center().toPoint()), roleColours().modelA);
    }
    const QPointF above(view_->barRect(3).center().x(), view_->barRect(3).top() - 4);
    QVERIFY(picture.pixelColor(above.toPoint()) != roleColours().modelA);
    view_->setColour(roleColours().modelB);
    QCOMPARE(view_->grab().toImage().pixelColor(view_->barRect(2).center().toPoint()),
             roleColours().modelB);
  }

  void heightsAreInProportion() {
    QCOMPARE(view_->barRect(3).height() / view_->barRect(2).height(), 0.4);
    QCOMPARE(view_->barRect(6).height(), 0.0);
    QVERIFY(view_->barRect(5).height() >= 2);  // one value of thousands is still seen
    QCOMPARE(view_->barRect(4).left(), view_->barRect(3).right());
    QCOMPARE(view_->barRect(2).bottom(), view_->barRect(7).bottom());
  }

  void rareValuesAreSeenWithLogCounts() {
    const double before = view_->barRect(7).height() / view_->barRect(2).height();
    view_->setLogCount(true);
    const double after = view_->barRect(7).height() / view_->barRect(2).height();
    QVERIFY(before < 0.05);
    QVERIFY(after > 0.3 && after < 0.6);
    QCOMPARE(view_->barRect(6).height(), 0.0);
  }

  void thePointerReadsABar() {
    QSignalSpy readouts(view_.get(), &HistogramView::readoutChanged);
    QTest::mouseMove(view_.get(), view_->barRect(2).center().toPoint());
    QTRY_COMPARE(view_->currentBin(), 2);
    QCOMPARE(view_->readout(), QString("−0.5 to −0.25: count 1,000 (57.8 %)"));
    QCOMPARE(readouts.last()[0].toString(), view_->readout());
    QTest::mouseMove(view_.get(), QPoint(2, 2));  // beside the bars
    QTRY_COMPARE(view_->currentBin(), -1);
    QCOMPARE(view_->readout(), QString());
  }

  void theArrowKeysReadBars() {
    view_->setFocus();
    QTest::keyClick(view_.get(), Qt::Key_Home);
    QCOMPARE(view_->currentBin(), 0);
    QTest::keyClick(view_.get(), Qt::Key_Left);
    QCOMPARE(view_->currentBin(), 0);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->currentBin(), 1);
    QTest::keyClick(view_.get(), Qt::Key_End);
    QCOMPARE(view_->currentBin(), 7);
    QVERIFY(view_->accessibleDescription().contains("count 20 "));
  }

  void theBarThatIsReadStandsOut() {
    QTest::keyClick(view_.get(), Qt::Key_Home);
    QTest::keyClick(view_.get(), Qt::Key_Right);
    const QImage picture = view_->grab().toImage();
    QCOMPARE(picture.pixelColor(view_->barRect(1).center().toPoint()), roleColours().modelA);
    QVERIFY(picture.pixelColor(view_->barRect(2).center().toPoint()) != roleColours().modelA);
  }

  void aConstantTensorHasOneBar() {
    view_->setData({{64, 0, 0, 0}, 0.25, 0.25});
    QVERIFY(view_->barRect(0).height() > 100);
    QVERIFY(view_->barRect(1).isNull());
    QTest::keyClick(view_.get(), Qt::Key_Right);
    QCOMPARE(view_->readout(), QString("0.25: count 64 (100.0 %)"));
  }

  void theNamesOfAPairLieAboveItsBarsInTheColoursOfTheBars() {
    // The highest bars of both stand where the names would be in their way.
    const HistogramData high{{1, 2, 3, 4, 5, 60, 900, 1000}, -1, 1};
    view_->setPair({high, "A", roleColours().modelA}, {high, "B", roleColours().modelB});
    const QImage picture = view_->grab().toImage();
    QPoint top;
    int bars = view_->height();
    for (int bin = 0; bin < 64; ++bin) {
      const QRectF rect = view_->barRect(bin);
      if (rect.top() >= bars) continue;
      bars = static_cast<int>(rect.top());
      top = QPoint(static_cast<int>(rect.left()) + 2, bars + 12);
    }
    const QColor pale = picture.pixelColor(top);
    QVERIFY(pale != roleColours().modelA);
    int swatch = 0;
    for (int y = 0; y < bars - 2; ++y) {
      for (int x = 0; x < picture.width(); ++x) swatch += picture.pixelColor(x, y) == pale;
    }
    QVERIFY2(swatch >= 14 * 8, qPrintable(QString::number(swatch)));
  }

  void valuesOfAnySizeAreDrawn_data() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("tiny") << -1e-300 << 2e-300;
    QTest::newRow("huge") << -1.7e308 << 1.7e308;  // the range itself overflows
    QTest::newRow("far from zero") << 1e9 << 1e9 + 1;
    QTest::newRow("neighbours") << 1.0 << std::nextafter(1.0, 2.0);
  }
  void valuesOfAnySizeAreDrawn() {
    QFETCH(double, low);
    QFETCH(double, high);
    view_->setData({{1, 5, 1}, low, high});
    const QImage picture = view_->grab().toImage();
    QCOMPARE(picture.pixelColor(view_->barRect(1).center().toPoint()), roleColours().modelA);
    QTest::keyClick(view_.get(), Qt::Key_Home);
    QVERIFY(view_->readout().contains("count 1 ") && !view_->readout().contains("inf"));
  }

  void withoutBinsItSaysWhy() {
    view_->setData({}, "The tensor is empty.");
    const QImage with = view_->grab().toImage();
    view_->setData({}, {});
    QVERIFY(with != view_->grab().toImage());
    QCOMPARE(view_->readout(), QString());
  }

 private:
  std::unique_ptr<HistogramView> view_;
};

QTEST_MAIN(HistogramTest)
#include "histogram_test.moc"
