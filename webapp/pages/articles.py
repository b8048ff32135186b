"""Pages of one article and of one story."""

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from webapp.caching import kept_until_changed
from webapp.contexts.articles.page import article_page
from webapp.contexts.articles.stories import story_page
from webapp.contexts.machines import linked
from webapp.rooms import rooms

# Greater numbers are no ids: SQLite counts to 2^63.
MOST_DIGITS = 18


@kept_until_changed
def article(ref: str) -> str | AnyResponse:
    """An article by its number; a wrong tail of the address leads to the right one."""
    page = article_page(rooms(), _number(ref.partition("-")[0]))
    right = f"{page.row.id}-{page.row.slug}"
    if ref != right:
        return redirect(url_for("article", ref=right), 301)
    return render_template("article.html", page=page, linked=linked.of_article(page))


@kept_until_changed
def story(ref: str) -> str:
    """A story: who said it first, who copied whom."""
    return render_template("story.html", page=story_page(rooms(), _number(ref)))


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS):
        abort(404)
    return int(text)
