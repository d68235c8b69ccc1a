// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/paper_figure.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/bridge/engine_text.h"
#include "ui/export/paper_strip.h"
#include "ui/main/arm_look.h"
#include "ui/views/image_look.h"

namespace distilloscope {
namespace {

constexpr double kPointsPerMillimetre = 72 / 25.4;
constexpr double kMargin = 2;
constexpr double kPageHeight = 650;  // points, 229 mm: the text of most pages
constexpr double kLeastStrip = 200;
constexpr double kWide = 330;  // points; from here on two charts stand side by side

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PaperFigure)
};

QString qtext(const std::string& text) {
  return QString::fromStdString(text);
}

bool hasGap(const PaperContent& content) {
  return content.curves && content.curves->epochs.armCount() > 1;
}

void drawLetter(Sheet& sheet, const PaperLook& look, QPointF at, char letter) {
  if (!look.letters) return;
  sheet.text(at, QString(QChar(letter)) + ')', {look.font * 1.15, true});
}

// The charts; returns where they end.
double drawCharts(Sheet& sheet, const PaperContent& content, const PaperLook& look, char& letter) {
  const RunCharts& run = *content.curves;
  const double width = sheet.size().width() - 2 * kMargin;
  const double font = look.font;
  ChartLook chart_look;
  chart_look.font = font;
  chart_look.line_scale = std::clamp(font / 8, 0.7, 1.6);
  Chart kl = klChart(run);
  Chart gap = gapChart(run);
  const ChartRange x = chartXRange(kl);
  gap.x_range = QPointF(x.low, x.high);
  const auto letterAt = [&](double x, double y) {
    drawLetter(sheet, look, {x, y + 1.0 * font}, letter++);
  };
  if (!hasGap(content) || width >= kWide) {
    const double height = std::clamp(0.3 * width, 16 * font, 26 * font);
    const double left = hasGap(content) ? std::round(0.58 * width) : width;
    letterAt(kMargin, kMargin);
    drawChart(sheet, {kMargin, kMargin, left, height}, kl, chart_look);
    if (hasGap(content)) {
      const double x = kMargin + left + 0.5 * font;
      letterAt(x, kMargin);
      drawChart(sheet, {x, kMargin, width - left - 0.5 * font, height}, gap, chart_look);
    }
    return kMargin + height;
  }
  // One above the other, on one horizontal axis.
  const double kl_height = std::clamp(0.66 * width, 16 * font, 26 * font);
  const double gap_height = 0.66 * kl_height;
  const double letter_height = look.letters ? 1.3 * font : 0;
  chart_look.left = std::max(chartLeft(sheet, kl, chart_look, kl_height),
                             chartLeft(sheet, gap, chart_look, gap_height));
  kl.x_ticks = false;
  letterAt(kMargin, kMargin);
  drawChart(sheet, {kMargin, kMargin, width, kl_height}, kl, chart_look);
  letterAt(kMargin, kMargin + kl_height);
  drawChart(sheet, {kMargin, kMargin + kl_height + letter_height, width, gap_height}, gap,
            chart_look);
  return kMargin + kl_height + letter_height + gap_height;
}

QStringList captionOf(const Sheet& sheet, const PaperContent& content, const PaperLook& look) {
  return sheet.wrapped(paperCaption(content, look), {look.font * 0.9},
                       sheet.size().width() - 2 * kMargin);
}

QString colourWords(const PaperLook& look) {
  return look.one_range
             ? Words::tr("Colours: density relative to a uniform map, one range for all images.")
             : Words::tr("Colours: density from none to the highest of each image's ground truth.");
}

}  // namespace

PaperImage::PaperImage(const SampleReady& ready) : sample(ready), maps(ready) {}

void completePaper(PaperContent& content) {
  content.heat = &colourTable(storedLook().colours);
  content.difference =
      &differenceTable(armColour(content.arms.options, content.arms.arm[0], false),
                       armColour(content.arms.options, content.arms.arm[1], false));
  content.inks = inksOf(content.arms.options);
}

QString paperCaption(const PaperContent& content, const PaperLook& look) {
  const QLocale c = QLocale::c();
  QStringList parts;
  char letter = 'a';
  const auto prefix = [&] {
    return look.letters ? QString(QChar(letter++)) + QString(") ") : QString();
  };
  const bool has_charts = look.curves && content.curves;
  if (has_charts) {
    const RunRecord& record = content.curves->record;
    const Options& options = record.options;
    QStringList best;
    for (int arm = 0; arm < arm_count(options); ++arm) {
      const auto at = static_cast<std::size_t>(arm);
      if (at >= record.best_epoch.size() || record.best_epoch[at] == 0) continue;
      best << Words::tr("%1 %2 (epoch %3)")
                  .arg(armName(options, arm), c.toString(record.best_kl[at], 'f', 3))
                  .arg(record.best_epoch[at]);
    }
    QString text = prefix() + Words::tr("Mean KL divergence over epochs; thin: training batches");
    if (!best.isEmpty()) text += Words::tr("; flags: best, %1").arg(best.join(", "));
    parts << text + '.';
    if (hasGap(content)) {
      parts << prefix() + Words::tr(
                              "Difference to %1, paired by image, with 95 % intervals "
                              "(n = %2 validation images).")
                              .arg(armName(options, 0))
                              .arg(record.val_count);
    }
  }
  if (!content.images.empty()) {
    QString text = prefix() + Words::tr("Maps after epoch %1").arg(content.epoch);
    if (!content.chosen.isEmpty()) text += ": " + content.chosen;
    text += '.';
    if (look.scores) {
      text += ' ' + Words::tr("KL below each map, the lower of the two models in bold.");
    }
    parts << text << colourWords(look);
  }
  if (content.curves) {
    const RunRecord& record = content.curves->record;
    parts << Words::tr("Dataset: %1; seed %2; KL with %3.")
                 .arg(engineText(record.dataset_name))
                 .arg(record.options.run.seed)
                 .arg(qtext(content.curves->epochs.klNote()));
  }
  return parts.join(' ');
}

Sheet paperFigure(const PaperContent& content, const PaperLook& look) {
  const double width = look.millimetres * kPointsPerMillimetre;
  Sheet sheet({width, 10}, look.family.isEmpty() ? figureFamily() : look.family);
  char letter = 'a';
  double y = kMargin;
  if (look.curves && content.curves) {
    y = drawCharts(sheet, content, look, letter) + 0.9 * look.font;
  }
  if (!content.images.empty()) {
    if (look.letters) {
      drawLetter(sheet, look, {kMargin, y + 1.0 * look.font}, letter++);
      if (!look.names) y += 1.5 * look.font;
    }
    // The strip keeps to what the page leaves it.
    const double inner = width - 2 * kMargin;
    const auto lines = look.caption ? captionOf(sheet, content, look).size() : 0;
    const double below = static_cast<double>(lines + 1) * 1.2 * look.font;
    const double height = std::max(kLeastStrip, kPageHeight - y - below);
    y = drawStrip(sheet, {kMargin, y, inner, height}, content, look) + 0.4 * look.font;
  }
  if (look.caption) {
    const Sheet::Face face{look.font * 0.9};
    for (const QString& line : captionOf(sheet, content, look)) {
      y += 1.25 * face.size;
      sheet.text({kMargin, y}, line, face);
    }
    y += 0.3 * look.font;
  }
  sheet.setHeight(std::max(10.0, y + kMargin));
  return sheet;
}

}  // namespace distilloscope
