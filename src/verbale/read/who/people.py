"""People of one document: a surname later means the one introduced with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from verbale.read.who.draft import Draft
from verbale.read.who.english import english
from verbale.read.who.fold import key


@dataclass(slots=True)
class People:
    """Everyone a document names in full, by the words of their names."""

    by_word: dict[str, list[Draft]] = field(default_factory=dict)
    times: dict[int, int] = field(default_factory=dict)  # head of the first mention → mentions in full

    def add(self, person: Draft) -> None:
        """Remember a named person; the first time with most known wins."""
        words = key(person.person).split()
        for known in self.by_word.get(words[-1], ()) if words else ():  # who shares a word
            if same_name(known.person, person.person):
                if person.head > known.head:
                    _learn(known, person)
                self.times[known.head] += 1
                return
        self.times[person.head] = 1
        for word in dict.fromkeys(words):
            self.by_word.setdefault(word, []).append(person)

    def of(self, name: str, at: int) -> Draft | None:
        """Return whom a name or part of one means at a token: the latest before, else an office-holder or whom it names most."""
        words = key(name).split()
        if not words:
            return None
        fitting = [p for p in self.by_word.get(words[-1], ()) if _part(words, p)]
        if not fitting and len(words) == 1:
            fitting = self._only(words[0])
        before = [p for p in fitting if p.head <= at]
        if not fitting:
            return None
        return before[-1] if before else max(fitting, key=lambda p: (p.single, self.times[p.head], -p.head))

    def _only(self, word: str) -> list[Draft]:
        """Return the one person with a word anywhere in the name: a given name used like a surname."""
        found = self.by_word.get(word, [])
        return found if len(found) == 1 else []


def surname(person: Draft) -> str:
    """Return the word a person goes by: the first of a Korean or Chinese name, else the last."""
    words = key(person.person).split()
    if not words:
        return ""
    shown = person.person.split()
    eastern = person.country in english()["family_first"] and ("-" in shown[-1] or len(shown) > 1)
    if eastern and "-" in shown[0]:  # "Chang-ho Jin", turned round
        return words[-1]
    return words[0] if eastern and len(words) > 1 else words[-1]


def same_name(one: str, two: str) -> bool:
    """Say whether two full names are one, middle names and order aside."""
    a, b = key(one).split(), key(two).split()
    if a == b or sorted(a) == sorted(b):
        return True
    return len(a) > 1 and len(b) > 1 and a[-1] == b[-1] and (a[0] == b[0] or _initial(a[0], b[0]))


def _initial(one: str, two: str) -> bool:
    """Say whether one given name is the first letter of the other."""
    return one[:1] == two[:1] and 1 in (len(one), len(two))


def _part(words: list[str], person: Draft) -> bool:
    whole = key(person.person).split()
    if len(words) == 1:
        return (
            words[0] == surname(person) or words[0] == whole[-1] or (len(whole) == 3 and words[0] == whole[0])
        )
    initials = {w[0] for w in whole}  # "J. Holm"
    return all(w in whole or (len(w) == 1 and w in initials) for w in words) and words[-1] in whole


def _learn(known: Draft, person: Draft) -> None:
    if not known.countries and person.countries:
        known.countries, known.sector = person.countries, known.sector or person.sector
        known.confidence = person.confidence
    if not known.office and person.office:
        known.office = person.office
    if not known.sector:
        known.sector = person.sector
