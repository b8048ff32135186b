"""A hub is told of newly indexed articles: once, not too often, and again when it did not listen."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from archive import open_archive
from pipeline.announcing import LEAST_APART, Announcer
from settings import SiteSettings
from tests.builders import NOW
from tests.webapp.newsroom import fill, index_all, tell


@contextmanager
def a_hub(*statuses: int) -> Iterator[tuple[str, list[bytes]]]:
    """Listen on loopback and answer each call with the next status; give the address and what was heard."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            for status in statuses:
                connection, _ = listening.accept()
                with connection:
                    got = connection.recv(65_536)
                    while b"hub.url" not in got:
                        got += connection.recv(65_536)
                    heard.append(got)
                    connection.sendall(f"HTTP/1.1 {status} Said\r\n\r\n".encode())

        thread = Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/publish", heard
        thread.join(timeout=10)


def test_a_hub_is_told_once_of_what_became_searchable(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    fill(archive)
    index_all(archive, tmp_path / "index").close()
    with a_hub(204, 204) as (hub, heard):
        announcer = Announcer(archive, SiteSettings(hub=hub, base_url="https://stunts.example"))
        for minutes in range(3):
            announcer.step(NOW + minutes * LEAST_APART)
            announcer.wait()
        assert len(heard) == 1
        tell(archive, "wire", 9)
        index_all(archive, tmp_path / "index", now=NOW + timedelta(hours=1)).close()
        announcer.step(NOW + 2.5 * LEAST_APART)
        announcer.wait()
        assert len(heard) == 1  # not so soon
        announcer.step(NOW + 4 * LEAST_APART)
        announcer.wait()
    assert b"hub.mode=publish&hub.url=https%3A%2F%2Fstunts.example%2Ffeed.xml" in heard[1]
    archive.close()


def test_a_hub_that_did_not_listen_is_told_again(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    fill(archive)
    index_all(archive, tmp_path / "index").close()
    with a_hub(503, 202) as (hub, heard):
        announcer = Announcer(archive, SiteSettings(hub=hub, base_url="https://stunts.example"))
        for minutes in range(3):
            announcer.step(NOW + minutes * LEAST_APART)
            announcer.wait()
    assert len(heard) == 2
    archive.close()


def test_a_hub_needs_a_public_address_to_fetch_from() -> None:
    with pytest.raises(ValueError, match="base_url"):
        SiteSettings(hub="https://hub.example/")
