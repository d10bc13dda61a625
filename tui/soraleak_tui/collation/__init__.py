"""Witnesses -> comparisons, fidelity, origins, and what is settled; pure, and deterministic.

Importing the package imports none of it: the first screen needs a fraction, and asks the modules themselves.
"""
