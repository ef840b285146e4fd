"""The encoder: shares of what words and pairs tell, for any text."""

from __future__ import annotations

import pytest

from verbale import ontology
from verbale.coding.encoder import LONGEST, NOTHING, packaged
from verbale.types import Span

TEXT = "Kenya's envoy berated Chad on Monday."


def spans(text: str, *words: str) -> list[Span]:
    return [Span(text.index(w), text.index(w) + len(w)) for w in words]


def test_it_knows_every_event_and_nothing():
    assert set(packaged().classes) == {*ontology.events(), NOTHING}


def test_shares_of_a_word_are_probabilities():
    shares = packaged().words(TEXT).event(TEXT.index("berated"))
    assert shares is not None
    assert set(shares) == set(packaged().classes)
    assert sum(shares.values()) == pytest.approx(1)


def test_who_does_it_and_who_suffers_it():
    heard = packaged().words(TEXT)
    kenya, chad = (heard.sides(TEXT.index("berated"), TEXT.index(name)) for name in ("envoy", "Chad"))
    assert kenya is not None
    assert chad is not None
    assert kenya[0] > 0.5 > kenya[1]
    assert chad[1] > 0.5 > chad[0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kenya denied having attacked Chad.", "negated"),
        ("Kenya attacked Chad on Monday.", "asserted"),
        ("Kenya may attack Chad if the talks fail.", "hypothetical"),
    ],
)
def test_whether_it_has_happened(text, status):
    shares = packaged().words(text).status(text.index("attack"))
    assert shares is not None
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.get) == status


def test_words_are_told_apart():
    text = "Kenya's envoy berated Chad in a hall that had been painted green."
    berated, painted = (packaged().words(text).event(text.index(word)) for word in ("berated", "painted"))
    assert berated is not None
    assert painted is not None
    assert max(berated, key=berated.get) == "ACCUSE"
    assert max(painted, key=painted.get) == NOTHING


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "event"),
    [
        ("Peru lavished praise on Togo's police.", "Peru", "Togo", "SUPPORT"),
        (
            "Togo's foreign minister tore into the Peruvian envoy over the raid.",
            "Togo",
            "the Peruvian envoy",
            "ACCUSE",
        ),
        ("Malian jets pounded Chadian trucks near the border.", "Malian jets", "Chadian trucks", "ASSAULT"),
        ("Students in Lima poured into the square.", "Students in Lima", None, "PROTEST"),
    ],
)
def test_a_pair_is_told_what_the_one_does_to_the_other(text, actor, recipient, event):
    one, *other = spans(text, *(w for w in (actor, recipient) if w))
    shares = packaged().pair(text, one, other[0] if other else None)
    assert shares is not None
    assert sum(shares.values()) == pytest.approx(1)
    assert max(shares, key=shares.get) == event


def test_what_lies_past_the_limit_is_not_read():
    text = "Kenya " + "very " * LONGEST + "sued Chad."
    heard = packaged().words(text)
    assert heard.event(text.index("sued")) is None
    assert heard.status(text.index("sued")) is None
    assert heard.sides(text.index("sued"), 0) is None
    assert packaged().pair(text, *spans(text, "Kenya", "Chad")) is None


def test_two_who_stand_far_inside_a_long_text_are_read():
    text = "very " * LONGEST + TEXT
    shares = packaged().pair(text, *spans(text, "Kenya's envoy", "Chad"))
    assert shares is not None
    assert max(shares, key=shares.get) == "ACCUSE"


def test_the_same_words_give_the_same_shares_whatever_was_read_before():
    first = packaged().words(TEXT).event(0)
    packaged().words("Togo sued Peru. " * 9)
    assert packaged().words(TEXT).event(0) == first


def test_a_place_where_no_word_starts_is_not_read():
    heard = packaged().words(TEXT)
    assert [heard.event(at) for at in (-1, 1, len(TEXT))] == [None, None, None]


@pytest.mark.parametrize("text", ["x", "\U0001f600\u202e", "\x00\x01", "ठ्ठ" * 300, "a" * 10_000])
def test_any_text_can_be_read(text):
    assert sum((packaged().words(text).event(0) or {NOTHING: 1.0}).values()) == pytest.approx(1)
    whole = Span(0, len(text))
    assert sum((packaged().pair(text, whole, whole) or {NOTHING: 1.0}).values()) == pytest.approx(1)


def test_no_text_tells_nothing():
    assert packaged().words("").event(0) is None
