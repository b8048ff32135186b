"""The page of one article, with what its publisher changed and what else tells of the same things."""
