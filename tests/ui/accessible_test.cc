// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader and the keyboard see it.
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include "tests/ui/support/window_fixture.h"
#include "ui/forms/options_form.h"
#include "ui/main/about_window.h"
#include "ui/main/actions.h"
#include "ui/main/help_window.h"
#include "ui/main/settings_dialog.h"

using namespace distilloscope;

namespace {

template <typename... Types>
bool isAny(const QWidget* widget) {
  return (... || (qobject_cast<const Types*>(widget) != nullptr));
}

bool isBelowAny(const QWidget* widget, const char* type) {
  for (const QWidget* above = widget->parentWidget(); above != nullptr;
       above = above->parentWidget()) {
    if (above->inherits(type)) return true;
  }
  return false;
}

// What somebody operates; the parts that Qt puts into its own widgets belong to those.
bool isInteractive(const QWidget* widget) {
  if (widget->objectName().startsWith("qt_")) return false;
  if (isAny<QScrollBar>(widget)) return false;
  for (const char* owner :
       {"QAbstractSpinBox", "QComboBox", "QLineEdit", "QTabBar", "QDialogButtonBox",
        "QComboBoxPrivateContainer", "QAbstractItemView", "QDockWidget"}) {
    const bool of_dock = QByteArray(owner) == "QDockWidget";
    const bool direct =
        widget->parentWidget() != nullptr && widget->parentWidget()->inherits(owner);
    if (of_dock ? direct && isAny<QAbstractButton>(widget)
                : QByteArray(owner) != "QDialogButtonBox" && isBelowAny(widget, owner)) {
      return false;
    }
  }
  // Those that show the tabs or the actions that do not fit.
  if (widget->inherits("QToolBarExtension")) return false;
  return isAny<QAbstractButton, QComboBox, QAbstractSlider, QAbstractSpinBox, QLineEdit,
               QAbstractItemView, QTextEdit, QPlainTextEdit>(widget);
}

bool hasRole(const QWidget* widget, QAccessible::Role role) {
  using A = QAccessible;
  const auto any = [role](std::initializer_list<A::Role> roles) {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
  };
  if (isAny<QRadioButton>(widget)) return role == A::RadioButton;
  if (isAny<QCheckBox>(widget)) return role == A::CheckBox;
  if (isAny<QAbstractButton>(widget)) {
    return any(
        {A::PushButton, A::CheckBox, A::RadioButton, A::ButtonMenu, A::ButtonDropDown, A::Button});
  }
  if (isAny<QComboBox>(widget)) return role == A::ComboBox;
  if (isAny<QAbstractSlider>(widget)) return any({A::Slider, A::Dial});
  if (isAny<QAbstractSpinBox>(widget)) return role == A::SpinBox;
  if (isAny<QLineEdit, QTextEdit, QPlainTextEdit>(widget)) {
    return any({A::EditableText, A::StaticText, A::Document});
  }
  if (isAny<QTreeView>(widget)) return role == A::Tree;
  if (isAny<QTableView>(widget)) return role == A::Table;
  return any({A::List, A::Table, A::Tree});
}

QString describe(const QWidget* widget) {
  QStringList path;
  for (; widget != nullptr && path.size() < 4; widget = widget->parentWidget()) {
    path.prepend(QString("%1 \"%2\"").arg(widget->metaObject()->className(), widget->objectName()));
  }
  return path.join(" > ");
}

bool hasKey(const QAction* action) {
  return action != nullptr && !action->shortcut().isEmpty();
}

bool isReachable(const QWidget* widget) {
  if ((widget->focusPolicy() & Qt::TabFocus) != 0) return true;
  if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
    if (!button->shortcut().isEmpty()) return true;
    if (const auto* tool = qobject_cast<const QToolButton*>(button)) {
      if (hasKey(tool->defaultAction())) return true;
    }
    // The space bar starts and pauses from anywhere; what a message offers is in the tab order.
    return button->toolTip().contains("(Space)");
  }
  return false;
}

bool isAncestor(const QObject* above, const QObject* below) {
  for (; below != nullptr; below = below->parent()) {
    if (above == below) return true;
  }
  return false;
}

// Where an action's keys work.
QList<QWidget*> placesOf(const QAction* action) {
  QList<QWidget*> places;
  for (QObject* object : action->associatedObjects()) {
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget != nullptr && !widget->inherits("QMenu")) places << widget;
  }
  return places;
}

// Two actions that the same key press could mean.
bool clash(const QAction* x, const QAction* y) {
  const auto local = [](const QAction* action) {
    return action->shortcutContext() == Qt::WidgetShortcut ||
           action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
  };
  for (const QWidget* a : placesOf(x)) {
    for (const QWidget* b : placesOf(y)) {
      if (local(x) && local(y)) {
        if (a == b) return true;
        if (x->shortcutContext() == Qt::WidgetWithChildrenShortcut && isAncestor(a, b)) return true;
        if (y->shortcutContext() == Qt::WidgetWithChildrenShortcut && isAncestor(b, a)) return true;
      } else {
        return true;
      }
    }
  }
  return false;
}

QStringList faultsOf(const QWidget* root) {
  QStringList wrong;
  int seen = 0;
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if (!widget->isVisible() || widget->window() != root->window() || !isInteractive(widget)) {
      continue;
    }
    ++seen;
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
    if (face == nullptr || face->text(QAccessible::Name).isEmpty()) {
      wrong << "no name: " + describe(widget);
    }
    if (face != nullptr && !hasRole(widget, face->role())) {
      wrong << QString("role %1: %2").arg(int(face->role())).arg(describe(widget));
    }
    if (!isReachable(widget)) wrong << "not reached by the keyboard: " + describe(widget);
  }
  if (seen < 3) wrong << "nothing to operate";
  return wrong;
}

// Of the window and of the view that is shown; the keys of hidden views do nothing.
QStringList clashesIn(const QWidget* window) {
  QList<QAction*> live;
  for (QAction* action : window->findChildren<QAction*>()) {
    if (action->shortcuts().isEmpty()) continue;
    for (const QWidget* place : placesOf(action)) {
      if (place->isVisible() && !live.contains(action)) live << action;
    }
  }
  QStringList wrong;
  for (qsizetype i = 0; i < live.size(); ++i) {
    for (qsizetype j = 0; j < i; ++j) {
      for (const QKeySequence& key : live[i]->shortcuts()) {
        if (!live[j]->shortcuts().contains(key) || !clash(live[i], live[j])) continue;
        wrong << QString("%1: \"%2\" and \"%3\"")
                     .arg(key.toString(), live[i]->text(), live[j]->text());
      }
    }
  }
  return wrong;
}

}  // namespace

class AccessibleTest : public WindowFixture {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    setUp();
    window_->resize(1280, 800);
    window_->form().setAdvancedShown(true);
  }
  void cleanup() { window_.reset(); }

  void plantedFaultsAreFound() {
    QWidget page;
    auto* nameless = new QToolButton(&page);
    auto* unreachable = new QPushButton("Press", &page);
    unreachable->setFocusPolicy(Qt::NoFocus);
    auto* sound = new QPushButton("Sound", &page);
    auto* one = new QAction("One", &page);
    auto* two = new QAction("Two", &page);
    for (QAction* action : {one, two}) {
      action->setShortcut(QKeySequence("Ctrl+J"));
      page.addAction(action);
    }
    page.show();
    QVERIFY(nameless->isVisible() && sound->isVisible());
    const QStringList faults = faultsOf(&page);
    QCOMPARE(faults.size(), 2);
    QVERIFY(faults[0].startsWith("no name"));
    QVERIFY(faults[1].startsWith("not reached"));
    QCOMPARE(clashesIn(&page).size(), 1);
    two->setShortcutContext(Qt::WidgetShortcut);
    QCOMPARE(clashesIn(&page).size(), 1);  // with the focus there it could be either
    two->setShortcut(QKeySequence("Ctrl+K"));
    QVERIFY(clashesIn(&page).isEmpty());
  }

  void theStartPage() { check(window_.get()); }

  void everyView_data() {
    QTest::addColumn<int>("view");
    const char* names[] = {"curves", "images", "checkpoints", "runs", "teacher", "study"};
    for (int view = 0; view < 6; ++view) QTest::newRow(names[view]) << view;
  }
  void everyView() {
    QFETCH(int, view);
    train();
    window_->showView(static_cast<ViewKind>(view));
    settle();
    check(window_.get());
    checkShortcuts();
  }

  void theDialogs() {
    window_->actions().settings->trigger();
    window_->actions().help->trigger();
    window_->actions().about->trigger();
    check(window_->findChild<SettingsDialog*>());
    check(window_->findChild<HelpWindow*>());
    check(window_->findChild<AboutWindow*>());
  }

  void everyViewHasAName() {
    auto* tabs = window_->findChild<QTabWidget*>("views");
    for (int i = 0; i < tabs->count(); ++i) QVERIFY(!tabs->tabText(i).isEmpty());
  }

  void everyActionWithAKeyNamesItInItsTip() {
    QStringList wrong;
    for (const QAction* action : window_->actions().findChildren<QAction*>()) {
      if (!hasKey(action)) continue;
      const QString keys = action->shortcut().toString(QKeySequence::NativeText);
      if (!action->toolTip().contains(keys)) wrong << action->objectName() + " " + keys;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
  }

 private:
  void check(QWidget* root) {
    QVERIFY(root != nullptr);
    const QStringList wrong = faultsOf(root);
    QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
  }
  void checkShortcuts() {
    const QStringList wrong = clashesIn(window_.get());
    QVERIFY2(wrong.isEmpty(), qPrintable("\n" + wrong.join('\n')));
  }

  void settle() {
    for (int i = 0; i < 5; ++i) {
      window_->bridge().drain();
      QCoreApplication::processEvents();
    }
  }
  void train() {
    window_->startTraining();
    training_ = std::make_unique<FakeTraining>(*session_, 4, 5);
    training_->start();
    training_->runEpochs(2);
    settle();
    training_->finish();
    settle();
  }

  std::unique_ptr<FakeTraining> training_;
};

QTEST_MAIN(AccessibleTest)
#include "accessible_test.moc"
