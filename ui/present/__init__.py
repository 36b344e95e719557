"""The full-screen presentation: large figures, with live levers."""
