"""Where a sentence or paragraph plays, as far as it tells whose government or people are meant.

"In Seoul, ... the military raised its alert": South Korea's. What is found here is a guess by place.
"""

from __future__ import annotations

from collections import Counter

from verbale.read.gazetteer import entries
from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.home import acts
from verbale.read.who.names import cities, city
from verbale.read.who.scene import Scene
from verbale.read.who.view import View, english

_EXILED = ("OPP", "REB")  # have offices in the capitals of others


def here(draft: Draft, scene: Scene) -> Draft | None:
    """Return the place that opens a draft's sentence or an earlier one of its paragraph, or in which it speaks."""
    if (there := _there(draft, scene) or _speaks_in(draft, scene)) is not None:
        return there
    n = scene.sentence(draft.head)
    sentences = scene.reading.sentences
    for back in range(n, max(-1, n - 3), -1):
        if sentences[back].paragraph != sentences[n].paragraph:
            break
        for place in scene.by_sentence[back]:
            if place.head < draft.head and _opens(place, sentences[back].first, scene):
                own = back == n and scene.subject(draft) and not (draft.person and meets(draft, scene))
                own = own and draft.main_sector not in _EXILED  # "In Paris, the rebels denied it"
                listed = place.shape != "unknown" and acts(place.country, scene.drafts)
                return place if own or listed else None
    return None


def _opens(place: Draft, first: int, scene: Scene) -> bool:
    """Say whether a sentence begins with "in" and a capital, a state or a large city."""
    told = _told_place(place) and place.first > first
    told = told and " ".join(scene.view.small[place.first : place.last]) not in english()["meeting_towns"]
    start = place.first - 1
    return told and scene.view.small[start] in ("in", "from") and start - first <= 1


def _told_place(place: Draft) -> bool:
    listed = place.shape in ("capital", "state") and place.rule.endswith("place")
    return listed or (place.shape == "unknown" and place.rule == "who.city")


def meets(draft: Draft, scene: Scene) -> bool:
    """Say whether the verb tells of guests: who meets or arrives may be from elsewhere."""
    lemma = scene.reading.tokens.lemma[scene.verb(draft)]
    return lemma in english()["meeting"] or lemma in english()["arriving"]


def _speaks_in(draft: Draft, scene: Scene) -> Draft | None:
    """Return the town in which an official at home says something: "Industry Minister Jens Holm said in Oslo"."""
    tokens = scene.reading.tokens
    if not scene.subject(draft) or tokens.lemma[scene.verb(draft)] not in english()["saying"]:
        return None
    told = draft.office.removeprefix("deputy ").removeprefix("acting ")
    if told not in english()["internal"] and told.rpartition(" ")[2] not in ("spokesman", "ministry"):
        return None
    place = around(draft, scene)
    return (
        place
        if place is not None and scene.view.small[place.first] not in english()["meeting_towns"]
        else None
    )


def _there(draft: Draft, scene: Scene) -> Draft | None:
    """Return the place before that "there" behind a noun goes back to: "the government there"."""
    if draft.last >= len(scene.view.text) or scene.view.small[draft.last] != "there":
        return None
    for members in scene.before(draft, 1):
        for other in reversed(members):
            if other.shape in ("state", "capital") and other.rule.endswith("place"):
                return other
    return None


def around(draft: Draft, scene: Scene) -> Draft | None:
    """Return the place that the verb of a subject gives: "protesters marched in Niamey"."""
    tokens = scene.reading.tokens
    top = scene.top(draft.head)
    of = tokens.head[top]
    if scene.view.small[of] == "of" and tokens.lemma[tokens.head[of]] in english()["partitive"]:
        top = scene.top(tokens.head[of])  # "thousands of supporters"
    if tokens.dep[top] not in ("nsubj", "nsubjpass"):
        return None
    for child in tokens.children[tokens.head[top]]:
        if tokens.dep[child] != "prep" or scene.view.small[child] not in english()["locative"]:
            continue
        for at in tokens.children[child]:
            place = scene.by_head.get(at)
            if place is not None and place.country and (place.shape in ("capital", "state", "unknown")):
                return place
            if country := _city(at, scene):
                return Draft(at, at + 1, at, "state", (country,), (), country)
    return None


def _city(at: int, scene: Scene) -> str:
    return city(scene.view.text[at]) if scene.view.capital(at) and scene.view.covering[at] is None else ""


def _of_town(view: View, i: int) -> bool:
    hyphen = view.text[i] == "-" and view.glued(i)
    return hyphen or (view.capital(i) and view.covering[i] is None)


def town(draft: Draft, scene: Scene, *, listed: bool = False) -> str:
    """Return the country, one the document names, of the town whose people a noun means.

    A town that no list has is of the document's country, unless it must be `listed`.
    """
    view = scene.view
    if draft.last + 1 >= len(view.text) or view.small[draft.last] not in (
        "of",
        "in",
        "from",
        "near",
        "at",
        "outside",
    ):
        return ""
    last, name = draft.last + 1, ""
    while last < len(view.text) and _of_town(view, last):
        name += view.text[last] if view.glued(last) or not name else " " + view.text[last]
        last += 1
    named = Counter(c for x in scene.drafts for c in x.countries)
    if last == draft.last + 1:
        return ""
    known = {e.where.country for e in entries(name)}
    if not known:  # too small for any list
        at_home = scene.home if scene.home == scene.site else ""
        return at_home if listed else scene.home or scene.focus
    able = known & set(named)
    return max(able, key=lambda c: (c == scene.home, named[c], c)) if able else ""


def arrives(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody comes from elsewhere: "Brigadier Holm landed with 130 men"."""
    verb = scene.reading.tokens.lemma[scene.verb(draft)]
    return scene.subject(draft) and verb in english()["arriving"]


def as_town(draft: Draft, scene: Scene) -> None:
    """Read a name that is nobody's as the large city it may be: bombed, besieged, protesting."""
    draft.towns = cities(draft.person) if scene.reading.tokens.ent[draft.head] != "ORG" else ()
    draft.person = ""
    if (
        scene.view.small[draft.first] == "the"
    ):  # a river or a range, where no state of that name's province acts
        draft.towns = tuple(c for c in draft.towns if c == scene.site or acts(c, scene.drafts))
    if draft.towns:
        draft.countries, draft.weak = draft.towns[:1], True
        right_town(draft, scene)
        draft.entity = draft.country
        draft.set(d.FOCUS, "city")


def right_town(draft: Draft, scene: Scene) -> None:
    """Take the place of a name that lies where the document plays, else in a state it names."""
    if not draft.weak or (len(draft.towns) < 2 and not draft.hamlets):
        return
    named = Counter(c for x in scene.drafts if not x.towns for c in x.countries)
    acting = {c for x in scene.drafts if not x.towns and x.main_sector != "BUS" for c in x.countries}
    small = scene.home == scene.site and acting.isdisjoint(draft.towns)
    near = {*draft.towns, *(draft.hamlets if small else ())}
    able = [c for c in (scene.home, scene.site) if c in near] or [
        c for c, _ in named.most_common() if c in draft.towns
    ]
    if able:
        draft.countries = (able[0],)


def townland(draft: Draft, scene: Scene) -> Draft | None:
    """Return the town of a state named elsewhere that soldiers or police without a country are at: "The army retook Singa"."""
    if draft.main_sector not in ("MIL", "COP") or not scene.subject(draft):
        return None
    behind = [x for x in scene.by_sentence[scene.sentence(draft.head)] if x.head > draft.head]
    lands = {x.country: x for x in behind if len(x.countries) == 1 and x.country not in NOT_STATES}
    town = next(iter(lands.values()), None)
    if len(lands) != 1 or town is None or town.rule != "who.city":
        return None
    named = any(x.shape in ("state", "people") and x.country == town.country for x in scene.drafts)
    return town if named else None


def nearby(draft: Draft, scene: Scene) -> Draft | None:
    """Return the one government that acts in the sentences just before, never in the same one."""
    n = scene.sentence(draft.head)
    sentences = scene.reading.sentences
    if draft.person and len({x.countries for x in scene.drafts if _governs(x, scene)} - {(scene.home,)}) > 1:
        return None  # a new name where several states act may be of any
    hosts = {x.countries for x in scene.by_sentence[n] if x.head < draft.head and scene.subject(x)}
    for back in range(n - 1, max(-1, n - 3), -1):
        if not (draft.definite and not draft.person) and sentences[back].paragraph != sentences[n].paragraph:
            return None
        acting = [x for x in scene.by_sentence[back] if _governs(x, scene)]
        if not scene.subject(draft):  # whom somebody meets is of another state
            acting = [x for x in acting if x.countries not in hosts]
        if acting and len(_at_work(scene.by_sentence[back], scene)) > 1:
            return None
        if acting:
            return acting[0] if len({x.countries for x in acting}) == 1 else None
    return None


def _at_work(members: list[Draft], scene: Scene) -> set[tuple[str, ...]]:
    """Return whose people of any kind are subjects in a sentence: "a Haitian rebel came as U.S. Marines landed"."""
    return {
        x.countries
        for x in members
        if scene.subject(x) and len(x.countries) == 1 and x.country not in NOT_STATES and x.shape != "thing"
    }


def _governs(draft: Draft, scene: Scene) -> bool:
    state = draft.shape in ("state", "capital", "people") or draft.main_sector in ("GOV", "MIL", "LEG")
    named = len(draft.countries) == 1 and draft.country not in NOT_STATES
    return state and named and scene.subject(draft) and draft.confidence >= d.FOCUS


def last_state(draft: Draft, scene: Scene) -> Draft | None:
    """Return the state named last: "the regime"."""
    for members in scene.before(draft, 2):
        for other in reversed(members):
            if other.shape in ("state", "capital") and len(other.countries) == 1:
                return other
    return None
