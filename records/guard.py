"""Decides which addresses we never ask: other schemes, other ports, private networks in any spelling. Asks nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from records.errors import BadUrlError
from records.urls import DEFAULT_PORTS

Network = IPv4Network | IPv6Network
Address = IPv4Address | IPv6Address

# An explicit list (IANA special-purpose registries): `is_global` of Python 3.11 says yes to several internal forms.
FORBIDDEN_IPV4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/3",
    )
)  # fmt: skip
# Of IPv6 only global unicast is ever asked, less the parts that tunnel, document or translate.
GLOBAL_IPV6 = IPv6Network("2000::/3")
FORBIDDEN_IPV6 = tuple(IPv6Network(network) for network in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))

# What resolvers take for a number: 2130706433, 0x7f.1, 127.1. A public name never ends in such a label (RFC 1123, 2.1).
_NUMERIC_LABEL = re.compile(r"[0-9]+|0x[0-9a-f]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What may be asked: public addresses on the web's ports, and what an operator allowed besides."""

    allowed_networks: tuple[Network, ...] = ()
    allowed_ports: frozenset[int] = field(default=frozenset())

    def check(self, url: str) -> None:
        """Let a canonical URL pass, or raise BadUrlError with the reason why its host or port is never asked.

        Names pass as far as they can be judged without looking them up; what they stand for is judged by `permits`.
        """
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]
        literal = _literal(host)
        if literal is None and _NUMERIC_LABEL.fullmatch(host.rpartition(".")[2]):
            raise BadUrlError(f"{host}: an IP address in a disguised form is never asked")
        if literal is not None and not self.permits(literal, port):
            raise BadUrlError(f"{host}:{port}: private addresses and unusual ports are never asked")
        if literal is None and not self.allowed_networks and not self._is_open(port):
            raise BadUrlError(f"{host}:{port}: only ports {self._ports()} are asked")

    def permits(self, address: Address, port: int) -> bool:
        """Tell whether a connection to this address and port may be opened."""
        if any(address.version == network.version and address in network for network in self.allowed_networks):
            return True
        return self._is_open(port) and _is_public(address)

    def _is_open(self, port: int) -> bool:
        return port in DEFAULT_PORTS.values() or port in self.allowed_ports

    def _ports(self) -> str:
        return ", ".join(map(str, sorted({*DEFAULT_PORTS.values(), *self.allowed_ports})))


def guard_for(allowed_networks: Sequence[str], allowed_ports: Sequence[int]) -> Guard:
    """Return the guard that settings describe."""
    networks = tuple(ip_network(network) for network in allowed_networks)
    return Guard(allowed_networks=networks, allowed_ports=frozenset(allowed_ports))


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv4Address):
        return not any(address in network for network in FORBIDDEN_IPV4)
    return address in GLOBAL_IPV6 and not any(address in network for network in FORBIDDEN_IPV6)


def _literal(host: str) -> Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
