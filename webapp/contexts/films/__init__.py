"""Pages about films: the film itself, its set-pieces, its figures, and what changes."""
