"""How far apart two colours are to the eye, as WCAG 2.2 reckons it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def channels(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What linear light becomes: Machado, Oliveira and Fernandes 2009, at full severity."""


def luminances(colours: NDArray[np.float64], vision: str = "normal") -> NDArray[np.float64]:
    """Return the relative luminance of rows of red, green and blue from 0 to 1, as someone sees them."""
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    seen: NDArray[np.float64] = np.clip(linear @ np.array(VISIONS[vision]).T, 0, 1) @ np.array((0.2126, 0.7152, 0.0722))
    return seen


def contrasts(ones: NDArray[np.float64], others: NDArray[np.float64], vision: str = "normal") -> NDArray[np.float64]:
    """Return the contrast of each of some colours with each of others."""
    a, b = luminances(ones, vision), luminances(others, vision)
    ratio: NDArray[np.float64] = (np.maximum(a, b) + 0.05) / (np.minimum(a, b) + 0.05)
    return ratio
