"""verdict: what editors decided about articles: listed, given, taken back."""

import click

from archive import Archive
from archive.desk import Decision
from knowledge.verdicts import checked
from pipeline.invocation import Invocation, utc_now, with_config
from records.articles import ArticleId
from records.errors import ConflictError, NotFoundError
from records.subjects import SubjectId
from records.verdicts import Matter, Ruling, Verdict, VerdictId

BY = "command line"
PAIRS = (Matter.COPY, Matter.STORY)
SUBJECTS = (Matter.FILM, Matter.PERSON, Matter.STUNT)


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
@click.argument("article", type=click.IntRange(1))
@click.argument("matter", type=click.Choice([one.value for one in Matter if one is not Matter.PROPOSAL]))
@click.argument("ruling", type=click.Choice([one.value for one in Ruling]))
@click.argument("key", default="")
@click.option("--value", default="", help='For set: JSON of what it shall be, {"role": "main"}; of a field its text.')
@click.option("--note", default="", help="Why.")
@with_config
def give(invocation: Invocation, article: int, matter: str, ruling: str, *, key: str, value: str, note: str) -> None:
    """Decide about article number ARTICLE. KEY is a subject's id, another article's number, or a field's name."""
    about, wish = Matter(matter), Ruling(ruling)
    with invocation.archive() as archive:
        try:
            _check(archive, about, wish, key)
            archive.articles.get(ArticleId(article))
            kept = checked(about, value) if wish is Ruling.SET and about is not Matter.FIELD else value
            decision = Decision(
                article_id=ArticleId(article), matter=about, key=key, ruling=wish, value=kept, note=note
            )
            with archive.writing():
                given = archive.verdicts.give(decision, BY, utc_now())
                archive.editors.audit(
                    BY, f"{ruling} {matter}", f"article:{article}", utc_now(), detail=key, after=kept or ruling
                )
        except (NotFoundError, ValueError) as error:
            raise click.ClickException(str(error)) from error
    click.echo(_line(given))


@command.command("undo")
@click.argument("number", type=click.IntRange(1))
@click.option("--together", is_flag=True, help="Also what was given with the same answer and still holds.")
@with_config
def undo(invocation: Invocation, number: int, *, together: bool) -> None:
    """Take verdict NUMBER back: what was found holds again."""
    with invocation.archive() as archive:
        try:
            with archive.writing():
                asked = archive.verdicts.get(VerdictId(number))
                others = [one for one in archive.verdicts.together(asked) if one.id != asked.id] if together else []
                undone = [_undo(archive, one.id) for one in (asked, *others)]
        except (ConflictError, NotFoundError) as error:
            raise click.ClickException(str(error)) from error
    for held in undone:
        click.echo(_line(held))


def _undo(archive: Archive, number: VerdictId) -> Verdict:
    """Take one verdict back and write that down."""
    held = archive.verdicts.undo(number, BY, utc_now())
    about = f"article:{held.article_id}" if held.article_id is not None else f"proposal:{held.key}"
    archive.editors.audit(
        BY, f"undo {held.ruling} {held.matter}", about, utc_now(), before=held.value, after=held.before
    )
    return held


def _check(archive: Archive, about: Matter, wish: Ruling, key: str) -> None:
    """Refuse what would mean nothing.

    Raises:
        NotFoundError: KEY names no subject or article that is there.
        ValueError: it is of another kind, or missing.
    """
    is_relevance = about is Matter.RELEVANCE
    if is_relevance and (key or wish is Ruling.SET):
        raise ValueError("relevance is accepted or rejected, without a key")
    if not key and not is_relevance:
        raise ValueError(f"name the {about.value} that is meant")
    if about is Matter.FIELD and wish is not Ruling.SET:
        raise ValueError("a field is set; ./run verdict undo takes that back")
    if about in SUBJECTS:
        archive.catalogue.get(SubjectId(key))
        if key.partition(":")[0] != about.value:
            raise ValueError(f"{key} is no {about.value}")
    elif about in PAIRS:
        _look_up(archive, key)


def _look_up(archive: Archive, key: str) -> None:
    if not (key.isascii() and key.isdigit() and len(key) <= 18):
        raise ValueError(f"{key!r} is no number of an article")
    archive.articles.get(ArticleId(int(key)))


def _line(one: Verdict) -> str:
    about = f"article {one.article_id}" if one.article_id is not None else "catalogue"
    detail = " ".join(part for part in (one.key, one.value) if part)
    ended = f"; holds no more ({one.undone_by})" if one.undone_at else ""
    return f"{one.id}: {about}: {one.ruling} {one.matter} {detail} (by {one.by}, {one.made_at:%Y-%m-%d %H:%M}{ended})"
