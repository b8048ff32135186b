"""What goes wrong on the wire: endless, slow, silent, cut, packed, and no HTTP at all."""

import asyncio
import gzip
import socket
import struct
import zlib
from collections.abc import Iterator

import brotli

from records.crawls import Outcome
from tests.hostile.newsroom import ENOUGH, Answer, House, Row, Talk, a_page, an_article

FAILED = (Outcome.FETCH_FAILED,)
LARGE = (Outcome.TOO_LARGE,)
LATE = (Outcome.TIMED_OUT,)
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
WHOLE = a_page("Cut short")


def saying(*pieces: bytes) -> Talk:
    """Send some bytes and hang up."""

    async def talk(writer: asyncio.StreamWriter) -> None:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()

    return talk


def for_ever(start: bytes, piece: bytes, seconds: float = 0.0) -> Talk:
    """Send a beginning, then the same piece until the visitor leaves or it is enough."""

    async def talk(writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        for _ in range(ENOUGH // len(piece) if not seconds else 600):
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(seconds)

    return talk


async def silence(writer: asyncio.StreamWriter) -> None:
    """Say nothing for a minute."""
    await asyncio.sleep(60)


async def reset(writer: asyncio.StreamWriter) -> None:
    """Break the connection off with an RST."""
    there: socket.socket = writer.get_extra_info("socket")
    there.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def packed(size: int = ENOUGH, times: int = 1) -> bytes:
    """Return so many blanks, packed so often."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    megabyte = b" " * 2**20
    body = b"".join([*(packer.compress(megabyte) for _ in range(size // 2**20)), packer.flush()])
    for _ in range(times - 1):
        body = gzip.compress(body)
    return body


def _other_bombs() -> Iterator[tuple[str, bytes]]:
    """Give encodings and so many blanks packed in each."""
    blanks = b" " * ENOUGH
    yield "deflate", zlib.compress(blanks, 9)
    yield "br", brotli.compress(blanks, quality=5)
    block = 2**17  # RFC 8878, 3.1.1: a frame of blocks that are one byte, repeated; the last one is marked
    heads = [(block << 3 | 1 << 1 | (number == ENOUGH // block - 1)).to_bytes(3, "little") for number in range(512)]
    yield "zstd", b"\x28\xb5\x2f\xfd\x00\x58" + b"".join(head + b" " for head in heads)


def _packed_answer(body: bytes, encoding: str = "gzip") -> Answer:
    return Answer(body=body, headers=[("Content-Encoding", encoding)])


def _cookies() -> Answer:
    sent = [("Set-Cookie", f"bait{n}={'x' * 400}") for n in range(20)]
    return Answer(body=a_page("A jar of cookies"), headers=sent)


def _rows() -> Iterator[Row]:
    chunk = b"8000\r\n" + b"<p>on</p>\n" * 3276 + b"<p>!</p>" + b"\r\n"
    yield Row(
        path="/endless/body",
        does="chunks for ever",
        wanted=LARGE,
        serve=for_ever(OK + b"Transfer-Encoding: chunked\r\n\r\n", chunk),
    )
    yield Row(
        path="/endless/unframed",
        does="a body that only ends with the connection, which does not",
        wanted=LARGE,
        serve=for_ever(OK + b"\r\n", b"<p>on</p>\n" * 3000),
    )
    yield Row(
        path="/endless/headers",
        does="header after header",
        wanted=LARGE + LATE,
        serve=for_ever(OK, b"X-More: " + b"x" * 1000 + b"\r\n"),
    )
    yield Row(
        path="/endless/header",
        does="one header line without end",
        wanted=FAILED + LATE,
        serve=for_ever(OK + b"X-More: ", b"x" * 8000),
    )
    yield Row(path="/bomb/gzip", does="64 MB in 64 kB", wanted=LARGE, serve=_packed_answer(packed()))
    yield Row(
        path="/bomb/twice",
        does="the same, packed again, and said so",
        wanted=LARGE,
        serve=_packed_answer(packed(times=2), "gzip, gzip"),
    )
    # We ask for gzip alone. What comes otherwise is unpacked up to the limit, or not at all.
    for encoding, body in _other_bombs():
        yield Row(
            path=f"/bomb/{encoding}",
            does="64 MB in an encoding we did not ask for",
            wanted=(Outcome.TOO_LARGE, Outcome.FETCH_FAILED, Outcome.NOT_AN_ARTICLE),
            serve=_packed_answer(body, encoding),
        )
    yield Row(
        path="/bomb/rubbish",
        does="what calls itself packed and is not",
        serve=_packed_answer(b"\x0b\x02\x80" * 90, "br"),
        wanted=(Outcome.FETCH_FAILED, Outcome.NOT_AN_ARTICLE),
    )
    yield Row(
        path="/cut/length",
        does="less than Content-Length says",
        wanted=FAILED,
        serve=saying(OK + b"Content-Length: 9000\r\n\r\n" + WHOLE),
    )
    yield Row(
        path="/cut/chunk",
        does="the last chunk is missing",
        wanted=FAILED,
        serve=saying(OK + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(WHOLE) + WHOLE + b"\r\n"),
    )
    yield Row(
        path="/cut/gzip",
        does="a gzip stream without its end",
        wanted=FAILED,
        serve=_packed_answer(gzip.compress(WHOLE)[:-20]),
    )
    yield Row(path="/rubbish/banner", does="another protocol", wanted=FAILED, serve=saying(b"SSH-2.0-press\r\n"))
    yield Row(
        path="/rubbish/status",
        does="a status that is no number",
        wanted=FAILED,
        serve=saying(b"HTTP/1.1 fine\r\n\r\n" + WHOLE),
    )
    yield Row(path="/rubbish/bare", does="a page without any header", wanted=FAILED, serve=saying(WHOLE))
    yield Row(path="/rubbish/nothing", does="hangs up", wanted=FAILED, serve=saying())
    yield Row(path="/rubbish/reset", does="breaks off", wanted=FAILED, serve=reset)
    yield Row(
        path="/rubbish/lengths",
        does="two lengths",
        wanted=FAILED,
        serve=saying(OK + b"Content-Length: 9\r\nContent-Length: 900\r\n\r\n" + WHOLE),
    )
    yield Row(
        path="/rubbish/length",
        does="a length below nothing",
        wanted=FAILED,
        serve=saying(OK + b"Content-Length: -9\r\n\r\n" + WHOLE),
    )
    yield Row(
        path="/rubbish/chunk",
        does="a chunk size in words",
        wanted=FAILED,
        serve=saying(OK + b"Transfer-Encoding: chunked\r\n\r\nmany\r\n" + WHOLE),
    )
    yield Row(path="/jar", does="twenty cookies", wanted=(Outcome.NEW,), serve=_cookies())
    yield Row(path="/after-it-all", does="nothing wrong", wanted=(Outcome.NEW,), serve=an_article("After it all"))


def _slow() -> Iterator[Row]:
    begun = OK + b"Content-Length: 9000\r\n\r\n"
    yield Row(path="/slow/body", does="a byte every now and then", wanted=LATE, serve=for_ever(begun, b"x", 0.1))
    yield Row(path="/slow/headers", does="headers, now and then", wanted=LATE, serve=for_ever(OK, b"X-On: x\r\n", 0.2))
    yield Row(path="/slow/silence", does="takes the request and says nothing", wanted=LATE, serve=silence)
    yield Row(
        path="/slow/hints",
        does="103 for ever",
        wanted=LATE,
        serve=for_ever(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.2),
    )


# The slow ones side by side, as each takes its whole time.
HOUSES = [
    House(slug="wires", pages=list(_rows())),
    House(slug="own-certificate", is_tls=True, feed_wanted=(Outcome.ROBOTS, Outcome.FETCH_FAILED)),
    *(House(slug=row.path.strip("/").replace("/", "-"), pages=[row]) for row in _slow()),
]
