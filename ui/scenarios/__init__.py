"""Scenarios: their tabs, and what can be done with them."""
