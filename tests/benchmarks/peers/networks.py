# SPDX-License-Identifier: GPL-3.0-or-later
"""Model A and Model B in PyTorch, with the tensor names of our checkpoints."""
import torch
from torch import nn
from torch.nn import functional as F


def pad_as_tensorflow(x, kernel, stride, value=0.0):
    """TensorFlow's "same": an odd rest goes after."""
    pads = []
    for size in (x.shape[3], x.shape[2]):
        total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
        pads += [total // 2, total - total // 2]
    return F.pad(x, pads, value=value)


class SameConv2d(nn.Conv2d):
    """A convolution of stride 2; those of stride 1 pad by themselves."""

    def forward(self, x):
        return super().forward(pad_as_tensorflow(x, self.kernel_size[0], self.stride[0]))


def batch_norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.1)


class ResidualBlock(nn.Module):
    def __init__(self, inputs, channels, stride):
        super().__init__()
        self.conv1 = (SameConv2d(inputs, channels, 3, stride) if stride > 1
                      else nn.Conv2d(inputs, channels, 3, padding=1))
        self.bn1 = batch_norm(channels)
        self.conv2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.bn2 = batch_norm(channels)
        self.shortcut_conv = None
        if stride > 1 or inputs != channels:
            self.shortcut_conv = nn.Conv2d(inputs, channels, 1, stride)
            self.shortcut_bn = batch_norm(channels)

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        shortcut = x if self.shortcut_conv is None else self.shortcut_bn(self.shortcut_conv(x))
        return F.relu(y + shortcut)


class Encoder(nn.Module):
    """ResNet-18 with biases, as Keras has it."""

    def __init__(self):
        super().__init__()
        self.conv1 = SameConv2d(3, 64, 7, 2)
        self.bn1 = batch_norm(64)
        self.layer1 = self._stage(64, 64, 1)
        self.layer2 = self._stage(64, 128, 2)
        self.layer3 = self._stage(128, 256, 2)
        self.layer4 = self._stage(256, 512, 2)

    @staticmethod
    def _stage(inputs, channels, stride):
        return nn.Sequential(ResidualBlock(inputs, channels, stride),
                             ResidualBlock(channels, channels, 1))

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.max_pool2d(pad_as_tensorflow(x, 3, 2, float("-inf")), 3, 2)
        return self.layer4(self.layer3(self.layer2(self.layer1(x))))


class Decoder(nn.Module):
    def __init__(self, teacher_head):
        super().__init__()
        for number, (inputs, channels) in enumerate(
                [(512, 256), (256, 128), (128, 64), (64, 32)], start=1):
            self.add_module(f"conv{number}", nn.Conv2d(inputs, channels, 3, padding=1))
        self.conv6_1 = nn.Conv2d(32, 1, 3, padding=1)
        self.teacher_head = teacher_head
        if teacher_head:
            self.conv5 = nn.Conv2d(32, 16, 3, padding=1)
            self.conv6_2 = nn.Conv2d(16, 1, 3, padding=1)

    def forward(self, x):
        def twice(values):
            return F.interpolate(values, scale_factor=2, mode="bilinear", align_corners=False)

        for layer in (self.conv1, self.conv2, self.conv3, self.conv4):
            x = F.relu(layer(twice(x)))
        x = twice(x)
        saliency = torch.sigmoid(self.conv6_1(x).float())
        if not self.teacher_head:
            return saliency, None
        return saliency, torch.sigmoid(self.conv6_2(F.relu(self.conv5(x))).float())


class Student(nn.Module):
    """Gives the maps of head 1 and, for Model B, of head 2: N x 1 x H x W in [0, 1]."""

    def __init__(self, teacher_head):
        super().__init__()
        self.encoder = Encoder()
        self.decoder = Decoder(teacher_head)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def forward(self, images):
        return self.decoder(self.encoder(images))


def kl_divergence(truth, prediction, epsilon=1e-7):
    """Of each image, as MSI-Net's loss has it."""
    truth, prediction = truth.flatten(1), prediction.flatten(1)
    truth = truth / (truth.sum(1, keepdim=True) + epsilon)
    prediction = prediction / (prediction.sum(1, keepdim=True) + epsilon)
    return (truth * torch.log(truth / (prediction + epsilon) + epsilon)).sum(1)


def student_loss(output, truth, teacher, weight=2.5, smoothing=3.0):
    """Loss and, without gradient, the KL divergence of head 1."""
    saliency, taught = output
    kl = kl_divergence(truth, saliency).mean()
    loss = kl
    if taught is not None:
        loss = loss + weight * kl_divergence(teacher / smoothing, taught / smoothing).mean()
    return loss, kl.detach()
