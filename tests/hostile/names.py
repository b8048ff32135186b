"""Carries out a crawl whose name server lies: some names lead inside, always, among others, or from the second time on.

Twisted asks the system for addresses, and the system cannot be pointed at a name server of ours without being root; so
the system's answer is what is replaced here, before anything of the crawl is loaded.
"""

import socket
import sys
from collections import Counter
from pathlib import Path
from typing import Any

CANARY = "127.0.9.9"
OUTSIDE = "127.0.1.1"
_ANSWERS = {
    "inside.press.example": [[CANARY]],
    "mixed.press.example": [[OUTSIDE, CANARY]],
    "rebinding.press.example": [[OUTSIDE], [CANARY]],
}
_asked: Counter[str] = Counter()
_ask_system = socket.getaddrinfo


def _lying(host: str, port: Any, *args: Any, **kwargs: Any) -> list[Any]:
    name = host.decode() if isinstance(host, bytes) else host
    answers = _ANSWERS.get(name)
    if answers is None:
        return _ask_system(host, port, *args, **kwargs)
    addresses = answers[min(_asked[name], len(answers) - 1)]
    _asked[name] += 1
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, int(port or 0))) for address in addresses]


if __name__ == "__main__":
    socket.getaddrinfo = _lying  # type: ignore[assignment]  # as much of it as is asked
    from tests.crawler.crawl_once import main

    main(Path(sys.argv[1]))
