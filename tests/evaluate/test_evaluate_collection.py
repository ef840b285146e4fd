"""The collection: claims that must or may be found in a sentence, and pairs of parties asked about apart."""

from dataclasses import replace

import pytest

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate import collection
from verbale.evaluate.rows import Row


def row(text, must=(), may=()):
    return Row("gold.jsonl", 2, {"text": text, "must": list(must), "may": list(may)})


def claim(event, status="asserted", actor=(), recipient=()):
    def named(parties):
        return [{"text": "x", "start": 0, "end": 1, "country": [code]} for code in parties]

    return {"event": event, "status": status, "actor": named(actor), "recipient": named(recipient)}


def test_a_claim_is_met_by_event_status_and_a_party_and_strictly_by_all(report):
    rows = [
        row("x" * 9, [claim("AID", actor=["GHA"], recipient=["TGO"]), claim("REQUEST")]),
        row(
            "x" * 9,
            [claim("AID|AGREE", "asserted|future", ["GHA"], ["TGO"])],
            [claim("ACCUSE", actor=["GHA"])],
        ),
        row("x" * 9),
        Row("gold.jsonl", 5, {"text": "x"}),
    ]
    answers = [
        collection.Answer(
            "1", (report("AID", ["GHA"], ["LBR"]), report("REQUEST", status="negated")), ("AID", "")
        ),
        collection.Answer(
            "2", (report("AGREE", ["GHA"], ["TGO"], status="future"), report("ACCUSE", ["GHA"])), ("AGREE",)
        ),
        collection.Answer("3", (report("ASSAULT", ["GHA"]),)),
        collection.Answer("4", ()),
    ]
    rows[0].data["must"].pop()
    rows[0].data["must"].append(claim("REQUEST", actor=["GHA"]))
    result = collection.score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("recall") == pytest.approx(2 / 3)
    assert result.figure("strict") == pytest.approx(1 / 3)
    assert result.figure("precision") == pytest.approx(3 / 5)
    assert result.figure("extras_per_sentence") == pytest.approx(2 / 3)
    assert result.figure("given_accuracy") == pytest.approx(2 / 3)
    by_type = {t.name: (t.gold, t.found, t.given, t.right) for t in result.types}
    assert by_type == {
        "AGREE": (0, 0, 1, 1),
        "AID": (2, 2, 1, 1),
        "REQUEST": (1, 0, 1, 0),
        "ASSAULT": (0, 0, 1, 0),
    }


@pytest.mark.parametrize(("planned", "met"), [("CONSULT", 1.0), ("", 0.0)])
def test_a_deed_that_is_announced_is_promised_now(report, planned, met):
    found = replace(report("AGREE", ["GHA"], ["TGO"], status="future"), planned=planned)
    rows = [row("x" * 9, [claim("AGREE", "asserted", ["GHA"], ["TGO"])])]
    assert collection.score("g", rows, [collection.Answer("1", (found,), ("AGREE",))]).figure("recall") == met


def test_what_is_done_together_has_no_sides(report):
    together = claim("CONSULT", actor=["GHA", "TGO"])
    rows = [row("x" * 9, [together])]
    answers = [collection.Answer("1", (report("CONSULT", ["TGO"], ["GHA"]),), ("CONSULT",))]
    assert collection.score("gold.jsonl", rows, answers).figure("strict") == 1.0


def test_a_sentence_is_answered_with_its_reports_and_its_pairs():
    text = "Kenya urged Ethiopia to reopen the border."
    gold = {
        "event": "REQUEST",
        "status": "asserted",
        "actor": [{"start": 0, "end": 5, "country": ["KEN"]}],
        "recipient": [{"start": 12, "end": 20, "country": ["ETH"]}],
    }
    given = collection.inputs(row(text, [gold]))
    (answer,) = collection.answer([given], Settings(), None)
    assert [r.event for r in answer.reports] == ["REQUEST"]
    assert answer.between == ("REQUEST",)
    assert collection.prediction(answer)["between"] == ["REQUEST"]


def test_a_party_outside_of_the_sentence_is_an_error():
    gold = {"event": "AID", "status": "asserted", "actor": [{"start": 3, "end": 90, "country": ["KEN"]}]}
    with pytest.raises(DataFileError, match="line 2"):
        collection.inputs(row("Kenya paid.", [gold]))
