// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pane_kind.h"

#include <QCoreApplication>

#include "ui/main/theme.h"

namespace distilloscope {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PaneKind)
};

}  // namespace

QString paneTitle(PaneKind kind) {
  switch (kind) {
    case PaneKind::stimulus:
      return Words::tr("Stimulus");
    case PaneKind::truth:
      return Words::tr("Ground truth");
    case PaneKind::teacher:
      return Words::tr("Teacher");
    case PaneKind::model_a:
      return Words::tr("Model A");
    case PaneKind::model_b:
      return Words::tr("Model B");
    case PaneKind::difference:
      break;
  }
  return Words::tr("B − A");
}

QString paneWord(PaneKind kind) {
  static const QString words[] = {"stimulus", "ground-truth", "teacher",
                                  "model-a",  "model-b",      "difference"};
  return words[indexOf(kind)];
}

QColor paneColour(PaneKind kind) {
  const RoleColours& roles = roleColours();
  switch (kind) {
    case PaneKind::truth:
      return roles.truth;
    case PaneKind::teacher:
      return roles.teacher;
    case PaneKind::model_a:
      return roles.modelA;
    case PaneKind::model_b:
      return roles.modelB;
    default:
      return mutedTextColour();
  }
}

QString paneMeaning(PaneKind kind) {
  switch (kind) {
    case PaneKind::stimulus:
      return Words::tr("The picture the observers saw");
    case PaneKind::truth:
      return Words::tr("The saliency map of the dataset: where observers looked");
    case PaneKind::teacher:
      return Words::tr("The teacher's map, from which Model B learns");
    case PaneKind::model_a:
      return Words::tr("The map predicted by Model A, trained without a teacher");
    case PaneKind::model_b:
      return Words::tr("The map predicted by Model B, trained with the teacher");
    case PaneKind::difference:
      break;
  }
  return Words::tr("Where Model B expects more gaze than Model A (orange) or less (blue)");
}

}  // namespace distilloscope
