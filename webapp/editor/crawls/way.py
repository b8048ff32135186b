"""The way of one address: announced, asked for in runs with one outcome each, captured, kept, read, searchable."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import render_template, request

from records.articles import Article
from records.captures import Capture
from records.crawls import UrlEnd
from records.errors import BadUrlError
from records.urls import canonical_url
from webapp.editor import wording
from webapp.editor.crawls.live import Event, event_of
from webapp.editor.crawls.rows import active_run, source_names
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms
from webapp.wording import counted, moment

RUNS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One stage that the address passed, or why it did not."""

    label: str
    is_done: bool
    when: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnd:
    """How it ended in one run."""

    run_id: int
    day: str
    event: Event


@dataclass(frozen=True, slots=True, kw_only=True)
class WayPage(DeskPage):
    """The way of an address. Without one, only the form."""

    url: str = ""
    steps: tuple[Step, ...] = ()
    ends: tuple[RunEnd, ...] = ()
    can_ask: bool = False  # no run is active


@blueprint.get("/way")
def way() -> str:
    """Show what became of an address."""
    here, asked = rooms(), request.args.get("url", "").strip()
    page = WayPage(title="The way of an address", bar=bar("runs"), url=asked[:2000])
    if asked:
        try:
            page = way_page(here, canonical_url(asked))
        except BadUrlError as error:
            page = WayPage(title=page.title, bar=page.bar, url=page.url, fault=f"This is no address: {error}.")
    return render_template("editor/way.html", page=page)


def way_page(here: Rooms, url: str) -> WayPage:
    """Return the way of an address."""
    names, ends = source_names(here), here.archive.runs.ends_of(url, RUNS)
    captures, article = here.archive.captures.of_url(url), here.archive.articles.by_url(url)
    return WayPage(
        title="The way of an address",
        bar=bar("runs"),
        url=url,
        steps=(
            _announced(here, url),
            _asked(ends),
            _captured(captures),
            *_understood(here, article),
        ),
        ends=tuple(RunEnd(run_id=end.run_id, day=moment(end.ended_at), event=event_of(end, names)) for end in ends),
        can_ask=active_run(here) is None,
    )


def _announced(here: Rooms, url: str) -> Step:
    found = here.archive.sources.announcement(url)
    if found is None:
        return Step(label="Announced", is_done=False, when="", says="no feed, sitemap or list has named it")
    failures = here.archive.sources.announcement_failures(url)
    tried = f"; {counted(failures, 'try', 'tries')} in a row failed" if failures else ""
    dated = f", dated {moment(found.published_at)}" if found.published_at else ""
    return Step(label="Announced", is_done=True, when="", says=f"{found.title or 'without a title'}{dated}{tried}")


def _asked(ends: Sequence[UrlEnd]) -> Step:
    if not ends:
        return Step(label="Asked for", is_done=False, when="", says="no run has come to it")
    label, meaning = wording.OUTCOMES[ends[0].outcome]
    says = f"{label}: {ends[0].reason or meaning}"
    return Step(label="Asked for", is_done=not ends[0].outcome.is_trouble, when=moment(ends[0].ended_at), says=says)


def _captured(captures: Sequence[Capture]) -> Step:
    if not captures:
        return Step(label="Captured", is_done=False, when="", says="no answer of its server is kept")
    last = max(captures, key=lambda capture: capture.fetched_at)
    settled = f"read as: {last.settled_as.replace('_', ' ')}" if last.settled_as else "waits to be read"
    tried = f", {counted(last.attempts, 'attempt')}" if last.attempts > 1 else ""
    says = (
        f"{counted(len(captures), 'answer')}; the last one: status {last.status}, {last.body_bytes:,} bytes, {settled}"
    )
    return Step(label="Captured", is_done=True, when=moment(last.fetched_at), says=says + tried)


def _understood(here: Rooms, article: Article | None) -> tuple[Step, ...]:
    """Return the stages after the crawl."""
    if article is None:
        return (Step(label="Kept", is_done=False, when="", says="it is no article of ours"),)
    kept = f"article {article.id}: {article.title}; {counted(article.version_count, 'version')}"
    found = here.archive.findings.of([article.id]).get(article.id)
    read = found.relevance_reason if found else "waits to be read"
    if article.is_withdrawn:
        shown, is_shown = "taken down: shown nowhere", False
    elif article.indexed_at is None:
        is_left_out = found is not None and not found.is_relevant
        shown, is_shown = "not about films: not in the index" if is_left_out else "waits for the index", False
    else:
        shown, is_shown = "found by searching", True
    return (
        Step(label="Kept", is_done=True, when=moment(article.first_captured_at), says=kept),
        Step(label="Read", is_done=found is not None, when="", says=read or "read"),
        Step(
            label="Searchable",
            is_done=is_shown,
            when=moment(article.indexed_at) if article.indexed_at else "",
            says=shown,
        ),
    )
