"""The rules: predicates with their frames, as data with examples.

A rule file lies in `data/lang/en/rules/` and is a list of entries; docs/reference/rules.md describes every
field. The loader refuses an entry without a `yes` and a `no` example, an unknown key, a repeated id, and
two rules that say different things of one pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from verbale import datafiles, ontology
from verbale.coding.candidates import Kind
from verbale.errors import DataFileError

FOLDER = "lang/en/rules"
_CLASSES = "lang/en/classes.yaml"
_COMPOSE = "lang/en/compose.yaml"

_KEYS = frozenset(
    {
        *("id", "event", "mode", "cameo", "verb", "noun", "adjective", "nominal", "needs", "without"),
        *(
            "actor",
            "recipient",
            "reciprocal",
            "over",
            "deed",
            "solo",
            "both",
            "also",
            "tie",
            "yes",
            "no",
            "known_gap",
        ),
    }
)
ABROAD = "-abroad"  # behind an event type in a composition table: done to another state alone
ANY = "*"  # in place of a verb: whichever no other rule fits, "* jointly"
FILLERS = frozenset({"any", "party", "parties", "thing", "verb", "infinitive", "clause", "deontic"})
KINDS: tuple[Kind, ...] = ("verb", "noun", "adjective")
_NOUN_ACTORS = ("poss", "subject", "by", "between", "modifier", "from")


@dataclass(frozen=True, slots=True)
class Need:
    """What must (or must not) fill a role."""

    words: frozenset[str]  # lemmas, or lemma pairs as "nuclear test"
    events: frozenset[str]  # event types of a deed that may fill the role
    sectors: frozenset[str]  # sectors of a party that may fill the role
    kinds: frozenset[str]  # some of FILLERS


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, and what must come out of it."""

    text: str
    actor: frozenset[str]  # country codes; "?" for an unresolved party
    recipient: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the lexicon."""

    id: str
    file: str
    event: str  # PLOVER type; "" means: known, and not an event
    mode: tuple[str, ...]
    cameo: str
    kind: Kind
    words: tuple[str, ...]  # "urge", "call off"
    particles: Mapping[str, tuple[tuple[str, ...], ...]]  # "call" → ("off",)
    nominal: tuple[str, ...]  # nouns for a verb's deed: "release" of "free"
    needs: Mapping[str, Need]  # role → what must fill it
    without: Mapping[str, Need]
    actor: tuple[str, ...]  # roles, the first that gives a party wins
    recipient: tuple[str, ...]
    reciprocal: bool
    over: str  # composition table; "" for none
    deed: tuple[str, ...]  # roles in which the deed stands
    solo: bool  # a noun that counts without a supporting verb
    both: bool  # counts only with parties on both sides
    also: tuple[str, ...]  # a second event that the same words tell, and its modes: COERCE, arrest
    tie: bool  # the manual decides between two types here: the encoder has no say in it
    yes: tuple[Example, ...]
    no: tuple[Example, ...]
    known_gap: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a composition makes of a deed."""

    event: str  # "" means: not an event
    mode: tuple[str, ...]
    planned: bool  # the deed is announced
    cameo: str  # CAMEO root where it parts from the type's; "" where it does not


@cache
def rules() -> tuple[Rule, ...]:
    """Return all rules, in the order of files and entries."""
    found = tuple(
        parse_rule(entry, name)
        for name in datafiles.names(FOLDER, ".yaml")
        for entry in datafiles.read_yaml(name)
    )
    check(found)
    return found


def check(found: tuple[Rule, ...]) -> None:
    """Refuse repeated ids, and rules that say different things of one pattern."""
    ids: set[str] = set()
    patterns: dict[tuple[Any, ...], str] = {}
    for rule in found:
        if rule.id in ids:
            raise DataFileError(rule.file, rule.id, "this id is used twice")
        ids.add(rule.id)
        for word in (*rule.words, *(f"noun {n}" for n in rule.nominal)):
            pattern = (rule.kind, word, _frozen(rule.needs), _frozen(rule.without))
            other = patterns.setdefault(pattern, rule.id)
            if other != rule.id:
                raise DataFileError(rule.file, rule.id, f"says something else of {word!r} than {other}")


def _frozen(needs: Mapping[str, Need]) -> frozenset[tuple[str, Need]]:
    return frozenset(needs.items())


def parse_rule(entry: Any, file: str) -> Rule:
    """Return the rule that an entry describes.

    Raises:
        DataFileError: the entry breaks the format.

    """
    name = str(entry.get("id", "?")) if isinstance(entry, dict) else str(entry)[:40]

    def fail(wrong: str) -> DataFileError:
        return DataFileError(file, name, wrong)

    if wrong := _wrong(entry):
        raise fail(wrong)
    kind = next(k for k in KINDS if k in entry)
    event = "" if entry.get("event") == "none" else entry.get("event", "")
    return Rule(
        id=name,
        file=file,
        event=event,
        mode=tuple(entry.get("mode", ())),
        cameo=entry.get("cameo", ontology.events()[event].cameo if event else ""),
        kind=kind,
        words=tuple(str(w) for w in entry[kind]),
        particles=_particles(entry[kind]),
        nominal=tuple(entry.get("nominal", ())),
        needs={role: _need(value, fail) for role, value in entry.get("needs", {}).items()},
        without={role: _need(value, fail) for role, value in entry.get("without", {}).items()},
        actor=tuple(entry.get("actor", _NOUN_ACTORS if kind == "noun" else ("subject",))),
        recipient=tuple(entry.get("recipient", ("object",) if kind == "verb" else ())),
        reciprocal=entry.get("reciprocal", False),
        over=entry.get("over", ""),
        deed=tuple(entry.get("deed", ("complement", "object"))),
        solo=entry.get("solo", False),
        both=entry.get("both", False),
        also=tuple(entry.get("also", ())),
        tie=entry.get("tie", False),
        yes=tuple(_example(e, fail) for e in entry["yes"]),
        no=tuple(_example(e, fail) for e in entry["no"]),
        known_gap=tuple(_example(e, fail) for e in entry.get("known_gap", ())),
    )


def _particles(words: Iterable[Any]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for lemma, *particles in (str(word).split() for word in words):
        found[lemma] = (*found.get(lemma, ()), tuple(particles))
    return found


def _wrong(entry: Any) -> str:
    """Return what is wrong with an entry's fields, "" for nothing."""
    if not isinstance(entry, dict) or "id" not in entry:
        return "an entry is a mapping with an id"
    event, over = entry.get("event", ""), entry.get("over", "")
    known = ontology.events().get(event)
    bad_modes = set(entry.get("mode", ())) - set(known.modes if known else ())
    also, *ways = entry.get("also", ("",))
    second = ontology.events().get(also)
    faults = {
        f"unknown key {', '.join(sorted(set(entry) - _KEYS))}": bool(set(entry) - _KEYS),
        "give either verb or noun or adjective": sum(k in entry for k in KINDS) != 1,
        f"unknown event type {event}": not known and event not in {"", "none"},
        "give an event type, none, or a composition (over)": not event and not over,
        f"unknown composition {over}": bool(over) and over not in compositions(),
        f"{event or 'none'} has no mode {', '.join(sorted(bad_modes))}": bool(bad_modes),
        f"also names no event type with these modes: {also}": bool(also)
        and not (second and set(ways) <= set(second.modes)),
        "needs at least one yes and one no example": not entry.get("yes") or not entry.get("no"),
    }
    return next((fault for fault, holds in faults.items() if holds), "")


def _need(value: Any, fail: Callable[[str], DataFileError]) -> Need:
    values = [value] if isinstance(value, str) else list(value)
    words: set[str] = set()
    events: set[str] = set()
    kinds: set[str] = set()
    for one in values:
        if one in FILLERS:
            kinds.add(one)
        elif "@" in one:  # "@bad", and what is made of its words: "be @bad", "@bad *"
            before, _, rest = one.partition("@")
            name, space, after = rest.partition(" ")
            if name not in classes():
                raise fail(f"unknown class {name}")
            words |= {f"{before}{word}{space}{after}" for word in classes()[name]}
        elif one.isupper() and one in ontology.events():
            events.add(one)
        else:
            words.add(one)
    sectors = frozenset(words).intersection(ontology.sectors())
    return Need(frozenset(words - sectors), frozenset(events), sectors, frozenset(kinds))


def _example(value: Any, fail: Callable[[str], DataFileError]) -> Example:
    """Read `KOR, USA > PRK | sentence`; everything before the bar may be missing."""
    if not isinstance(value, str) or not value.strip():
        raise fail(f"an example is a sentence, not {value!r}")
    parties, bar, text = value.partition(" | ")
    if not bar:
        return Example(value, frozenset(), frozenset())
    actor, _, recipient = parties.partition(">")
    return Example(text, _codes(actor), _codes(recipient))


def _codes(text: str) -> frozenset[str]:
    return frozenset(code.strip() for code in text.split(",") if code.strip())


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """Return the named word classes that rules refer to as @name; a class may include others."""
    table = datafiles.read_yaml(_CLASSES)

    def spell_out(name: str, seen: tuple[str, ...] = ()) -> frozenset[str]:
        if name not in table or name in seen:
            raise DataFileError(_CLASSES, name, "unknown class, or one that includes itself")
        words: set[str] = set()
        for word in table[name]:
            words |= spell_out(word[1:], (*seen, name)) if word.startswith("@") else {word}
        return frozenset(words)

    return {name: spell_out(name) for name in table}


@cache
def compositions() -> Mapping[str, Mapping[str, Outcome]]:
    """Return the composition tables: what promising, refusing, ending … makes of each event type."""
    tables: dict[str, dict[str, Outcome]] = {}
    for name, table in datafiles.read_yaml(_COMPOSE).items():
        tables[name] = {}
        for deeds, outcome in table.items():
            for deed in deeds.split():
                known = deed.removesuffix(ABROAD) in ontology.events()
                if deed not in {"else", "none", "not-friendly", "not-hostile"} and not known:
                    raise DataFileError(_COMPOSE, f"{name}: {deed}", "is not an event type")
                event = outcome["event"]
                tables[name][deed] = Outcome(
                    "" if event == "none" else event,
                    tuple(outcome.get("mode", ())),
                    outcome.get("planned", False),
                    outcome.get("cameo", ""),
                )
    return tables
