"""A newsroom of invented outlets with articles of our own, served on loopback for demonstrations and journeys.

The door: `Newsroom(port=0)` is a context manager that serves every outlet and lists them as `sites`.
`python -m demo` serves it until a signal.
"""

from demo.articles import Article, read_articles
from demo.newsroom import Newsroom, Site
from demo.outlets import ContentError, Outlet, read_outlets
from demo.server import Request

__all__ = ["Article", "ContentError", "Newsroom", "Outlet", "Request", "Site", "read_articles", "read_outlets"]
