// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fake_session.h"

namespace distilloscope {

TeacherCheck FakeSession::teacherCheck(bool doubtful) {
  TeacherCheck check;
  check.images = 12;
  check.kl = doubtful ? 1.124 : 0.312;
  check.cc = doubtful ? 0.214 : 0.861;
  check.centre_prior_kl = 0.978;
  check.centre_prior_cc = 0.402;
  if (!doubtful) return check;
  check.warnings.push_back({TeacherWarning::Kind::worse_than_centre_prior,
                            "The teacher's mean KL is 1.124 and that of the centre prior 0.978: a "
                            "map that knows nothing "
                            "of the image is the better teacher.",
                            {}});
  check.warnings.push_back(
      {TeacherWarning::Kind::mirrored,
       "Mirrored left to right the maps correlate with the truth at 0.861 instead of 0.214. Mirror "
       "them back, or make them again.",
       {"val_103", "val_107", "val_111"}});
  return check;
}

EvaluationDone FakeSession::evaluation(JobId job, const std::string& name) {
  EvaluationDone done;
  done.job = job;
  done.names = {name};
  done.labels = {name};
  for (const SampleInfo& info : dataset().val) done.ids.push_back(info.id);
  double value = 0.9;
  for (const MetricKind& kind : metric_kinds()) {
    MetricScores scores;
    scores.key = kind.key;
    scores.label = kind.label;
    scores.lower_is_better = kind.lower_is_better;
    scores.values = {std::vector<double>(done.ids.size(), value)};
    scores.means = {{value, value - 0.021, value + 0.019, static_cast<int>(done.ids.size())}};
    done.metrics.push_back(std::move(scores));
    value *= 0.87;
  }
  return done;
}

}  // namespace distilloscope
