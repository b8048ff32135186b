"""Equal events in a row do not fill the disk, and none of another kind is lost among them."""

import io
import logging
from collections.abc import Iterator

import pytest

import logs


@pytest.fixture
def logged() -> Iterator[tuple[logging.Logger, io.StringIO]]:
    stream, logger = io.StringIO(), logging.getLogger("second-unit-folding")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.OneLine())
    handler.addFilter(logs.InARow())
    logger.addHandler(handler)
    logger.propagate = False
    yield logger, stream
    logger.removeHandler(handler)


def test_a_thousand_equal_errors_are_four_lines_that_count_them(logged: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = logged
    for _ in range(1000):
        logger.error("no space left in %s", "captures")
    told = [line.partition("captures")[2] for line in stream.getvalue().splitlines()]
    assert told == ["", " (10 times in a row)", " (100 times in a row)", " (1000 times in a row)"]


def test_another_event_between_is_told_and_begins_the_count_anew(logged: tuple[logging.Logger, io.StringIO]) -> None:
    logger, stream = logged
    for said in ("a", "a", "b", "a"):
        logger.warning("%s", said)
    assert [line[-1] for line in stream.getvalue().splitlines()] == ["a", "b", "a"]


def test_every_process_folds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logging.root, "handlers", [])
    before = logging.root.level
    logs.set_up()
    assert [type(one) for handler in logging.root.handlers for one in handler.filters] == [logs.InARow]
    logging.root.setLevel(before)
