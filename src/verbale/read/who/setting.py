"""Names and nouns nobody told us about, in a text that plays in one country: most likely they are of it.

"NIAMEY - The M62 movement called a march": no list has the movement, the words say what it is, the place whose.
What is found here is a guess by setting; a name that may be of no single state is left alone.
"""

from __future__ import annotations

from verbale.read.who import bodies
from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.home import alone
from verbale.read.who.leading import led
from verbale.read.who.local import own_state
from verbale.read.who.missions import outside
from verbale.read.who.scene import Scene
from verbale.read.who.titles import words
from verbale.read.who.view import english

_PEOPLE = (("CVL",), ("AGR",), ("LAB",), ("EDU",), ("MED",), ("REL",))
_ARMED = (("UAF",), ("CRM",))  # who may come from anywhere, but where a dateline says whose news it is
_SPOKEN = (("REL",), ("LAB",), ("CVL",), ("PTY",), ("OPP",), ("LEG",), ("AGR",), ("PRM",), ("ELI",), ("SOC",))
_NAMED = (
    ("BUS",),
    ("PTY",),
    ("SOC",),
    ("REB",),
    ("LAB",),
    ("OPP",),
    ("MED",),
)  # whose people speak for a body
_REACH = 3  # sentences back in which soldiers tell what an officer is
_JOINED_BY = (("LAB",), ("PTY",), ("SOC",), ("OPP",), ("AGR",))  # bodies that have members
_JOINED = (("AGR",), ("LAB",))  # of those who joined in a body of their country
_BEHIND = ("of", "from", "at", "with", "for", "to", "in")


def setting(draft: Draft, scene: Scene) -> bool:
    """Give a draft the country of the setting, if it can only be of that; say whether it was given one."""
    if draft.countries or draft.others or draft.elsewhere or draft.shape not in ("role", "unknown", "person"):
        return False
    if scene.place is None:
        scene.place = place(scene)
    country = scene.place or (scene.home if _of_home(draft, scene) or _of_town(draft, scene) else "")
    if (
        not country
        or outside(scene.view, draft.last)
        or led(scene.view, draft.first, draft.head)
        or bodies.worldwide(scene.view, draft.first, bodies.end(scene.view, draft.last, len(scene.view.text)))
    ):
        return False
    confidence = _sure(draft, scene)
    if not confidence:
        return False
    draft.countries = (country,)
    draft.set(confidence, "setting")
    return True


def place(scene: Scene) -> str:
    """Return the only state a document plays in: the one it speaks from, or names alone, where no other acts."""
    country = scene.home or own_state(scene)
    if scene.site and scene.site != country:
        return ""
    return country if country and alone(country, scene.drafts) else ""


def _of_home(draft: Draft, scene: Scene) -> bool:
    """Say whether a body whose words tell what it is acts in a text of the dateline's country: "the Dawn Party said"."""
    at_home = scene.home != "" and scene.home == scene.site
    named = draft.shape == "role" and draft.institution and not draft.plural and bool(draft.sector)
    return at_home and named and bodies.is_name(scene.view, draft.first, draft.last) and scene.subject(draft)


def _of_town(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun alone means what every town has one of: "the archdiocese", "the university"."""
    at_home = scene.home != "" and scene.home == scene.site
    return at_home and draft.definite and not draft.plural and draft.noun in english()["one_a_town"]


def _sure(draft: Draft, scene: Scene) -> float:
    """Return how sure it is that a draft is of the setting; 0.0 when it may as well be of anywhere."""
    if draft.shape == "unknown":
        return d.LOOSE if _body_like(draft, scene) else 0.0
    if draft.shape == "person":
        return _person(draft, scene)
    if draft.noun in words().relations or _counted(draft, scene):
        return 0.0
    if scene.home == scene.site and _of_town(draft, scene):
        return d.FOCUS
    if draft.institution and not draft.plural:
        at = draft.head - 1  # "the M62 movement"
        word = at >= draft.first and scene.view.capital(at) and scene.view.small[at] not in ("the", "a", "an")
        described = draft.head > draft.first + 1  # "the union" may be of states
        joined = (
            draft.definite and described and draft.sector[:1] in _JOINED
        )  # "the cattle ranchers' association"
        return d.FOCUS if word or joined or bodies.is_name(scene.view, draft.first, draft.last) else 0.0
    kinds = _PEOPLE + _ARMED if scene.home else _PEOPLE
    verb = scene.reading.tokens.lemma[scene.verb(draft)]
    told = (
        scene.dep(draft) in ("dobj", "dative") and verb in english()["addressing"]
    )  # "told miners to go back"
    many = draft.plural or draft.noun in english()["throngs"]
    people = many and draft.sector[:1] in kinds and (scene.subject(draft) or told)
    return d.FOCUS if people and draft.noun not in english()["travellers"] else 0.0


def _person(draft: Draft, scene: Scene) -> float:
    """Tell by his office that somebody works where the text was written: "Bishop Holm", "rebel chief Koba"."""
    if draft.office in english()["travellers"] or not scene.site:
        return 0.0
    told = draft.office or (draft.noun and draft.noun not in english()["travellers"])
    return d.FOCUS if told and draft.sector[:1] in _SPOKEN and " " in draft.person else 0.0


def _body_like(draft: Draft, scene: Scene) -> bool:
    """Say whether a name without a word that tells what it is acts as a body: "Islah welcomed the step"."""
    view, last = scene.view, draft.last
    tagged = scene.reading.tokens.ent[draft.head] in ("ORG", "NORP")
    the = view.small[draft.first] == "the"
    behind = last < len(view.text) and view.small[last] in _BEHIND
    if behind and view.small[last] == "of" and view.ent[last + 1] == "PERSON":
        behind = False  # "the Dawn Front of Jens Holm"
    return (tagged or the) and scene.subject(draft) and not behind and bodies.is_name(view, draft.first, last)


def _counted(draft: Draft, scene: Scene) -> bool:
    """Say whether words before a noun tell of others: "foreign students"."""
    before = scene.view.small[draft.first : draft.head]
    return any(
        w in english()["others"] and w != "central" for w in before
    )  # "the Central Election Commission"


def colleague(draft: Draft, scene: Scene) -> Draft | None:
    """Return the body just named that somebody without a name speaks for: "Orano paid, a company spokesman said"."""
    if draft.noun == "member" and draft.plural:
        return _joined(draft, scene)
    if draft.office.endswith("spokesman") and not draft.plural and (body := _told_before(draft, scene)):
        return body
    if (
        draft.person
        or draft.plural
        or draft.sector[:1] not in _NAMED
        or draft.office not in english()["presiding"]
    ):
        return None
    for members in scene.before(draft, 2):
        able = [x for x in members if x.sector == draft.sector and (x.shape == "body" or x.institution)]
        if able:
            return (
                able[-1] if len({x.countries for x in able}) == 1 and len(able[-1].countries) == 1 else None
            )
    return None


def _joined(draft: Draft, scene: Scene) -> Draft | None:
    """Return the union, party or club just named, or who heads it, for "members" alone: "members were tired"."""
    alone = draft.head - draft.first <= draft.definite
    behind = scene.view.small[draft.last : draft.last + 1]
    if not alone or draft.sector or behind in (["of"], ["from"]):
        return None
    for named in scene.before(draft, 2):
        able = [
            x
            for x in named
            if x.sector[:1] in _JOINED_BY and (x.shape == "body" or x.institution or x.office)
        ]
        if able:
            return able[-1] if len({x.countries for x in able}) == 1 and able[-1].countries else None
    return None


def _told_before(draft: Draft, scene: Scene) -> Draft | None:
    """Return the institution that acts before its spokesman in one sentence: '"We left", spokesman Jens Holm said'."""
    here = scene.by_sentence[scene.sentence(draft.head)]
    able = [
        x
        for x in here
        if x.last <= draft.first
        and scene.subject(x)
        and len(x.countries) == 1
        and (x.institution or x.shape == "body" or x.office.endswith("ministry"))
    ]
    return able[-1] if able else None


def officer(draft: Draft, scene: Scene) -> None:
    """Read "an officer" as a soldier, and a sergeant as of the police, where those are spoken of; the nearest decide."""
    noun = draft.noun == "officer" and draft.sector == ("COP",) and not draft.office
    rank = (
        draft.office in english()["shared_ranks"] and draft.sector == ("MIL",) and _rank_alone(draft, scene)
    )
    if noun or rank:
        near = _uniformed(draft, scene)
        draft.sector = near.sector[:1] if near is not None else draft.sector


def inspector(draft: Draft, scene: Scene) -> bool:
    """Read "an inspector" where the police are spoken of as one of theirs; say whether it did."""
    if draft.noun != "inspector" or draft.countries or draft.sector or draft.plural or draft.elsewhere:
        return False
    near = _uniformed(draft, scene) if draft.head - draft.first <= 1 else None
    if near is None or near.sector[:1] != ("COP",) or len(near.countries) != 1:
        return False
    draft.countries, draft.sector, draft.office = near.countries, near.sector[:1], "police inspector"
    draft.evidence.append((near.first, near.last))
    draft.set(d.GUESSED, "colleague")
    return True


def _rank_alone(draft: Draft, scene: Scene) -> bool:
    """Say whether no word of a phrase or behind it tells in whose forces a rank is held: "a navy captain"."""
    view = scene.view
    behind = draft.last < len(view.small) and view.small[draft.last] in ("of", "in", "with")
    told = [h.reading("role", "modifier", "body") for h in view.within(draft.first, draft.last)]
    return not behind and not any(x is not None and x.sector for x in told)


def _uniformed(draft: Draft, scene: Scene) -> Draft | None:
    """Return one of the soldiers or police spoken of nearest to a draft, the police before soldiers beside them."""
    at = scene.sentence(draft.head)
    near = [
        at,
        *range(at - 1, max(-1, at - 1 - _REACH), -1),
        *range(at + 1, min(at + 2, len(scene.by_sentence))),
    ]
    for n in near:
        told: list[Draft] = [x for x in scene.by_sentence[n] if x is not draft and x.sector]
        told = [x for x in told if not _of_both(x)]
        police = [x for x in told if x.sector[0] == "COP"]
        if able := police or [x for x in told if x.sector[0] == "MIL"]:
            return able[0]
    return None


def _of_both(draft: Draft) -> bool:
    return draft.noun == "officer" or bool(draft.office in english()["shared_ranks"])


def presided(draft: Draft, own: Draft | None, scene: Scene) -> None:
    """Give who is said to head or speak for a body that is no government the body's sector: "its leader"."""
    if own is None or own.person or not own.sector or draft.gone or draft.plural:
        return
    if draft.office == "chief of staff" and draft.country in words().staffs:
        draft.sector = ("MIL",)
    if own.sector[0] == "GOV" and draft.sector:
        return
    body = own.shape == "body" or own.institution or own.plural or (own.shape == "pronoun" and not own.office)
    if (
        body
        and (draft.sector in (("GOV",), (), ("PTY", "GOV")) or _rebel(draft, own))
        and (draft.office or draft.noun) in english()["presiding"]
    ):
        draft.sector = own.sector
        for other in scene.by_sentence[scene.sentence(draft.head)]:
            if draft.person and (other.person, other.office) == (draft.person, draft.office):
                other.sector = own.sector  # the name in apposition


def _rebel(draft: Draft, own: Draft) -> bool:
    """Say whether a soldier's title is that of who commands fighters of no state: "the guerrillas and their commander"."""
    return draft.sector == ("MIL",) and own.sector[:1] in (("REB",), ("PRM",), ("UAF",))
