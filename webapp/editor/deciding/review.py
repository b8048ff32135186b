"""The review queue: what is unsure or proposed, one question a row; one answer settles all articles that ask it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from archive.desk.verdicts import Decision
from knowledge.relating import ProposedSubject
from records.articles import Article, ArticleId
from records.errors import ConflictError
from records.verdicts import Matter, Report, Ruling, Verdict
from webapp.editor import sessions, wording
from webapp.editor.deciding import naming
from webapp.editor.deciding.article_page import Decided, told
from webapp.editor.deciding.evidence import Marked, all_marked
from webapp.editor.deciding.giving import give, take_back
from webapp.editor.deciding.possible_copies import (
    ANSWERS,
    PairQuestion,
    on_pair,
    pair_questions,
    possible_copies,
    still_to_look_at,
)
from webapp.editor.deciding.queue import Unsure, on_proposal, on_tags, unsure, waiting_proposals
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

A_PAGE = 25
MOST_REPORTS = 200
MOST_LISTED = 12  # articles named in a preview
TAGS, COPIES, NAMES, REPORTS = "tags", "copies", "names", "reports"
YES_OR_NO = (Ruling.ACCEPT, Ruling.REJECT)
MEANWHILE = "another editor settled that meanwhile, or it is not asked any more"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One row: what is asked, the words that gave rise to it, and what an answer changes."""

    id: str
    kind: str  # TAGS or NAMES
    label: str  # film, person, stunt, set piece
    name: str
    surface: str
    sureness: str
    families: int
    articles: tuple[Article, ...]  # the first few of those that an answer changes
    count: int
    ids: str  # of all of them, as the form sends them
    quotes: tuple[Marked, ...]
    reasons: tuple[str, ...]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """All that readers reported about one page: one answer settles it."""

    page: str
    article: int | None
    reports: tuple[tuple[Report, str], ...]  # each with how long ago it came

    @property
    def numbers(self) -> str:
        """The reports, as the form sends them."""
        return ",".join(str(report.id) for report, _ in self.reports)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage(DeskPage):
    """One kind of question."""

    kind: str
    counts: tuple[tuple[str, str, int], ...]  # (kind, label, how many wait)
    questions: tuple[Question, ...]
    pairs: tuple[PairQuestion, ...]
    reports: tuple[Reported, ...]
    last: str  # the last answer of this editor, in words; empty: there is none
    more: int
    still_to_look_at: int = 0  # articles in which possible copies were not looked for so far
    settled_reports: str = ""  # numbers of those that were settled just now


@blueprint.get("/review")
def review() -> str:
    """Show what waits."""
    page = review_page(rooms(), request.args.get("kind", ""))
    settled = ",".join(str(one) for one in report_numbers(request.args.get("report", "")))
    return render_template("editor/review.html", page=replace(page, settled_reports=settled))


@blueprint.post("/review")
def answer() -> ResponseReturnValue:
    """Settle one question in all articles that asked it."""
    here, name, form = rooms(), sessions.signed_in().editor.name, request.form
    kind, ruling, item = form.get("kind", ""), form.get("ruling", ""), form.get("item", "")
    if ruling not in {TAGS: YES_OR_NO, NAMES: YES_OR_NO, COPIES: ANSWERS}.get(kind, ()):
        return _refused(here, kind, "the form was not complete", 422)
    if kind == COPIES:
        decisions = on_pair(here, item, ruling)
    else:
        decisions = (_on_tags if kind == TAGS else _on_proposal)(here, item, Ruling(ruling))
    seen = form.get("articles", "").split(",")
    decisions = [one for one in decisions if one.article_id is None or str(one.article_id) in seen]
    if not decisions:
        return _refused(here, kind, MEANWHILE, 409)
    give(here, decisions, name)
    return redirect(url_for("editor.review", kind=kind) + f"#at-{_place(form.get('at', ''))}", 303)


@blueprint.post("/review/undo")
def undo_answer() -> ResponseReturnValue:
    """Take the last answer of this editor back, in all articles it settled; what was made of a proposal goes, too."""
    here, name, kind = rooms(), sessions.signed_in().editor.name, request.form.get("kind", "")
    batch = last_answer(here, name)
    if not batch:
        return _refused(here, kind, "there is no decision of yours to take back", 409)
    try:
        with here.archive.writing():
            undone = take_back(here, batch[0].id, name, is_together=True)
            acts.subjects.unmake(here.archive, undone, name, here.clock())
    except ConflictError as error:
        return _refused(here, kind, str(error), 409)
    return redirect(url_for("editor.review", kind=kind) + f"#at-{_place(request.form.get('at', ''))}", 303)


def review_page(here: Rooms, kind: str, fault: str = "") -> ReviewPage:
    """Return the page of one kind of question; of the first kind that has any, when none is named."""
    doubts, pairs, names = unsure(here), possible_copies(here), waiting_proposals(here)
    counts = (
        (TAGS, "Unsure tags", len(doubts)),
        (COPIES, "Possible copies", len(pairs)),
        (NAMES, "New names", len(names)),
        (REPORTS, "Reports", here.archive.reports.count_open()),
    )
    if kind not in (TAGS, COPIES, NAMES, REPORTS):
        kind = next((one for one, _, waiting in counts if waiting), TAGS)
    questions: Sequence[Question] = ()
    if kind == TAGS:
        questions = [_of_tag(here, one) for one in doubts[:A_PAGE]]
    elif kind == NAMES:
        questions = [_of_proposal(here, key, one) for key, one in names[:A_PAGE]]
    reports = _reported(here) if kind == REPORTS else ()
    batch = last_answer(here, sessions.signed_in().editor.name)
    waiting = next(number for one, _, number in counts if one == kind)
    return ReviewPage(
        title="Review",
        bar=bar("review"),
        fault=fault,
        kind=kind,
        counts=counts,
        questions=tuple(questions),
        pairs=pair_questions(here, pairs[:A_PAGE]) if kind == COPIES else (),
        reports=reports,
        last=_in_words(told(here, batch[0]), len(batch)) if batch else "",
        more=max(0, waiting - A_PAGE) if kind != REPORTS else 0,
        still_to_look_at=still_to_look_at(here) if kind == COPIES else 0,
    )


def _in_words(last: Decided, count: int) -> str:
    one = last.verdict
    if one.matter is Matter.COPY:
        was = "was not" if one.ruling is Ruling.REJECT else "was"
        return f"article {one.article_id} {was} made from article {one.key}"
    if one.matter is Matter.PROPOSAL:
        kind, name = one.key.partition(":")[0].replace("_", "-"), one.key.rpartition(":")[2]
        return f"the {kind} “{name}” {'was made' if one.ruling is Ruling.ACCEPT else 'is none'}"
    where = f" in {count} articles" if count > 1 else ""
    return f"{one.ruling.value} {one.matter.value} {last.about}".rstrip() + where


def report_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of reports that a form or an address names, without what is none."""
    named = (part for part in text.split(",")[:MOST_REPORTS] if part.isascii() and part.isdigit() and len(part) < 10)
    return tuple(dict.fromkeys(map(int, named)))


def last_answer(here: Rooms, name: str) -> Sequence[Verdict]:
    """Return the verdicts of an editor's last answer that still hold."""
    last = here.archive.verdicts.last_of(name)
    return here.archive.verdicts.together(last) if last is not None else ()


def _reported(here: Rooms) -> tuple[Reported, ...]:
    """Return what readers reported, by page: what most reported first, then what waits longest."""
    pages: dict[tuple[str, int | None], list[tuple[Report, str]]] = {}
    for one in here.archive.reports.open(MOST_REPORTS):
        told = (one, wording.since(one.received_at, here.clock()))
        pages.setdefault((one.page.partition("?")[0], one.article_id), []).append(told)
    groups = [Reported(page=page, article=article, reports=tuple(told)) for (page, article), told in pages.items()]
    return tuple(sorted(groups, key=lambda one: (-len(one.reports), one.reports[0][0].id)))


def _on_tags(here: Rooms, item: str, ruling: Ruling) -> list[Decision]:
    group = next((one for one in unsure(here) if one.id == item), None)
    return on_tags(here.archive, group, ruling) if group is not None else []


def _on_proposal(here: Rooms, item: str, ruling: Ruling) -> list[Decision]:
    return [on_proposal(item, ruling)] if item in dict(waiting_proposals(here)) else []


def _of_tag(here: Rooms, group: Unsure) -> Question:
    articles = here.archive.articles.many(group.articles[:MOST_LISTED])
    texts = {one.id: one.current.extraction.text for one in articles}
    quotes = [
        quote
        for article_id, mention in group.mentions[:MOST_LISTED]
        if article_id in texts
        for quote in all_marked(texts[article_id], mention.evidence[:1])
    ]
    link, best = here.directory.link(group.key), group.mentions[0][1]
    return Question(
        id=group.id,
        kind=TAGS,
        label=group.matter.value,
        name=naming.full_name(link) if link else group.key,
        surface=group.surface,
        sureness=f"{best.confidence:.2f}",
        families=group.families,
        articles=tuple(articles),
        count=len(group.articles),
        ids=",".join(map(str, group.articles)),
        quotes=tuple(dict.fromkeys(quotes))[:3],
        reasons=tuple(dict.fromkeys(best.reasons)),
    )


def _of_proposal(here: Rooms, key: str, one: ProposedSubject) -> Question:
    articles = here.archive.articles.many(one.articles[:MOST_LISTED])
    texts = {article.id: article.current.extraction.text for article in articles}
    quotes = [quote for at, words in one.evidence if at in texts for quote in all_marked(texts[ArticleId(at)], [words])]
    film = here.directory.link(one.film) if one.film else None
    hints = [f"{name}: {_name(here, value)}" for name, value in one.hints]
    return Question(
        id=key,
        kind=NAMES,
        label=one.kind.value.replace("_", "-"),
        name=one.name,
        surface="",
        sureness=f"{one.confidence:.2f}",
        families=one.families,
        articles=tuple(articles),
        count=len(one.articles),
        ids="",
        quotes=tuple(dict.fromkeys(quotes))[:3],
        reasons=(f"in {naming.full_name(film)}",) if film else (),
        hints=tuple(hints[:6]),
    )


def _name(here: Rooms, value: str) -> str:
    link = here.directory.link(value)
    return link.name if link else value


def _refused(here: Rooms, kind: str, why: str, status: int) -> ResponseReturnValue:
    page = review_page(here, kind, fault=f"Nothing was changed: {why}.")
    return render_template("editor/review.html", page=page), status


def _place(text: str) -> str:
    return text if text.isascii() and text.isdigit() and len(text) < 9 else "0"
