"""The query language: what is understood, what is refused, and where the fault is."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from index.queries import LONGEST_QUERY, MOST_CLAUSES, And, Dates, Node, Not, Or, Value, Words, parse
from records.errors import InvalidQueryError


def shape(node: Node) -> str:
    """Return a parsed query as one line."""
    match node:
        case Words():
            return (f"{node.field}:" if node.field else "") + _shown(node)
        case Value():
            return f"{node.field}={node.text}"
        case Dates():
            return f"[{node.first_on or ''}..{node.until_on or ''}]"
        case Not():
            return f"!{shape(node.node)}"
        case And():
            return "(" + " & ".join(map(shape, node.nodes)) + ")"
        case Or():
            return "(" + " | ".join(map(shape, node.nodes)) + ")"


def _shown(node: Words) -> str:
    text = f"<{node.text}>" if " " in node.text else node.text
    return f"{text}~{node.apart}" if node.apart else text


@pytest.mark.parametrize(
    ("text", "understood"),
    [
        ("", "()"),
        ("  \u2014 !? ", "()"),
        ("cliff", "cliff"),
        ("cliff jump", "(cliff & jump)"),
        ("cliff AND jump", "(cliff & jump)"),
        ("cliff or jump", "(cliff & or & jump)"),
        ("a OR b c", "(a | (b & c))"),
        ("(a OR b) c", "((a | b) & c)"),
        ("-plane", "!plane"),
        ("a -b", "(a & !b)"),
        ("a NOT b", "(a & !b)"),
        ("a -(b c)", "(a & !(b & c))"),
        ("cruise - interview", "(cruise & interview)"),
        ('"cliff jump"', "<cliff jump>"),
        ("“cliff jump”", "<cliff jump>"),
        ("«cliff jump»", "<cliff jump>"),
        ('"" a', "a"),
        ("()", "()"),
        ("spider-man", "spider-man"),
        ("jum*", "jum*"),
        ("film:mi7", "film:mi7"),
        ("Film:mi7", "film:mi7"),
        ('actor:"tom cruise"', "actor:<tom cruise>"),
        (
            "person:cruise director:x stunt:y source:z lang:de",
            "(person:cruise & director:x & stunt:y & source:z & lang:de)",
        ),
        ("-film:mi7", "!film:mi7"),
        ("Mission: Impossible", "(Mission & Impossible)"),
        ("film: mi7 jump", "(film:mi7 & jump)"),
        ('Film: "dead reckoning"', "film:<dead reckoning>"),
        ("before: 2020", "[..2020-01-01]"),
        ("title:jump year:2020", "(title:jump & [2020-01-01..2021-01-01])"),
        ("M:I-7", "<M I-7>"),
        ("is:main IS:First story:007", "(trait=main & trait=first & story=7)"),
        ("happened:2021-8", "happened=2021-08"),
        ("set-piece:x spider-man:y", "(set-piece:x & <spider-man y>)"),
        ('"a b"~3', "<a b>~3"),
        ("published:2020", "[2020-01-01..2021-01-01]"),
        ("before:2020", "[..2020-01-01]"),
        ("after:2020", "[2020-01-01..]"),
        ("on:2020", "[2020-01-01..2021-01-01]"),
        ("on:2020-12", "[2020-12-01..2021-01-01]"),
        ("on:2020-02-29", "[2020-02-29..2020-03-01]"),
        ("after:2020-06 before:2020-09-15", "([2020-06-01..] & [..2020-09-15])"),
    ],
)
def test_query_is_understood(text: str, understood: str) -> None:
    assert shape(parse(text)) == understood


@pytest.mark.parametrize(
    ("text", "position", "says"),
    [
        ('say "cliff', 4, "never closed"),
        ('actor:"tom', 6, "never closed"),
        ("(a OR b", 0, "never closed"),
        ("a) b", 1, "no opening"),
        ("a OR", 2, "after it"),
        ("OR a", 0, "before it"),
        ("a OR OR b", 2, "after it"),
        ("a AND", 2, "both sides"),
        ("AND a", 0, "both sides"),
        ("a NOT", 2, "after it"),
        ("-(", 1, "never closed"),
        ("flim:x", 0, "did you mean film"),
        ("x movie:mi7", 2, "did you mean film"),
        ("since:2020", 0, "did you mean after"),
        ("actor:", 0, "needs something after"),
        ("x film: OR y", 2, "needs something after"),
        ("film: actor:x", 0, "needs something after"),
        ("x lang:german", 7, "code of two letters"),
        ("cliff~2", 5, "behind a phrase"),
        ("a film:!!", 2, "needs a name"),
        ("before:soon", 7, "such as 2021"),
        ("on:2021-13", 3, "such as 2021"),
        ("on:2021-02-30", 3, "such as 2021"),
        ("on:9999", 3, "such as 2021"),
        ("ab*", 0, "3 letters"),
        ("x is:new", 5, "is: knows main, first"),
        ("story:x", 6, "number of a story"),
        ("happened:soon", 9, "such as 2021"),
        ('"a b"~99', 0, "10 words between"),
        ("abc* abd* abe* abf* abg*", 20, "more than 4"),
        ("x " * (MOST_CLAUSES + 1), 2 * MOST_CLAUSES, "more than 16"),
        ("(" * 9 + "x" + ")" * 9, 8, "deeper than 8"),
        ("-" + "(" * 9 + "x", 8, "deeper than 8"),
        ("x" * (LONGEST_QUERY + 1), LONGEST_QUERY, "longer than 300"),
        ('"' + "a " * 40 + '"', 1, "more than 32 words"),
    ],
)
def test_error_points_at_the_place(text: str, position: int, says: str) -> None:
    with pytest.raises(InvalidQueryError, match=says) as raised:
        parse(text)
    assert raised.value.position == position


@settings(max_examples=300, deadline=None)
@given(some.text(alphabet=some.sampled_from('ab7 "“”()-:*ORANDT\n\x00\ud800éß漢’'), max_size=60))
def test_any_text_is_understood_or_refused(text: str) -> None:
    position = 0
    try:
        parse(text)
    except InvalidQueryError as error:
        position = error.position
    assert 0 <= position <= len(text)


@given(some.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_is_the_days_on_or_after_it_but_not_after_the_next(day: date) -> None:
    on, after, before = (parse(f"{word}:{day.isoformat()}") for word in ("on", "after", "before"))
    assert isinstance(on, Dates)
    assert on.first_on == day
    assert on.until_on is not None
    assert (on.until_on - day).days == 1
    assert after == Dates(first_on=day)
    assert before == Dates(until_on=day)
