"""What a verb is done to, where the sentence or its parse hides it."""

from __future__ import annotations

from verbale.coding.subjects import TIMES, WH, Subjects, closed_class, nominal
from verbale.types import Tokens


class Objects:
    """Objects in one parse."""

    def __init__(self, tokens: Tokens, subjects: Subjects) -> None:
        """Remember where to look."""
        self.tokens = tokens
        self.subjects = subjects

    def of(self, t: int) -> tuple[int, ...]:
        """Return the heads of a verb's objects; of a passive those it keeps: "was given aid"."""
        tokens = self.tokens
        if named := self.named(t):
            return named
        said = (*tokens.kids(t, "oprd"), *self._judged(t))
        declared = tuple(s for c in said if tokens.pos[c] == "ADJ" for s in tokens.kids(c, "nsubj"))
        own = self.subjects.antecedents(t, [*declared, *tokens.kids(t, "dobj", "attr"), *said])
        own += self._name_misread(t)
        found = own or self._of_particle(t) or self._misread(t)
        if found or self.subjects.passive(t):
            return found
        partner = self.subjects.partner(t)
        shared = () if partner is None else nominal(tokens, tokens.kids(partner, "dobj"))
        return shared or self._gap(t)

    def _judged(self, t: int) -> tuple[int, ...]:
        """What the object is held to be, where the parse hangs it on the object: "held the army responsible"."""
        tokens = self.tokens
        if tokens.lemma[t] not in closed_class("judging"):
            return ()
        return tuple(a for o in tokens.kids(t, "dobj") for a in tokens.kids(o, "amod") if a > o)

    def _of_particle(self, t: int) -> tuple[int, ...]:
        """The object of a phrasal verb that the parse hung on its particle: "called off the strike"."""
        tokens = self.tokens
        return nominal(tokens, (g for c in tokens.kids(t, "prt") for g in tokens.kids(c, "pobj")))

    def _misread(self, t: int) -> tuple[int, ...]:
        """Objects that the parse takes for something else, and what is said of them.

        "found the editor guilty" and "denied envoys access" (read as a clause), "warns Chad: stay out" (read as its subject), "dropped what the army called bombs", "the north stockpiled
        arms" (read as a noun phrase).
        """
        tokens = self.tokens
        for c in tokens.kids(t, "ccomp"):
            noun = tokens.pos[c] == "ADJ" or tokens.lemma[c] in closed_class("read_as_verbs")
            found = tuple(tokens.kids(c, "nsubj")) if noun else ()
            if found:
                return (*nominal(tokens, found), c)
            stray = tokens.pos[c] == "NOUN" and not tokens.has(c, "nsubj", "mark")  # "let Chadian goods in"
            if named := (c,) if stray else self.named(c):
                return named
            told = self.subjects.told_to(c)  # "warned loyalists of the king to leave"
            spoken_to = tuple(s for s in tokens.kids(c, "nsubj") if told or ":" in tokens.text[s + 1 : s + 2])
            if spoken_to:
                return nominal(tokens, spoken_to)
        if self.subjects.misread(t):
            return nominal(tokens, (tokens.head[t],))
        bare = (
            c for c in tokens.kids(t, "xcomp") if tokens.tag[c] == "NN" and not tokens.has(c, "nsubj", "aux")
        )
        if found := tuple(bare):  # "stopped work"
            return found
        aside = (c for c in tokens.kids(t, "npadvmod") if self._after_aside(t, c) or self._stray(t, c))
        return nominal(tokens, aside)

    def _name_misread(self, t: int) -> tuple[int, ...]:
        """What a verb of naming calls its object, where the parse makes one the other's apposition.

        "labelled the premier a crook" is read as "the premier, a crook".
        """
        tokens = self.tokens
        if tokens.lemma[t] not in closed_class("naming"):
            return ()
        named = ((o, c) for o in tokens.kids(t, "dobj") for c in tokens.kids(o, "appos"))
        return tuple(c for o, c in named if "," not in tokens.text[o : tokens.subtree(c)[0]])

    def named(self, clause: int) -> tuple[int, ...]:
        """Return what a clause only names: the raid of "what it called a raid"."""
        return nominal(self.tokens, self.tokens.kids(clause, "oprd")) if self._what(clause) else ()

    def _after_aside(self, verb: int, t: int) -> bool:
        """Say whether a noun is an object put after something in commas: "rejected, by 9 votes to 8, a bill"."""
        tokens = self.tokens
        first = tokens.subtree(t)[0]
        aside = verb + 2 < first and tokens.text[verb + 1] == "," == tokens.text[first - 1]
        return aside and tokens.pos[t] == "NOUN" and tokens.ent[t] not in TIMES

    def _stray(self, verb: int, t: int) -> bool:
        """Say whether what the parse takes for a measure or a time is an object: "Oman faults Chad", "shot dead a boy"."""
        tokens = self.tokens
        if t > verb and any(tokens.pos[c] != "ADP" for c in tokens.kids(verb, "dative")):
            return True  # "gave the refugees three months": who receives receives something
        if t < verb or tokens.ent[t] in TIMES or tokens.lemma[t] in closed_class("measures"):
            return False
        if tokens.pos[t] == "PROPN":
            return bool(tokens.ent[t]) or tokens.subtree(t)[0] == verb + 1
        if tokens.text[tokens.subtree(t)[0] - 1] == ",":  # "met at Lomé, a port"
            return False
        return tokens.pos[t] == "NOUN" and any(
            tokens.lemma[c] in {"a", "an", "the", "any"} for c in tokens.kids(t, "det")
        )

    def _what(self, clause: int) -> bool:
        """Say whether a clause only names something: "what it called a raid"."""
        tokens = self.tokens
        return any(tokens.tag[c] == "WP" for c in tokens.kids(clause, "dobj"))

    def _gap(self, t: int) -> tuple[int, ...]:
        """The antecedent, where a relative clause leaves its object out: "the man they accuse"."""
        tokens = self.tokens
        if tokens.dep[t] != "relcl" or not tokens.has(t, "nsubj") or tokens.has(t, "ccomp", "xcomp"):
            return ()
        for c in tokens.children[t]:
            if tokens.tag[c] == "WRB" or (tokens.dep[c] == "nsubj" and tokens.tag[c] in WH):
                return ()
        return nominal(tokens, (tokens.head[t],))

    def given_to(self, t: int) -> tuple[int, ...]:
        """Who receives something, where the parse makes of its name a part of what is given: "gave Togo mortars"."""
        tokens = self.tokens
        if tokens.lemma[t] not in closed_class("giving") or t + 1 == len(tokens):
            return ()
        name, head = t + 1, tokens.head[t + 1]
        inside = (
            tokens.dep[name] in {"compound", "nmod"} and tokens.dep[head] == "dobj" and tokens.head[head] == t
        )
        return (name,) if inside and tokens.pos[name] == "PROPN" and tokens.ent[name] == "GPE" else ()

    def goal(self, t: int) -> tuple[int, ...]:
        """Where what carries something goes: Chad of "a plane carrying flour landed in Chad", "reached Chad"."""
        tokens = self.tokens
        noun = tokens.head[t]
        if tokens.dep[t] != "acl" or tokens.dep[noun] not in {"nsubj", "nsubjpass"}:
            return ()
        verb = tokens.head[noun]
        to = (c for c in tokens.kids(verb, "prep") if tokens.lemma[c] in closed_class("goals"))
        places = (
            *tokens.kids(verb, "dobj"),
            *(g for c in to for g in tokens.kids(c, "pobj") if tokens.ent[g] not in TIMES),
        )
        return nominal(tokens, places) if tokens.lemma[verb] in closed_class("arriving") else ()
