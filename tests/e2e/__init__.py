"""The program in a real terminal: a pty, with an emulator behind it that answers as terminals do."""
