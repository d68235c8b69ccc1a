// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/ranks.h"

#include <map>
#include <set>

#include "engine/api/error.h"
#include "tests/support/catch.h"

using namespace distilloscope;

namespace {

using Set = std::map<std::string, std::string>;

Environment of(const Set& variables) {
  return [variables](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  };
}

std::optional<RankPlace> place_in(const Set& variables, const RankArguments& arguments = {}) {
  return find_rank_place(arguments, of(variables));
}

std::string refusal(const Set& variables, const RankArguments& arguments = {}) {
  try {
    place_in(variables, arguments);
  } catch (const EngineError& error) {
    CHECK(error.error().code == ErrorCode::invalid_option);
    return error.what();
  }
  return "(accepted)";
}

void check_place(const std::optional<RankPlace>& place, int rank, int size, const std::string& host,
                 const std::string& launcher) {
  REQUIRE(place);
  CHECK(place->rank == rank);
  CHECK(place->size == size);
  CHECK(place->host == host);
  CHECK(place->launcher == launcher);
}

Set with(Set variables, const Set& more) {
  for (const auto& [name, value] : more) variables[name] = value;
  return variables;
}

Set without(Set variables, const std::string& name) {
  variables.erase(name);
  return variables;
}

const Set kTorch = {{"RANK", "3"},
                    {"WORLD_SIZE", "4"},
                    {"LOCAL_RANK", "1"},
                    {"MASTER_ADDR", "node1"},
                    {"MASTER_PORT", "29511"}};
const Set kOpenMpi = {{"OMPI_COMM_WORLD_RANK", "2"},
                      {"OMPI_COMM_WORLD_SIZE", "4"},
                      {"OMPI_COMM_WORLD_LOCAL_RANK", "2"},
                      {"OMPI_COMM_WORLD_LOCAL_SIZE", "4"},
                      {"PMIX_NAMESPACE", "1234567"}};
const Set kSlurm = {{"SLURM_PROCID", "5"},         {"SLURM_NTASKS", "8"},
                    {"SLURM_STEP_NUM_TASKS", "8"}, {"SLURM_LOCALID", "1"},
                    {"SLURM_STEP_NUM_NODES", "4"}, {"SLURM_JOB_ID", "991"},
                    {"SLURM_STEP_ID", "0"},        {"SLURM_NODELIST", "gpu[07-09],gpu12"}};

}  // namespace

TEST_CASE("a process that no launcher started trains alone") {
  CHECK_FALSE(place_in({}));
  CHECK_FALSE(place_in({{"MASTER_ADDR", "node1"}, {"RANK", ""}, {"WORLD_SIZE", ""}}));
  CHECK_FALSE(place_in({{"RANK", "0"}, {"WORLD_SIZE", "1"}}));
  // A batch script has these of its whole job, but is no step of srun.
  CHECK_FALSE(place_in({{"SLURM_PROCID", "0"}, {"SLURM_NTASKS", "8"}, {"SLURM_LOCALID", "0"}}));
}

TEST_CASE("the variables of torchrun are understood") {
  check_place(place_in(kTorch), 3, 4, "node1", "torchrun");
  CHECK(place_in(kTorch)->port == 29511);
  // The agent holds the port itself, so another is agreed on, the same for all ranks.
  const Set agent = with(kTorch, {{"TORCHELASTIC_USE_AGENT_STORE", "True"},
                                  {"TORCHELASTIC_RUN_ID", "a"},
                                  {"TORCHELASTIC_RESTART_COUNT", "0"}});
  const int port = place_in(agent)->port;
  CHECK(port != 29511);
  CHECK(port == place_in(with(agent, {{"RANK", "0"}, {"LOCAL_RANK", "0"}}))->port);
  CHECK(port != place_in(with(agent, {{"TORCHELASTIC_RESTART_COUNT", "1"}}))->port);
}

TEST_CASE("the variables of mpirun are understood") {
  check_place(place_in(kOpenMpi), 2, 4, "127.0.0.1", "mpirun");
  const int port = place_in(kOpenMpi)->port;
  CHECK(port >= 20000);
  CHECK(port < 32000);
  CHECK(port == place_in(with(kOpenMpi, {{"OMPI_COMM_WORLD_RANK", "3"}}))->port);
  CHECK(port != place_in(with(kOpenMpi, {{"PMIX_NAMESPACE", "1234568"}}))->port);
  const Set two_machines =
      with(kOpenMpi, {{"OMPI_COMM_WORLD_LOCAL_SIZE", "2"}, {"OMPI_COMM_WORLD_LOCAL_RANK", "0"}});
  CHECK(refusal(two_machines).find("MASTER_ADDR") != std::string::npos);
  check_place(place_in(with(two_machines, {{"MASTER_ADDR", "10.0.0.1"}})), 2, 4, "10.0.0.1",
              "mpirun");
  RankArguments master;
  master.master = "head:4000";
  check_place(place_in(two_machines, master), 2, 4, "head", "mpirun");
  CHECK(place_in(two_machines, master)->port == 4000);

  const Set hydra = {{"PMI_RANK", "1"}, {"PMI_SIZE", "2"}, {"MPI_LOCALNRANKS", "2"}};
  check_place(place_in(hydra), 1, 2, "127.0.0.1", "mpirun");
  CHECK(place_in(hydra)->port == 29500);
  const Set mvapich = {
      {"MV2_COMM_WORLD_RANK", "1"}, {"MV2_COMM_WORLD_SIZE", "3"}, {"MASTER_ADDR", "m"}};
  check_place(place_in(mvapich), 1, 3, "m", "mpirun");
}

TEST_CASE("the variables of srun are understood") {
  check_place(place_in(kSlurm), 5, 8, "gpu07", "srun");
  CHECK(place_in(kSlurm)->port ==
        place_in(with(kSlurm, {{"SLURM_PROCID", "0"}, {"SLURM_LOCALID", "0"}}))->port);
  CHECK(place_in(kSlurm)->port != place_in(with(kSlurm, {{"SLURM_STEP_ID", "1"}}))->port);
  check_place(place_in(with(kSlurm, {{"SLURM_STEP_NUM_NODES", "1"}})), 5, 8, "127.0.0.1", "srun");
  check_place(place_in(with(kSlurm, {{"SLURM_STEP_NODELIST", "b3,b4"}})), 5, 8, "b3", "srun");
}

TEST_CASE("of several launchers the innermost counts") {
  check_place(place_in(with(kSlurm, kTorch)), 3, 4, "node1", "torchrun");
  check_place(place_in(with(kSlurm, kOpenMpi)), 2, 4, "127.0.0.1", "mpirun");
}

TEST_CASE("variables that are half set or contradict each other are refused by name") {
  const struct {
    Set variables;
    const char* said;
    const char* also;
  } cases[] = {
      {without(kTorch, "WORLD_SIZE"), "RANK is set, but WORLD_SIZE", "--ranks 1"},
      {without(kTorch, "RANK"), "WORLD_SIZE is set, but RANK", "--ranks 1"},
      {without(kTorch, "MASTER_ADDR"), "MASTER_ADDR is not", "Set both"},
      {with(kTorch, {{"RANK", "4"}}), "RANK is 4", "from 0 to 3"},
      {with(kTorch, {{"RANK", "-1"}}), "RANK is -1", "from 0 to 3"},
      {with(kTorch, {{"RANK", "two"}}), "RANK is 'two'", "not a number"},
      {with(kTorch, {{"WORLD_SIZE", "0"}}), "WORLD_SIZE is 0", "from 1"},
      {with(kTorch, {{"LOCAL_RANK", "4"}}), "LOCAL_RANK is 4", "RANK 3"},
      {with(kTorch, {{"MASTER_PORT", "99999"}}), "MASTER_PORT is '99999'", "65535"},
      {without(kOpenMpi, "OMPI_COMM_WORLD_SIZE"), "OMPI_COMM_WORLD_SIZE is not", ""},
      {without(kSlurm, "SLURM_PROCID"), "SLURM_PROCID is not", ""},
  };
  for (const auto& [variables, said, also] : cases) {
    const std::string message = refusal(variables);
    CAPTURE(message, said);
    CHECK(message.find(said) != std::string::npos);
    CHECK(message.find(also) != std::string::npos);
  }
}

TEST_CASE("the command line can name the place, and must not contradict the launcher") {
  RankArguments arguments;
  arguments.ranks = 2;
  CHECK(refusal({}, arguments).find("--rank R") != std::string::npos);
  arguments.rank = 1;
  CHECK(refusal({}, arguments).find("--master HOST:PORT") != std::string::npos);
  arguments.master = "[fe80::1]:5000";
  check_place(place_in({}, arguments), 1, 2, "fe80::1", "the command line");
  CHECK(place_in({}, arguments)->port == 5000);
  for (const char* wrong : {"node1", ":5000", "node1:", "node1:70000", "node1:5000x"}) {
    arguments.master = wrong;
    INFO(wrong);
    CHECK(refusal({}, arguments).find("--master") != std::string::npos);
  }
  arguments.master.reset();
  check_place(place_in({{"MASTER_ADDR", "node1"}}, arguments), 1, 2, "node1", "the command line");

  CHECK(refusal(kTorch, arguments).find("--ranks is 2, but torchrun") != std::string::npos);
  arguments.ranks = 4;
  CHECK(refusal(kTorch, arguments).find("--rank is 1, but torchrun") != std::string::npos);
  arguments.rank = 4;
  CHECK(refusal({}, arguments).find("from 0 to 3") != std::string::npos);
  RankArguments only_rank;
  only_rank.rank = 0;
  CHECK(refusal({}, only_rank).find("--ranks N") != std::string::npos);
  RankArguments only_master;
  only_master.master = "node1:29500";
  CHECK(refusal({}, only_master).find("--ranks N") != std::string::npos);
  RankArguments alone;
  alone.ranks = 1;
  CHECK_FALSE(place_in(without(kTorch, "WORLD_SIZE"), alone));
}

TEST_CASE("the first host of a Slurm list is found") {
  CHECK(first_host("node1") == "node1");
  CHECK(first_host("node1,node2") == "node1");
  CHECK(first_host("node[03-07,12],gpu1") == "node03");
  CHECK(first_host("a,node[03-07]") == "a");
  CHECK(first_host("rack[2-3]node[05,08]") == "rack2node05");
  CHECK(first_host("n[5]-ib,other") == "n5-ib");
  CHECK(first_host("node[03") == "");
  CHECK(first_host("") == "");
}

TEST_CASE("parts of ranks are even, in order and together all") {
  for (const int count : {0, 1, 2, 7, 8, 60}) {
    for (const int size : {1, 2, 3, 4, 16}) {
      int next = 0;
      std::set<int> counts;
      for (int rank = 0; rank < size; ++rank) {
        const RankPart part = rank_part(count, rank, size);
        CHECK(part.begin == next);
        next = part.end;
        counts.insert(part.count());
      }
      CHECK(next == count);
      CHECK(*counts.rbegin() - *counts.begin() <= 1);
    }
  }
}
