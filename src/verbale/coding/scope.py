"""What stands around an event's word, and what status that gives it.

The parse is read from the top down: a main clause is asserted; each governing predicate says what it makes
of what it governs, held itself or negated; auxiliaries, negation, adverbs and opening words do the rest.
The method is that of implication signatures (Nairn, Condoravdi and Karttunen 2006) over a dependency
parse; which word does what is data (`data/lang/en/status.yaml`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verbale.coding import scope_signs as signs
from verbale.coding.links import link, subjects
from verbale.coding.modifiers import Modifiers
from verbale.coding.state import State
from verbale.coding.status_rules import StatusRule, scope_words, status_rules
from verbale.coding.subjects import closed_class
from verbale.pronouns import SPEAKERS
from verbale.types import Reading, Tokens

_LOOSE = frozenset({"amod", "parataxis", "dep", "intj", "punct", "meta", "npadvmod"})
_SHARING = frozenset({"appos", "nmod", "prep", "agent", "acomp", "poss"})


class Scope:
    """The states of one reading's predicates."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._t: Tokens = reading.tokens
        self._rules = status_rules()
        self._beside = Modifiers(reading)
        self._known: dict[int, State] = {}

    def state(self, i: int) -> State:
        """Return the state of a predicate: what stands above it, then what stands beside it."""
        if i not in self._known:
            self._known[i] = self._with_modifiers(i, self._above(i))
        return self._known[i]

    # ---------------------------------------------------------------- beside

    def _with_modifiers(self, i: int, state: State) -> State:
        for rule, word in self._beside.opening(i):
            state = state.meet(rule, word)
        negation = self._beside.negation(i)
        modal = self._beside.modal(i)
        if modal is not None:
            rule, word = modal
            if negation is not None:
                rule = replace(rule, gives=rule.negated)
            state = state.meet(rule, word)
            if negation is not None:  # taken into account: "there will be no talks" denies them once
                state = replace(state, fired=(*state.fired, negation))
        elif negation is not None and state.status != "hypothetical" and not state.fired_on(negation[1]):
            state = state.become("hypothetical" if state.status == "negated" else "negated", *negation)
        settled = self._settled(i, state)
        for rule, word in self._beside.others(i):
            if not (rule.open and settled):
                state = state.meet(rule, word)
        return state

    def _settled(self, i: int, state: State) -> bool:
        """Say whether what governs a noun tells what became of it: "mounted its long-threatened invasion"."""
        t = self._t
        governors = (t.head[i], t.head[t.head[i]]) if t.dep[i] == "pobj" else (t.head[i],)
        return any(rule.settles and word in governors for rule, word in state.fired)

    # ---------------------------------------------------------------- above

    def _above(self, i: int) -> State:
        t = self._t
        head, dep = t.head[i], t.dep[i]
        if head == i or dep in _LOOSE:
            return State()
        if dep in _SHARING:
            return self.state(head)
        if dep == "compound" and not self._rule(head, "compound", i):
            return State()
        special = {
            "conj": self._conjunct,
            "pobj": self._preposition,
            "pcomp": self._preposition,
            "advcl": self._adverbial,
            "relcl": self._relative,
            "acl": self._content,
        }
        return special[dep](i, head) if dep in special else self._governed(i, head, link(t, i))

    def _conjunct(self, i: int, head: int) -> State:
        """A conjunct without auxiliaries of its own shares those of the first one."""
        t = self._t
        if any(t.lemma[k] == "than" for k in t.kids(head, "cc") if k < i):  # "resigned rather than sign"
            return self._instead(i, head)
        head = signs.joined_to(t, i, head)
        own = any(t.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass", "neg") for k in t.children[i])
        but = any(t.lemma[k] == "but" for k in t.kids(t.head[i], "cc") if k < i)
        if but and self.state(head).status == "negated":
            return self._above(head)  # "was not shelled but stormed", "not a ban but a tax"
        finite = t.tag[i] in ("VBD", "VBZ", "VBP")
        denied = finite and self._beside.negation(head) is not None  # "are not on terms and have yet to meet"
        if t.is_noun(i) or (not own and not denied and t.tag[i] in (t.tag[head], "VB", "VBN", "VBG")):
            return self.state(head)
        told = any(t.tag[k] in ("VBD", "VBZ", "VBP") for k in t.kids(i, "auxpass"))
        hit = told and t.has_to(head) and not subjects(t, i)  # "went to calm them and was hit"
        if hit or (finite and not own and t.tag[head] in ("VB", "VBG")):  # "urged them to go and opposed it"
            above = next((k for k in t.ancestors(head) if t.tag[k] in ("VBD", "VBZ", "VBP")), head)
            return self._above(above)
        if own and subjects(t, i) and t.dep[head] not in ("ccomp", "advcl"):
            return State()
        return self._above(head)

    def _instead(self, i: int, head: int) -> State:
        """Return the state of what is not done but something else is."""
        return self.state(head).become("negated", self._rules.others["preposition", "rather"][0], i)

    def _preposition(self, i: int, prep: int) -> State:
        t = self._t
        whole = t.head[prep]
        part = t.lemma[prep] == "of" and t.lemma[whole] in closed_class("containers")
        if part and self._rule(whole, "of", i) is None:
            return self.state(whole)  # "a round of talks will be held"
        chain = [prep]
        while t.dep[chain[-1]] in ("prep", "pcomp", "advmod") and t.head[chain[-1]] != chain[-1]:
            above = t.head[chain[-1]]
            if t.pos[above] not in ("ADP", "ADV", "SCONJ"):
                break
            chain.append(above)
        for word in (*t.kids(prep, "advmod"), *chain):
            if t.lemma[word] == "ahead" and t.lemma[prep] != "of":
                continue
            for rule in self._rules.others.get(("preposition", t.text[word].lower()), ()):
                governor = t.head[prep if t.head[word] == prep else word]
                above_state = self.state(governor) if governor != word else State()
                if rule.gives == "future" and above_state.status == "negated":
                    above_state = State()
                return above_state.meet(rule, word)
        return self._governed(i, t.head[prep], t.lemma[prep])

    def _adverbial(self, i: int, head: int) -> State:
        t = self._t
        if signs.precedes_absolute(self._t, i, head):
            return State()
        if t.tag[i] == "VB" and any(t.lemma[k] == "than" for k in t.kids(i, "mark")):
            return self._instead(i, head)
        above = self.state(head)
        if t.has_to(i):
            rule = self._rule(head, "inf", i)
            return above.meet(rule, head) if rule else above.meet(self._infinitive(i, head), i)
        if above.status == "negated" or t.tag[i] in ("VBD", "VBN"):
            return State()
        return above

    def _governed(self, i: int, head: int, how: str) -> State:
        t = self._t
        if self._stands_alone(i, head, how):
            return State()
        if how == "subject" and (raised := self._raised(i, head)) is not None:
            return self.state(raised)
        above = self.state(head)
        for governor in self._predicates(i, head, how):
            rule = self._rule(governor, how, i)
            if rule is not None and not (rule.new and signs.known_thing(t, i)):
                return self._made_by(rule, governor, i, how, above)
        if how == "inf":
            return above.meet(self._infinitive(i, head), i)
        so = t.pos[head] == "ADJ" and any(t.lemma[k] == "so" for k in t.kids(head, "advmod"))
        if how == "that" and not so and signs.subjunctive(t, i):
            return above.meet(self._clause("mandative"), i)
        known = t.dep[i] == "csubj" or (t.is_noun(i) and signs.known_thing(t, i))
        return State() if known or (t.dep[i] == "acl" and above.status == "negated") else above

    def _content(self, i: int, head: int) -> State:
        """What reports tell is not so where they are said to be untrue: "reports that it had fallen were false"."""
        how = link(self._t, i)
        for word in signs.judged(self._t, head) if how == "that" else ():
            rule = self._rule(word, how, i)
            if rule is not None and rule.gives == "negated":
                return self.state(self._t.head[word]).meet(rule, word)
        return self._governed(i, head, how)

    def _relative(self, i: int, head: int) -> State:
        """A clause on whoever may do it is open: "will expel any envoy who meets the rebels"."""
        t = self._t
        words = (k for k in (head, *t.kids(head, "det")) if t.lemma[k] in scope_words("whoever"))
        above = next((k for k in t.ancestors(head) if t.is_verb(k)), None)
        ahead = above is not None and self.state(above).status in ("future", "hypothetical")
        word = next(words, None) if ahead else None
        if word is None:
            return self._governed(i, head, link(t, i))
        return State().meet(self._rules.others["determiner", "any"][0], word)

    def _made_by(self, rule: StatusRule, governor: int, i: int, how: str, above: State) -> State:
        """Return what a governor's rule makes of what it governs."""
        t = self._t
        if (no := signs.turned_down(t, governor)) is not None:
            return self.state(no).meet(self._rules.governors["verb", "inf", "refuse"], no)
        over = any(t.text[k].lower() == "had" for k in t.kids(governor, "aux")) and t.has(governor, "auxpass")
        done = rule.gives == "future" and (
            (how == "that" and signs.is_done(t, i)) or (how == "object" and over)
        )
        return above if done else above.meet(rule, governor)

    def _raised(self, i: int, head: int) -> int | None:
        """Return the verb by which a subject takes place: "a round is to be held", "the drill was due to start"."""
        t = self._t
        if t.lemma[head] not in scope_words("copulas"):
            return None
        deeds = [k for a in (head, *t.kids(head, "acomp")) for k in t.kids(a, "xcomp") if t.has_to(k)]
        return next((k for k in deeds for how in ("subject", "object") if self._rule(k, how, i)), None)

    def _stands_alone(self, i: int, head: int, how: str) -> bool:
        """Say whether a clause is asserted whatever its head: a relative one, or a main clause beside another."""
        t = self._t
        if signs.asks_of_done(t, i) or (how == "inf" and signs.performs(t, i, head)):
            return True
        if t.dep[i] == "ccomp" and i < head:
            if any(t.lemma[k] in SPEAKERS and k > i for k in t.kids(head, "nsubj")) and "," in t.text[i:head]:
                return True  # "Nobody was hurt, I should say"
            apart = any(t.text[k] in (";", ":") for k in range(i, head))
            return apart or signs.precedes_absolute(self._t, i, head)
        return (t.dep[i] == "relcl" and how != "inf") or (t.dep[i] == "acl" and not how)

    def _infinitive(self, i: int, head: int) -> StatusRule:
        t = self._t
        only = any(t.lemma[k] == "only" and t.lemma[k + 1] == "to" for k in t.kids(i, "advmod") if k < i)
        if only or any(t.lemma[k] in scope_words("ranks") for k in t.kids(head, "amod")):
            return self._clause("first-to")
        bare_title = t.dep[i] in ("acl", "relcl") and t.head[head] == head and t.tag[head].startswith("NNP")
        return self._clause("headline-infinitive" if bare_title else "infinitive", t.lemma[i])

    def _predicates(self, i: int, head: int, how: str) -> Iterator[int]:
        """Yield the words that may say what a clause is: of a copula its complement or subject come first."""
        t = self._t
        if t.lemma[head] in scope_words("copulas") and how in ("inf", "that", "whether", "subject"):
            off = (
                k for k in t.kids(head, "prep", "advmod", "prt") if t.lemma[k] == "off"
            )  # "the vote is off"
            for k in (*t.kids(head, "acomp", "attr", "nsubj"), *off):
                if k != i and (t.dep[k] != "nsubj" or t.lemma[k] in scope_words("aims")):
                    yield k
        yield head

    def _clause(self, form: str, lemma: str = "") -> StatusRule:
        return next(rule for rule in self._rules.others["clause", form] if rule.suits(lemma))

    def _rule(self, head: int, how: str, i: int) -> StatusRule | None:
        found = (
            self._rules.governors.get((kind, how, word))
            for kind in self._kinds(head)
            for word in self._forms(head)
        )
        lemma = self._t.lemma[i]
        return next((rule for rule in found if rule and rule.suits(lemma)), None) if how else None

    def _kinds(self, i: int) -> tuple[str, ...]:
        t = self._t
        tag = t.tag[i]
        reduced = t.dep[i] in ("acl", "amod")
        if tag == "VBN" and (reduced or t.has(i, "auxpass", "nsubjpass", "csubjpass")):
            return ("passive", "adjective")
        if tag.startswith("VB"):
            return ("verb",)
        if tag.startswith("NN"):
            return ("noun",)
        return ("adjective",) if tag.startswith("JJ") else ("adverb", "adjective")

    def _forms(self, i: int) -> Iterator[str]:
        t = self._t
        for k in t.kids(i, "prt", "advmod"):
            yield f"{t.lemma[i]}+{t.lemma[k]}"
        yield t.text[i].lower()
        yield t.lemma[i]
