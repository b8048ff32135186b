"""Decides which article was made from which, and how. Two reports of one event are not copies of each other."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from knowledge.relating.likeness.credits import has_desk_byline
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.likeness.signs import common_run, shared
from records.findings import CopyKind, CopyLink

# Shared runs of words: measured on 100,000 texts, precision 0.99 at full recall with 40 % of the sentences changed.
LEAST_SHINGLES = 4
CONTAINED = 0.15
VERBATIM = 0.97
# An editor keeps or drops whole sentences: at least 0.45 of them stay; where single words are swapped, at most 0.09.
KEPT_SENTENCES = 0.25
# Words in the same order, as a share of the shorter text: independent reports reach 0.25, word-swapped texts start at
# 0.45. Signs likewise: independent reports share up to 0.30 of theirs, but tell them in another order.
SAME_WORDS = 0.38
SAME_SIGNS = 0.25
# How much of what two texts share stands in the same order: independent reports reach 0.71 (words 0.60), translations
# and word-swapped texts start at 0.78 (0.85).
SAME_ORDER = 0.745
# A short text finds its words in any much longer one, so the shorter counts as at least this share of the longer.
LEAST_LENGTH = 0.4
# Beside a credit much less is needed: the rewrite is the writer's own, only its matter is not.
CREDITED_SIGNS = 0.11
CREDITED_DAYS = timedelta(days=45)
# A named source outweighs this much likeness to an unnamed one.
CREDIT_BONUS = 0.25
# Texts shorter than this share signs by chance.
LEAST_SIGNS = 25


def copy_link(later: Profile, earlier: Profile) -> CopyLink | None:
    """Return how `later` was made from `earlier`, or None when nothing shows that it was.

    The order of publication is the caller's matter. `likeness` is the share of the shorter text's signs that both tell
    in the same order, whatever the kind, so that links of one article compare.
    """
    if not _may_share(later, earlier):
        return None
    runs = len(later.shingles & earlier.shingles)
    contained = runs / max(1, min(len(later.shingles), len(earlier.shingles)))
    if runs >= LEAST_SHINGLES and contained >= CONTAINED:
        reason = f"{contained:.0%} of the sampled four-word runs outside quotes are the same"
        likeness = max(contained, _sign_run(later, earlier)[0])
        return _link(later, earlier, _kind_of_shared(later, earlier), likeness, reason)
    if later.outlet == earlier.outlet:
        return None
    return _reworded(later, earlier)


def _kind_of_shared(later: Profile, earlier: Profile) -> CopyKind:
    if len(later.shingles & earlier.shingles) >= VERBATIM * len(later.shingles):
        return CopyKind.VERBATIM
    kept = len(later.sentences & earlier.sentences) / max(1, len(later.sentences))
    words, word_order = _word_run(later, earlier)
    is_swapped = kept < KEPT_SENTENCES and words >= SAME_WORDS and word_order >= SAME_ORDER
    return CopyKind.SPUN if is_swapped else CopyKind.EDITED


def _reworded(later: Profile, earlier: Profile) -> CopyLink | None:
    run, order = _sign_run(later, earlier)
    crosses = later.article.language != earlier.article.language
    keeps_order = run >= SAME_SIGNS and order >= SAME_ORDER and min(len(later.signs), len(earlier.signs)) >= LEAST_SIGNS
    if later.credits(earlier) and _tells_the_same(later, earlier, run):
        kind = CopyKind.TRANSLATED if crosses and keeps_order and has_desk_byline(later.article) else CopyKind.CREDITED
        reason = (
            f"names {earlier.article.outlet} and tells {run:.0%} of the same names, figures and things in its order"
        )
        return _link(later, earlier, kind, run, reason)
    if keeps_order:
        kind = CopyKind.TRANSLATED if crosses else CopyKind.SPUN
        reason = f"{run:.0%} of names, figures and things are the same, {order:.0%} of them in the same order"
        return _link(later, earlier, kind, run, reason)
    words, word_order = (0.0, 0.0) if crosses else _word_run(later, earlier)
    if words >= SAME_WORDS and word_order >= SAME_ORDER:
        return _link(later, earlier, CopyKind.SPUN, run, f"{words:.0%} of the words stand in the same order")
    return None


def best_link(later: Profile, others: Iterable[Profile]) -> CopyLink | None:
    """Return the link to the likeliest original among articles published before `later`; the earliest among equals."""
    best: tuple[tuple[float, float, int], CopyLink] | None = None
    for earlier in others:
        if earlier.article.order >= later.article.order:
            continue
        link = copy_link(later, earlier)
        if link is None:
            continue
        worth = link.likeness + CREDIT_BONUS * later.credits(earlier)
        published, number = earlier.article.order
        rank = (round(worth, 6), -published.timestamp(), -number)
        if best is None or rank > best[0]:
            best = (rank, link)
    return best[1] if best else None


def _may_share(later: Profile, earlier: Profile) -> bool:
    if len(later.shingles & earlier.shingles) >= LEAST_SHINGLES or later.films & earlier.films:
        return True
    return len(later.people & earlier.people) >= 1 or len(later.names & earlier.names) >= 3


def _tells_the_same(later: Profile, earlier: Profile, run: float) -> bool:
    if run < CREDITED_SIGNS or abs(later.article.order[0] - earlier.article.order[0]) > CREDITED_DAYS:
        return False
    same_film = bool(later.main_films & earlier.main_films)
    same_facts = bool(later.figures & earlier.figures or later.days & earlier.days or later.stunts & earlier.stunts)
    return (same_film and same_facts) or run >= SAME_SIGNS or (same_film and len(later.people & earlier.people) >= 2)


def _sign_run(left: Profile, right: Profile) -> tuple[float, float]:
    return _run(left.signs, right.signs, shared(left.sign_counts, right.sign_counts), CREDITED_SIGNS)


def _word_run(left: Profile, right: Profile) -> tuple[float, float]:
    return _run(left.words, right.words, shared(left.word_counts, right.word_counts), SAME_WORDS)


def _run(left: Sequence[str], right: Sequence[str], both: int, least: float) -> tuple[float, float]:
    """Return what is shared in the same order: as a share of the shorter text, and of all that is shared.

    Nothing, without looking at the order, when all that is shared falls short of `least`.
    """
    shorter, longer = sorted((len(left), len(right)))
    whole = max(1.0, shorter, LEAST_LENGTH * longer)
    if both < least * whole:
        return 0.0, 0.0
    run = common_run(left, right)
    return run / whole, run / max(1, both)


def _link(later: Profile, earlier: Profile, kind: CopyKind, likeness: float, reason: str) -> CopyLink:
    return CopyLink(
        article=later.article.id, original=earlier.article.id, kind=kind, likeness=round(likeness, 3), reason=reason
    )
