// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/comparison_figure.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/bridge/image_convert.h"
#include "ui/main/arm_look.h"
#include "ui/main/theme.h"
#include "ui/views/colour_maps.h"

namespace distilloscope {
namespace {

constexpr int kColumns = 5;
constexpr int kPaneWidth = 200;
constexpr int kMargin = 14;
constexpr int kGap = 8;
constexpr int kHeader = 26;
constexpr int kCaption = 20;
constexpr int kFooter = 40;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ComparisonFigure)
};

// Scores that are not known are left out; KL may be slightly negative for a perfect prediction.
QString scoreText(double kl, double cc, double sim) {
  const QLocale c = QLocale::c();
  QString text;
  if (kl >= -0.5) text = "KL " + c.toString(kl, 'f', 3);
  if (cc >= -1) text += "  CC " + c.toString(cc, 'f', 2);
  if (sim >= 0) text += "  SIM " + c.toString(sim, 'f', 2);
  return text;
}

struct Pane {
  QImage image;
  QString caption;
  bool bold = false;
};

}  // namespace

QImage comparisonFigure(const std::vector<SampleReady>& samples, double scale,
                        const PaneArms& arms) {
  if (samples.empty()) return {};
  double ratio = 0.75;
  if (samples.front().stimulus && samples.front().stimulus->width > 0) {
    ratio = static_cast<double>(samples.front().stimulus->height) / samples.front().stimulus->width;
  }
  const int pane_height = static_cast<int>(std::lround(kPaneWidth * std::clamp(ratio, 0.4, 1.6)));
  const int row_height = pane_height + kCaption + kGap;
  const QSize size(2 * kMargin + kColumns * kPaneWidth + (kColumns - 1) * kGap,
                   kMargin + kHeader + static_cast<int>(samples.size()) * row_height + kFooter);
  QImage image(size * scale, QImage::Format_RGB32);
  image.setDevicePixelRatio(scale);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QFont font("DejaVu Sans");
  font.setPixelSize(12);
  QFont bold = font;
  bold.setBold(true);
  const RoleColours& roles = roleColours(false);
  const QString heads[kColumns] = {Words::tr("Stimulus"), Words::tr("Ground truth"),
                                   Words::tr("Teacher"), paneTitle(PaneKind::model_a, arms),
                                   paneTitle(PaneKind::model_b, arms)};
  const QColor colours[kColumns] = {QColor(0x22, 0x22, 0x22), roles.truth, roles.teacher,
                                    armColour(arms.options, arms.arm[0], false),
                                    armColour(arms.options, arms.arm[1], false)};
  const auto left = [](int column) { return kMargin + column * (kPaneWidth + kGap); };
  painter.setFont(bold);
  for (int column = 0; column < kColumns; ++column) {
    painter.setPen(colours[column]);
    painter.drawText(QRect(left(column), kMargin, kPaneWidth, kHeader - 6),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(heads[column], Qt::ElideRight, kPaneWidth));
  }

  int top = kMargin + kHeader;
  for (const SampleReady& sample : samples) {
    const MapPtr maps[4] = {toDensity(sample.truth), toDensity(sample.teacher),
                            toDensity(sample.prediction[0]), toDensity(sample.prediction[1])};
    ValueRange range{0, 1};
    for (const MapPtr& map : maps) {
      if (map) {
        range.high = std::max(1.0, rangeOf(*map).high);
        break;  // the truth, or the first map there is
      }
    }
    const bool both = sample.kl[0] >= -0.5 && sample.kl[1] >= -0.5 && sample.prediction[0] &&
                      sample.prediction[1];
    Pane panes[kColumns];
    panes[0] = {toImage(sample.stimulus), QString::fromStdString(sample.id), false};
    panes[2].caption = scoreText(sample.teacher_kl, -2, -1);
    for (int model = 0; model < 2; ++model) {
      const bool better = both && sample.kl[model] < sample.kl[1 - model];
      panes[3 + model].caption = scoreText(sample.kl[model], sample.cc[model], sample.sim[model]);
      panes[3 + model].bold = better;
    }
    for (int i = 0; i < 4; ++i) {
      if (maps[i]) {
        panes[i + 1].image = toPaletteImage(*maps[i], range, colourTable(ColourMap::inferno));
      }
    }
    for (int column = 0; column < kColumns; ++column) {
      const QRect frame(left(column), top, kPaneWidth, pane_height);
      if (panes[column].image.isNull()) {
        painter.setPen(QColor(0x80, 0x80, 0x80));
        painter.setFont(font);
        painter.drawRect(frame.adjusted(0, 0, -1, -1));
        painter.drawText(frame, Qt::AlignCenter, Words::tr("none"));
      } else {
        painter.drawImage(frame, panes[column].image);
      }
      painter.setFont(panes[column].bold ? bold : font);
      painter.setPen(panes[column].bold ? colours[column] : QColor(0x33, 0x33, 0x33));
      const QString caption = QFontMetrics(painter.font())
                                  .elidedText(panes[column].caption, Qt::ElideMiddle, kPaneWidth);
      painter.drawText(QRect(left(column), top + pane_height, kPaneWidth, kCaption),
                       Qt::AlignLeft | Qt::AlignVCenter, caption);
    }
    top += row_height;
  }

  // The colour bar: what the palette's two ends stand for.
  const ColourTable& table = colourTable(ColourMap::inferno);
  const QRect bar(kMargin, top + 8, kPaneWidth, 10);
  for (int x = 0; x < bar.width(); ++x) {
    painter.fillRect(QRect(bar.left() + x, bar.top(), 1, bar.height()),
                     QColor(table[static_cast<std::size_t>(x * 255 / (bar.width() - 1))]));
  }
  painter.setFont(font);
  painter.setPen(QColor(0x33, 0x33, 0x33));
  painter.drawText(QRect(bar.right() + 10, bar.top() - 6, size.width() - bar.right() - 24, 22),
                   Qt::AlignLeft | Qt::AlignVCenter,
                   Words::tr("Density, from none to the highest of the ground truth of the row. "
                             "KL of the better model in bold. Epoch %1.")
                       .arg(samples.front().epoch));
  return image;
}

}  // namespace distilloscope
