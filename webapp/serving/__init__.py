"""How the site is served: in one process or in several, until told to stop. Its door is `main`."""

from webapp.serving.answering import main

__all__ = ["main"]
