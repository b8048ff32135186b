"""Runs worker and site side by side as processes, and ends them together."""

import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from pipeline.invocation import utc_now
from pipeline.processes import Child, Stop, python_module
from pipeline.restoring import is_due, put_back
from records.errors import SecondUnitError
from settings import Settings

READY_SECONDS = 60.0
END_SECONDS = 15.0
POLL_SECONDS = 0.2
SITE, WORKER = "site", "worker"


class Services:
    """Processes that belong together: entered, they are started one by one; left, all are ended."""

    def __init__(self, settings: Settings, config: Path | None, stop: Stop) -> None:
        self._settings = settings
        self._config = config
        self._stop = stop
        self._children: list[Child] = []
        self._port: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End them all."""
        self._end(self._children)

    def start_newsroom(self, port: int, sources: Path) -> None:
        """Serve the demo newsroom; its outlets are written to `sources` as YAML."""
        command = python_module("demo", "--port", str(port), "--config-out", str(sources))
        self._wait_ready(self._start("newsroom", command, wants_output=True))

    def start_site(self, port: int | None) -> str:
        """Start the web site; return its address once it answers."""
        self._port = port
        options = [] if port is None else ["--port", str(port)]
        site = self._start(SITE, python_module("webapp", *options, config=self._config), wants_output=True)
        address = self._wait_ready(site).strip().rstrip("/")
        if not self._settings.site.port and not port:  # any free one: the same when it is started again
            self._port = urlsplit(address).port
        return address

    def start_worker(self) -> None:
        """Start the worker."""
        self._start(WORKER, python_module("pipeline", "worker", config=self._config))

    def check(self) -> None:
        """Raise SecondUnitError when one of the processes has ended by itself."""
        for child in self._children:
            if child.exit_code is not None and not self._stop.is_asked:
                ended = f"the {child.name} ended by itself (code {child.exit_code})"
                raise SecondUnitError(f"{ended}:\n{child.last_words()}\nlog: {child.log}")

    def wait(self) -> None:
        """Wait until told to stop; raise SecondUnitError when a process ends before that.

        When the desk wishes a backup put back, worker and site are ended for that and started again.
        """
        while not self._stop.is_asked:
            if is_due(self._settings.storage.folder, utc_now()):
                self._put_back()
            self.check()
            time.sleep(POLL_SECONDS)

    def _put_back(self) -> None:
        ended = [child for child in self._children if child.name in (SITE, WORKER)]
        self._end(ended)
        self._children = [child for child in self._children if child not in ended]
        put_back(self._settings)
        self.start_worker()
        self.start_site(self._port)

    def _end(self, children: Sequence[Child]) -> None:
        """End the newest first: the site stops showing before the worker stops working."""
        for child in reversed(children):
            child.ask_to_end()
        deadline = time.monotonic() + END_SECONDS
        for child in reversed(children):
            child.wait(max(0.1, deadline - time.monotonic()))

    def _start(self, name: str, command: list[str], *, wants_output: bool = False) -> Child:
        log = self._settings.storage.log_folder / f"{name}.log"
        child = Child(name, command, log=log, wants_output=wants_output)
        self._children.append(child)
        return child

    def _wait_ready(self, child: Child) -> str:
        """Return what follows `ready` in the output of a process; its end without that word is an error."""
        for line in child.output:
            text = line.decode("utf-8", "replace").strip()
            if text.startswith("ready"):
                return text.removeprefix("ready")
        child.wait(READY_SECONDS)
        self.check()
        raise SecondUnitError(f"the {child.name} did not start; see {child.log}")
