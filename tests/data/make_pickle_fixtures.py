#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds to tests/data/pickles.json arrays as this version of NumPy pickles them, with their values,
and things that are no array of numbers. Run it once with NumPy 1 and once with NumPy 2."""
import json
import os
import pathlib
import pickle

import numpy as np

FILE = pathlib.Path(__file__).resolve().parent / "pickles.json"
VERSION = int(np.__version__.split(".")[0])


class Evil:
    def __reduce__(self):
        return os.system, ("echo this must never run",)


def ramp(kind, *shape):
    values = np.arange(np.prod(shape)) * (51 if kind == "u1" else 13107 if kind == "u2" else 0.25)
    return values.astype(kind).reshape(shape)


def rows():
    arrays = {"floats": ramp("f4", 2, 3, 1), "doubles": ramp("f8", 1, 3, 2),
              "bytes": ramp("u1", 2, 3), "words": ramp("u2", 3, 2),
              "column_first": np.asfortranarray(ramp("f4", 2, 3)),
              "slice": ramp("f4", 4, 6)[::2, ::2], "read_only": ramp("f4", 2, 2)}
    arrays["read_only"].setflags(write=False)
    for name, array in arrays.items():
        scale = {"u1": 255, "u2": 65535}.get(array.dtype.str[1:], 1)
        squeezed = array.squeeze()
        for protocol in range(2, 6):
            yield {"name": name, "protocol": protocol, "pickle": pickle.dumps(array, protocol).hex(),
                   "height": squeezed.shape[0], "width": squeezed.shape[1],
                   "values": (squeezed.astype(float) / scale).flatten().tolist()}
    others = {"code": Evil(), "list": [ramp("f4", 2, 2)], "number": 7, "text": "map",
              "scalar": np.float32(1), "objects": np.array([[1, None], [2, 3]], dtype=object),
              "structure": np.zeros((2, 2), dtype=[("a", "f4"), ("b", "f4")]),
              "complex": ramp("c8", 2, 2), "integers": ramp("i8", 2, 2), "half": ramp("f2", 2, 2),
              "big_endian": ramp(">f4", 2, 2), "flat": ramp("f4", 4), "cube": ramp("f4", 2, 2, 2),
              "masked": np.ma.array(ramp("f4", 2, 2)),
              "names": np.array([["a", "b"], ["c", "d"]])}
    for name, value in others.items():
        for protocol in (2, 5):
            yield {"name": name, "protocol": protocol, "pickle": pickle.dumps(value, protocol).hex()}


if __name__ == "__main__":
    old = json.loads(FILE.read_text()) if FILE.exists() else []
    new = [row for row in old if row["numpy"] != VERSION] + [{"numpy": VERSION, **r} for r in rows()]
    new.sort(key=lambda row: row["numpy"])
    FILE.write_text("[" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in new) + "]\n")
