#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/fuzz/corpus/: small sound files from which the fuzz targets begin, made by the
libraries that people use. Needs numpy, scipy, h5py and safetensors; run it anywhere, it writes beside
itself. Files that a target once failed on are added by hand as corpus/TARGET/fault-*."""
import io
import json
import pathlib
import pickle
import zipfile

import h5py
import numpy as np
import scipy.io
from safetensors.numpy import save as save_safetensors

HERE = pathlib.Path(__file__).resolve().parent / "corpus"


def put(target, name, content):
    folder = HERE / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def ramp(*shape, kind="f4"):
    count = int(np.prod(shape))
    return (np.arange(count) % 200 / (1 if kind[0] in "iu" else 255)).astype(kind).reshape(shape)


def npy():
    for name, array in {
            "float32": ramp(2, 3), "column_first": np.asfortranarray(ramp(3, 2, kind="f8")),
            "bytes": ramp(2, 2, 1, kind="u1"), "words": ramp(1, 2, 3, kind="u2"),
            "refused": ramp(4)}.items():
        file = io.BytesIO()
        np.save(file, array)
        put("npy", name + ".npy", file.getvalue())
    file = io.BytesIO()
    np.lib.format.write_array(file, ramp(2, 2), version=(2, 0))
    put("npy", "format_2.npy", file.getvalue())


def mat():
    points = np.array([[1, 1], [3, 2], [4, 9]])

    def gaze(shape):
        array = np.empty(shape, dtype=[("location", "O"), ("timestamp", "O"), ("fixations", "O")])
        for place in np.ndindex(*shape):
            array[place] = (points * 1.0, points[:, :1] * 16.5, points.astype("u2"))
        return array

    content = {"image": "COCO_train2014_1", "resolution": np.array([[4, 6]])}
    for name, variables, packed in [
            ("salicon_2017", dict(content, gaze=gaze((2, 1))), False),
            ("salicon_2015", dict(content, gaze=gaze((1, 2))), True),
            ("map", {"I": (np.arange(24).reshape(4, 6) % 7 == 0).astype("u1")}, False),
            ("others", {"c": np.array([[1, "two"]], dtype=object), "z": np.array([[1j]])}, True)]:
        file = io.BytesIO()
        scipy.io.savemat(file, variables, do_compression=packed)
        # The writer's date would make each file another.
        put("mat", name + ".mat", b"MATLAB 5.0 MAT-file".ljust(116) + file.getvalue()[116:])


def fixation_json():
    document = {"info": {"version": "1"}, "type": "fixations", "images": [
        {"id": 1, "file_name": "COCO_1.jpg", "width": 6, "height": 4},
        {"id": 2, "file_name": "COCO_2.jpg", "width": 640, "height": 480}], "annotations": [
        {"id": 7, "image_id": 1, "worker_id": 3, "fixations": [[1, 1], [4, 6], [9, 0.5]]},
        {"id": 8, "image_id": 2, "worker_id": 3, "fixations": [[480, 640]]}]}
    put("fixation_json", "salicon.json", json.dumps(document).encode())
    put("fixation_json", "refused.json", json.dumps(document).replace('"width"', '"w"').encode())


def run_json():
    options = {"preset": "notebook", "dataset": {"width": 352, "height": 256, "folder": "/data"},
               "optimiser": {"learning_rate": 1e-3}, "hardware": {"precision": "fp32"}}
    put("run_json", "options.json", json.dumps(options).encode())
    put("run_json", "run.json", json.dumps({
        "format": 1, "name": "first", "created": "2026-11-25T18:39:00", "state": "finished",
        "dataset": {"name": "d", "folder": "/d", "fingerprint": "0", "train": 2, "val": 1},
        "device": "CPU", "versions": "1", "epochs_done": 2,
        "encoder_weights": {"file": "r.pth", "sha256": "0"},
        "model_a": {"best_epoch": 1, "best_val_kl": 0.5, "last_val_kl": None},
        "model_b": {"best_epoch": 2, "best_val_kl": 0.25, "last_val_kl": 0.25},
        "baselines": {"uniform_kl": 1.5, "centre_prior_kl": 1, "teacher_kl": None},
        "alarms": ["a"], "options": options}).encode())


def safetensors():
    tensors = {"encoder.conv1.weight": ramp(2, 3), "n": np.array(7, dtype="i8"),
               "empty": np.zeros((0, 2), dtype="u1")}
    put("safetensors", "weights.safetensors", save_safetensors(tensors, {"format": "pt"}))
    put("safetensors", "header.json", save_safetensors(tensors)[8:].split(b" ")[0])


def numpy_pickle():
    for protocol in range(2, 6):
        put("numpy_pickle", f"protocol_{protocol}.pkl", pickle.dumps(ramp(2, 3, 1), protocol))
    put("numpy_pickle", "column_first.pkl", pickle.dumps(np.asfortranarray(ramp(3, 2, kind="u2"))))
    put("numpy_pickle", "refused.pkl", pickle.dumps([ramp(2, 2)]))


def keras_file():
    for name, fixed in ("fixed", True), ("variable", False):
        file = io.BytesIO()
        with h5py.File(file, "w") as h5:
            names = lambda texts: np.array(texts, "S20") if fixed else texts
            group = h5.create_group("model_weights") if fixed else h5
            group.attrs["layer_names"] = names(["conv2d_1", "bn"])
            for layer, weights in ("conv2d_1", ["kernel:0", "bias:0"]), ("bn", ["gamma:0"]):
                made = group.create_group(layer)
                made.attrs["weight_names"] = names([layer + "/" + w for w in weights])
                for weight in weights:
                    made.create_dataset(f"{layer}/{weight}", data=ramp(1, 1, 2, 3))
        put("keras_file", name + ".h5", file.getvalue())


def torch_file():
    folder = HERE.parent.parent / "data" / "torch"
    for name in "state_dict.pt", "nested.pt", "code.pt":
        put("torch_file", name, (folder / name).read_bytes())
    with zipfile.ZipFile(folder / "state_dict.pt") as file:
        put("torch_file", "data.pkl", file.read("state_dict/data.pkl"))


def tensorflow_graph():
    def part(field, content):
        return bytes([field << 3 | 2, len(content)]) + content

    def tensor(values, listed):
        dims = b"".join(part(2, b"\x08" + bytes([n])) for n in values.shape)
        content = values.tobytes()
        return b"\x08\x01" + part(2, dims) + part(5 if listed else 4, content)

    def node(name, values, listed=False):
        value = part(1, b"value") + part(2, part(8, tensor(values, listed)))
        return part(1, name) + part(2, b"Const") + part(5, value)

    nodes = [node(b"conv1/conv1_1/kernel", ramp(1, 1, 2, 2)), node(b"b", ramp(2), True),
             part(1, b"input") + part(2, b"Placeholder")]
    graph = b"".join(part(1, n) for n in nodes)
    put("tensorflow_graph", "frozen.pb", graph)
    library = part(1, part(3, nodes[1]) + part(3, nodes[2]))
    meta = part(2, part(1, nodes[1]) + part(2, library))
    put("tensorflow_graph", "saved_model.pb", b"\x08\x01" + part(2, meta))


def notes_json():
    images = {"img_1": {"star": True, "text": "a \"face\", missed"}, "img_2": {"star": False}}
    put("notes_json", "notes.json", json.dumps({
        "format": 1, "name": "blended", "note": "two\nlines", "images": images}).encode())
    put("notes_json", "refused.json", json.dumps({"images": {"img_1": [True]}}).encode())


if __name__ == "__main__":
    for make in (npy, numpy_pickle, mat, fixation_json, run_json, notes_json, safetensors, keras_file,
                 torch_file, tensorflow_graph):
        make()
