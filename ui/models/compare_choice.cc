// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/compare_choice.h"

#include <algorithm>
#include <vector>

#include "ui/models/run_checkpoints_model.h"

namespace distilloscope {

QString comparedFile(const Workspace& workspace, const QString& shown,
                     const CompareChoice& choice) {
  if (choice.kind == CompareChoice::Kind::file) return choice.file;
  const auto place = placeInRun(workspace, shown);
  if (!place || choice.kind == CompareChoice::Kind::none) return {};
  std::vector<int> epochs = workspace.history().checkpoints;
  std::ranges::sort(epochs);
  const auto arm = static_cast<std::size_t>(place->model);
  const auto& best = workspace.run().best_epoch;
  int epoch = place->epoch;
  Model model = place->model;
  switch (choice.kind) {
    case CompareChoice::Kind::arm:
      model = choice.arm;
      break;
    case CompareChoice::Kind::earlier: {
      const auto here = std::ranges::lower_bound(epochs, place->epoch);
      if (here == epochs.begin()) return {};
      epoch = *(here - 1);
      break;
    }
    case CompareChoice::Kind::first:
      epoch = epochs.front();
      break;
    case CompareChoice::Kind::best:
      epoch = arm < best.size() ? best[arm] : 0;
      break;
    default:
      epoch = choice.epoch;
  }
  const QString file = workspace.checkpointFile(model, epoch);
  return file == shown ? QString() : file;
}

CompareChoice usualChoice(const Workspace& workspace, const QString& shown) {
  const auto place = placeInRun(workspace, shown);
  if (!place || workspace.armCount() < 2) return {};
  CompareChoice choice;
  choice.kind = CompareChoice::Kind::arm;
  for (const int side : {0, 1}) {
    choice.arm = static_cast<Model>(workspace.pairArm(side));
    if (choice.arm != place->model) break;
  }
  return choice;
}

ComparedPair comparedPair(const Workspace& workspace, const QString& shown, const QString& other) {
  const auto here = placeInRun(workspace, shown);
  const auto there = placeInRun(workspace, other);
  const bool shown_first =
      here && there &&
      (here->model == there->model ? here->epoch < there->epoch : here->model < there->model);
  return shown_first ? ComparedPair{shown, other} : ComparedPair{other, shown};
}

}  // namespace distilloscope
