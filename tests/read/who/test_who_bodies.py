from __future__ import annotations

import pytest

from verbale.read.who.bodies import end, foreign, is_name, sector, worldwide
from verbale.read.who.known import packaged
from verbale.read.who.view import of_text


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("the Waddo Party", "PTY"),
        ("Partido da Nova Onda", "PTY"),
        ("Kivumba Liberation Front", "REB"),
        ("Lamora Shipping", "BUS"),
        ("the Ostland Teachers' Union", "LAB"),
        ("Council of Herders", "AGR"),
        ("Hill Bar Association", "JUD"),
        ("Guardia Serrana", "COP"),
        ("Central Bank", "GOV"),
    ],
)
def test_the_words_of_a_name_tell_what_it_is(name, told):
    view = of_text(name, packaged())
    assert sector(view, 0, len(view.text)) == (told,)


def test_a_movement_may_be_anything():
    view = of_text("Green Hill Movement", packaged())
    assert sector(view, 0, 3) == ()


@pytest.mark.parametrize("name", ["Anna Kritz", "Party", "the Bank", "Kalumba"])
def test_a_name_without_such_a_word_tells_nothing(name):
    view = of_text(name, packaged())
    assert sector(view, 0, len(view.text)) is None


def test_a_name_runs_on_behind_of():
    view = of_text("Council of Herders and Growers said", packaged())
    assert end(view, 1, len(view.text)) == 5
    assert end(view, 5, len(view.text)) == 5


def test_a_name_has_capitals():
    view = of_text("the Hill Council of Herders", packaged())
    assert is_name(view, 0, len(view.text))
    view = of_text("the town council", packaged())
    assert not is_name(view, 0, len(view.text))


def test_a_body_of_another_language_begins_with_its_kind():
    view = of_text("Partido Nuevo won", packaged())
    assert foreign(view, 0, 2)
    assert not foreign(view, 0, 1)


def test_some_bodies_are_of_no_state():
    view = of_text("Doctors International", packaged())
    assert worldwide(view, 0, 2)
