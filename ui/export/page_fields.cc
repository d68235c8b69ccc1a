// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/page_fields.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <cmath>

#include "ui/bridge/settings.h"
#include "ui/export/paper_figure.h"
#include "ui/export/sheet.h"

namespace distilloscope {
namespace {

template <typename Field>
Field* named(Field* field, const char* name, const QString& label, const QString& tip) {
  field->setObjectName(name);
  field->setAccessibleName(label);
  field->setToolTip(tip);
  return field;
}

}  // namespace

PageFields::PageFields(Height height, QWidget* parent) : QWidget(parent) {
  const Settings settings;
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto add = [&](const QString& label, QWidget* field) { form->addRow(label, field); };
  format_ = named(new QComboBox, "exportFormat", tr("Format"),
                  tr("PDF and SVG keep lines and text sharp at any size; PNG is pixels"));
  for (const char* ending : {"pdf", "svg", "png"}) {
    format_->addItem(QString(ending).toUpper(), ending);
  }
  add(tr("&Format"), format_);

  columns_ = named(new QComboBox, "exportColumns", tr("Width"),
                   tr("As wide as one or two columns of a page, or another width"));
  columns_->addItem(tr("One column, 85 mm"), PaperLook::kOneColumn);
  columns_->addItem(tr("Two columns, 178 mm"), PaperLook::kTwoColumns);
  columns_->addItem(tr("Another width"), 0.0);
  add(tr("&Width"), columns_);
  const auto millimetres = [&](const char* name, const QString& label, const QString& tip) {
    auto* spin = named(new QDoubleSpinBox, name, label, tip);
    spin->setRange(40, 500);
    spin->setDecimals(0);
    spin->setSingleStep(5);
    spin->setSuffix(tr(" mm"));
    return spin;
  };
  width_ = millimetres("exportWidth", tr("Another width"), tr("The figure's width on paper"));
  add(QString(), width_);
  if (height == Height::chosen) {
    height_ = millimetres("exportHeight", tr("Height"), tr("The figure's height on paper"));
    height_->setValue(settings.value("export/height", 125).toDouble());
    add(tr("&Height"), height_);
  } else {
    family_ = named(new QFontComboBox, "exportFamily", tr("Font"), tr("The font of all text"));
    family_->setFontFilters(QFontComboBox::ScalableFonts);
    family_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    family_->setMinimumContentsLength(12);
    family_->setCurrentFont(QFont(settings.value("export/family", figureFamily()).toString()));
    add(tr("F&ont"), family_);
  }
  font_ = named(new QDoubleSpinBox, "exportFont", tr("Font size"),
                tr("In points on paper: 7 to 9 suit most journals"));
  font_->setRange(5, 24);
  font_->setDecimals(1);
  font_->setSingleStep(0.5);
  font_->setSuffix(tr(" pt"));
  add(tr("Font &size"), font_);
  dpi_ = named(new QSpinBox, "exportDpi", tr("Resolution"),
               tr("Of a PNG, and the finest that pictures in PDF and SVG keep"));
  dpi_->setRange(72, 1200);
  dpi_->setSingleStep(50);
  dpi_->setSuffix(tr(" dots per inch"));
  add(tr("&Resolution"), dpi_);

  setEnding(settings.value("export/format", "pdf").toString());
  setWidth(settings.value("export/width", PaperLook::kTwoColumns).toDouble());
  font_->setValue(settings.value("export/font", height == Height::chosen ? 9 : 8).toDouble());
  dpi_->setValue(settings.value("export/dpi", 300).toInt());

  connect(format_, &QComboBox::currentIndexChanged, this, [this] {
    Q_EMIT endingChanged(ending());
    Q_EMIT changed();
  });
  connect(columns_, &QComboBox::currentIndexChanged, this, [this] {
    follow();
    Q_EMIT changed();
  });
  for (QDoubleSpinBox* spin : {width_, height_, font_}) {
    if (spin != nullptr) connect(spin, &QDoubleSpinBox::valueChanged, this, &PageFields::changed);
  }
  if (family_ != nullptr) {
    connect(family_, &QFontComboBox::currentFontChanged, this, &PageFields::changed);
  }
  connect(dpi_, &QSpinBox::valueChanged, this, &PageFields::changed);
}

void PageFields::follow() {
  const double columns = columns_->currentData().toDouble();
  width_->setEnabled(columns == 0);
  if (columns > 0) width_->setValue(columns);
}

QString PageFields::ending() const {
  return format_->currentData().toString();
}

void PageFields::setEnding(const QString& ending) {
  const int at = format_->findData(ending);
  if (at >= 0) format_->setCurrentIndex(at);
}

double PageFields::width() const {
  return width_->value();
}

void PageFields::setWidth(double millimetres) {
  int at = columns_->count() - 1;
  for (int i = 0; i < at; ++i) {
    if (std::abs(columns_->itemData(i).toDouble() - millimetres) < 0.5) at = i;
  }
  columns_->setCurrentIndex(at);
  width_->setValue(millimetres);
  follow();
}

double PageFields::height() const {
  return height_ != nullptr ? height_->value() : 0;
}

double PageFields::fontPoints() const {
  return font_->value();
}

QString PageFields::family() const {
  return family_ != nullptr ? family_->currentFont().family() : QString();
}

int PageFields::dpi() const {
  return dpi_->value();
}

void PageFields::remember() const {
  Settings settings;
  settings.setValue("export/format", ending());
  settings.setValue("export/width", width());
  settings.setValue("export/font", fontPoints());
  settings.setValue("export/dpi", dpi());
  if (height_ != nullptr) settings.setValue("export/height", height());
  if (family_ != nullptr) settings.setValue("export/family", family());
}

}  // namespace distilloscope
