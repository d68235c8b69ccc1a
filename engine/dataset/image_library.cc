// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/dataset/image_library.h"

namespace distilloscope {

const ImageLibrary& image_library() {
#ifdef DISTILLOSCOPE_OPENCV
  return opencv_images();
#else
  return plain_images();
#endif
}

}  // namespace distilloscope
