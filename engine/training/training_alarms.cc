// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/training_alarms.h"

#include <utility>

namespace distilloscope {
namespace {

constexpr std::size_t kNamedImages = 32;  // in words; the alarm itself lists all

std::string place(const TrainingMoment& moment) {
  return "step " + std::to_string(moment.step) + " (epoch " + std::to_string(moment.epoch) + ")";
}

std::string listed(const std::vector<std::string>& images) {
  std::string text;
  for (std::size_t i = 0; i < images.size() && i < kNamedImages; ++i) {
    text += (i == 0 ? "" : ", ") + images[i];
  }
  return images.size() > kNamedImages ? text + ", ..." : text;
}

Alarm alarm_of(AlarmKind kind, const TrainingMoment& moment, std::string message,
               std::vector<std::string> images = {}) {
  return {kind, moment.model, moment.epoch, moment.step, std::move(message), std::move(images)};
}

}  // namespace

Alarm dead_output_alarm(const TrainingMoment& moment, DeadOutput kind) {
  const char* what = kind == DeadOutput::constant_training     ? "every training map is constant"
                     : kind == DeadOutput::constant_validation ? "every validation map is constant"
                                                               : "every validation image gets the "
                                                                 "same map";
  return alarm_of(AlarmKind::dead_output, moment,
                  moment.name + " has a dead output: " + what + " at " + place(moment) +
                      ", so it does not depend on the image. Try a smaller learning rate, gradient "
                      "clipping or the Recommended preset.");
}

Alarm step_not_finite_alarm(const TrainingMoment& moment, bool loss,
                            std::vector<std::string> images) {
  std::string message = std::string("The ") + (loss ? "loss" : "gradient") + " of " + moment.name +
                        " is not finite at " + place(moment) +
                        ", on these images: " + listed(images) +
                        ". The run stopped, and nothing of this step was kept; look at the images, "
                        "or try a smaller learning rate or gradient clipping.";
  return alarm_of(AlarmKind::not_finite, moment, std::move(message), std::move(images));
}

Alarm validation_not_finite_alarm(const TrainingMoment& moment, std::vector<std::string> images) {
  std::string message = "The validation KL of " + moment.name + " is not finite at " +
                        place(moment) + ", on these images: " + listed(images) +
                        ". The weights of this epoch were not saved; the last checkpoint is sound.";
  return alarm_of(AlarmKind::not_finite, moment, std::move(message), std::move(images));
}

Alarm teacher_missing_alarm(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  }
  return alarm_of(AlarmKind::teacher_missing, {Model::b, "", 0, 0},
                  "There are no teacher maps, so " + text +
                      (names.size() == 1 ? " learns" : " learn") +
                      " from the truth alone. Choose a folder of teacher maps.");
}

Alarm teacher_doubtful_alarm(const TeacherWarning& warning) {
  return alarm_of(AlarmKind::teacher_doubtful, {Model::b, "", 0, 0}, warning.message,
                  warning.images);
}

}  // namespace distilloscope
