#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the maps in resources/demo_teacher from a folder of maps that MSI-Net gave for the demo.

    venv/bin/pip install numpy opencv-python-headless
    venv/bin/python tests/data/make_demo_teacher.py MAPS

MAPS has {train,val}/ID.png of 16 bit and 160x120, for all scenes of the default demo. Each map is
brought to 80x60 by the mean of 2x2 pixels and kept with 12 of its 16 bits, which changes the KL by
less than 0.0001; docs/demo-teacher.md has the commands that train the network and make MAPS. Neither
program nor tests need this file.
"""
import json
import pathlib
import sys

import cv2
import numpy as np

TARGET = pathlib.Path(__file__).parents[2] / "resources" / "demo_teacher"
COUNTS = {"train": 240, "val": 60}


def main():
    source = pathlib.Path(sys.argv[1])
    total = 0
    for split, count in COUNTS.items():
        folder = TARGET / split
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, count + 1):
            name = f"demo_{split}_{number:06d}.png"
            image = cv2.imread(str(source / split / name), cv2.IMREAD_UNCHANGED)
            if image is None or image.shape != (120, 160) or image.dtype != np.uint16:
                raise SystemExit(f"{source / split / name} is no 16-bit map of 160x120")
            small = image.reshape(60, 2, 80, 2).mean((1, 3))
            # 0 stays 0 and 65535 stays 65535: the upper 12 bits stand in the lower 4 again.
            bits = np.round(small / 65535 * 4095).astype(np.uint16)
            kept = (bits << 4) | (bits >> 8)
            cv2.imwrite(str(folder / name), kept, [cv2.IMWRITE_PNG_COMPRESSION, 9])
            total += (folder / name).stat().st_size
    manifest = {"generator_version": 1, "seed": 2020, "train": COUNTS["train"], "val": COUNTS["val"]}
    (TARGET / "teacher.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print(f"{TARGET}: {sum(COUNTS.values())} maps, {total:,} bytes")


if __name__ == "__main__":
    main()
