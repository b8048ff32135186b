"""Publications: how they are, and adding, trying, changing, pausing and bringing them in."""
