"""The roles of predicates: what the parse leaves on the surface is undone."""

from __future__ import annotations

import pytest

from verbale.coding.candidates import Candidate, Grammar
from verbale.types import Tokens


def words(tokens: Tokens, candidate: Candidate) -> dict[str, str]:
    return {role: " ".join(tokens.text[h] for h in heads) for role, heads in candidate.roles.items()}


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        # verbs as they stand
        ("Kenya *urged* Chad to leave.", {"subject": "Kenya", "object": "Chad", "complement": "leave"}),
        ("Kenya *gave* the rebels grain.", {"subject": "Kenya", "object": "grain", "dative": "rebels"}),
        ("Kenya *gave* grain to Chad.", {"subject": "Kenya", "object": "grain", "to": "Chad"}),
        ("The army *fired* on the crowd on Monday.", {"subject": "army", "on": "crowd", "time": "Monday"}),
        ("Oman *jailed* the editor for two years.", {"subject": "Oman", "object": "editor", "time": "years"}),
        ("Kenya *called* off the visit.", {"subject": "Kenya", "object": "visit"}),
        ("Kenya *walked* away from the table.", {"subject": "Kenya", "from": "table"}),
        # passives
        (
            "Chad was *urged* by Kenya to leave.",
            {"subject": "Kenya", "object": "Chad", "complement": "leave"},
        ),
        ("The port was *attacked*.", {"object": "port"}),
        ("Chad was *given* grain by Kenya.", {"subject": "Kenya", "object": "grain", "dative": "Chad"}),
        ("The guards *arrested* by Oman were freed.", {"subject": "Oman", "object": "guards"}),
        ("Talks *held* in Oman failed.", {"object": "Talks", "in": "Oman"}),
        ("Kenya, *backed* by Chad, attacked Togo.", {"subject": "Chad", "object": "Kenya"}),
        # coordination
        ("Kenya and Chad *signed* a pact.", {"subject": "Kenya Chad", "object": "pact"}),
        ("Oman *jailed* the editor and the printer.", {"subject": "Oman", "object": "editor printer"}),
        ("Kenya praised Chad and *thanked* Togo.", {"subject": "Kenya", "object": "Togo"}),
        ("Kenya *shelled* and looted the port.", {"subject": "Kenya", "object": "port"}),
        ("Kenya was *criticised* and sued by Chad.", {"subject": "Chad", "object": "Kenya"}),
        ("Kenya was *criticised* and left the bloc.", {"object": "Kenya"}),
        # an infinitive that is asked, and one that says what for
        (
            "Kenya *appealed* to Chad to free the crew.",
            {"subject": "Kenya", "to": "Chad", "complement": "free"},
        ),
        ("Kenya *demanded* the king apologise.", {"subject": "Kenya", "complement": "apologise"}),
        ("Kenya *flew* to Oman to stop the sale.", {"subject": "Kenya", "to": "Oman", "purpose": "stop"}),
        (
            "The king *called* on the envoy to discuss gas.",
            {"subject": "king", "on": "envoy", "purpose": "discuss"},
        ),
        # how it is said: with what auxiliary, and that it is denied
        ("Kenya will never *yield*.", {"subject": "Kenya", "not": "never", "modal": "will"}),
        (
            "Kenya no longer *recognises* Chad.",
            {"subject": "Kenya", "object": "Chad", "not": "longer", "long": "longer"},
        ),
        ("Kenya *accepted* no ban.", {"subject": "Kenya", "object": "ban", "not": "ban"}),
        ("Kenya *accepted* nothing.", {"subject": "Kenya", "object": "nothing", "not": "nothing"}),
        ("Kenya *regards* the pact as void.", {"subject": "Kenya", "object": "pact", "as": "void"}),
        # headlines
        ("Kenya to *host* talks", {"subject": "Kenya", "object": "talks"}),
        ("Kenya, Chad to *sign* pact", {"subject": "Kenya Chad", "object": "pact"}),
        ("Kenya, Chad *hold* talks", {"subject": "Kenya Chad", "object": "talks"}),
        ("Kenya, the host, *signed* the pact.", {"subject": "Kenya", "object": "pact"}),
    ],
)
def test_roles_of_a_verb(sentence, roles, starred):
    reading, t = starred(sentence)
    candidate = Grammar(reading.tokens).candidate(t)
    assert candidate.kind == "verb"
    assert words(reading.tokens, candidate) == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        # the noun's own phrases
        ("Oman's *arrest* of the editor angered Chad.", {"poss": "Oman", "of": "editor"}),
        ("The *arrest* of the editor by Oman angered Chad.", {"by": "Oman", "of": "editor"}),
        ("The *arrest* by Oman of an editor angered Chad.", {"by": "Oman", "of": "editor"}),
        ("The Kenyan *raid* on the port angered Chad.", {"modifier": "Kenyan", "on": "port"}),
        ("Kenya rejected Chad's *request* for grain.", {"poss": "Chad", "for": "grain"}),
        ("A *decision* by Kenya to leave angered Chad.", {"by": "Kenya", "complement": "leave"}),
        # those of the verb that carries it
        ("Kenya held *talks* with Chad.", {"support": "held", "subject": "Kenya", "with": "Chad"}),
        ("*Talks* were held by Kenya with Chad.", {"support": "held", "subject": "Kenya", "with": "Chad"}),
        (
            "*Talks* between Kenya and Chad began in Oman.",
            {"support": "began", "between": "Kenya Chad", "in": "Oman"},
        ),
        ("Kenya put *pressure* on Chad.", {"support": "put", "subject": "Kenya", "on": "Chad"}),
        ("Kenya made dozens of *arrests*.", {"support": "made", "subject": "Kenya"}),
        ("Kenya began a series of *raids*.", {"support": "began", "subject": "Kenya"}),
        ("Kenya came under *attack*.", {"support": "came", "subject": "Kenya"}),
        # the occasion: whose verb says who took part
        ("Kenya left after *talks* with Chad.", {"support": "left", "subject": "Kenya", "with": "Chad"}),
        ("Kenya fell silent after the *talks*.", {}),
    ],
)
def test_roles_of_a_noun(sentence, roles, starred):
    reading, t = starred(sentence)
    candidate = Grammar(reading.tokens).candidate(t)
    assert candidate.kind == "noun"
    assert words(reading.tokens, candidate) == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Kenya is *ready* to talk.", {"subject": "Kenya", "complement": "talk"}),
        ("Kenya is ready and *willing* to talk.", {"subject": "Kenya", "complement": "talk"}),
        ("Kenya is not *ready*.", {"subject": "Kenya", "not": "not"}),
        ("Kenya is *opposed* to the dam.", {"subject": "Kenya", "to": "dam"}),
        ("Kenya is *concerned* about the dam.", {"subject": "Kenya", "about": "dam"}),
    ],
)
def test_roles_of_an_adjective(sentence, roles, starred):
    reading, t = starred(sentence)
    candidate = Grammar(reading.tokens).candidate(t)
    assert candidate.kind == "adjective"
    assert words(reading.tokens, candidate) == roles


def test_an_answer_makes_a_phrase_with_its_verb(starred):
    reading, t = starred("Kenya *said* no to the pact.")
    assert "no" in Grammar(reading.tokens).candidate(t).particles


def test_particles_and_voice(starred):
    reading, t = starred("The visit was *called* off by Kenya.")
    candidate = Grammar(reading.tokens).candidate(t)
    assert candidate.particles >= {"off"}
    assert candidate.passive
    reading, t = starred("Kenya *gave* the rebels grain.")
    assert Grammar(reading.tokens).candidate(t).particles == frozenset()


def test_how_long_is_no_particle(starred):
    reading, t = starred("Kenya *spoke* for two hours.")
    assert Grammar(reading.tokens).candidate(t).particles == frozenset()
    reading, t = starred("Kenya *gave* the crew until Friday.")
    assert "until" in Grammar(reading.tokens).candidate(t).particles


def test_an_adjective_may_be_a_particle(starred):
    reading, t = starred("Two sailors *walked* free in Togo.")
    assert "free" in Grammar(reading.tokens).candidate(t).particles


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Kenya *seized* the envoy in 1985.", {"in"}),
        ("Kenya *took* in the refugees.", set()),
        ("Kenya *called* off the strike.", set()),
    ],
)
def test_a_preposition_with_an_object_of_its_own_is_no_particle(sentence, bound, starred):
    reading, t = starred(sentence)
    assert Grammar(reading.tokens).candidate(t).bound == bound


def test_candidates_of_a_sentence_are_full_verbs_nouns_and_adjectives_that_say_something(parse):
    reading = parse("The angry envoys have not been able to meet Oman.")
    grammar = Grammar(reading.tokens)
    found = [grammar.candidate(t) for t in range(len(reading.tokens)) if grammar.predicative(t)]
    assert [reading.tokens.text[c.token] for c in found] == ["envoys", "been", "able", "meet"]
