"""Documents, snapshots and histories as files: read strictly, written whole or not at all."""
