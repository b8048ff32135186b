"""What makes two texts alike: shared runs of words, signs that survive translation, named sources."""
