"""Serves the site until it is told to stop: `python -m webapp --config FILE [--port N]`."""

import argparse
import os
import shutil
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from flask import Flask
from waitress import create_server
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError

import logs
from archive import open_archive
from index import open_index
from records.errors import SecondUnitError
from settings import Settings, load_settings
from webapp import create_app
from webapp.keeping import Maker
from webapp.rooms import KEY, Rooms
from webapp.serving.at_hand import at_hand
from webapp.serving.health import Lanes
from webapp.serving.several import Job, Ready, serve_several

# Seconds after which a client that sends nothing is let go.
CHANNEL_TIMEOUT = 60
# Waitress takes no more than 100 unless told: so many that never finish would shut everybody else out. A process may
# commonly hold 1,024 files; archive and index need some.
MOST_CONNECTIONS = 600
# Connections that wait to be taken; the kernel may hold fewer.
BACKLOG = 1024
# Who gives what is kept needs Python for a moment only, and shall not wait 5 ms for it each time (s).
SWITCH_SECONDS = 0.0005
# Making pages comes after giving them, and after the crawl.
MAKER_NICE = 5
MAKER_THREADS = 8


class OneFraming(HTTPRequestParser):  # type: ignore[misc]  # waitress has no types
    """Refuses requests that say twice where they end (RFC 9112, 6.1): a proxy may believe the other."""

    def parse_header(self, header_plus: bytes) -> None:
        """Raise ParsingError, which is answered with 400 and the end of the connection."""
        super().parse_header(header_plus)
        is_old = "TRANSFER_ENCODING" in self.headers  # left there for HTTP/1.0, which does not know it
        if is_old or (self.chunked and "CONTENT_LENGTH" in self.headers):
            raise ParsingError("two framings")


def main(arguments: list[str] | None = None) -> int:
    """Serve until SIGTERM or Ctrl-C; return the exit code. Prints `ready <url>` once it listens, and nothing else."""
    parser = argparse.ArgumentParser(prog="python -m webapp", description=__doc__)
    parser.add_argument("--config", type=Path, help="configuration file (default: config.yaml)")
    parser.add_argument("--port", type=int, help="port to listen on instead of the configured one; 0 takes a free one")
    chosen = parser.parse_args(arguments)
    logs.set_up()
    signal.signal(signal.SIGTERM, _stop)
    try:
        serve(chosen.config, chosen.port)
    except SecondUnitError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except (KeyboardInterrupt, SystemExit) as end:
        return end.code if isinstance(end, SystemExit) and isinstance(end.code, int) else 0
    return 0


def serve(config: Path | None, port: int | None) -> None:
    """Listen, and answer until interrupted: in this process, or in as many as the settings say."""
    settings = load_settings(config)
    site = settings.site
    listening = _listen(site.host, site.port if port is None else port)
    with listening:
        url = f"http://{f'[{site.host}]' if ':' in site.host else site.host}:{listening.getsockname()[1]}/"

        file = config.resolve() if config else None

        def announce() -> None:
            sys.stdout.write(f"ready {url}\n")
            sys.stdout.flush()

        if site.processes + site.makers == 1:
            answer(settings, file, listening, announce)
            return
        folder = Path(tempfile.mkdtemp(prefix="second-unit-maker-"))  # nobody else may look into it
        maker = Maker(socket=folder / "socket") if site.makers else None
        jobs = [Job(run=lambda ready: answer(settings, file, listening, ready, maker))] * site.processes
        if maker:
            jobs.insert(0, Job(run=lambda ready: make(settings, file, maker, ready), is_counted=False))
        try:
            serve_several(jobs, announce)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def answer(
    settings: Settings, config: Path | None, listening: socket.socket, ready: Ready, maker: Maker | None = None
) -> None:
    """Open archive and index, and answer on a socket until interrupted.

    Args:
        settings: what is in force.
        config: the file it came from.
        listening: where to answer; others may listen on it too.
        ready: called when visitors can come.
        maker: the process that makes pages; None: this one.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    with opened(settings, config, maker) as app:
        run(at_hand(app), listening, settings.site.threads, ready)


def make(settings: Settings, config: Path | None, maker: Maker, ready: Ready) -> None:
    """Make pages for those who answer, until interrupted. Arguments as those of `answer`."""
    os.nice(MAKER_NICE)
    maker.socket.unlink(missing_ok=True)  # of one that died
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listening, opened(settings, config, None) as app:
        here: Rooms = app.extensions[KEY]
        here.pages.former_seconds = 0.0  # who asks has an old one himself
        listening.bind(str(maker.socket))
        listening.listen(BACKLOG)
        run(app, listening, MAKER_THREADS, ready)


@contextmanager
def opened(settings: Settings, config: Path | None, maker: Maker | None) -> Iterator[Flask]:
    """Open archive and index and give the site over them."""
    storage = settings.storage
    archive = open_archive(storage.folder, database_url=storage.database, lock_seconds=storage.lock_seconds)
    try:
        engine = open_index(storage.index_folder, settings.index)
        threading.Thread(target=engine.warm, name="warm", daemon=True).start()  # so that nobody's first search waits
        yield create_app(settings, archive, engine, config=config, maker=maker)
    finally:
        archive.close()


def run(app: Callable[..., Any], listening: socket.socket, threads: int, ready: Ready) -> None:
    """Answer on a socket until interrupted."""
    HTTPChannel.parser_class = OneFraming
    server = create_server(
        app,
        _dispatcher=Lanes(threads),
        sockets=[listening],
        channel_timeout=CHANNEL_TIMEOUT,
        connection_limit=MOST_CONNECTIONS,
        backlog=BACKLOG,
        asyncore_use_poll=True,  # select() knows no file beyond number 1,023
        ident="second-unit",
        clear_untrusted_proxy_headers=False,  # webapp.origins decides whose word counts
    )
    try:
        ready()
        server.run()
    finally:
        server.close()


def _listen(host: str, port: int) -> socket.socket:
    """Return a listening socket; a port that is taken is an error that is told."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(BACKLOG)
    except OSError as error:
        raise SecondUnitError(f"cannot listen on {host}, port {port}: {os.strerror(error.errno or 0)}") from error
    return listening


def _stop(number: int, frame: FrameType | None) -> None:
    raise SystemExit(0)
