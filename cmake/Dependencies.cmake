# SPDX-License-Identifier: GPL-3.0-or-later
# Every outside library, found with its own CMake package. Differences between versions of a
# library are hidden here and in one header each.
find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(spdlog REQUIRED)
# libzip's own package asks for its command-line tools too, which Debian ships apart from it.
find_path(LIBZIP_INCLUDE_DIR zip.h REQUIRED)
find_library(LIBZIP_LIBRARY zip REQUIRED)
add_library(distilloscope_zip INTERFACE)
target_include_directories(distilloscope_zip SYSTEM INTERFACE ${LIBZIP_INCLUDE_DIR})
target_link_libraries(distilloscope_zip INTERFACE ${LIBZIP_LIBRARY})
# Pictures are decoded and scaled by OpenCV, or where there is none by what it decodes with itself.
if(DISTILLOSCOPE_OPENCV)
  find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs dnn)
  set(distilloscope_image_libraries opencv_core opencv_imgproc opencv_imgcodecs)
  # A test compares the two.
  find_package(JPEG QUIET)
  find_package(PNG QUIET)
else()
  if(DISTILLOSCOPE_TESTS)
    message(FATAL_ERROR "The tests need OpenCV: leave them out too (-DDISTILLOSCOPE_TESTS=OFF).")
  endif()
  find_package(JPEG REQUIRED)
  find_package(PNG REQUIRED)
  set(distilloscope_image_libraries JPEG::JPEG PNG::PNG)
endif()
find_package(ZLIB REQUIRED)

# Reads TensorFlow's graphs. Debian's LibTorch needs the library too, but not its compiler. LibTorch as
# PyTorch distributes it carries compiler and headers of an older one, without the library, which
# must not be found; and its package puts a dummy in the place of a library that was not found before.
set(before ${CMAKE_IGNORE_PREFIX_PATH})
foreach(prefix ${CMAKE_PREFIX_PATH} $ENV{CMAKE_PREFIX_PATH})
  if(EXISTS ${prefix}/share/cmake/Torch/TorchConfig.cmake AND NOT prefix MATCHES "^/usr(/local)?/*$")
    list(APPEND CMAKE_IGNORE_PREFIX_PATH ${prefix})
  endif()
endforeach()
find_package(Protobuf REQUIRED)
set(CMAKE_IGNORE_PREFIX_PATH ${before})

# Torch's package sets CMAKE_CXX_FLAGS-like variables; its targets carry all we need.
find_package(Torch REQUIRED)

# Several processes train together through LibTorch's process groups. Not every LibTorch has them, and
# Debian ships the headers of Gloo, which they include, apart.
set(DISTILLOSCOPE_HAS_RANKS OFF)
if(DISTILLOSCOPE_RANKS)
  find_path(C10D_INCLUDE_DIR torch/csrc/distributed/c10d/ProcessGroupGloo.hpp
            PATHS ${TORCH_INCLUDE_DIRS} NO_DEFAULT_PATH)
  find_path(GLOO_INCLUDE_DIR gloo/algorithm.h)
  set(torch_definitions)
  foreach(target torch torch_cpu)
    if(TARGET ${target})
      get_target_property(definitions ${target} INTERFACE_COMPILE_DEFINITIONS)
      list(APPEND torch_definitions ${definitions})
    endif()
  endforeach()
  if(NOT C10D_INCLUDE_DIR OR NOT "${torch_definitions}" MATCHES "USE_C10D_GLOO")
    message(STATUS "Training over several ranks: no, this LibTorch has no Gloo process groups")
  elseif(NOT GLOO_INCLUDE_DIR)
    message(STATUS "Training over several ranks: no, Gloo's headers (libgloo-dev) are missing")
  else()
    message(STATUS "Training over several ranks: yes")
    set(DISTILLOSCOPE_HAS_RANKS ON)
  endif()
endif()

# Small matrix products for convolutions by Winograd's algorithm, on x86-64.
set(DISTILLOSCOPE_HAS_WINOGRAD OFF)
if(DISTILLOSCOPE_WINOGRAD)
  find_path(LIBXSMM_INCLUDE_DIR libxsmm.h)
  find_library(LIBXSMM_LIBRARY xsmm)
  # For products that it does not make itself, of which there are none here. Debian's LibTorch brings one along.
  find_library(LIBXSMM_BLAS_LIBRARY NAMES blas libblas.so.3 openblas libopenblas.so.0 xsmmnoblas)
  if(NOT CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    message(STATUS "Winograd's convolution: no, it is written for x86-64")
  elseif(NOT LIBXSMM_INCLUDE_DIR OR NOT LIBXSMM_LIBRARY OR NOT LIBXSMM_BLAS_LIBRARY)
    message(STATUS "Winograd's convolution: no, libxsmm (libxsmm-dev) is missing")
  else()
    message(STATUS "Winograd's convolution: yes")
    set(DISTILLOSCOPE_HAS_WINOGRAD ON)
  endif()
endif()

if(DISTILLOSCOPE_WINDOW)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets PrintSupport Svg Concurrent
               LinguistTools)
  find_package(QCustomPlotQt6 QUIET)
  if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6)
    find_package(QCustomPlot REQUIRED)
  endif()
endif()

if(DISTILLOSCOPE_TESTS)
  find_package(Catch2 REQUIRED)
  # Another program's MATLAB files for the tests; without it those tests skip.
  find_path(MATIO_INCLUDE matio.h)
  find_library(MATIO_LIBRARY matio)
  add_library(matio INTERFACE)
  if(MATIO_INCLUDE AND MATIO_LIBRARY)
    target_compile_definitions(matio INTERFACE DISTILLOSCOPE_MATIO)
    target_include_directories(matio SYSTEM INTERFACE ${MATIO_INCLUDE})
    target_link_libraries(matio INTERFACE ${MATIO_LIBRARY})
  endif()
  # And its HDF5 files, which Keras' weights are.
  find_path(HDF5_INCLUDE hdf5.h PATH_SUFFIXES hdf5/serial)
  find_library(HDF5_LIBRARY NAMES hdf5_serial hdf5)
  add_library(distilloscope_hdf5 INTERFACE)
  if(HDF5_INCLUDE AND HDF5_LIBRARY)
    target_compile_definitions(distilloscope_hdf5 INTERFACE DISTILLOSCOPE_HDF5)
    target_include_directories(distilloscope_hdf5 SYSTEM INTERFACE ${HDF5_INCLUDE})
    target_link_libraries(distilloscope_hdf5 INTERFACE ${HDF5_LIBRARY})
  endif()
  if(DISTILLOSCOPE_WINDOW)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  endif()
endif()
