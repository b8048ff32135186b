"""How the index lies on disk: generations that never change once published, and the one writer that makes them."""
