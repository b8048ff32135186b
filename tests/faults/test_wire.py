"""The real server under raw bytes: requests hidden in others, and clients that never finish."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[2]
HIDDEN = b"GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n"
HALF_OPEN = 200
ASKED = 40
pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """The site as a process, over an empty archive."""
    config = tmp_path_factory.mktemp("wire") / "config.yaml"
    config.write_text("storage: {folder: kept}\n", encoding="utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        parts = urlsplit(server.stdout.readline().split()[1])
        yield str(parts.hostname), int(parts.port or 0)
        server.send_signal(signal.SIGTERM)
        server.wait(20)


def said(address: tuple[str, int], sent: bytes) -> bytes:
    """Send bytes as they are; return all that comes until the server hangs up or is silent for a second."""
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(sent)
        connection.settimeout(1.5)
        pieces = []
        try:
            while piece := connection.recv(65536):
                pieces.append(piece)
        except TimeoutError:
            pass
        except ConnectionError:
            pass
        return b"".join(pieces)


def posting(*headers: bytes, body: bytes = b"") -> bytes:
    return b"\r\n".join([b"POST /takedown HTTP/1.1", b"Host: localhost", *headers, b"", body])


REFUSED = {
    "two lengths": posting(b"Content-Length: 0", b"Content-Length: %d" % len(HIDDEN), body=HIDDEN),
    "a list of lengths": posting(b"Content-Length: 0, %d" % len(HIDDEN), body=HIDDEN),
    "a signed length": posting(b"Content-Length: +0", body=HIDDEN),
    "a length in words": posting(b"Content-Length: zero", body=HIDDEN),
    "an unknown coding": posting(b"Transfer-Encoding: xchunked", b"Content-Length: 0", body=HIDDEN),
    "chunked and something": posting(b"Transfer-Encoding: chunked, identity", body=b"0\r\n\r\n" + HIDDEN),
    "chunked behind a tab": posting(b"Transfer-Encoding: \x0bchunked", body=b"0\r\n\r\n" + HIDDEN),
    "a blank before the colon": posting(b"Content-Length : 0", body=HIDDEN),
    "a folded header": posting(b"Content-Length:", b" 0", b"X: y\nContent-Length: 9", body=HIDDEN),
    "a chunk that lies": posting(b"Transfer-Encoding: chunked", body=b"zz\r\n" + HIDDEN),
    "both framings": posting(b"Content-Length: 4", b"Transfer-Encoding: chunked", body=b"0\r\n\r\n" + HIDDEN),
    "chunks in HTTP/1.0": posting(b"Transfer-Encoding: chunked", b"Connection: keep-alive", body=HIDDEN).replace(
        b"HTTP/1.1", b"HTTP/1.0", 1
    ),
    "a bare line feed": b"GET / HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n" + HIDDEN,
    "a huge header": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 400_000 + b"\r\n\r\n",
}


@pytest.mark.parametrize("fault", REFUSED)
def test_a_request_that_can_be_read_in_two_ways_is_refused_and_the_connection_closed(
    address: tuple[str, int], fault: str
) -> None:
    answers = re.findall(rb"HTTP/1\.[01] (\d{3})", said(address, REFUSED[fault]))
    assert b"404" not in answers  # what was hidden in it was not asked for
    assert len(answers) <= 1
    assert all(status in (b"400", b"413", b"431", b"501") for status in answers)


def test_answers_do_not_name_the_server_and_its_version(address: tuple[str, int]) -> None:
    for request in (b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n", b"nonsense\r\n\r\n"):
        answer = said(address, request).partition(b"\r\n\r\n")[0].lower()
        assert answer
        assert not re.search(rb"waitress|werkzeug|python|flask|/\d+\.\d", answer.partition(b"\r\n")[2])


def test_clients_that_never_finish_hold_nobody_up(address: tuple[str, int]) -> None:
    slow = [socket.create_connection(address, timeout=10) for _ in range(HALF_OPEN)]
    try:
        for number, connection in enumerate(slow):
            connection.sendall(
                b"" if number % 2 else b"POST /takedown HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9"
            )
        took = sorted(_seconds_of_an_answer(address) for _ in range(ASKED))
        assert took[ASKED // 2] < 0.5
        assert took[-1] < 3, "no worse than a busy machine makes it"
    finally:
        for each in slow:
            each.close()


def _seconds_of_an_answer(address: tuple[str, int]) -> float:
    begun = time.monotonic()
    connection = HTTPConnection(*address, timeout=10)
    connection.request("GET", "/healthz")
    assert connection.getresponse().status == 200
    connection.close()
    return time.monotonic() - begun
