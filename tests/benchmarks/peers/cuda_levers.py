# SPDX-License-Identifier: GPL-3.0-or-later
"""What each lever brings a training step of Model A and Model B in PyTorch on a GPU: precision, layout,
Adam in one kernel, cuDNN's search and a CUDA graph of the whole step. The batch is on the GPU already.
"""
import argparse
import pathlib
import sys
import time

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from lines import record  # noqa: E402
from networks import Student, student_loss  # noqa: E402


class Way:
    def __init__(self, name, precision, last=True, fused=False, search=False, graph=False):
        self.name, self.precision, self.last = name, precision, last
        self.fused, self.search, self.graph = fused, search, graph


WAYS = [
    Way("fp32, NCHW", "fp32", last=False),
    Way("tf32, NCHW (as PyTorch comes)", "tf32", last=False),
    Way("tf32, channels last", "tf32"),
    Way("bf16, channels last", "bf16"),
    Way("bf16, channels last, fused Adam", "bf16", fused=True),
    Way("bf16, channels last, fused Adam, search", "bf16", fused=True, search=True),
    Way("fp16 with scaled losses, channels last, fused Adam", "fp16", fused=True),
    Way("bf16, channels last, fused Adam, search, graph", "bf16", fused=True, search=True,
        graph=True),
]


class Steps:
    def __init__(self, way, width, height, batch):
        torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = \
            way.precision == "tf32"
        torch.backends.cudnn.benchmark = way.search
        layout = torch.channels_last if way.last else torch.contiguous_format
        torch.manual_seed(1)
        self.way = way
        self.models = [Student(b).cuda().to(memory_format=layout).train() for b in (False, True)]
        self.optimisers = [torch.optim.Adam(m.parameters(), lr=1e-5, eps=1e-7, fused=way.fused,
                                            capturable=way.graph) for m in self.models]
        self.scaler = torch.amp.GradScaler("cuda", enabled=way.precision == "fp16")
        self.images = torch.rand(batch, 3, height, width, device="cuda").contiguous(
            memory_format=layout)
        self.truth = torch.rand(batch, 1, height, width, device="cuda")
        self.teacher = torch.rand(batch, 1, height, width, device="cuda")
        self.kl = [None, None]
        self.replay = None
        if way.graph:
            self.capture()

    def learn(self):
        kind = {"bf16": torch.bfloat16, "fp16": torch.float16}.get(self.way.precision)
        for i, (model, optimiser) in enumerate(zip(self.models, self.optimisers)):
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast("cuda", dtype=kind or torch.float32, enabled=kind is not None):
                output = model(self.images)
            loss, self.kl[i] = student_loss(output, self.truth, self.teacher)
            self.scaler.scale(loss).backward()
            self.scaler.step(optimiser)
        self.scaler.update()

    def capture(self):
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                self.learn()
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            self.learn()
        self.replay = graph.replay

    def __call__(self):
        if self.replay:
            self.replay()
        else:
            self.learn()
        return [kl.item() for kl in self.kl]  # a loop that shows its losses waits here


def measure(way, size, batch, seconds):
    width, height = (int(part) for part in size.split("x"))
    torch.cuda.reset_peak_memory_stats()
    step = Steps(way, width, height, batch)
    for _ in range(5):
        step()
    torch.cuda.synchronize()
    samples, begun = [], time.monotonic()
    while time.monotonic() - begun < seconds or len(samples) < 10:
        start = time.monotonic()
        step()
        torch.cuda.synchronize()
        samples.append(batch / (time.monotonic() - start))
    conditions = {"size": size, "batch": str(batch), "way": way.name,
                  "device": torch.cuda.get_device_name(), "torch": torch.__version__}
    record("cuda_levers", "training, A and B, in PyTorch", "images/s", samples, conditions)
    record("cuda_levers", "peak memory of the GPU", "MB",
           [torch.cuda.max_memory_allocated() / 1e6], conditions)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="352x256")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=1)
    arguments = parser.parse_args()
    for way in WAYS:
        try:
            measure(way, arguments.size, arguments.batch, arguments.seconds)
        except RuntimeError as fault:
            print(f"cuda_levers: {way.name} failed: {str(fault).splitlines()[0]}", file=sys.stderr)
        torch.cuda.empty_cache()


if __name__ == "__main__":
    main()
