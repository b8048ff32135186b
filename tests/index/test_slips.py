"""Names found though something was mistyped: against the plain definition, and in completion."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from index import IndexedSubject, SearchEngine
from index.slips import DEEPEST, Beginnings, Letters, Starts, slips_forgiven
from records.subjects import SubjectKind
from tests.index.builders import a_document, an_index


def distance(one: str, other: str) -> int:
    """Return letters left out, put in, replaced, or in each other's place (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != there))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], there):
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def fewest(typed: str, name: str) -> int:
    return min(distance(typed, name[:length]) for length in range(len(name) + 1))


def letters(names: list[str]) -> Letters:
    return np.array([name.encode() for name in names], f"S{DEEPEST}").view(np.uint8).reshape(len(names), DEEPEST)


few_letters = some.text(alphabet="ab c", max_size=9)


@settings(max_examples=300, deadline=None)
@given(some.lists(few_letters.filter(bool), min_size=1, max_size=12), few_letters.filter(bool), some.integers(0, 2))
def test_names_are_as_far_as_the_definition_says(names: list[str], typed: str, slips: int) -> None:
    names = sorted(names)
    expected = [row for row, name in enumerate(names) if fewest(typed, name) <= slips]
    assert Beginnings(letters(names)).near(typed, slips).tolist() == expected


def test_an_empty_list_has_nothing_near() -> None:
    assert not len(Beginnings(letters([])).near("anything", 2))


a_name = some.lists(some.text(alphabet="abé", min_size=1, max_size=4), min_size=1, max_size=4).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(some.lists(some.lists(a_name, max_size=3), max_size=6), a_name)
def test_owners_are_found_by_any_of_the_first_words_of_their_names(owned: list[list[str]], typed: str) -> None:
    starts = Starts("\n".join(map("\x1f".join, owned)).encode(), 3)
    begin, whole, near = set(), set(), set()
    for owner, names in enumerate(owned):
        for name in names:
            rests = [" ".join(name.split()[at:]) for at in range(min(3, len(name.split())))]
            begin |= {owner for rest in rests if rest.startswith(typed)}
            near |= {owner for rest in rests if (rest + "\n").startswith(typed[:-1])}
            whole |= {owner} if name == typed else set()
    assert set(starts.owners[starts.beginning(typed)].tolist()) == begin
    assert set(starts.owners[starts.whole(typed)].tolist()) == whole
    if typed.isascii() and len(typed) < DEEPEST - 2:  # a letter too many is one slip
        assert near <= set(starts.owners[starts.near(typed, 1)].tolist())


def a_subject(kind: SubjectKind, name: str, *aliases: str) -> IndexedSubject:
    return IndexedSubject(kind=kind, slug=name.lower().replace(" ", "-"), name=name, aliases=aliases)


NAMES = (
    a_subject(SubjectKind.PERSON, "Tom Cruise"),
    a_subject(SubjectKind.PERSON, "Ana Crusoe"),
    a_subject(SubjectKind.PERSON, "Zoë Bell"),
    a_subject(SubjectKind.FILM, "Mission: Impossible - Fallout", "MI6", "Misión imposible: Repercusión"),
    a_subject(SubjectKind.FILM, "Atomic Blonde", "Atomique Blonde"),
    a_subject(SubjectKind.FILM, "The Wages of Fear", "Le Salaire de la peur", "Lohn der Angst"),
    a_subject(SubjectKind.STUNT, "Motorcycle cliff jump"),
    a_subject(SubjectKind.STUNT, "HALO jump"),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    folder: Path = tmp_path_factory.mktemp("named")
    told = [a_document(1, subjects=NAMES), a_document(2, subjects=NAMES[:1]), a_document(3, body="An explosion.")]
    opened = an_index(folder, told)
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tom criuse", "tom-cruise"),
        ("tmo cruise", "tom-cruise"),
        ("cruize", "tom-cruise"),
        ("criuse", "tom-cruise"),
        ("xruise", "tom-cruise"),
        ("tomcruise", "tom-cruise"),
        ("tom crise", "tom-cruise"),
        ("zoe bel", "zoë-bell"),
        ("soe bell", "zoë-bell"),
        ("mision impos", "mission:-impossible---fallout"),
        ("misson imposs", "mission:-impossible---fallout"),
        ("imposible falout", "mission:-impossible---fallout"),
        ("mision imposible reper", "mission:-impossible---fallout"),
        ("Atomic Blond", "atomic-blonde"),
        ("atmic blnde", "atomic-blonde"),
        ("atomik blonde", "atomic-blonde"),
        ("salare de la", "the-wages-of-fear"),
        ("lohn der agnst", "the-wages-of-fear"),
        ("wage of fear", "the-wages-of-fear"),
        ("motorcicle clif", "motorcycle-cliff-jump"),
        ("hallo jump", "halo-jump"),
    ],
)
def test_a_mistyped_name_is_completed_with_its_kind_and_count(engine: SearchEngine, typed: str, meant: str) -> None:
    found = [one for one in engine.suggest(typed, 8) if one.slug]
    assert found[0].slug == meant
    assert found[0].kind in set(SubjectKind)
    assert found[0].count >= 1


def test_what_begins_as_typed_stands_before_what_is_only_near(engine: SearchEngine) -> None:
    assert [one.slug for one in engine.suggest("crus", 2)] == ["ana-crusoe", "tom-cruise"]
    assert [one.slug for one in engine.suggest("cruis", 2)] == ["tom-cruise", "ana-crusoe"]


@pytest.mark.parametrize("typed", ["tmo", "xyz", "qqqqqqqq", "cuirse ot"])
def test_too_short_or_too_far_completes_nothing(engine: SearchEngine, typed: str) -> None:
    assert not [one for one in engine.suggest(typed) if one.slug]


def test_slips_are_forgiven_by_length() -> None:
    letters = ["abc", "abcd", "a b c d", "abcdefg", "abcdefgh"]
    assert [slips_forgiven(each) for each in letters] == [0, 1, 1, 1, 2]


def test_word_completions_are_not_lost_behind_names_that_are_near(engine: SearchEngine) -> None:
    assert "explosion" in [one.text for one in engine.suggest("explos", 2)]
