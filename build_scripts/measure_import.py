"""How long reading an export takes, and how much memory: 100,000 and 1,000,000 rows.

python build_scripts/measure_import.py [ROWS ...]
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

HEADER = (
    "Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Created Date,"
    "Close Date,Lead Source,Type,Probability (%),Fiscal Period\n"
)
STAGES = ("Closed Won", "Closed Lost", "Negotiation/Review")
BARS = {100_000: "5 s", 1_000_000: "1 GB"}


def write(path: Path, rows: int) -> None:
    """An export of so many invented deals."""
    stream = Random(1)
    first = date(2015, 1, 1)
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for number in range(rows):
            created = first + timedelta(stream.randrange(3_000))
            closed = created + timedelta(stream.randrange(200))
            file.write(
                f"006{number:012d},Deal with company {number},Company {number % 5_000},"
                f"Owner {number % 300},{stream.choice(STAGES)},{stream.lognormvariate(9, 1):.2f},"
                f"{created.month}/{created.day}/{created.year},"
                f"{closed.month}/{closed.day}/{closed.year},{stream.choice(('Web', 'Phone', ''))},"
                "New,50,Q1\n"
            )


def read(path: Path) -> None:
    """Reads and estimates, and prints seconds and peak memory."""
    from simulator.history.columns import recognise
    from simulator.history.estimate import estimate
    from simulator.history.reading import read_deals
    from simulator.history.table import open_table

    begun, used = time.perf_counter(), time.process_time()
    table = open_table(path)
    deals = read_deals(table, recognise(table)).deals
    seconds, busy = time.perf_counter() - begun, time.process_time() - used
    begun = time.perf_counter()
    estimate(deals)
    more = time.perf_counter() - begun
    print(
        f"{len(deals):>9,} rows  read {seconds:5.1f} s (processor {busy:.1f} s)  "
        f"estimated {more:4.1f} s  peak {peak_megabytes():,.0f} MB"
    )


def peak_megabytes() -> float:
    """The most memory that this process has held; nan where the system does not tell."""
    try:
        import resource
    except ImportError:
        return float("nan")
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> int:
    """Each size in a process of its own."""
    if sys.argv[1:2] == ["--read"]:
        read(Path(sys.argv[2]))
        return 0
    sizes = [int(text.replace(",", "")) for text in sys.argv[1:]] or list(BARS)
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder, f"{size}.csv")
            write(path, size)
            if size in BARS:
                print(f"bar for {size:,} rows: {BARS[size]}", flush=True)
            subprocess.run([sys.executable, __file__, "--read", str(path)], check=True)
            path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
