"""Servers on loopback that keep to no protocol, or to one with a certificate of their own making."""

import datetime
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Behaviour = Callable[[socket.socket], None]
NO_RULES = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
# Nothing here goes on for longer, whatever the visitor does (s).
LONGEST = 15.0


def dripping(connection: socket.socket) -> None:
    """Begin an answer and send a byte of it every tenth of a second, so that no single read takes long."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n")
    _go_on(connection, b"x", 0.1)


def dripping_headers(connection: socket.socket) -> None:
    """Never come to the end of the headers."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    _go_on(connection, b"X-More: yes\r\n", 0.1)


def flooding_headers(connection: socket.socket) -> None:
    """Send headers without end, as fast as they are taken."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    _go_on(connection, b"X-More: " + b"y" * 4000 + b"\r\n", 0.0)


def endless(connection: socket.socket) -> None:
    """Send a body without end or length."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    _go_on(connection, b"<p>more</p>" * 1000, 0.0)


def _go_on(connection: socket.socket, piece: bytes, seconds: float) -> None:
    end = time.monotonic() + LONGEST
    while time.monotonic() < end:
        connection.sendall(piece)
        time.sleep(seconds)


@contextmanager
def behaving(behaviour: Behaviour, tls: ssl.SSLContext | None = None) -> Iterator[str]:
    """Serve one behaviour on a free port for every address but robots.txt; gives the site's address."""
    listener = socket.create_server(("127.0.0.1", 0))
    threads: list[threading.Thread] = []

    def serve(connection: socket.socket) -> None:
        with suppress(OSError), connection:
            connection.settimeout(LONGEST)
            stream = tls.wrap_socket(connection, server_side=True) if tls else connection
            if stream.recv(4096).startswith(b"GET /robots.txt"):
                stream.sendall(NO_RULES)
            else:
                behaviour(stream)

    def accept() -> None:
        with suppress(OSError):
            while True:
                threads.append(threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True))
                threads[-1].start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for thread in (accepting, *threads):
            thread.join(LONGEST)


def self_signed(folder: Path) -> ssl.SSLContext:
    """Return a server's TLS context with a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    key_form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "cert.pem").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(serialization.Encoding.PEM, *key_form))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "cert.pem", folder / "key.pem")
    return context
