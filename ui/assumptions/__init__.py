"""The page where everything that a plan holds is seen and edited."""
