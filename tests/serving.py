"""The site in the server it runs in, on loopback."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any

from waitress import create_server, wasyncore

from webapp.serving.health import Lanes


@contextmanager
def served(app: Any, *, threads: int = 4) -> Iterator[str]:
    """Serve a WSGI application until the context ends; gives its address, without a slash at the end."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = create_server(app, _dispatcher=Lanes(threads), sockets=[listening])
        loop = Thread(target=server.run, daemon=True)
        loop.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            # What closes sockets is the thread that waits for them: closed by another one, its own threads still write.
            server.trigger.pull_trigger(lambda: wasyncore.close_all(server._map))
            loop.join(timeout=10)
            server.task_dispatcher.shutdown()
