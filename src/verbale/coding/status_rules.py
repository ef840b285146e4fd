"""What the status of events rests on: the rules of `status.yaml`, checked and indexed by word, the word lists of `scope.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args

from verbale import datafiles
from verbale.errors import DataFileError

FILE = "lang/en/status.yaml"

Gives = Literal["same", "fact", "future", "hypothetical", "negated"]
At = Literal[
    "governor",
    "modal",
    "adverb",
    "determiner",
    "adjective",
    "mark",
    "preposition",
    "clause",
    "doer",
    "source",
    "impersonal",
]
_FURTHER_OFF = ("doer", "source", "impersonal")  # places from which a word can hedge and do no more

_KEYS = {"id", "at", "words", "of", "link", "gives", "negated", "only", "except", "new"}
_KEYS |= {"settles", "open", "hedge", "yes", "no"}
_NEGATED: Mapping[str, Gives] = {
    "same": "negated",
    "fact": "fact",
    "negated": "hypothetical",
    "future": "negated",
    "hypothetical": "hypothetical",
}


def scope_words(name: str) -> frozenset[str]:
    """Return one of the closed classes of `scope.yaml`."""
    return datafiles.words("lang/en/scope.yaml", name)


@dataclass(frozen=True, slots=True)
class StatusRule:
    """One rule: words at a place around the event's word, and what they make of it."""

    id: str
    at: At
    words: tuple[str, ...]  # lemmas; "rule+out" has a particle beside it
    of: tuple[str, ...]
    link: tuple[str, ...]
    gives: Gives
    negated: Gives
    only: frozenset[str]  # lemmas of the event's word, empty for all
    exempt: frozenset[str]
    new: bool  # only for nouns newly named
    settles: bool  # says what became of the event
    open: bool  # only while nothing settles what became of the event
    hedge: bool
    yes: Mapping[str, str]
    no: Mapping[str, str]

    def suits(self, lemma: str) -> bool:
        """Say whether the rule holds for an event's word."""
        return lemma not in self.exempt and (not self.only or lemma in self.only)


@dataclass(frozen=True, slots=True)
class StatusRules:
    """All rules, found by the place of the word, its kind, its link and the word itself."""

    rules: tuple[StatusRule, ...]
    governors: Mapping[tuple[str, str, str], StatusRule]  # (kind, link, word)
    others: Mapping[tuple[str, str], tuple[StatusRule, ...]]  # (place, word)


@cache
def status_rules() -> StatusRules:
    """Return the packaged rules.

    Raises:
        DataFileError: a rule lacks an example, has an unknown key, or says otherwise than another rule.

    """
    return compile_rules(datafiles.read_yaml(FILE), FILE)


def compile_rules(entries: Any, file: str) -> StatusRules:
    """Check and index rules as read from a file named `file`.

    Raises:
        DataFileError: as `status_rules`.

    """
    rules = tuple(_rule(entry, file) for entry in entries)
    ids = [r.id for r in rules]
    for twice in {i for i in ids if ids.count(i) > 1}:
        raise DataFileError(file, twice, "two rules have this id")
    governors: dict[tuple[str, str, str], StatusRule] = {}
    others: dict[tuple[str, str], tuple[StatusRule, ...]] = {}
    for rule in rules:
        for word in rule.words:
            if rule.at != "governor":
                others[rule.at, word] = (*others.get((rule.at, word), ()), rule)
                continue
            for key in ((kind, link, word) for kind in rule.of for link in rule.link):
                if key in governors:
                    raise DataFileError(
                        file, rule.id, f"{key} is decided by rule {governors[key].id} already"
                    )
                governors[key] = rule
    return StatusRules(rules, governors, others)


def _rule(entry: Mapping[str, Any], file: str) -> StatusRule:
    name = str(entry.get("id", "?"))
    if unknown := set(entry) - _KEYS:
        raise DataFileError(file, name, f"unknown keys {sorted(unknown)}")
    for key in ("id", "at", "words", "gives", "yes", "no"):
        if not entry.get(key):
            raise DataFileError(file, name, f"has no {key}")
    if entry["at"] not in get_args(At):
        raise DataFileError(file, name, f"{entry['at']!r} is no place")
    if (entry["at"] == "governor") != bool(entry.get("of") and entry.get("link")):
        raise DataFileError(file, name, "governors, and only they, have both of and link")
    gives = entry["gives"]
    negated = entry.get("negated", _NEGATED.get(gives))
    if {gives, negated} - set(get_args(Gives)):
        raise DataFileError(file, name, f"cannot give {gives!r}, {negated!r}")
    if entry["at"] in _FURTHER_OFF and not (gives == "same" and entry.get("hedge")):
        raise DataFileError(file, name, f"at {entry['at']} a word can only be kept as a hedge")
    words = tuple(map(str, entry["words"]))
    if len(set(words)) < len(words):
        raise DataFileError(file, name, f"repeats {sorted({w for w in words if words.count(w) > 1})}")
    return StatusRule(
        id=name,
        at=entry["at"],
        words=words,
        of=tuple(entry.get("of", ())),
        link=tuple(entry.get("link", ())),
        gives=gives,
        negated=negated,
        only=frozenset(entry.get("only", ())),
        exempt=frozenset(entry.get("except", ())),
        new=bool(entry.get("new", False)),
        settles=entry["at"] == "governor" and bool(entry.get("settles", gives == "negated")),
        open=bool(entry.get("open", False)),
        hedge=bool(entry.get("hedge", False)),
        yes=entry["yes"],
        no=entry["no"],
    )
