"""Edition: a dossier made ready to be read: what its front page says, counted once and kept."""
