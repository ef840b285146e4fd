from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.coding.according import according
from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.read import read_sentence
from verbale.read.parse import Parser, plain_document
from verbale.read.says import says
from verbale.read.says.attitudes import attitudes
from verbale.read.says.quotes import quoted
from verbale.read.says.reporting import compile_cues, cue_rules
from verbale.types import Document, Mention, Part, Party, Quotation, Reading, Sentence, Span, Tokens

MARKS = re.compile(r"[\[\]{}<>]")
CASES = [
    (rule.id, rule.kind, fires, example)
    for rule in cue_rules().rules
    for fires, examples in ((True, rule.yes), (False, rule.no))
    for example in examples
]


def document(*paragraphs: str, headline: str = "") -> Document:
    texts = [*([headline] if headline else []), *paragraphs]
    parts, at = [], 0
    for n, text in enumerate(texts):
        parts.append(Part("headline" if headline and n == 0 else "body", Span(at, at + len(text))))
        at += len(text) + 1
    return Document("d", "d", "", "", "\n".join(texts), tuple(parts), "en", None)


def read(*paragraphs: str, headline: str = "") -> Reading:
    (reading,) = Parser(Settings()).parse([document(*paragraphs, headline=headline)])
    return replace(reading, quotations=says(reading))


def shown(reading: Reading) -> list[tuple[str, str]]:
    """Give each quotation as (source, content)."""
    text = reading.document.text
    return [(q.source.of(text) if q.source else "", q.content.of(text)) for q in reading.quotations]


def marked(example: str, mark: str) -> str:
    found = re.search(re.escape(mark[0]) + "(.*?)" + re.escape(mark[1]), example)
    return MARKS.sub("", found.group(1)) if found else ""


@pytest.fixture(scope="module")
def parsed() -> dict[str, Reading]:
    examples = list(dict.fromkeys(c[3] for c in CASES))
    readings = Parser(Settings()).parse([plain_document(MARKS.sub("", e)) for e in examples])
    return {e: replace(r, quotations=says(r)) for e, r in zip(examples, readings, strict=True)}


@pytest.mark.parametrize(("rule", "kind", "fires", "example"), CASES)
def test_rules_do_what_their_examples_say(rule, kind, fires, example, parsed):
    reading = parsed[example]
    text = reading.document.text
    found = attitudes(reading) if kind == "attitude" else reading.quotations
    got = [
        (q.source.of(text) if q.source else "", q.cue and q.cue.of(text), q.content.of(text)) for q in found
    ]
    wanted = (marked(example, "[]"), marked(example, "{}"), marked(example, "<>"))
    if not fires:
        assert got == []
    elif not wanted[2]:
        assert [g[:2] for g in got] == [wanted[:2]]
    else:
        assert wanted in got


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The talks had failed, according to the ministry.", [("the ministry", "The talks had failed")]),
        ("According to Seoul, the talks had failed.", [("Seoul", "the talks had failed")]),
        (
            "“We will go,” said Kim. “Nobody can stop us.”",
            [("Kim", "We will go,” said Kim. “Nobody can stop us.")],
        ),
        ("Kim said: “We will go. Nobody can stop us.”", [("Kim", "We will go. Nobody can stop us.")]),
        (
            "The talks, the ministry said, had failed.",
            [("the ministry", "The talks, the ministry said, had failed")],
        ),
        ("The envoy left, saying the talks had failed.", [("The envoy", "the talks had failed")]),
        ("The guests ate the “best” soup.", []),
        (
            "The agency quoted Kim as saying the talks had failed.",
            [("The agency", "Kim as saying the talks had failed"), ("Kim", "the talks had failed")],
        ),
        (
            "Kim was quoted by the agency as saying that the talks had failed.",
            [
                ("the agency", "Kim was quoted by the agency as saying that the talks had failed"),
                ("Kim", "the talks had failed"),
            ],
        ),
    ],
)
def test_forms_of_quotation(text, wanted):
    assert shown(read(text)) == wanted


def test_a_statement_carried_by_an_agency_rests_on_the_agency_first():
    found = shown(
        read("The ministry said in a statement carried by the state agency that the talks had failed.")
    )
    assert [source for source, _ in found] == ["the state agency", "The ministry"]


def test_a_quoted_paragraph_keeps_the_speaker_of_the_one_before():
    reading = read("“We tried for years,” the envoy said.", "“Nobody listened to us in the end.”")
    assert shown(reading)[-1] == ("the envoy", "Nobody listened to us in the end.")


def test_an_unclosed_quotation_goes_on_in_the_next_paragraph():
    reading = read("The envoy said: “We tried for years.", "“Nobody listened to us.”")
    assert shown(reading) == [("The envoy", "We tried for years.\n“Nobody listened to us.")]


@pytest.mark.parametrize(
    ("headline", "wanted"),
    [
        ("Oslo: talks with the rebels have failed", [("Oslo", "talks with the rebels have failed")]),
        ("Talks with the rebels have failed: ministry", [("ministry", "Talks with the rebels have failed")]),
    ],
)
def test_a_colon_in_a_headline(headline, wanted):
    assert shown(read("It rained.", headline=headline)) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("KIM: We will go. Nobody stays.", [("KIM", "We will go. Nobody stays.")]),
        ("“We will go to Oslo.” — Kim Yuna", [("Kim Yuna", "We will go to Oslo.")]),
        ('"HOLM: We will go to Oslo soon.', [("HOLM", "We will go to Oslo soon.")]),
        ("NOTE that we will go.", []),
    ],
)
def test_a_paragraph_with_its_speaker_beside_it(text, wanted):
    assert shown(read(text)) == wanted


def test_direct_is_told_from_indirect():
    reading = read("“We will go to Oslo,” said Kim. Lee said they would stay.")
    assert [q.direct for q in reading.quotations] == [True, False]


def mention(reading: Reading, words: str, **party: str) -> Mention:
    span = Span(start := reading.document.text.index(words), start + len(words))
    tokens = [i for i in range(len(reading.tokens)) if span.start <= reading.tokens.start[i] < span.end]
    known = Party(
        words,
        span,
        party.get("country", "KOR"),
        entity=party.get("entity", ""),
        person=party.get("person", ""),
    )
    return Mention(known, (tokens[0], tokens[-1] + 1), tokens[-1], 1.0, "test")


def test_a_speaker_is_the_mention_that_the_source_names():
    reading = read("The ministry of Norland said the talks had failed. It added that nobody came.")
    reading = replace(reading, mentions=(mention(reading, "Norland", entity="NOR"),))
    assert [q.speaker.entity if q.speaker else "" for q in says(reading)] == ["NOR", "NOR"]


def test_a_pronoun_is_the_one_who_spoke_before():
    reading = read("Kim Yuna arrived. “We will go,” Kim said. He added that nobody could stop them.")
    reading = replace(
        reading,
        mentions=(
            mention(reading, "Kim Yuna", person="Kim Yuna"),
            mention(reading, "Kim said"[:3], person="Kim Yuna"),
        ),
    )
    speakers = [q.speaker.person if q.speaker else "" for q in says(reading)]
    assert speakers[-1] == "Kim Yuna"


def test_a_source_nobody_knows_has_no_speaker():
    (quotation,) = read("A man in the street said the talks had failed.").quotations
    assert quotation.speaker is None
    assert quotation.source is not None


def bare_reading(text: str) -> Reading:
    tokens = Tokens((), (), (), (), (), (), (), (), (), (), ())
    return Reading(plain_document(text), tokens, (Sentence(0, 0, Span(0, len(text)), "body", 0),))


@given(st.text(alphabet="ab “”\"'. ,", max_size=60))
def test_what_is_quoted_lies_in_the_text_in_order(text):
    found = quoted(bare_reading(text))
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(found))


def test_straight_marks_pair_up():
    assert [
        q.span.of('He said "yes" and "no".') for q in quoted(bare_reading('He said "yes" and "no".'))
    ] == ["yes", "no"]


GOOD = {
    "id": "x",
    "kind": "say",
    "of": "verb",
    "words": ["say"],
    "content": ["clause"],
    "yes": ["a"],
    "no": ["b"],
}


@pytest.mark.parametrize(
    "change", [{"yes": []}, {"no": []}, {"colour": 1}, {"kind": "sing"}, {"words": ["say", "say"]}]
)
def test_a_bad_rule_is_refused(change):
    compile_cues([GOOD], "f.yaml")
    with pytest.raises(DataFileError, match=r"f\.yaml: x"):
        compile_cues([{**GOOD, **change}], "f.yaml")


def test_quotations_are_records():
    assert all(isinstance(q, Quotation) for q in read("Kim said it rained.").quotations)


def test_what_somebody_told_an_outlet_comes_from_there():
    told = read_sentence("A Kenyan general told Reuters that troops had left the town.", Settings())
    left = told.tokens.text.index("left")
    assert [p.text for p in according(told, left)] == ["Reuters", "A Kenyan general"]


def test_a_pronoun_is_whoever_spoke_before_even_where_nobody_is_known():
    reading = read("The smith said the bridge was shut. He added that it would open.")
    assert [q.speaker and q.speaker.text for q in reading.quotations] == [None, "The smith"]
