"""review: what is asked of editors: unsure tags, possible copies, names that the catalogue lacks."""

from collections.abc import Iterator

import click

from archive import Archive, acts
from archive.desk import Decision
from knowledge.deciding.pairs import ANSWERS, TURNED, PossibleCopies, name_of, on_pair, waiting_pairs
from knowledge.deciding.queue import Queue, on_proposal, on_tags, unsure, waiting_proposals
from pipeline.asking import names_of
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.errors import ConflictError
from records.verdicts import Ruling
from settings import Settings


@click.group("review", invoke_without_command=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=25, show_default=True, help="Of each kind.")
@with_config
@click.pass_context
def command(context: click.Context, invocation: Invocation, *, limit: int) -> None:
    """List what waits for an answer, what settles most first. Readers' reports: ./run report."""
    if context.invoked_subcommand is not None:
        return
    with invocation.archive() as archive:
        for line in _lines(archive, invocation.settings, limit):
            click.echo(line)


@command.command("answer")
@click.argument("question")
@click.argument("answer", type=click.Choice(ANSWERS))
@with_config
def answer(invocation: Invocation, question: str, answer: str) -> None:
    """Answer QUESTION, as `./run review` calls it, in all articles that ask it.

    Of a pair `turned` means that the earlier was made from the later. A name is accepted by making the film, person,
    stunt or set-piece: ./run subject create ... --proposal QUESTION.
    """
    with invocation.archive() as archive, telling():
        decisions = _decisions(archive, invocation.settings, question, answer)
        if not decisions:
            raise ConflictError(f"{question!r} is not asked (any more); ./run review lists what is")
        given = acts.give(archive, decisions, BY, utc_now())
    click.echo(f"{len(given)} decided; ./run review undo takes that back.")


@command.command("undo")
@with_config
def undo(invocation: Invocation) -> None:
    """Take the last answer from the command line back, in all articles that it settled."""
    with invocation.archive() as archive, telling():
        last = archive.verdicts.last_of(BY)
        if last is None:
            raise ConflictError("there is no decision of the command line to take back")
        with archive.writing():
            undone = acts.take_back(archive, last.id, BY, utc_now(), is_together=True)
            acts.subjects.unmake(archive, undone, BY, utc_now())
    click.echo(f"{len(undone)} taken back.")


def _decisions(archive: Archive, settings: Settings, question: str, answer: str) -> list[Decision]:
    """Return what an answer decides; nothing when that is not asked. Raise ValueError for one that means nothing."""
    for pair in waiting_pairs(archive, _copies(settings)):
        if name_of(pair) == question:
            return [on_pair(pair, answer)]
    if answer == TURNED:
        raise ValueError("only of two articles it can be the other way round")
    queue = _queue(settings)
    for group in unsure(archive, queue):
        if group.id == question:
            return on_tags(archive, group, Ruling(answer))
    if question in dict(waiting_proposals(archive, names_of(archive), queue)):
        return [on_proposal(question, Ruling(answer))]
    return []


def _lines(archive: Archive, settings: Settings, limit: int) -> Iterator[str]:
    queue, names = _queue(settings), names_of(archive)
    tags, pairs = unsure(archive, queue), waiting_pairs(archive, _copies(settings))
    proposals = waiting_proposals(archive, names, queue)
    yield f"Unsure tags: {len(tags)}"
    for group in tags[:limit]:
        link, best = names.link(group.key), group.mentions[0][1]
        yield f"  {group.id}  {group.matter.value} {link.name if link else group.key}, as “{group.surface}”"
        yield f"      {best.confidence:.2f}, {len(group.articles)} articles: {', '.join(best.reasons)}"
    yield f"Possible copies: {len(pairs)}"
    for pair in pairs[:limit]:
        yield f"  {name_of(pair)}  was article {pair.later} made from article {pair.earlier}?"
        yield f"      {pair.likeness:.2f}: {pair.reason}"
    yield f"New names: {len(proposals)}"
    for key, one in proposals[:limit]:
        yield f"  {key}  {one.kind.value.replace('_', '-')} {one.name}, in {len(one.articles)} articles"
    yield f"Reports: {archive.reports.count_open()}"


def _queue(settings: Settings) -> Queue:
    limits = settings.knowledge
    return Queue(shown_from=limits.review_confidence, sure_from=limits.publish_confidence)


def _copies(settings: Settings) -> PossibleCopies:
    return PossibleCopies(shown_from=settings.knowledge.review_confidence)
