"""The window: PySide6 views round the simulator."""
