#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes with TensorFlow how pictures come to MSI-Net's input and maps back, for the tests.

    venv/bin/pip install tensorflow-cpu safetensors
    venv/bin/python tests/data/make_msinet_input_fixtures.py

Writes msi_net_input.safetensors beside this program. Each case C has
- C.picture: bytes, H x W x 3, and C.map: H x W, from 0 to 1;
- C.training.input and C.published.input: height x width x 3, from 0 to 255;
- C.training.map_input and C.published.map_input: height x width, from 0 to 1;
- C.output: height x width, from 0 to 1, a map as the network could give;
- C.training.back and C.published.back: H x W, that map at the picture's size.
The variants follow what the authors' data.py and the model card of the published SavedModel do.
"""
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import safetensors.numpy
import tensorflow as tf

v1 = tf.compat.v1
raw = tf.raw_ops
HERE = pathlib.Path(__file__).parent

# Name, the picture's width and height, the input's width and height.
CASES = [
    ("shrink", 61, 47, 24, 16),      # borders left and right of odd width
    ("halve", 40, 32, 40, 16),
    ("grow", 13, 11, 40, 24),
    ("portrait", 15, 31, 24, 40),
    ("one_axis", 25, 24, 24, 24),    # by less than a pixel
    ("same", 24, 16, 24, 16),
    ("thin", 50, 3, 24, 16),
]


def training_resize(image, size, cover):
    current = image.shape[:2]
    ratios = [np.float64(t) / np.float64(c) for t, c in zip(size, current)]
    ratio = max(ratios) if cover else min(ratios)
    target = [int(tf.round(tf.constant(c * ratio, tf.float64))) for c in current]
    shrinks = any(c > t for c, t in zip(current, target))
    operation = raw.ResizeArea if shrinks else raw.ResizeBicubic
    out = operation(images=image[None], size=target, align_corners=True)[0]
    return tf.clip_by_value(out, 0.0, 255.0).numpy()


def training_fit(image, size, border):
    image = training_resize(image, size, cover=False)
    pads = [((t - c) // 2, (t - c) - (t - c) // 2) for t, c in zip(size, image.shape[:2])]
    return np.pad(image, pads + [(0, 0)], constant_values=border)


def training_back(output, size):
    image = training_resize(output * np.float32(255), size, cover=True)
    top, left = [(c - t) // 2 for c, t in zip(image.shape[:2], size)]
    return image[top:top + size[0], left:left + size[1]] / np.float32(255)


def published_fit(image, size):
    out = tf.image.resize(image[None].astype(np.float32), size, preserve_aspect_ratio=True)
    pads = [(t - c) // 2 for t, c in zip(size, out.shape[1:3])]
    ends = [t - c - p for t, c, p in zip(size, out.shape[1:3], pads)]
    return np.pad(out[0].numpy(), [(pads[0], ends[0]), (pads[1], ends[1]), (0, 0)]), pads, ends


def published_back(output, pads, ends, size):
    height, width = output.shape[:2]
    inner = output[pads[0]:height - ends[0], pads[1]:width - ends[1]]
    return tf.image.resize(inner[None], size)[0].numpy()


def main():
    random = np.random.default_rng(5)
    tensors = {}
    for name, width, height, to_width, to_height in CASES:
        size = (to_height, to_width)
        picture = random.integers(0, 256, (height, width, 3), np.uint8)
        truth = random.uniform(0, 1, (height, width, 1)).astype(np.float32)
        output = random.uniform(0, 1, (to_height, to_width, 1)).astype(np.float32)
        fitted, pads, ends = published_fit(picture, size)
        tensors.update({
            f"{name}.picture": picture,
            f"{name}.map": truth[..., 0],
            f"{name}.output": output[..., 0],
            f"{name}.training.input": training_fit(picture, size, 126.0),
            f"{name}.training.map_input": training_fit(truth * np.float32(255), size, 0.0)[..., 0] / np.float32(255),
            f"{name}.training.back": training_back(output, (height, width))[..., 0],
            f"{name}.published.input": fitted,
            f"{name}.published.map_input": published_fit(truth, size)[0][..., 0],
            f"{name}.published.back": published_back(output, pads, ends, (height, width))[..., 0],
        })
    tensors = {key: np.ascontiguousarray(value) for key, value in tensors.items()}
    path = HERE / "msi_net_input.safetensors"
    safetensors.numpy.save_file(tensors, path, {"made_by": f"TensorFlow {tf.__version__}"})
    print(f"{path}: {os.path.getsize(path):,} bytes")


if __name__ == "__main__":
    main()
