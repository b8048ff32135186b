"""Finds the set-pieces of a film: which of its told stunts are one thing, and which training was for which of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import Evidence, Modality, StuntMention
from records.subjects import KnownSetPiece, SubjectId
from records.timelines import SetPiece

PREPARATION = "stunt:prep."
UNSPECIFIED = SubjectId("stunt:other.unspecified")
# What an article says did not, or not really, happen makes no set-piece.
UNDONE = (Modality.DENIED, Modality.HYPOTHETICAL, Modality.IN_STORY)
NOBODY = "unknown"
# Two types are told of one thing when the words for them stand this close (characters) in most articles of the rarer;
# types of different categories stand as close in any list of stunts, so their words have to be the same ones.
NEAR = 160
MOST = 0.5
# What each training is for, by category; one that is not named here may be for anything.
TRAINED_FOR = {
    SubjectId("stunt:prep.jump_training"): ("motorcycle", "aerial", "falls"),
    SubjectId("stunt:prep.fight_camp"): ("fight", "weapons"),
    SubjectId("stunt:prep.driving_school"): ("car", "heavy", "motorcycle"),
    SubjectId("stunt:prep.flight_training"): ("aerial",),
    SubjectId("stunt:prep.dive_training"): ("underwater", "water"),
}


@dataclass(slots=True)
class _Told:
    """One stunt type of the film in all articles that tell of it."""

    stunt: SubjectId
    places: dict[ArticleId, list[Evidence]] = field(default_factory=lambda: defaultdict(list))
    performers: dict[str, set[ArticleId]] = field(default_factory=lambda: defaultdict(set))

    def add(self, article: ArticleId, mention: StuntMention) -> None:
        self.places[article].extend(mention.evidence)
        if mention.performer != NOBODY:
            self.performers[mention.performer].add(article)

    @property
    def weight(self) -> tuple[int, str]:
        """How much is told of it; the id makes the order total."""
        return (len(self.places), str(self.stunt))


def set_pieces(
    film: SubjectId,
    articles: Sequence[RelatedArticle],
    categories: Mapping[SubjectId, str],
    known: Iterable[KnownSetPiece] = (),
) -> tuple[SetPiece, ...]:
    """Return the set-pieces of a film, the most told first.

    A stunt type told of the film is one; a rarer type of the same or a kindred category that is mostly told in the same
    breath is the same thing under another name, and so is what the catalogue knows as one. Training belongs to the
    set-piece that it is most often told with.

    Args:
        film: whose stunts.
        articles: all that may tell of any, in any order.
        categories: category of every stunt type, by id.
        known: set-pieces of the catalogue; those of other films are passed over.
    """
    told = _told_of(film, articles)
    named = {stunt: piece for piece in known if piece.film == film for stunt in reversed((piece.stunt, *piece.also))}
    stunts = [one for id_, one in told.items() if can_lead(id_)]
    groups: list[list[_Told]] = []
    for one in sorted(stunts, key=lambda each: each.weight, reverse=True):
        home = next((group for group in groups if _belongs(one, group[0], categories, named)), None)
        if home is None:
            groups.append([one])
        else:
            home.append(one)
    training: dict[SubjectId, list[SubjectId]] = defaultdict(list)
    for one in (one for id_, one in told.items() if id_.startswith(PREPARATION)):
        if goal := _goal_of(one, groups, categories):
            training[goal].append(one.stunt)
    order = {article.id: article.order for article in articles}
    made = [_named(_piece(film, group, sorted(training[group[0].stunt]), told, order), named) for group in groups]
    return tuple(sorted(made, key=lambda piece: (-len(piece.articles), piece.stunt)))


def can_lead(stunt: SubjectId) -> bool:
    """Tell whether a told stunt is a set-piece of its film: training is part of another, an unnamed kind of none."""
    return not stunt.startswith(PREPARATION) and stunt != UNSPECIFIED


def _told_of(film: SubjectId, articles: Iterable[RelatedArticle]) -> dict[SubjectId, _Told]:
    told: dict[SubjectId, _Told] = {}
    for article in articles:
        for mention in article.findings.stunts:
            if mention.film != film or mention.modality in UNDONE:
                continue
            told.setdefault(mention.stunt, _Told(mention.stunt)).add(article.id, mention)
    return told


def _belongs(
    rare: _Told, common: _Told, categories: Mapping[SubjectId, str], named: Mapping[SubjectId, KnownSetPiece]
) -> bool:
    """Tell whether two types are one thing: as the catalogue knows, where it knows both; else as they are told."""
    if rare.stunt in named and common.stunt in named:
        return named[rare.stunt] is named[common.stunt]
    return _is_same(rare, common, categories)


def _named(piece: SetPiece, named: Mapping[SubjectId, KnownSetPiece]) -> SetPiece:
    known = next((named[stunt] for stunt in (piece.stunt, *piece.also) if stunt in named), None)
    return replace(piece, name=known.name, place=known.place) if known else piece


def _is_same(rare: _Told, common: _Told, categories: Mapping[SubjectId, str]) -> bool:
    """Tell whether a rarer type is another name of a more common one, by how often they are told in one breath."""
    near = NEAR if categories.get(rare.stunt) == categories.get(common.stunt) else 0
    together = sum(_are_near(spots, common.places.get(article, ()), near) for article, spots in rare.places.items())
    return together / len(rare.places) >= MOST


def _are_near(some: Sequence[Evidence], others: Sequence[Evidence], near: int) -> bool:
    """Tell whether any two spans of the same part of an article overlap or lie at most `near` characters apart."""
    return any(
        one.place == other.place and max(one.start, other.start) < min(one.end, other.end) + near
        for one in some
        for other in others
    )


def _goal_of(
    training: _Told, groups: Sequence[Sequence[_Told]], categories: Mapping[SubjectId, str]
) -> SubjectId | None:
    """Return the leading type of the set-piece of a fitting category that a training is most often told with."""
    wanted = TRAINED_FOR.get(training.stunt)
    fitting = [group for group in groups if wanted is None or categories.get(group[0].stunt) in wanted]
    told_in = [{id_ for one in group for id_ in one.places} for group in fitting]
    counts = [(len(training.places.keys() & ids), group[0].weight) for group, ids in zip(fitting, told_in, strict=True)]
    shared, (_, stunt) = max(counts, default=(0, (0, "")))
    return SubjectId(stunt) if shared else None


def _most_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _piece(
    film: SubjectId,
    group: Sequence[_Told],
    training: Sequence[SubjectId],
    told: Mapping[SubjectId, _Told],
    order: Mapping[ArticleId, tuple[object, ...]],
) -> SetPiece:
    lead, *others = group
    ids = {id_ for one in group for id_ in one.places} | {id_ for stunt in training for id_ in told[stunt].places}
    performers: dict[str, set[ArticleId]] = defaultdict(set)  # an article counts once, under however many names
    for name, said in (pair for one in group for pair in one.performers.items()):
        performers[name] |= said
    return SetPiece(
        film=film,
        stunt=lead.stunt,
        also=tuple(one.stunt for one in others),
        preparation=tuple(training),
        articles=tuple(sorted(ids, key=lambda id_: order[id_])),
        performers=tuple(sorted(((name, len(said)) for name, said in performers.items()), key=_most_first)),
    )
