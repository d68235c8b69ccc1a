// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/control_parts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QShortcut>

#include "ui/bridge/settings.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ControlParts)
};

}  // namespace

QLineEdit* makeTensorSearch(const char* name, QWidget& view) {
  auto* search = new QLineEdit;
  search->setObjectName(name);
  search->setPlaceholderText(Words::tr("Filter by name"));
  search->setClearButtonEnabled(true);
  search->setMinimumWidth(110);
  search->setMaximumWidth(320);
  search->setAccessibleName(Words::tr("Filter tensors by name"));
  search->setToolTip(Words::tr(
      "Shows the tensors whose full dotted name holds this text (Ctrl+F; Escape clears)"));
  auto* find = new QShortcut(QKeySequence::Find, &view);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  QObject::connect(find, &QShortcut::activated, search, [search] {
    search->setFocus(Qt::ShortcutFocusReason);
    search->selectAll();
  });
  auto* clear = new QShortcut(QKeySequence(Qt::Key_Escape), search);
  clear->setContext(Qt::WidgetShortcut);
  QObject::connect(clear, &QShortcut::activated, search, &QLineEdit::clear);
  return search;
}

QWidget* makeSizeRow(QWidget* width, QWidget* height) {
  auto* made = new QWidget;
  auto* row = new QHBoxLayout(made);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(width, 1);
  row->addWidget(new QLabel("×"));
  row->addWidget(height, 1);
  return made;
}

QLabel* makeProblemLabel(const char* name) {
  auto* label = new QLabel;
  label->setObjectName(name);
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  return label;
}

void showProgress(QProgressBar& bar, double fraction, bool finishing) {
  constexpr int kSteps = 1000;
  const int steps = finishing ? 0 : kSteps;
  if (bar.maximum() != steps) bar.setRange(0, steps);
  if (!finishing) bar.setValue(static_cast<int>(fraction * kSteps));
}

QCheckBox* makeRememberedBox(const char* name, const QString& text, const QString& tip,
                             const QString& key, bool on) {
  auto* box = new QCheckBox(text);
  box->setObjectName(name);
  box->setToolTip(tip);
  box->setChecked(Settings().value(key, on).toBool());
  QObject::connect(box, &QCheckBox::toggled, box,
                   [key](bool checked) { Settings().setValue(key, checked); });
  return box;
}

}  // namespace distilloscope
