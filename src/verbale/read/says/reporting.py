"""The words of reporting, as `data/lang/en/reporting.yaml` gives them, checked and indexed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal, get_args

from verbale import datafiles
from verbale.datafiles import read_yaml
from verbale.errors import DataFileError

FILE = "lang/en/reporting.yaml"
TOLD = "lang/en/told.yaml"

Kind = Literal["say", "think", "show", "attitude"]
_KEYS = {"id", "kind", "of", "words", "content", "yes", "no"}


@dataclass(frozen=True, slots=True)
class CueRule:
    """Words that give content as somebody's."""

    id: str
    kind: Kind
    of: str
    words: tuple[str, ...]
    content: frozenset[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CueRules:
    """All rules, found by kind of word and lemma: those of speech, and those of attitudes."""

    rules: tuple[CueRule, ...]
    speech: Mapping[tuple[str, str], CueRule]
    attitudes: Mapping[tuple[str, str], tuple[CueRule, ...]]
    informants: frozenset[str] = frozenset()  # nouns for those who can be cited
    gestures: frozenset[str] = frozenset()  # verbs for what one does beside one's words
    titles: frozenset[str] = frozenset()  # last words of the names of papers
    colons: frozenset[str] = frozenset()  # verbs that a colon makes words of saying
    documents: frozenset[str] = frozenset()  # nouns for what holds others' words


@cache
def cue_rules() -> CueRules:
    """Return the packaged rules.

    Raises:
        DataFileError: a rule lacks an example, has an unknown key, or repeats a word of another.

    """
    table = read_yaml(FILE)
    rules = compile_cues(table["rules"], FILE)
    rules = replace(rules, informants=frozenset(table["informants"]), gestures=frozenset(table["gestures"]))
    rules = replace(rules, titles=frozenset(table["titles"]), colons=frozenset(table["colons"]))
    return replace(rules, documents=frozenset(table["documents"]))


def words(name: str) -> frozenset[str]:
    """Return a list of `lang/en/told.yaml` by its name."""
    return datafiles.words(TOLD, name)


@cache
def telling() -> Mapping[str, frozenset[str]]:
    """Return the verbs that lead up to words given without a verb of saying, each with its nouns."""
    return {verb: frozenset(nouns) for verb, nouns in read_yaml(TOLD)["telling"].items()}


@cache
def vouching() -> Mapping[str, str]:
    """Return the nouns of vouching, each with the preposition before it."""
    table: Mapping[str, str] = read_yaml(TOLD)["vouching"]
    return table


@cache
def headings() -> frozenset[str]:
    """Return what opens a line before a colon and is nobody, small letters."""
    return frozenset(read_yaml(FILE)["labels"]["heads"])


def compile_cues(entries: Any, file: str) -> CueRules:
    """Check and index rules as read from a file named `file`.

    Raises:
        DataFileError: as `cue_rules`.

    """
    rules = tuple(_rule(e, file) for e in entries)
    speech: dict[tuple[str, str], CueRule] = {}
    attitudes: dict[tuple[str, str], tuple[CueRule, ...]] = {}
    for rule in rules:
        for word in rule.words:
            key = (rule.of, word)
            if rule.kind == "attitude":
                attitudes[key] = (*attitudes.get(key, ()), rule)
                continue
            if key in speech:
                raise DataFileError(file, rule.id, f"{word!r} is in rule {speech[key].id} already")
            speech[key] = rule
    return CueRules(rules, speech, attitudes)


def _rule(entry: Mapping[str, Any], file: str) -> CueRule:
    name = str(entry.get("id", "?"))
    if unknown := set(entry) ^ _KEYS:
        raise DataFileError(file, name, f"unknown or missing keys {sorted(unknown)}")
    if entry["kind"] not in get_args(Kind):
        raise DataFileError(file, name, f"{entry['kind']!r} is no kind")
    if not (entry["yes"] and entry["no"]):
        raise DataFileError(file, name, "needs an example of yes and of no")
    words = tuple(map(str, entry["words"]))
    if len(set(words)) < len(words):
        raise DataFileError(file, name, f"repeats {sorted({w for w in words if words.count(w) > 1})}")
    return CueRule(
        name,
        entry["kind"],
        entry["of"],
        words,
        frozenset(entry["content"]),
        tuple(entry["yes"]),
        tuple(entry["no"]),
    )
