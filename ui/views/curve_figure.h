// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "ui/views/curve_parts.h"
#include "ui/views/curve_settings.h"

class QCPAbstractPlottable;
class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCPItemLine;
class QCPItemStraightLine;
class QCPItemText;
class QCPMarginGroup;
class QCustomPlot;
class QPaintDevice;

namespace distilloscope {

class CurveCursor;
class CurveLegend;
class CurveMouse;

/// The curves of one or more runs with each arm's gap to the first below: the same figure on screen
/// and in files.
/// It keeps up with a store that grows, and redraws at most 30 times a second by itself.
class CurveFigure : public QWidget {
  Q_OBJECT
 public:
  explicit CurveFigure(QWidget* parent = nullptr);
  ~CurveFigure() override;

  /// One run alone. It must outlive the figure, or be replaced.
  void setStore(const CurveStore* store);
  /// The shown run's set first; the others are drawn in other dashes. Runs that stay may have got
  /// more steps; those whose steps are others are taken out first.
  void setSets(std::vector<CurveSet> sets);
  using QWidget::show;  // which the next hides
  /// setSets(), setSettings() and setLook() with the work of one.
  void show(std::vector<CurveSet> sets, const CurveSettings& settings, const CurveLook& look);
  const std::vector<CurveSet>& sets() const { return sets_; }
  const CurveStore* store() const { return sets_.empty() ? nullptr : sets_.front().seeds.front(); }
  /// What takes longer than a moment, as another smoothing of a million steps, is prepared in turns
  /// of a few milliseconds; the figure shows what it did until all is ready.
  void setSettings(const CurveSettings& settings);
  const CurveSettings& settings() const { return settings_; }  ///< of what is shown
  bool isPreparing() const { return prepare_timer_.isActive(); }
  bool isDrawn() const { return !isPreparing() && !replot_timer_.isActive(); }
  void setLook(const CurveLook& look);

  void rebuild();      ///< after anything but growth; steps that were there are the same
  void appendSteps();  ///< the stores have more steps
  void appendEpoch();
  void setCurrentEpoch(int epoch);
  void fit();  ///< shows everything and keeps doing so while data comes
  bool isFitted() const { return auto_fit_; }
  void showPlace(double x);  ///< brings it into view and reads the curves there

  /// The curves that can be hidden, by their names in the legend.
  QStringList curveNames() const;
  QColor curveColour(const QString& name) const;
  bool isShown(const QString& name) const { return !hidden_.contains(name); }
  void setShown(const QString& name, bool shown);

  /// Shows the same runs, curves and part as another figure; what fits anew by itself there does so
  /// here.
  void takeRangesOf(const CurveFigure& other);

  QVector<DrawnCurve> drawnCurves() const;
  /// One of curveCount(); none where it is hidden or nothing of it is drawn.
  std::optional<DrawnCurve> drawnCurve(std::size_t index) const;
  std::size_t curveCount() const { return curves_.size(); }
  /// Another number means that the curves are others, not only longer.
  int builds() const { return builds_; }
  /// Only what lies in the shown part, of every column of pixels no more than four points.
  QVector<DrawnCurve> visibleCurves() const;
  QString summary() const;
  const std::vector<RunEvent>& events() const { return events_; }  ///< of the shown run
  int replotCount() const { return replots_; }

  /// Draws the figure with vectors onto a device (a QPicture), in its pixels.
  bool paintTo(QPaintDevice& device, const QSize& size);

 Q_SIGNALS:
  void epochClicked(int epoch);
  void epochClickTakenBack();  ///< it was the first click of two
  void shownCurvesChanged();
  void copyWanted();
  void copyDataWanted();
  void menuWanted(const QPoint& global);

 protected:
  void changeEvent(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  friend class CurveCursor;
  friend class CurveLegend;
  friend class CurveMouse;
  enum class Dash { none, dashed, dotted };

  /// [set][arm], null where there is none.
  using Traces = std::vector<std::vector<std::shared_ptr<StepTrace>>>;

  // curve_contents.cc
  bool hasSteps(const CurveSettings& settings, std::size_t set, int arm) const;
  Traces tracesFor(const CurveSettings& settings, const Traces& known) const;
  FigureCurve& note(FigureCurve curve);
  QCPGraph* addGraph(const QString& name, const QString& toggle, const QPen& pen, bool fits = true);
  StepCurve* addSteps(const QString& name, const QString& toggle, const QPen& pen);
  QPen pen(QColor colour, double width, int alpha, int dash) const;
  void nameInLegend(QCPAbstractPlottable* plottable, const QString& name, const QString& toggle);
  void addMarkers(QCPGraph* graph);
  void addReference(const QString& name, double value, QColor colour, Dash dash);
  void addReferences();
  QString referenceText(double value) const;
  void addStepCurves(std::size_t set);
  void addEpochCurves(std::size_t set);
  void addBest(std::size_t set, int arm);
  void addGap(std::size_t set, int arm);
  void fillEpochs();
  void fillGap(std::size_t set, int arm);
  void nameEpochs(bool brief = false);
  Points epochPoints(const CurveStore& store, int arm, XAxis axis) const;
  QString arm(std::size_t set, int index) const;  ///< its name
  QColor colourOf(std::size_t set, int arm) const;
  QString nameOf(std::size_t set, const QString& curve) const;
  bool isSmoothed() const;
  bool hasEpochs() const;

  // curve_marks.cc
  void explainEmptiness();
  QString emptinessText() const;
  void addEpochLines();
  void drawEvents();
  void moveEpochLine();
  void stretchReferences();
  void placeEdges();
  void describe();

  // curve_axes.cc
  void buildAxes();
  void styleAxes();
  void styleTickers();
  void labelHeights(int height);
  void showGap(bool shown);
  void fitAxes();
  void updateLayout();
  QString xAxisName() const;

  bool isPrepared() const;
  bool isQuick() const;
  bool advance(std::size_t at_once);
  void takeWanted();
  void showPrepared();
  void build(const Traces& traces);
  Traces shownTraces() const;
  void applyShown();
  void afterGrowth();
  static constexpr int kReplotMs = 33;
  void scheduleReplot(int after_ms = kReplotMs);
  void replotOn();

  std::vector<CurveSet> sets_;
  CurveSettings settings_;
  CurveSettings wanted_;  ///< other than settings_ while their curves are prepared
  Traces prepared_;       ///< of what is wanted
  CurveLook look_;
  TimeLabels times_ = TimeLabels::minutes;  ///< of the labels that are there
  QCustomPlot* plot_ = nullptr;
  QCPAxisRect* main_ = nullptr;
  QCPAxisRect* gap_rect_ = nullptr;
  QCPMarginGroup* margins_ = nullptr;
  std::vector<std::vector<CurvesOfArm>> arms_;  ///< [set][arm]
  std::vector<FigureCurve> curves_;
  std::vector<FigureReference> references_;
  QSet<QString> hidden_;
  QCPItemText* empty_note_ = nullptr;
  std::vector<RunEvent> events_;  ///< of the shown run
  std::vector<QCPItemLine*> ticks_;
  std::vector<QCPItemStraightLine*> epoch_lines_;
  std::unique_ptr<CurveLegend> legend_;
  CurveCursor* cursor_ = nullptr;
  CurveMouse* mouse_ = nullptr;
  QTimer replot_timer_;
  std::size_t readied_ = 0;  ///< curves that are ready for the next drawing
  QTimer prepare_timer_;
  QElapsedTimer placed_;  ///< since the legend found its place
  int epoch_ = 0;
  int replots_ = 0;
  int builds_ = 0;
  bool auto_fit_ = true;
};

}  // namespace distilloscope
