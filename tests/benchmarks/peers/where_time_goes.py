# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the time of training steps goes, by PyTorch's profiler: the same networks, the same libtorch.

Prints the share of each kind of operation in the processor time of a few steps of A and B.
"""
import argparse

import torch
from networks import Student, student_loss

KINDS = {
    "convolution, backward": ("convolution_backward",),
    "convolution, forward": ("mkldnn_convolution", "_convolution", "slow_conv"),
    "upsampling": ("upsample",),
    "batch normalisation": ("batch_norm",),
    "ReLU": ("relu", "threshold"),
    "Adam": ("addcdiv", "addcmul", "lerp", "sqrt"),
    "copies and conversions": ("copy_", "to_copy", "clone", "contiguous", "constant_pad"),
    "pooling": ("max_pool",),
}


def kind_of(operation):
    for kind, parts in KINDS.items():
        if any(part in operation for part in parts):
            return kind
    return "all else"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="352x256", help="WIDTHxHEIGHT")
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--bf16", action="store_true")
    parser.add_argument("--channels-last", action="store_true")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(1)
    width, height = map(int, arguments.size.split("x"))
    layout = torch.channels_last if arguments.channels_last else torch.contiguous_format
    images = torch.rand(arguments.batch, 3, height, width).contiguous(memory_format=layout)
    maps = torch.rand(arguments.batch, 1, height, width)
    models = [Student(head).to(memory_format=layout) for head in (False, True)]
    optimisers = [torch.optim.Adam(model.parameters(), lr=3e-4, eps=1e-7) for model in models]

    def step():
        for model, optimiser in zip(models, optimisers):
            optimiser.zero_grad(set_to_none=True)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=arguments.bf16):
                output = model(images)
            loss, _ = student_loss(output, maps, maps)
            loss.backward()
            optimiser.step()

    step()
    with torch.autograd.profiler.profile() as profile:
        for _ in range(arguments.steps):
            step()
    spent = {}
    for event in profile.key_averages():
        kind = kind_of(event.key)
        spent[kind] = spent.get(kind, 0) + event.self_cpu_time_total
    whole = sum(spent.values())
    print(f"{whole / 1000 / arguments.steps:.0f} ms a step of A and B, {arguments.size}, "
          f"batch {arguments.batch}, {'bf16' if arguments.bf16 else 'fp32'}, "
          f"{'channels-last' if arguments.channels_last else 'NCHW'}")
    for kind, microseconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {kind:<24} {100 * microseconds / whole:5.1f} %  "
              f"{microseconds / 1000 / arguments.steps:7.0f} ms")


if __name__ == "__main__":
    main()
