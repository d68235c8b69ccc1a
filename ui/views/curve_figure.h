// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>
#include <QTimer>
#include <QVector>
#include <QWidget>
#include <string>
#include <vector>

#include "ui/models/curve_store.h"

class QCPAxis;
class QCPAxisRect;
class QCPErrorBars;
class QCPGraph;
class QCPItemLine;
class QCPItemStraightLine;
class QCPItemText;
class QCPLegend;
class QCPMarginGroup;
class QCustomPlot;
class QMouseEvent;
class QPaintDevice;

namespace distilloscope {

class CurveCursor;

/// What is drawn, chosen above the figure.
struct CurveSettings {
  Quantity quantity = Quantity::kl;
  std::string metric;  ///< its key, when the quantity is a metric
  XAxis x = XAxis::step;
  bool log_x = false;
  bool log_y = false;
  double smoothing = 0.9;  ///< 0 (none) to 0.99, weight of the past
};

/// How it is drawn.
struct CurveLook {
  bool dark = false;
  int font_pixels = 0;    ///< 0: the font of the widget
  double line_scale = 1;  ///< 1 draws validation 2 px wide
  bool c_locale = false;  ///< for files: numbers never follow the user's locale
  bool operator==(const CurveLook&) const = default;
};

/// A drawn curve by its name in the legend, for a CSV of what is drawn.
struct DrawnCurve {
  QString name;
  QColor colour;
  QVector<double> x;
  QVector<double> y;
};

/// The curves of a CurveStore with each arm's gap to the first below: the same figure on screen and
/// in files.
/// It keeps up with a store that grows, and redraws at most 30 times a second.
class CurveFigure : public QWidget {
  Q_OBJECT
 public:
  explicit CurveFigure(QWidget* parent = nullptr);
  ~CurveFigure() override;

  void setStore(const CurveStore* store);  ///< must outlive the figure, or be replaced
  const CurveStore* store() const { return store_; }
  void setSettings(const CurveSettings& settings);
  const CurveSettings& settings() const { return settings_; }
  void setLook(const CurveLook& look);

  void rebuild();               ///< after anything but growth
  void appendSteps(int first);  ///< steps from this index on are new
  void appendEpoch();
  void setCurrentEpoch(int epoch);
  void fit();  ///< shows everything and keeps doing so while data comes

  /// Shows the same part as another figure; what fits anew by itself there does so here.
  void takeRangesOf(const CurveFigure& other);

  QVector<DrawnCurve> drawnCurves() const;
  int replotCount() const { return replots_; }

  /// Draws the figure with vectors onto a device (SVG, PDF), in its pixels.
  bool paintTo(QPaintDevice& device, const QSize& size);
  /// size * scale pixels; lines and text grow with the scale.
  QImage image(const QSize& size, double scale);

 Q_SIGNALS:
  void epochClicked(int epoch);

 protected:
  bool eventFilter(QObject* object, QEvent* event) override;

 private:
  friend class CurveCursor;
  enum class Dash { none, dashed, dotted };
  void buildAxes();
  void styleAxes();
  void showGap(bool shown);
  /// A name makes it readable at the cursor and in files.
  QCPGraph* addGraph(const QString& name, QColor colour, double width, int alpha, bool in_legend);
  void addMarkers(QCPGraph* graph);
  void addReference(const QString& name, double value, QColor colour, Dash dash);
  void nameEpochs();
  void addStepGraphs();
  void addEpochGraphs();
  void addGap(int arm);
  void addBest(int arm);
  bool isSmoothed() const;
  QString arm(int index) const;  ///< its name
  QColor colourOf(int arm) const;
  void explainEmptiness();
  void fillEpochs();
  void fillSteps(int first);
  void drawEvents();
  void moveEpochLine();
  void stretchReferences();
  void fitAxes();
  void scheduleReplot();
  void onClick(QMouseEvent* event);

  const CurveStore* store_ = nullptr;
  CurveSettings settings_;
  CurveLook look_;
  QCustomPlot* plot_ = nullptr;
  QCPAxisRect* main_ = nullptr;
  QCPAxisRect* gap_rect_ = nullptr;
  QCPMarginGroup* margins_ = nullptr;
  QCPLegend* legend_ = nullptr;
  /// Null when the quantity has no such curve of the arm. What belongs to all arms is the first's.
  struct ArmGraphs {
    QCPGraph* raw = nullptr;
    QCPGraph* smooth = nullptr;
    QCPGraph* epochs = nullptr;  ///< validation, or the metric
    QCPGraph* best = nullptr;
    QCPGraph* teacher = nullptr;  ///< validation of the teacher term
    QCPGraph* gap = nullptr;      ///< to the first arm
    QCPErrorBars* gap_bars = nullptr;
    Smoother smoother;
  };
  std::vector<ArmGraphs> arms_;
  QCPItemText* empty_note_ = nullptr;
  QVector<QPair<QCPGraph*, double>> references_;
  QVector<QCPItemLine*> ticks_;
  QVector<QCPItemStraightLine*> epoch_lines_;
  CurveCursor* cursor_ = nullptr;
  QTimer replot_timer_;
  QPointF pressed_;
  int epoch_ = 0;
  int replots_ = 0;
  bool auto_fit_ = true;
};

/// Words for lists, axis labels and file columns.
QString quantityName(Quantity quantity, const std::string& metric = {});
QString quantityLabel(const CurveSettings& settings, const CurveStore& store);
QString gapLabel(const Options& options);
QString xAxisName(XAxis axis);

}  // namespace distilloscope
