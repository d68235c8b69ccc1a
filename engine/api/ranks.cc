// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/ranks.h"

#include <charconv>
#include <cstdint>
#include <string_view>

#include "engine/api/error.h"

namespace distilloscope {
namespace {

constexpr int kMostRanks = 65536;
constexpr int kTorchPort = 29500;  // what torch's own launchers use by default

[[noreturn]] void refuse(const std::string& message) {
  throw EngineError(ErrorCode::invalid_option, message);
}

std::optional<int> parsed(std::string_view text) {
  int value = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || rest != end) return std::nullopt;
  return value;
}

int parse_port(const std::string& what, std::string_view text) {
  const auto port = parsed(text);
  if (!port || *port < 1 || *port > 65535) {
    refuse(what + " is '" + std::string(text) + "'; a port is a number from 1 to 65535.");
  }
  return *port;
}

// Variables of one launcher, read once.
class Variables {
 public:
  explicit Variables(const Environment& environment) : environment_(environment) {}

  std::optional<std::string> text(const std::string& name) const {
    auto value = environment_(name);
    if (value && value->empty()) return std::nullopt;
    return value;
  }
  std::string text_or(const std::string& name, const std::string& other) const {
    return text(name).value_or(other);
  }
  std::optional<int> number(const std::string& name) const {
    const auto value = text(name);
    if (!value) return std::nullopt;
    const auto whole = parsed(*value);
    if (!whole) refuse("The environment variable " + name + " is '" + *value + "', not a number.");
    return whole;
  }

 private:
  const Environment& environment_;
};

// How one launcher says things.
struct Launcher {
  const char* name;
  const char* rank;
  const char* size;
  const char* local_rank;
  const char* local_size;        // how many of the ranks are on this machine
  std::vector<const char*> job;  // what is particular to one job, the same in all of its ranks
};

const std::vector<Launcher>& launchers() {
  static const std::vector<Launcher> known = {
      {"torchrun", "RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE", {}},
      {"mpirun",
       "OMPI_COMM_WORLD_RANK",
       "OMPI_COMM_WORLD_SIZE",
       "OMPI_COMM_WORLD_LOCAL_RANK",
       "OMPI_COMM_WORLD_LOCAL_SIZE",
       {"PMIX_NAMESPACE", "OMPI_MCA_ess_base_jobid"}},
      {"mpirun",
       "MV2_COMM_WORLD_RANK",
       "MV2_COMM_WORLD_SIZE",
       "MV2_COMM_WORLD_LOCAL_RANK",
       "MV2_COMM_WORLD_LOCAL_SIZE",
       {}},
      {"mpirun", "PMI_RANK", "PMI_SIZE", "MPI_LOCALRANKID", "MPI_LOCALNRANKS", {"PMI_JOBID"}},
      // Not SLURM_NTASKS: a batch script has that too, and is no step of its own.
      {"srun",
       "SLURM_PROCID",
       "SLURM_STEP_NUM_TASKS",
       "SLURM_LOCALID",
       nullptr,
       {"SLURM_JOB_ID", "SLURM_STEP_ID"}},
  };
  return known;
}

// FNV-1a: ranks of one job find the same port, those of another most likely a different one.
int port_of(const std::string& job) {
  if (job.empty()) return kTorchPort;
  std::uint32_t hash = 2166136261U;
  for (const char letter : job) hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  return 20000 + static_cast<int>(hash % 12000);  // below what systems hand out by themselves
}

std::string half_set(const std::string& set, const std::string& missing) {
  return "The environment variable " + set + " is set, but " + missing +
         " is not. Set both, or neither; --ranks 1 trains alone whatever they say.";
}

// The rank and the size that a launcher tells; nothing when it is not there.
std::optional<RankPlace> told(const Launcher& launcher, const Variables& variables) {
  const bool srun = std::string_view(launcher.name) == "srun";
  const auto size = variables.number(launcher.size);
  if (srun && !size) return std::nullopt;
  const auto rank = variables.number(launcher.rank);
  if (!rank && !size) return std::nullopt;
  if (!rank) refuse(half_set(launcher.size, launcher.rank));
  if (!size) refuse(half_set(launcher.rank, launcher.size));
  if (*size < 1 || *size > kMostRanks) {
    refuse(std::string(launcher.size) + " is " + std::to_string(*size) + "; from 1 to " +
           std::to_string(kMostRanks) + " ranks can train together.");
  }
  if (*rank < 0 || *rank >= *size) {
    refuse(std::string(launcher.rank) + " is " + std::to_string(*rank) + ", but with " +
           launcher.size + " " + std::to_string(*size) + " ranks go from 0 to " +
           std::to_string(*size - 1) + ".");
  }
  const auto local = variables.number(launcher.local_rank);
  if (local && (*local < 0 || *local > *rank)) {
    refuse(std::string(launcher.local_rank) + " is " + std::to_string(*local) +
           ", which cannot be with " + launcher.rank + " " + std::to_string(*rank) + ".");
  }
  return RankPlace{*rank, *size, "", 0, launcher.name};
}

// Where rank 0 is, as far as the environment tells.
void find_master(const Launcher& launcher, const Variables& variables, RankPlace& place) {
  std::string job;
  for (const char* name : launcher.job) job += variables.text_or(name, "") + " ";
  if (job.find_first_not_of(' ') == std::string::npos) job.clear();
  place.port = port_of(job);
  if (const auto port = variables.text("MASTER_PORT")) {
    place.port = parse_port("MASTER_PORT", *port);
    // torchrun's agent itself listens there, in words of its own version.
    const std::string agents = variables.text_or("TORCHELASTIC_USE_AGENT_STORE", "");
    if (agents == "True" || agents == "1") {
      place.port = port_of(*port + variables.text_or("TORCHELASTIC_RUN_ID", "") +
                           variables.text_or("TORCHELASTIC_RESTART_COUNT", ""));
    }
  }
  if (const auto host = variables.text("MASTER_ADDR")) {
    place.host = *host;
    return;
  }
  const bool srun = place.launcher == "srun";
  const auto here = launcher.local_size ? variables.number(launcher.local_size) : std::nullopt;
  if (here == place.size || (srun && variables.text("SLURM_STEP_NUM_NODES") == "1")) {
    place.host = "127.0.0.1";
    return;
  }
  if (srun) {
    for (const char* nodes : {"SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST", "SLURM_NODELIST"}) {
      if (const auto list = variables.text(nodes)) place.host = first_host(*list);
      if (!place.host.empty()) return;
    }
  }
  if (place.launcher == "torchrun") refuse(half_set("WORLD_SIZE", "MASTER_ADDR"));
  refuse(std::string(launcher.rank) +
         " is set, but nothing tells on which machine rank 0 is. Set MASTER_ADDR to its name or "
         "address (mpirun -x MASTER_ADDR=HOST), or give --master HOST:PORT.");
}

void set_master(const std::string& text, RankPlace& place) {
  const auto colon = text.rfind(':');
  std::string host = text.substr(0, colon);
  if (colon == std::string::npos || host.empty() || text.back() == ']') {
    refuse("--master is '" + text + "'; it takes HOST:PORT, such as node1:29500.");
  }
  if (host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  place.host = host;
  place.port = parse_port("The port of --master", text.substr(colon + 1));
}

// The place that the arguments alone tell; the environment may only agree.
RankPlace from_arguments(const RankArguments& arguments, const Variables& variables,
                         const std::optional<RankPlace>& told_so) {
  if (!arguments.ranks) refuse("--rank needs --ranks N beside it: how many there are.");
  if (!arguments.rank) {
    refuse("--ranks " + std::to_string(*arguments.ranks) +
           " needs --rank R beside it, which of them this process is (0 is the first), or a "
           "launcher that tells each process so: torchrun, mpirun or srun.");
  }
  if (*arguments.ranks < 1 || *arguments.ranks > kMostRanks) {
    refuse("--ranks takes from 1 to " + std::to_string(kMostRanks) + ".");
  }
  if (*arguments.rank < 0 || *arguments.rank >= *arguments.ranks) {
    refuse("--rank is " + std::to_string(*arguments.rank) + "; with --ranks " +
           std::to_string(*arguments.ranks) + " ranks go from 0 to " +
           std::to_string(*arguments.ranks - 1) + ".");
  }
  if (told_so && told_so->rank != *arguments.rank) {
    refuse("--rank is " + std::to_string(*arguments.rank) + ", but " + told_so->launcher +
           " says that this is rank " + std::to_string(told_so->rank) + ". Leave --rank out.");
  }
  RankPlace place{*arguments.rank, *arguments.ranks, "", 0, "the command line"};
  if (arguments.master) {
    set_master(*arguments.master, place);
  } else if (const auto host = variables.text("MASTER_ADDR")) {
    place.host = *host;
    const auto port = variables.text("MASTER_PORT");
    place.port = port ? parse_port("MASTER_PORT", *port) : kTorchPort;
  } else {
    refuse("--rank needs --master HOST:PORT beside it: where rank 0 is, and a free port there.");
  }
  return place;
}

}  // namespace

std::optional<RankPlace> find_rank_place(const RankArguments& arguments,
                                         const Environment& environment) {
  if (arguments.ranks == 1 && arguments.rank.value_or(0) == 0) return std::nullopt;
  const Variables variables(environment);
  std::optional<RankPlace> place;
  const Launcher* launcher = nullptr;
  for (const Launcher& known : launchers()) {
    if (!(place = told(known, variables))) continue;
    launcher = &known;
    break;
  }
  if (place && arguments.ranks && *arguments.ranks != place->size) {
    refuse("--ranks is " + std::to_string(*arguments.ranks) + ", but " + place->launcher + " (" +
           launcher->size + ") started " + std::to_string(place->size) +
           ". Leave --ranks out, or give --ranks 1 to train alone.");
  }
  if (arguments.rank || (arguments.ranks && !place)) {
    return from_arguments(arguments, variables, place);
  }
  if (!place) {
    if (arguments.master) refuse("--master needs --ranks N and --rank R beside it, or a launcher.");
    return std::nullopt;
  }
  if (place->size == 1) return std::nullopt;
  if (arguments.master) {
    set_master(*arguments.master, *place);
  } else {
    find_master(*launcher, variables, *place);
  }
  return place;
}

std::string first_host(const std::string& nodes) {
  const auto bracket = nodes.find('[');
  const auto comma = nodes.find(',');
  if (bracket == std::string::npos || comma < bracket) return nodes.substr(0, comma);
  const auto close = nodes.find(']', bracket);
  if (close == std::string::npos) return {};
  const std::string inside = nodes.substr(bracket + 1, close - bracket - 1);
  // What stands behind the bracket belongs to the name, up to the next in the list.
  const std::string rest = nodes.substr(close + 1);
  return first_host(nodes.substr(0, bracket) + inside.substr(0, inside.find_first_of("-,")) + rest);
}

RankPart rank_part(int count, int rank, int size) {
  const auto start = [&](std::int64_t of) { return static_cast<int>(of * count / size); };
  return {start(rank), start(rank + 1)};
}

}  // namespace distilloscope
