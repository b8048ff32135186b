"""Looks names up and hands on only addresses that the guard permits, so that looking up and checking are one act.

Twisted asks its resolver for every connection, literal addresses included, and connects to exactly what it is given:
a name that answers differently the second time (DNS rebinding) gains nothing.
"""

from collections.abc import Sequence
from ipaddress import ip_address
from typing import Any, Protocol, Self

from scrapy.settings import BaseSettings
from twisted.internet.interfaces import IAddress, IHostnameResolver, IHostResolution, IResolutionReceiver
from zope.interface import implementer  # type: ignore[import-untyped]  # it has none

from records.guard import Guard, guard_for

# A name with more addresses than this gains nothing by the rest; each costs a connection attempt.
MAX_ADDRESSES = 4


class _HasSettings(Protocol):
    settings: BaseSettings


@implementer(IHostnameResolver)
class GuardedResolver:
    """The resolver named by TWISTED_DNS_RESOLVER. `refused` holds the names whose answer was discarded."""

    def __init__(self, reactor: Any, guard: Guard) -> None:
        self._reactor = reactor
        self._resolver = reactor.nameResolver
        self._guard = guard
        self.refused: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: _HasSettings, reactor: Any) -> Self:
        """Build from the settings GUARD_ALLOWED_NETWORKS and GUARD_ALLOWED_PORTS (Scrapy calls this)."""
        settings = crawler.settings
        return cls(reactor, guard_for(settings["GUARD_ALLOWED_NETWORKS"], settings["GUARD_ALLOWED_PORTS"]))

    def install_on_reactor(self) -> None:
        """Become the resolver of the reactor (Scrapy calls this)."""
        self._reactor.installNameResolver(self)

    # Interfaces of zope have no `self`, so the receivers below are Any: type checkers cannot follow them.
    def resolveHostName(  # noqa: N802 - the name is Twisted's
        self,
        resolutionReceiver: Any,  # noqa: N803
        hostName: str,  # noqa: N803
        portNumber: int = 0,  # noqa: N803
        addressTypes: Sequence[type[IAddress]] | None = None,  # noqa: N803
        transportSemantics: str = "TCP",  # noqa: N803
    ) -> IHostResolution:
        """Look a name up; an answer that holds any forbidden address counts as no answer at all."""
        sieve = _Sieve(resolutionReceiver, self, hostName, portNumber)
        resolution: IHostResolution = self._resolver.resolveHostName(
            sieve, hostName, portNumber, addressTypes, transportSemantics
        )
        return resolution

    def permits(self, host: str, address: str, port: int) -> bool:
        """Tell whether an address found for a host may be used, and remember the host when it may not."""
        if self._guard.permits(ip_address(address), port):
            return True
        self.refused.add(host)
        return False


@implementer(IResolutionReceiver)
class _Sieve:
    """Collects one answer and passes it on whole, or empty."""

    def __init__(self, receiver: Any, resolver: GuardedResolver, host: str, port: int) -> None:
        self._receiver = receiver
        self._resolver = resolver
        self._host = host
        self._port = port
        self._found: list[Any] = []

    def resolutionBegan(self, resolution: IHostResolution) -> None:  # noqa: N802 - the name is Twisted's
        self._receiver.resolutionBegan(resolution)

    def addressResolved(self, address: IAddress) -> None:  # noqa: N802 - the name is Twisted's
        self._found.append(address)

    def resolutionComplete(self) -> None:  # noqa: N802 - the name is Twisted's
        verdicts = [self._resolver.permits(self._host, address.host, self._port) for address in self._found]
        for address in self._found[:MAX_ADDRESSES] if all(verdicts) else ():
            self._receiver.addressResolved(address)
        self._receiver.resolutionComplete()


def was_refused(host: str) -> bool:
    """Tell whether the running reactor's resolver discarded the answer for a host."""
    from twisted.internet import reactor  # importing it earlier would install the wrong reactor

    resolver = getattr(reactor, "nameResolver", None)
    return isinstance(resolver, GuardedResolver) and host in resolver.refused
