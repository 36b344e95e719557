"""The page where scenarios are compared in the same futures."""
