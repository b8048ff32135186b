"""The front page and the pages of plain text."""

from flask import render_template

from webapp.api.addresses import endpoints
from webapp.caching import kept_until_changed
from webapp.contexts.home import home_page
from webapp.contexts.lists import feeds_page
from webapp.contexts.texts import about_page, accessibility_page, bot_page, programs_page, search_help_page
from webapp.rooms import rooms


@kept_until_changed
def home() -> str:
    """Search first; newest stories, films in the news, figures of the archive."""
    here = rooms()
    return render_template("home.html", page=home_page(here, here.clock().date()))


@kept_until_changed
def feeds() -> str:
    """Every feed a reader may subscribe to."""
    return render_template("feeds.html", page=feeds_page(rooms()))


@kept_until_changed
def about() -> str:
    """What the site is and how it works."""
    return render_template("about.html", page=about_page(rooms()))


@kept_until_changed
def bot() -> str:
    """How the crawler behaves and how to keep it out."""
    return render_template("bot.html", page=bot_page(rooms()))


@kept_until_changed
def accessibility() -> str:
    """Who can use the site, how that is tested, and what is not good yet."""
    return render_template("accessibility.html", page=accessibility_page())


@kept_until_changed
def programs() -> str:
    """What programs may ask: feeds, tables, the API."""
    described = ((one.path.replace("int:", ""), one.summary) for one in endpoints())
    return render_template("programs.html", page=programs_page(rooms(), described))


@kept_until_changed
def search_help() -> str:
    """How to search, by example."""
    return render_template("help.html", page=search_help_page())
