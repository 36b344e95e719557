"""What the fields of a plan must be to each other; every rule yields Problems with their place."""
