"""sources: the publications and how they are."""

from collections import defaultdict

import click

from pipeline.invocation import Invocation, with_config
from records.sources import FeedState, Source


@click.command("sources")
@with_config
def command(invocation: Invocation) -> None:
    """List the sources with their articles, last answers and next visits, and why one is in trouble."""
    with invocation.archive() as archive:
        states: dict[str, list[FeedState]] = defaultdict(list)
        for state in archive.sources.feed_states():
            states[state.source].append(state)
        counts = archive.articles.count_by_source()
        declared = archive.sources.all(declared_only=True)
    width = max((len(source.slug) for source in declared), default=0)
    for source in declared:
        click.echo(f"{source.slug:<{width}}  {counts.get(source.slug, 0):>6} articles  {_state(source, states)}")
        for note in sorted({state.note for state in states[source.slug] if state.note}):
            click.echo(f"{'':<{width}}  {note}")
    if not declared:
        click.echo("There are no sources; add some to config.yaml (docs/adding_a_source.md).")


def _state(source: Source, states: dict[str, list[FeedState]]) -> str:
    """Say in a few words how the feeds of a source answered and when it is visited next."""
    held = states[source.slug]
    answers = sorted({str(state.last_status or "no answer") for state in held if state.last_asked_at is not None})
    due = min((state.next_due_at for state in held if state.next_due_at), default=None)
    when = "paused" if source.is_paused else f"next visit {due:%Y-%m-%d %H:%M} UTC" if due else "due now"
    return f"{len(held)} feeds: {', '.join(answers) or 'never asked'}; {when}"
