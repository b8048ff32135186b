"""How runs, outcomes and spans of time read on the desk."""

from datetime import UTC, datetime, timedelta

from records.crawls import Outcome, Run, RunScope, RunState, Trigger
from webapp.wording import counted

# Outcome -> (short label, what it means to an editor). A test holds this against the enumeration.
OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.READ: ("feed read", "a feed or sitemap answered and was understood"),
    Outcome.NEW: ("new", "a new article was kept"),
    Outcome.CHANGED: ("changed", "a known article got a new version"),
    Outcome.UNCHANGED: ("unchanged", "asked again, and nothing is new"),
    Outcome.KNOWN: ("known", "announced again; nothing gave reason to ask for it"),
    Outcome.DUPLICATE: ("other address", "another address of an article that the archive holds"),
    Outcome.NOT_AN_ARTICLE: ("no article", "a front page, a gallery, a sign-in: nothing to read"),
    Outcome.ROBOTS: ("robots.txt", "the site’s robots.txt forbids it or could not be read"),
    Outcome.REFUSED: ("refused", "an address that is never asked for"),
    Outcome.FILTERED: ("elsewhere", "outside the source’s own sites"),
    Outcome.OVER_BUDGET: ("over limit", "a limit of the run was reached; a later run asks for it"),
    Outcome.STOPPED: ("not reached", "the run ended before its turn; a later run asks for it"),
    Outcome.FETCH_FAILED: ("failed", "no answer, or one that reports an error"),
    Outcome.POSTPONED: ("asked to wait", "the server wants us to come back later"),
    Outcome.GONE: ("gone", "the page is not there any more"),
    Outcome.TOO_LARGE: ("too large", "the answer was larger than allowed"),
    Outcome.TIMED_OUT: ("timed out", "the answer took longer than allowed"),
    Outcome.EXTRACT_FAILED: ("unreadable", "it answered, but no text could be read"),
    Outcome.QUARANTINED: ("quarantined", "it broke its reader three times and is left alone"),
}

STATES = {
    RunState.REQUESTED: "Waiting to begin",
    RunState.RUNNING: "Running",
    RunState.STOPPING: "Stopping",
    RunState.FINISHED: "Finished",
    RunState.STOPPED: "Stopped",
    RunState.FAILED: "Failed",
    RunState.CRASHED: "Crashed",
}

# A run that nobody has begun after so long waits for a worker that is not there.
CLAIMED_WITHIN = timedelta(seconds=5)
# The worker writes a heartbeat about every second; so long without one means trouble.
SILENT_AFTER = timedelta(seconds=30)
SCOPE_NAMES = 3
# (unit, its seconds, from how many seconds on it is used)
UNITS = (("days", 86400, 2 * 86400), ("h", 3600, 5400), ("min", 60, 60), ("s", 1, 0))


def headline(run: Run) -> str:
    """Return the state of a run in a few words, with who or what ended it."""
    new = dict(run.counts).get(Outcome.NEW, 0)
    match run.state:
        case RunState.STOPPING:
            return f"Stopping, as {run.stop_requested_by} asked; what is under way is finished first"
        case RunState.STOPPED:
            by = f" by {run.stop_requested_by}" if run.stop_requested_by else ""
            return f"Stopped{by}; {counted(new, 'new article')} kept"
        case RunState.FINISHED:
            return f"Finished with {counted(new, 'new article')}"
        case RunState.FAILED | RunState.CRASHED:
            return f"{STATES[run.state]}: {run.reason or 'no reason was given'}"
    return STATES[run.state]


def warning(run: Run, now: datetime) -> str:
    """Return what an editor should know about a run that does not move, or nothing."""
    if run.state is RunState.REQUESTED and now - run.requested_at > CLAIMED_WITHIN:
        return "The worker is not running; start it with ./run up or ./run worker. This run then begins by itself."
    if run.state.is_active and run.heartbeat_at is not None and now - run.heartbeat_at > SILENT_AFTER:
        return (
            f"No sign of life since {clock(run.heartbeat_at)} UTC. If the worker has died, it marks this run as "
            "crashed when it is started again; everything found so far is kept."
        )
    return ""


def scope(wanted: RunScope, names: dict[str, str]) -> str:
    """Return what a run visits: `all due sources`, `Gazette, Herald and 3 more`, `1 address`."""
    if wanted.captures:
        return f"{counted(len(wanted.captures), 'page')} in quarantine, read again"
    if wanted.urls:
        return wanted.urls[0] if len(wanted.urls) == 1 else counted(len(wanted.urls), "address", "addresses")
    if not wanted.sources:
        return "all due sources"
    shown = [names.get(slug, slug) for slug in wanted.sources[:SCOPE_NAMES]]
    rest = len(wanted.sources) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if rest else "")


def visited(run: Run, names: dict[str, str]) -> str:
    """Return what a run visits, or that it took in what others captured."""
    return "pages taken in" if run.trigger is Trigger.IMPORT else scope(run.scope, names)


def asked_by(run: Run) -> str:
    """Return who asked for a run."""
    return "the schedule" if run.trigger is Trigger.SCHEDULE else run.requested_by


def clock(value: datetime) -> str:
    """Return `14:02:11` (UTC)."""
    return f"{value.astimezone(UTC):%H:%M:%S}"


def span(length: timedelta) -> str:
    """Return `14 s`, `2 min 14 s`, `3 h 5 min` or `4 days`."""
    seconds = max(0, int(length.total_seconds()))
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min {seconds % 60} s"
    if seconds < 2 * 86400:
        return f"{seconds // 3600} h {seconds % 3600 // 60} min"
    return f"{seconds // 86400} days"


def span_of_seconds(seconds: int) -> str:
    """Return a length of time as `span` does."""
    return span(timedelta(seconds=seconds))


def since(value: datetime | None, now: datetime) -> str:
    """Return a distance in time without false precision: `3 h ago`, `in 12 min`, `just now` or `never`."""
    if value is None:
        return "never"
    seconds = int(abs((value - now).total_seconds()))
    if seconds < 2:
        return "just now"
    unit, size = next((unit, size) for unit, size, least in UNITS if seconds >= least)
    return f"in {seconds // size} {unit}" if value > now else f"{seconds // size} {unit} ago"
