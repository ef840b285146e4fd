import json
from pathlib import Path

import pytest

from verbale import ontology
from verbale.errors import DataFileError
from verbale.evaluate.claims import Answer, find, inputs, score
from verbale.evaluate.gold import claim
from verbale.evaluate.rows import Row, read_rows

CLAIMS = sorted((Path(__file__).parents[2] / "evals" / "claims").glob("*.jsonl"))

TEXT = "Estonia thanked Latvia.\nOn Monday Latvia's envoy did not reply."
THANKED, REPLY = TEXT.split("\n")


def row(sentence=THANKED, level="must", event="SUPPORT", **data):
    whole = {
        "id": f"{level}-{event}-{data}",
        "document": "d.txt",
        "sentence": sentence,
        "level": level,
        "event": event,
    }
    return Row("gold.jsonl", 1, {**whole, "status": "asserted", "actor": [], "recipient": [], **data})


def figures(rows, *reports):
    return score("gold.jsonl", rows, [Answer("d.txt", TEXT, reports)])


def test_a_hit_has_event_status_and_countries_on_the_right_side(report):
    gold = [row(actor=["EST:GOV"], recipient=["LVA"])]
    right = report("SUPPORT", ["EST", "FIN"], ["LVA"], sentence=THANKED)
    assert figures(gold, right).figure("recall") == 1.0
    for wrong in (
        report("SUPPORT", ["LVA"], ["EST"], sentence=THANKED),
        report("SUPPORT", ["EST"], [None], sentence=THANKED),
        report("AGREE", ["EST"], ["LVA"], sentence=THANKED),
        report("SUPPORT", ["EST"], ["LVA"], sentence=THANKED, status="future"),
        report("SUPPORT", ["EST"], ["LVA"], sentence=REPLY, at=len(THANKED) + 1),
    ):
        result = figures(gold, wrong)
        assert result.figure("recall") == 0.0
        assert result.figure("extras_per_sentence") == 1.0


def test_bars_and_open_parties_accept_more(report):
    gold = [row(event="AGREE|SUPPORT", actor=["?|EST"], recipient=["LVA|LTU"], status="asserted|historical")]
    assert (
        figures(gold, report("AGREE", [None], ["LTU"], sentence=THANKED, status="historical")).figure(
            "recall"
        )
        == 1.0
    )
    assert figures(gold, report("AGREE", [None], ["FIN"], sentence=THANKED)).figure("recall") == 0.0


def test_what_is_done_together_has_no_sides(report):
    gold = [row(event="CONSULT", actor=["EST", "LVA"])]
    assert figures(gold, report("CONSULT", ["LVA"], ["EST"], sentence=THANKED)).figure("recall") == 1.0


def test_precision_counts_may_rows_and_repeats(report):
    gold = [row(), row(level="may", event="REQUEST", sentence=REPLY)]
    result = figures(
        gold,
        report("SUPPORT", sentence=THANKED),
        report("SUPPORT", ["EST"], sentence=THANKED),
        report("REQUEST", sentence=REPLY, at=len(THANKED) + 1),
        report("ASSAULT", sentence=REPLY, at=len(THANKED) + 1),
    )
    assert result.figure("precision") == 0.75
    assert result.figure("extras_per_sentence") == 0.5
    assert result.figure("repeats_per_sentence") == 0.5
    assert {t.name: (t.gold, t.found, t.given, t.right) for t in result.types}["SUPPORT"] == (1, 1, 2, 2)


def test_must_not_rows(report):
    any_report = row(level="must_not", event=None, any_status=True)
    asserted = row(level="must_not", event=None)
    of_estonia = row(level="must_not", event="AID", actor=["EST"])
    future = report("AID", ["LVA"], sentence=THANKED, status="future")
    assert figures([any_report], future).figure("must_not_broken") == 1.0
    assert figures([asserted], future).figure("must_not_broken") == 0.0
    assert figures([of_estonia], report("AID", ["LVA"], sentence=THANKED)).figure("must_not_broken") == 0.0
    assert figures([of_estonia], report("AID", ["EST"], sentence=THANKED)).figure("must_not_broken") == 1.0
    assert figures([asserted, row()], report("SUPPORT", sentence=THANKED)).figure("must_not_broken") == 0.0


def test_finer_figures(report):
    day = {"start": "2020-03-02", "end": "2020-03-03"}
    gold = [row(event="AGREE", status="future", planned="AID", when=day, speaker=["EST", ""])]
    result = figures(
        gold,
        report(
            "AGREE", sentence=THANKED, status="future", planned="AID", day="2020-03-03", said_by=["EST", None]
        ),
    )
    assert [result.figure(n) for n in ("when", "speaker", "planned")] == [1.0, 1.0, 1.0]
    result = figures(
        gold, report("AGREE", sentence=THANKED, status="future", day="2020-03-04", said_by=["EST"])
    )
    assert [result.figure(n) for n in ("recall", "when", "speaker", "planned")] == [1.0, 0.0, 0.0, 0.0]
    optional = [row(speaker=["EST|"])]
    assert figures(optional, report("SUPPORT", sentence=THANKED)).figure("speaker") == 1.0


def test_sentences_are_found_across_line_breaks():
    assert (
        find("Estonia thanked", "So Estonia\n thanked Latvia").of("So Estonia\n thanked Latvia")
        == "Estonia\n thanked"
    )
    assert find("Estonia (EST)", "Estonia EST") is None


def test_a_sentence_lost_in_cleaning_is_counted(report):
    result = figures([row(sentence="Nowhere to be found.")], report("SUPPORT", sentence=THANKED))
    assert result.figure("sentences_lost") == 1.0
    assert result.figure("recall") == 0.0


def test_unusable_gold_is_not_scored():
    for broken in (row(level=""), row(event=""), row(event="DANCE"), row(status="perhaps"), row(sentence="")):
        assert claim(broken) is None
    assert claim(row(when={"start": "soon"})).when is None
    with pytest.raises(DataFileError, match="below examples"):
        inputs(Row("gold.jsonl", 3, {"document": "../secret.txt"}))


@pytest.mark.parametrize("file", CLAIMS, ids=lambda f: f.stem)
def test_our_gold_is_well_formed(file):
    """Every code is PLOVER's, every id is there once, and the trigger stands in the sentence."""
    rows = read_rows(file)
    assert len({r.data["id"] for r in rows}) == len(rows)
    for r in rows:
        assert claim(r) is not None, r.data["id"]
        sectors = {
            s for p in (*r.data["actor"], *r.data["recipient"]) for s in p.partition(":")[2].split("|") if s
        }
        assert sectors <= set(ontology.sectors()), r.data["id"]
        assert set(r.data["mode"]) <= ontology.modes(), r.data["id"]
        assert all(w in r.data["sentence"] for w in r.data["trigger"].split("|")), r.data["id"]
        assert set(r.data["planned"].split("|")) <= {"", *ontology.events()}, r.data["id"]


@pytest.mark.parametrize("file", CLAIMS, ids=lambda f: f.stem)
def test_our_gold_quotes_documents_that_are_there(file):
    """A plain text holds each of its sentences once; pages and rows are searched as written."""
    examples = file.parents[2] / "examples"
    for r in read_rows(file):
        name, _, line = r.data["document"].partition("#")
        text = (examples / name).read_text(encoding="utf-8")
        if line:
            fields = json.loads(text.splitlines()[int(line) - 1])
            text = f"{fields['title']}\n{fields['text']}"
        if not name.endswith(".html"):
            assert text.count(r.data["sentence"]) == 1, r.data["id"]
