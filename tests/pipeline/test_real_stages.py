"""The real stages, end to end, on a few words."""

from __future__ import annotations

from datetime import date

from makers import dump

from verbale import query
from verbale.config import Settings
from verbale.pipeline import build, code_text
from verbale.store import open_store

LEAD = """Ministers of South Korea and China meet in Oslo

OSLO, April 9, 2031 - South Korea's foreign minister met his Chinese counterpart in Oslo on Tuesday.
"""
COPY = """South Korea, China meet

April 9, 2031

The foreign ministers of South Korea and China met in Oslo on Tuesday. North Korea condemned the meeting.
"""
FRENCH = """Les ministres se sont rencontrés mardi à Oslo, a déclaré le gouvernement norvégien dans un communiqué.
Ils ont parlé de la situation dans la région et des moyens de reprendre les négociations au printemps.
"""


def test_two_accounts_of_a_meeting_are_one_event(tmp_path):
    papers = tmp_path / "papers"
    papers.mkdir()
    for name, text in (("lead", LEAD), ("copy", COPY), ("french", FRENCH)):
        (papers / f"{name}.txt").write_text(text, encoding="utf-8")
    made = build([papers], tmp_path / "news.duckdb", Settings())
    assert (made.documents, made.problems) == (3, 1)
    with open_store(tmp_path / "news.duckdb") as store:
        (meeting,) = query.events(store, query.Filter(event="CONSULT", status="asserted"))
        assert {p.country for p in meeting.actor} == {"KOR", "CHN"}
        assert meeting.narrated == 2
        assert meeting.when.start == date(2031, 4, 8)
        assert [p.stage for p in query.problems(store)] == ["language"]
        before = dump(store)
    again = build([papers], tmp_path / "news.duckdb", Settings(batch=1))
    assert (again.documents, again.skipped) == (0, 3)
    with open_store(tmp_path / "news.duckdb") as store:
        assert dump(store) == before


def test_one_text():
    (report,) = code_text("On Tuesday Kenya urged Ethiopia to reopen the border.", published=date(2031, 4, 9))
    assert (report.event, report.actor[0].country, report.recipient[0].country) == ("REQUEST", "KEN", "ETH")
    assert report.when.start == date(2031, 4, 8)
