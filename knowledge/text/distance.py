"""How far apart two spellings are."""


def distance(one: str, other: str) -> int:
    """Return how many letters must be changed, added or left out to turn one word into another (Levenshtein)."""
    if abs(len(one) - len(other)) > 2:
        return 3
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        above, row[0] = row[0], i
        for j, right in enumerate(other, start=1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (left != right))
    return row[-1]
