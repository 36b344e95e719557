"""Which axis of the digital net serves which stream: the important ones get the evenest planes."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from simulator.nets import field_columns

FIELD_BITS = 8

# Powers of the generator x of GF(2^8), one for each axis; build_scripts/order_nets.py chooses them.
_POWERS = (
    0, 158, 86, 243, 146, 98, 177, 34, 68, 106, 77, 167, 22, 189, 6, 40,
    225, 115, 195, 210, 247, 162, 128, 174, 28, 213, 94, 154, 64, 249, 206, 10,
    221, 125, 30, 46, 141, 169, 82, 74, 234, 201, 79, 191, 42, 172, 237, 117,
    58, 130, 110, 165, 18, 70, 232, 227, 184, 122, 91, 48, 88, 217, 136, 101,
    203, 16, 139, 56, 12, 239, 251, 180, 26, 148, 120, 132, 186, 38, 112, 20,
    151, 245, 72, 160, 36, 32, 219, 143, 24, 134, 60, 14, 182, 198, 62, 229,
    8, 50, 241, 96, 108, 253, 193, 208, 84, 44, 156, 215, 53, 52, 138, 3,
    103, 175, 223, 127, 163, 149, 199, 66, 187, 27, 90, 211, 80, 4, 114, 76,
    204, 118, 197, 235, 54, 170, 137, 51, 153, 124, 109, 104, 200, 102, 113, 15,
    37, 236, 185, 222, 194, 150, 228, 92, 78, 75, 161, 23, 2, 173, 144, 216,
    164, 33, 224, 55, 181, 209, 196, 188, 7, 135, 252, 233, 59, 65, 105, 179,
    71, 240, 119, 5, 49, 41, 100, 250, 152, 131, 220, 168, 83, 207, 190, 67,
    126, 145, 19, 31, 11, 39, 178, 107, 246, 212, 43, 192, 21, 214, 95, 140,
    231, 63, 97, 35, 29, 248, 89, 129, 123, 226, 47, 93, 81, 9, 205, 116,
    171, 176, 17, 142, 121, 45, 99, 155, 238, 166, 147, 69, 202, 73, 57, 61,
    133, 157, 218, 244, 183, 85, 242, 159, 13, 87, 111, 254, 230, 1, 25,
)  # fmt: skip
AXES = len(_POWERS)


@cache
def axis_elements() -> NDArray[np.intp]:
    """intp[AXES]: the row of `field_columns(FIELD_BITS)` that each axis is scrambled from."""
    columns = field_columns(FIELD_BITS)
    elements = [1]
    for _ in range((1 << FIELD_BITS) - 2):
        elements.append(int(columns[elements[-1] - 1, 1]))
    rows = np.array([elements[power] - 1 for power in _POWERS], dtype=np.intp)
    rows.flags.writeable = False
    return rows
