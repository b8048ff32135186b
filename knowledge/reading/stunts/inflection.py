"""Forms of English words by rule and table; other languages are matched by their beginnings."""

_IRREGULAR = {
    "ride": "rode ridden riding", "drive": "drove driven driving", "fall": "fell fallen", "fly": "flew flown flies",
    "run": "ran running", "leap": "leapt", "swing": "swung", "hang": "hung", "hold": "held", "cling": "clung",
    "throw": "threw thrown", "dive": "dove", "slide": "slid sliding", "spin": "spun spinning", "fight": "fought",
    "burn": "burnt", "light": "lit", "swim": "swam swum swimming", "blow": "blew blown", "learn": "learnt",
    "stand": "stood", "go": "went gone goes", "send": "sent", "speed": "sped", "hit": "hit hitting",
    "take": "took taken taking",
    "shoot": "shot", "break": "broke broken", "come": "came coming", "lose": "lost losing", "sink": "sank sunk",
    "flip": "flipped flipping", "drop": "dropped dropping", "strap": "strapped", "drag": "dragged dragging",
    "ski": "skied skiing skis", "lap": "lapped lapping laps", "set": "set setting", "cut": "cutting",
    "dangle": "dangling",
    "gun": "guns gunned gunning", "skid": "skidded skidding", "slam": "slammed", "rev": "revs revved revving",
}  # fmt: skip


def english_forms(word: str) -> frozenset[str]:
    """Return the inflected forms of an English word or expression; of an expression, its inflected words vary alone."""
    if " " in word:
        return frozenset({word, f"{word}s"})
    forms = {word, f"{word}s", f"{word}ed", f"{word}ing"}
    if word.endswith("e"):
        forms |= {f"{word}d", f"{word[:-1]}ing"}
    elif word.endswith("y") and word[-2:-1] not in "aeiou":
        forms |= {f"{word[:-1]}ies", f"{word[:-1]}ied"}
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        forms.add(f"{word}es")
    if len(word) <= 4 and word[-1] in "bdgmnprt" and word[-2:-1] in "aeiou":
        forms |= {f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"}
    forms.update(_IRREGULAR.get(word, "").split())
    return frozenset(forms)
