// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/key_list.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QRegularExpression>
#include <QShortcut>
#include <QStringList>
#include <QTextDocumentFragment>
#include <QWidget>

namespace distilloscope {
namespace {

QString plain(const QString& text) {
  return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

// "Zooms in (+)" to "Zooms in": the keys stand beside it.
QString withoutKeys(const QString& tip) {
  static const QRegularExpression keys("\\s*\\([^()]*\\)\\s*$");
  return plain(tip).remove(keys).trimmed();
}

QString keyText(const QList<QKeySequence>& keys) {
  QStringList words;
  for (const QKeySequence& key : keys) {
    if (!key.isEmpty()) words << key.toString(QKeySequence::NativeText);
  }
  words.removeDuplicates();
  return words.join(", ");
}

bool isBelow(const QObject* object, const QObject* above) {
  for (; object != nullptr && above != nullptr; object = object->parent()) {
    if (object == above) return true;
  }
  return false;
}

// Alt and a letter is underlined in its label, where it is seen.
bool isMnemonic(const QKeySequence& key) {
  return key.count() == 1 && key[0].keyboardModifiers() == Qt::AltModifier;
}

}  // namespace

QString actionText(const QAction& action) {
  // Of an action that cannot be done now the tool tip says why.
  const QString tip = action.property("tip").toString();
  const QString words = withoutKeys(tip.isEmpty() ? action.toolTip() : tip);
  return words.isEmpty() ? QString(action.text()).remove('&') : words;
}

QVector<KeyLine> keysOf(const QWidget& widget, const QWidget* except) {
  QVector<KeyLine> lines;
  const auto add = [&](const QObject* of, const QList<QKeySequence>& keys, const QString& text) {
    const QString words = keyText(keys);
    if (words.isEmpty() || text.isEmpty() || isBelow(of, except)) return;
    for (const KeyLine& line : lines) {
      if (line.keys == words && line.text == text) return;
    }
    lines.push_back({words, text});
  };
  for (const QAction* action : widget.findChildren<QAction*>()) {
    add(action, action->shortcuts(), actionText(*action));
  }
  for (const QAbstractButton* button : widget.findChildren<QAbstractButton*>()) {
    if (isMnemonic(button->shortcut())) continue;
    const QString tip = withoutKeys(button->toolTip());
    add(button, {button->shortcut()}, tip.isEmpty() ? button->accessibleName() : tip);
  }
  for (const QShortcut* key : widget.findChildren<QShortcut*>()) {
    add(key, {key->key()}, key->whatsThis());
  }
  return lines;
}

}  // namespace distilloscope
