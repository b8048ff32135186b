"""Set-pieces: which told stunts of a film are one thing, and which training was for which."""

from dataclasses import replace
from itertools import permutations

from knowledge.relating import RelatedArticle, set_pieces
from records.findings import Evidence, Modality, Place
from records.subjects import KnownSetPiece, SubjectId
from tests.knowledge.related import DROP, JUMP, TRAINING, a_stunt, an_item

BIKE_JUMP = SubjectId("stunt:moto.jump")
CHASE = SubjectId("stunt:car.chase")
DRIFT = SubjectId("stunt:car.drift")
DIVING = SubjectId("stunt:prep.dive_training")
CATEGORIES = {JUMP: "motorcycle", BIKE_JUMP: "motorcycle", CHASE: "car", DRIFT: "car", TRAINING: "prep", DIVING: "prep"}


def at(start: int, length: int = 10) -> tuple[Evidence, ...]:
    return (Evidence(place=Place.BODY, start=start, end=start + length, quote="x" * length),)


def telling(*stunts, hours: int = 0) -> RelatedArticle:
    return an_item(hours=hours, stunts=stunts)


def pieces(*articles: RelatedArticle):
    return set_pieces(DROP, articles, CATEGORIES)


def test_a_stunt_of_the_film_is_a_set_piece_with_its_articles_by_publication() -> None:
    late, early = telling(a_stunt(), hours=5), telling(a_stunt(), hours=1)
    (piece,) = pieces(late, early)
    assert (piece.stunt, piece.articles) == (JUMP, (early.id, late.id))


def test_what_is_told_in_one_breath_under_a_kindred_name_is_the_same_thing() -> None:
    both = telling(a_stunt(evidence=at(0)), a_stunt(BIKE_JUMP, evidence=at(60)))
    (piece,) = pieces(both, telling(a_stunt(evidence=at(0))))
    assert (piece.stunt, piece.also) == (JUMP, (BIKE_JUMP,))


def test_the_same_words_under_names_of_two_kinds_are_one_thing_but_a_list_of_stunts_is_not() -> None:
    overlapping = telling(a_stunt(evidence=at(0)), a_stunt(CHASE, evidence=at(5)))
    assert len(pieces(overlapping, telling(a_stunt(evidence=at(0))))) == 1
    listed = telling(a_stunt(evidence=at(0)), a_stunt(CHASE, evidence=at(15)), a_stunt(DRIFT, evidence=at(400)))
    assert [piece.stunt for piece in pieces(listed, telling(a_stunt(evidence=at(0))))] == [JUMP, CHASE, DRIFT]


def test_training_belongs_to_the_fitting_set_piece_it_is_told_with_most() -> None:
    articles = [
        telling(a_stunt(evidence=at(0)), a_stunt(TRAINING, evidence=at(900))),
        telling(a_stunt(CHASE, evidence=at(0)), a_stunt(TRAINING, evidence=at(900))),
        telling(a_stunt(CHASE, evidence=at(0)), a_stunt(DIVING, evidence=at(900))),
        telling(a_stunt(CHASE, evidence=at(0))),
    ]
    by_stunt = {piece.stunt: piece for piece in pieces(*articles)}
    assert by_stunt[JUMP].preparation == (TRAINING,)  # though told with the chase as often
    assert by_stunt[CHASE].preparation == ()  # diving was for something that nobody tells of


def test_an_article_that_only_tells_of_the_training_counts_too() -> None:
    alone = telling(a_stunt(TRAINING, evidence=at(0)))
    (piece,) = pieces(telling(a_stunt(evidence=at(0)), a_stunt(TRAINING, evidence=at(300))), alone)
    assert alone.id in piece.articles


def test_what_did_not_happen_is_no_set_piece() -> None:
    undone = [Modality.DENIED, Modality.HYPOTHETICAL, Modality.IN_STORY]
    assert pieces(*(telling(a_stunt(modality=modality)) for modality in undone)) == ()
    assert len(pieces(telling(a_stunt(modality=Modality.PLANNED)))) == 1


def test_a_stunt_of_another_film_is_none_of_this_one() -> None:
    assert pieces(telling(a_stunt(film=SubjectId("film:night-bus-2019")))) == ()


def test_performers_are_counted_by_article() -> None:
    star, double = a_stunt(performer="person:lead-one"), a_stunt(performer="double")
    (piece,) = pieces(telling(star, star), telling(star), telling(double), telling(a_stunt()))
    assert piece.performers == (("person:lead-one", 2), ("double", 1))


def test_an_article_that_tells_one_thing_under_two_names_counts_its_performer_once() -> None:
    jump = a_stunt(performer="person:lead-one", evidence=at(0))
    (piece,) = pieces(telling(jump, replace(jump, stunt=BIKE_JUMP, evidence=at(20))), telling(jump))
    assert (piece.also, piece.performers) == ((BIKE_JUMP,), (("person:lead-one", 2),))


def test_the_order_of_articles_changes_nothing() -> None:
    articles = [
        telling(a_stunt(evidence=at(0)), a_stunt(CHASE, evidence=at(500)), hours=1),
        telling(a_stunt(CHASE, evidence=at(0)), a_stunt(DRIFT, evidence=at(30)), hours=2),
        telling(a_stunt(TRAINING, evidence=at(0)), a_stunt(evidence=at(200)), hours=3),
    ]
    assert len({pieces(*order) for order in permutations(articles)}) == 1


def test_every_type_belongs_to_one_piece_only() -> None:
    mentions = [a_stunt(evidence=at(0)), a_stunt(BIKE_JUMP, evidence=at(20)), a_stunt(CHASE, evidence=at(300))]
    found = pieces(telling(*mentions), telling(*(replace(one, confidence=0.6) for one in mentions)))
    types = [stunt for piece in found for stunt in piece.stunts]
    assert len(types) == len(set(types))


NORWAY = KnownSetPiece(id="set-piece:norway", film=DROP, name="Norway jump", stunt=JUMP, also=(CHASE,), place="Norway")


def test_what_the_catalogue_knows_as_one_thing_is_one_and_has_its_name_and_place() -> None:
    apart = telling(a_stunt(evidence=at(0)), a_stunt(CHASE, evidence=at(400)))
    assert len(pieces(apart)) == 2
    (piece,) = set_pieces(DROP, [apart], CATEGORIES, [NORWAY])
    assert (piece.stunts, piece.name, piece.place) == ({JUMP, CHASE}, "Norway jump", "Norway")


def test_what_the_catalogue_knows_as_two_things_is_two_however_it_is_told() -> None:
    near = telling(a_stunt(evidence=at(0)), a_stunt(BIKE_JUMP, evidence=at(5)))
    leap = KnownSetPiece(id="set-piece:leap", film=DROP, name="canal leap", stunt=BIKE_JUMP)
    assert [piece.name for piece in set_pieces(DROP, [near], CATEGORIES, [NORWAY, leap])] == [
        "Norway jump",
        "canal leap",
    ]


def test_a_known_set_piece_of_another_film_names_nothing() -> None:
    elsewhere = replace(NORWAY, film=SubjectId("film:night-bus-2019"))
    assert [piece.name for piece in set_pieces(DROP, [telling(a_stunt())], CATEGORIES, [elsewhere])] == [None]
