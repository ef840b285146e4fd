from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from makers import claim, on, who

from verbale import fuse
from verbale.types import Span, Where

TUESDAY = on("2031-04-08")


def joined(*reports):
    """Say whether the judgements make one event of the reports."""
    return len(fuse.resolve(reports, fuse.judge(reports))) == 1


def meeting(document="a", *parties, **more):
    return claim("CONSULT", *(parties or ("KOR", "CHN")), document=document, **({"when": TUESDAY} | more))


def accusation(document="a", actor="PRK", to=("USA",), **more):
    return claim("ACCUSE", actor, to=to, document=document, **({"when": TUESDAY} | more))


# --------------------------------------------------------------------------- type and parties


def test_same_type_parties_and_day():
    assert joined(meeting("a"), meeting("b"))


def test_other_type():
    assert not joined(meeting("a"), claim("SUPPORT", "KOR", "CHN", document="b", when=TUESDAY))


def test_other_party():
    assert not joined(meeting("a", "KOR", "CHN"), meeting("b", "KOR", "RUS"))


def test_a_meeting_is_the_same_from_either_side():
    assert joined(meeting("a", "KOR", "CHN"), claim("CONSULT", "CHN", to=["KOR"], document="b", when=TUESDAY))


def test_an_accusation_is_not_the_same_from_either_side():
    assert not joined(accusation("a", "PRK", ["USA"]), accusation("b", "USA", ["PRK"]))


def test_a_report_may_leave_a_party_out():
    assert joined(meeting("a", "KOR", "CHN", "JPN"), meeting("b", "KOR", "CHN"))


def test_a_report_may_leave_a_side_out_if_the_words_are_alike():
    whole = accusation("a", sentence=WORDS)
    assert joined(whole, accusation("b", to=(), sentence=WORDS[:60]))
    assert not joined(whole, accusation("b", to=(), sentence="A statement came from Pyongyang"))


def test_two_parties_that_only_overlap_are_two_meetings():
    assert not joined(meeting("a", "KOR", "CHN"), meeting("b", "CHN", "JPN"))


def test_a_state_and_its_organ_agree():
    assert joined(accusation("a", who("PRK", "MIL")), accusation("b", who("PRK")))


def test_two_organs_of_a_state_do_not():
    assert not joined(accusation("a", who("PRK", "MIL")), accusation("b", who("PRK", "LEG")))


def test_two_persons_of_a_state_do_not():
    han, ryu = who("KOR", "GOV", person="Han Mi-rae"), who("KOR", "GOV", person="Ryu Jin")
    assert not joined(meeting("a", han, "CHN"), meeting("b", ryu, "CHN"))


def test_a_surname_is_the_full_name():
    han, short = who("KOR", "GOV", person="Han Mi-rae"), who("KOR", "GOV", person="Han")
    assert joined(meeting("a", han, "CHN"), meeting("b", short, "CHN"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Tuareg rebels", "Tuareg rebels", True),
        ("Tuareg rebels", "rebels", True),
        ("Tuareg rebels", "Tuareg traders", False),
        ("rebels", "farmers", False),
    ],
)
def test_unresolved_parties_are_compared_by_their_words(one, other, same):
    left = accusation("a", who(None, text=one), to=["MLI"])
    right = accusation("b", who(None, text=other), to=["MLI"])
    assert joined(left, right) is same


# --------------------------------------------------------------------------- time


def test_other_day():
    assert not joined(meeting("a"), meeting("b", when=on("2031-04-09")))


def test_a_longer_time_that_holds_the_day():
    assert joined(meeting("a"), meeting("b", when=on("2031-04-07", "2031-04-13")))


def test_a_year_does_not_say_which_meeting():
    assert not joined(meeting("a"), meeting("b", when=on("2031-01-01", "2031-12-31")))


@pytest.mark.parametrize(
    ("published", "same"), [("2031-04-08", True), ("2031-04-09", True), ("2031-04-11", False)]
)
def test_without_a_time_the_publication_date_counts(published, same):
    assert joined(meeting("a"), meeting("b", when=None, published=published)) is same


WORDS = "Envoys of South Korea and China met in Oslo to discuss a freeze on drills near the border"


def test_an_undated_near_copy_joins():
    copy = meeting("b", when=None, sentence=WORDS.replace("Envoys", "Top envoys"))
    assert joined(meeting("a", sentence=WORDS), copy)


def test_an_undated_copy_of_any_report_of_an_event_joins_it():
    fullest = meeting("a", who("KOR", "GOV", person="Han Mi-rae"), "CHN", sentence="Seoul and Beijing talk")
    assert joined(fullest, meeting("b", sentence=WORDS), meeting("c", when=None, sentence=WORDS))


def test_an_undated_report_in_other_words_stays_alone():
    other = meeting("b", when=None, sentence="The South Korean side saw its Chinese counterpart")
    assert not joined(meeting("a", sentence=WORDS), other)


def test_undated_news_of_one_document_is_of_one_day():
    headline = meeting("a", when=None, span=Span(0, 20), sentence="Envoys meet")
    body = meeting("a", when=None, span=Span(30, 60), sentence="South Korea saw China in Oslo")
    assert joined(headline, body)
    assert not joined(headline, replace(body, status="historical", id="other"))


def test_near_copies_at_other_times_stay_apart():
    assert not joined(
        meeting("a", sentence=WORDS), meeting("b", sentence=WORDS, when=on("2030-01-01", "2030-12-31"))
    )


# --------------------------------------------------------------------------- status, manner, place


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("asserted", "historical", True),
        ("future", "future", True),
        ("asserted", "negated", False),
        ("asserted", "future", False),
        ("asserted", "hypothetical", False),
        ("historical", "negated", False),
    ],
)
def test_status(one, other, same):
    assert joined(meeting("a", status=one), meeting("b", status=other)) is same


def test_a_denial_of_the_same_event_is_kept_as_a_disagreement():
    (judged,) = fuse.judge([meeting("a"), meeting("b", status="negated")])
    assert not judged.same
    assert judged.score > 0.9
    assert "one is asserted, the other negated" in judged.reason


def test_a_planned_meeting_is_not_the_meeting():
    planned = claim("AGREE", "KOR", "CHN", document="b", when=TUESDAY, status="future", planned="CONSULT")
    assert not joined(meeting("a"), planned)
    assert not joined(claim("AGREE", "KOR", "CHN", when=TUESDAY), planned)
    assert joined(planned, claim("AGREE", "CHN", "KOR", when=TUESDAY, status="future", planned="CONSULT"))


def test_what_is_done_otherwise_to_one_of_two_is_another_event():
    arms = claim("SANCTION", "USA", to=["PRK"], mode=("withdraw",), document="a", when=TUESDAY)
    envoys = claim("SANCTION", "USA", mode=("expel",), document="b", when=TUESDAY)
    assert not joined(arms, envoys)


def test_in_other_countries_is_another_event():
    oslo = meeting("a", where=Where("Oslo", "NOR"))
    assert not joined(oslo, meeting("b", where=Where("Geneva", "CHE")))
    assert joined(oslo, meeting("b", where=Where("Norway", "NOR")))


def test_who_says_so_does_not_matter():
    assert joined(meeting("a"), meeting("b", according_to=(who("CHN"),)))


# --------------------------------------------------------------------------- groups


def test_one_sentence_that_tells_of_two_is_never_joined():
    two = [accusation("a", span=Span(0, 50), confidence=c) for c in (0.5, 0.6)]
    assert not joined(*two)
    events = fuse.resolve([*two, accusation("b")], fuse.judge([*two, accusation("b")]))
    assert sorted(len(e.reports) for e in events) == [1, 2]


def test_two_sentences_of_one_document_may_be_joined():
    assert joined(accusation("a", span=Span(0, 50)), accusation("a", span=Span(60, 90)))


def test_a_vague_report_does_not_glue_two_meetings_together():
    kim, ito = who("JPN", "GOV", person="Ito Sora"), who("JPN", "GOV", person="Mori Ken")
    reports = [meeting("a", "KOR", kim), meeting("b", "KOR", ito), meeting("c", "KOR", "JPN")]
    assert len(fuse.resolve(reports, fuse.judge(reports))) == 2


def test_judgements_can_be_read():
    (judged,) = fuse.judge([meeting("a"), meeting("b", sentence="CONSULT in a")])
    assert judged.left < judged.right
    assert 0.6 <= judged.score <= 1
    assert judged.reason == "CONSULT: same parties (CHN, KOR); both 2031-04-08; nearly the same words"
    assert judged.made_by.rule == "fuse.same-event"


def test_reports_without_parties_do_not_fail():
    assert not joined(claim("PROTEST", when=TUESDAY), claim("PROTEST", when=TUESDAY, document="b"))


COUNTRIES = st.sampled_from(["KOR", "CHN", "PRK", "USA"])
REPORTS = st.lists(
    st.builds(
        claim,
        st.sampled_from(["CONSULT", "ACCUSE"]),
        COUNTRIES,
        to=st.lists(COUNTRIES, max_size=1),
        document=st.sampled_from("abcdef"),
        when=st.sampled_from(
            [None, TUESDAY, on("2031-04-09"), on("2031-04-07", "2031-04-13"), on("2031-01-01", "2031-12-31")]
        ),
        published=st.sampled_from([None, "2031-04-08", "2031-04-09"]),
        status=st.sampled_from(["asserted", "negated", "historical"]),
        sentence=st.sampled_from([WORDS, WORDS + " again", "They met."]),
    ),
    max_size=12,
    unique_by=lambda r: r.id,
)


@settings(max_examples=150, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(reports, shuffler: random.Random):
    shuffled = shuffler.sample(reports, len(reports))
    judged = fuse.judge(reports)
    assert fuse.judge(shuffled) == judged
    assert fuse.resolve(shuffled, shuffler.sample(judged, len(judged))) == fuse.resolve(reports, judged)


@settings(max_examples=150, deadline=None)
@given(REPORTS)
def test_every_report_is_in_one_event_and_statuses_never_mix(reports):
    events = fuse.resolve(reports, fuse.judge(reports))
    assert sorted(i for e in events for i in e.reports) == sorted(r.id for r in reports)
    by_id = {r.id: r for r in reports}
    for event in events:
        said = [by_id[i] for i in event.reports]
        assert len({r.status == "negated" for r in said}) == 1
        assert {r.event for r in said} == {event.event}


@settings(max_examples=100, deadline=None)
@given(REPORTS)
def test_kinds_may_be_judged_apart(reports):
    apart = [j for kind in ("CONSULT", "ACCUSE") for j in fuse.judge([r for r in reports if r.event == kind])]
    assert sorted(apart, key=lambda j: (j.left, j.right)) == list(fuse.judge(reports))


def test_a_place_carried_over_from_the_scene_does_not_part_events():
    oslo = meeting("a", where=Where("Oslo", "NOR", span=Span(300, 304)))
    assert joined(oslo, meeting("b", where=Where("Geneva", "CHE", span=Span(300, 306))))


def test_undated_news_of_one_document_needs_a_word_in_common():
    test = claim(
        "MOBILIZE",
        who("PER", text="Lima"),
        document="a",
        when=None,
        span=Span(0, 20),
        sentence="Lima tested a warhead",
    )
    again = replace(test, span=Span(30, 60), id="two")
    assert joined(test, replace(again, sentence="Lima spoke of its warhead"))
    assert not joined(test, replace(again, sentence="Lima had launched a rocket"))
