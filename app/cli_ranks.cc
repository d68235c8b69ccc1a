// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <cstdlib>

#include "app/cli_commands.h"

namespace distilloscope::cli {

void add_rank_arguments(CLI::App& command, RanksArguments& arguments) {
  command
      .add_option("--ranks", arguments.place.ranks,
                  "How many processes train together; torchrun, mpirun and srun tell it by "
                  "themselves. 1: alone, whatever they tell")
      ->type_name("N");
  command.add_option("--rank", arguments.place.rank, "Which of them this one is; 0 is the first")
      ->type_name("R");
  command.add_option("--master", arguments.place.master, "Where rank 0 is, and a free port there")
      ->type_name("HOST:PORT");
  command
      .add_option("--rank-timeout", arguments.timeout,
                  "Seconds without an answer after which another rank counts as lost; 120 by "
                  "default")
      ->type_name("SECONDS")
      ->check(CLI::Range(1.0, 86400.0));
}

std::optional<RankOptions> take_rank(const RanksArguments& arguments, Console& console,
                                     CommonArguments& common) {
  const auto place =
      find_rank_place(arguments.place, [](const std::string& name) -> std::optional<std::string> {
        const char* const value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
      });
  if (!place) {
    if (arguments.spread_seeds) {
      throw UsageError("--spread-seeds needs several ranks; see --ranks");
    }
    return std::nullopt;
  }
  common.ranks = true;
  if (place->rank > 0) {
    console.become_rank(place->rank);
    common.json = false;
  }
  return RankOptions{*place, arguments.spread_seeds ? RankShare::seeds : RankShare::batches,
                     arguments.timeout};
}

}  // namespace distilloscope::cli
