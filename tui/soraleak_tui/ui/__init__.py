"""The interface: the only package that knows a terminal is there."""
