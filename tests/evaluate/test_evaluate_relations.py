from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale import ontology
from verbale.errors import DataFileError
from verbale.evaluate import crosswalk, relations
from verbale.evaluate.relations import Answer, Input, from_text, inputs, score
from verbale.evaluate.rows import Row
from verbale.types import Party, Span


def row(marked, **gold):
    return Row("gold.jsonl", 4, {"marked": marked, **gold})


def test_marks_become_spans():
    item = inputs(row("On Monday <s>Peru</s> asked <t>Chile</t> for help.", id="r1"))
    assert item.text == "On Monday Peru asked Chile for help."
    assert [s.of(item.text) for s in item.actor] == ["Peru"]
    assert [s.of(item.text) for s in item.recipient] == ["Chile"]
    assert inputs(row("<s>Peru</s> asked.")).recipient == ()
    assert inputs(row("Help for <t>Chile</t>.")).actor == ()
    twice = inputs(row("<s>Peru</s> said <t>Chile</t> owed <s>Lima</s> an answer."))
    assert [s.of(twice.text) for s in twice.actor] == ["Peru", "Lima"]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("Peru asked Chile.", "no party"),
        ("<s>Peru asked", "leaves <s> open"),
        ("<s></s> asked", "where nothing stands"),
        ("Peru</s> asked", "closes <s>"),
    ],
)
def test_broken_marks_name_the_line(marked, said):
    with pytest.raises(DataFileError, match=said) as caught:
        inputs(row(marked))
    assert "line 4" in str(caught.value)


@given(st.text("ab <>/", min_size=1), st.text("cd ", min_size=1), st.text("ef "), st.text("gh ", min_size=1))
def test_spans_hold_the_marked_words(before, actor, between, recipient):
    before = before.replace("<s>", "").replace("</s>", "")
    item = inputs(row(f"{before}<s>{actor}</s>{between}<t>{recipient}</t>"))
    assert item.actor[0].of(item.text) == actor
    assert item.recipient[0].of(item.text) == recipient


def test_every_event_type_has_a_label():
    roots = {event.cameo for event in ontology.events().values()}
    assert roots <= set(crosswalk.LABELS)
    assert crosswalk.label(ontology.events()["RETREAT"].cameo) == "YIELD"
    assert crosswalk.label(ontology.events()["CONCEDE"].cameo) == "YIELD"
    assert crosswalk.label("") == crosswalk.label("01") == crosswalk.label("01", "negated") == "NONE"
    assert crosswalk.label("03", "negated") == crosswalk.label("08", "negated") == "REJECT"
    assert crosswalk.label("17", "future") == "THREATEN"
    assert crosswalk.label("17", "negated") == "COERCE"
    assert crosswalk.label("07", "future") == "AID"
    assert [crosswalk.quad(n) for n in ("NONE", "YIELD", "CONSULT", "AID", "REJECT", "ASSAULT")] == [
        0,
        2,
        1,
        2,
        3,
        4,
    ]


def test_the_report_that_fits_both_marks_answers(report):
    def placed(r, actor=(), recipient=()):
        return replace(
            r,
            actor=tuple(Party("", Span(*s), None) for s in actor),
            recipient=tuple(Party("", Span(*s), None) for s in recipient),
        )

    marked = Input("", "", (Span(0, 4),), (Span(10, 15),))
    alone = Input("", "", (Span(0, 4),), ())
    both = placed(report("AID"), [(0, 4)], [(10, 15)])
    one = replace(placed(report("ACCUSE"), [(0, 4)]), confidence=0.9)
    turned = placed(report("REJECT"), [(10, 15)], [(0, 4)])
    assert from_text([one, both, turned], marked) == "AID"
    assert from_text([turned, one], marked) == "ACCUSE"
    assert from_text([placed(report("AID"), [(20, 25)])], marked) == "NONE"
    assert from_text([one, placed(report("CONSULT"), [(10, 15)], [(0, 4)])], marked) == "CONSULT"
    assert from_text([turned, one], alone) == "ACCUSE"


def test_scores_by_root():
    rows = [row("", event="AID", penta="2"), row("", event="YIELD", penta="2"), row("", event="", penta="")]
    answers = [Answer("1", "AID", "NONE"), Answer("2", "AID", "YIELD"), Answer("3", "REJECT", "REJECT")]
    result = score("gold.jsonl", rows, answers)
    assert result.unscored == 1
    assert result.figure("accuracy") == 0.5
    assert result.figure("macro_f1") == pytest.approx((2 / 3 + 0) / 2)
    assert result.figure("quad_accuracy") == 1.0
    assert result.figure("accuracy_from_text") == 0.5
    assert {t.name: (t.gold, t.given, t.right) for t in result.types} == {
        "AID": (1, 2, 1),
        "YIELD": (1, 0, 0),
    }
    assert relations.prediction(answers[0]) == {"id": "1", "event": "AID", "event_from_text": "NONE"}
