"""One child process of the sandbox, seen from outside: started, asked, watched, ended."""

import fcntl
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from crawler.sandbox.wire import LENGTH_BYTES, framed
from records.errors import CrawlError, SandboxError

ROOT = Path(__file__).resolve().parents[2]
# Imports take about a second on a free machine; much longer means it never will.
START_SECONDS = 60.0
# An honest article is far smaller as JSON (bytes); a sitemap of 50,000 long addresses is not.
MOST_ANSWERED = 32 * 2**20
# Documents after which a child is replaced: libraries keep caches, and memory fragments.
DOCUMENTS_A_CHILD = 1000
# Most pages go through at once, so that a child is woken up once a page.
PIPE_BYTES = 256 * 1024
_ENDED_BY = {signal.SIGXCPU: "cpu", signal.SIGKILL: "memory"}


class Child:
    """A process that parses one document at a time. Used by one thread at a time."""

    def __init__(self, seconds: float, megabytes: int, module: str = "crawler.sandbox") -> None:
        self.documents = 0
        self._is_ready = False
        # Waiting counts in real time, and other processes want the processor too.
        self._patience = 3 * seconds + 5
        # The child gets no secrets by its environment, and nothing that makes Python behave otherwise.
        environment = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            [sys.executable, "-P", "-m", module, str(seconds), str(megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=environment,
            bufsize=0,
        )
        if self._process.stdin is not None:
            os.set_blocking(self._process.stdin.fileno(), False)
            with suppress(OSError):  # there is a limit for all pipes of a user; it only goes slower then
                fcntl.fcntl(self._process.stdin, fcntl.F_SETPIPE_SZ, PIPE_BYTES)

    @property
    def is_spent(self) -> bool:
        """Tell whether the child died or has done its share."""
        return self.documents >= DOCUMENTS_A_CHILD or self._process.poll() is not None

    def ask(self, job: str, arguments: Mapping[str, Any], body: bytes) -> dict[str, Any]:
        """Return the child's answer to one job.

        Raises:
            SandboxError: it died, took too long or answered too much. The child has been ended then.
            CrawlError: it does not even start.
        """
        try:
            self._wait_until_ready()
            self.documents += 1
            self._write(framed({"job": job, "arguments": dict(arguments)}, body), self._patience)
            return self._read_message(self._patience)
        except BaseException:
            # Broken or interrupted in the middle of a frame: nothing can be asked of it any more.
            self.end()
            raise

    def end(self) -> None:
        """End the process at once and collect it."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()

    def _wait_until_ready(self) -> None:
        if self._is_ready:
            return
        try:
            self._read_message(START_SECONDS)
        except SandboxError as error:
            raise CrawlError(f"the sandbox cannot start: {error}") from error
        self._is_ready = True

    def _write(self, data: bytes, seconds: float) -> None:
        stream = self._process.stdin
        if stream is None:
            raise SandboxError("crashed", "the sandbox has no pipe")
        deadline = time.monotonic() + seconds
        view = memoryview(data)
        while view:
            _, writable, _ = select.select([], [stream], [], max(0.0, deadline - time.monotonic()))
            if not writable:
                raise SandboxError("timeout", "the sandbox does not take the document")
            try:
                view = view[os.write(stream.fileno(), view) :]  # as much as there is room for
            except BlockingIOError:
                continue
            except BrokenPipeError:
                raise self._death() from None

    def _read_message(self, seconds: float) -> dict[str, Any]:
        deadline = time.monotonic() + seconds
        head = json.loads(self._read_frame(deadline))
        self._read_frame(deadline)
        if not isinstance(head, dict):
            raise SandboxError("crashed", "the sandbox answered nonsense")
        return head

    def _read_frame(self, deadline: float) -> bytes:
        length = int.from_bytes(self._read(LENGTH_BYTES, deadline), "big")
        if length > MOST_ANSWERED:
            raise SandboxError("result_too_large", f"the document reads as {length} bytes; {MOST_ANSWERED} are allowed")
        return self._read(length, deadline)

    def _read(self, length: int, deadline: float) -> bytes:
        stream = self._process.stdout
        if stream is None:
            raise SandboxError("crashed", "the sandbox has no pipe")
        pieces: list[bytes] = []
        while length > 0:
            readable, _, _ = select.select([stream], [], [], max(0.0, deadline - time.monotonic()))
            if not readable:
                raise SandboxError("timeout", "reading the document took too long")
            piece = os.read(stream.fileno(), min(length, 1 << 20))
            if not piece:
                raise self._death()
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def _death(self) -> SandboxError:
        code = self._process.wait()
        try:
            ended_by = signal.Signals(-code) if code < 0 else None
        except ValueError:
            ended_by = None
        reason = _ENDED_BY.get(ended_by, "crashed") if ended_by else "crashed"
        return SandboxError(
            reason, f"the process that read the document ended ({ended_by.name if ended_by else f'exit {code}'})"
        )
