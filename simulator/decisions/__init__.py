"""Questions asked of projections: what a point costs, what binds, what tells, who earned it."""
