"""What people see: public pages, feeds and, under /editor, the desk. Its door is `create_app`."""

from collections.abc import Callable
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined

from archive import Archive
from index import SearchEngine
from settings import Settings
from webapp import wording
from webapp.addresses import ADDRESSES, POSTED
from webapp.api import blueprint as api
from webapp.caching import packed, static_url
from webapp.errors import handle_errors
from webapp.guards import guard
from webapp.keeping import Maker, PageKeeper, places_for
from webapp.linking import Addresses
from webapp.linking import filters as link_filters
from webapp.metrics import measure
from webapp.pages.machines import lags
from webapp.rooms import KEY, Rooms, absolute, utc_now
from webapp.syndication import FeedForm

__all__ = ["create_app"]

FILTERS = (
    "amount",
    "counted",
    "day",
    "figure",
    "iso",
    "iso_words",
    "language_name",
    "later",
    "moment",
    "partial",
    "short_day",
    "word",
)


def create_app(
    settings: Settings,
    archive: Archive,
    engine: SearchEngine,
    *,
    clock: Callable[[], datetime] = utc_now,
    config: Path | None = None,
    maker: Maker | None = None,
) -> Flask:
    """Return the site as a WSGI application.

    Args:
        settings: what is in force.
        archive: the open archive; may still be empty.
        engine: the open index; may have nothing to search yet.
        clock: gives the present moment (UTC); tests give their own.
        config: the file the settings came from, for commands that the desk runs.
        maker: the process that makes pages; None: this one.
    """
    app = Flask("webapp", static_folder=None, root_path=__path__[0])
    app.debug = False  # whatever FLASK_DEBUG says: a debugger runs what it is sent
    app.extensions[KEY] = Rooms(
        settings=settings,
        archive=archive,
        engine=engine,
        clock=clock,
        places=places_for(settings.site.threads),
        pages=PageKeeper(most_bytes=settings.site.pages_megabytes * 1024 * 1024),
        maker=maker,
        config=config,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]  # Flask's own default provider has it
    app.url_map.strict_slashes = False
    app.after_request(packed)  # runs after the guard's: handlers run in reverse order
    guard(app, settings.site)
    handle_errors(app)
    measure(app, lags)
    for address, name, view in ADDRESSES:
        app.add_url_rule(address, name, view, methods=["GET"])
    for address, name, view in POSTED:
        app.add_url_rule(address, name, view, methods=["POST"])
    app.register_blueprint(api)
    _prepare_templates(app, settings)
    if find_spec("webapp.editor"):  # the desk is a part of its own; without it the site only shows
        from webapp.editor import blueprint

        app.register_blueprint(blueprint)
        app.jinja_env.globals["desk"] = blueprint.url_prefix
    return app


def _prepare_templates(app: Flask, settings: Settings) -> None:
    templates = app.jinja_env
    templates.undefined = StrictUndefined
    templates.trim_blocks = templates.lstrip_blocks = True
    templates.globals.update(site=settings.site, static_url=static_url, absolute=absolute, desk=None)
    templates.globals["feed_forms"] = tuple(FeedForm)
    addresses = Addresses(ADDRESSES)
    templates.globals["url_for"] = addresses.url_for
    templates.filters.update({name: getattr(wording, name) for name in FILTERS})
    templates.filters.update(link_filters(addresses.url_for))
