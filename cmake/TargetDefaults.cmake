# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours has in common: warnings (private), sanitizers, ccache.
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE_PROGRAM})
endif()

function(distilloscope_defaults target)
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wno-unknown-pragmas
                         -Wno-missing-field-initializers)
  # The engine is linked into programs and into the module that the programs load, and all that share
  # the precompiled header must agree; CMake's own property makes it -fPIE for programs.
  target_compile_options(${target} PRIVATE -fPIC)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
    # GCC 12 to 14 see faults in std::string and std::variant that are none (GCC bugs 105329, 105562).
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow
                           -Wno-stringop-overread -Wno-maybe-uninitialized)
  endif()
  if(CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
  if(DISTILLOSCOPE_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()

# Qt's headers cost half the time of compiling the window and its tests. Worktrees that share a
# compiler cache leave this off: each would have a header, and so objects, of its own.
option(DISTILLOSCOPE_QT_HEADERS "Precompile Qt's headers" ON)
function(distilloscope_qt target)
  set_target_properties(${target} PROPERTIES AUTOMOC ON)
  if(NOT DISTILLOSCOPE_QT_HEADERS)
    return()
  endif()
  if(target STREQUAL "ui")
    target_precompile_headers(${target} PRIVATE <QtWidgets> <algorithm> <cmath> <functional> <map>
                              <memory> <optional> <string> <utility> <variant> <vector>)
  else()
    target_precompile_headers(${target} REUSE_FROM ui)
  endif()
endfunction()

# Sets result to whether a source, or a header of ours below it, includes torch.
function(distilloscope_includes_torch source result)
  get_filename_component(source ${source} ABSOLUTE)
  get_property(known GLOBAL PROPERTY "includes torch ${source}")
  if("${known}" STREQUAL "")
    set(known OFF)
    if(EXISTS ${source})
      set_property(GLOBAL PROPERTY "includes torch ${source}" OFF)
      file(STRINGS ${source} includes REGEX "^#include")
      foreach(line ${includes})
        if(line MATCHES "<(torch|ATen|c10)/")
          set(known ON)
        elseif(line MATCHES "\"(.+)\"" AND NOT known)
          distilloscope_includes_torch(${CMAKE_SOURCE_DIR}/${CMAKE_MATCH_1} known)
        endif()
      endforeach()
      set_property(GLOBAL PROPERTY "includes torch ${source}" ${known})
    endif()
  endif()
  set(${result} ${known} PARENT_SCOPE)
endfunction()

# Torch's headers take 17 s to parse; targets that include them share one precompiled header. Even
# with it a source costs 7 s before its own code, for templates that are made anew each time: so a
# build from nothing (DISTILLOSCOPE_UNITY) compiles several sources as one.
option(DISTILLOSCOPE_UNITY "Compile sources that include torch several at a time" OFF)
function(distilloscope_torch target)
  target_link_libraries(${target} PRIVATE distilloscope_torch_libraries)
  if(target STREQUAL "engine_torch")
    target_precompile_headers(${target} PRIVATE <torch/torch.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM engine_torch)
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ${DISTILLOSCOPE_UNITY}
                        UNITY_BUILD_BATCH_SIZE 6)
  get_target_property(sources ${target} SOURCES)
  foreach(source ${sources})
    distilloscope_includes_torch(${source} torch)
    if(NOT torch)
      set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON
                                  SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endforeach()
endfunction()

# Tests run once per build: the time to optimise them is lost.
function(distilloscope_quick_to_compile target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13
     AND CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    # A precompiled header of -O3 is of no use where these differ, which -O1 leaves out.
    target_compile_options(${target} PRIVATE
                           $<$<CONFIG:Release>:-munroll-only-small-loops;-mvzeroupper>)
  endif()
endfunction()
