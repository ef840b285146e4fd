"""People described again without their name: "the visitor", "her host", "the Pole", "the former senator"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.fold import key
from verbale.read.who.posts import unnamed
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import english

_POLITICS = frozenset({"GOV", "OPP", "LEG", "PTY", "ELI"})
_TITLE = 4  # words of a title that goes back to a name
_REACH = 6  # sentences back in which somebody is still meant by a description


def described(draft: Draft, scene: Scene) -> bool:
    """Resolve a description that goes back to somebody named before; say whether it did."""
    if draft.person or draft.plural or draft.others or not _again(draft, scene):
        return False
    if draft.shape == "people":
        named = [x for x in _people(draft, scene) if x.countries == draft.countries]
        return _settle(draft, named[:1])
    if draft.shape not in ("role", "office", "thing") or (
        draft.countries and not draft.rule.endswith("tail")
    ):
        return False
    if draft.shape == "office" and not _gone(draft, scene) and draft.last - draft.first <= _TITLE:
        holding = [x for x in _people(draft, scene) if not x.office and _holds(x, draft, scene)]
        if len(holding) == 1:
            title = draft.office
            settled = _settle(draft, holding)
            draft.office = draft.office or title
            return settled
    kind = "former" if _gone(draft, scene) else english()["described"].get(_noun(draft, scene), "")
    if not kind or (kind == "only" and _else(draft, scene)):
        return False
    return _settle(draft, _acted_last(draft, scene) if kind == "last" else _meant(draft, kind, scene))


def _else(draft: Draft, scene: Scene) -> bool:
    """Say whether a description may mean anybody ("its lawyer"), or who was told before without a name."""
    if _possessor(draft, scene) is not None:
        return True
    return draft.office in english()["same_post"] and unnamed(draft, scene) is not None


def _again(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase begins with "the", "this" or a possessor."""
    tokens = scene.reading.tokens
    told = scene.view.small[draft.first] in ("the", "this", "that")
    return told or any(tokens.dep[c] == "poss" for c in tokens.children[draft.head])


def _gone(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase tells what somebody was: "the former rebel"."""
    return draft.gone or any(w in words().gone for w in scene.view.small[draft.first : draft.head])


def _noun(draft: Draft, scene: Scene) -> str:
    return scene.reading.tokens.lemma[draft.head].lower()


def _meant(draft: Draft, kind: str, scene: Scene) -> list[Draft]:
    """Return whom a description of a kind may mean, the latest first."""
    known = _people(draft, scene)
    people = [x for x in known if x.confidence > d.FOCUS] or known  # whose country is no mere guess
    own = _possessor(draft, scene)
    if kind == "guest":
        ground = scene.site or scene.home or (own.country if own is not None else _commonest(people))
        others = [x for x in people if own is None or x.countries != own.countries]  # nobody is his own guest
        return [x for x in others if ground and x.country != ground]
    if kind == "host":
        ground = scene.site or scene.home
        others = [x for x in people if own is None or x.countries != own.countries]
        return [x for x in others if x.country == ground] or ([] if own is None else others)
    if kind == "rival":
        return _rivals(people, own, scene)
    if kind == "former":
        held = [x for x in people if _held(x, draft, scene)]
        able = held or [x for x in people if x.gone or not x.single]
        return able or (
            people if len(people) == 1 and not draft.single else []
        )  # who was a bishop may be anything now
    return people


def _acted_last(draft: Draft, scene: Scene) -> list[Draft]:
    """Return the one person, named or known by an office, of the nearest sentence that has any, a subject before others."""
    for members in scene.before(draft, _REACH):
        able = [
            x for x in members if x.shape in ("person", "office") and not x.plural and len(x.countries) == 1
        ]
        able = [x for x in able if scene.subject(x)] or able
        if able:
            return able[-1:] if len({x.person or x.office for x in able}) == 1 else []
    return []


def _rivals(people: list[Draft], own: Draft | None, scene: Scene) -> list[Draft]:
    """Return who is of the possessor's state, or the document's; who heads it is challenged, not challenger."""
    country = own.country if own is not None else scene.home or scene.focus or _commonest(people)
    same = [x for x in people if x.country == country and (own is None or x.person != own.person)]
    same = same or [x for x in people if x.country == scene.home]
    politicians = [x for x in same if x.main_sector in _POLITICS] or same
    return [x for x in politicians if not x.single] or politicians


def _holds(person: Draft, draft: Draft, scene: Scene) -> bool:
    """Say whether tables that nobody checked to that day give somebody an office he has not left."""
    on = scene.reading.document.published
    to_come = draft.office.removesuffix("-elect")
    if on is not None and to_come != draft.office:
        held = scene.view.known.held.get(key(person.person), ())
        return any(t.office == to_come and t.start is not None and t.start[0] > on.end for t in held)
    return on is not None and any(
        t.office.endswith(draft.office)
        and t.start is not None
        and t.start[0] <= on.end
        and not t.over(on.start)
        for t in scene.view.known.held.get(key(person.person), ())
    )


def _held(person: Draft, draft: Draft, scene: Scene) -> bool:
    office = draft.office.removeprefix("former ")
    return any(t.office == office for t in scene.view.known.held.get(key(person.person), ()))


def _possessor(draft: Draft, scene: Scene) -> Draft | None:
    tokens = scene.reading.tokens
    own = (scene.by_head.get(c) for c in tokens.children[draft.head] if tokens.dep[c] == "poss")
    return next((x for x in own if x is not None and x.countries), None)


def _people(draft: Draft, scene: Scene) -> list[Draft]:
    """Return who was named with a country before, each once, the latest first, but none who acts on what is described."""
    found: dict[str, Draft] = {}
    apart = set(_apart(draft, scene))
    gone = {x.person for x in scene.by_sentence[scene.sentence(draft.head)] if x.head in apart}
    for members in scene.before(draft, _REACH):
        for other in reversed(members):
            if other.shape == "person" and other.person and len(other.countries) == 1:
                found.setdefault(other.person, other)
    return [x for name, x in found.items() if name not in gone]


def _apart(draft: Draft, scene: Scene) -> Iterator[int]:
    """Yield the subjects of the verbs that a phrase hangs on: they do something with somebody else."""
    tokens = scene.reading.tokens
    verb = scene.verb(draft)
    for _ in range(6):
        for child in tokens.children[verb]:
            if tokens.dep[child] in ("nsubj", "nsubjpass") and child != draft.head:
                yield child
        if tokens.head[verb] == verb:
            return
        verb = tokens.head[verb]


def _commonest(people: Sequence[Draft]) -> str:
    countries = [x.country for x in people]
    return max(countries, key=countries.count) if len(countries) > 1 else ""


def _settle(draft: Draft, able: Sequence[Draft]) -> bool:
    """Take the one who is meant; of several, the country when it is the same."""
    countries = {x.countries for x in able}
    if len(countries) != 1:
        return False
    draft.entity = ""
    draft.learn(able[0], d.GUESSED, "described")
    if len(able) == 1:
        one = able[0]
        draft.shape, draft.person, draft.office = one.shape, one.person, one.office
        draft.sector, draft.single, draft.gone = one.sector, one.single, one.gone
    return True
