"""Governments called by who heads them: "the Holm government", "the cabinet of Jens Holm"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.fold import key
from verbale.read.who.holders import known_as
from verbale.read.who.known import Known
from verbale.read.who.scene import Scene
from verbale.read.who.tenures import Tenure
from verbale.read.who.view import View, english
from verbale.types import When

_GOVERNING = (("GOV",), ("MIL",), ("ELI",))  # sectors of people whose government may be meant
_LATELY = timedelta(
    days=5 * 366
)  # as long a government that is over is told of by its head's name: by judgement
_TOLD = date(2000, 1, 1)  # a government of a text without a day is rather one that lasted until then


def named_before_noun(draft: Draft, scene: Scene) -> Draft | None:
    """Return the person whose name stands before a noun: "the Yoon administration", "a Yoon aide"."""
    view = scene.view
    described = (
        draft.shape == "person" and view.text[draft.head].islower()
    )  # "Jens Holm, the Nordvik executive"
    if draft.shape not in ("role", "office") and not described:
        return None
    for i in range(draft.head - 1, draft.first - 1, -1):
        if view.capital(i) and view.covering[i] is None and view.pos[i] == "PROPN":
            return _of_name(draft, i, scene)
    return None


def _of_name(draft: Draft, i: int, scene: Scene) -> Draft | None:
    view = scene.view
    governs = _governs(view, draft, i)
    if draft.shape == "office" and not governs:
        return None
    found = scene.people.of(view.text[i], draft.head)
    if found is None or not found.countries or (governs and found.sector[:1] not in _GOVERNING):
        probe = Draft(i, i + 1, i, "person", person=_run(view, draft.first, i))
        known_as(probe, view.known, scene.reading.document.published)
        if governs and not probe.countries:
            probe.countries = headed(
                probe.person, view.known, scene.reading.document.published, _states(scene)
            )
        found = probe if probe.countries else found
    if found is None or not found.countries:
        return None
    if governs and draft.shape == "role" and view.small[draft.head] in english()["governments"]:
        draft.sector, draft.institution = ("GOV",), True  # "the Holm executive"
    return found


def leave_place(draft: Draft, scene: Scene) -> None:
    """Forget where somebody is whose head is named: "Trump administration officials in Kabul"."""
    if draft.weak and not draft.person and named_before_noun(draft, scene) is not None:
        draft.countries, draft.entity, draft.weak = (), "", False


def government_of(draft: Draft, scene: Scene) -> Draft | None:
    """Return whose government a noun with "of" and a name means: "the government of Jens Holm"."""
    if draft.shape != "role" or draft.plural or scene.view.small[draft.head] not in english()["governments"]:
        return None
    names = (x for x in scene.led_to(draft.head, "of") if scene.reading.tokens.head[x.head] == draft.last)
    return next((x for x in names if _governing(x)), None)


def _governing(draft: Draft) -> bool:
    of_state = len(draft.countries) == 1 and draft.country not in NOT_STATES
    return draft.shape == "person" and of_state and draft.sector[:1] in _GOVERNING


def _governs(view: View, draft: Draft, name: int) -> bool:
    """Say whether a noun for a government stands behind a name: "the Holm cabinet", "a Holm government spokesman"."""
    nouns = view.small[name + 1 : draft.head + 1]
    return any(noun in english()["governments"] for noun in nouns)


def _run(view: View, first: int, i: int) -> str:
    """Return the name that ends at a word, without what stands before it: "The"."""
    start = i
    while (
        start > first
        and (view.text[start - 1] == "-" or (view.capital(start - 1) and view.pos[start - 1] == "PROPN"))
        and view.covering[start - 1] is None
    ):
        start -= 1
    return "".join(
        view.text[j] if j == start or view.glued(j) else " " + view.text[j] for j in range(start, i + 1)
    )


def alone(draft: Draft, view: View, published: When | None) -> bool:
    """Give a mention out of its document the country of the government it names; say whether it names one."""
    for name in _heads_named(draft, view):
        countries = headed(name, view.known, published)
        if countries:
            draft.countries, draft.person, draft.shape = countries, "", "role"
            draft.sector = draft.sector or ("GOV",)
            return True
    return False


def _heads_named(draft: Draft, view: View) -> Iterator[str]:
    """Yield names by which a government goes in one mention: "the Holm cabinet", "the cabinet of Jens Holm"."""
    for i in range(draft.head - 1, draft.first - 1, -1):
        if view.capital(i) and view.covering[i] is None and _governs(view, draft, i):
            yield _run(view, draft.first, i)
    noun, *after = view.small[draft.head : draft.head + 2] or ("",)
    if noun in english()["governments"] and after == ["of"]:
        yield " ".join(view.text[draft.head + 2 :])


def _states(scene: Scene) -> frozenset[str]:
    drafts = (x for x in scene.drafts if len(x.countries) == 1 and x.shape in ("state", "capital"))
    return frozenset(x.country for x in drafts)


def headed(
    name: str, known: Known, published: When | None, named: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """Return the one country that somebody of a name heads then, or did lately; of several the one `named` has.

    The last word of a name counts before the others: "the Abiy government" goes by a given name.
    """
    words = key(name).split()
    index = _heads(known)
    for word in (words[-1], *words[:-1]) if words else ():
        for held in (x for place in index for x in _spells(place.get(word, ()), published)):
            countries = {t.country for t in held}
            told = countries if len(countries) == 1 else countries & named
            if countries:
                return tuple(told) if len(told) == 1 else ()
    return ()


def _spells(held: Iterable[Tenure], published: When | None) -> Iterator[list[Tenure]]:
    """Yield the tenures that last on a day, then those that ended not long before; without a day all of them."""
    known = [t for t in held if t.start is not None]
    if published is None:
        yield [t for t in known if t.open]
        yield [t for t in known if not t.over(_TOLD)]
        yield known
        return
    begun = [t for t in known if t.begun(published.end)]
    yield [t for t in begun if not t.over(published.start)]
    yield [t for t in begun if t.end is not None and t.end[1] >= published.start - _LATELY]


@lru_cache(maxsize=4)
def _heads(known: Known) -> tuple[Mapping[str, tuple[Tenure, ...]], ...]:
    """Return the tenures of heads of states and governments by the first and last words of their names, then by others.

    "Obama" is Barack Obama before it is Francisco Pascual Obama Asue.
    """
    outer: dict[str, set[Tenure]] = {}
    inner: dict[str, set[Tenure]] = {}
    for tenure in known.tenures:
        if tenure.office in english()["heads"] and tenure.country not in NOT_STATES:
            for name in (tenure.person, *tenure.also):
                words = key(name).split()
                for n, word in enumerate(words):
                    index = outer if n in (0, len(words) - 1) else inner
                    index.setdefault(word, set()).add(tenure)
    return tuple({word: tuple(held) for word, held in index.items()} for index in (outer, inner))
