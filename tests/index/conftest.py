"""An index over a few documents, for tests that only read."""

from collections.abc import Iterator

import pytest

from index import SearchEngine
from tests.index.builders import CLIFF_JUMP, LEAD, LONG_DROP, NIGHT_BUS, a_document, an_index, day


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchEngine]:
    documents = [
        a_document(
            1,
            title="Star leaps off a ramp",
            standfirst="Training took a year.",
            body="The crew waited. He jumped off the cliff six times in one day.\n\nNobody was hurt. Lead One smiled.",
            subjects=(LONG_DROP, LEAD, CLIFF_JUMP),
            directors=("Direct Orson",),
            published_at=day(2021, 8, 26),
        ),
        a_document(
            2,
            title="Night Bus adds a car roll",
            body="The jump of the first film is not repeated, says Lead One. Explosions are real.",
            subjects=(NIGHT_BUS, LEAD),
            published_at=day(2019, 3, 1),
            source="courier",
            source_name="Evening Courier",
        ),
        a_document(
            3,
            title="Der lange Fall: Verfolgungsjagden über Häusern",
            body="Die Häuser standen in Norwegen. Die Explosion war echt.",
            language="de",
            subjects=(LONG_DROP,),
            published_at=day(2021, 9, 2),
        ),
        a_document(
            4,
            title="Una explosión en el rodaje",
            body="Las persecuciones y los saltos fueron reales.",
            language="es",
            published_at=day(2020, 1, 31),
            source="courier",
            source_name="Evening Courier",
        ),
        a_document(5, title="Undated note", body="Spider-Man swings. O’Brien's rope held.", published_at=None),
    ]
    opened = an_index(tmp_path_factory.mktemp("index"), documents)
    yield opened
    opened.close()
