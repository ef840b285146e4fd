"""Who does what a verb says, where the sentence leaves it out."""

from __future__ import annotations

import pytest

from verbale.coding.subjects import Subjects, of_phrase


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        # relative clauses
        ("The envoys who *praised* the accord left.", "envoys"),
        ("Chad, which *invaded* Togo, left.", "Chad"),
        ("Oman freed the guards whose unit *shelled* the port.", "unit"),
        # headlines
        ("Kenya, Uganda *sign* trade pact", "Kenya Uganda"),
        # participles
        ("Troops *guarding* the bridge fled.", "Troops"),
        ("Kenya left the talks, *accusing* Chad.", "Kenya"),
        ("Kenya has written to Chad *asking* for grain.", "Kenya"),
        ("Kenya spoke to traders *asking* for grain.", "traders"),
        ("Kenya, having *met* Chad, left.", "Kenya"),
        ("Rebels shelled the port, *killing* two guards.", "Rebels"),
        ("President Moi and President Deby, *speaking* by telephone for an hour, praised it.", "Moi Deby"),
        ("The port was shelled by rebels, *killing* two guards.", "rebels"),
        # gerunds after prepositions
        ("Kenya accused Chad of *shelling* the port.", "Chad"),
        ("Kenya apologised for *shelling* the port.", "Kenya"),
        ("Kenya lashed out at Chad for *shelling* the port.", "Chad"),
        ("Kenya apologised on Friday for *shelling* the port.", "Kenya"),
        ("Kenya was praised for *freeing* the crew.", "Kenya"),
        ("After *meeting* the envoy, Kenya left.", "Kenya"),
        ("Kenya denied *shelling* the port.", "Kenya"),
        # control by the object
        ("Kenya urged Chad to *free* the crew.", "Chad"),
        ("Chad was urged by Kenya to *free* the crew.", "Chad"),
        ("Kenya let the crew *leave*.", "crew"),
        ("Kenya helped Chad *free* the crew.", "Chad"),
        ("Kenya called on Chad to *free* the crew.", "Chad"),
        ("Kenya is calling on Chad to *free* the crew.", "Chad"),
        ("Kenya appealed on Friday to *free* the crew.", "Kenya"),
        # control by the subject
        ("Kenya promised to *free* the crew.", "Kenya"),
        ("Kenya promised Chad to *free* the crew.", "Kenya"),
        ("Kenya threatened Chad to *bomb* the port.", "Kenya"),
        ("Kenya sent troops to *guard* the port.", "Kenya"),
        ("Kenya is ready and willing to *talk*.", "Kenya"),
        # nouns with an infinitive
        ("Kenya's decision to *leave* the bloc angered Chad.", "Kenya"),
        ("Kenya's efforts to *persuade* Chad failed.", "Kenya"),
        # coordination
        ("Kenya praised Chad and *thanked* Togo.", "Kenya"),
        ("Kenya wants to meet Chad and *thank* it.", "Kenya"),
        # nobody
        ("The port was *attacked*.", "port"),
        ("*Shelling* the port was wrong.", ""),
    ],
)
def test_the_subject_that_stands_or_would_stand(sentence, subject, starred):
    reading, t = starred(sentence)
    found = Subjects(reading.tokens).surface(t)
    assert " ".join(reading.tokens.text[h] for h in found) == subject


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("The port was *attacked*.", True),
        ("Guards *arrested* by Oman fled.", True),
        ("The port was shelled and *looted*.", True),
        ("Kenya has *attacked* the port.", False),
        ("Kenya *attacked* the port.", False),
    ],
)
def test_passive(sentence, passive, starred):
    reading, t = starred(sentence)
    assert Subjects(reading.tokens).passive(t) is passive


def test_an_infinitive_that_is_asked_is_no_purpose(starred):
    for sentence, asked in (
        ("Kenya called on Chad to *free* the crew.", True),
        ("The king called on the envoy to *discuss* gas.", False),
        ("Kenya called for talks to *end* the war.", False),
        ("Kenya travelled to Chad to *free* the crew.", False),
        ("Kenya declined on Tuesday to *recognise* the breakaway regions.", True),
    ):
        reading, t = starred(sentence)
        assert Subjects(reading.tokens).asked(t) is asked, sentence


def test_of_phrase(starred):
    reading, t = starred("A *group* of envoys left.")
    assert [reading.tokens.text[h] for h in of_phrase(reading.tokens, t)] == ["envoys"]
