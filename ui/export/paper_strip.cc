// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/paper_strip.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/bridge/image_convert.h"
#include "ui/export/map_picture.h"
#include "ui/main/arm_look.h"

namespace distilloscope {
namespace {

constexpr double kLeastCell = 34;  // points, 12 mm: below that a map says little
constexpr double kMostCell = 120;
constexpr double kGap = 2.5;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PaperFigure)
};

bool isMap(PaneKind kind) {
  return kind != PaneKind::stimulus;
}

// Rows that have a number below each map.
bool hasScore(PaneKind kind) {
  return kind == PaneKind::teacher || kind == PaneKind::model_a || kind == PaneKind::model_b ||
         kind == PaneKind::difference;
}

class Strip {
 public:
  Strip(Sheet& sheet, const QRectF& area, const PaperContent& content, const PaperLook& look)
      : sheet_(sheet), area_(area), content_(content), look_(look) {
    const double ratio = aspect();
    label_ = 1.6 * look.font;
    bar_ = look.bars ? 4.6 * look.font : 0;
    const auto count = static_cast<int>(content.images.size());
    const double room = area.width() - label_ - bar_;
    const int most = std::max(1, static_cast<int>((room + kGap) / (kLeastCell + kGap)));
    blocks_ = (count + most - 1) / most;
    columns_ = (count + blocks_ - 1) / blocks_;
    cell_ = std::min(kMostCell, (room - (columns_ - 1) * kGap) / columns_);
    score_ = look.scores ? 1.2 * look.font : 0;
    double others = look.names ? 1.4 * look.font : 0;  // of a block's height
    for (const PaneKind kind : look.rows) others += kGap + (hasScore(kind) ? score_ : 0);
    const double rows = std::max<double>(1, static_cast<double>(look.rows.size()));
    const double highest = (area.height() / blocks_ - others) / rows;
    cell_ = std::max(kLeastCell, std::min(cell_, highest / ratio));
    height_ = cell_ * ratio;
    for (const auto& image : content.images) {
      shared_.high = std::max(shared_.high, image->maps.shared().high);
      const ValueRange range = image->maps.difference();
      if (image->maps.density(PaneKind::difference)) reach_ = std::max(reach_, range.high);
    }
  }

  double draw() {
    double y = area_.top();
    const auto count = static_cast<int>(content_.images.size());
    for (int block = 0; block < blocks_; ++block) {
      const int first = block * columns_;
      y = drawBlock(y, first, std::min(count, first + columns_), block == 0);
      if (block + 1 < blocks_) y += 1.2 * look_.font;
    }
    return y;
  }

 private:
  double aspect() const {
    double ratio = 0;
    for (const auto& image : content_.images) {
      const PicturePtr& picture = image->sample.stimulus;
      if (picture && picture->width > 0) {
        ratio = std::max(ratio, static_cast<double>(picture->height) / picture->width);
      }
    }
    return ratio > 0 ? std::clamp(ratio, 0.4, 1.5) : 0.75;
  }

  double left(int column) const { return area_.left() + label_ + column * (cell_ + kGap); }

  double drawBlock(double y, int first, int end, bool with_bars) {
    if (look_.names) {
      y += 1.0 * look_.font;
      const Sheet::Face face{look_.font * 0.85, false, Sheet::Anchor::middle, false, "muted"};
      for (int i = first; i < end; ++i) {
        const QString id = QString::fromStdString(at(i).sample.id);
        sheet_.text({left(i - first) + cell_ / 2, y}, sheet_.elided(id, face, cell_), face);
      }
      y += 0.4 * look_.font;
    }
    double bar_top = -1;
    double bar_end = y;
    for (const PaneKind kind : look_.rows) {
      drawLabel(kind, y);
      for (int i = first; i < end; ++i) drawCell(at(i), kind, {left(i - first), y, cell_, height_});
      if (with_bars && look_.bars && isMap(kind)) {
        if (kind == PaneKind::difference) {
          drawBar(y, y + height_, true);
        } else {
          if (bar_top < 0) bar_top = y;
          bar_end = y + height_;
        }
      }
      y += height_ + (look_.scores && hasScore(kind) ? score_ : 0) + kGap;
    }
    // As high as two rows at most: a longer one says no more.
    if (bar_top >= 0) drawBar(bar_top, std::min(bar_end, bar_top + 2 * height_ + kGap), false);
    return y;
  }

  const PaperImage& at(int index) const {
    return *content_.images[static_cast<std::size_t>(index)];
  }

  void drawLabel(PaneKind kind, double y) {
    Sheet::Ink ink = "text";
    if (kind == PaneKind::truth) ink = "truth";
    if (kind == PaneKind::teacher) ink = "teacher";
    if (kind == PaneKind::model_a) ink = armInk(content_.arms.arm[0]);
    if (kind == PaneKind::model_b) ink = armInk(content_.arms.arm[1]);
    Sheet::Face face{look_.font * 0.95, true, Sheet::Anchor::middle, true, ink};
    QString text = kind == PaneKind::truth ? Words::tr("Truth") : paneTitle(kind, content_.arms);
    while (face.size > 4 && sheet_.textWidth(text, face) > height_ + kGap) face.size -= 0.25;
    sheet_.text({area_.left() + 1.05 * look_.font, y + height_ / 2}, text, face);
  }

  void drawCell(const PaperImage& image, PaneKind kind, const QRectF& cell) {
    const QSizeF own = sizeOf(image);
    const QSizeF fitted = own.scaled(cell.size(), Qt::KeepAspectRatio);
    const QRectF place(cell.center().x() - fitted.width() / 2,
                       cell.center().y() - fitted.height() / 2, fitted.width(), fitted.height());
    const QImage picture = pictureOf(image, kind, own, fitted);
    if (picture.isNull()) {
      sheet_.frame(cell.adjusted(0.3, 0.3, -0.3, -0.3), {"grid", 0.6});
      sheet_.text(cell.center() + QPointF(0, 0.35 * look_.font), Words::tr("none"),
                  {look_.font * 0.85, false, Sheet::Anchor::middle, false, "muted"});
    } else {
      sheet_.image(place, picture, kind == PaneKind::stimulus);
      if (kind == PaneKind::difference) sheet_.frame(place, {"grid", 0.5});
    }
    if (look_.scores && hasScore(kind)) drawScore(image.sample, kind, cell);
  }

  static QSizeF sizeOf(const PaperImage& image) {
    const PicturePtr& picture = image.sample.stimulus;
    if (picture && picture->width > 0) return QSizeF(picture->width, picture->height);
    for (const PaneKind kind : kAllPanes) {
      if (const MapPtr map = image.maps.raw(kind)) return QSizeF(map->width, map->height);
    }
    return QSizeF(4, 3);
  }

  QImage pictureOf(const PaperImage& image, PaneKind kind, QSizeF own, QSizeF printed) const {
    // At the image's own pixels, unless these are finer than the print.
    const double most = printed.width() / 72 * look_.image_dpi;
    QSize size = own.toSize();
    if (own.width() > most) size = (own * (most / own.width())).toSize();
    size = size.expandedTo({1, 1});
    if (kind == PaneKind::stimulus) {
      const QImage stimulus = toImage(image.sample.stimulus);
      if (stimulus.isNull() || stimulus.size() == size) return stimulus;
      return stimulus.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    const MapPtr map = image.maps.density(kind);
    const bool signed_map = kind == PaneKind::difference;
    const ColourTable* table = signed_map ? content_.difference : content_.heat;
    if (!map || table == nullptr) return {};
    ValueRange range = signed_map ? image.maps.difference() : image.maps.shared();
    if (look_.one_range) range = signed_map ? ValueRange{-reach_, reach_} : shared_;
    return mapPicture(*map, range, *table, size);
  }

  void drawScore(const SampleReady& sample, PaneKind kind, const QRectF& cell) {
    const QLocale c = QLocale::c();
    const bool both = sample.kl[0] >= -0.5 && sample.kl[1] >= -0.5;
    Sheet::Face face{look_.font * 0.88, false, Sheet::Anchor::middle};
    QString text;
    if (kind == PaneKind::teacher && sample.teacher_kl >= -0.5) {
      text = c.toString(sample.teacher_kl, 'f', 3);
    } else if (kind == PaneKind::model_a || kind == PaneKind::model_b) {
      const std::size_t side = kind == PaneKind::model_a ? 0 : 1;
      if (sample.kl[side] >= -0.5) text = c.toString(sample.kl[side], 'f', 3);
      face.bold = both && sample.kl[side] < sample.kl[1 - side];
    } else if (kind == PaneKind::difference && both) {
      const double gap = sample.kl[1] - sample.kl[0];
      text = (gap > 0 ? "+" : "") + c.toString(gap, 'f', 3).replace('-', QChar(0x2212));
      face.ink = armInk(content_.arms.arm[gap < 0 ? 1 : 0]);
    }
    sheet_.text({cell.center().x(), cell.bottom() + 0.95 * look_.font}, text, face);
  }

  void drawBar(double top, double end, bool signed_map) {
    const ColourTable* table = signed_map ? content_.difference : content_.heat;
    if (table == nullptr) return;
    const double font = look_.font;
    QImage ramp(1, 256, QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i) ramp.setPixel(0, 255 - i, (*table)[static_cast<std::size_t>(i)]);
    const double x = left(columns_ - 1) + cell_ + 0.7 * font;
    const QRectF bar(x, top, 0.7 * font, end - top);
    sheet_.image(bar, ramp, false);
    sheet_.frame(bar, {"axis", 0.4});
    const double size = font * 0.85;
    const auto tick = [&](double share, const QString& text) {
      const double y = bar.bottom() - share * bar.height();
      sheet_.line({{bar.right(), y}, {bar.right() + 1.8, y}}, {"axis", 0.5});
      const double baseline = std::clamp(y + 0.35 * size, bar.top() + 0.75 * size, bar.bottom());
      sheet_.text({bar.right() + 2.8, baseline}, text, {size});
    };
    if (!look_.one_range) {
      const QString most = signed_map ? Words::tr("+max") : Words::tr("max");
      tick(1, most);
      tick(0, signed_map ? QString(QChar(0x2212)) + Words::tr("max") : QString("0"));
      if (signed_map) tick(0.5, "0");
    } else {
      const double high = signed_map ? reach_ : shared_.high;
      const ChartRange range{signed_map ? -high : 0, high};
      const int about = std::max(2, static_cast<int>(bar.height() / (3 * font)));
      const QVector<double> ticks = chartTicks(range, about);
      const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : 1;
      for (const double value : ticks) {
        tick((value - range.low) / (range.high - range.low), chartTickText(value, step));
      }
    }
    if (signed_map) return;  // its row says what it is of
    const QString label = Words::tr("density");
    if (sheet_.textWidth(label, {size}) <= bar.height()) {
      sheet_.text({bar.right() + 3.2 * font, bar.center().y()}, label,
                  {size, false, Sheet::Anchor::middle, true});
    }
  }

  Sheet& sheet_;
  QRectF area_;
  const PaperContent& content_;
  const PaperLook& look_;
  double label_ = 0;
  double bar_ = 0;
  double cell_ = 0;
  double height_ = 0;
  double score_ = 0;
  int blocks_ = 1;
  int columns_ = 1;
  ValueRange shared_{0, 1};
  double reach_ = 1e-6;
};

}  // namespace

double drawStrip(Sheet& sheet, const QRectF& area, const PaperContent& content,
                 const PaperLook& look) {
  return content.images.empty() ? area.top() : Strip(sheet, area, content, look).draw();
}

}  // namespace distilloscope
