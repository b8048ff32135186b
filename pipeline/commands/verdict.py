"""verdict: what editors decided about articles: listed, given, taken back."""

import json

import click

from archive import acts
from knowledge.deciding.cases import case_of
from knowledge.deciding.naming import article_named
from knowledge.deciding.wishes import KINDS, PAIRS, decisions_of
from knowledge.verdicts import checked
from pipeline.asking import names_of
from pipeline.invocation import BY, Invocation, telling, utc_now, with_config
from records.articles import ArticleId
from records.verdicts import Matter, Ruling, Verdict, VerdictId


@click.group("verdict")
def command() -> None:
    """Verdicts lie over what reading finds and outlive it. The desk gives them, too: /editor/review."""


@command.command("list")
@click.option(
    "--article", "number", type=click.IntRange(1), help="Only those on this article, with what holds no more."
)
@click.option("--limit", type=click.IntRange(1, 10_000), default=50, show_default=True)
@with_config
def list_(invocation: Invocation, number: int | None, limit: int) -> None:
    """List verdicts, the newest first."""
    with invocation.archive() as archive:
        shelf = archive.verdicts
        held = shelf.history(ArticleId(number))[:limit] if number else shelf.recent(limit, live_only=True)
    for one in held:
        click.echo(_line(one))
    if not held:
        click.echo("Nobody has decided anything.")


@command.command("give")
@click.argument("article")
@click.argument("matter", type=click.Choice([one.value for one in Matter if one is not Matter.PROPOSAL]))
@click.argument("ruling", type=click.Choice([one.value for one in Ruling]))
@click.argument("key", default="")
@click.option("--value", default="", help='For set: JSON of what it shall be, {"role": "main"}; of a field its text.')
@click.option("--note", default="", help="Why.")
@with_config
def give(invocation: Invocation, article: str, matter: str, ruling: str, *, key: str, value: str, note: str) -> None:
    """Decide about ARTICLE (number or address). KEY is a subject, another article, a field, or as the desk has it.

    Rejecting `story` without a KEY splits the article from the others of its story.
    """
    with invocation.archive() as archive, telling():
        form = {"matter": matter, "ruling": ruling, "note": note, **_keyed(Matter(matter), key), "value": value}
        if Ruling(ruling) is Ruling.SET and Matter(matter) is not Matter.FIELD:
            form |= {name: str(one) for name, one in json.loads(checked(Matter(matter), value)).items()}
        decisions = decisions_of(archive, names_of(archive), article_named(archive, article), form)
        given = acts.give(archive, decisions, BY, utc_now())
    for one in given:
        click.echo(_line(one))


@command.command("undo")
@click.argument("number", type=click.IntRange(1))
@click.option("--together", is_flag=True, help="Also what was given with the same answer and still holds.")
@with_config
def undo(invocation: Invocation, number: int, *, together: bool) -> None:
    """Take verdict NUMBER back: what was found holds again."""
    with invocation.archive() as archive, telling():
        undone = acts.take_back(archive, VerdictId(number), BY, utc_now(), is_together=together)
    for held in undone:
        click.echo(_line(held))


@command.command("case")
@click.argument("article")
@with_config
def case(invocation: Invocation, article: str) -> None:
    """Print ARTICLE with what editors want found in it: a regression case, in the form that `./run read` reads."""
    with invocation.archive() as archive, telling():
        click.echo(json.dumps(case_of(archive, article_named(archive, article)), ensure_ascii=False))


def _keyed(about: Matter, key: str) -> dict[str, str]:
    """Return KEY as the form has it. Raise ValueError where one is missing."""
    if not key and about not in (Matter.RELEVANCE, Matter.STORY):
        raise ValueError(f"name the {about.value} that is meant")
    if about is Matter.RELEVANCE and key:
        raise ValueError("relevance is accepted or rejected, without a key")
    return {"name": key} if about in KINDS else {"other": key} if about in PAIRS else {"key": key}


def _line(one: Verdict) -> str:
    about = f"article {one.article_id}" if one.article_id is not None else "catalogue"
    detail = " ".join(part for part in (one.key, one.value) if part)
    ended = f"; holds no more ({one.undone_by})" if one.undone_at else ""
    return f"{one.id}: {about}: {one.ruling} {one.matter} {detail} (by {one.by}, {one.made_at:%Y-%m-%d %H:%M}{ended})"
