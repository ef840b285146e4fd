"""Bodies by a short name later in a document: "the council" after the Security Council was named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from verbale import datafiles
from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_FILES = ("seats", "organisations", "groups", "agencies")
_SHORT, _LONG = 3, 6  # letters of an abbreviation
_OF = frozenset(
    {"of", "for", "on", "to"}
)  # what stands before them is the kind of a body: "Board of Governors"


def short(draft: Draft, scene: Scene) -> bool:
    """Resolve a kind noun, or a member of such a body, as the body of that kind; say whether it was."""
    named = draft.person != "" and (draft.shape != "unknown" or " " in draft.person)  # "the Fund" is nobody
    if draft.shape not in ("role", "office", "unknown") or named:
        return False
    noun = _kind(draft, scene)
    member = "" if noun else _of_member(draft, scene)
    found = _named(draft, noun or member, scene)
    if found is None:
        return False
    draft.countries, draft.sector, draft.person = found.countries, found.sector, ""
    if noun:
        draft.shape, draft.entity = "body", found.entity
    scene.bodies.append(found)
    draft.evidence.append((found.first, found.last))
    draft.set(d.LIKELY if noun else d.GUESSED, "short" if noun else "short member")
    return True


def abbreviated(draft: Draft, scene: Scene) -> bool:
    """Read "the TSC" as the Teachers Service Commission named before; say whether one of these letters was."""
    word = scene.view.text[draft.head]
    if draft.shape != "unknown" or not (word.isupper() and _SHORT <= len(word) <= _LONG):
        return False
    if scene.initials is None:
        scene.initials = {}
        for x in scene.drafts:
            if letters := _initials(x, scene):
                scene.initials.setdefault(letters, x)
    found = scene.initials.get(word)
    if found is None or found.head > draft.head or len(found.countries) != 1:
        return False
    draft.shape, draft.person, draft.institution, draft.noun = "role", "", True, found.noun
    draft.countries, draft.sector, draft.entity = found.countries, found.sector, found.entity
    draft.evidence.append((found.first, found.last))
    draft.set(min(d.LIKELY, found.confidence), "short")
    return True


def _initials(draft: Draft, scene: Scene) -> str:
    """Return the first letters of a body's name of several words, "" for other phrases."""
    view = scene.view
    body = draft.shape in ("body", "unknown") or draft.institution
    if not body or draft.plural or draft.last - draft.first < _SHORT or not view.capital(draft.head):
        return ""
    return "".join(
        view.text[i][0]
        for i in range(draft.first, draft.last)
        if view.capital(i) and view.small[i] not in ("the", "a", "an", "of", "for", "and")
    )


def league(draft: Draft, scene: Scene) -> bool:
    """Read "the 27" as the league of so many states, where a text has it named anywhere; say whether it did."""
    code = english()["leagues"].get(draft.noun) if draft.shape == "group" else None
    if code is None:
        return False
    own = next((x for x in scene.bodies if x.country == code), None)
    if own is None:
        return False
    draft.countries, draft.entity = (code,), code
    draft.evidence.append((own.first, own.last))
    draft.set(d.LIKELY, "league")
    return True


def force(draft: Draft, scene: Scene) -> Draft | None:
    """Return the peacekeepers a document names for their "force commander"."""
    near = scene.view.small[draft.first : draft.last + 4]
    if (draft.office != "commander" and draft.sector != ("MIL",)) or ("force", "commander") not in pairwise(
        near
    ):
        return None
    found = _named(draft, "force", scene)
    if found is not None:
        draft.sector = draft.sector or found.sector
    return found


def _kind(draft: Draft, scene: Scene) -> str:
    """Return the kind noun a phrase consists of, "" when it has words that tell it apart: "the city council"."""
    small = scene.view.small
    noun = small[draft.head]
    if noun not in kinds():
        return ""
    before = [w for w in _words(scene, draft.first, draft.head) if w not in english()["same_body"]]
    told = small[draft.first] in ("the", "this", "that") or scene.view.capital(draft.head)
    return noun if told and not before else ""


def _of_member(draft: Draft, scene: Scene) -> str:
    """Return the kind noun before a noun for those who make up a body: "council members"."""
    view = scene.view
    at = draft.head - 1
    if draft.head <= draft.first or scene.reading.tokens.lemma[draft.head] not in english()["members"]:
        return ""
    noun = view.small[at]
    rest = [w for w in _words(scene, draft.first, at) if w not in english()["same_body"]]
    return noun if noun in kinds() and len(rest) <= 1 and draft.plural else ""


def _words(scene: Scene, first: int, last: int) -> list[str]:
    """Return the words that may tell a body apart: no numbers, no hyphens."""
    tokens = scene.reading.tokens
    return [
        scene.view.small[i]
        for i in range(first, last)
        if tokens.text[i] != "-" and tokens.pos[i] != "NUM" and not tokens.text[i][:1].isdigit()
    ]


def _named(draft: Draft, noun: str, scene: Scene) -> Draft | None:
    """Return the body of a kind that was named last, else the only one the document names later.

    Where the noun is no part of their names ("the bloc") the one named most is meant, not one in passing.
    """
    able = [x for x in scene.bodies if noun and x.head != draft.head and noun in _answers(x)]
    before = [x for x in able if x.head < draft.head]
    listed = _extra().get(noun, ())
    loose = {x.entity for x in before or able if x.entity in listed}
    if len(loose) > 1:
        counts = Counter(x.entity for x in before or able)
        most = max(counts.values())
        before = [x for x in before or able if counts[x.entity] == most]
    if before:
        return before[-1]
    near = len(able) == 1 and scene.sentence(able[0].head) - scene.sentence(draft.head) <= 1
    sure = len({x.entity for x in able}) == 1 and (len(able) > 1 or not loose or near)
    return able[0] if sure else None


def _answers(draft: Draft) -> frozenset[str]:
    if draft.shape == "body" and draft.entity.startswith("EUR."):
        return kinds_of().get(draft.entity, frozenset()) | {"bloc"}  # whose commission or council is named
    if draft.shape == "body":
        return kinds_of().get(draft.entity, frozenset())
    last = draft.noun.rpartition(" ")[2]  # "Mali's ruling council", "a U.N. panel"
    return frozenset({last}) if draft.noun and draft.confidence >= d.LIKELY else frozenset()


@cache
def kinds() -> frozenset[str]:
    """Return every noun that a body answers to."""
    return frozenset(english()["kinds"]) | frozenset(_extra())


@cache
def kinds_of() -> Mapping[str, frozenset[str]]:
    """Return, for each body, the nouns it answers to: the kind words of its names, and what is listed."""
    listed = frozenset(english()["kinds"])
    found: dict[str, set[str]] = {}
    for file in _FILES:
        for id_, row in datafiles.read_yaml(f"actors/{file}.yaml").items():
            found[id_] = {w for name in row["names"] for w in _heads(name) if w in listed}
    for noun, ids in _extra().items():
        for id_ in ids:
            found.setdefault(id_, set()).add(noun)
    return {id_: frozenset(words) for id_, words in found.items()}


def _heads(name: str) -> tuple[str, ...]:
    """Return the words of a name that may tell its kind: the last, and those before "of"."""
    words = name.lower().split()
    return (words[-1], *(a for a, b in pairwise(words) if b in _OF))


def _extra() -> Mapping[str, Sequence[str]]:
    rows: Mapping[str, Sequence[str]] = english()["answers"]
    return rows


__all__ = ["kinds", "kinds_of", "short"]
