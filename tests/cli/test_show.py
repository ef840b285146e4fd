from __future__ import annotations

from typer.testing import CliRunner

from verbale.cli.app import make_app


def run(*args):
    return CliRunner().invoke(make_app(), [str(arg) for arg in args])


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
