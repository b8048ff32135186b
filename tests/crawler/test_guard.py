from ipaddress import ip_address

import pytest

from records.errors import BadUrlError
from records.guard import Guard, guard_for
from records.urls import canonical_url

# Spellings of internal addresses that redirects have been seen to use.
DISGUISED = [
    "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/",
    "http://017700000001/", "http://0177.0.0.1/", "http://0/", "http://0.0.0.0/", "http://127.0.0.1./",
    "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/", "http://[fec0::1]/", "http://[fe80::1]/", "http://[fd00::1]/", "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/", "http://192.168.1.1/", "http://100.64.0.1/", "http://224.0.0.1/",
    "http://①②⑦.⓪.⓪.①/", "http://good.example:22/", "http://good.example:6379/", "http://93.184.216.34:8080/",
    "http://user@good.example/", "http://good.example\\@127.0.0.1/", "file:///etc/passwd", "gopher://good.example/",
    "http://[fe80::1%25eth0]/", "http://%31%32%37.0.0.1/",
]  # fmt: skip
HARMLESS = [
    "http://good.example/", "https://www.good.example:443/a", "http://93.184.216.34/", "https://[2606:4700::1111]/",
    "http://1.example/", "http://127.0.0.1.example/", "http://xn--bcher-kva.example/",
]  # fmt: skip


def refused(url: str, guard: Guard) -> bool:
    try:
        guard.check(canonical_url(url))
    except BadUrlError:
        return True
    return False


@pytest.mark.parametrize("url", DISGUISED)
def test_internal_addresses_are_refused_however_they_are_spelled(url: str) -> None:
    assert refused(url, Guard())


@pytest.mark.parametrize("url", HARMLESS)
def test_public_addresses_pass(url: str) -> None:
    assert not refused(url, Guard())


def test_an_allowed_network_is_asked_on_every_port_and_nothing_beside_it() -> None:
    guard = guard_for(["127.0.0.1/32"], [])
    assert not refused("http://127.0.0.1:9180/", guard)
    assert refused("http://127.0.0.2:9180/", guard)
    assert refused("http://127.1:9180/", guard)
    assert guard.permits(ip_address("127.0.0.1"), 9180)
    assert not guard.permits(ip_address("93.184.216.34"), 9180)


def test_an_allowed_port_does_not_open_private_networks() -> None:
    guard = guard_for([], [8080])
    assert not refused("http://good.example:8080/", guard)
    assert refused("http://127.0.0.1:8080/", guard)
    assert not guard.permits(ip_address("10.0.0.1"), 8080)
