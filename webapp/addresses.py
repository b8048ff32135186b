"""Every public address of the site, in one table. They are stable: readers, feeds and bookmarks rely on them."""

from collections.abc import Callable
from typing import Any

from webapp.caching import in_turn, static_file
from webapp.metrics import metrics
from webapp.pages import articles, downloads, feeds, front, machines, reporting, searching, subjects, takedown

View = Callable[..., Any]

# (address, name for url_for, view)
ADDRESSES: tuple[tuple[str, str, View], ...] = (
    ("/", "home", front.home),
    ("/search", "search", searching.search),
    ("/film/<slug>", "film", subjects.film),
    ("/film/<slug>/timeline.csv", "timeline_csv", in_turn(downloads.timeline)),
    ("/film/<slug>/ledger.csv", "ledger_csv", in_turn(downloads.ledger)),
    ("/film/<slug>/embed", "embed", downloads.embed),
    ("/film/<slug>/<piece>", "set_piece", subjects.set_piece),
    ("/compare", "comparison", subjects.comparison),
    ("/person/<slug>", "person", subjects.person),
    ("/stunt/<slug>", "stunt", subjects.stunt),
    ("/source/<slug>", "source", subjects.source),
    ("/article/<ref>", "article", articles.article),
    ("/story/<ref>", "story", articles.story),
    ("/films", "films", subjects.films),
    ("/people", "people", subjects.people),
    ("/stunts", "stunts", subjects.stunts),
    ("/sources", "sources", subjects.sources),
    ("/feeds", "feeds", front.feeds),
    ("/about", "about", front.about),
    ("/about/bot", "bot", front.bot),
    ("/takedown", "takedown", takedown.form),
    ("/takedown/<int:number>", "takedown_sent", takedown.sent),
    ("/report", "report", reporting.form),
    ("/report/sent", "report_sent", reporting.sent),
    ("/accessibility", "accessibility", front.accessibility),
    ("/help/programs", "programs", front.programs),
    ("/help/search", "search_help", front.search_help),
    ("/feed.<any(xml, atom, json):form>", "feed", feeds.everything),
    ("/film/<slug>/feed.<any(xml, atom, json):form>", "film_feed", feeds.film),
    ("/film/<slug>/changes.<any(xml, atom, json):form>", "film_changes", feeds.film_changes),
    ("/film/<slug>/<piece>/feed.<any(xml, atom, json):form>", "set_piece_feed", feeds.set_piece),
    ("/person/<slug>/feed.<any(xml, atom, json):form>", "person_feed", feeds.person),
    ("/stunt/<slug>/feed.<any(xml, atom, json):form>", "stunt_feed", feeds.stunt),
    ("/source/<slug>/feed.<any(xml, atom, json):form>", "source_feed", feeds.source),
    ("/search/feed.<any(xml, atom, json):form>", "search_feed", feeds.search),
    ("/feeds/archive/<int:number>.<any(xml, atom, json):form>", "feed_archive", feeds.archive),
    ("/feeds.opml", "feeds_opml", in_turn(feeds.opml_list)),
    ("/suggest", "suggest", searching.suggest),
    ("/healthz", "healthz", machines.healthz),
    ("/readyz", "readyz", machines.readyz),
    ("/metrics", "metrics", metrics),
    ("/robots.txt", "robots", machines.robots),
    ("/sitemap.xml", "sitemap", in_turn(machines.sitemap)),
    ("/.well-known/security.txt", "security", machines.security),
    ("/opensearch.xml", "opensearch", machines.opensearch),
    ("/static/<version>/<path:name>", "static", static_file),
)
# The only ones that take something from the public.
POSTED: tuple[tuple[str, str, View], ...] = (
    ("/takedown", "takedown_send", takedown.send),
    ("/report", "report_send", reporting.send),
)
