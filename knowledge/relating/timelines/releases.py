"""Builds the chain of a film's release dates: each was true from its announcement until the next one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from knowledge.relating.related import RelatedArticle
from knowledge.relating.timelines.events import Day, Telling, grain_of, originals, overlap
from records.dates import DateBasis, Grain, PartialDate
from records.subjects import Film, Release

# Territories open some days apart; a date moved by so little is told as moved.
RELEASE_DAYS = timedelta(days=7)
# Around a day that the catalogue knows a wider net is safe.
_KNOWN_DAYS = timedelta(days=14)
_FAR_AHEAD = date.max

Moves = frozenset[tuple[str, str]]


@dataclass(slots=True)
class Step:
    """One release date: in force for a while, or only once given by somebody."""

    date: PartialDate
    known: Release | None = None  # as the catalogue has it
    tellings: list[Telling] = field(default_factory=list)
    announced: PartialDate | None = None
    announcing: list[Telling] = field(default_factory=list)  # words for the day of its announcement

    @property
    def told_on(self) -> Day:
        """The day of its first report, at the latest the day itself: it was announced before it came."""
        days = [telling.published_on for telling in self.tellings if telling.published_on]
        return min([*days, self.date.first_on])


@dataclass(slots=True)
class Chain:
    """The release dates of a film in the order in which they were announced; the last one is in force."""

    steps: list[Step]
    doubtful: list[Step]  # given once, against the catalogue or all others

    @property
    def in_force(self) -> Step | None:
        """The date that holds."""
        return self.steps[-1] if self.steps else None

    def after(self, step: Step) -> Step | None:
        """Return the date that replaced one, None for the last."""
        place = next(place for place, one in enumerate(self.steps) if one is step)
        return self.steps[place + 1] if place + 1 < len(self.steps) else None

    def hit(self, when: PartialDate) -> Step | None:
        """Return the step that a date means."""
        return _home(self.steps, when, frozenset())


def partial_of(iso: str) -> PartialDate:
    """Return an ISO date of any grain (`2023`, `2023-07`, `2023-07-12`) as the days it encloses."""
    parts = [int(part) for part in iso.split("-")]
    if len(parts) == 3:
        return PartialDate(first_on=date(*parts), last_on=date(*parts), grain=Grain.DAY)
    if len(parts) == 2:
        after = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return PartialDate(first_on=date(parts[0], parts[1], 1), last_on=after - timedelta(days=1), grain=Grain.MONTH)
    return PartialDate(first_on=date(parts[0], 1, 1), last_on=date(parts[0], 12, 31), grain=Grain.YEAR)


def moves_of(film: Film, articles: Sequence[RelatedArticle]) -> Moves:
    """Return the pairs (old, new) of release dates that an article says replaced each other, none in a circle."""
    told = {
        (move.old, move.new) for article in articles for move in article.findings.supersedes if move.film == film.id
    }
    return frozenset((old, new) for old, new in told if (new, old) not in told)


def chain_of(film: Film, tellings: Sequence[Telling], moves: Moves) -> Chain:
    """Return the chain of a film's release dates.

    What the catalogue knows is certain and stays in its order. A date that it does not know enters the chain when two
    independent articles give it, or one that says what it replaced; else it is doubtful. Without a catalogue the first
    report of each date gives the order.

    Args:
        film: the film, with what the catalogue knows of its releases.
        tellings: words for its release, none of them meant for another film.
        moves: pairs (old, new) told to have replaced each other.
    """
    known = [
        Step(partial_of(release.release_on), release)
        for place, release in enumerate(film.releases)
        if not place or release.release_on != film.releases[place - 1].release_on
    ]
    told: list[Step] = []
    for telling in sorted(tellings, key=lambda one: (grain_of(one.date.date), one.order)):
        home = _home(known, telling.date.date, moves) or _home(told, telling.date.date, moves)
        if home is None:
            home = Step(telling.date.date)
            told.append(home)
        home.tellings.append(telling)
    for step in (*known, *told):
        step.tellings.sort(key=lambda one: one.order)
    told = [step for step in told if not _is_too_late(step, known[-1:] or told, film.year)]
    sound = [step for step in told if not _is_doubtful(step, known, told, moves)]
    doubtful = [step for step in told if not any(step is one for one in sound)]
    return Chain(_joined(known, _in_order(sound, moves), moves), doubtful)


def _home(steps: Sequence[Step], when: PartialDate, moves: Moves) -> Step | None:
    """Return the step that a date belongs to: the same day, an enclosing date, or a neighbouring country's day."""
    same = [step for step in steps if step.date == when]
    if same:
        return same[-1]
    enclosed = [step for step in steps if overlap(step.date, when)]
    if enclosed:
        return enclosed[0]
    near = [step for step in steps if _are_neighbours(step, when, moves)]
    return min(near, key=lambda step: abs(step.date.first_on - when.first_on), default=None)


def _are_neighbours(step: Step, when: PartialDate, moves: Moves) -> bool:
    if step.date.grain is not Grain.DAY or when.grain is not Grain.DAY:
        return False
    apart = abs(step.date.first_on - when.first_on)
    if step.known is not None:
        return apart <= _KNOWN_DAYS
    return apart <= RELEASE_DAYS and not moves & {(step.date.iso, when.iso), (when.iso, step.date.iso)}


def _is_too_late(step: Step, steps: Sequence[Step], year: int | None) -> bool:
    """Whether a film was out when a later date was first given: that is another film's, or a second run."""
    published = step.tellings[0].published_on or _FAR_AHEAD
    if year and step.date.first_on.year > year + 1 and published.year > year:
        return True
    return any(_is_over(one, published, year) for one in steps if one.date.last_on < step.date.first_on)


def _is_doubtful(step: Step, known: Sequence[Step], told: Sequence[Step], moves: Moves) -> bool:
    """Whether nothing but one article's word, or a word against all others, stands for a date."""
    first = step.tellings[0]
    published = first.published_on or _FAR_AHEAD
    others = [one for one in (*known, *told) if one is not step]
    if not others:
        return False
    is_fresh = step.date.last_on > published
    if any(step.date.iso in move for move in moves) and (is_fresh or not known):
        return False
    if originals(step.tellings) > 1:
        return bool(known) and not is_fresh
    is_publication_day = first.date.basis in (DateBasis.WEEKDAY, DateBasis.RELATIVE) and step.date.first_on == published
    return bool(known) or is_publication_day


def _is_over(step: Step, on: date, year: int | None) -> bool:
    """Whether a film came out on a date, as seen from a later day."""
    return step.date.last_on + RELEASE_DAYS < on and (step.known is not None or step.date.first_on.year == year)


def _in_order(steps: list[Step], moves: Moves) -> list[Step]:
    """Return dates by their first report; one told to be replaced stands before what replaced it."""
    # One article that lists several dates lists them from the first plan to the last.
    ordered = sorted(steps, key=lambda step: (step.told_on, step.date.first_on))
    for old, new in sorted(moves):
        before = next((step for step in ordered if step.date.iso == old), None)
        after = next((step for step in ordered if step.date.iso == new), None)
        if before and after and ordered.index(before) > ordered.index(after):
            ordered.remove(before)
            ordered.insert(ordered.index(after), before)
    return ordered


def _joined(known: list[Step], told: list[Step], moves: Moves) -> list[Step]:
    """Return the catalogue's dates with those that only articles give; its last one gives way to a told move only."""
    if not known:
        return told
    chain, last = list(known), known[-1]
    for step in told:
        if (last.date.iso, step.date.iso) in moves:
            chain.append(step)
            continue
        earlier = [place for place, one in enumerate(chain[:-1]) if one.tellings and one.told_on <= step.told_on]
        chain.insert(max(earlier) + 1 if earlier else 0, step)
    return chain
