"""What a party is called in a line for a person."""

from __future__ import annotations

from verbale import datafiles
from verbale.types import Party

_STATES = "actors/states.yaml"
_ORGANISATIONS = "actors/organisations.yaml"
# Sectors whose acts are their state's: their country's name says enough.
_STATE_SECTORS = frozenset({"GOV", "MIL", "SPY", "LEG"})
# Codes that stand for a kind of body, not for one: only the printed words say which.
_KINDS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})


def entity_name(ident: str) -> str:
    """Return the usual English name of a state or organisation, "" when it has none."""
    for file in (_STATES, _ORGANISATIONS):
        entry = datafiles.read_yaml(file).get(ident)
        if entry:
            return str(entry["names"][0])
    return ""


def party_name(party: Party, *, person: bool = False) -> str:
    """Return a short name: the state for those who act for it, an organisation, else the words as printed.

    With `person`, who speaks is named as fully as known: "Yun Byung-se, foreign minister, South Korea".
    """
    country = party.country or ""
    organisation = entity_name(party.entity) if "." in party.entity else ""
    state = entity_name(country) or country if country and country not in _KINDS else ""
    if person and (party.person or party.office):
        return ", ".join(part for part in (party.person, party.office, state) if part)
    if organisation:
        return organisation
    own = not party.person or party.entity == country
    if state and own and (not party.sector or party.sector[0] in _STATE_SECTORS):
        return state
    if state and not _says_country(party.text, country):
        return f"{party.person or party.text} ({state})"
    return party.text


def side(party: Party) -> tuple[str, str]:
    """Return key and name of the side a party belongs to: its country, or itself when it has none."""
    country = party.country or ""
    if country and country not in _KINDS:
        return country, entity_name(country) or country
    name = party_name(party)
    return party.entity or f'"{name.casefold()}"', name


def _says_country(text: str, country: str) -> bool:
    entry = datafiles.read_yaml(_STATES).get(country, {})
    forms = (*(f for k in ("names", "adjectives", "capitals") for f in entry.get(k, ())), country)
    return any(form in text for form in forms)


def party_code(party: Party) -> str:
    """Return country and sectors, "KOR GOV"; the printed words in quotes when it is not resolved."""
    if not party.country:
        return f'"{party.text}"'
    sectors = " ".join(sector for sector in party.sector if sector not in {"GOV", party.country})
    return f"{party.country} {sectors}".strip()
