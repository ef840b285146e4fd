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
_JOINED = (("AGR",), ("LAB",))  # of those who joined in a body of their country
_BEHIND = ("of", "from", "at", "with", "for", "to", "in")


def setting(draft: Draft, scene: Scene) -> bool:
    """Give a draft the country of the setting, if it can only be of that; say whether it was given one."""
    if draft.countries or draft.others or draft.elsewhere or draft.shape not in ("role", "unknown", "person"):
        return False
    country = place(scene) or (scene.home if _of_home(draft, scene) or _of_town(draft, scene) else "")
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
    if scene.place is None:
        country = scene.home or own_state(scene)
        elsewhere = scene.site not in ("", country)
        scene.place = country if country and not elsewhere and alone(country, scene.drafts) else ""
    return scene.place


def _of_home(draft: Draft, scene: Scene) -> bool:
    """Say whether a body whose words tell what it is acts in a text of the dateline's country: "the Dawn Party said"."""
    named = draft.shape == "role" and draft.institution and not draft.plural and bool(draft.sector)
    return (
        scene.at_home
        and named
        and bodies.is_name(scene.view, draft.first, draft.last)
        and scene.subject(draft)
    )


def _of_town(draft: Draft, scene: Scene) -> bool:
    """Say whether a noun alone means what every town has one of: "the archdiocese", "the university"."""
    return scene.at_home and draft.definite and not draft.plural and draft.noun in english()["one_a_town"]


def _sure(draft: Draft, scene: Scene) -> float:
    """Return how sure it is that a draft is of the setting; 0.0 when it may as well be of anywhere."""
    if draft.shape == "unknown":
        return d.LOOSE if _body_like(draft, scene) else 0.0
    if draft.shape == "person":
        return _person(draft, scene)
    if draft.noun in words().relations or _counted(draft, scene):
        return 0.0
    if _of_town(draft, scene):
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
