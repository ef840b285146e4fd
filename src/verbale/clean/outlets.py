"""Outlets and agencies by name and by host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from verbale import datafiles
from verbale.errors import DataFileError

_FREE_MAIL = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "aol.com",
        "icloud.com",
        "mail.ru",
        "yandex.ru",
        "gmx.de",
        "gmx.net",
        "web.de",
        "naver.com",
        "daum.net",
        "hanmail.net",
        "qq.com",
        "163.com",
        "126.com",
        "proton.me",
        "protonmail.com",
    ]
)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of news."""

    name: str
    also: tuple[str, ...]
    hosts: tuple[str, ...]
    dates: str = ""  # order of all-number dates: dmy, mdy, "" when unknown
    agency: bool = False


@cache
def _by_name() -> dict[str, Outlet]:
    return {name.casefold(): o for o in reversed(_all()) for name in (o.name, *o.also)}


@cache
def _by_host() -> dict[str, Outlet]:
    return {host: o for o in _all() for host in o.hosts}


@cache
def _all() -> tuple[Outlet, ...]:
    found = [
        _outlet(f"outlets/{file}.yaml", entry, agency=file == "agencies")
        for file in ("agencies", "outlets")
        for entry in datafiles.read_yaml(f"outlets/{file}.yaml")
    ]
    seen: dict[str, str] = {}
    for outlet in found:
        for key in {outlet.name.casefold(), *outlet.hosts}:
            if key in seen:
                raise DataFileError("outlets/", outlet.name, f"{key!r} is already {seen[key]}'s")
            seen[key] = outlet.name
    return tuple(found)


def _outlet(file: str, entry: dict[str, Any], *, agency: bool) -> Outlet:
    wrong = set(entry) - {"name", "also", "hosts", "dates", "country"}
    if wrong or not {"name", "also", "hosts"} <= set(entry):
        raise DataFileError(file, str(entry.get("name")), "needs name, also and hosts, and no unknown key")
    return Outlet(entry["name"], tuple(entry["also"]), tuple(entry["hosts"]), entry.get("dates", ""), agency)


def outlet_named(name: str) -> Outlet | None:
    """Return the outlet or agency that prints itself so, or None."""
    return _by_name().get(" ".join(name.split()).casefold().strip(" .:|-–—"))


def agency_named(words: str) -> str:
    """Return the name of the agency, or of the outlet, that stands in a dateline's brackets, or ""."""
    for piece in (words, *re.split(r"\s*(?:/|,|-|–|—|\band\b|\bvia\b)\s*", words)):
        outlet = outlet_named(piece)
        if outlet and outlet.agency:
            return outlet.name
    return ""


def outlet_at(host: str) -> Outlet | None:
    """Return the outlet whose site or mail domain a host belongs to, or None."""
    labels = host.lower().split(".")
    for i in range(len(labels) - 1):
        outlet = _by_host().get(".".join(labels[i:]))
        if outlet:
            return outlet
    return None


def host_of(url: str) -> str:
    """Return a web address's host without "www.", or ""."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def is_free_mail(host: str) -> bool:
    """Say whether a mail domain tells nothing about the outlet."""
    return host in _FREE_MAIL
