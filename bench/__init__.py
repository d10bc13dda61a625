"""Measurements of the program in a real terminal, each as a ratio to the least that the same machine can do."""
