from __future__ import annotations

import pytest

from verbale.clean.credits import is_byline, is_caption, mail_host
from verbale.clean.lines import Line
from verbale.types import Span


def line(text, **known):
    return Line(Span(0, len(text)), text, **known)


@pytest.mark.parametrize(
    "text",
    [
        "By Rupert Hentzau (rh@gazette.example)",
        "By RUPERT HENTZAU and FLAVIA ELPHBERG",
        "Zenda Bulletin / News Desk",
        "Rupert Hentzau, Staff Writer",
        "By our correspondent in Strelsau",
        "Reporter Rupert Hentzau",
        "rh@gazette.example",
        "Von Rupert Hentzau, Strelsau",
    ],
)
def test_bylines(text):
    assert is_byline(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "By Friday Ruritania and Freedonia had agreed.",
        "By land, sea and air",
        "Ruritania cuts embassy staff",
        "Ruritania detains editor, reporter",
        "The king left for Zenda with his correspondent on Monday and came back on Tuesday evening by train.",
    ],
)
def test_what_is_no_byline(text):
    assert not is_byline(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "(Photo : R. Hentzau / Getty Images) The ministers met on Friday.",
        "Ministers at the table. (Yonhap)",
        "A man waves a flag. (AP Photo/Rupert Hentzau)",
        "Photo: Reuters",
        "FILE - The king in Zenda, Jan. 1.",
        "Photo by Rupert Hentzau/Getty Images",
        "The king visits a plant. KCNA via REUTERS",
        "The flags of the two countries. (123rf)",
    ],
)
def test_captions(text):
    assert is_caption(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "The talks ended after an hour (a courtesy call).",
        "The pact binds all members (NATO)",
        "He showed them a photo of the king.",
    ],
)
def test_what_is_no_caption(text):
    assert not is_caption(line(text))


def test_a_caption_by_its_place():
    assert is_caption(line("The king in Zenda", inside=frozenset({"figcaption"})))


def test_mail_hosts():
    assert mail_host("By R. Hentzau (rh@News.Gazette.example)") == "news.gazette.example"
    assert mail_host("no address") == ""
