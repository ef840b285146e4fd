from __future__ import annotations

from datetime import date

import pytest

from verbale.coding.status import StatusFound, status
from verbale.coding.status_rules import compile_rules, status_rules
from verbale.config import Settings
from verbale.errors import DataFileError
from verbale.read.parse import Parser, plain_document
from verbale.types import Document, Part, Reading, Span, When

CASES = [
    (rule.id, fires, sentence, wanted)
    for rule in status_rules().rules
    for fires, examples in ((True, rule.yes), (False, rule.no))
    for sentence, wanted in examples.items()
]


def read(*starred: str) -> list[tuple[Reading, int]]:
    """Parse sentences with one *starred* word each; give back the reading and the token of that word."""
    readings = Parser(Settings()).parse([plain_document(s.replace("*", "")) for s in starred])
    return [(r, r.tokens.start.index(s.index("*"))) for r, s in zip(readings, starred, strict=True)]


def found(starred: str, **given: When | None) -> StatusFound:
    ((reading, trigger),) = read(starred)
    return status(reading, trigger, **given)


@pytest.fixture(scope="module")
def parsed() -> dict[str, tuple[Reading, int]]:
    sentences = list(dict.fromkeys(c[2] for c in CASES))
    return dict(zip(sentences, read(*sentences), strict=True))


@pytest.mark.parametrize(("rule", "fires", "sentence", "wanted"), CASES)
def test_rules_do_what_their_examples_say(rule, fires, sentence, wanted, parsed):
    reading, trigger = parsed[sentence]
    result = status(reading, trigger)
    assert (result.status, f"status.{rule}" in result.made_by) == (wanted, fires), result


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Seoul said its envoy had *met* the rebels.", "asserted"),
        ("The envoy declined to *threaten* new sanctions.", "negated"),
        ("Talks *began* on Monday and both sides hope to sign a text.", "asserted"),
        ("The dialogue, which was last *held* in 1998, also includes Chile.", "historical"),
        ("A summit of this kind was last *held* twelve years ago.", "historical"),
        ("His father *fought* in the hills during the Korean War.", "historical"),
        ("It was the first summit since the two kings *met* in Oslo.", "historical"),
        ("Riga used to *host* the talks.", "historical"),
        ("Riga used the visit to *praise* the talks.", "asserted"),
        ("Nobody *saw* a drone over the town.", "negated"),
        ("Reports that Minsk had *shelled* the town were untrue.", "negated"),
        (
            "Asked about reports that Minsk had *shelled* the town, she said the reports were untrue.",
            "negated",
        ),
        (
            "Asked about reports that Minsk had *shelled* the town, she said the reports were accurate.",
            "asserted",
        ),
        (
            "Asked about reports that Minsk had *shelled* the town, she said the rain was unfounded.",
            "asserted",
        ),
        ("The patrol held its fire, nor did it *cross* the river.", "negated"),
        ("Should it fail, the camp gets its guards back and the monitors *go* home.", "hypothetical"),
        ("Minsk denied that it would *close* the port.", "negated"),
        ("They left with no deal *reached*.", "negated"),
        ("The clerk resigned rather than *sign* the order.", "negated"),
        ("The two are not on terms and have yet to *exchange* envoys.", "negated"),
        ("Minsk denied reports of a *raid*.", "negated"),
        ("Riga agreed to a truce. In return the rebels would *free* the crew.", "future"),
        ("If it fails, Riga said, it will strike. The port would be *closed*.", "hypothetical"),
        ("Riga said it would have *closed* the port.", "hypothetical"),
        ("The envoy left, saying that the king would *visit* Oslo.", "future"),
        ("A second *round* is to be held in April.", "future"),
        ("The *drill* was due to start on Monday.", "future"),
        ("Seoul *tested* a rocket.", "asserted"),
        ("Minsk, which denies *shelling* the port, wants talks.", "negated"),
        ("The pilot was accused of *bombing* a school.", "hypothetical"),
        ("If they refuse to *sign*, the talks will end.", "hypothetical"),
        ("The king will not *sign* the text.", "negated"),
        ("Riga has not ruled out *sending* troops.", "hypothetical"),
        ("The envoys *return* to Riga on Monday for talks on fishing, an issue likely to last.", "asserted"),
        ("The envoys *met* on Monday, the talks likely to go on for days.", "asserted"),
        ("Oslo *made* an offer, a step expected to anger Minsk.", "asserted"),
        ("Riga *tested* a rocket, a step likely to anger Minsk.", "asserted"),
    ],
)
def test_scope(sentence, wanted):
    assert found(sentence).status == wanted


def test_a_hedge_is_kept_and_changes_nothing():
    result = found("The rebels reportedly *shot* the guide.")
    assert result.status == "asserted"
    assert [h.text for h in result.hedges] == ["reportedly"]


def test_evidence_names_the_words():
    sentence = "The envoy refused to *sign* the text."
    assert [e.of(sentence.replace("*", "")) for e in found(sentence).evidence] == ["refused"]


def headline(text: str) -> Document:
    return Document("h", "h", "", "", text, (Part("headline", Span(0, len(text))),), "en", None)


def test_an_infinitive_in_a_headline_is_a_plan():
    text = "Seoul, Tokyo to hold talks next week"
    (reading,) = Parser(Settings()).parse([headline(text)])
    assert status(reading, reading.tokens.text.index("hold")).status == "future"


def when(start: date, end: date | None = None) -> When:
    return When(start, end or start, "day", "then", Span(0, 1))


NOW = when(date(2016, 9, 14))


@pytest.mark.parametrize(
    ("sentence", "at", "wanted"),
    [
        ("The North *tested* a rocket in 1998.", date(1998, 8, 31), "historical"),
        ("The council met after the North *tested* a rocket in April.", date(2016, 4, 9), "asserted"),
        ("The North *tested* a rocket in April.", date(2016, 4, 9), "historical"),
        ("The North *tested* a rocket on Friday.", date(2016, 9, 9), "asserted"),
        ("Anger has grown since the board *tightened* the ban in August.", date(2016, 8, 20), "asserted"),
        ("Riga, which *tightened* the ban in August, met the envoys.", date(2016, 8, 20), "asserted"),
        ("The envoy *meets* the king on Friday.", date(2016, 9, 16), "future"),
        ("A *vote* has been called for Friday.", date(2016, 9, 16), "future"),
    ],
)
def test_the_time_of_the_event_bears_on_it(sentence, at, wanted):
    assert found(sentence, published=NOW, when=when(at)).status == wanted


GOOD = {"id": "x", "at": "adverb", "words": ["not"], "gives": "negated", "yes": {"a": "b"}, "no": {"c": "d"}}


@pytest.mark.parametrize(
    "change",
    [
        {"yes": {}},
        {"no": {}},
        {"colour": "red"},
        {"at": "nowhere"},
        {"gives": "maybe"},
        {"words": ["not", "not"]},
        {"at": "governor"},
    ],
)
def test_a_bad_rule_is_refused(change):
    compile_rules([GOOD], "f.yaml")
    with pytest.raises(DataFileError, match=r"f\.yaml: x"):
        compile_rules([{**GOOD, **change}], "f.yaml")


def test_two_rules_may_not_decide_one_pattern():
    rule = {**GOOD, "at": "governor", "of": ["verb"], "link": ["inf"]}
    with pytest.raises(DataFileError, match="is decided by rule x already"):
        compile_rules([rule, {**rule, "id": "y", "gives": "future"}], "f.yaml")
