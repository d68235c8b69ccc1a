# SPDX-License-Identifier: GPL-3.0-or-later
"""Trains Model A and Model B as a good user of PyTorch would: a Dataset that decodes the files, the
DataLoader with its workers, torch.optim.Adam, and if asked for channels-last, bfloat16 and a GPU.

Prints one line of JSON. With --score it only scores a model exported from our checkpoints.
"""
import argparse
import json
import pathlib
import random
import time

import numpy
import torch
from PIL import Image
from torch.utils.data import DataLoader, Dataset

from networks import Student, kl_divergence, student_loss

MEANS = numpy.array([103.939, 116.779, 123.68], numpy.float32)


class Saliency(Dataset):
    """Stimulus, truth and teacher's map of each image, resized; mirrored at random if asked for."""

    def __init__(self, folder, split, size, mirror):
        self.size, self.mirror = size, mirror
        root = pathlib.Path(folder)
        self.files = [(stimulus, root / "maps" / split / (stimulus.stem + ".png"),
                       root / "teacher" / split / (stimulus.stem + ".png"))
                      for stimulus in sorted((root / "images" / split).iterdir())]

    def __len__(self):
        return len(self.files)

    def _map(self, file):
        values = numpy.asarray(Image.open(file))
        most = 65535 if values.dtype != numpy.uint8 else 255
        grey = Image.fromarray(values.astype(numpy.float32) / most)
        return numpy.asarray(grey.resize(self.size, Image.BILINEAR))[None]

    def __getitem__(self, index):
        stimulus, truth, teacher = self.files[index]
        picture = Image.open(stimulus).convert("RGB").resize(self.size, Image.BILINEAR)
        image = ((numpy.asarray(picture, numpy.float32) - MEANS) / 255).transpose(2, 0, 1)
        maps = [self._map(truth), self._map(teacher)]
        if self.mirror and random.random() < 0.5:
            image, *maps = (values[..., ::-1] for values in (image, *maps))
        return tuple(torch.from_numpy(numpy.ascontiguousarray(v)) for v in (image, *maps))


class Trainer:
    def __init__(self, arguments):
        self.arguments = arguments
        self.layout = torch.channels_last if arguments.channels_last else torch.contiguous_format
        self.on_gpu = arguments.device == "cuda"
        size = tuple(int(part) for part in arguments.size.split("x"))
        self.train_set = Saliency(arguments.data, "train", size, mirror=True)
        self.val_set = Saliency(arguments.data, "val", size, mirror=False)

    def loader(self, dataset, shuffle):
        return DataLoader(dataset, batch_size=self.arguments.batch, shuffle=shuffle,
                          num_workers=self.arguments.workers, pin_memory=self.on_gpu)

    def autocast(self):
        return torch.autocast(self.arguments.device, dtype=torch.bfloat16,
                              enabled=self.arguments.bf16)

    def model(self, teacher_head):
        return Student(teacher_head).to(self.arguments.device, memory_format=self.layout)

    def batches(self, dataset, shuffle):
        for batch in self.loader(dataset, shuffle):
            if self.on_gpu:
                batch = [values.to(self.arguments.device, non_blocking=True) for values in batch]
            images, truth, teacher = batch
            yield images.contiguous(memory_format=self.layout), truth, teacher

    def train(self, models, optimisers):
        """One epoch; the KL of each step and model."""
        steps = []
        for model in models.values():
            model.train()
        for images, truth, teacher in self.batches(self.train_set, shuffle=True):
            step = {}
            for name, model in models.items():
                optimisers[name].zero_grad(set_to_none=True)
                with self.autocast():
                    output = model(images)
                loss, kl = student_loss(output, truth, teacher)
                loss.backward()
                optimisers[name].step()
                step[name] = kl.item()
            steps.append(step)
        return steps

    @torch.no_grad()
    def validate(self, models):
        scores = {name: [] for name in models}
        for model in models.values():
            model.eval()
        for images, truth, _ in self.batches(self.val_set, shuffle=False):
            for name, model in models.items():
                with self.autocast():
                    saliency, _ = model(images)
                scores[name] += kl_divergence(truth, saliency).tolist()
        return {name: sum(values) / len(values) for name, values in scores.items()}


def run(arguments):
    torch.manual_seed(arguments.seed)
    random.seed(arguments.seed)
    trainer = Trainer(arguments)
    models = {name: trainer.model(name == "b") for name in ("a", "b")}
    how = {"fused": True} if arguments.fused else {}
    optimisers = {name: torch.optim.Adam(model.parameters(), lr=3e-4, eps=1e-7, **how)
                  for name, model in models.items()}
    # Both on the same batches, or one training after the other as in a notebook.
    groups = [["a"], ["b"]] if arguments.one_after_the_other else [["a", "b"]]
    took = {"training": 0.0, "validation": 0.0, "checkpoint": 0.0}

    def timed(what, work, *values):
        start = time.monotonic()
        result = work(*values)
        took[what] += time.monotonic() - start
        return result

    first, val = {}, {}
    for group in groups:
        chosen = {name: models[name] for name in group}
        steps = timed("training", trainer.train, chosen, optimisers)
        first.update(steps[0])
        val.update(timed("validation", trainer.validate, chosen))
        state = {name: {"model": models[name].state_dict(),
                        "optimiser": optimisers[name].state_dict()} for name in group}
        timed("checkpoint", torch.save, state,
              pathlib.Path(arguments.output) / f"{'-'.join(group)}.pt")
    return {"seconds": took, "first_kl": first, "val_kl": val,
            "images": len(trainer.train_set), "torch": torch.__version__}


def score(arguments):
    trainer = Trainer(arguments)
    weights = torch.load(arguments.score)["state_dict"]
    model = trainer.model(any(name.startswith("decoder.conv6_2") for name in weights))
    model.load_state_dict(weights)
    return {"val_kl": trainer.validate({"model": model})["model"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--size", default="352x256", help="WIDTHxHEIGHT")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--fused", action="store_true", help="Adam in one kernel")
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one-after-the-other", action="store_true")
    parser.add_argument("--output", default=".")
    parser.add_argument("--score", help="an exported model")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    print(json.dumps(score(arguments) if arguments.score else run(arguments)), flush=True)


if __name__ == "__main__":
    main()
