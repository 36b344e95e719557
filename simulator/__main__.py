"""`python -m simulator`: the command line."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from simulator.commands.main import main

if __name__ == "__main__":
    raise SystemExit(main())
