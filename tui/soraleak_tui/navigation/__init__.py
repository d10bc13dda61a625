"""Where a reader is, was and wants to be, as values: views, history, marks, the links that lead out.

Nothing here reads a file or knows of a screen; a View names things by their ids.
"""
