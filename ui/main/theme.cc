// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QProxyStyle>
#include <QSlider>
#include <QStyle>
#include <QStyleHints>
#include <QStyleOption>
#include <QSvgRenderer>
#include <QWidget>
#include <algorithm>
#include <utility>

#include "ui/main/role_colours.h"

// A static library's resources must be asked for, and not from within a namespace.
static void initialiseResources() {
  Q_INIT_RESOURCE(resources);
}

namespace distilloscope {
namespace {

bool paletteIsDark(const QPalette& palette) {
  return palette.color(QPalette::Window).lightnessF() <
         palette.color(QPalette::WindowText).lightnessF();
}

// The icons are drawn with one colour, which is replaced by that of the text, so that they follow
// the theme and stay sharp at any scale.
class TextColourIcon : public QIconEngine {
 public:
  explicit TextColourIcon(QByteArray svg) : svg_(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const QPalette palette = QApplication::palette();
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    QByteArray svg = svg_;
    svg.replace("#000000", palette.color(group, QPalette::ButtonText).name().toLatin1());
    QSvgRenderer(svg).render(painter, QRectF(rect));
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return pixmap;
  }

  QIconEngine* clone() const override { return new TextColourIcon(svg_); }

 private:
  QByteArray svg_;
};

// Fusion outlines a check box darker than the window, which a dark window swallows.
class OutlinedStyle : public QProxyStyle {
 public:
  OutlinedStyle() : QProxyStyle("Fusion") {}

  // Fusion draws a scroll bar's handle lighter than its groove, in light colours in that of the
  // page: the free groove then looks like the handle. Here the handle is what stands out.
  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                          QPainter* painter, const QWidget* widget) const override {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && bar != nullptr) {
      drawSlider(*bar, *painter, widget);
      return;
    }
    if (control != CC_ScrollBar || bar == nullptr) {
      QProxyStyle::drawComplexControl(control, option, painter, widget);
      return;
    }
    const bool dark = paletteIsDark(option->palette);
    painter->save();
    painter->fillRect(bar->rect, option->palette.color(QPalette::Window));
    if (bar->minimum < bar->maximum) {
      const bool held = (bar->activeSubControls & SC_ScrollBarSlider) != 0;
      const int value = dark ? (held ? 0x8A : 0x66) : (held ? 0x80 : 0xA6);
      const bool upright = bar->orientation == Qt::Vertical;
      const QRect handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
      painter->setRenderHint(QPainter::Antialiasing);
      painter->setPen(Qt::NoPen);
      painter->setBrush(QColor(value, value, value));
      painter->drawRoundedRect(
          upright ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3), 4, 4);
    }
    painter->restore();
  }

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorItemViewItemCheck) return;
    if (!paletteIsDark(option->palette) || (option->state & State_HasFocus) != 0) return;
    QColor line = option->palette.color(QPalette::WindowText);
    line.setAlpha((option->state & State_Enabled) != 0 ? 130 : 60);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
  }

 private:
  static constexpr int kTickDistance = 4;  // pixels: closer ones are one line

  // Fusion's ticks are darker than the window, too.
  void drawSlider(const QStyleOptionSlider& slider, QPainter& painter,
                  const QWidget* widget) const {
    QStyleOptionSlider without = slider;
    without.subControls &= ~SC_SliderTickmarks;
    QProxyStyle::drawComplexControl(CC_Slider, &without, &painter, widget);
    const bool ticks = (slider.subControls & SC_SliderTickmarks) != 0 &&
                       (slider.tickPosition & QSlider::TicksBelow) != 0 &&
                       slider.orientation == Qt::Horizontal && slider.minimum < slider.maximum;
    if (!ticks) return;
    const int handle = proxy()->pixelMetric(PM_SliderLength, &slider, widget);
    const int height = proxy()->pixelMetric(PM_SliderTickmarkOffset, &slider, widget);
    QColor colour = slider.palette.color(QPalette::WindowText);
    colour.setAlphaF(0.5F);
    painter.save();
    painter.setPen(colour);
    const int width = slider.rect.width() - handle;
    const qint64 range = qint64{slider.maximum} - slider.minimum;
    qint64 interval = std::max(1, slider.tickInterval);
    for (int i = 0; interval * width < kTickDistance * range; ++i) {
      interval = i % 3 == 1 ? interval * 5 / 2 : interval * 2;  // 1, 2, 5, 10, 20, 50...
    }
    for (qint64 value = slider.minimum; value <= slider.maximum; value += interval) {
      const int x = sliderPositionFromValue(slider.minimum, slider.maximum, static_cast<int>(value),
                                            width, slider.upsideDown) +
                    handle / 2;
      painter.drawLine(x, slider.rect.bottom() - 1, x, slider.rect.bottom() - height);
    }
    painter.restore();
  }
};

class ThemeFollower : public QObject {
 public:
  ThemeFollower(QWidget* widget, std::function<void()> apply)
      : QObject(widget), widget_(*widget), apply_(std::move(apply)) {
    widget->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
      due_ = true;
      if (widget_.isVisible()) applyNow();
    });
  }

  bool eventFilter(QObject* watched, QEvent* event) override {
    if (due_ && watched == &widget_ && event->type() == QEvent::Show) applyNow();
    return false;
  }

 private:
  void applyNow() {
    due_ = false;
    apply_();
  }

  QWidget& widget_;
  std::function<void()> apply_;
  bool due_ = false;
};

}  // namespace

void followTheme(QWidget* widget, std::function<void()> apply) {
  new ThemeFollower(widget, std::move(apply));
}

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

Theme::Theme() {
  initialiseResources();
  started_dark_ = paletteIsDark(QApplication::palette());
  dark_ = systemIsDark();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
    if (choice_ == ThemeChoice::system) apply();
  });
#endif
}

bool Theme::systemIsDark() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
  if (scheme != Qt::ColorScheme::Unknown) return scheme == Qt::ColorScheme::Dark;
#endif
  return started_dark_;
}

void Theme::setChoice(ThemeChoice choice) {
  choice_ = choice;
  apply();
}

void Theme::apply() {
  dark_ = choice_ == ThemeChoice::dark || (choice_ == ThemeChoice::system && systemIsDark());
  if (dynamic_cast<OutlinedStyle*>(QApplication::style()) == nullptr) {
    QApplication::setStyle(new OutlinedStyle);
  }
  QApplication::setPalette(themePalette(dark_));
  Q_EMIT changed();
}

bool isDark() {
  return Theme::instance().isDark();
}

const RoleColours& roleColours(bool dark) {
  return roleColours(roleSet(), dark);
}

const RoleColours& roleColours() {
  return roleColours(isDark());
}

QPalette themePalette(bool dark) {
  const auto grey = [](int value) { return QColor(value, value, value); };
  QPalette palette;
  const QColor window = dark ? QColor(0x22, 0x25, 0x29) : QColor(0xF4, 0xF5, 0xF6);
  const QColor base = dark ? QColor(0x19, 0x1B, 0x1E) : QColor(0xFF, 0xFF, 0xFF);
  const QColor text = dark ? grey(0xE6) : grey(0x1E);
  const QColor weak = dark ? grey(0x80) : grey(0x8C);
  const QColor accent = dark ? QColor(0x3D, 0x7E, 0xB8) : QColor(0x1F, 0x6F, 0xB5);
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  palette.setColor(QPalette::Base, base);
  palette.setColor(QPalette::AlternateBase,
                   dark ? QColor(0x1F, 0x22, 0x25) : QColor(0xF2, 0xF5, 0xF8));
  palette.setColor(QPalette::Text, text);
  palette.setColor(QPalette::PlaceholderText, dark ? grey(0x93) : grey(0x73));
  palette.setColor(QPalette::Button, dark ? QColor(0x30, 0x34, 0x39) : QColor(0xEC, 0xEE, 0xF0));
  palette.setColor(QPalette::ButtonText, text);
  palette.setColor(QPalette::BrightText, Qt::white);
  palette.setColor(QPalette::ToolTipBase,
                   dark ? QColor(0x34, 0x38, 0x3D) : QColor(0xFF, 0xFF, 0xF2));
  palette.setColor(QPalette::ToolTipText, text);
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, dark ? QColor(0x6C, 0xB6, 0xF2) : QColor(0x0B, 0x5C, 0xA8));
  palette.setColor(QPalette::LinkVisited, palette.color(QPalette::Link));
  palette.setColor(QPalette::Light, dark ? QColor(0x3C, 0x41, 0x47) : Qt::white);
  palette.setColor(QPalette::Midlight, dark ? QColor(0x35, 0x39, 0x3F) : QColor(0xF8, 0xF8, 0xF9));
  palette.setColor(QPalette::Mid, dark ? QColor(0x45, 0x4A, 0x51) : QColor(0xC3, 0xC8, 0xCE));
  palette.setColor(QPalette::Dark, dark ? QColor(0x14, 0x16, 0x18) : QColor(0x9B, 0xA1, 0xA8));
  palette.setColor(QPalette::Shadow, dark ? QColor(0x0A, 0x0B, 0x0C) : QColor(0x69, 0x6E, 0x74));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, weak);
  }
  palette.setColor(QPalette::Disabled, QPalette::Base, window);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, dark ? grey(0x50) : grey(0xA8));
  return palette;
}

QPalette bandPalette() {
  QPalette colours = themePalette(isDark());
  const QColor accent = colours.color(QPalette::Highlight);
  const QColor base = colours.color(QPalette::Window);
  const float share = isDark() ? 0.22F : 0.13F;
  const auto mix = [share](float x, float y) { return x * share + y * (1 - share); };
  colours.setColor(QPalette::Window, QColor::fromRgbF(mix(accent.redF(), base.redF()),
                                                      mix(accent.greenF(), base.greenF()),
                                                      mix(accent.blueF(), base.blueF())));
  return colours;
}

QColor mutedTextColour() {
  return isDark() ? QColor(0xA6, 0xAC, 0xB3) : QColor(0x5B, 0x62, 0x6A);
}

QColor errorColour() {
  return isDark() ? QColor(0xFF, 0x8A, 0x80) : QColor(0xB3, 0x1B, 0x1B);
}

QIcon programIcon() {
  Theme::instance();
  return QIcon(":/distilloscope/icons/distilloscope.svg");
}

QIcon themeIcon(const QString& name) {
  Theme::instance();
  QFile file(":/distilloscope/icons/" + name + ".svg");
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QIcon(new TextColourIcon(file.readAll()));
}

}  // namespace distilloscope
