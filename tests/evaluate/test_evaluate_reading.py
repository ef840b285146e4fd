"""Mentions, factuality, speakers and places: inputs, scores, predictions."""

import pytest

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate import factuality, mentions, places, speakers
from verbale.evaluate.rows import Row
from verbale.types import Party, Quotation, Span, Where


def row(**data):
    return Row("gold.jsonl", 2, data)


def test_factuality_is_scored_in_three_bands():
    rows = [
        row(
            tokens=["a"] * 6,
            events=[
                {"token": 0, "factuality": 3.0},
                {"token": 1, "factuality": 1.4},
                {"token": 2, "factuality": -1.5},
                {"token": 3, "factuality": 1.5},
                {"token": 4, "factuality": None},
            ],
        ),
        row(tokens=["a"], events=[]),
    ]
    statuses = ("historical", "hypothetical", "asserted", None, "negated")
    answers = [factuality.Answer("1", tuple(enumerate(statuses))), factuality.Answer("2", ())]
    result = factuality.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("accuracy") == pytest.approx(3 / 4)
    assert result.figure("taken") == pytest.approx(3 / 4)
    did = next(t for t in result.types if t.name == "did")
    assert (did.gold, did.given, did.right) == (2, 3, 2)
    assert result.figure("macro_f1") == pytest.approx((0.8 + 1.0 + 0.0) / 3)


@pytest.mark.parametrize(
    "data",
    [
        {"tokens": [], "events": []},
        {"tokens": ["a", 3], "events": []},
        {"tokens": ["a"]},
        {"tokens": ["a"], "events": [{"token": 1}]},
        {"tokens": ["a"], "events": ["b"]},
    ],
)
def test_factuality_says_which_row_cannot_be_used(data):
    with pytest.raises(DataFileError, match="line 2"):
        factuality.inputs(row(**data))


def test_the_status_of_given_words_is_answered():
    words = ["Peru", "denied", "that", "it", "had", "shut", "the", "crossing", "."]
    given = factuality.Input("x", tuple(words), (1, 5, 8))
    answer = next(factuality.answer([given], Settings(), None))
    assert answer.events == ((1, "asserted"), (5, "negated"), (8, None))


def quotation(content, source):
    return Quotation(Span(*content), None, source and Span(*source), None, direct=False)


def test_an_attribution_needs_half_its_content_and_its_source():
    gold = [
        {"source": [[0, 5]], "content": [[10, 30]]},  # found
        {"source": [[40, 45]], "content": [[50, 70]]},  # less than half of it
        {"source": [[80, 85]], "content": [[90, 95], [97, 99]]},  # another source
        {"source": [], "content": [[100, 110]]},  # found by its content
        {"source": [[1, 2]], "content": []},  # not usable
    ]
    ours = (
        quotation((20, 40), (4, 9)),
        quotation((61, 80), (40, 45)),
        quotation((90, 99), (1, 2)),
        quotation((100, 105), None),
    )
    rows = [row(text="x", attributions=gold), row(text="x")]
    result = speakers.score("gold.jsonl", rows, [speakers.Answer("1", ours), speakers.Answer("2", ours)])
    assert result.unscored == 1
    assert result.figure("recall") == pytest.approx(2 / 4)
    assert result.figure("precision") == pytest.approx(2 / 4)
    assert result.figure("contents") == pytest.approx(3 / 4)
    assert speakers.prediction(speakers.Answer("1", ours[3:])) == {
        "id": "1",
        "attributions": [{"source": [], "cue": [], "content": [[100, 105]]}],
    }


def test_places_are_scored_by_country_and_distance():
    gold = [
        {"start": 0, "end": 4, "country": "Peru", "lat": -12.0, "lon": -77.0},
        {"start": 5, "end": 9, "country": "CHL", "lat": -33.4, "lon": -70.6},
        {"start": 10, "end": 14, "country": None, "lat": 0, "lon": 0},
        {"start": 15, "end": 19, "country": "Kenya"},
    ]
    answered = (
        (Span(0, 4), Where("a", "PER", lat=-12.5, lon=-77.5)),
        (Span(5, 9), Where("b", "CHL", lat=-30.0, lon=-70.6)),
        (Span(10, 14), Where("c", "NGA")),
        (Span(15, 19), None),
    )
    rows = [row(text="x" * 20, places=gold), row(text="x")]
    answers = [places.Answer("1", answered, (Span(0, 4), Span(6, 9))), places.Answer("2", ())]
    result = places.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("country") == pytest.approx(2 / 3)
    assert result.figure("near") == pytest.approx(1 / 3)
    assert result.figure("precision") == pytest.approx(1 / 2)
    assert result.figure("recall") == pytest.approx(1 / 4)


def test_a_span_outside_of_the_text_is_an_error():
    with pytest.raises(DataFileError, match="line 2"):
        places.inputs(row(text="Nairobi", places=[{"start": 3, "end": 9}]))


def test_distance_is_the_great_circles():
    assert places.kilometres((48.85, 2.35), (51.51, -0.13)) == pytest.approx(343, abs=3)  # Paris, London
    assert places.kilometres((10.0, 20.0), (10.0, 20.0)) == 0.0


def party(country, sector=(), office="", person=""):
    return Party("x", Span(0, 1), country, tuple(sector), "", office, person)


def mention(**gold):
    return row(text="x", start=0, end=1, **gold)


def test_mentions_are_scored_by_the_set_of_countries_and_traps_apart():
    rows = [
        mention(
            country=["FRA", "DEU|EUR"],
            sector=["GOV"],
            office="president|chancellor",
            person="A B",
            kind="title",
        ),
        mention(country=["FRA"], sector=None, office="", person=None, kind="title"),
        mention(country=["USA|"], kind="title"),
        mention(country=[], kind="trap"),
        mention(country=[], kind="trap"),
        mention(),
    ]
    answers = [
        mentions.Answer("1", (party("FRA", ["LEG"]), party("EUR", ["GOV"], "Chancellor", "a b"))),
        mentions.Answer("2", (party("FRA", office="envoy"), party("DEU", office="envoy"))),
        mentions.Answer("3", ()),
        mentions.Answer("4", (party(None),)),
        mentions.Answer("5", (party("JOR"),)),
        mentions.Answer("6", ()),
    ]
    result = mentions.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("country") == pytest.approx(2 / 3)
    assert result.figure("country_precision") == pytest.approx(1 / 2)
    assert result.figure("sector") == 1.0
    assert result.figure("office") == pytest.approx(1 / 2)
    assert result.figure("person") == 1.0
    assert result.figure("traps") == pytest.approx(1 / 2)


def test_a_mention_is_answered_in_its_text():
    text = "Talks in Oslo\nKenyan Foreign Minister Jane Doe met her Ugandan counterpart on Monday."
    spans = [(14, 47), (52, 74)]
    given = [mentions.Input(str(n), text, None, Span(*span)) for n, span in enumerate(spans)]
    first, second = mentions.answer(given, Settings(), None)
    assert (first.countries, first.parties[0].office) == ({"KEN"}, "foreign minister")
    assert second.countries == {"UGA"}


def test_a_span_of_a_mention_must_lie_in_the_text():
    with pytest.raises(DataFileError, match="line 2"):
        mentions.inputs(row(text="Kenya", start=2, end=9))
