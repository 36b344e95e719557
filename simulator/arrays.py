"""Names for the array types of the simulator, so that signatures stay readable."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Singles = NDArray[np.float32]
Doubles = NDArray[np.float64]
Floats = NDArray[np.floating]
Integers = NDArray[np.int64]

NO_END = np.float32(np.inf)  # for np.clip: with both ends it takes a third of the time of one
