"""Who fills the roles that a rule names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from verbale.coding.candidates import Grammar
from verbale.coding.parties import NOBODY, Filled, Parties
from verbale.coding.roles import Case, Roles
from verbale.coding.what import Coder


def names(found: Filled) -> str:
    return " ".join(p.country or "?" for p in found.parties)


@pytest.fixture
def roles(read):
    def filled(sentence: str, *roles: str, event: str = "ACCUSE", apart: str = "") -> tuple[str, str]:
        """Return who the first of the roles gives, and who all of them give."""
        reading = read(sentence.replace("*", ""))
        grammar, parties = Grammar(reading.tokens), Parties(reading)
        coder = Coder(reading, reading.sentences[0], parties)
        candidate = grammar.candidate(reading.tokens.start.index(sentence.index("*")))
        deeds = (coder.code(t) for t in candidate.role("complement"))
        case = Case(candidate, event, next((d for d in deeds if d is not None), None))
        other = parties.fill(candidate.role(apart)) if apart else NOBODY
        found = Roles(grammar, parties, coder.code)
        return names(found.first(roles, case, other)), names(found.all(roles, case, other))

    return filled


@pytest.mark.parametrize(
    ("sentence", "given", "first", "everyone"),
    [
        ("Kenya *sued* Chad.", ["subject"], "KEN", "KEN"),
        ("Kenya *sued* Chad.", ["object"], "TCD", "TCD"),
        ("Kenya *sued* Chad.", ["with", "object"], "TCD", "TCD"),
        ("Kenya *met* Chad with Togo.", ["subject", "object", "with"], "KEN", "KEN TCD TGO"),
        ("Kenya's army *sued* Chad.", ["subject"], "KEN", "KEN"),
        # a clause's own roles
        ("Kenya *said* Chad left Togo.", ["complement"], "", ""),
        ("Kenya *said* Chad left Togo.", ["complement.subject"], "TCD", "TCD"),
        ("Kenya *said* Chad left Togo.", ["complement.object"], "TGO", "TGO"),
        # of a noun that somebody makes: who makes it
        ("Kenya issued a statement *demanding* grain.", ["subject"], "KEN", "KEN"),
        # of an event that is named: who did it
        ("Kenya *condemned* the raid by Chad.", ["object"], "TCD", "TCD"),
        # the parties of the deed it speaks about
        ("Kenya *threatened* to attack Chad.", ["deed.recipient"], "TCD", "TCD"),
        ("Kenya *threatened* to attack Chad.", ["deed.actor"], "KEN", "KEN"),
        ("Kenya *threatened* to attack Chad.", ["deed"], "TCD", "TCD"),
    ],
)
def test_roles(sentence, given, first, everyone, roles):
    assert roles(sentence, *given) == (first, everyone)


def test_nobody_is_on_both_sides(roles):
    assert roles("Kenya *sued* Kenya and Chad.", "object", apart="subject") == ("TCD", "TCD")
    assert roles("Kenya *sued* Kenya.", "object", apart="subject") == ("", "")


def test_whom_a_deed_concerns_that_no_rule_knows(roles):
    assert roles("Kenya *threatened* to paint Chad.", "deed.recipient") == ("TCD", "TCD")


def test_those_an_agreed_measure_is_aimed_at_are_no_party_to_it(roles):
    sentence = "Kenya *agreed* to bomb Chad."
    assert roles(sentence, "deed.recipient", event="THREATEN") == ("TCD", "TCD")
    assert roles(sentence, "deed.recipient", event="AGREE") == ("", "")


def test_who_can_avert_what_is_threatened(read):
    reading = read("Kenya will close the port if Chad moves its troops.")
    grammar, parties = Grammar(reading.tokens), Parties(reading)
    case = Case(grammar.candidate(reading.tokens.text.index("close")), "THREATEN", None)
    found = Roles(grammar, parties, lambda _: None)
    assert names(found.averting(case, NOBODY)) == "TCD"
    chad = parties.fill([reading.tokens.text.index("Chad")])
    assert found.averting(case, replace(chad)) is NOBODY


@pytest.mark.parametrize(
    ("sentence", "blamed"),
    [
        ("Kenya *condemned* the shelling of a Chadian port by Togo.", "TGO"),
        ("The shelling of a Chadian port by Togo was *condemned* by Kenya.", "TGO"),
        ("Kenya *condemned* the killing of its officers by Chadian militiamen.", "TCD"),
        ("Kenya *condemned* the shelling of Chad.", ""),
        ("Kenya *condemned* Togo's shelling of Chad.", "TGO"),
        ("Kenya *condemned* the government of Chad.", "TCD"),
        ("Kenya *welcomed* the release of the sailors by Chad.", "TCD"),
    ],
)
def test_who_is_judged_for_a_deed_is_who_did_it(read, sentence, blamed):
    reading = read(sentence.replace("*", ""))
    coder = Coder(reading, reading.sentences[0])
    coding = coder.code(reading.tokens.start.index(sentence.index("*")))
    assert coding is not None
    assert names(coding.recipient) == blamed
