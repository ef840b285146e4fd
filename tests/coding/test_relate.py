"""What one party did to another, with the two given."""

from __future__ import annotations

import pytest

from verbale.coding.evidence import evidence
from verbale.coding.relate import NOTHING, by_rules, relate
from verbale.types import Span


@pytest.fixture
def related(read):
    def between(sentence: str, actor: str, recipient: str = ""):
        spans = [Span(sentence.index(w), sentence.index(w) + len(w)) for w in (actor, recipient) if w]
        return relate(read(sentence), spans[0], spans[1] if recipient else None)

    return between


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient", "event"),
    [
        ("Kenya sued Chad.", "Kenya", "Chad", "ACCUSE"),
        ("Chad was sued by Kenya.", "Kenya", "Chad", "ACCUSE"),
        ("Kenya praised Chad and sued Togo.", "Kenya", "Chad", "SUPPORT"),
        ("Kenya praised Chad and sued Togo.", "Kenya", "Togo", "ACCUSE"),
        ("Kenya held talks with Chad.", "Chad", "Kenya", "CONSULT"),
        # parties that no list knows
        ("The Blue Club sued the Red Club.", "The Blue Club", "the Red Club", "ACCUSE"),
        # the actor's pronoun is the actor
        ("Kenya said it had sued Chad.", "Kenya", "Chad", "ACCUSE"),
        # who says what harm another did accuses it; what it says of others does not
        ("Kenya said that Chad had shelled a port.", "Kenya", "Chad", "ACCUSE"),
        ("Chad shelled a port in Togo, according to Kenya.", "Kenya", "Chad", "ACCUSE"),
        ("Kenya said that Chad had shelled a port in Togo.", "Chad", "Togo", "ASSAULT"),
        # who asks for action against another disapproves of it; who is asked is asked
        ("Kenya urged Togo to punish Chad.", "Kenya", "Chad", "ACCUSE"),
        ("Kenya urged Togo to punish Chad.", "Kenya", "Togo", "REQUEST"),
        # another did it, in whose phrase the actor only stands
        ("Togo's ally Kenya sued Chad.", "Togo", "Chad", ""),
        ("Togo's ally Kenya sued Chad.", "Kenya", "Chad", "ACCUSE"),
        ("Kenya, an ally of Togo, shelled Chad.", "Togo", "Chad", ""),
        ("Togo's ally shelled Chad.", "Togo", "Chad", ""),
        ("Togo's president shelled Chad.", "Togo", "Chad", "ASSAULT"),
        ("Several Kenyan groups including the Blue Club sued Chad.", "the Blue Club", "Chad", "ACCUSE"),
        ("Spies working for the Kenyan army robbed Chad.", "the Kenyan army", "Chad", "COERCE"),
        # the other way round
        ("Kenya was shelled by Chad.", "Kenya", "Chad", ""),
        ("Kenya was shelled by Chad.", "Chad", "Kenya", "ASSAULT"),
        # side by side, unless they do it to each other
        ("Kenya and Togo shelled Chad.", "Kenya", "Togo", ""),
        ("Kenya and Togo clashed at the border.", "Kenya", "Togo", "ASSAULT"),
        # what is declined is not done, nor is it negated: it is refused
        ("Kenya declined to threaten Chad.", "Kenya", "Chad", "REJECT"),
        # who fails to agree refuses, by whatever word the encoder hears it
        ("Kenya and Chad failed to agree on where the border runs.", "Kenya", "Chad", "REJECT"),
        ("Kenya and Chad failed to strike a deal on wells.", "Kenya", "Chad", "REJECT"),
        ("Kenya and Chad agreed on where the border runs.", "Kenya", "Chad", "AGREE"),
        # nothing was asked of whom one has not answered yet, and nothing refused
        ("Kenya has yet to respond to Chad's protest note.", "Kenya", "Chad", ""),
        # one party alone decides
        ("Kenya sued Chad.", "Kenya", "", "ACCUSE"),
        ("The sky was blue over Kenya and Chad.", "Kenya", "Chad", ""),
    ],
)
def test_the_event_between_two(sentence, actor, recipient, event, related):
    assert related(sentence, actor, recipient).event == event


def test_nothing_between_them(related):
    assert related("The sky was blue over Kenya.", "Kenya") == NOTHING


def test_a_relation_carries_what_the_report_would(related):
    found = related("Kenya will meet Chad.", "Kenya", "Chad")
    assert (found.event, found.planned, found.status, found.cameo) == ("AGREE", "CONSULT", "future", "03")
    assert found.trigger == Span(11, 15)
    assert "status.will" in found.rule


def test_a_condition_on_the_actor_does_not_hide_its_offer_from_rules(read):
    sentence = "Kenya is willing to bring its soldiers home so long as it keeps a base in Chad."
    kenya, chad = Span(0, 5), Span(sentence.index("Chad"), len(sentence) - 1)
    assert by_rules(evidence(read(sentence), kenya, chad), kenya).planned == "RETREAT"


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Kenya stopped short of expelling Chadian diplomats.", "negated"),
        ("Kenya stopped short of promising tanks to Chad.", "negated"),
        ("Kenya is yet to supply Chad with the trucks.", "negated"),
        ("Kenya took the short way of expelling Chadian diplomats.", "asserted"),
        ("Kenya condemned Chad over the raid.", "asserted"),
        ("Kenya is still supplying Chad with the trucks.", "asserted"),
    ],
)
def test_what_one_stops_short_of_is_not_done(sentence, status, related):
    recipient = "Chadian" if "Chadian" in sentence else "Chad"
    assert related(sentence, "Kenya", recipient).status == status
