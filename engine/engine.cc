// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include <torch/version.h>

#include <type_traits>
#include <utility>

#include "engine/api/error.h"
#include "engine/dataset/image_library.h"
#include "engine/distributed/rank_group.h"
#include "engine/inference/evaluation.h"
#include "engine/inference/queries.h"
#include "engine/inference/teach.h"
#include "engine/inference/tensor_memory.h"
#include "engine/session/thread_session.h"
#include "engine/training/study.h"
#include "engine/training/teacher_trainer.h"
#include "engine/training/trainer.h"
#include "engine/weights/torch_export.h"

namespace distilloscope {
namespace {

// Work that ranks do together. However it ends here, the others are told.
template <typename SharedWork>
JobOutcome with_ranks(const RankOptions& options, JobControl& control, const SharedWork& work) {
  const auto ranks = join_ranks(options, [&] {
    control.checkpoint();
    if (control.stop_requested()) throw Cancelled{};
  });
  try {
    const JobOutcome outcome = work(ranks.get());
    ranks->part();
    return outcome;
  } catch (const Cancelled&) {
    ranks->leave_cancelled();
    throw;
  } catch (const RanksCancelled&) {
    ranks->leave_cancelled();
    throw Cancelled{};
  } catch (const EngineError& error) {
    ranks->leave(error.error());
    throw;
  } catch (const std::exception& error) {
    ranks->leave({ErrorCode::internal, error.what()});
    throw;
  }
}

// What a job left behind in memory is of no use to the next, which may have another size.
struct ReleaseAtTheEnd {
  bool wanted;
  ~ReleaseAtTheEnd() {
    if (wanted) release_tensor_memory();
  }
};

// Sends each job to what does it. One per lane, used on that lane's thread alone.
class EngineRunner : public JobRunner {
 public:
  explicit EngineRunner(RunnerOptions options) : options_(std::move(options)) {
    keep_tensor_memory();
  }

  JobOutcome run(const Job& job, JobControl& control) override {
    const ReleaseAtTheEnd release{!is_query(job)};  // queries come while a training runs
    return std::visit(
        [&](const auto& wanted) {
          using Wanted = std::decay_t<decltype(wanted)>;
          if constexpr (std::is_same_v<Wanted, TrainJob>) {
            return shared(control,
                          [&](RankGroup* ranks) {
                            return train(wanted, control, {}, ranks, options_.ahead.get());
                          });
          } else if constexpr (std::is_same_v<Wanted, EvaluateJob>) {
            return evaluate(wanted, control);
          } else if constexpr (std::is_same_v<Wanted, PredictJob>) {
            return predict(wanted, control);
          } else if constexpr (std::is_same_v<Wanted, TeachJob>) {
            return teach(wanted, control);
          } else if constexpr (std::is_same_v<Wanted, TrainTeacherJob>) {
            return train_teacher(wanted, control);
          } else if constexpr (std::is_same_v<Wanted, StudyJob>) {
            return shared(control,
                          [&](RankGroup* ranks) {
                            return run_study(wanted, control, ranks, options_.ahead.get());
                          });
          } else {
            queries_.run(wanted, control);
            return JobOutcome::finished;
          }
        },
        job);
  }

 private:
  template <typename SharedWork>
  JobOutcome shared(JobControl& control, const SharedWork& work) {
    return options_.ranks ? with_ranks(*options_.ranks, control, work) : work(nullptr);
  }

  const RunnerOptions options_;
  Queries queries_;
};

}  // namespace

std::unique_ptr<JobRunner> make_engine_runner(RunnerOptions options) {
  return std::make_unique<EngineRunner>(std::move(options));
}

std::unique_ptr<Session> make_session(std::function<void()> wake) {
  return make_thread_session([](Lane) { return make_engine_runner(); }, std::move(wake));
}

std::string version_text() {
  return std::string("Distilloscope ") + DISTILLOSCOPE_VERSION + "\nLibTorch " + TORCH_VERSION +
         "\n" + image_library().version();
}

}  // namespace distilloscope
