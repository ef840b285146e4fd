"""Whose people they are to whom a state's own organ does something: "parliament elected a speaker".

What a parliament, a court or the police does to officials, and a government to its ministers, stays within a state.
What is found here is a guess by what is done.
"""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, Draft
from verbale.read.who.scene import Scene
from verbale.read.who.setting import place
from verbale.read.who.titles import words
from verbale.read.who.view import english

_ORGANS = frozenset({"LEG", "JUD", "COP", "GOV", "PTY", "OPP", "SPY"})
_OFFICIALS = _ORGANS | {"REB", "ELI", "MIL"}
_SERVING = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "SPY"})
_WORKING = frozenset({"GOV", "BUS", "EDU", "MED", "AGR", "LAB"})  # who may be joined as countrymen
_OTHERS = frozenset({"other", "others", "fellow"})
_CLAUSES = 3  # verbs to climb to the one that has a subject: "voted to free"


def within(draft: Draft, scene: Scene) -> bool:
    """Give an official without a country that of the organ which does something to him; say whether it did."""
    if draft.others or draft.elsewhere or draft.shape not in ("office", "role", "person"):
        return False
    if draft.noun in words().relations or not (draft.office or draft.plural) or _abroad(draft, scene):
        return False
    doer = _doer(draft, scene)
    if doer is None or len(doer.countries) != 1 or doer.country in NOT_STATES or doer.weak:
        return False
    organs = _ORGANS | {"MIL"} if place(scene) == doer.country else _ORGANS
    organ = doer.main_sector in organs and doer.confidence >= d.FOCUS
    if not organ or not (draft.main_sector in _OFFICIALS or draft.gone):
        return False
    draft.learn(doer, d.FOCUS, "within")
    return True


def on_behalf(draft: Draft, scene: Scene) -> bool:
    """Give an official the state that he signs or speaks for: "Justice Minister Jens Holm signed for Jakarta"."""
    tokens, verb = scene.reading.tokens, scene.verb(draft)
    acts = draft.office and scene.subject(draft) and tokens.lemma[verb] in english()["on_behalf"]
    if not acts:
        return False
    for state in scene.led_to(verb, "for"):
        if state.shape in ("state", "capital") and len(state.countries) == 1:
            draft.learn(state, d.LIKELY, "on behalf")
            return True
    return False


def fellows(draft: Draft, scene: Scene) -> bool:
    """Read "three other judges" beside a judge as of his country; say whether it did."""
    if draft.others or _OTHERS.isdisjoint(scene.view.small[draft.first : draft.head + 1]):
        return False
    for other in scene.by_sentence[scene.sentence(draft.head)]:
        joined = other.head < draft.head and scene.top(other.head) == scene.top(draft.head)
        if joined and len(other.countries) == 1 and other.sector == draft.sector != ():
            draft.learn(other, d.GUESSED, "fellow")
            return True
    return False


def countrymen(draft: Draft, scene: Scene) -> bool:
    """Give officials the nationality before those they are joined to: "Danish troops and policewomen"; say whether it did."""
    tokens, view = scene.reading.tokens, scene.view
    if not draft.plural or tokens.dep[draft.head] != "conj":
        return False
    other = scene.by_head.get(tokens.head[draft.head])
    if other is None or not other.plural or len(other.countries) != 1 or view.text[draft.first - 1] != "and":
        return False
    bare = (
        view.pos[draft.first] not in ("DET", "NUM", "PRON")
        and view.small[draft.first] not in english()["others"]
    )
    national = any(h.reading("adjective") for h in view.within(other.first, other.head))
    apart = tokens.lemma[scene.verb(draft)] in english()["meeting"] | english()["crowd_suffers"]
    alike = other.main_sector in _SERVING and draft.main_sector in _SERVING
    alike = alike or (other.main_sector in _WORKING and draft.main_sector in _WORKING)
    if not (bare and national and alike) or apart:
        return False
    draft.learn(other, d.GUESSED, "fellow")
    return True


def companions(draft: Draft, scene: Scene) -> bool:
    """Give who goes along with somebody his country: "he was accompanied by Ambassador Holm"; say whether it did."""
    tokens, by = scene.reading.tokens, scene.verb(draft)
    if " " not in draft.person or tokens.dep[by] != "agent":
        return False
    verb = tokens.head[by]
    subject = next((c for c in tokens.children[verb] if tokens.dep[c] == "nsubjpass"), -1)
    if tokens.dep[verb] == "advcl" and subject < 0:  # "arrived, flanked by generals"
        subject = next((c for c in tokens.children[tokens.head[verb]] if tokens.dep[c] == "nsubj"), -1)
    other = scene.by_head.get(subject)
    if tokens.lemma[verb] not in english()["accompanying"] or other is None or len(other.countries) != 1:
        return False
    draft.learn(other, d.FOCUS, "companion")
    return True


def _abroad(draft: Draft, scene: Scene) -> bool:
    """Say whether somebody may be of another state: an envoy, who travels, whom words before tell from one's own."""
    lists = english()
    if (
        draft.office in lists["abroad"] | lists["travellers"]
        or draft.noun in lists["abroad"] | lists["travellers"]
    ):
        return True
    return any(w in lists["others"] and w != "rival" for w in scene.view.small[draft.first : draft.head])


def _doer(draft: Draft, scene: Scene) -> Draft | None:
    """Return the subject of the verb whose object a phrase is, else by whom it is done."""
    tokens, verb = scene.reading.tokens, scene.verb(draft)
    lemma, lists = tokens.lemma[verb], english()
    if lemma not in lists["handling"] | lists["appointing"] | lists["crowd_suffers"]:
        return None
    dep = scene.dep(draft)
    if dep == "nsubjpass":
        by = (c for c in tokens.children[verb] if tokens.dep[c] == "agent")
        return next((scene.by_head[c] for b in by for c in tokens.children[b] if c in scene.by_head), None)
    if dep not in ("dobj", "dative"):
        return None
    for _ in range(_CLAUSES):
        subject = next((c for c in tokens.children[verb] if tokens.dep[c] == "nsubj"), None)
        if subject is not None:
            return scene.by_head.get(subject)
        if tokens.dep[verb] not in ("xcomp", "conj"):
            return None
        verb = tokens.head[verb]
    return None


def appointed(draft: Draft, scene: Scene) -> None:
    """Make who heads something and is appointed or dismissed by a government one of its own: "the head of Danish Ports"."""
    if draft.sector or len(draft.countries) != 1 or not draft.office:
        return
    doer = _doer(draft, scene)
    if doer is None or doer.main_sector != "GOV" or doer.countries != draft.countries:
        return
    for one in (
        draft,
        *(x for x in scene.drafts if draft.person and x.person == draft.person and not x.sector),
    ):
        one.sector = ("GOV",)
