// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/control_parts.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSettings>
#include <QShortcut>

namespace distilloscope {

void addSearchKeys(QLineEdit& search, QWidget& view) {
  auto* find = new QShortcut(QKeySequence::Find, &view);
  find->setContext(Qt::WidgetWithChildrenShortcut);
  QObject::connect(find, &QShortcut::activated, &search, [&search] {
    search.setFocus(Qt::ShortcutFocusReason);
    search.selectAll();
  });
  auto* clear = new QShortcut(QKeySequence(Qt::Key_Escape), &search);
  clear->setContext(Qt::WidgetShortcut);
  QObject::connect(clear, &QShortcut::activated, &search, &QLineEdit::clear);
}

QCheckBox* makeRememberedBox(const char* name, const QString& text, const QString& tip,
                             const QString& key, bool on) {
  auto* box = new QCheckBox(text);
  box->setObjectName(name);
  box->setToolTip(tip);
  box->setChecked(QSettings().value(key, on).toBool());
  QObject::connect(box, &QCheckBox::toggled, box,
                   [key](bool checked) { QSettings().setValue(key, checked); });
  return box;
}

}  // namespace distilloscope
