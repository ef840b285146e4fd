"""People and officials of the place a text was written in, whom no list has and nobody says where they are from."""

from __future__ import annotations

from collections.abc import Sequence

from verbale.read.who import draft as d
from verbale.read.who.draft import Draft
from verbale.read.who.forms import alike, by_name
from verbale.read.who.home import acts, named
from verbale.read.who.parts import PLACES
from verbale.read.who.scene import Scene
from verbale.read.who.view import View, english

_DOMESTIC = (("GOV",), ("MIL",), ("LEG",), ("JUD",), ("COP",), ("SPY",))
_ORGANS = (("GOV",), ("LEG",), ("JUD",), ("COP",), ("SPY",))  # an army's unit may be of a guest's
_BEFORE = 2  # sentences back that tell which of two states a name is of
_DESCRIBED = 14  # words behind a name in which a description of somebody ends


def native(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody is one of the people of the dateline's country: "Awa Ba, 43, who sells fish".

    Not those who travel for their work, and not who is said to come from elsewhere.
    """
    if draft.shape != "person" or " " not in draft.person or draft.office or draft.elsewhere:
        return False
    if not scene.at_home:
        return False
    view, at = scene.view, draft.last
    if at + 2 >= len(view.text) or view.text[at] != ",":
        return False
    if view.small[at + 1] not in ("a", "an", "who", "whose") and not view.text[at + 1].isdigit():
        return False
    end = min(len(view.text), at + _DESCRIBED)
    end = next((i for i in range(at + 2, end) if view.text[i] in (".", ";", '"', "”")), end)
    return not any(_foreign(view, i) for i in range(at + 1, end))


def settle(draft: Draft, scene: Scene) -> None:
    """Make somebody one of the people of the dateline's country, and so what describes him behind the name."""
    view = scene.view
    heads = {view.small[i] for i in range(draft.last + 1, min(len(view.text), draft.last + 4))}
    leads = any(
        scene.reading.tokens.lemma[i] in english()["heading"] for i in range(draft.last, draft.last + 3)
    )
    told = "who" in heads and leads  # of an institution: no private person
    for one in (
        draft,
        *(x for x in scene.by_sentence[scene.sentence(draft.head)] if x.first == draft.last + 1),
    ):
        if one.countries or one.shape not in ("person", "role"):
            continue
        one.countries = (scene.site,)
        one.sector = one.sector or (() if told else ("CVL",))
        one.set(d.FOCUS, "native")


def _foreign(view: View, i: int) -> bool:
    """Say whether a word of a description tells of another place, a body, or of somebody who travels."""
    hit = view.covering[i]
    if hit is not None and hit.reading("body", *PLACES) is not None:
        return True
    origin = view.small[i] == "from" and view.pos[i - 1] in ("NOUN", "PROPN")
    return origin or view.small[i] in english()["travellers"]


def domestic(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody introduced with an office alone is an official of the dateline's country."""
    if not draft.person or not draft.office or draft.elsewhere or draft.gone:
        return False
    return scene.at_home and draft.sector[:1] in _DOMESTIC and draft.office not in english()["abroad"]


def own_state(scene: Scene) -> str:
    """Return the only state a document is about: the one it speaks from and is about, or names alone."""
    if scene.home and scene.focus in ("", scene.home):
        return scene.home
    told = [x for x in scene.drafts if x.sector[:1] != ("JRN",)]
    states = named([x for x in told if not x.rule.endswith("place")]) or named(told)
    return states[0] if len(states) == 1 and not scene.home else ""


def embattled(scene: Scene) -> str:
    """Return whose rebels are meant: the state a document is mostly about, or its only one when that has forces in it."""
    if scene.focus:
        return scene.focus
    country = own_state(scene)
    forces = (("MIL",), ("COP",))
    fights = any(country in x.countries and x.sector[:1] in forces for x in scene.drafts)
    return country if country and (fights or (scene.at_home and country == scene.home)) else ""


def for_somebody(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody speaks for people of no government: "a spokeswoman for the drivers"."""
    titles = (draft.head, *scene.reading.tokens.kids(draft.head, "appos"))
    behind = (x for title in titles for x in scene.led_to(title, "for"))
    return any(x.shape == "role" and not x.countries and x.noun not in english()["ours"] for x in behind)


def of_state(draft: Draft, scene: Scene) -> bool:
    """Say whether a name is one that organs of a state bear: "the National Security Committee"."""
    view = scene.view
    first = draft.first + (view.small[draft.first] == "the")
    named = first < draft.head and view.capital(first) and view.capital(draft.head)
    return named and view.small[first] in english()["organs"] and draft.shape == "role" and not draft.plural


def organ(draft: Draft, scene: Scene) -> bool:
    """Say whether words before a noun tell that it is an organ of the state at hand: "the disaster agency", "the lower house"."""
    view, lists = scene.view, english()
    if not scene.at_home or not draft.definite or draft.plural or draft.shape != "role" or draft.person:
        return False
    noun = draft.noun.rpartition(" ")[2]
    if not (draft.sector[:1] in _ORGANS or noun in lists["public"]) or noun in lists["abroad"]:
        return False
    before = view.small[draft.first + 1 : draft.head]
    own = all(w not in lists["others"] or w == "central" for w in before)
    told = len(before) > 0 and own and not any(w in lists["not_of_state"] for w in before)
    return told and (draft.institution or draft.sector[:1] == ("LEG",) or noun in lists["public"])


def formed(draft: Draft, scene: Scene) -> str:
    """Return the country a name is formed like, when the document has it act or was written there."""
    told = by_name(draft.person) if not draft.elsewhere else ()
    able = [c for c in alike(told) if c == scene.site or acts(c, scene.drafts)]
    if len(able) > 1 and (near := _nearest(draft, able, scene)):
        return near
    return next((c for c in (*told, *able) if c in able), "")


def _nearest(draft: Draft, able: Sequence[str], scene: Scene) -> str:
    """Return which of some countries the nearest words in a draft's sentence, else before it, are of; "" for none."""
    here = scene.by_sentence[scene.sentence(draft.head)]
    for members in (here, *scene.before(draft, _BEFORE)):
        told = [x for x in members if x.country in able and x is not draft and not x.rule.endswith("place")]
        if told:
            return min(told, key=lambda x: abs(x.head - draft.head)).country
    return ""
