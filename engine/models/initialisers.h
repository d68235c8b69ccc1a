// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/models/msi_net.h"
#include "engine/models/student.h"

namespace distilloscope {

/// Fresh weights, a pure function of the arguments (no global generator is used or changed).
/// Convolutions: Glorot-uniform with zero bias, as Keras does; with Initialiser::he the decoder's
/// ReLU convolutions are He-uniform. Batch normalisation: gamma 1, beta 0, mean 0, variance 1.
/// \p output_bias is the bias of the sigmoid heads.
/// Model A and Model B of the same seed have equal tensors wherever both have one.
void initialise(Student& student, Initialiser decoder_init, double output_bias, std::int64_t seed);

/// The same for MSI-Net: all Glorot-uniform with zero bias, as its authors' tf.layers did.
void initialise(MSINet& network, std::int64_t seed);

}  // namespace distilloscope
