"""From codings to reports: ids, merging, ties, and that nothing an input may hold breaks them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import verbale
from verbale.coding import code
from verbale.coding.assemble import reports_of
from verbale.config import Settings
from verbale.read import read
from verbale.read.parse import plain_document
from verbale.types import Report

_SENTENCES = (
    "Kenya will not help Chad unless Togo frees the crew.",
    "Chad's president met Kenyan envoys in Lome on Friday, state radio said.",
    "“We condemn the raid,” Togo's foreign minister said.",
    "Kenya, Chad to hold talks",
    "Two guards were killed and a ship seized by Oman.",
)
_WORDS = st.sampled_from(
    [*" ".join(_SENTENCES).split(), "“", "”", '"', "—", "…", "\u200b", "é", "中国", "  "]
)


def test_a_report_says_where_it_stands(reports):
    (report,) = reports("Kenya sued Chad on Monday.")
    assert report.sentence == "Kenya sued Chad on Monday."
    assert (report.trigger.text, report.trigger.span) == ("sued", (6, 10))
    assert [p.text for p in report.actor + report.recipient] == ["Kenya", "Chad"]
    assert report.made_by.rule.startswith("accuse")


def test_ids_tell_claims_apart_and_stay(read):
    reading = read("Kenya sued Chad and praised Togo.")
    ids = [r.id for r in reports_of(reading)]
    assert len(set(ids)) == len(ids) == 2
    assert [r.id for r in reports_of(reading)] == ids
    elsewhere = replace(reading, document=replace(reading.document, id="elsewhere"))
    assert not {r.id for r in reports_of(elsewhere)} & set(ids)


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # said twice
        ("Kenya attacked Chad in a raid.", ["ASSAULT"]),
        ("Kenya launched an attack on Chad and attacked its port.", ["ASSAULT"]),
        # said of others too
        ("Kenya attacked Chad and attacked Togo.", ["ASSAULT", "ASSAULT"]),
        # what a demonstration demands is no request of its own
        ("Kenyan protesters rallied to demand that Chad leave.", ["PROTEST"]),
        # a move made for an attack is none of its own; made to attack, it is
        ("Kenya sent troops into Chad and attacked its army.", ["ASSAULT"]),
        ("Kenya deployed troops to attack Chad.", ["MOBILIZE", "ASSAULT"]),
    ],
)
def test_reports_of_one_sentence(sentence, events, reports):
    assert [r.event for r in reports(sentence)] == events


def test_hedges_are_kept(reports):
    (hedged,) = reports("Kenya reportedly sued Chad.")
    assert [h.text for h in hedged.hedges] == ["reportedly"]


def test_a_batch_keeps_its_order(read):
    readings = [read("Kenya sued Chad."), read("Nothing was said."), read("Togo praised Chad.")]
    assert [tuple(r.event for r in found) for found in code(readings)] == [("ACCUSE",), (), ("SUPPORT",)]


def test_a_move_made_for_an_attack_is_the_attack_though_a_pronoun_tells_who_attacks(read):
    moved = "Ethiopian troops were deployed to Mekelle, where they shot at nine protesters."
    assert [r.event for r in reports_of(read(moved))] == ["ASSAULT"]
    resisted = "Israeli troops moved into Jenin, where Palestinians shot at them."
    assert [r.event for r in reports_of(read(resisted))] == ["MOBILIZE", "ASSAULT"]


def test_a_promise_is_told_once(read):
    (report,) = reports_of(read("Talks between Chad and Sudan are due to open in Cairo."))
    assert (report.event, report.planned) == ("AGREE", "CONSULT")


def sound(report: Report, text: str) -> None:
    spans = [report.span, report.trigger.span, *(h.span for h in report.hedges)]
    spans += [p.span for p in (*report.actor, *report.recipient, *report.according_to) if p.span]
    spans += [x.span for x in (report.when, report.where) if x is not None and x.span]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert report.trigger.span.of(text) == report.trigger.text
    assert report.span.contains(report.trigger.span)
    assert report.sentence == report.span.of(text)
    assert 0 <= report.confidence <= 1
    assert report.actor or report.recipient
    sides = [{(p.entity, p.person, p.text) for p in side} for side in (report.actor, report.recipient)]
    assert not sides[0] & sides[1], "nobody is on both sides"


@given(st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join)))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_sound_reports(text):
    (reading,) = read((plain_document(text),), Settings())
    found = reports_of(reading)
    assert len({r.id for r in found}) == len(found)
    for report in found:
        sound(report, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Togo is thought to have bombed Benin.",
        "Togo is presumed to have bombed Benin.",
        "Togo likely attacked Benin.",
    ],
)
def test_what_is_kept_as_a_hedge_leaves_a_deed_asserted(sentence, reports):
    (report,) = reports(sentence)
    assert (report.status, len(report.hedges)) == ("asserted", 1)


@pytest.mark.parametrize(
    ("sentence", "hedge"),
    [
        ("Alleged Kenyan agents bombed Chad.", "Alleged"),
        ("Chad was bombed by suspected Kenyan agents.", "suspected"),
        ("Suspected Kenyan agents carried out an attack on Chad.", "Suspected"),
        ("It is understood that Kenya has shelled Chad.", "understood"),
        ("Kenyan troops shelled Chad, it is claimed.", "claimed"),
        ("Rumours suggest that Kenya attacked Chad.", "Rumours"),
        ("According to unconfirmed reports, Kenya shelled Chad.", "unconfirmed"),
    ],
)
def test_a_hedge_on_the_doer_or_the_source_is_kept(sentence, hedge, reports):
    attack = next(r for r in reports(sentence) if r.event == "ASSAULT")
    assert (attack.status, [h.text for h in attack.hedges]) == ("asserted", [hedge])


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenyan police arrested suspected Chadian agents.",
        "Suspected Chadian agents were arrested by Kenya.",
        "Suspected Kenyan agents said that Togo attacked Chad.",
        "It was announced that Kenya attacked Chad.",
    ],
)
def test_a_hedge_on_somebody_else_is_not(sentence, reports):
    deeds = [r for r in reports(sentence) if r.event in ("ASSAULT", "COERCE")]
    assert deeds
    assert not any(r.hedges for r in deeds)


def test_what_is_done_is_not_dated_ahead():
    (report,) = verbale.code("Ghana launched a rocket the next month.", published="2016-03-02")
    assert report.status == "asserted"
    assert report.when is None or report.when.start.isoformat() <= "2016-03-02"
