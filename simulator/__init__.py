"""The funnel simulator: plans in, projections out; no window, no network, no clock."""
