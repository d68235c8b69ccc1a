// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Ranks are processes that train one experiment together. Launchers (torchrun, mpirun, srun) tell
/// each of them its place in environment variables of their own.
namespace distilloscope {

struct RankPlace {
  int rank = 0;  ///< 0 is the first: it keeps the run folder
  int size = 1;
  std::string host;      ///< where rank 0 is, and listens
  int port = 0;          ///< that it listens on
  std::string launcher;  ///< who said so: "torchrun", "mpirun", "srun", "the command line"
};

/// What several ranks share out.
enum class RankShare {
  batches,  ///< every batch, and the validation images: one training, data-parallel
  seeds,    ///< the trainings of a study, each whole
};

/// How a session takes part in ranks.
struct RankOptions {
  RankPlace place;
  RankShare share = RankShare::batches;
  double timeout = 120;  ///< seconds without a sign of another rank after which it counts as lost
};

/// What the user said; what is not said is found in the environment.
struct RankArguments {
  std::optional<int> ranks;           ///< 1: alone, whatever the environment says
  std::optional<int> rank;            ///< 0 is the first
  std::optional<std::string> master;  ///< "HOST:PORT" or "[ADDRESS]:PORT"
};

/// The value of an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

/// The place of this process among ranks; nothing when it is alone. Of several launchers in one
/// environment the innermost counts: torchrun, then mpirun (Open MPI, MVAPICH, and MPICH or Intel
/// MPI), then a step of srun. Throws EngineError(invalid_option) for variables that are half set,
/// contradict each other or the arguments, or are no numbers; it names them and says what to do.
std::optional<RankPlace> find_rank_place(const RankArguments& arguments,
                                         const Environment& environment);

/// The first host of a Slurm list such as "node[03-07,12],gpu1". Empty when it names none.
std::string first_host(const std::string& slurm_nodes);

/// Of \p count things, those that a rank takes: from `begin` to before `end`. Shares differ by one
/// at most, and together, in the order of the ranks, they are all of it.
struct RankPart {
  int begin = 0;
  int end = 0;
  int count() const { return end - begin; }
};
RankPart rank_part(int count, int rank, int size);

}  // namespace distilloscope
