// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_events.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace distilloscope {
namespace {

// The number behind the last "word " of a text.
std::int64_t numberAfter(std::string_view text, std::string_view word) {
  const auto at = text.rfind(word);
  std::int64_t number = 0;
  if (at == std::string_view::npos) return 0;
  const std::string_view rest = text.substr(at + word.size());
  std::from_chars(rest.data(), rest.data() + rest.size(), number);
  return number;
}

}  // namespace

void StepWatch::look(const StepSample& sample) {
  if (!rate_ || sample.learning_rate != *rate_) {
    jump_.reset();
    if (rate_ && steady_ >= kSteady) {
      jump_ = RunEvent{RunEvent::Kind::learning_rate, sample.step, sample.epoch, -1, {}, *rate_,
                       sample.learning_rate};
    }
    rate_ = sample.learning_rate;
    steady_ = 1;
  } else if (++steady_ == kSteady && jump_) {
    events_.push_back(*std::exchange(jump_, std::nullopt));
  }
  broken_.resize(std::max(broken_.size(), sample.arms.size()), false);
  for (std::size_t arm = 0; arm < sample.arms.size(); ++arm) {
    const LossTerms& terms = sample.arms[arm];
    const bool broken = !std::isfinite(terms.total) || !std::isfinite(terms.kl) ||
                        !std::isfinite(terms.gradient_norm);
    if (broken && !broken_[arm]) {
      events_.push_back(
          {RunEvent::Kind::not_finite, sample.step, sample.epoch, static_cast<int>(arm), {}, 0, 0});
    }
    broken_[arm] = broken;
  }
}

std::vector<RunEvent> recordedAlarms(const RunRecord& record,
                                     const std::vector<EpochSample>& epochs) {
  std::vector<RunEvent> events;
  for (const std::string& message : record.alarms) {
    RunEvent event;
    event.kind = RunEvent::Kind::alarm;
    event.text = message;
    event.step = numberAfter(message, " step ");
    event.epoch = static_cast<int>(numberAfter(message, "epoch "));
    for (const EpochSample& sample : epochs) {
      if (event.step == 0 && sample.epoch == event.epoch) event.step = sample.step;
    }
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<RunEvent> recordedResumes(const RunRecord& record) {
  std::vector<RunEvent> events;
  for (const RunResume& resume : record.resumes) {
    RunEvent event;
    event.kind = RunEvent::Kind::resumed;
    event.step = resume.step;
    event.epoch = resume.epoch;
    event.text = resume.when;
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace distilloscope
