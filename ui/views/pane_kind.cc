// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_kind.h"

#include <QCoreApplication>

#include "ui/main/arm_look.h"
#include "ui/main/theme.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PaneKind)
};

}  // namespace

QString paneTitle(PaneKind kind, const PaneArms& arms) {
  switch (kind) {
    case PaneKind::stimulus:
      return Words::tr("Stimulus");
    case PaneKind::truth:
      return Words::tr("Ground truth");
    case PaneKind::teacher:
      return Words::tr("Teacher");
    case PaneKind::model_a:
      return armName(arms.options, arms.arm[0]);
    case PaneKind::model_b:
      return armName(arms.options, arms.arm[1]);
    case PaneKind::pin_1:
    case PaneKind::pin_2:
      return arms.pin[pinIndex(kind)].title();
    case PaneKind::difference:
      break;
  }
  return armGapName(arms.options, arms.arm[1], arms.arm[0]);
}

QString shortPaneTitle(PaneKind kind, const PaneArms& arms) {
  if (kind == PaneKind::model_a) return shortArmName(arms.options, arms.arm[0]);
  if (kind == PaneKind::model_b) return shortArmName(arms.options, arms.arm[1]);
  return paneTitle(kind, arms);
}

QString paneWord(PaneKind kind) {
  static const QString words[] = {"stimulus", "ground-truth", "teacher",  "model-a",
                                  "model-b",  "difference",   "pinned-1", "pinned-2"};
  return words[indexOf(kind)];
}

QString paneFileWord(PaneKind kind, const PaneArms& arms) {
  const auto letter = [&](int side) {
    return QString::fromStdString(arm_letter(arms.arm[static_cast<std::size_t>(side)]));
  };
  if (kind == PaneKind::model_a) return "model-" + letter(0);
  if (kind == PaneKind::model_b) return "model-" + letter(1);
  if (isPin(kind)) return arms.pin[pinIndex(kind)].title().replace(' ', '-').replace('/', '-');
  const bool usual = arms.arm == std::array<int, 2>{0, 1};
  if (kind != PaneKind::difference || usual) return paneWord(kind);
  return paneWord(kind) + "-" + letter(1) + "-" + letter(0);
}

namespace {

QColor colourOf(PaneKind kind, const PaneArms& arms, bool dark) {
  const RoleColours& roles = roleColours(dark);
  switch (kind) {
    case PaneKind::truth:
      return roles.truth;
    case PaneKind::teacher:
      return roles.teacher;
    case PaneKind::model_a:
      return armColour(arms.options, arms.arm[0], dark);
    case PaneKind::model_b:
      return armColour(arms.options, arms.arm[1], dark);
    case PaneKind::pin_1:
    case PaneKind::pin_2:
      return arms.pin[pinIndex(kind)].colour(dark);
    default:
      return {};
  }
}

}  // namespace

QColor paneColour(PaneKind kind, const PaneArms& arms) {
  const QColor colour = colourOf(kind, arms, isDark());
  return colour.isValid() ? colour : mutedTextColour();
}

QColor paneColourOnPaper(PaneKind kind, const PaneArms& arms) {
  const QColor colour = colourOf(kind, arms, false);
  return colour.isValid() ? colour : QColor(0x22, 0x22, 0x22);
}

std::array<QColor, 2> differenceEnds(PaneKind first, PaneKind second, const PaneArms& arms) {
  const QColor one = colourOf(first, arms, false);
  const QColor other = colourOf(second, arms, false);
  if (one.isValid() && other.isValid() && one != other) return {one, other};
  return {roleColours(false).modelA, roleColours(false).modelB};
}

QString paneMeaning(PaneKind kind, const PaneArms& arms) {
  const auto predicted = [&](int side) {
    const int arm = arms.arm[static_cast<std::size_t>(side)];
    const QString name = armName(arms.options, arm);
    const bool alone =
        arm < arm_count(arms.options) &&
        options_of_arm(arms.options, arm).distillation.method == DistillationMethod::none;
    return alone ? Words::tr("The map predicted by %1, trained without a teacher").arg(name)
                 : Words::tr("The map predicted by %1, trained with the teacher").arg(name);
  };
  switch (kind) {
    case PaneKind::stimulus:
      return Words::tr("The picture the observers saw");
    case PaneKind::truth:
      return Words::tr("The saliency map of the dataset: where observers looked");
    case PaneKind::teacher:
      return Words::tr("The teacher's map, from which distilled models learn");
    case PaneKind::model_a:
      return predicted(0);
    case PaneKind::model_b:
      return predicted(1);
    case PaneKind::pin_1:
    case PaneKind::pin_2:
      if (arms.pin[pinIndex(kind)].file.isEmpty()) {
        return Words::tr("A map that stays whatever epoch is looked at, once one is pinned");
      }
      return Words::tr("The map predicted from %1, whatever epoch is looked at")
          .arg(arms.pin[pinIndex(kind)].file);
    case PaneKind::difference:
      break;
  }
  return Words::tr(
             "Where %1 expects more gaze than %2 (in the colour of %1) or less (in that of %2)")
      .arg(armName(arms.options, arms.arm[1]), armName(arms.options, arms.arm[0]));
}

}  // namespace distilloscope
