"""A search has its time: what would take longer ends, wherever it is, and harms nobody else."""

import time
from pathlib import Path

import pytest

from index.queries import parse
from index.reading.evaluate import bounded, evaluate
from index.reading.opening import Opening
from index.reading.segments import Floats
from index.reading.snapshot import Snapshot
from index.reading.translate import translate
from index.storing.arrays import Ints
from index.whoosh_engine import WhooshEngine
from records.errors import InvalidQueryError
from tests.index.builders import a_document, an_index, ask

STEP = 0.01  # seconds of processor time


class Slow(Snapshot):
    """Takes a step for every term that is looked up, and counts them."""

    looked_up = 0

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        self.looked_up += 1
        end = time.thread_time() + STEP
        while time.thread_time() < end:
            pass
        return super().postings(field, term)


@pytest.mark.parametrize("text", ["text", '"a text"~3', "tex* -other", "nothing of this"])
def test_search_that_has_had_its_time_ends_and_the_next_one_is_answered(tmp_path: Path, text: str) -> None:
    an_index(tmp_path, [a_document(1, body="a text")]).close()
    hurried, patient = WhooshEngine(tmp_path, most_seconds=0.0), WhooshEngine(tmp_path)
    hurried.warm()  # what opens and warms is not hurried
    with pytest.raises(InvalidQueryError, match="takes too long"):
        ask(hurried, text)
    assert ask(patient, "text").total == hurried.document_count() == 1
    hurried.close()
    patient.close()


@pytest.mark.parametrize("steps", [1, 3])
def test_search_ends_in_the_middle_of_its_words(tmp_path: Path, steps: int) -> None:
    an_index(tmp_path, [a_document(1, body="a text with a jump off a cliff")]).close()
    asked = translate(parse("text jump -(bus OR cliff)"))
    opening = Opening(tmp_path)
    with opening.snapshot() as one:
        assert one
        values = {name: column.values for name, column in one.columns.items()}
        slow = Slow(one.segments, [], one.names, values, 2**20)
        with bounded((steps - 0.5) * STEP), pytest.raises(InvalidQueryError):
            evaluate(slow, asked)
        assert slow.looked_up == steps
        assert not evaluate(slow, asked).mask.any()  # the time of the next one is its own
    opening.close()
