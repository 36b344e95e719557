"""The charts of the window, drawn by the program itself: fan, distribution, and what they share.

A view is a `Card`: one door, `show_projection(shown)`; `show_state` says that it is being computed
anew or that the plan has a problem. The same drawing code makes screen, PNG, SVG and PDF.
"""
