"""What a party is called in a line for a person."""

from __future__ import annotations

from verbale import datafiles
from verbale.types import Party

_STATES = "actors/states.yaml"
_OTHERS = {"UNO": "United Nations", "EUR": "European Union"}

# Sectors whose acts are their state's: their country's name says enough.
_STATE_SECTORS = frozenset({"GOV", "MIL", "SPY", "LEG"})
# Codes that stand for a kind of body, not for one: only the printed words say which.
_KINDS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})


def country_name(code: str) -> str:
    """Return a country's short English name, or the code itself when there is none."""
    entry = datafiles.read_yaml(_STATES).get(code)
    return entry["names"][0] if entry else _OTHERS.get(code, code)


def party_name(party: Party, *, person: bool = False) -> str:
    """Return a short name: the state for those who act for it, else the words as printed.

    With `person`, who speaks is named as fully as known: "Yun Byung-se, foreign minister, South Korea".
    """
    country = party.country or ""
    state = country_name(country) if country and country not in _KINDS else ""
    if person and (party.person or party.office):
        return ", ".join(part for part in (party.person, party.office, state) if part)
    whole = party.entity in ("", country) or party.entity.startswith(f"{country}.GOV")
    if state and whole and (not party.sector or party.sector[0] in _STATE_SECTORS):
        return state
    if state and state.casefold() not in party.text.casefold():
        return f"{party.text} ({state})"
    return party.text


def party_code(party: Party) -> str:
    """Return country and sectors, "KOR GOV"; the printed words in quotes when it is not resolved."""
    if not party.country:
        return f'"{party.text}"'
    sectors = " ".join(sector for sector in party.sector if sector not in {"GOV", party.country})
    return f"{party.country} {sectors}".strip()
