"""How the real window keeps up while a lever is dragged, through X, drawn by software.

    python build_scripts/benchmark_window.py [--json] [--seconds N]

Needs Xvfb and xdotool. It drives the standard plan at 60 and at 1,000 moves a second at 1440x900,
at 60 moves a second at 3840x2160, and starts the program several times. Bars stand beside figures.
Where others share the machine, it says how much slower that ran than at its best, and the latency
of the moments in which it did run so; the bars are of all moments.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from environment import enter
from machine_pace import Pace

PROBE = Path(__file__).resolve().parent / "window_probe.py"
STARTS = 5
SLOWER = "machine slower than at its best, times"
LONG_ENOUGH = 32.0  # seconds in which 20,000 moves arrive at 1,000 a second


@contextmanager
def display(width: int, height: int) -> Iterator[dict[str, str]]:
    """A virtual screen of this size; gives the environment of programs that draw on it."""
    number = next(n for n in range(120, 200) if not Path(f"/tmp/.X11-unix/X{n}").exists())
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        stderr=subprocess.DEVNULL,
    )
    try:
        time.sleep(1.0)
        yield os.environ | {
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }
    finally:
        server.terminate()
        server.wait()


def probe(environment: dict[str, str], *arguments: str) -> dict[str, Any]:
    """What one watched run of the window prints."""
    done = subprocess.run(
        [sys.executable, str(PROBE), *arguments],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def quantile(values: list[float], share: float) -> float:
    """The value below which a share of some values lies."""
    ordered = sorted(values)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)] if ordered else float("nan")


def figures(
    seen: dict[str, Any], latency_95: float, pace: Pace
) -> dict[str, tuple[float, float | None, str]]:
    """Figure, bar and whether more or less is better, by name."""
    span = max(seen["ended"] - seen["started"], 1e-9)
    memory = seen["memory"]
    grown = memory.get("20000", 0.0) - memory.get("2000", 0.0) if len(memory) == 2 else None
    settled = seen["settled"]
    rows: dict[str, tuple[float, float | None, str]] = {
        "latency p50, ms": (1000 * quantile(seen["latencies"], 0.5), 16.0, "at most"),
        "latency p95, ms": (1000 * quantile(seen["latencies"], 0.95), latency_95, "at most"),
        "least futures in a picture": (min(seen["trials"], default=0), 2048, "at least"),
        "plans shown a second": (len(seen["latencies"]) / span, 50.0, "at least"),
        "moves sent": (seen["sent"], None, ""),
        "moves sent a second": (seen["sent"] / span, None, ""),
        "moves that reached the window": (seen["moves"], None, ""),
        "of these asked for another plan": (seen["asked"], None, ""),
        "of these never painted": (seen["asked"] - len(seen["latencies"]), None, ""),
        "16,384 futures after the last move, ms": (
            1000 * settled if settled is not None else float("inf"), 250.0, "at most",
        ),
        "event loop late by, ms": (1000 * seen["late"], 50.0, "at most"),
        "of these at work, ms": (1000 * seen["late_work"], None, ""),
    }  # fmt: skip
    if grown is not None:
        rows["memory from move 2,000 to 20,000, MB"] = (grown, 5.0, "at most")
    usual = pace.at_usual(seen["painted_at"], seen["latencies"])
    share = 100 * len(usual) / max(len(seen["latencies"]), 1)
    rows[SLOWER] = (pace.slower(seen["started"], seen["ended"]), None, "")
    rows["pictures while it ran as it can, %"] = (share, None, "")
    rows["latency p50 of these, ms"] = (1000 * quantile(usual, 0.5), None, "")
    rows["latency p95 of these, ms"] = (1000 * quantile(usual, 0.95), None, "")
    return rows


def starts(environment: dict[str, str]) -> list[float]:
    """Seconds until the first projection is on the screen, several times, the first left out."""
    found = []
    for _ in range(STARTS + 1):
        began = time.clock_gettime(time.CLOCK_MONOTONIC)
        found.append(float(probe(environment, "start", repr(began))["seconds"]))
    return found[1:]


def measure(seconds: float) -> dict[str, dict[str, tuple[float, float | None, str]]]:
    """All runs, by name."""
    long = str(max(seconds, LONG_ENOUGH))
    with Pace() as pace:
        with display(1440, 900) as environment:
            few = probe(environment, "drag", "60", str(seconds))
            many = probe(environment, "drag", "1000", long)
            begun = starts(environment)
        with display(3840, 2160) as environment:
            large = probe(environment, "drag", "60", str(min(seconds, 20.0)))
    fast, wide = figures(many, 33.0, pace), figures(large, 80.0, pace)
    del fast["plans shown a second"]
    return {
        "60 moves a second, 1440x900": figures(few, 33.0, pace),
        "1,000 moves a second, 1440x900": fast,
        "start": {"to the first projection, warm, s": (quantile(begun, 0.5), 1.5, "at most")},
        "60 moves a second, 3840x2160": {
            name: wide[name] for name in ("latency p95, ms", "least futures in a picture", SLOWER)
        },
    }


def met(figure: float, bar: float | None, better: str) -> bool:
    """Whether a figure keeps its bar."""
    return bar is None or (figure <= bar if better == "at most" else figure >= bar)


def main() -> int:
    """Prints the tables; 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__, prog="benchmark_window.py")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--seconds", type=float, default=60.0, help="of dragging (60)")
    given = parser.parse_args()
    enter("runtime")
    missing = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]
    if missing:
        names = " and ".join(missing)
        print(f"{names} not found: install them, as in apt install xvfb xdotool", file=sys.stderr)
        return 2
    tables = measure(given.seconds)
    if given.json:
        print(json.dumps(tables, indent=1))
    else:
        print(f"{os.cpu_count()} processors; load {os.getloadavg()[0]:.1f} when this was printed")
        for name, rows in tables.items():
            print(f"\n{name}")
            for label, (figure, bar, better) in rows.items():
                wanted = "" if bar is None else f"   {better} {bar:g}"
                verdict = "" if met(figure, bar, better) else "   MISSED"
                print(f"  {label:<42}{figure:>10.1f}{wanted}{verdict}")
    good = all(met(*row) for rows in tables.values() for row in rows.values())
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
