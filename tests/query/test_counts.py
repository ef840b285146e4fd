from __future__ import annotations

import pytest
from makers import claim, fill, on, who

from verbale import query
from verbale.errors import UsageError
from verbale.query import Filter
from verbale.store import open_store


@pytest.fixture
def counted(tmp_path):
    def count(reports, by, **where):
        with open_store(tmp_path / "news.duckdb", create=True) as store:
            fill(store, reports)
            return query.counts(store, by.split(",") if by else [], Filter(**where))

    return count


DAY = on("2031-04-08")


def accuse(actor="PRK", to="USA", when=DAY, **more):
    return claim("ACCUSE", actor, to=[to], when=when, **more)


def test_dyad_month_quad(counted):
    table = counted(
        [
            accuse(document="a"),
            accuse(document="b"),
            accuse(when=on("2031-04-20")),
            accuse(when=on("2031-05-20")),
        ],
        "dyad,month,quad",
    )
    assert table.columns == ("actor", "recipient", "month", "quad", "events", "reports", "score")
    assert table.rows == (("PRK", "USA", "2031-04", 3, 2, 3, -6.0), ("PRK", "USA", "2031-05", 3, 1, 1, -3.0))


@pytest.mark.parametrize(
    ("report", "dyads"),
    [
        (claim("CONSULT", "KOR", "CHN", "JPN"), [("CHN", "JPN"), ("CHN", "KOR"), ("JPN", "KOR")]),
        (claim("CONSULT", "USA", to=["CHN"]), [("USA", "CHN")]),
        (
            claim("SANCTION", "USA", "JPN", to=["PRK", "IRN"]),
            [("JPN", "IRN"), ("JPN", "PRK"), ("USA", "IRN"), ("USA", "PRK")],
        ),
        (claim("MOBILIZE", "PRK"), [("PRK", "")]),
        (claim("ASSAULT", who(None, text="rebels"), to=["MLI"]), [("", "MLI")]),
        (claim("ASSAULT", who("MLI", "MIL"), to=[who("MLI", "CVL")]), [("MLI", "MLI")]),
        (claim("CONSULT", "KOR", who("KOR", "LEG")), [("KOR", "")]),
        (claim("PROTEST"), [("", "")]),
    ],
)
def test_dyads(counted, report, dyads):
    assert [row[:2] for row in counted([report], "dyad").rows] == dyads


def test_an_event_counts_for_each_of_its_actors_and_outlets(counted):
    both = [claim("CONSULT", "KOR", "CHN", when=DAY, document=d, outlet=d) for d in "ab"]
    assert counted(both, "actor").rows == (("CHN", 1, 2, 2.5), ("KOR", 1, 2, 2.5))
    assert counted(both, "outlet").rows == (("a", 1, 2, 2.5), ("b", 1, 2, 2.5))
    assert counted(both, "recipient").rows == (("", 1, 2, 2.5),)
    assert counted(both, "").rows == ((1, 2, 2.5),)


@pytest.mark.parametrize(
    ("when", "periods"),
    [
        (on("2031-04-08"), ("2031", "2031-04", "2031-W15", "2031-04-08")),
        (on("2031-04-28", "2031-05-04"), ("2031", "2031-04", "2031-W18", "")),
        (on("2031-04-01", "2031-04-30"), ("2031", "2031-04", "", "")),
        (on("2031-01-01", "2031-12-31"), ("2031", "", "", "")),
        (on("2024-12-30"), ("2024", "2024-12", "2025-W01", "2024-12-30")),
        (None, ("", "", "", "")),
    ],
)
def test_periods(counted, when, periods):
    assert counted([accuse(when=when)], "year,month,week,day").rows[0][:4] == periods


def test_what_did_not_happen_is_not_counted_unless_asked_for(counted):
    reports = [
        accuse(),
        *(accuse(status=s) for s in ("negated", "hypothetical", "historical", "future")),
        claim("AGREE", "KOR", "CHN", status="future", planned="CONSULT", when=DAY),
    ]
    assert counted(reports, "event").rows == (("ACCUSE", 1, 1, -3.0), ("AGREE", 1, 1, 2.5))
    assert counted(reports, "event", status="negated").rows == (("ACCUSE", 1, 1, -3.0),)
    assert sum(row[1] for row in counted(reports, "status").rows) == len(reports)


def test_filters_hold(counted):
    assert counted([accuse(), accuse("KOR", "JPN")], "actor", recipient="JPN").rows == (("KOR", 1, 1, -3.0),)


@pytest.mark.parametrize("by", ["", "dyad", "month,quad"])
def test_an_empty_store_has_no_rows(counted, by):
    assert counted([], by).rows == ()


def test_modes_decide_the_score(counted):
    assert counted([accuse(mode=("disapprove",))], "quad").rows == ((3, 1, 1, -2.0),)


def test_the_order_of_columns_is_that_asked_for(counted):
    assert counted([accuse()], "quad,month,actor,quad").columns[:3] == ("quad", "month", "actor")


@pytest.mark.parametrize(
    ("by", "says"), [("moon", "cannot count by moon: choose from dyad"), ("dyad,actor", "leave one")]
)
def test_what_cannot_be_counted_by(counted, by, says):
    with pytest.raises(UsageError, match=says):
        counted([], by)
