"""Edition: a dossier made ready to be read: parsed once, kept in one file, and read part by part; and told as text."""
