"""The public face: its names, its weight, and what the README promises of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import verbale
from verbale.config import UserTable
from verbale.types import Span

HEAVY = {"spacy", "duckdb", "pyarrow", "trafilatura", "rich", "pydantic", "numpy", "onnxruntime", "yaml"}


def test_the_public_names_are_these() -> None:
    assert sorted(verbale.__all__) == [
        "DataFileError",
        "Event",
        "Party",
        "Problem",
        "Record",
        "Report",
        "Settings",
        "Span",
        "StoreError",
        "UsageError",
        "VerbaleError",
        "When",
        "__version__",
        "actor",
        "build",
        "code",
        "open",
        "relate",
    ]
    assert all(hasattr(verbale, name) for name in verbale.__all__)


def test_importing_loads_nothing_heavy() -> None:
    code = "import sys, verbale; print(*{m.partition('.')[0] for m in sys.modules})"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not HEAVY & set(out.split())


def test_code_gives_reports_with_spans_of_the_text() -> None:
    text = "Kenya urged Ethiopia on Monday to reopen the border."
    (report,) = verbale.code(text, published="2016-03-02")
    assert report.event == "REQUEST"
    assert [p.country for p in report.actor] == ["KEN"]
    assert [p.country for p in report.recipient] == ["ETH"]
    assert report.trigger.span.of(text) == "urged"
    assert report.when is not None
    assert report.when.start.isoformat() == "2016-02-29"


def test_an_empty_text_says_nothing() -> None:
    assert verbale.code("") == ()


def test_what_is_no_text_or_no_day_is_refused_in_words() -> None:
    with pytest.raises(verbale.UsageError, match="a text is a str, not NoneType"):
        verbale.code(None)  # type: ignore[arg-type]
    with pytest.raises(verbale.UsageError, match="a sentence is a str, not bytes"):
        verbale.relate(b"Kenya left.", Span(0, 5))  # type: ignore[arg-type]
    with pytest.raises(verbale.UsageError, match="'2 May' is not a day"):
        verbale.code("Kenya praised Chad.", published="2 May")


def test_relate_answers_for_one_pair() -> None:
    text = "Kenya urged Ethiopia to reopen the border."
    assert verbale.relate(text, Span(0, 5), Span(12, 20)).event == "REQUEST"
    assert verbale.relate("The weather was fine.", Span(0, 11)).event == ""


def test_build_and_ask(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("ACCRA, March 2, 2016 - Ghana accused Togo of moving a border post.\n")
    summary = verbale.build([tmp_path / "note.txt"], tmp_path / "db.duckdb")
    assert summary.problems == 0
    with verbale.open(tmp_path / "db.duckdb") as record:
        (event,) = record.events(actor="GHA", frm="2016-01-01")
        assert event.event == "ACCUSE"
        assert record.reports(recipient="TGO")
        assert record.show(event.id).reports
        assert record.counts("dyad").rows
        with pytest.raises(verbale.UsageError, match="unknown filter"):
            record.events(colour="red")


def test_who_an_actor_is() -> None:
    found = verbale.actor("Russian foreign minister", on="2015-03-01")
    assert found.party.country == "RUS"
    assert [m.person for m in found.meanings if m.holds] == ["Sergei Lavrov"]
    with pytest.raises(verbale.UsageError, match="'soon' is not a day"):
        verbale.actor("Oslo", on="soon")


def test_a_report_says_what_a_users_table_decided() -> None:
    table = UserTable("mine.csv", b"name,kind,country,sector\nSahel Watch Front,group,MLI,REB\n")
    text = "Kenya accused the Sahel Watch Front of theft."
    (report,) = verbale.code(text, settings=verbale.Settings(actors=(table,)))
    assert report.recipient[0].country == "MLI"
    assert report.made_by.rule.endswith(" + yours:mine.csv")
    assert "yours" not in verbale.code(text)[0].made_by.rule


@pytest.mark.parametrize("span", [(50, 60), (5, 5), (-3, 2), (0, 21)])
def test_a_span_outside_of_the_sentence_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(verbale.UsageError, match="no span of the sentence"):
        verbale.relate("Kenya praised Chad.", verbale.Span(*span), verbale.Span(14, 18))


@pytest.mark.parametrize("span", [((0,), 5), "05", (0.0, 5.0), (0, 5, 9), None, 7, (False, True), ("0", "5")])
def test_what_is_no_span_is_refused(span: object) -> None:
    with pytest.raises(verbale.UsageError, match="is no span: give where"):
        verbale.relate("Kenya praised Chad.", span)  # type: ignore[arg-type]


@pytest.mark.parametrize("span", [(5, 6), (18, 19)])
def test_a_span_without_a_word_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(verbale.UsageError, match="covers no word"):
        verbale.relate("Kenya praised Chad.", Span(*span), Span(14, 18))


@pytest.mark.parametrize("pair", [((0, 5), (0, 5)), ((0, 19), (14, 18)), ((0, 9), (6, 18))])
def test_parties_that_overlap_are_refused(pair: tuple[tuple[int, int], tuple[int, int]]) -> None:
    with pytest.raises(verbale.UsageError, match="overlap: give the words of two parties"):
        verbale.relate("Kenya praised Chad.", Span(*pair[0]), Span(*pair[1]))


def test_a_span_may_be_a_plain_pair_and_some_letters_off() -> None:
    assert verbale.relate("Kenya praised Chad.", (1, 4), [15, 17]).event == "SUPPORT"  # type: ignore[arg-type]
