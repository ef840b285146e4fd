"""What the encoder learns from, as read from the files that teach it."""

from __future__ import annotations

import json

import pytest

from verbale.coding.encoder import NOTHING
from verbale.evaluate.lessons import Deed
from verbale.evaluate.lessons.of_annotated import of_annotated
from verbale.evaluate.lessons.of_pairs import PAIRS, of_pairs, unmark
from verbale.types import Span

TEXT = "Kenya sued Chad and praised its tea."


def test_marks_are_taken_off():
    found = unmark("ACCUSE\t[Kenya] *sued* {Chad} and praised its tea.")
    assert (found.event, found.text) == ("ACCUSE", TEXT)
    assert (found.actor, found.trigger, found.recipient) == (Span(0, 5), Span(6, 10), Span(11, 15))


def test_recipient_and_trigger_may_be_unmarked():
    found = unmark("PROTEST\t[Crowds] gathered.")
    assert (found.recipient, found.trigger) == (None, None)


@pytest.mark.parametrize(
    "line", ["ACCUSE [Kenya] sued {Chad}.", "ACCUSE\tKenya sued {Chad}.", "AID\t[Kenya] *gave {Chad} maize."]
)
def test_a_line_that_is_not_marked_as_it_should_be_is_refused(line):
    with pytest.raises(ValueError, match="Kenya"):
        unmark(line)


def test_every_line_that_teaches_can_be_read():
    lines = [line for line in PAIRS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = [unmark(line) for line in lines]
    asked = {(one.text, one.actor, one.recipient, one.trigger) for one in found}
    assert len(asked) > 0.999 * len(found)


def test_a_marked_pair_teaches_its_trigger_and_what_rules_make_of_it(tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("# a comment\nACCUSE\t[Kenya] *sued* {Chad} and praised its tea.\n", encoding="utf-8")
    (lesson,) = of_pairs(file)
    (pair,) = lesson.pairs
    assert (lesson.text, pair.gold, pair.first) == (TEXT, ("ACCUSE",), "ACCUSE")
    assert [(w.start, w.event) for w in lesson.words] == [(6, "ACCUSE")]


def test_a_pair_turned_round_teaches_nothing_of_a_word_that_tells_of_others(tmp_path):
    file = tmp_path / "pairs.tsv"
    turned = "NONE\t{Kenya} *sued* [Chad] and praised its tea."
    file.write_text(f"ACCUSE\t[Kenya] *sued* {{Chad}} and praised its tea.\n{turned}\n", encoding="utf-8")
    told, silent = of_pairs(file)
    assert told.deeds == (Deed(6, (), (0,), (11,), ()),)
    assert (silent.words, silent.deeds) == ((), ())
    assert silent.pairs[0].gold == (NOTHING,)


def test_of_two_deeds_between_the_same_two_both_are_right(tmp_path):
    file = tmp_path / "pairs.tsv"
    second = "SUPPORT\t[Kenya] sued {Chad} and *praised* its tea."
    file.write_text(f"ACCUSE\t[Kenya] *sued* {{Chad}} and praised its tea.\n{second}\n", encoding="utf-8")
    assert [lesson.pairs[0].gold for lesson in of_pairs(file)] == [("ACCUSE", "SUPPORT")] * 2


def test_without_a_trigger_the_word_where_the_two_meet_is_taught(tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("ACCUSE\t[Kenya] sued {Chad} and praised its tea.\n", encoding="utf-8")
    (lesson,) = of_pairs(file)
    assert [(w.start, w.event) for w in lesson.words] == [(6, "ACCUSE")]


def test_an_annotated_sentence_teaches_what_tells_nothing_too(tmp_path):
    def claim(event, trigger, *names):
        sides = [[{"start": TEXT.index(n), "end": TEXT.index(n) + len(n)}] for n in names]
        at = TEXT.index(trigger)
        return {
            "event": event,
            "status": "asserted|historical",
            "trigger": {"start": at, "end": at + len(trigger)},
            "actor": sides[0],
            "recipient": sides[1] if len(sides) > 1 else [],
        }

    row = {
        "text": TEXT,
        "must": [claim("ACCUSE|SANCTION", "sued", "Kenya", "Chad")],
        "may": [claim("SUPPORT", "praised", "Kenya")],
    }
    file = tmp_path / "rows.jsonl"
    file.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (lesson,) = of_annotated("sentences", file)
    assert lesson.pairs[0].gold == ("ACCUSE", "SANCTION")
    turned = Span(11, 15)  # Chad does nothing to Kenya, nor to "its"
    assert {(pair.actor, pair.gold) for pair in lesson.pairs[1:]} == {(turned, (NOTHING,))}
    assert lesson.deeds[0] == Deed(6, ("asserted", "historical"), (0,), (11,), (28,))
    assert [deed.start for deed in lesson.deeds] == [6, 20]
    told = {lesson.text[w.start :].split()[0]: w.event for w in lesson.words}
    assert told == {"sued": "ACCUSE", "tea.": NOTHING}  # of "praised" nothing is taught
