"""What waits for an editor: how much of each kind, and where it is dealt with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from records.crawls import RunState
from webapp.editor.crawls.rows import RunRow
from webapp.editor.deciding.possible_copies import possible_copies
from webapp.editor.deciding.queue import unsure, waiting_proposals
from webapp.editor.deciding.review import COPIES, NAMES, REPORTS, TAGS
from webapp.editor.upkeep.health import complaint_of_backups
from webapp.rooms import Rooms
from webapp.wording import amount

BROKEN = (RunState.CRASHED, RunState.FAILED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One kind of thing that waits."""

    words: str  # "3 unsure tags"
    endpoint: str
    values: dict[str, str | int] = field(default_factory=dict)
    is_urgent: bool = False


def waiting_for_editors(rooms: Rooms, runs: Sequence[RunRow]) -> tuple[Waiting, ...]:
    """Return what waits, the urgent first; `runs` are the last ones, the newest first."""
    shelves, state = rooms.archive, rooms.state
    found = []
    if runs and runs[0].state in BROKEN:
        words = f"The last crawl {runs[0].state.value}: resume it, or see why"
        found.append(Waiting(words=words, endpoint="editor.run", values={"run_id": int(runs[0].id)}, is_urgent=True))
    if complaint := complaint_of_backups(rooms):
        found.append(Waiting(words=complaint.rstrip("."), endpoint="editor.health", is_urgent=True))
    tags = rooms.tallies.of("unsure tags", state, lambda: len(unsure(rooms)))
    copies = len(possible_copies(rooms))  # some of them at each look, so a kept count would stay behind
    names = rooms.tallies.of("new names", state, lambda: len(waiting_proposals(rooms)))
    counts = (
        (shelves.takedowns.count_open(), "request for takedown", "requests for takedown", "editor.takedowns", ""),
        (shelves.reports.count_open(), "report by a reader", "reports by readers", "editor.review", REPORTS),
        (tags, "unsure tag", "unsure tags", "editor.review", TAGS),
        (copies, "possible copy", "possible copies", "editor.review", COPIES),
        (names, "name that the catalogue lacks", "names that the catalogue lacks", "editor.review", NAMES),
        (shelves.quarantine.count(), "page in quarantine", "pages in quarantine", "editor.quarantine", ""),
    )
    for count, one, many, endpoint, kind in counts:
        if count:
            words = f"{amount(count)} {one if count == 1 else many}"
            found.append(Waiting(words=words, endpoint=endpoint, values={"kind": kind} if kind else {}))
    return tuple(found)
