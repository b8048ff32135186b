from typing import Any

import pytest
from twisted.internet.address import IPv4Address

from crawler.fetching.resolver import GuardedResolver
from records.guard import guard_for


class Answers:
    """Stands for the system's resolver: answers every name with these addresses."""

    def __init__(self, *addresses: str) -> None:
        self._addresses = addresses
        self.nameResolver = self

    def resolveHostName(self, receiver: Any, host: str, port: int, *_: Any) -> None:  # noqa: N802 - Twisted's name
        receiver.resolutionBegan(None)
        for address in self._addresses:
            receiver.addressResolved(IPv4Address("TCP", address, port))
        receiver.resolutionComplete()


class Receiver:
    """Collects what the guarded resolver hands on."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.is_complete = False

    def resolutionBegan(self, _: Any) -> None:  # noqa: N802 - Twisted's name
        pass

    def addressResolved(self, address: IPv4Address) -> None:  # noqa: N802 - Twisted's name
        self.found.append(address.host)

    def resolutionComplete(self) -> None:  # noqa: N802 - Twisted's name
        self.is_complete = True


@pytest.mark.parametrize(
    ("addresses", "handed_on"),
    [
        (("93.184.216.34",), ["93.184.216.34"]),
        (("127.0.0.1",), []),
        (("93.184.216.34", "169.254.169.254"), []),  # one bad address spoils the answer
        (("93.184.216.34",) * 9, ["93.184.216.34"] * 4),
        ((), []),
    ],
)
def test_an_answer_with_a_forbidden_address_counts_as_none(addresses: tuple[str, ...], handed_on: list[str]) -> None:
    resolver = GuardedResolver(Answers(*addresses), guard_for([], []))
    receiver = Receiver()
    resolver.resolveHostName(receiver, "name.example", 80)
    assert receiver.found == handed_on
    assert receiver.is_complete
    assert resolver.refused == ({"name.example"} if addresses and not handed_on else set())
