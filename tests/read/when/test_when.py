from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.evaluate.texts import news_document
from verbale.read.parse import Parser, plain_document
from verbale.read.when import when
from verbale.timex.anchor import Anchor
from verbale.timex.calendar_days import last_on, moved, next_on, one, part_of, period
from verbale.timex.relative import compile_times, expressions, time_rules
from verbale.types import Reading, Time, When

PUBLISHED = When(date(2016, 9, 14), date(2016, 9, 14), "day")  # a Wednesday
CASES = [
    (rule.id, fires, sentence, wanted)
    for rule in time_rules()
    for fires, examples in ((True, rule.yes), (False, rule.no))
    for sentence, wanted in examples.items()
]


def read(*texts: str, published: When | None = PUBLISHED) -> tuple[Reading, ...]:
    return Parser(Settings()).parse([replace(plain_document(t), published=published) for t in texts])


def value(time: Time) -> str:
    start, end = time.when.start, time.when.end
    return f"{start}" if start == end else f"{start}/{end}"


def times(text: str, published: When | None = PUBLISHED) -> list[tuple[str, str]]:
    (reading,) = read(text, published=published)
    return [(t.when.text, value(t)) for t in when(reading)]


@pytest.fixture(scope="module")
def parsed() -> dict[str, Reading]:
    sentences = list(dict.fromkeys(c[2] for c in CASES))
    return dict(zip(sentences, read(*sentences), strict=True))


@pytest.mark.parametrize(("rule", "fires", "sentence", "wanted"), CASES)
def test_rules_do_what_their_examples_say(rule, fires, sentence, wanted, parsed):
    found = [(t.when.evidence.split()[0].rstrip(":"), value(t)) for t in when(parsed[sentence])]
    if fires:
        assert (rule, wanted) in found
    else:
        assert rule not in [name for name, _ in found]
        assert [v for _, v in found] == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The two sides plan to hold talks on Friday.", [("on Friday", "2016-09-16")]),
        ("Talks are scheduled for Oct. 3.", [("Oct. 3", "2016-10-03")]),
        ("The ban took effect on Oct. 1.", [("Oct. 1", "2015-10-01")]),
        ("The summit opens in Riga on Thursday.", [("on Thursday", "2016-09-15")]),
        (
            "The ministry urged both to return by Friday.",
            [("Friday", "2016-09-16"), ("by Friday", "2016-09-14/2016-09-16")],
        ),
        (
            "The envoy, who arrived on Friday, will meet the king on Monday.",
            [("on Friday", "2016-09-09"), ("on Monday", "2016-09-19")],
        ),
        (
            "The ministry said Tuesday it would send aid on Thursday.",
            [("Tuesday", "2016-09-13"), ("on Thursday", "2016-09-15")],
        ),
        (
            "The blast came a day after Monday's vote.",
            [("a day after", "2016-09-13"), ("Monday's", "2016-09-12")],
        ),
        (
            "The North tested a bomb on Friday. The council met a day after the test.",
            [("on Friday", "2016-09-09"), ("a day after", "2016-09-10")],
        ),
        (
            "The town has been shut since Sept. 3, when shells fell, and the port since Sept. 5.",
            [
                ("Sept. 3", "2016-09-03"),
                ("since Sept. 3", "2016-09-03/2016-09-14"),
                ("Sept. 5", "2016-09-05"),
                ("since Sept. 5", "2016-09-05/2016-09-14"),
            ],
        ),
        ("The chief is due in Riga on Saturday.", [("on Saturday", "2016-09-17")]),
        (
            "They could leave if the king signed by Friday.",
            [("Friday", "2016-09-16"), ("by Friday", "2016-09-14/2016-09-16")],
        ),
        (
            "The board has registered five lists for the election of October 14.",
            [("October 14", "2016-10-14")],
        ),
        ("The board has paid for the damage of the raid of October 14.", [("October 14", "2015-10-14")]),
        ("The board has thanked all for the vote of August 2.", [("August 2", "2016-08-02")]),
        ("The third clash this month killed five.", [("this month", "2016-09-01/2016-09-30")]),
        ("The town fell on July 14, 1789.", [("July 14, 1789", "1789-07-14")]),
        ("They fled on 12 May 1400 boats wide.", [("12 May", "2016-05-12")]),
        (
            "They met on Sunday. Banks have opened again. They closed the previous day.",
            [("on Sunday", "2016-09-11"), ("the previous day", "2016-09-13")],
        ),
        (
            "The king will visit from Sept. 19 to 21.",
            [("Sept. 19 to 21", "2016-09-19/2016-09-21")],
        ),
    ],
)
def test_times_in_context(text, wanted):
    assert times(text) == wanted


def test_an_undated_document_has_only_the_times_it_prints_in_full():
    text = "The talks on Wednesday failed. They began on Jan. 6, 2016, and in 2008. The next day they ended."
    assert times(text, published=None) == [
        ("Jan. 6, 2016", "2016-01-06"),
        ("in 2008", "2008-01-01/2008-12-31"),
        ("The next day", "2016-01-07"),
    ]


def test_an_old_story_keeps_its_own_weekdays_and_months():
    text = "They met on Oct. 5, 2010, a Tuesday. On Saturday guns fired. In November a truce held."
    wanted = [("On Saturday", "2010-10-09"), ("In November", "2010-11-01/2010-11-30")]
    for published in (None, PUBLISHED):
        assert [t for t in times(text, published) if t[0].startswith(("On S", "In N"))] == wanted


def test_a_document_dated_to_the_month_reads_no_weekdays():
    month = When(date(2016, 9, 1), date(2016, 9, 30), "month")
    assert times("The talks on Wednesday failed.", published=month) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Envoys meet today to coordinate a response to the raid on Sept. 1.", "2016-09-01"),
        ("The council wants to punish the army for its launch on Sept. 1.", "2016-09-01"),
        ("The council will answer the launch on Oct. 1.", "2016-10-01"),
    ],
)
def test_what_is_answered_is_over(text, day):
    assert day in {found for _, found in times(text)}


def test_a_time_says_where_it_stands_and_why():
    (reading,) = read("The talks failed on Monday.")
    (time,) = when(reading)
    assert time.when.span is not None
    assert time.when.span.of(reading.document.text) == "on Monday"
    assert reading.tokens.text[slice(*time.tokens)] == ("on", "Monday")
    assert (
        time.when.evidence
        == "weekday against the publication date 2016-09-14: most recent, as the clause does not look ahead"
    )


DAYS = st.dates(date(1950, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(0, 6))
def test_the_weekday_asked_for_is_within_a_week(day, weekday):
    before, after = last_on(day, weekday), next_on(day, weekday)
    assert before.weekday() == after.weekday() == weekday
    assert 0 <= (day - before).days < 7
    assert 0 <= (after - day).days < 7


@given(DAYS, st.sampled_from(["week", "month", "quarter", "year", "decade", "century"]))
def test_a_period_holds_its_day_and_its_parts(day, unit):
    whole = period(day, unit)
    assert whole.start <= day <= whole.end
    assert all(
        whole.start <= p.start <= p.end <= whole.end
        for p in (part_of(whole, n) for n in ("early", "mid", "late"))
    )


@given(DAYS, st.integers(-40, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_moving_there_and_back_stays_close(day, count, unit):
    assert abs((moved(moved(day, count, unit), -count, unit) - day).days) <= 3


@given(st.text(alphabet="last next Friday May 2016,-3 ago weeks the day", max_size=60))
def test_expressions_are_in_order_and_apart(text):
    found = expressions(text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


@given(
    st.integers(1, 999),
    st.sampled_from(["hours", "days", "weeks", "months", "years", "decades", "centuries"]),
    st.sampled_from(["{} {} ago", "{} {} later", "{} {} earlier", "within {} {}", "over the past {} {}"]),
    DAYS,
)
def test_no_count_is_too_long_to_read(count, unit, form, day):
    for ahead in (False, True):
        anchor = Anchor(day, one(day), ahead, (one(day),))
        for found in (e.days(anchor) for e in expressions(form.format(count, unit))):
            assert found is None or found.start <= found.end


@given(
    DAYS,
    st.sampled_from(["that", "the same", "the following", "the previous"]),
    st.sampled_from(["week", "month", "year"]),
)
def test_a_period_named_again_lies_beside_the_day_named(day, which, unit):
    (found,) = expressions(f"{which} {unit}")
    days = found.days(Anchor(date(2200, 1, 1), one(day), named=(one(day),)))
    assert days is not None
    if which in ("that", "the same"):
        assert days.start <= day <= days.end
    elif which == "the following":
        assert 0 < (days.start - day).days <= 366
    else:
        assert 0 < (day - days.end).days <= 366


@pytest.mark.parametrize("rule", [r for r in time_rules() if r.needs and r.pattern], ids=lambda r: r.id)
def test_what_a_rule_needs_stands_in_all_that_it_finds(rule):
    assert rule.pattern is not None
    for sentence in (*rule.yes, *rule.no):
        assert all(any(n in m[0].lower() for n in rule.needs) for m in rule.pattern.finditer(sentence))


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("In the next three days", "2012-05-06"),
        ("In the next weeks", "2012-06-07"),
        ("In the next fortnight", "2012-05-17"),
        ("Within the next decade", "2022-05-04"),
    ],
)
def test_what_came_next_is_counted_from_the_day_told_before(words, last):
    (found,) = expressions(f"{words} forty died.")
    days = found.days(Anchor(date(2016, 9, 14), one(date(2012, 5, 3)), beside=True))
    assert days is not None
    assert (str(days.start), str(days.end)) == ("2012-05-04", last)


GOOD = {"id": "x", "pattern": "now", "value": "near_day", "yes": {"a": "b"}, "no": {"c": ""}}


@pytest.mark.parametrize("change", [{"yes": {}}, {"colour": 1}, {"value": "guess"}])
def test_a_bad_rule_is_refused(change):
    compile_times([GOOD], {}, "f.yaml")
    with pytest.raises(DataFileError, match=r"f\.yaml: x"):
        compile_times([{**GOOD, **change}], {}, "f.yaml")


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("LIMA, Sept 13 (Reuters) - The ford was shut {}.", "2016-09-12"),
        ("LIMA, 13 September 2016 - The ford was shut {}.", "2016-09-12"),
        ("LIMA (Reuters) - The ford was shut {}.", "2016-09-13"),
        ("LIMA, Aug 13 (Reuters) - The ford was shut {}.", "2016-09-13"),  # no wire waits so long
        ("LIMA, Sept 15 (Reuters) - The ford was shut {}.", "2016-09-13"),
    ],
)
def test_yesterday_is_told_from_the_day_of_the_dateline(line, wanted):
    assert times(line.format("yesterday"))[-1] == ("yesterday", wanted)


def test_each_item_of_a_digest_has_the_day_of_its_own_dateline():
    text = "LIMA, Sept 13 - The ford was shut today.\n\nQUITO - The mill burned today."
    document = news_document("x", text, PUBLISHED.start)
    (reading,) = Parser(Settings()).parse([document])
    assert [value(t) for t in when(reading) if t.when.text == "today"] == ["2016-09-13", "2016-09-14"]
