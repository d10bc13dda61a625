"""The front page drawn before Textual is imported: importing it is most of the wait, and words need none of it."""
