"""Institutions and people by their kind alone, in a text written at home: "the defence force", "the archbishop".

A paper's readers know whose they are: of the dateline's country, where that country is spoken of and no other acts
in the sentence; without a dateline, of the only state of the text, once somebody of that state was named. What is
found here is a guess.
"""

from __future__ import annotations

from verbale.read.who import bodies
from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.forms import may_be
from verbale.read.who.here import arrives
from verbale.read.who.local import own_state
from verbale.read.who.scene import Scene
from verbale.read.who.setting import place
from verbale.read.who.titles import words
from verbale.read.who.view import english

_ORGANS = frozenset({"MIL", "COP", "JUD", "LEG"})
_KINDS = _ORGANS | {"GOV", "REL", "LAB", "AGR", "PTY", "OPP", "SPY"}
_PEOPLE = _KINDS - {"GOV", "SPY"} | {"CVL", "EDU", "MED"}
_HANDLED = _PEOPLE | {"JRN", "SOC", "BUS", "REF"}  # whom somebody at home does something to
_NAMED = ("role", "office", "person")
_TOLD = (*_NAMED, "body")
_OUTLAWS = frozenset({"REB", "UAF", "CRM"})
_FIGHTERS = _OUTLAWS | {"PRM"}
_DEFINITE = _FIGHTERS | {"UNK"}  # at home where "the" says which


def homely(draft: Draft, scene: Scene) -> bool:
    """Give a definite institution, official or kind of people the country of the dateline; say whether it did."""
    country = _country(draft, scene) if _without(draft, scene) else ""
    if not country or not (_institution(draft, scene) or _official(draft, scene) or _people(draft, scene)):
        return False
    others = foreign(draft, scene) or _guest(draft, country, scene) or anothers(draft, scene)
    if others or not may_be(draft, country):
        return False
    draft.countries = (country,)
    draft.set(d.FOCUS, "homely")
    return True


def _without(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase may need a country: not whom somebody meets in a text that was written nowhere."""
    if draft.others or draft.elsewhere or draft.shape not in _NAMED:
        return False
    if draft.noun in words().relations or (draft.gone and not (draft.definite or draft.plural)):
        return False
    return bool(scene.site) or draft.shape == "role" or draft.plural or scene.subject(draft)


def _country(draft: Draft, scene: Scene) -> str:
    """Return the dateline's country that a text speaks of, else the only state of it whose people it named before."""
    if scene.at_home:
        return scene.home
    if scene.site:
        return ""
    country = place(scene)
    internal = draft.person != "" and draft.office in english()["internal"]
    if internal and own_state(scene) == country:
        return country
    able = (x for x in scene.drafts if x.head < draft.head and x.countries == (country,))
    return country if any(x.shape in _TOLD and x.confidence > d.FOCUS for x in able) else ""


def anothers(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase has an owner that nothing is known of: "the club's president"."""
    tokens, over = scene.reading.tokens, scene.view.covering
    owners = (
        c
        for c in tokens.children[draft.head]
        if tokens.dep[c] == "poss"
        and tokens.pos[c] != "PRON"
        and (over[c] is None or over[c] is not over[draft.head])  # "the attorney general's office"
    )
    own = english()["own_parts"]  # "the capital's mayor"
    return any(
        tokens.tag[c] != "NNS" and tokens.lemma[c] not in own for c in owners
    )  # "the employers' federation" is none of theirs


def _institution(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun with "the" means an institution that tells what it does: "the rail company", "the army"."""
    ours = scene.view.small[draft.first] == "our" and not scene.quoted(draft.head)  # "our federal government"
    if not draft.institution or draft.plural or not (draft.definite or ours) or draft.person:
        return False
    noun = draft.noun.rpartition(" ")[2]
    before = scene.view.small[draft.first : draft.head]
    view, lists = scene.view, english()
    abroad = bodies.worldwide(view, draft.first, bodies.end(view, draft.last, len(view.text)))
    if abroad or not lists["not_of_state"].isdisjoint(before[1:]):
        return False
    if noun in lists["any_state"] or any(
        w.rpartition("-")[2] in english()["not_before"] for w in before
    ):  # "the U.S.-led coalition"
        return False
    return draft.main_sector in _KINDS or _described(draft, scene)


def _described(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun has a word before it, or has two, that tells what a body is for: "the main bakers' guild"."""
    before = scene.view.small[draft.first + 1 : draft.head]
    return any(
        w.isalpha() and w not in english()["same_body"] and w not in english()["others"] for w in before
    )


def _official(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody with an office alone is one of those a country has at home: "the archbishop"."""
    if not draft.office or draft.plural or draft.office in english()["abroad"] | english()["travellers"]:
        return False
    named = draft.shape == "person" and scene.view.capital(draft.first)
    one = (
        draft.shape == "office" and _taking_part(draft, scene) and draft.main_sector in _ORGANS | {"REB"}
    )  # "a judge"
    if draft.definite and scene.site and (draft.gone or draft.main_sector in _DEFINITE):
        return True  # "the rebel commander", "the fallen leader"
    return (draft.definite or named or one) and draft.main_sector in _KINDS and not arrives(draft, scene)


def _people(draft: Draft, scene: Scene) -> bool:
    """Say whether a plural means those of a kind that a country has, where they act or are told of: "the miners"."""
    kind = draft.main_sector
    if scene.ground and kind in _OUTLAWS:
        return False  # a text that is about a state may have rebels of another
    if draft.noun == "people" and _young(draft, scene):
        return _many(draft, scene)
    if draft.definite and draft.plural and kind in _DEFINITE:
        return draft.noun not in english()["at_large"]
    throng = draft.noun in ("man", "woman", "child", "youth") and draft.plural and not draft.definite
    at_large = draft.noun in english()["at_large"] | english()["travellers"] and not throng
    if at_large or draft.person or (draft.noun in english()["abroad"] and _troops_of_others(scene)):
        return draft.definite and draft.plural and not draft.person and kind in _PEOPLE
    if not draft.plural:
        return not draft.definite and kind in _ORGANS and _person_of(draft, scene)
    return _many(draft, scene)


def _young(draft: Draft, scene: Scene) -> bool:
    """Say whether words before "people" tell which they are: "young people"."""
    words_ = scene.view.small[draft.first : draft.head]
    return not draft.definite and not english()["crowd_words"].isdisjoint(words_)


def _many(draft: Draft, scene: Scene) -> bool:
    """Say whether a plural that stands for no people at large takes part in what is told, or is "the" such."""
    kind = draft.main_sector
    if draft.gone:
        return _taking_part(draft, scene)
    if draft.institution and _serving(draft, scene):
        return _doing(draft, scene)  # "security agencies", "schools closed"
    if kind in _FIGHTERS and (scene.site or kind == "REB"):
        return _doing(draft, scene)
    if kind in _PEOPLE and (draft.definite or (kind != "CVL" and _doing(draft, scene))):
        return True
    if kind in ("CVL", "UNK") and scene.site and scene.subject(draft):
        does = scene.reading.tokens.lemma[scene.verb(draft)] in english()["crowd_does"]
        return does and draft.noun not in english()["travellers"]
    return kind in _HANDLED and _handled(draft, scene)


def _serving(draft: Draft, scene: Scene) -> bool:
    """Say whether a plural means bodies that serve a country: its agencies, at a dateline its schools and stations."""
    kind = draft.main_sector
    public = kind in _ORGANS | {"SPY", "GOV"} and draft.noun.endswith(("agency", "force", "service"))
    return public or (scene.site != "" and kind in ("JRN", "EDU", "MED", "BUS"))


def _person_of(draft: Draft, scene: Scene) -> bool:
    """Say whether a single noun is one who serves at home and takes part: "a policeman was shot"."""
    return draft.shape == "role" and not draft.institution and _taking_part(draft, scene)


def _taking_part(draft: Draft, scene: Scene) -> bool:
    return _doing(draft, scene) or _handled(draft, scene)


def _doing(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is a subject, or at a dateline whoever something is done by: "beaten by soldiers"."""
    if not scene.site:  # "a Polish engineer was held by rebels" tells of no rebels in Poland
        return scene.subject(draft)
    tokens = scene.reading.tokens
    by = tokens.head[scene.top(draft.head)]
    return scene.subject(draft) or (tokens.dep[by] == "agent" and scene.dep(draft) == "pobj")


def _handled(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase is the object of what is done to people at home: "summoned editors", "urged lawyers"."""
    verb = scene.reading.tokens.lemma[scene.verb(draft)]
    lists = english()
    told = verb in lists["addressing"] or verb in lists["crowd_suffers"] or verb in lists["handling"]
    return told and scene.dep(draft) in ("dobj", "dative", "nsubjpass")


def _troops_of_others(scene: Scene) -> bool:
    """Say whether a text has soldiers of another country or of a league, who may be meant by "troops"."""
    return any(x.main_sector == "MIL" and x.countries and x.country != scene.home for x in scene.drafts)


def foreign(draft: Draft, scene: Scene) -> bool:
    """Say whether words before a noun tell of others: "Western governments", "the foreign minister of neither"."""
    before = scene.view.small[draft.first : draft.head]
    inner = (
        ("central", "regional")
        if (draft.institution or (draft.office and draft.definite))
        and draft.main_sector in _ORGANS | {"GOV", "PTY"}
        else ("central",)
    )
    return (
        any(w in english()["others"] and w not in inner for w in before)
        or ("two" in before and draft.definite)
        or "both" in before
    )


def _guest(draft: Draft, home: str, scene: Scene) -> bool:
    """Say whether another state, or one of its people, is the subject of the same sentence or named beside."""
    return any(
        len(x.countries) == 1
        and x.country != home
        and x.country not in NOT_STATES
        and x.shape != "thing"
        and not x.rule.endswith("place")
        and x.confidence > d.LOOSE
        and (scene.subject(x) or x.person or scene.top(x.head) == scene.top(draft.head))
        for x in scene.by_sentence[scene.sentence(draft.head)]
        if x is not draft
    )
