"""Search: over everything that a reader can see, in the words as shown; pure, and fast enough to follow the typing."""
