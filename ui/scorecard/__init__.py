"""The shared scorecard: every leading indicator of both teams in one table."""
