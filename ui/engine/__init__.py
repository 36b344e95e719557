"""The engine in a process of its own: how it is started, talked to and ended."""
