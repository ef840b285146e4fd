from __future__ import annotations

from datetime import date

import pytest

HEADLINE = "Ministers of Ruritania and Freedonia discuss border"
LEAD = "The foreign minister of Ruritania met his counterpart from Freedonia on Monday to discuss the border."
MORE = "Both sides agreed to meet again next month, a spokesman said after the talks in the capital."


def page(*lines):
    return "\n\n".join(lines)


def day(document):
    when = document.published
    if when is None:
        return None
    assert when.evidence
    assert when.span is None or when.span.of(document.text) == when.text
    return when.start.isoformat() if when.precision == "day" else (when.start, when.end)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((HEADLINE, "World News 18:05 March 11, 2015", LEAD), "2015-03-11"),
        (("Published: 3 Mar 2017 10:01 GMT", HEADLINE, LEAD, MORE), "2017-03-03"),
        ((HEADLINE, "Posted by Rupert Hentzau on November 19, 2019, 6:21 AM EST", LEAD), "2019-11-19"),
        ((HEADLINE, "Updated 21 January 2019 | Published 20 January 2019", LEAD, MORE), "2019-01-20"),
        ((HEADLINE, LEAD, MORE, "Güncelleme Tarihi: 3 Haziran 2015, 11:40"), "2015-06-03"),
        ((HEADLINE, "2016-01-20 19:27:05", LEAD, MORE), "2016-01-20"),
        ((HEADLINE, "입력 2016.01.20 19:27 수정 2016.01.21 08:00", LEAD, MORE), "2016-01-20"),
        (("20 January 2016", HEADLINE, LEAD, MORE), "2016-01-20"),
        ((HEADLINE, "STRELSAU, Jan. 21, 2019 (AFP) -- " + LEAD, MORE), "2019-01-21"),
        (
            (HEADLINE, "STRELSAU, Jan. 21 (AFP) -- " + LEAD, MORE, "Last updated: 22 January 2019"),
            "2019-01-21",
        ),
        (
            (HEADLINE, "STRELSAU, Dec. 31 (AFP) -- " + LEAD, MORE, "Last updated: 1 January 2019"),
            "2018-12-31",
        ),
        (
            (
                "Home",
                "Monday, January 21, 2019",
                "Login",
                HEADLINE,
                "STRELSAU, Jan. 21 (AFP) -- " + LEAD,
                MORE,
            ),
            "2019-01-21",
        ),
    ],
)
def test_printed_days(cleaned, lines, expected):
    assert day(cleaned(page(*lines))) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ("ZENDA TODAY", "05/13/2023 11:04:52 am", "Make ZT Your Homepage", HEADLINE, LEAD, MORE),
        ("Sunday, April 28, 2024 10:11", HEADLINE, LEAD, MORE),
        ("Home", "News", "Sunday, April 28, 2024", "Login", HEADLINE, LEAD, MORE),
        (HEADLINE, LEAD, MORE, "© 2016 Zenda Gazette. All rights reserved."),
        (HEADLINE, LEAD, MORE, "Copyright 20 January 2016 Zenda Gazette"),
        (HEADLINE, "STRELSAU, Jan. 20 (AFP) -- " + LEAD, MORE),
        (HEADLINE, LEAD, MORE, "The war ended on 3 May 1952."),
        (HEADLINE, "The summit opens on 3 March 2019", LEAD, MORE),
        (HEADLINE, LEAD, MORE),
    ],
)
def test_what_leaves_a_document_undated(cleaned, lines):
    assert cleaned(page(*lines)).published is None


def test_all_number_dates_need_evidence_for_their_order(cleaned):
    undecided = cleaned(page(HEADLINE, "03/04/2016", LEAD, MORE))
    assert day(undecided) == (date(2016, 3, 4), date(2016, 4, 3))
    assert "exchanged" in undecided.published.evidence
    elsewhere = cleaned(page(HEADLINE, "03/04/2016", LEAD, MORE, "Most read", "25/03/2016 King opens bridge"))
    assert day(elsewhere) == "2016-04-03"
    assert "other dates on the page" in elsewhere.published.evidence
    outlet = cleaned(page(HEADLINE, "03/04/2016", LEAD, MORE), url="https://www.nytimes.com/talks")
    assert day(outlet) == "2016-03-04"


def test_the_language_tells_the_order(cleaned):
    lead = "Der Außenminister von Ruritanien hat am Montag seinen Amtskollegen aus Freedonien getroffen."
    assert day(cleaned(page("Minister sprechen über Grenze", "03.04.2016", lead))) == "2016-04-03"


def test_given_beside_the_text(cleaned):
    assert day(cleaned(LEAD, published="2016-01-20T23:30:00-05:00")) == "2016-01-20"
    assert day(cleaned(LEAD, published="soon")) is None


def test_the_address_dates_what_nothing_else_does(cleaned):
    assert day(cleaned(LEAD, url="https://gazette.example/2016/01/20/talks")) == "2016-01-20"
    document = cleaned(
        page(HEADLINE, "STRELSAU, Jan. 20 (AFP) -- " + LEAD), url="https://g.example/2016/01/talks"
    )
    assert day(document) == "2016-01-20"
    assert "year from the address" in document.published.evidence


def test_pages_say_it_in_their_head(cleaned):
    head = '<meta property="article:published_time" content="2016-01-20T08:00:00+01:00">'
    html = (
        f"<html><head>{head}</head><body><h1>{HEADLINE}</h1><p>20 January 2016</p><p>{LEAD}</p><p>{MORE}</p>"
    )
    document = cleaned(html, "html")
    assert day(document) == "2016-01-20"
    assert document.published.text == "20 January 2016"


@pytest.mark.parametrize(
    "label",
    ["发布时间：2018年4月27日 10:30", "来源：新华社 时间：2018年4月27日", "【发布日期：2018年4月27日】"],
)
def test_a_label_may_end_with_a_wide_colon(cleaned, label):
    assert day(cleaned(page(HEADLINE, label, LEAD, MORE))) == "2018-04-27"


@pytest.mark.parametrize("value", ["1970-01-01", "1900-01-01", "0001-01-01", "1970-01-01T00:00:00Z"])
@pytest.mark.parametrize("name", ["date", "DC.date.issued", "article:published_time"])
def test_what_programs_put_for_no_day_is_none(cleaned, name, value):
    head = f'<html><head><meta name="{name}" content="{value}"></head><body><article><h1>{HEADLINE}</h1>'
    body = f"<p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    assert day(cleaned(head + body, "html")) is None
    assert day(cleaned(f"{head}<p>Published: 3 March 2017</p>{body}", "html")) == "2017-03-03"


def test_a_day_before_the_web_counts_when_the_page_prints_it(cleaned):
    source = (
        '<html><head><meta name="date" content="1985-05-06"></head><body><article>'
        f"<h1>{HEADLINE}</h1><p>Published: 6 May 1985</p><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    )
    assert day(cleaned(source, "html")) == "1985-05-06"
