#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/data/torch/: small files as torch.save() makes them, the values that are in them
(values.json), and what torchvision's ResNet-18 computes with weights made by a formula
(resnet18.json). Needs torch, torchvision and numpy; run it anywhere, it writes beside itself."""
import collections
import json
import os
import pathlib
import warnings
import zipfile

import numpy as np
import torch
import torchvision

warnings.filterwarnings("ignore")
HERE = pathlib.Path(__file__).resolve().parent / "torch"
TYPES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.bfloat16: "BF16",
         torch.int64: "I64", torch.int32: "I32", torch.int16: "I16", torch.int8: "I8",
         torch.uint8: "U8", torch.bool: "BOOL"}
expected = {}


def note(name, tensors):
    expected[name] = [{"name": key, "type": TYPES[value.dtype], "shape": list(value.shape),
                       "values": value.detach().double().flatten().tolist()}
                      for key, value in tensors.items()]


def save(name, content, tensors=None, **how):
    torch.save(content, HERE / name, **how)
    if tensors is not None:
        note(name, tensors)


def ramp(*shape, dtype=torch.float32):
    count = int(np.prod(shape, dtype=np.int64))
    return (torch.arange(count) - count // 3).to(dtype).reshape(shape) / 1


def small_model():
    model = torch.nn.Sequential(collections.OrderedDict(
        conv=torch.nn.Conv2d(2, 3, 3), norm=torch.nn.BatchNorm2d(3)))
    with torch.no_grad():
        for i, value in enumerate(model.state_dict().values()):
            value.copy_(torch.arange(value.numel()).reshape(value.shape) * 0.25 - i)
    return model


class Evil:
    def __reduce__(self):
        return os.system, ("echo this must never run",)


def formula(number, shape, scale):
    """Values in [-scale, scale] that C++ computes to the same bits."""
    i = np.arange(int(np.prod(shape, dtype=np.int64)), dtype=np.int64)
    u = ((i * 7919 + number * 104729) % 2003 - 1001) / 1001.0
    return torch.from_numpy((u * scale).astype(np.float32).reshape(shape))


def resnet18():
    model = torchvision.models.resnet18(weights=None)
    state = model.state_dict()
    for number, (name, value) in enumerate(state.items()):
        shape = tuple(value.shape)
        if name.endswith("num_batches_tracked"):
            new = torch.tensor(7)
        elif value.dim() == 4:
            new = formula(number, shape, float(np.sqrt(6.0 / np.prod(shape[1:]))))
        elif name.endswith("running_var"):
            new = 1 + formula(number, shape, 0.5)
        elif name.endswith("weight") and value.dim() == 1:
            new = 1 + formula(number, shape, 0.1)
        else:
            new = formula(number, shape, 0.1)
        value.copy_(new)
    model.load_state_dict(state)
    model.eval()
    images = formula(1, (1, 3, 64, 96), 2.0)
    with torch.no_grad():
        x = model.maxpool(model.relu(model.bn1(model.conv1(images))))
        features = model.layer4(model.layer3(model.layer2(model.layer1(x))))
    return {"names": [[name, list(value.shape)] for name, value in state.items()],
            "batch_norm_epsilon": model.bn1.eps, "batch_norm_momentum": model.bn1.momentum,
            "feature_shape": list(features.shape), "feature_mean": features.double().mean().item(),
            "features": [round(v, 7) for v in features.flatten()[::97].double().tolist()]}


HERE.mkdir(exist_ok=True)
model = small_model()
state = model.state_dict()
save("state_dict.pt", state, state)
save("protocol4.pt", state, state, pickle_protocol=4)
base = ramp(4, 6)
plain = {"half": ramp(5, dtype=torch.float16), "bfloat": ramp(5, dtype=torch.bfloat16),
         "double": ramp(2, 2, dtype=torch.float64), "long": ramp(3, dtype=torch.int64).long(),
         "int": ramp(3).int(), "short": ramp(3).short(), "char": ramp(3).char(),
         "byte": torch.tensor([0, 7, 255], dtype=torch.uint8),
         "bool": torch.tensor([True, False, True]), "scalar": torch.tensor(2.5),
         "nothing": torch.empty(0, 3), "transposed": base.t(), "slice": base[1:3, 2:5],
         "every_second": base.flatten()[1::2], "same_storage": base,
         "channels_last": ramp(1, 2, 3, 4).to(memory_format=torch.channels_last)}
save("plain_dict.pt", plain, plain)
nested = {"epoch": 3, "best": -0.5, "names": ["a", "b", ("c", None)], "large": 1 << 40,
          "state_dict": collections.OrderedDict(model.named_parameters()),
          "optimizer": {"state": {0: {"step": torch.tensor(4.0)}}, "param_groups": [{"lr": 0.1}]}}
save("nested.pt", nested, dict(model.named_parameters()))
save("legacy.pt", state, _use_new_zipfile_serialization=False)
save("whole_model.pt", torch.nn.Linear(1, 1))
save("code.pt", {"weight": ramp(2), "trap": Evil()})
save("tensor.pt", ramp(2))
torch.jit.script(torch.nn.Linear(1, 1)).save(str(HERE / "script.pt"))
with zipfile.ZipFile(HERE / "state_dict.pt") as old:
    for name, compression, order in (("big_endian.pt", zipfile.ZIP_STORED, b"big"),
                                     ("compressed.pt", zipfile.ZIP_DEFLATED, b"little")):
        with zipfile.ZipFile(HERE / name, "w", compression) as new:
            for item in old.namelist():
                if not item.endswith("byteorder"):
                    new.writestr(item, old.read(item))
            new.writestr(old.namelist()[0].split("/")[0] + "/byteorder", order)
versions = {"torch": torch.__version__, "torchvision": torchvision.__version__}
(HERE / "values.json").write_text(json.dumps({"made_with": versions, "files": expected}) + "\n")
(HERE / "resnet18.json").write_text(json.dumps({"made_with": versions, **resnet18()}) + "\n")
