"""Which rule fits a predicate, and how closely."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from verbale import datafiles
from verbale.coding.candidates import Candidate
from verbale.coding.index import Entry, lexicon
from verbale.coding.lexicon import ANY, Need, Rule
from verbale.coding.parties import Parties
from verbale.coding.subjects import VERBAL, Subjects, closed_class, none_of, of_phrase, packs
from verbale.types import Tokens

_STATES = "actors/states.yaml"
_CURRENCIES = frozenset("$€£¥")
_DENIED = 3  # a denial turns the meaning: it says as much as a word
_DEEPEST = 2  # "a series of rounds of talks"


class Frames:
    """Matches candidates of one reading with the rules of the lexicon."""

    def __init__(self, tokens: Tokens, parties: Parties, event_at: Callable[[int], str]) -> None:
        """Take the parse, who is in it, and a way to ask what event a token is coded as ("" for none)."""
        self.tokens = tokens
        self.parties = parties
        self.event_at = event_at
        self._words: dict[int, frozenset[str]] = {}
        self._is: Mapping[str, Callable[[int], bool]] = {
            "party": self._party,
            "thing": self._thing,
            "verb": lambda head: tokens.pos[head] in VERBAL,
            "infinitive": self._infinitive,
            "clause": lambda head: tokens.has(head, "nsubj", "nsubjpass"),
            "deontic": self._deontic,
        }

    def ranked(self, candidate: Candidate) -> tuple[tuple[Rule, Candidate, int], ...]:
        """Return the rules that fit, the closest first, with the candidate in its roles, and how closely."""
        return self._fitting(candidate, candidate.lemma) or self._fitting(candidate, ANY)

    def _fitting(self, candidate: Candidate, lemma: str) -> tuple[tuple[Rule, Candidate, int], ...]:
        """Return which of a word's rules fit, the closest first."""
        entry = lexicon().get((candidate.kind, lemma))
        if entry is None:
            return ()
        as_verb = self._as_verb(candidate) if candidate.kind == "noun" else candidate
        scored = self._scored(entry, candidate, as_verb)
        owner = candidate.role("poss") if candidate.kind == "noun" else ()
        if owner and not scored and not as_verb.role("object"):
            # "the crew's release": what is released, where the words leave nothing else to be
            own = replace(candidate, roles={**candidate.roles, "object": owner})
            scored = self._scored(entry, own, own)
        scored.sort(key=lambda row: row[:2], reverse=True)
        return tuple((rule, frame, fit) for fit, _, rule, frame in scored)

    def _scored(
        self, entry: Entry, candidate: Candidate, as_verb: Candidate
    ) -> list[tuple[int, int, Rule, Candidate]]:
        """Return the rules that fit a candidate, those of verbs its verb, with how closely, and their place in the entry."""
        open_object = not as_verb.role("object")
        behind: tuple[int, ...] = ()  # of particles, which may be the verb's own: "called off the strike"
        for name, heads in as_verb.roles.items() if open_object else ():
            behind += heads if name in closed_class("particles") else ()

        def fillers(role: str) -> tuple[int, ...]:
            heads = candidate.role(role)
            if candidate is not as_verb:
                heads += as_verb.role(role)
            return heads + behind if role == "object" else heads

        found = []
        for n in entry.asked_by(candidate, fillers, self.words):
            rule = entry.rules[n]
            frame = candidate
            if rule.kind == "verb":
                frame = _phrasal(rule, as_verb) if open_object else as_verb
            fit = self._fit(rule, frame)
            if fit is not None:
                found.append((fit, -n, rule, frame))
        return found

    def _as_verb(self, noun: Candidate) -> Candidate:
        """A deed's noun with a verb's roles: "the release of the men by Mali" as "Mali releases the men"."""
        named = [t for t in noun.role("modifier") if self.parties.at(t) or self.parties.owning(t)]
        things = tuple(
            t for t in noun.role("modifier") if t not in named and self.tokens.pos[t] in {"NOUN", "PROPN"}
        )
        done_by = noun.role("by")
        roles = dict(noun.roles)
        subject = done_by or noun.role("poss") or noun.role("subject") or tuple(named)
        objects = noun.role("of") or things
        opened = next((p for p in noun.roles if f"{noun.lemma} {p}" in closed_class("noun_objects")), "")
        if opened and not objects:  # "a ban on oil", "a halt to aid for Togo"
            objects = roles.pop(opened)
            for c in (c for head in objects for c in self.tokens.kids(head, "prep")):
                roles.setdefault(self.tokens.lemma[c], tuple(self.tokens.kids(c, "pobj")))
        objects = objects or (noun.role("poss") if done_by else ())
        roles.update({name: heads for name, heads in (("subject", subject), ("object", objects)) if heads})
        return replace(noun, roles=roles)

    def _fit(self, rule: Rule, candidate: Candidate) -> int | None:
        """How closely a rule's frame is filled; None when it is not."""
        fit = _named(rule, candidate)
        if fit is None:
            return None
        for role, need in rule.needs.items():
            if not self._meets(need, candidate.role(role)):
                return None
            fit += _DENIED if role == "not" else _weight(need)
        for role, need in rule.without.items():
            if self._meets(need, candidate.role(role)):
                return None
        return fit

    def _meets(self, need: Need, heads: tuple[int, ...]) -> bool:
        """Say whether what fills a role is what a rule asks for there."""
        if not heads:
            return False
        if need.words and any(not need.words.isdisjoint(self.words(h)) for h in heads):
            return True
        if any(self._are(kind, heads) for kind in need.kinds):
            return True
        if need.sectors and any(self._of_sector(need.sectors, h) for h in heads):
            return True
        return bool(need.events) and any(self.event_at(h) in need.events for h in heads)

    def _are(self, kind: str, heads: tuple[int, ...]) -> bool:
        """Say whether fillers are of a kind, one of `FILLERS`."""
        if kind == "any":
            return True
        if kind == "parties":
            return len({m.party for h in heads for m in self.parties.at(h)}) > 1
        return any(self._is[kind](h) for h in heads)

    def _party(self, head: int) -> bool:
        """Say whether a phrase is a party, or counts or packs one: "a planeload of Togolese"."""
        held = of_phrase(self.tokens, head) if packs(self.tokens, head) else ()
        if self.tokens.pos[head] == "PRON" and self.tokens.lemma[head] in closed_class("persons"):
            return True  # "expelled him": a person, whoever it is
        named = self.tokens.pos[head] == "PROPN" and self.tokens.dep[head] == "compound"
        if named and self.parties.owning(head):
            return True  # "gave Togo mortars", where the parse knows but the mortars
        return any(self.parties.at(h) for h in (head, *held))

    def _of_sector(self, sectors: frozenset[str], head: int) -> bool:
        return any(not sectors.isdisjoint(m.party.sector) for m in self.parties.at(head))

    def _thing(self, head: int) -> bool:
        """Say whether a phrase is no party: neither one that was recognised nor a pronoun or name for somebody."""
        return self.tokens.pos[head] not in {"PRON", "PROPN", "DET", "SCONJ"} and not self.parties.at(head)

    def _infinitive(self, verb: int) -> bool:
        free = not self.tokens.has(verb, "mark", "nsubj") or Subjects(self.tokens).told_to(verb)
        return self.tokens.tag[verb] == "VB" and free

    def _deontic(self, verb: int) -> bool:
        """Say whether a clause tells what must be: "must act", "should act", "has to act", "insisted that it act"."""
        tokens = self.tokens
        children = tokens.children[verb]
        first = min(tokens.kids(verb, "nsubj", "nsubjpass"), default=-1)
        said = (c for c in tokens.kids(verb, "aux") if tokens.lemma[c] in closed_class("deontic"))
        if any(c > first for c in said):  # "should Chad go through with it" is a condition
            return True
        if tokens.tag[verb] in {"VB", "VBP"} and self._mandative(verb, first):
            return True
        return tokens.lemma[verb] in closed_class("deontic_verbs") and any(
            tokens.dep[c] == "xcomp" and tokens.tag[c] == "VB" for c in children
        )

    def _phrase(self, preposition: int) -> list[str]:
        """Return what a prepositional phrase says: "with force", "out of question"."""
        tokens = self.tokens
        found = [f"{tokens.lemma[preposition]} {tokens.lemma[g]}" for g in tokens.kids(preposition, "pobj")]
        for inner in tokens.kids(preposition, "prep"):
            found += [f"{tokens.lemma[preposition]} {words}" for words in self._phrase(inner)]
        return found

    def _completes(self, t: int, verb: str) -> bool:
        """Say whether a token says what something is, or is made to do: "be a threat", "make him pay"."""
        dep = self.tokens.dep[t]
        if dep == "advmod" and self.tokens.lemma[t] in closed_class("particles"):
            return True  # "strike back"
        return (verb == "be" and dep in {"attr", "xcomp"}) or (verb == "make" and dep in {"ccomp", "xcomp"})

    def _mandative(self, verb: int, subject: int) -> bool:
        """Say whether a clause has the form that demands: a bare verb after one that stands for it or her."""
        tokens = self.tokens
        said = any(tokens.dep[c] == "mark" and tokens.lemma[c] == "that" for c in tokens.children[verb])
        bare = not any(tokens.dep[c] in {"aux", "auxpass"} for c in tokens.children[verb])
        single = subject >= 0 and tokens.tag[subject] in {"NN", "NNP"} and not tokens.has(subject, "conj")
        return said and bare and single and tokens.lemma[verb] == tokens.text[verb].lower()

    def words(self, head: int) -> frozenset[str]:
        """Return what a phrase can be called: its lemma, with what says more, and what a container holds."""
        if head not in self._words:
            self._words[head] = self._called(head, 0)
        return self._words[head]

    def _called(self, head: int, depth: int) -> frozenset[str]:
        """Find what a phrase can be called.

        Of a noun with each modifier, and a modifier of whatever noun; of a verb with its object, its particle and
        its prepositional phrases: "nuclear test", "nuclear *", "pay price", "back off", "meet with force".
        """
        tokens = self.tokens
        lemma = tokens.lemma[head]
        found = {lemma} | ({f"no {lemma}"} if none_of(tokens, head) else set())
        verbal = tokens.pos[head] in VERBAL
        for c in tokens.children[head]:
            if tokens.dep[c] in {"amod", "compound", "nmod", "nummod"}:
                said = {tokens.lemma[c], tokens.text[c].lower()}  # "crushing response"
                found |= {f"{word} {what}" for word in said for what in (lemma, "*")}
            elif verbal and (tokens.dep[c] in {"dobj", "prt", "acomp"} or self._completes(c, lemma)):
                found.add(f"{lemma} {tokens.lemma[c]}")
                found.update(f"{lemma} no {tokens.lemma[c]}" for _ in (c,) if none_of(tokens, c))
                found.update(f"{lemma} {tokens.lemma[g]} *" for g in tokens.kids(c, "amod"))
            elif verbal and (tokens.dep[c] == "auxpass" or tokens.tag[c] == "MD"):
                found.add(f"{tokens.lemma[c]} {lemma}")
            elif tokens.lemma[c] == "with" and tokens.dep[c] == "prep" and not verbal:  # "a plane with food"
                found.update(f"with {tokens.lemma[g]}" for g in tokens.kids(c, "pobj"))
            elif verbal and tokens.dep[c] == "prep":
                found.add(f"{lemma} {tokens.lemma[c]}")
                found.update(f"{lemma} {words}" for words in self._phrase(c))
        if verbal and tokens.has(head, "neg"):
            found |= {f"not {word}" for word in found}
        found |= self._called_too(head)
        for g in of_phrase(tokens, head):
            found.add(f"{lemma} of {tokens.lemma[g]}")
            if depth < _DEEPEST and packs(self.tokens, head):  # "two of its crossings"
                found |= self._called(g, depth + 1)
        return frozenset(found)

    def _called_too(self, head: int) -> set[str]:
        """What a phrase says without a word for it: "$2bn" money, "300 Togolese" (not "the Togolese") citizens."""
        tokens = self.tokens
        children = tokens.children[head]
        counted = [g for c in children if tokens.dep[c] == "nummod" for g in tokens.children[c]]
        signs = "".join([tokens.text[t] for t in (head, *children, *counted)])
        found = set() if _CURRENCIES.isdisjoint(signs) else {"money"}
        if tokens.tag[head] == "NNPS" and tokens.ent[head] != "GPE":  # a name keeps its s: "the Typhoons"
            found.add(tokens.lemma[head].removesuffix("s"))
        a_people = tokens.text[head] in nationals() and tokens.dep[head] != "amod"  # not "a Togolese ban"
        if a_people and not any(tokens.lemma[c] == "the" for c in tokens.kids(head, "det")):
            found.add("citizen")
        return found


@cache
def nationals() -> frozenset[str]:
    """Return the words for citizens, of names of several words the last: Kenyan, Kenyans, Lankans."""
    states = datafiles.read_yaml(_STATES).values()
    return frozenset(name.split()[-1] for state in states for name in state.get("people", ()))


def _phrasal(rule: Rule, candidate: Candidate) -> Candidate:
    """Give a phrasal verb its object where the parse took the particle for a preposition: "called off the strike"."""
    if "object" not in rule.needs:
        return candidate
    for particles in rule.particles.get(candidate.lemma, ()):
        if len(particles) == 1 and particles[0] in closed_class("particles"):
            objects = candidate.role(particles[0])
            if objects:
                return replace(candidate, roles={**candidate.roles, "object": objects}, bound=frozenset())
    return candidate


def _named(rule: Rule, candidate: Candidate) -> int | None:
    """How closely a rule names a predicate: None not at all, 2 with its particle."""
    if candidate.kind != rule.kind:
        return 0 if candidate.lemma in rule.nominal else None
    loose = "object" not in rule.needs  # else "took in refugees" and "took a man in Sidon" are two things
    fit = None
    for particles in rule.particles.get(candidate.lemma) or rule.particles.get(ANY, ()):
        free = loose or candidate.bound.isdisjoint(p for p in particles if p not in rule.needs)
        if free and candidate.particles.issuperset(particles):
            fit = max(fit or 0, 2 * len(particles))
    return fit


def _weight(need: Need) -> int:
    """How much it says that a need is met."""
    if need.words or need.events or need.sectors:
        return 3
    return 1 if "any" in need.kinds else 2
