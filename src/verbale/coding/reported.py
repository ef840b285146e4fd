"""The *would* that is the *will* of reported speech: "He said they would come", "The ministry denied it. It would sue."."""

from __future__ import annotations

from verbale.coding.conditions import conditions
from verbale.coding.links import in_quotes
from verbale.coding.status_rules import scope_words
from verbale.types import Reading, Tokens


class Reported:
    """Follows what somebody said through one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._t: Tokens = reading.tokens
        indirect = [q for q in reading.quotations if not q.direct]
        self._without_cue = [q.content for q in indirect if q.cue is None]
        # "It was late, he said, and they would go": the saying stands within what is said
        self._around_cue = [
            q.content
            for q in indirect
            if q.cue_token is not None
            and reading.tokens.tag[q.cue_token] == "VBD"
            and q.cue is not None
            and q.content.contains(q.cue)
        ]
        self._going: dict[int, bool] = {}  # by the main verb of a clause

    def would(self, i: int) -> bool:
        """Say whether the *would* of a predicate is of this kind: in a finite clause under a past tense, no condition."""
        t = self._t
        helpers = (t.lemma[k] for k in t.kids(i, "aux"))
        if "have" in helpers or any(t.lemma[k] in scope_words("preferring") for k in t.kids(i, "advmod")):
            return False
        if t.dep[i] in ("conj", "ROOT") and self._set_off(i):
            return True
        while t.dep[i] == "conj":
            i = t.head[i]
        head = t.head[i]
        if head == i and self._goes_on(i):
            return True
        promised = t.dep[i] == "acl" and t.has(i, "mark")  # "gave a promise that it would"
        verb = next((k for k in t.ancestors(head) if t.is_verb(k)), head) if promised else head
        if not (promised or t.dep[i] == "ccomp") or t.tag[self._told_by(verb)] not in ("VBD", "VBN"):
            return False
        if next(conditions(t, i), None) is not None:
            return False
        first = self._reading.sentence_at(i).first
        return not in_quotes(t, first, i) or in_quotes(t, first, head)  # "He told me they would come"

    def _goes_on(self, i: int) -> bool:
        """Say whether a main clause goes on with what somebody said or agreed to: "The ministry denied it. It would sue."."""
        alike: list[int] = []  # thousands of sentences may go on so, each as the one before it
        here: int | None = i
        goes_on = False
        while here is not None and here not in self._going:
            alike.append(here)
            goes_on, here = self._told_by_what_leads_up(here)
        goes_on = self._going.get(here, goes_on) if here is not None else goes_on
        self._going.update(dict.fromkeys(alike, goes_on))
        return goes_on

    def _told_by_what_leads_up(self, i: int) -> tuple[bool, int | None]:
        """Return whether a main clause goes on with what somebody said, or the verb of the one that it is like."""
        t = self._t
        if next(conditions(t, i), None) is not None:
            return False, None
        before = self._main_before(i)
        if before is not None and next(conditions(t, before), None) is not None:
            return False, None  # "If it fails, they will strike. The port would be closed."
        word = t.span(i, i + 1)
        if any(content.contains(word) for content in self._without_cue):
            return True, None
        if before is None:
            return False, None
        agreed = t.lemma[before] in scope_words("agreeing") and t.tag[before] in ("VBD", "VBN")
        would = any(t.lemma[k] == "would" for k in t.kids(before, "aux"))
        return agreed, before if would and not agreed else None

    def _main_before(self, i: int) -> int | None:
        """Return the main verb that stands before a main clause: in its own sentence, or in the one before."""
        t, here = self._t, self._reading.sentence_at(i)
        own = (k for k in t.kids(i, "ccomp", "parataxis") if k < i)
        if (first := next(own, None)) is not None:
            return first
        if here.first == 0:
            return None
        before = self._reading.sentence_at(here.first - 1)
        roots = (k for k in range(before.first, before.last) if t.head[k] == k and t.is_verb(k))
        root = next(roots, None) if before.paragraph == here.paragraph else None
        if root is not None and t.lemma[root] == "say":  # what was said counts
            root = next(t.kids(root, "ccomp"), root)
        return root

    def _set_off(self, i: int) -> bool:
        """Say whether a clause stands in what somebody's saying is put into, and no condition."""
        t, word = self._t, self._t.span(i, i + 1)
        if not any(content.contains(word) for content in self._around_cue):
            return False
        sentence = self._reading.sentence_at(i)
        free = not any(t.text[k].lower() in scope_words("if") for k in range(sentence.first, sentence.last))
        return free and next(conditions(t, i), None) is None

    def _told_by(self, verb: int) -> int:
        """Return the verb that puts a saying into the past: *quoted* of "quoted him as saying", *left* of "left, saying"."""
        t = self._t
        while t.tag[verb] == "VBG" and not t.has(verb, "aux") and t.dep[verb] in ("pcomp", "advcl", "xcomp"):
            above = t.head[verb]
            verb = t.head[above] if t.dep[verb] == "pcomp" else above
        return verb
