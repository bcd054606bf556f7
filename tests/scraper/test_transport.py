"""The sockets: whom they connect to, and for how long. Over real ones, to a site on loopback."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.transport import TOO_SLOW, Inside, Transport, is_inside, mounts
from tests.sites.faulty import Faulty, Misbehaves, Notices, answering, drop_by_drop, raw

PATH = "/notice/260175"


@pytest.fixture(scope="module")
def site() -> Iterator[Faulty]:
    with Faulty(Notices()).running() as running:
        yield running


def get(
    url: str, trusted: tuple[str, ...] = ("127.0.0.1",), seconds: float = 30, timeout: float = 10
) -> httpx.Response:
    transport = Transport(trusted, seconds)
    with httpx.Client(transport=transport, trust_env=False, timeout=timeout) as client:
        return client.get(url)


# ------------------------------------------------------------------------------------------ addresses inside


@pytest.mark.parametrize(
    "host",
    [
        *(
            "127.0.0.1",
            "127.9.9.9",
            "10.0.0.1",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
        ),
        *("::1", "[::1]", "fe80::1", "fe80::1%eth0", "fd00::1", "::", "::ffff:127.0.0.1", "[::ffff:192.168.0.1]"),
        *("localhost", "localhost.", "jobs.localhost"),
    ],
)
def test_inside(host: str) -> None:
    assert is_inside(host)


@pytest.mark.parametrize(
    "host", ["8.8.8.8", "2606:4700::1111", "nato.int", "localhost.example", "127.0.0.1.example", ""]
)
def test_outside(host: str) -> None:
    assert not is_inside(host)


@given(st.ip_addresses())
def test_every_address_is_one_or_the_other(address: Any) -> None:
    mapped = getattr(address, "ipv4_mapped", None)
    assert is_inside(str(address)) == (not (mapped or address).is_global)


def test_an_address_inside_that_nobody_declared_is_not_asked(site: Faulty) -> None:
    before = len(site.asked)
    with pytest.raises(Inside, match="an address inside, where no source is declared"):
        get(f"{site.url}{PATH}", trusted=())
    assert len(site.asked) == before


def test_a_name_that_leads_inside_is_not_asked(site: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    """The address is looked at once it is connected to: what a name led to before may not be what it leads to now."""
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, *args, **options: resolve("127.0.0.1", *args, **options))
    before = len(site.asked)
    with pytest.raises(Inside, match=r"^127\.0\.0\.1 is an address inside"):
        get(f"http://jobs.example:{site.port}{PATH}")
    assert len(site.asked) == before
    assert get(f"http://jobs.example:{site.port}{PATH}", trusted=("jobs.example",)).status_code == 200


# ------------------------------------------------------------------------------------------ time

SLOW: dict[str, Misbehaves] = {
    "headers": lambda _: drop_by_drop(raw("<p>" * 999), 0.05),
    "body": lambda _: iter([raw(content_length=999), *[b".", 0.05] * 999]),
    "nothing": lambda _: [20.0],
    "half": lambda _: [raw(content_length=999), b"...", 20.0],
}


@pytest.mark.parametrize("how", SLOW)
def test_a_request_is_over_when_its_time_is(site: Faulty, how: str) -> None:
    with site.misbehaving(PATH, SLOW[how]), pytest.raises(httpx.ReadTimeout, match=f"{TOO_SLOW} 0.5 seconds"):
        get(f"{site.url}{PATH}", seconds=0.5)


def test_a_silence_that_is_too_long_is_another_matter(site: Faulty) -> None:
    """The next try may be answered; one that came too slowly would come as slowly again."""
    with site.misbehaving(PATH, SLOW["nothing"]), pytest.raises(httpx.ReadTimeout) as silent:
        get(f"{site.url}{PATH}", timeout=0.3)
    assert TOO_SLOW not in str(silent.value)


def test_each_request_has_its_own_time(site: Faulty) -> None:
    transport = Transport(("127.0.0.1",), 1.0)
    with (
        httpx.Client(transport=transport, trust_env=False) as client,
        site.misbehaving(PATH, lambda _: iter([0.4, raw("well")])),
    ):
        assert [client.get(f"{site.url}{PATH}").text for _ in range(4)] == ["well"] * 4


def test_an_answer_in_time_is_an_answer(site: Faulty) -> None:
    with site.misbehaving(PATH, answering("well", etag='"1"')):
        assert get(f"{site.url}{PATH}").headers["etag"] == '"1"'


# ------------------------------------------------------------------------------------------ proxies

NO_PROXY = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"), "")


def ways(monkeypatch: pytest.MonkeyPatch, trusted: tuple[str, ...] = (), **environment: str) -> dict[str, bool]:
    """What goes through a proxy (True), and what is exempt from it."""
    for name, value in (NO_PROXY | environment).items():
        monkeypatch.setenv(name, value)
        monkeypatch.setenv(name.lower(), value)
    made = mounts(trusted)
    for transport in made.values():
        if transport:
            transport.close()
    return {pattern: transport is not None for pattern, transport in made.items()}


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, {}),
        ({"HTTPS_PROXY": "http://proxy.example:3128"}, {"https://": True}),
        ({"ALL_PROXY": "proxy.example:3128"}, {"http://": True, "https://": True}),
        ({"HTTP_PROXY": "http://p.example", "NO_PROXY": "*"}, {}),
        (
            {"HTTP_PROXY": "http://p.example", "NO_PROXY": ".osm.example, 10.0.0.9"},
            {"http://": True, "all://osm.example": False, "all://*.osm.example": False, "all://10.0.0.9": False},
        ),
    ],
)
def test_what_goes_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: dict[str, bool]
) -> None:
    assert ways(monkeypatch, **environment) == expected


def test_what_is_declared_to_be_inside_needs_no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ways(monkeypatch, ("127.0.0.1", "::1", "jobs.example"), HTTP_PROXY="http://p.example")
    assert found == {"http://": True, "all://127.0.0.1": False, "all://[::1]": False}
