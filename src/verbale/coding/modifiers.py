"""The words beside an event's word that bear on its status: auxiliaries, negation, adverbs, determiners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verbale.coding.conditions import conditions, inverted
from verbale.coding.hanging import words
from verbale.coding.links import in_quotes, subjects
from verbale.coding.status_rules import At, StatusRule, scope_words, status_rules
from verbale.types import Reading, Tokens

Found = tuple[StatusRule, int]  # a rule and the token it fired on

_ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})


@cache
def _ends(at: At) -> frozenset[str]:
    """Return the words that rules of a place end with: few words do, and all are asked."""
    return frozenset(word.rpartition("+")[2] for where, word in status_rules().others if where == at)


class Modifiers:
    """Finds the rules that fire beside the predicates of one reading."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._t: Tokens = reading.tokens
        self._others = status_rules().others
        self._going: dict[int, bool] = {}  # by the main verb of a clause

    def _find(self, at: At, k: int) -> Iterator[Found]:
        t = self._t
        form = t.text[k].lower()
        form = "n't" if form.endswith("n't") else form  # words that are given whole: "hasn't"
        if form not in _ends(at) and t.lemma[k] not in _ends(at):
            return iter(())
        words = [f"{t.lemma[b]}+{form}" for b in t.kids(k, "advmod", "neg", "prt", "det")] + [
            t.lemma[k],
            form,
        ]
        rules = {rule.id: rule for word in words for rule in self._others.get((at, word), ())}
        return ((rule, k) for rule in rules.values())

    def opening(self, i: int) -> Iterator[Found]:
        """Yield the rules of the words that open the clause of a predicate, and of its form."""
        t = self._t
        for k in t.kids(i, "mark", "advmod", "prep", "dep"):
            if k < i:
                yield from self._find("mark", k)
        if t.dep[i] == "advcl" and inverted(t, i):
            yield self._others["clause", "inverted-condition"][0], i
        if self._depends(i):
            yield self._others["clause", "on-condition"][0], i
        if self._awaited(i):
            yield self._others["clause", "awaited"][0], i
        if t.head[i] == i or t.dep[i] == "ccomp":
            yield from ((self._others["clause", form][-1], i) for form in self._forms(i))

    def _awaited(self, i: int) -> bool:
        """Say whether a predicate itself puts somebody's coming ahead: "is due on Friday", "was expected in Oslo"."""
        t = self._t
        if t.text[i].lower() not in scope_words("awaited") or t.has(i, "xcomp", "ccomp"):
            return False
        over = any(t.text[k].lower() == "had" for k in t.kids(i, "aux"))  # "which had been expected"
        return not over and (t.dep[i] == "acomp" or t.has(i, "auxpass"))

    def _depends(self, i: int) -> bool:
        """Say whether a predicate tells what will be on a condition.

        A past tense tells what was, a headline's present too, and what is said on a condition is said.
        """
        t = self._t
        if t.dep[i] == "advcl" or t.lemma[i] in words()["statements"]:
            return False
        helpers = tuple(t.kids(i, "aux", "auxpass"))
        finite = next((k for k in (*helpers, i) if t.is_verb(k) or t.tag[k] == "MD"), i)
        perfect = any(t.lemma[k] == "have" for k in helpers) and t.tag[finite] != "MD"  # but "will have left"
        done = t.tag[finite] in ("VBD", "VBN") or perfect
        if done or (t.tag[finite] != "MD" and self._reading.sentence_at(i).kind == "headline"):
            return False
        first = i
        while t.dep[first] == "conj":  # "If it fails, the guards go and the ford is shut"
            first = t.head[first]
        shared = t.has(i, "nsubj", "nsubjpass") and any(k < first for k in conditions(t, first))
        return shared or next(conditions(t, i), None) is not None or self._or_else(i)

    def _or_else(self, i: int) -> bool:
        """Read the threat of "Pay by Friday or we strike"."""
        t = self._t
        first = t.head[i]
        bare = t.tag[first] == "VB" and not t.has(first, "nsubj", "aux")
        return (
            t.dep[i] == "conj"
            and bare
            and t.has(i, "nsubj")
            and any(t.lemma[k] == "or" for k in t.kids(first, "cc"))
        )

    def _forms(self, i: int) -> Iterator[str]:
        t = self._t
        sentence = self._reading.sentence_at(i)
        if not t.is_verb(i):
            return
        if t.head[i] == i and t.has_to(i):
            if subjects(t, i):
                yield "headline-infinitive"
            elif sentence.kind == "body":
                yield "infinitive"  # "What for? To give him a hearing."
        bare = t.tag[i] == "VB" and not t.has(i, "aux", "nsubj", "nsubjpass")
        if bare and sentence.kind == "body" and (i == sentence.first or t.text[i][0].isupper()):
            yield "imperative"
        if t.text[sentence.last - 1] == "?" and t.head[i] == i:
            words = range(sentence.first, i + 1)
            subject = min((k for k in subjects(t, i)), default=i)
            turned = any(
                k < subject for k in (*t.kids(i, "aux", "auxpass"), *((i,) if t.lemma[i] == "be" else ()))
            )
            if turned and not any(t.tag[k] in _ASKING for k in words):
                yield "question"

    def modal(self, i: int) -> Found | None:
        """Return the rule of a predicate's modal auxiliary."""
        t = self._t
        for k in t.kids(i, "aux"):
            if t.tag[k] != "MD" or self._at_its_most(i):
                continue
            only = t.lemma[i] in words()["statements"] and "only" in t.text[max(i - 1, 0) : i + 2]
            if only and t.text[k] == "would":
                continue  # "would say only that": that he said
            found = [rule for rule, _ in self._find("modal", k) if rule.suits(t.lemma[i])]
            found.sort(key=lambda rule: not rule.only)  # what is of this very word comes first
            if found:
                unreal = t.has(i, "advmod") and any(
                    t.lemma[a] in ("rather", "sooner", "soon") for a in t.kids(i, "advmod")
                )
                unreal = unreal or any(t.lemma[a] == "have" for a in t.kids(i, "aux"))
                would = any(r.id == "would-reported" for r in found) and not unreal
                reported = would and self._reported(i)
                return next((r for r in found if (r.id == "would-reported") == reported), found[0]), k
        return None

    def _reported(self, i: int) -> bool:
        """Say whether *would* is the *will* of reported speech: a finite clause under a past tense, no condition."""
        t = self._t
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
        told = (q for q in self._reading.quotations if q.cue is None and not q.direct)
        if any(q.content.contains(word) for q in told):
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
        """Say whether a clause stands in what somebody's saying is put into: "It was late, he said, and they would go"."""
        t, word = self._t, self._t.span(i, i + 1)
        told = (q for q in self._reading.quotations if q.cue_token is not None and not q.direct)
        put_in = (q for q in told if t.tag[q.cue_token or 0] == "VBD" and q.cue and q.content.contains(q.cue))
        sentence = self._reading.sentence_at(i)
        free = not any(t.text[k].lower() in scope_words("if") for k in range(sentence.first, sentence.last))
        return free and any(q.content.contains(word) for q in put_in) and next(conditions(t, i), None) is None

    def _told_by(self, verb: int) -> int:
        """Return the verb that puts a saying into the past: *quoted* of "quoted him as saying", *left* of "left, saying"."""
        t = self._t
        while t.tag[verb] == "VBG" and not t.has(verb, "aux") and t.dep[verb] in ("pcomp", "advcl", "xcomp"):
            above = t.head[verb]
            verb = t.head[above] if t.dep[verb] == "pcomp" else above
        return verb

    def negation(self, i: int) -> Found | None:
        """Return the rule of what negates a predicate: not, never, no in its subject or object."""
        t = self._t
        if self._at_its_most(i):
            return None
        if [w.lower() for w in t.text[max(i - 2, 0) : i]] == ["anything", "but"]:
            return self._others["adverb", "not"][0], i - 2
        adverbs = (k for k in self._adverbs(i) if not self._denies_less(i, k))
        if found := next((f for k in adverbs if (f := self._first("adverb", k, "not"))), None):
            return found
        for p in t.kids(i, "prep"):  # "gave arms to neither of them"
            for k in t.kids(p, "pobj"):
                if t.lemma[k] in scope_words("nobody") and (found := self._first("determiner", k, "no")):
                    return found
        for part in self._parts(i):
            for k in (*t.kids(part, "det", "neg"), *((part,) if part != i else ())):
                found = self._first("determiner", k, "no")
                subject = t.dep[part] in ("nsubj", "nsubjpass")  # "nobody saw a drone", but "they saw no end"
                if found is not None and (subject or found[0].suits(t.lemma[i])):
                    return found
        return None

    def _denies_less(self, i: int, k: int) -> bool:
        """Say whether a *not* leaves its predicate alone: "not only", "came not as a friend but as a foe"."""
        t, behind = self._t, min(k + 1, len(self._t) - 1)
        if t.text[behind].lower() in scope_words("not_alone") or (t.dep[k] == "cc" and t.lemma[k] != "nor"):
            return True
        return k > i and t.lemma[k] == "not" and t.pos[behind] == "ADP" and t.lemma[i] != "be"

    def _at_its_most(self, i: int) -> bool:
        """Say whether *not* with a comparative makes something the most: "could not have come at a worse time"."""
        t = self._t
        if t.lemma[i] not in scope_words("at_most"):
            return False
        could = any(t.lemma[k] in ("can", "could") for k in t.kids(i, "aux"))
        return could and any(t.tag[k] in ("JJR", "RBR") for k in t.subtree(i))

    def _parts(self, i: int) -> tuple[int, ...]:
        """Return the nouns that deny a predicate where they are none: its parties, the deal of "with no deal reached"."""
        t, above = self._t, self._t.head[i]
        if t.is_noun(i):
            return (i,)
        left = t.dep[i] == "acl" and t.tag[i] == "VBN" and t.dep[above] == "pobj"
        own = tuple(t.kids(i, "nsubj", "nsubjpass", "dobj", "attr"))
        return (*own, above) if left and t.lemma[t.head[above]] == "with" else own

    def _adverbs(self, i: int) -> Iterator[int]:
        """Yield the words that may deny a predicate: its own, and those before its auxiliary, subject or object."""
        t = self._t
        yield from t.kids(i, "neg", "advmod", "preconj", "cc")
        if t.dep[i] == "conj":  # "..., nor did it cut aid"
            before = max((k for k in t.kids(t.head[i], "cc", "conj") if k < i), default=i)
            yield from (before,) if t.lemma[before] == "nor" else ()
        for k in t.kids(i, "aux", "auxpass"):
            yield from t.kids(k, "neg")  # "Never did they meet"
            yield from (k,) if t.text[k].lower().endswith("n't") and len(t.text[k]) > len("n't") else ()
        for part in () if t.is_noun(i) else t.kids(i, "nsubj", "nsubjpass", "dobj"):
            counted = (part, *t.kids(part, "det", "nummod"))  # "Not a shot", "not one lorry", "hardly anyone"
            yield from (n for k in counted for n in t.kids(k, "neg", "advmod", "preconj") if n <= part)
        for prep in t.kids(i, "prep"):
            if prep < i:
                yield from t.kids(prep, "pobj")  # "At no point did they"

    def _first(self, at: At, k: int, rule: str) -> Found | None:
        return next((found for found in self._find(at, k) if found[0].id == rule), None)

    def others(self, i: int) -> Iterator[Found]:
        """Yield the rules of the other modifiers, in text order."""
        for k in self._t.children[i]:
            place = self._place(i, k)
            if place is not None:
                yield from (found for found in self._find(place, k) if found[0].id not in ("not", "no"))

    def _place(self, i: int, k: int) -> At | None:
        """Return where a child stands beside a predicate, in the terms of rules."""
        t = self._t
        if t.dep[k] == "det":
            return "determiner"
        if t.tag[k] == "RB" and any(
            t.tag[w] in ("JJS", "RBS", "CD") for w in range(k + 1, min(k + 3, len(t)))
        ):
            return None  # "is perhaps the clearest sign"
        if t.is_noun(i) and t.dep[k] in ("amod", "compound", "nmod", "acl"):
            added = k > i and "," in t.text[i + 1 : k]  # "an offer, a step likely to fail"
            return None if added else "adjective"
        return "adverb" if t.dep[k] in ("advmod", "npadvmod") else None
