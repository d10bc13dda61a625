"""What is true of a dossier, as frozen values: no input or output, no clock, standard library only."""
