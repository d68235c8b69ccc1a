#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/keras/: small HDF5 files as Keras 2 and Keras 3 save them, the weights that are
in them (values.json), and files that are refused. Needs tensorflow, tf_keras (Keras 2) and h5py; run
it anywhere, it writes beside itself."""
import json
import os
import pathlib
import tempfile

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import h5py
import keras
import numpy as np
import tf_keras

HERE = pathlib.Path(__file__).resolve().parent / "keras"
expected = {}


def model_of(library, nested):
    layers = library.layers

    def body(x):
        x = layers.Conv2D(3, 3, padding="same")(x)
        return layers.ReLU()(layers.BatchNormalization()(x))

    image = library.Input((4, 5, 2))
    if nested:
        inner = library.Input((4, 5, 2))
        x = library.Model(inner, body(body(inner)))(image)
    else:
        x = body(image)
    return library.Model(image, layers.Conv2D(1, 1, activation="sigmoid")(x))


def seeded(model):
    weights = [((np.arange(w.size) - w.size // 3) * 0.25 + 8 * i).astype("f4").reshape(w.shape)
               for i, w in enumerate(model.get_weights())]
    model.set_weights(weights)
    return model


def note(name, model):
    rows = []
    for layer in model.layers:
        for weight in layer.trainable_weights + layer.non_trainable_weights:
            path = getattr(weight, "path", weight.name).split(":")[0]
            if not path.startswith(layer.name + "/"):
                path = layer.name + "/" + path
            value = np.asarray(weight)
            rows.append({"name": path, "shape": list(value.shape),
                         "values": value.astype(float).flatten().tolist()})
    expected[name] = rows


def sound():
    model = seeded(model_of(tf_keras, False))
    weights = tempfile.mkdtemp() + "/weights.h5"
    model.save_weights(weights)
    note("fixed_texts.h5", model)
    # As h5py wrote lists of names in 2020, and as Keras cuts up long ones.
    with h5py.File(weights) as old, \
            h5py.File(HERE / "fixed_texts.h5", "w") as new:
        names = list(old.attrs["layer_names"])
        for i in range(0, len(names), 2):
            new.attrs[f"layer_names{i // 2}"] = np.array(names[i:i + 2], dtype="S40")
        for name in names:
            group = new.create_group(name)
            weights = [str(w) for w in old[name].attrs["weight_names"]]
            group.attrs["weight_names"] = np.array(weights, dtype="S" if weights else "f8")
            for weight in weights:
                group.create_dataset(weight, data=old[name][weight][...].astype("f8"))
    model = seeded(model_of(tf_keras, True))
    best = tf_keras.callbacks.ModelCheckpoint(str(HERE / "keras2_model.h5"), "loss",
                                              save_best_only=True)
    model.compile("sgd", "mse")
    model.fit(np.zeros((1, 4, 5, 2)), np.zeros((1, 4, 5, 1)), verbose=0, callbacks=[best])
    note("keras2_model.h5", model)
    model = seeded(model_of(keras, True))
    model.save(HERE / "keras3_model.h5")
    note("keras3_model.h5", model)


def refused():
    with h5py.File(HERE / "refused_other.h5", "w") as f:
        f["x"] = np.arange(6, dtype="f4")
    layers = [keras.layers.Input((3,)), keras.layers.Dense(1)]
    keras.Sequential(layers).save_weights(HERE / "refused_new.weights.h5")


if __name__ == "__main__":
    HERE.mkdir(exist_ok=True)
    sound()
    refused()
    (HERE / "values.json").write_text(json.dumps(expected, separators=(",", ":")) + "\n")
