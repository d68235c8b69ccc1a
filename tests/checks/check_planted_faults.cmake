# SPDX-License-Identifier: GPL-3.0-or-later
# Makes small trees, each with one planted fault, and expects check_sources.cmake to name it; and
# one tree without, which must pass.
cmake_minimum_required(VERSION 3.25)

set(spdx "// SPDX-License-Identifier: GPL-3.0-or-later\n")

# rule: which to check; file, content: what is planted; expected: text the report must hold, or
# "" when the tree is sound.
function(plant rule file content expected)
  file(REMOVE_RECURSE ${WORK})
  file(WRITE ${WORK}/${file} "${content}")
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -DRULE=${rule} -P ${SCRIPT}
                  RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  # CMake breaks long messages into lines.
  string(REGEX REPLACE "[ \n]+" " " output "${output}")
  if(expected STREQUAL "")
    if(NOT code EQUAL 0)
      message(FATAL_ERROR "${rule}: a sound ${file} was refused:\n${output}")
    endif()
  elseif(code EQUAL 0)
    message(FATAL_ERROR "${rule}: the fault planted in ${file} was not found.")
  else()
    string(FIND "${output}" "${expected}" position)
    if(position EQUAL -1)
      message(FATAL_ERROR "${rule}: expected '${expected}' about ${file}, got:\n${output}")
    endif()
  endif()
endfunction()

plant(layers engine/api/a.h "#include <string>\n#include \"engine/api/b.h\"\n" "")
plant(layers engine/api/a.h "#include <nlohmann/json.hpp>\n" "is of json")
plant(layers engine/api/a.h "#include \"engine/session/b.h\"\n" "reaches into engine/session")
plant(layers engine/session/a.cc "  #  include <torch/torch.h>\n" "is of torch")
plant(layers engine/metrics/a.cc "#include <opencv2/core.hpp>\n" "is of opencv")
plant(layers engine/platform/a.cc "#include <sys/mman.h>\n#include <unistd.h>\n" "")
plant(layers engine/platform/a.cc "#include \"engine/dataset/b.h\"\n" "reaches into engine/dataset")
plant(layers engine/records/a.cc "#include <nlohmann/json.hpp>\n" "")
plant(layers engine/records/a.cc "#include \"engine/dataset/b.h\"\n" "reaches into engine/dataset")
plant(layers engine/dataset/a.cc "#include <opencv2/core.hpp>\n" "")
plant(layers engine/dataset/a.h "#include <opencv2/core.hpp>\n" "belongs into a .cc file")
plant(layers engine/dataset/a.cc "#include <torch/torch.h>\n" "is of torch")
plant(layers engine/models/a.h "#include \"engine/dataset/b.h\"\n" "reaches into engine/dataset")
plant(layers engine/weights/a.cc "#include \"engine/training/b.h\"\n" "reaches into engine/training")
plant(layers engine/training/a.cc "#include <QString>\n" "is of qt")
plant(layers engine/training/a.cc "#include \"ui/main/b.h\"\n" "reaches into ui")
plant(layers ui/main/a.cc "#include <QWidget>\n#include \"engine/api/session.h\"\n" "")
plant(layers ui/main/a.cc "#include \"engine/engine.h\"\n" "reaches into engine")
plant(layers ui/main/a.cc "#include \"engine/session/mailbox.h\"\n" "reaches into engine/session")
plant(layers ui/main/a.cc "#include <ATen/ATen.h>\n" "is of torch")
plant(layers ui/main/a.cc "#include \"b.h\"\n" "is not rooted at the repository")
plant(layers app/a.cc "#include \"engine/engine.h\"\n#include \"ui/main/b.h\"\n" "")
plant(layers app/a.cc "#include \"engine/records/b.h\"\n" "reaches into engine/records")
plant(layers app/a.cc "#include <boost/thing.hpp>\n" "unknown to the layer table")

plant(licence ui/a.cc "${spdx}int a;\n" "")
plant(licence ui/a.cc "int a;\n" "has no SPDX line on top")
plant(licence packaging/a.sh "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n" "")

string(REPEAT "\n" 600 lines)
plant(length ui/a.cc "${lines}" "")
plant(length ui/a.cc "int a[] = {1}; // ;\n${lines}" "has 601 lines")
file(REMOVE_RECURSE ${WORK})
message(STATUS "Every planted fault was found.")
