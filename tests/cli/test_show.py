from __future__ import annotations

from dataclasses import replace
from datetime import date

from asking import run
from makers import claim, fill, on

from verbale.pages.dossier import write_dossier
from verbale.store import open_store
from verbale.types import Where


def test_an_event_with_all_that_is_behind_it(made_db):
    text = run("show", "e1", "--db", made_db).stdout
    assert text.startswith("South Korea and China met in Oslo\n")
    assert "report 1 of 2  a1a1a1a1a1a1a1a1" in text
    assert (
        "[actor South Korea's envoy] [trigger met] [actor his Chinese counterpart] in [where Oslo] on [when Tuesday]."
        in text
    )
    for fact in (
        "rule          consult.meet\nrule          status.plain",
        "published     2031-04-09; printed under the headline",
        "when          2031-04-08 (day) from “Tuesday”; the Tuesday before",
        "according to  the outlet itself",
        "hedged by     it was reported",
        "address       https://fjord.example/talks",
        "same event    a1a1a1a1a1a1a1a1 and a2a2a2a2a2a2a2a2: same parties, same day (0.91)",
    ):
        assert fact in text


def test_a_report_with_the_event_it_belongs_to(made_db):
    text = run("show", "b1b1", "--db", made_db).stdout
    assert "South Korea turned down China" in text
    assert "according to  “China” · CHN" in text
    assert "claimed in 1" in text


def test_an_undated_document_says_so(made_db):
    assert "published     undated: no date is printed" in run("show", "c1", "--db", made_db).stdout


def test_an_id_that_is_not_there_or_not_one(made_db):
    for ident in ("ffff", "e"):
        result = run("show", ident, "--db", made_db)
        assert result.exit_code == 2
        assert repr(ident) in result.stderr


def test_doubt_is_told_in_words_here_and_in_the_dossier(tmp_path):
    when = replace(on("2031-04-11", text="Friday"), or_else=(date(2031, 4, 18), date(2031, 4, 18)))
    where = Where("Kelm", "NOR", lat=1.0, lon=2.0, near="Oslo", or_else=Where("Kelm", "USA", "Iowa"))
    file = tmp_path / "news.duckdb"
    with open_store(file, create=True) as store:
        doubted = claim("CONSULT", "KOR", document="d", when=when, where=where)
        fill(store, [doubted])
        write_dossier(store, tmp_path / "out")
    page = next((tmp_path / "out" / "events").glob("*.html")).read_text(encoding="utf-8")
    shown = " ".join(run("show", doubted.id, "--db", file).stdout.split())
    day = "or else 2031-04-18: the text does not tell which"
    place = "its point is taken from Oslo; or else Kelm, Iowa, USA: the text does not tell which"
    assert f"2031-04-11; {day}" in shown
    assert f"Kelm, NOR; {place}" in shown
    assert page.count(f"({day})") == 2, "of the event and of its report"
    assert page.count(f"({place})") == 2
