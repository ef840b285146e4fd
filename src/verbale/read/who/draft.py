"""What is known of one noun phrase while its document is read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Shape = Literal[
    "state",  # a state by its name, or a region
    "capital",  # a city that may stand for a government
    "body",  # an organisation with a name of its own
    "people",  # "the Germans"
    "person",  # a named person
    "office",  # a title without a name
    "role",  # a noun for people or an institution
    "thing",  # something that belongs to a state
    "unknown",  # a capitalised name nobody told us about
    "pronoun",
    "group",  # "the two sides"
]

# How sure a reading is, by what it rests on: set by judgement, ordered so that a reader can cut at .5.
SURE, COMPOSED, KNOWN, CAPITAL, FOLLOWED = 0.98, 0.95, 0.9, 0.85, 0.85
LIKELY, GUESSED, FOCUS, LOOSE, UNRESOLVED = 0.7, 0.6, 0.5, 0.4, 0.3

# PLOVER's codes for what is of no state
ABOVE_STATES = frozenset({"UNO", "EUR", "IGO"})  # what states are members of
NOT_STATES = ABOVE_STATES | {"NGO", "MNC", "ISM", "IMG"}
SOFT = (("CVL",), ("UNK",))  # sectors that anything else known of somebody overrides


@dataclass(slots=True, eq=False)
class Draft:
    """One noun phrase, as far as it is resolved; none is the same as another."""

    first: int  # token, or word of a View
    last: int
    head: int
    shape: Shape
    countries: tuple[str, ...] = ()  # several only for "the Chinese and Russian ministers"
    sector: tuple[str, ...] = ()
    entity: str = ""
    office: str = ""
    person: str = ""
    plural: bool = False
    definite: bool = False  # "the minister", "this regime"
    gone: bool = False  # a former holder
    single: bool = False  # an office with one holder
    institution: bool = False  # a role noun for a group or firm: "a rebel group"
    town: str = ""  # the country of the town a body is named by
    towns: tuple[str, ...] = ()  # the countries that have a place of the name that told the country
    hamlets: frozenset[str] = frozenset()  # those that have any place of that name, however small
    seat: str = ""  # the office a body is the seat of
    unit: str = ""  # id of the part of a state, or the body above states, that an office is of
    noun: str = ""  # the role noun or the pronoun
    possessor: int = -1  # head token of "his", "the North's"
    confidence: float = UNRESOLVED
    rule: str = "who.unresolved"
    evidence: list[tuple[int, int]] = field(default_factory=list)  # words elsewhere
    others: list[Draft] = field(default_factory=list)  # what a group stands for
    elsewhere: bool = False  # it is of something no list has: "vice president of Acme Steel"
    weak: bool = False  # the country comes from a place or a topic only
    table: str = ""  # the user's table that told

    @property
    def country(self) -> str:
        """The only or first country, "" when unknown."""
        return self.countries[0] if self.countries else ""

    @property
    def main_sector(self) -> str:
        """The first sector, "" when unknown."""
        return self.sector[0] if self.sector else ""

    def copy(self) -> Draft:
        """Return the same with lists of its own."""
        others = [other.copy() for other in self.others]
        return replace(self, evidence=list(self.evidence), others=others)

    def set(self, confidence: float, rule: str) -> None:
        """Note what resolved it."""
        self.confidence, self.rule = confidence, f"who.{rule}"

    def learn(self, other: Draft, confidence: float, rule: str) -> None:
        """Take the countries of another phrase, which is the evidence."""
        self.countries = other.countries
        self.evidence.append((other.first, other.last))
        self.set(confidence, rule)

    def be_state(self, country: str) -> None:
        """Stand for a state itself, whatever it is called by."""
        self.shape, self.countries, self.sector, self.entity = "state", (country,), (), country
