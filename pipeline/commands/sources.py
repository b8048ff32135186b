"""sources: the publications and how they are."""

from collections import defaultdict

import click
from rich.console import Console
from rich.table import Table

from pipeline.invocation import Invocation, with_config
from records.sources import FeedState


@click.command("sources")
@with_config
def command(invocation: Invocation) -> None:
    """List the sources with the state of their feeds."""
    table = Table("source", "name", "articles", "feeds", "last answer", "next visit", "note", box=None)
    with invocation.archive() as archive:
        states: dict[str, list[FeedState]] = defaultdict(list)
        for state in archive.sources.feed_states():
            states[state.source].append(state)
        counts = archive.articles.count_by_source()
        for source in archive.sources.all(declared_only=True):
            held = states[source.slug]
            answers = sorted({str(state.last_status) for state in held if state.last_status is not None})
            due = min((state.next_due_at for state in held if state.next_due_at), default=None)
            table.add_row(
                source.slug,
                source.name,
                str(counts.get(source.slug, 0)),
                str(len(held)),
                " ".join(answers) or "never",
                "paused" if source.is_paused else f"{due:%Y-%m-%d %H:%M}" if due else "now",
                "; ".join(sorted({state.note for state in held if state.note})),
            )
    Console().print(table)
