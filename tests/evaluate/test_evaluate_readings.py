"""Readings: times, statuses, chains of speakers and places at given words."""

from datetime import date

import pytest

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate import readings
from verbale.evaluate.rows import Row
from verbale.evaluate.texts import news_document
from verbale.types import Party, When, Where


def day(text):
    return When(date.fromisoformat(text), date.fromisoformat(text), "day")


def days(text):
    return {"start": text, "end": text}


def row(**data):
    return Row("gold.jsonl", 2, {"text": "x" * 40, **data})


def gold(status="asserted", when=None, chain=(), where=None):
    return {"start": 0, "end": 1, "status": status, "when": when, "chain": list(chain), "where": where}


def told(status="asserted", when=None, chain=(), where=None, sentence=""):
    return readings.Told(status, when, tuple(chain), where, sentence)


def party(text, country):
    return Party(text, None, country)


def test_times_are_right_to_the_day_or_rightly_unknown():
    asked = [
        {"start": 0, "end": 1, "when": days("2019-03-04")},
        {"start": 2, "end": 3, "when": days("2019-03-04"), "anchored": True},
        {"start": 4, "end": 5, "when": None, "anchored": True},
    ]
    answers = [readings.Answer("1", (day("2019-03-04"), day("2019-03-05"), None), ())]
    result = readings.score("gold.jsonl", [row(times=asked)], answers)
    assert result.figure("times") == pytest.approx(2 / 3)
    assert result.figure("anchored") == pytest.approx(1 / 2)


def test_what_is_past_future_or_denied_must_not_come_out_as_fresh():
    events = [gold("historical"), gold("negated"), gold("asserted"), gold("hypothetical")]
    ours = (told("asserted"), told("negated"), told("asserted"), told("asserted"))
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("taken_as_fresh") == pytest.approx(1 / 2)
    assert result.figure("status") == pytest.approx((0.5 + 1.0 + 0.0 + 0.0) / 4)


def test_the_nearest_speaker_and_the_whole_chain():
    ministry, army = {"text": "the ministry", "country": "COD"}, {"text": "the army", "country": "COD"}
    events = [gold(chain=[ministry, army]), gold(chain=[ministry]), gold(chain=[]), gold(chain=[army])]
    ours = (
        told(chain=[party("the army", "COD")]),
        told(chain=[party("the ministry", None)]),
        told(chain=[]),
        told(chain=[party("the army", "UGA")]),
    )
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("speaker") == pytest.approx(2 / 3)
    assert result.figure("chain") == pytest.approx(2 / 4)


def test_places_by_country_and_distance_and_days_of_events():
    lima = {"name": "Lima", "country": "PER", "lat": -12.0, "lon": -77.0}
    events = [gold(where=lima, when=days("2019-03-04")), gold(where=lima, when=days("2019-03-04")), gold()]
    ours = (
        told(where=Where("Lima", "PER", lat=-12.1, lon=-77.0), when=day("2019-03-04")),
        told(where=Where("Peru", "PER", lat=-10.0, lon=-75.0)),
        None,
    )
    result = readings.score(
        "gold.jsonl",
        [row(events=events), row()],
        [readings.Answer("1", (), ours), readings.Answer("2", (), ())],
    )
    assert result.unscored == 1
    assert result.figure("country") == 1.0
    assert result.figure("near") == pytest.approx(1 / 2)
    assert result.figure("event_times") == pytest.approx(1 / 2)


def test_what_a_text_leaves_open_may_be_answered_in_more_than_one_way():
    lima = {"name": "Lima", "country": "PER", "lat": -12.0, "lon": -77.0}
    army = {"text": "the army", "country": "COD"}
    either = [{"where": None, "status": "future"}, {"chain": [army]}]
    events = [gold(where=lima) | {"or": either}, gold() | {"or": [{"where": lima}]}, gold() | {"or": either}]
    ours = (
        told("future", chain=[party("the army", "COD")]),
        told(where=Where("Lima", "PER", lat=-12.1, lon=-77.0)),
        told(where=Where("Quito", "ECU", lat=-0.2, lon=-78.5), chain=[party("the police", "COD")]),
    )
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("status") == 1.0
    assert (result.figure("country"), result.figure("near")) == (1.0, 1.0)
    assert result.figure("placed_alone") == pytest.approx(1 / 2)
    assert result.figure("chain") == 1.0


def test_a_text_is_answered_at_the_words_asked_for():
    text = "Kenya did not close the crossing in Busia on Monday, its army said."
    given = readings.inputs(
        row(
            text=text,
            published="2019-03-05",
            times=[{"start": 45, "end": 51}],
            events=[{"start": 14, "end": 19}],
        )
    )
    (answer,) = readings.answer([given], Settings(), None)
    assert answer.events[0].sentence == text
    assert answer.times[0].start == date(2019, 3, 4)
    assert answer.events[0].status == "negated"
    assert [p.country for p in answer.events[0].chain] == ["KEN"]
    assert readings.prediction(answer)["events"][0]["when"] == days("2019-03-04")


def test_words_asked_for_must_lie_in_the_text():
    with pytest.raises(DataFileError, match="line 2"):
        readings.inputs(row(events=[{"start": 39, "end": 41}]))


def test_a_speaker_of_one_short_word_is_called_by_it():
    nun = {"text": "A nun", "country": "GTM"}
    events = [gold(chain=[nun]), gold(chain=[nun])]
    ours = (told(chain=[party("a nun", None)]), told(chain=[party("a man", None)]))
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("speaker") == pytest.approx(1 / 2)


def test_what_the_outlet_tells_itself_is_left_out_of_the_chains_told():
    army = {"text": "the army", "country": "UGA"}
    events = [gold(chain=[]), gold(chain=[army])]
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), (told(), told()))])
    assert result.figure("chain") == pytest.approx(1 / 2)
    assert result.figure("chain_told") == 0.0


def test_a_place_for_an_event_that_has_none_is_counted_and_waters_of_nobody_have_no_country():
    shoal = {"name": "Ulava Shoal", "country": "?", "lat": 10.0, "lon": 115.0}
    events = [gold(), gold(), gold(where=shoal)]
    lima = Where("Lima", "PER", lat=-12.0, lon=-77.0)
    ours = (told(where=lima), told(), told(where=Where("Ulava Shoal", "PHL", lat=10.0, lon=115.0)))
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("placed_alone") == pytest.approx(1 / 2)
    assert result.figure("near") == pytest.approx(1.0)
    assert "of 0 placed events in the right country" in str(result)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Boats stay in port", "headline"),
        ('"The sea does not read"', "headline"),
        ("“The sea does not read”", "headline"),
        ('"The sea does not read."', "body"),
        ('He said "no" and "never"', "headline"),
        ("Who reads the sea?", "headline"),
        ("The sea is calm.", "body"),
    ],
)
def test_a_first_line_that_is_no_sentence_is_the_headline(line, kind):
    assert news_document("t", f"{line}\nMen met.", None).parts[0].kind == kind


def test_speakers_and_places_that_another_sentence_names_are_counted_by_themselves():
    minister, lima = {"text": "the minister", "country": "PER"}, {"name": "Lima", "country": "PER"}
    places = {"lat": -12.0, "lon": -77.0}
    here = "In Lima the minister's guests left."
    events = [gold(chain=[minister], where=lima | places)] * 3
    right = {"chain": [party("the minister", "PER")], "where": Where("Lima", "PER", lat=-12.0, lon=-77.0)}
    ours = (told(sentence=here), told(sentence="They left.", **right), told(sentence="He left."))
    result = readings.score("gold.jsonl", [row(events=events)], [readings.Answer("1", (), ours)])
    assert result.figure("speaker") == pytest.approx(1 / 3)
    assert result.figure("speaker_elsewhere") == pytest.approx(1 / 2)
    assert result.figure("country_elsewhere") == pytest.approx(1 / 2)
