#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the notebook's Model B with Keras 2, for the tests to compare against.

    python3 -m venv venv && venv/bin/pip install tensorflow-cpu tf_keras safetensors
    venv/bin/python tests/data/make_student_fixtures.py

Model A is Model B without its second head, so one file serves both. The weights are not kept, there
are 12.8 million: every tensor is drawn by splitmix64, seeded by the FNV-1a hash of its name in our
checkpoints, and the tests draw it again. Written is student.safetensors with the encoder's features
and both maps, N x C x H x W. Tests need the file only, not this program.
"""
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # Eigen's plain kernels

import numpy as np
import safetensors.numpy
import tensorflow as tf
import tf_keras as keras

HERE = pathlib.Path(__file__).parent
HEIGHT, WIDTH = 64, 96
layers = keras.layers


def draws(name, shape):
    """In [0, 1), in the order of the shape's last axis first."""
    seed = 0xCBF29CE484222325
    for byte in name.encode() + b"\xff":
        seed = (seed ^ byte) * 0x100000001B3 % 2**64
    with np.errstate(over="ignore"):
        steps = np.arange(1, np.prod(shape) + 1, dtype=np.uint64)
        z = np.uint64(seed) + steps * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ z >> np.uint64(30)) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ z >> np.uint64(27)) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return ((z >> np.uint64(11)).astype(np.float64) * 2.0**-53).reshape(shape)


def weight(name, shape):
    """As our checkpoints name and lay it out; small biases, and statistics that are not 0 and 1."""
    u = draws(name, shape)
    if name.endswith("running_var"):
        value = u + 0.5
    elif len(shape) == 1 and name.endswith("weight"):
        value = u * 0.5 + 0.75
    elif len(shape) == 1:
        value = (u * 2 - 1) * 0.125
    else:
        value = (u * 2 - 1) * np.sqrt(3 / np.prod(shape[1:]))
    return value.astype(np.float32)


class Network:
    """The notebook's layers, and the name that each has in our checkpoints."""

    def __init__(self):
        self.named = []

    def convolution(self, name, x, channels, kernel, stride=1, activation=None):
        layer = layers.Conv2D(channels, kernel, stride, padding="same", activation=activation)
        self.named.append((name, layer))
        return layer(x)

    def norm(self, name, x):
        layer = layers.BatchNormalization()
        self.named.append((name, layer))
        return layer(x)

    def block(self, name, x, channels, stride):
        y = self.convolution(name + ".conv1", x, channels, 3, stride)
        y = layers.ReLU()(self.norm(name + ".bn1", y))
        y = self.convolution(name + ".conv2", y, channels, 3)
        y = self.norm(name + ".bn2", y)
        if stride != 1:
            x = self.convolution(name + ".shortcut_conv", x, channels, 1, stride)
            x = self.norm(name + ".shortcut_bn", x)
        return layers.ReLU()(layers.Add()([x, y]))

    def build(self):
        image = layers.Input((HEIGHT, WIDTH, 3))
        x = self.convolution("encoder.conv1", image, 64, 7, 2)
        x = layers.ReLU()(self.norm("encoder.bn1", x))
        x = layers.MaxPool2D(3, 2, padding="same")(x)
        for i, channels in enumerate((64, 128, 256, 512), 1):
            x = self.block(f"encoder.layer{i}.0", x, channels, 1 if i == 1 else 2)
            x = self.block(f"encoder.layer{i}.1", x, channels, 1)
        features = x
        for i, channels in enumerate((256, 128, 64, 32), 1):
            x = layers.UpSampling2D(2, interpolation="bilinear")(x)
            x = self.convolution(f"decoder.conv{i}", x, channels, 3, activation="relu")
        x = layers.UpSampling2D(2, interpolation="bilinear")(x)
        saliency = self.convolution("decoder.conv6_1", x, 1, 3, activation="sigmoid")
        x = self.convolution("decoder.conv5", x, 16, 3, activation="relu")
        teacher = self.convolution("decoder.conv6_2", x, 1, 3, activation="sigmoid")
        model = keras.Model(image, [features, saliency, teacher])
        for name, layer in self.named:
            if isinstance(layer, layers.Conv2D):
                height, width, inputs, outputs = layer.kernel.shape
                kernel = weight(name + ".weight", (outputs, inputs, height, width))
                layer.set_weights([kernel.transpose(2, 3, 1, 0), weight(name + ".bias", (outputs,))])
            else:
                shape = tuple(layer.gamma.shape)
                kinds = ("weight", "bias", "running_mean", "running_var")
                layer.set_weights([weight(f"{name}.{kind}", shape) for kind in kinds])
        return model


def main():
    model = Network().build()
    assert model.count_params() == 12_763_170
    image = ((draws("image", (1, 3, HEIGHT, WIDTH)) * 2 - 1)).astype(np.float32)
    results = model(image.transpose(0, 2, 3, 1), training=False)
    tensors = {name: np.ascontiguousarray(np.asarray(value).transpose(0, 3, 1, 2))
               for name, value in zip(("encoder", "saliency", "teacher"), results)}
    for name, value in tensors.items():
        # A dead or a saturated layer would let a wrong one pass.
        print(f"{name}: {value.min():.4f} to {value.max():.4f}, deviation {value.std():.4f}")
        if value.std() < 0.01:
            raise SystemExit(f"{name} says little")
    safetensors.numpy.save_file(tensors, HERE / "student.safetensors",
                                {"made_by": f"TensorFlow {tf.__version__}, tf_keras {keras.__version__}"})


if __name__ == "__main__":
    main()
