"""Plural nouns for parties named before: "the two countries", "both sides", "the allies"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.home import alone
from verbale.read.who.scene import Scene
from verbale.read.who.view import english

_REACH = 4  # sentences back in which a pair is still meant
_JUST = 2  # sentences back whose parties, counted together, may be a pair
_LEAD = 3  # sentences at the beginning that tell whom a text is about


def is_group(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase stands for several parties named before."""
    if draft.person:
        return False
    members = _members(draft, scene)
    if draft.countries and not members:
        return False
    if draft.shape == "group" and draft.noun in english()["numbers"]:
        return True
    return (members or _noun(draft, scene) in english()["pair"]) and _number(draft, scene) is not None


def _members(draft: Draft, scene: Scene) -> bool:
    """Say whether states are told to be of a league, which is not meant itself: "the two NATO allies"."""
    league = draft.shape == "role" and draft.plural and set(draft.countries) <= NOT_STATES
    return league and _noun(draft, scene) in english()["league_members"]


def together(draft: Draft, scene: Scene) -> bool:
    """Read "the ministers" as the two of two states who were named just before; say whether there are two."""
    words = scene.view.small[draft.first : draft.last]
    if not draft.plural or draft.shape != "office" or len(words) != 2 or words[0] != "the":
        return False
    named: dict[str, Draft] = {}
    for members in scene.before(draft, _REACH):
        for x in members:
            post = x.office.partition(" to ")[0].rpartition(" ")[2]
            if post == draft.office and not x.plural and len(x.countries) == 1:
                named.setdefault(x.country, x)
    if len(named) != 2:
        return False
    _settle(draft, list(named.values()), people=True)
    return True


def group(draft: Draft, scene: Scene) -> None:
    """Find whom a group stands for and note them."""
    wanted = _number(draft, scene) or 2
    people = _noun(draft, scene) in english()["pair_people"]
    if told := _listed(draft, scene):
        _by_list(draft, told, wanted)
        return
    if found := _met(draft, scene, wanted, people=people):
        _settle(draft, found, people=people)
    elif people and (found := _named(draft, scene, wanted)):
        _settle(draft, found, people=True)
    elif found := _just_told(draft, scene, wanted):
        _settle(draft, found, people=False)
    elif found := _alone(draft, scene, wanted):
        _settle(draft, found, people=True)
        draft.confidence = d.FOCUS
    elif not _at_first(draft, scene, wanted, people=people):
        _at_home(draft, scene)


def _just_told(draft: Draft, scene: Scene, wanted: int) -> list[Draft]:
    """Return the parties that this sentence or the one before has told of, when they are just as many."""
    if draft.noun in english()["numbers"] and wanted <= 2:
        return []
    states = _noun(draft, scene) in english()["of_states"]
    known: list[Draft] = []
    for members in _before(draft, scene, _JUST):
        told = [x for x in members if _counts(x) and (not states or _state_like(x))]
        told = [x for x in told if not (x.shape == "capital" and x.rule.endswith("place"))]
        known = _distinct([*known, *told]) if draft.noun not in english()["numbers"] else _distinct(told)
        if len(known) == wanted:
            return known
    return []


def _at_home(draft: Draft, scene: Scene) -> None:
    """Read "both sides" of a text that plays in one state as of that state."""
    at_home = scene.home != "" and scene.home == scene.site and alone(scene.home, scene.drafts)
    if at_home and _noun(draft, scene) in english()["sides_at_home"]:
        draft.shape, draft.countries, draft.plural = "role", (scene.home,), True
        draft.set(d.FOCUS, "homely")


def _at_first(draft: Draft, scene: Scene, wanted: int, *, people: bool) -> bool:
    """Take those whom the beginning of a text joins; say whether there are any."""
    for members in scene.by_sentence[: min(_LEAD, scene.sentence(draft.head))]:
        if found := _pair(members, scene, wanted, people=people):
            _settle(draft, found, people=people)
            draft.confidence = d.FOCUS
            return True
    return False


def _by_list(draft: Draft, told: list[Draft], wanted: int) -> None:
    """Take those it names when all are known; who is not yet known is when the document is looked at once more."""
    if len(told) == wanted and all(len(x.countries) == 1 for x in told):
        _settle(draft, told, people=True)


def _before(draft: Draft, scene: Scene, reach: int) -> Iterator[list[Draft]]:
    """Yield who was named before by sentence, but not who does something to the group: "Chad's envoy urged both leaders"."""
    apart = (
        ()
        if scene.subject(draft)
        else [x for x in scene.by_sentence[scene.sentence(draft.head)] if _doer(x, draft, scene)]
    )
    for members in scene.before(draft, reach):
        yield [x for x in members if not any(a.first <= x.first and x.last <= a.last for a in apart)]


def _doer(one: Draft, draft: Draft, scene: Scene) -> bool:
    whom = scene.dep(draft) in ("dobj", "dative") or scene.view.small[scene.verb(draft)] == "on"
    verb = scene.verb(draft)
    if scene.reading.tokens.pos[verb] == "ADP":
        verb = scene.reading.tokens.head[verb]  # "called on both sides"
    return whom and scene.subject(one) and scene.verb(one) == verb and len(one.countries) == 1


def _met(draft: Draft, scene: Scene, wanted: int, *, people: bool) -> list[Draft]:
    """Return the parties that the latest clause before joins; of "the two nations" no league of states is one."""
    states = _noun(draft, scene) in english()["of_states"]
    for members in _before(draft, scene, _REACH):
        able = [x for x in members if not states or _state_like(x)]
        if found := _pair(able, scene, wanted, people=people):
            return found
    return []


def _listed(draft: Draft, scene: Scene) -> list[Draft]:
    """Return those whom a phrase names right behind itself: "the two mediators, Holm and Chad's president"."""
    tokens = scene.reading.tokens
    for child in tokens.children[draft.head]:
        if tokens.dep[child] == "appos":
            members = [x for x in scene.drafts if x.head >= child and scene.top(x.head) == child]
            if len(members) > 1:
                return members
    return []


def _named(draft: Draft, scene: Scene, wanted: int) -> list[Draft]:
    """Return the persons a text has named so far, when they are just as many: "the two men"."""
    found: dict[str, Draft] = {}
    for members in _before(draft, scene, _REACH):
        for x in members:
            if x.shape == "person" and x.person:
                found.setdefault(x.person, x)
    able = [x for x in found.values() if len(x.countries) == 1]
    return able if len(found) == len(able) == wanted else []


def _alone(draft: Draft, scene: Scene, wanted: int) -> list[Draft]:
    """Return whom "both" alone means: the governments of the sentence before, else the only two persons so far."""
    n = scene.sentence(draft.head)
    if draft.noun != "both" or n == 0:
        return []
    acting = [x for x in scene.by_sentence[n - 1] if _counts(x)]
    states = all(x.shape in ("state", "capital") and not x.rule.endswith("place") for x in acting)
    found = _distinct(acting)
    return found if states and len(found) == wanted else _named(draft, scene, wanted)


def _noun(draft: Draft, scene: Scene) -> str:
    lemma = scene.reading.tokens.lemma[draft.head]
    return draft.noun if draft.noun in english()["pair"] else lemma


def _number(draft: Draft, scene: Scene) -> int | None:
    """Return how many are meant; 2 for "the allies"; None when the phrase is no such group."""
    small = scene.view.small
    words = small[draft.first : draft.last]
    numbers = english()["numbers"]
    told = next((numbers[w] for w in words if w in numbers), None)
    if told is not None:
        other = _described(words, numbers)
        definite = any(w in words for w in ("both", "the", "these", "either", "neither", "each"))
        loose = told == 2 and scene.reading.tokens.lemma[draft.head] in english()["parties"]
        return told if len(other) <= 2 and (definite or loose) else None
    plain = words[0] in ("the", "these") and (len(words) == 2 or _of_region(draft, scene))
    return 2 if plain and scene.reading.tokens.lemma[draft.head] in english()["pair_alone"] else None


def _described(words: Sequence[str], numbers: Mapping[str, int]) -> list[str]:
    """Return the words that describe a group; those that hyphens join count once: "the two nuclear-armed neighbours"."""
    return [
        w
        for i, w in enumerate(words)
        if w not in numbers and w not in english()["pair_words"] and "-" not in (w, words[i - 1] if i else "")
    ]


def _of_region(draft: Draft, scene: Scene) -> bool:
    """Say whether all that stands between "the" and the noun is a name: "the Horn of Africa neighbours"."""
    view = scene.view
    between = range(draft.first + 1, draft.head)
    return view.capital(draft.first + 1) and all(view.capital(i) or view.small[i] == "of" for i in between)


def _counts(draft: Draft) -> bool:
    return bool(draft.countries) and draft.shape not in ("thing", "pronoun", "group") and not draft.weak


def _distinct(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        if all(draft.countries != other.countries for other in kept):
            kept.append(draft)
    return kept


def _pair(members: list[Draft], scene: Scene, wanted: int, *, people: bool) -> list[Draft]:
    """Return parties that one clause joins: by "and", as subject and "with", or in one word."""
    for draft in reversed(members):
        if draft.shape in ("group", "pronoun") and len(draft.others) == wanted:
            return draft.others
        if len(draft.countries) == wanted:
            return [_state(c) for c in draft.countries]
    able = [x for x in members if _counts(x)]
    if people and any(x.person for x in able):
        able = [x for x in able if x.person or x.office]
    for start in able:
        joined = _distinct([x for x in able if scene.top(x.head) == scene.top(start.head)])
        if len(joined) == wanted:
            return joined
    if wanted == 2:
        for one in [*able, *(x for x in members if x.shape == "pronoun" and len(x.countries) == 1)]:
            other = partner(one, able, scene) if scene.subject(one) or scene.dep(one) == "poss" else None
            if other is not None and other.countries != one.countries:
                return [one, other]
    return []


def partner(one: Draft, able: list[Draft], scene: Scene) -> Draft | None:
    """Return whom a subject does something with: talks with, meets."""
    tokens = scene.reading.tokens
    clause = tokens.head[scene.verb(one)] if scene.dep(one) == "poss" else scene.verb(one)
    for other in [x for x in able if _counts(x)]:
        top = scene.top(other.head)
        governor = tokens.head[top]
        along = tokens.dep[top] == "pobj" and scene.view.small[governor] == "with"
        along = along and clause in (tokens.head[governor], tokens.head[tokens.head[governor]])
        met = governor == scene.verb(one) and tokens.dep[top] == "dobj"
        if other.head > one.head and (along or (met and tokens.lemma[governor] in english()["meeting"])):
            return other
    return None


def _state_like(draft: Draft) -> bool:
    """Say whether a party may be one of two neighbours or nations: no league of states is."""
    return not set(draft.countries) & NOT_STATES


def _state(country: str) -> Draft:
    return Draft(0, 0, 0, "state", (country,), (), country)


def _noun_of(draft: Draft) -> str:
    return draft.noun or draft.office


def owners(draft: Draft, scene: Scene) -> Draft | None:
    """Return the group that a plural is said to be of: "both countries' foreign ministers", "their leaders"."""
    tokens = scene.reading.tokens
    if not draft.plural or draft.shape not in ("role", "office"):
        return None
    own = (scene.by_head.get(c) for c in tokens.children[draft.head] if tokens.dep[c] == "poss")
    return next((x for x in own if x is not None and len(x.others) > 1), None)


def _settle(draft: Draft, members: list[Draft], *, people: bool) -> None:
    draft.shape = "group"
    draft.plural = True
    draft.others = list(members) if people else [_state(c) for x in members for c in x.countries]
    sector = english()["pair_sectors"].get(_noun_of(draft), "")
    if sector and not any(x.person or x.office for x in draft.others):
        draft.others = [_state(x.country) for x in draft.others]  # "both armies"; capitals are governments
        for other in draft.others:
            other.sector, other.entity = (sector,), f"{other.country}.{sector}"
    draft.evidence += [(x.first, x.last) for x in members if x.last]
    draft.set(d.LIKELY, "group")
