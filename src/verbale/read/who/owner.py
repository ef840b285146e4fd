"""Offices and nouns without a country: the country that only can be meant here."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.again import again
from verbale.read.who.america import of_america
from verbale.read.who.draft import Draft
from verbale.read.who.forms import may_be
from verbale.read.who.governments import government_of, named_before_noun
from verbale.read.who.here import around, arrives, here, last_state, meets, nearby, town, townland
from verbale.read.who.kin import consort, introduced, same_family, same_role
from verbale.read.who.local import (
    domestic,
    embattled,
    for_somebody,
    formed,
    native,
    of_state,
    organ,
    own_state,
    settle,
)
from verbale.read.who.possessor import behind, possessor
from verbale.read.who.scene import Scene
from verbale.read.who.short import force
from verbale.read.who.spells import junta
from verbale.read.who.spoken import comrade, serves, teller
from verbale.read.who.staff import body_of
from verbale.read.who.tails import owner_behind
from verbale.read.who.titles import words
from verbale.read.who.view import english
from verbale.read.who.world import overseer, secretary

_ROOTED = (("MIL",), ("COP",), ("REL",), ("LEG",), ("OPP",), ("PTY",), ("JUD",), ("LAB",))


def owner(draft: Draft, scene: Scene) -> None:
    """Give an office or a role without a country the country it can only have here."""
    if draft.noun in words().relations:
        if _locals(draft) and (place := around(draft, scene)):
            _take(draft, place, d.FOCUS, "around")
        return  # "Chad's ally" is not Chad
    own = possessor(draft, scene)
    if known := own or named_before_noun(draft, scene) or government_of(draft, scene):
        _take(draft, known, d.LIKELY, "possessor" if own else "name")
        consort(draft, own)
        _deputy(draft, own, scene)
    elif owner_behind(draft, scene) or behind(draft, scene):
        return  # which may tell, when it is resolved itself
    elif draft.shape == "role" and draft.noun in english()["regime"] and draft.definite:
        if state := last_state(draft, scene):
            _take(draft, state, d.FOCUS, "regime")
    elif draft.noun in english()["country"] and draft.definite:
        _the_country(draft, scene)
    elif body := body_of(draft, scene) or force(draft, scene) or comrade(draft, scene):
        _take(draft, body, d.GUESSED, "colleague")
        draft.sector = body.sector if draft.noun == "member" else draft.sector
    elif _ours(draft, scene) and (place := here(draft, scene)) and may_be(draft, place.country):
        _take(draft, place, d.GUESSED, "here")
    else:
        _by_others(draft, scene)


def owned(draft: Draft, scene: Scene) -> bool:
    """Take the country of an owner that was unknown before: "the commission's chairman" of a text written at home."""
    if draft.others or draft.shape not in ("office", "role", "person"):
        return False
    own = possessor(draft, scene)
    if draft.noun in words().relations and not (own is not None and _partisans(draft, own)):
        return False
    if own is None or len(own.countries) != 1 or (draft.countries and not serves(draft, own)):
        return False
    _take(draft, own, min(d.LIKELY, own.confidence), "possessor")
    consort(draft, own)
    return True


def _partisans(draft: Draft, own: Draft) -> bool:
    """Say whether a party's allies are one of its own country: "their liberal allies"."""
    partisan = (("PTY",), ("OPP",))
    return draft.sector[:1] in partisan and own.sector[:1] in partisan


def _deputy(draft: Draft, own: Draft | None, scene: Scene) -> None:
    """Give "his deputy", and the name behind it, the office that is told by whose he is."""
    if own is None or draft.noun != "deputy" or draft.office or not own.single or draft.plural:
        return
    deputy = f"deputy {own.office}"
    listed = any(t.country == own.country and t.office == deputy for t in scene.view.known.tenures)
    if own.office == "president" and not listed:
        deputy = "vice president"  # which few states call otherwise
    for one in (draft, *(x for x in scene.drafts if draft.person and x.person == draft.person)):
        one.office, one.sector = deputy, own.sector


def _by_others(draft: Draft, scene: Scene) -> None:
    """Look for one of the same kind in the document, then at the document as a whole."""
    if draft.office and (found := same_family(draft, scene)):
        _take(draft, found, d.LIKELY, "family")
    elif before := again(draft, scene):
        _take(draft, before, d.GUESSED, "again")
        draft.sector = draft.sector or before.sector
        draft.entity = draft.entity or ("" if draft.plural else before.entity)
    elif secretary(draft, scene) or overseer(draft, scene):
        return
    elif draft.office in words().held_in:
        _only(draft, scene)
    elif not _owned(draft, scene) and not for_somebody(draft, scene):
        _by_document(draft, scene)


def _owned(draft: Draft, scene: Scene) -> bool:
    """Say whether a phrase has an owner that nothing is known of: "the council's president"."""
    tokens = scene.reading.tokens
    return any(
        tokens.text[child].islower()
        and tokens.lemma[child] not in english()["own_parts"]
        and tokens.text[child] != "our"
        for child in tokens.kids(draft.head, "poss")
    )


def _only(draft: Draft, scene: Scene) -> None:
    """Give an office that few states have to the one of them that the document names: "the chancellor"."""
    having = words().held_in[draft.office]
    named = [x for x in scene.drafts if len(x.countries) == 1 and x.country in having]
    if len({x.country for x in named}) == 1:
        _take(draft, named[0], d.GUESSED, "only")
    elif scene.home in having:
        _take_home(draft, scene.home, d.GUESSED, "home")


def _by_document(draft: Draft, scene: Scene) -> None:
    """Give "the government" and "police" the country that the document speaks from, or is about."""
    if of_america(draft, scene):
        _take_home(draft, "USA", d.GUESSED, "american")
    elif country := formed(draft, scene):
        _take_home(draft, country, d.FOCUS, "form")
    elif draft.office in english()["town_posts"] and (country := town(draft, scene, listed=True)):
        _take_home(draft, country, d.GUESSED, "town")
    elif _locals(draft):
        _local_people(draft, scene)
    elif draft.noun in english()["uprisers"] and draft.definite and (country := embattled(scene)):
        _take_home(draft, country, d.FOCUS, "focus")
    elif _ours(draft, scene):
        _institution(draft, scene)
    elif draft.person and (post := introduced(draft, scene)):
        _take(draft, post, d.GUESSED, "post")
    elif native(draft, scene):
        settle(draft, scene)
    elif draft.person and draft.office and not draft.elsewhere:
        _new_official(draft, scene)


def _new_official(draft: Draft, scene: Scene) -> None:
    """Give somebody introduced with an office alone the country that acts, or that of the dateline."""
    if draft.office in english()["travellers"] or arrives(draft, scene):
        return
    acting = nearby(draft, scene)
    if acting and acting.country != scene.site and draft.sector[:1] in _ROOTED and scene.home == scene.site:
        acting = None  # soldiers and bishops are at home rather than a guest's
    if acting and may_be(draft, acting.country):
        _take(draft, acting, d.FOCUS, "nearby")
    elif domestic(draft, scene) and may_be(draft, scene.site):
        _take_home(draft, scene.site, d.FOCUS, "home")


def _institution(draft: Draft, scene: Scene) -> None:
    if draft.noun in english()["usurped"]:
        _usurpers(draft, scene)
        return
    near = (
        townland(draft, scene) or nearby(draft, scene)
        if draft.definite or draft.person or draft.office
        else None
    )
    if draft.definite and not draft.office and (found := same_role(draft, scene)):
        _take(draft, found, d.GUESSED, "institution")
    elif near and _new_name(draft, scene) and may_be(draft, near.country):
        _take(draft, near, d.FOCUS, "nearby")
    elif scene.home and may_be(draft, scene.home):
        _take_home(draft, scene.home, d.GUESSED, "home")
    elif draft.plural and draft.single and not draft.definite:
        return  # "central bankers are paid to be dull"
    elif scene.focus and may_be(draft, scene.focus):
        _take_home(draft, scene.focus, d.FOCUS, "focus")
    elif near and may_be(draft, near.country):
        _take(draft, near, d.FOCUS, "nearby")
    elif draft.definite and draft.institution and (told := teller(draft, scene)):
        _take(draft, told, d.FOCUS, "teller")


def _usurpers(draft: Draft, scene: Scene) -> None:
    """Give "the junta" the state that one ruled then, else that of the one named before."""
    if country := junta(draft, scene):
        _take_home(draft, country, d.GUESSED, "junta")
    elif same := same_role(draft, scene) if draft.definite else None:
        _take(draft, same, d.GUESSED, "institution")


def _new_name(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody is introduced who may be of those who acted just before: no soldier, nor who receives them."""
    return draft.person != "" and draft.sector not in (("MIL",), ("COP",)) and not meets(draft, scene)


def _local_people(draft: Draft, scene: Scene) -> None:
    if country := town(draft, scene):
        _take_home(draft, country, d.FOCUS, "town")
    elif place := here(draft, scene) or around(draft, scene):
        _take(draft, place, d.FOCUS, "around")
    elif scene.at_home or (scene.home and scene.reading.document.place):
        _take_home(draft, scene.home, d.FOCUS, "home")
    elif scene.focus and draft.noun not in english()["anywhere"]:
        _take_home(draft, scene.focus, d.FOCUS, "focus")


def american(draft: Draft, scene: Scene) -> None:
    """Give the United States its Treasury, a name that no list has."""
    if of_america(draft, scene):
        _take_home(draft, "USA", d.GUESSED, "american")
        draft.shape, draft.person, draft.sector = "role", "", ("GOV",)


def _take_home(draft: Draft, country: str, confidence: float, rule: str) -> None:
    draft.countries = (country,)
    _entity(draft)
    draft.set(confidence, rule)


def _ours(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun without a country means an institution or official of the country at hand."""
    if draft.elsewhere:
        return False
    small = scene.view.small
    before = small[draft.first : draft.head]
    if draft.plural and any(w in ("two", "both", "three") for w in before):
        return False
    if not draft.person and _others(draft, scene):
        return False
    ours, noun = english()["ours"], draft.noun or draft.office
    partisan = noun in ("party", "bloc", "coalition") and any(w in ("opposition", "ruling") for w in before)
    listed = partisan or noun in ours or noun.rpartition(" ")[2] in ours
    return listed or of_state(draft, scene) or organ(draft, scene)


def _others(draft: Draft, scene: Scene) -> bool:
    """Say whether a word that is no part of a title tells that others are meant: "Western governments"."""
    for i in range(draft.first, draft.head):
        hit = scene.view.covering[i]
        region = hit is not None and hit.reading("none") is not None  # "Latin American"
        if region or (scene.view.small[i] in english()["others"] and not (hit and hit.last - hit.first > 1)):
            return True
    return False


def _locals(draft: Draft) -> bool:
    """Say whether a noun means people of the place: protesters, residents, a crowd."""
    many = draft.plural or draft.noun in english()["throngs"]
    return draft.shape == "role" and many and draft.noun in english()["locals"]


def _the_country(draft: Draft, scene: Scene) -> None:
    """Read "the country" as the one state named just before, else the one the document is about."""
    for members in scene.before(draft, 1):
        states = {x.country: x for x in members if x.shape in ("state", "capital") and len(x.countries) == 1}
        if len(states) == 1:
            found = next(iter(states.values()))
            _take(draft, found, d.FOCUS, "country")
            draft.sector, draft.entity = (), found.country
            return
        if states:
            return
    if country := own_state(scene):
        _take_home(draft, country, d.FOCUS, "country")
        draft.sector, draft.entity = (), country


def _take(draft: Draft, owner: Draft, confidence: float, rule: str) -> None:
    draft.countries = owner.countries
    _entity(draft)
    draft.evidence.append((owner.first, owner.last))
    draft.set(confidence, rule)


def _entity(draft: Draft) -> None:
    if draft.shape != "role" or len(draft.countries) != 1 or draft.plural:
        return
    if draft.office.endswith("ministry"):
        draft.entity = f"{draft.country}.GOV.{draft.office.replace(' ', '-')}"
    elif draft.sector and (draft.noun in english()["ours"] or _governs(draft)):
        draft.entity = f"{draft.country}.{draft.sector[0]}"


def _governs(draft: Draft) -> bool:
    return draft.sector[0] == "GOV" and draft.noun in english()["governments"]
