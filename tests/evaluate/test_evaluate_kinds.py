"""Sentences, actors and pages: inputs, scores, predictions."""

from datetime import date
from pathlib import Path

import pytest

from verbale import codec
from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate import actors, pages, sentences
from verbale.evaluate.rows import Row


def row(**data):
    return Row("gold.jsonl", 2, data)


def test_a_hit_needs_event_and_status_and_strict_the_countries(report):
    rows = [
        row(text="a", event="AID", actor=[{"code": "GHA"}], recipient=[{"code": "LBR"}]),
        row(text="b", event="AID", actor=[{"code": "UNO"}], recipient="wrong"),
        row(text="c", event="REJECT", actor=[], recipient=[]),
        row(text="d", event=None),
    ]
    answers = [
        sentences.Answer("1", (report("AID", ["GHA"], ["TGO"]), report("REQUEST"))),
        sentences.Answer("2", (report("AID", ["IGO"], status="future"),)),
        sentences.Answer("3", (report("REJECT", status="negated"),)),
        sentences.Answer("4", (report("AID"),)),
    ]
    result = sentences.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("recall") == pytest.approx(2 / 3)
    assert result.figure("strict") == pytest.approx(1 / 3)
    assert result.figure("precision") == pytest.approx(2 / 4)
    assert result.figure("extras_per_sentence") == pytest.approx(2 / 3)
    by_type = {t.name: (t.gold, t.found, t.given, t.extras) for t in result.types}
    assert by_type == {"AID": (2, 2, 2, 0), "REQUEST": (0, 0, 1, 1), "REJECT": (1, 0, 1, 1)}


def test_sentence_predictions_are_in_the_report_format(report):
    made = report("AID", ["GHA"])
    written = sentences.prediction(sentences.Answer("1", (made,)))
    assert written == {"id": "1", "reports": [codec.to_plain(made)]}


def test_actors_accept_any_listed_country_and_sector():
    rows = [
        row(actor="a", country=["GHA"], sector=["GOV"]),
        row(actor="b", country=["UNO"], sector=None),
        row(actor="c", country=[""], sector=[""]),
        row(actor="d", country=["XKX"], sector=["MIL", "REB"]),
        row(actor="e"),
    ]
    answers = [
        actors.Answer("a", "GHA", ("LEG", "GOV")),
        actors.Answer("b", "IGO", ("GOV",)),
        actors.Answer("c", "", ()),
        actors.Answer("d", "KOS", ("GOV",)),
        actors.Answer("e", "GHA", ()),
    ]
    result = actors.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("country") == 1.0
    assert result.figure("sector") == pytest.approx(2 / 3)
    assert result.figure("both") == pytest.approx(3 / 4)
    assert actors.inputs(row(actor="a", date="2020-02-01")).on == date(2020, 2, 1)
    with pytest.raises(DataFileError, match="line 2"):
        actors.inputs(row(country=["GHA"]))


def test_names_alone_are_scored_apart():
    answers = [
        actors.Answer("the Ghanaian navy", "GHA", ("MIL",)),
        actors.Answer("Ama Kritz", "GHA", (), "bare"),
        actors.Answer("Per Holm", "", (), "bare"),
    ]
    rows = [row(actor=a.actor, country=["GHA"], sector=["MIL"]) for a in answers]
    result = actors.score("gold.jsonl", rows, answers)
    assert result.figure("described_country") == result.figure("bare_precision") == 1.0
    assert result.figure("bare_answered") == pytest.approx(1 / 2)
    asked = [actors.inputs(row(actor=name)) for name in ("Jens van Kritz", "the Ghanaian navy", "Rep. Kritz")]
    forms = [a.form for a in actors.answer(asked, Settings(), Path())]
    assert forms == ["bare", "described", "described"]


def test_pages_are_scored_by_words():
    assert pages.tokens_f1("One two two", "one two three") == pytest.approx((2 / 3, 2 / 3, 2 / 3))
    assert pages.tokens_f1("", "one") == (0.0, 0.0, 0.0)
    rows = [row(page="a.html", body="one two"), row(page="b.html", body="")]
    answers = [
        pages.Answer("a.html", "one two", "one", "one two three four"),
        pages.Answer("b.html", "x", "x", "x"),
    ]
    result = pages.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("f1") == 1.0
    assert result.figure("f1_from_text") == pytest.approx(2 / 3)
    assert result.figure("f1_uncleaned") == pytest.approx(2 / 3)


@pytest.mark.parametrize("name", ["../a.html", "/etc/passwd", "x/../../a.html"])
def test_a_page_outside_the_folder_is_refused(name):
    with pytest.raises(DataFileError, match="beside this one"):
        pages.inputs(row(page=name))
