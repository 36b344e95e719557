"""The funnel simulator: plans in, projections out; no window, no network, no clock."""

from simulator.compare import Comparison, compare
from simulator.engine import ENGINE_VERSION, project, refine
from simulator.files.opening import load, save
from simulator.plan import Document, Plan
from simulator.problems import Cancelled, Problem
from simulator.projection import Projection

__all__ = [
    "ENGINE_VERSION",
    "Cancelled",
    "Comparison",
    "Document",
    "Plan",
    "Problem",
    "Projection",
    "compare",
    "load",
    "project",
    "refine",
    "save",
]
