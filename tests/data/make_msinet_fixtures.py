#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes MSI-Net with TensorFlow, for the tests to compare against.

    python3 -m venv venv && venv/bin/pip install tensorflow-cpu safetensors
    venv/bin/python tests/data/make_msinet_fixtures.py                     # beside this program
    venv/bin/python tests/data/make_msinet_fixtures.py --full /tmp/msinet
                                                    # the published size, 240x320, about 420 MB

The graph is built with TensorFlow 1 operations in NHWC, as the published network was; the weights
are random with a fixed seed. Written are
- msi_net.safetensors: the weights under their names in our checkpoints (output channels, input
  channels, rows, columns), "image" (RGB, 0 to 255) and "out.<layer>" for every layer, all of them
  N x C x H x W;
- msi_net_frozen.pb: the same weights as a frozen graph of TensorFlow 1;
- msi_net_saved_model.pb: the same once more as the saved_model.pb of TensorFlow 2, where they are
  constants of a function that is called by another.
Tests need the files only, not this program.
"""
import argparse
import os
import pathlib
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # Eigen's plain kernels

import numpy as np
import safetensors.numpy
import tensorflow as tf

v1 = tf.compat.v1
HERE = pathlib.Path(__file__).parent
MEANS = [103.939, 116.779, 123.68]

# Our name, TensorFlow's scope, kernel size, dilation; channels are multiples of the width.
LAYERS = [
    ("conv1_1", "conv1/conv1_1", 3, 1, None, 1), ("conv1_2", "conv1/conv1_2", 3, 1, 1, 1),
    ("conv2_1", "conv2/conv2_1", 3, 1, 1, 2), ("conv2_2", "conv2/conv2_2", 3, 1, 2, 2),
    ("conv3_1", "conv3/conv3_1", 3, 1, 2, 4), ("conv3_2", "conv3/conv3_2", 3, 1, 4, 4),
    ("conv3_3", "conv3/conv3_3", 3, 1, 4, 4),
    ("conv4_1", "conv4/conv4_1", 3, 1, 4, 8), ("conv4_2", "conv4/conv4_2", 3, 1, 8, 8),
    ("conv4_3", "conv4/conv4_3", 3, 1, 8, 8),
    ("conv5_1", "conv5/conv5_1", 3, 2, 8, 8), ("conv5_2", "conv5/conv5_2", 3, 2, 8, 8),
    ("conv5_3", "conv5/conv5_3", 3, 2, 8, 8),
    ("aspp_b1", "aspp/conv1_1", 1, 1, 20, 4), ("aspp_b2", "aspp/conv1_2", 3, 4, 20, 4),
    ("aspp_b3", "aspp/conv1_3", 3, 8, 20, 4), ("aspp_b4", "aspp/conv1_4", 3, 12, 20, 4),
    ("aspp_b5", "aspp/conv1_5", 1, 1, 20, 4), ("aspp_proj", "aspp/conv2", 1, 1, 20, 4),
    ("decoder_conv1", "decoder/conv1", 3, 1, 4, 2), ("decoder_conv2", "decoder/conv2", 3, 1, 2, 1),
    ("decoder_conv3", "decoder/conv3", 3, 1, 1, 0.5), ("decoder_conv4", "decoder/conv4", 3, 1, 0.5, None),
]


def make_weights(width, seed):
    """He-normal kernels and small biases, representable in half precision. The first convolution
    also brings values of 0 to 255 down to about 1, so that an absolute tolerance means something."""
    random = np.random.default_rng(seed)
    weights = {}
    for name, _, size, _, inputs, outputs in LAYERS:
        i = 3 if inputs is None else round(inputs * width)
        o = 1 if outputs is None else round(outputs * width)
        kernel = random.standard_normal((size, size, i, o)) * np.sqrt(2 / (size * size * i))
        if name == "conv1_1":
            kernel /= 70
        bias = random.uniform(-0.05, 0.15, o)
        for kind, value in ("kernel", kernel), ("bias", bias):
            weights[name, kind] = value.astype(np.float16).astype(np.float32)
    return weights


def make_image(height, width, seed):
    """Blobs of colour on a ramp, with noise: structure at all scales."""
    random = np.random.default_rng(seed)
    rows, columns = np.mgrid[0:height, 0:width]
    image = np.zeros((height, width, 3))
    for channel in range(3):
        image[..., channel] = 60 + 90 * columns / width + 30 * channel * rows / height
    for _ in range(6):
        y, x = random.uniform(0, height), random.uniform(0, width)
        spread = random.uniform(0.05, 0.3) * height
        blob = np.exp(-((rows - y) ** 2 + (columns - x) ** 2) / (2 * spread**2))
        image += blob[..., None] * random.uniform(-150, 150, 3)
    image += random.normal(0, 15, image.shape)
    return np.clip(np.round(image), 0, 255).astype(np.uint8)[None]


def build(images, weights, seen):
    """The graph on a float placeholder of N x H x W x 3; every layer's output goes into seen."""

    def convolution(x, layer, relu=True):
        name, scope, _, dilation, _, _ = layer
        with v1.name_scope(scope + "/"):
            kernel = tf.constant(weights[name, "kernel"], name="kernel")
            bias = tf.constant(weights[name, "bias"], name="bias")
            x = v1.nn.conv2d(x, kernel, strides=1, padding="SAME", dilations=dilation, name="Conv2D")
            x = tf.nn.bias_add(x, bias, name="BiasAdd")
            if relu:
                x = tf.nn.relu(x, name="Relu")
        seen[name] = x
        return x

    def pool(x, name, stride, padding):
        seen[name] = v1.nn.max_pool2d(x, 2, stride, padding, name="max_pooling2d/MaxPool")
        return seen[name]

    def resize(x, size):
        return v1.image.resize_bilinear(x, size, align_corners=False, half_pixel_centers=False)

    def twice(x, name):
        shape = tf.shape(x)
        seen[name] = resize(x, (shape[1] * 2, shape[2] * 2))
        return seen[name]

    layer = {entry[0]: entry for entry in LAYERS}

    def chain(x, *names):
        for name in names:
            x = convolution(x, layer[name])
        return x

    x = images - tf.constant(MEANS, shape=(1, 1, 1, 3))
    x = pool(chain(x, "conv1_1", "conv1_2"), "pool1", 2, "VALID")
    x = pool(chain(x, "conv2_1", "conv2_2"), "pool2", 2, "VALID")
    pool3 = pool(chain(x, "conv3_1", "conv3_2", "conv3_3"), "pool3", 2, "VALID")
    pool4 = pool(chain(pool3, "conv4_1", "conv4_2", "conv4_3"), "pool4", 1, "SAME")
    pool5 = pool(chain(pool4, "conv5_1", "conv5_2", "conv5_3"), "pool5", 1, "SAME")
    features = seen["features"] = tf.concat([pool3, pool4, pool5], axis=3)

    branches = [convolution(features, layer[f"aspp_b{i}"]) for i in range(1, 5)]
    scene = convolution(tf.reduce_mean(features, axis=(1, 2), keepdims=True), layer["aspp_b5"])
    shape = tf.shape(features)
    branches.append(resize(scene, (shape[1], shape[2])))
    x = convolution(tf.concat(branches, axis=3), layer["aspp_proj"])

    x = convolution(twice(x, "upsample1"), layer["decoder_conv1"])
    x = convolution(twice(x, "upsample2"), layer["decoder_conv2"])
    x = convolution(twice(x, "upsample3"), layer["decoder_conv3"])
    x = convolution(x, layer["decoder_conv4"], relu=False)

    x -= tf.reduce_min(x, axis=(1, 2, 3), keepdims=True)
    seen["map"] = tf.divide(x, 1e-7 + tf.reduce_max(x, axis=(1, 2, 3), keepdims=True), name="output")
    return seen["map"]


def run(weights, image):
    """The graph, and every layer's output as N x C x H x W."""
    graph = tf.Graph()
    with graph.as_default():
        images = v1.placeholder(tf.float32, (None, None, None, 3), name="input")
        seen = {}
        build(images, weights, seen)
        with v1.Session() as session:
            outputs = session.run(seen, {images: image.astype(np.float32)})
    return graph, {name: np.ascontiguousarray(value.transpose(0, 3, 1, 2)) for name, value in outputs.items()}


def check_lively(outputs):
    """A dead or a constant layer would let a wrong one pass."""
    for name, value in outputs.items():
        # decoder_conv4 is the one layer that no ReLU can silence.
        if value.std() < 0.02 or name != "decoder_conv4" and (value > 0).mean() < 0.2:
            raise SystemExit(f"{name} says little (deviation {value.std():.3g}, "
                             f"{(value > 0).mean():.0%} positive): choose another seed")


def save(path, weights, image, outputs, width, half):
    tensors = {"image": np.ascontiguousarray(image.transpose(0, 3, 1, 2))}
    for (name, kind), value in weights.items():
        if kind == "kernel":
            value = value.transpose(3, 2, 0, 1)
        kept = np.ascontiguousarray(value, dtype=np.float16 if half else np.float32)
        tensors[f"{name}.{'weight' if kind == 'kernel' else 'bias'}"] = kept
    tensors.update({f"out.{name}": value for name, value in outputs.items()})
    safetensors.numpy.save_file(tensors, path, {"width": str(width), "made_by": f"TensorFlow {tf.__version__}"})
    print(f"{path}: {os.path.getsize(path):,} bytes, {len(outputs)} layers")


def save_graphs(folder, graph):
    definition = graph.as_graph_def()
    (folder / "msi_net_frozen.pb").write_bytes(definition.SerializeToString(deterministic=True))

    wrapped = v1.wrap_function(lambda: tf.import_graph_def(definition, name=""), [])
    pruned = wrapped.prune("input:0", ["output:0"])
    module = tf.Module()
    module.network = pruned
    shape = tf.TensorSpec((None, None, None, 3), tf.float32, name="input")
    module.serve = tf.function(lambda image: {"output": pruned(image)[0]}, input_signature=[shape])
    with tempfile.TemporaryDirectory() as temporary:
        tf.saved_model.save(module, temporary, signatures={"serving_default": module.serve})
        model = (pathlib.Path(temporary) / "saved_model.pb").read_bytes()
    (folder / "msi_net_saved_model.pb").write_bytes(model)
    for name in "msi_net_frozen.pb", "msi_net_saved_model.pb":
        print(f"{folder / name}: {os.path.getsize(folder / name):,} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", metavar="FOLDER", help="the published size instead, written there")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    width, height, columns = (64, 240, 320) if options.full else (2, 40, 104)
    folder = pathlib.Path(options.full) if options.full else HERE
    folder.mkdir(parents=True, exist_ok=True)

    weights = make_weights(width, options.seed)
    image = make_image(height, columns, options.seed)
    graph, outputs = run(weights, image)
    check_lively(outputs)
    save(folder / "msi_net.safetensors", weights, image, outputs, width, half=True)
    save_graphs(folder, graph)


if __name__ == "__main__":
    main()
