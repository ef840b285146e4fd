"""The words beside an event's word that bear on its status: auxiliaries, negation, adverbs, determiners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from verbale.coding.conditions import conditions, has_to_come_first, inverted
from verbale.coding.hanging import words
from verbale.coding.links import subjects
from verbale.coding.reported import Reported
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
        self._reported = Reported(reading)

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
        if t.dep[i] == "advcl" and has_to_come_first(t, i, negated=self.negation(t.head[i]) is not None):
            yield self._others["clause", "awaited-first"][0], i
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
            if t.tag[k] != "MD" or self._at_its_most(i) or self._says_only(i, k):
                continue
            found = [rule for rule, _ in self._find("modal", k) if rule.suits(t.lemma[i])]
            found.sort(key=lambda rule: not rule.only)  # what is of this very word comes first
            if found:
                reported = any(r.id == "would-reported" for r in found) and self._reported.would(i)
                return next((r for r in found if (r.id == "would-reported") == reported), found[0]), k
        return None

    def _says_only(self, i: int, modal: int) -> bool:
        """Read "would say only that": that it was said."""
        t = self._t
        only = "only" in t.text[max(i - 1, 0) : i + 2]
        return only and t.lemma[i] in words()["statements"] and t.text[modal] == "would"

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
