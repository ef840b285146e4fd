"""Predicates that no rule knows: the encoder's word, in the frame of its event."""

from __future__ import annotations

import pytest

from verbale import ontology
from verbale.coding import encoder
from verbale.coding.coded import Coding
from verbale.coding.learned import Learned
from verbale.coding.what import Coder

NEW = "zonked"  # no verb of the lexicon


class Sure:
    """An encoder that takes some words for some events, as surely as it is told, and all others for nothing.

    It says that the `acting` do what every word tells, and that the `suffering` suffer it.
    """

    def __init__(
        self,
        told: dict[str, str],
        share: float,
        acting: tuple[str, ...] = (),
        suffering: tuple[str, ...] = (),
    ) -> None:
        self.told, self.share, self.asked = told, share, 0
        self.acting, self.suffering = acting, suffering
        self.text, self.done = "", "asserted"

    def words(self, text: str) -> Sure:
        self.asked += 1
        self.text = text
        return self

    def event(self, at: int) -> encoder.Shares:
        event = next((e for word, e in self.told.items() if self.text.startswith(word, at)), encoder.NOTHING)
        rest = dict.fromkeys((*ontology.events(), encoder.NOTHING), (1 - self.share) / 16)
        return {**rest, event: self.share}

    def status(self, at: int) -> encoder.Shares:
        del at
        rest = dict.fromkeys(("asserted", "future", "hypothetical", "negated", "historical"), 0.01)
        return {**rest, self.done: 0.99}

    def sides(self, word: int, party: int) -> tuple[float, float]:
        del word
        acts, suffers = (self.text.startswith(names, party) for names in (self.acting, self.suffering))
        return float(acts), float(suffers)


@pytest.fixture
def coded(read, monkeypatch):
    def reports(
        text: str, event: str, share: float = 0.99, word: str = NEW, **more: str
    ) -> list[tuple[str, str, str]]:
        sure = Sure({word: event, **more}, share, ("Kenya", "Peru"), ("Chad", "Togo"))
        monkeypatch.setattr(encoder, "packaged", lambda: sure)
        reading = read(text)
        found = []
        for sentence in reading.sentences:
            known = Learned(reading.document.text, reading.tokens, sentence)
            for c in Coder(reading, sentence, learned=known).codings():
                sides = [",".join(p.country or "?" for p in side.parties) for side in (c.actor, c.recipient)]
                found.append((c.event, *sides))
        return found

    return reports


def test_what_no_rule_knows_is_coded_by_its_word(coded):
    assert coded("Kenya zonked Chad on Monday.", "ACCUSE") == [("ACCUSE", "KEN", "TCD")]
    assert coded("Chad was zonked by Kenya.", "COERCE") == [("COERCE", "KEN", "TCD")]
    assert coded("Kenya and Peru zonked on Monday.", "CONSULT") == [("CONSULT", "KEN,PER", "")]


def test_parties_stand_where_the_encoder_puts_them(read, monkeypatch):
    text = "Kenya zonked Chad before Togo, as Peru saw it."
    sure = Sure({NEW: "ACCUSE"}, 0.99, acting=("Togo", "Peru"), suffering=("Kenya",))
    monkeypatch.setattr(encoder, "packaged", lambda: sure)
    reading = read(text)
    known = Learned(text, reading.tokens, reading.sentences[0])
    (coding,) = Coder(reading, reading.sentences[0], learned=known).codings()
    assert [p.country for p in coding.actor.parties] == ["TGO", "PER"]
    assert [p.country for p in coding.recipient.parties] == ["KEN"]


def test_what_the_encoder_is_not_sure_of_is_not_coded(coded):
    assert coded("Kenya zonked Chad on Monday.", "ACCUSE", share=0.2) == []


PRAISED = ("SUPPORT", "KEN", "TCD")


@pytest.mark.parametrize(
    ("text", "word", "event", "share", "expected"),
    [
        ("Kenya praised Chad.", "praised", "SUPPORT", 0.99, [PRAISED]),
        ("Kenya praised Chad.", "praised", "NONE", 0.99, []),
        ("Kenya praised Chad.", "praised", "NONE", 0.5, [PRAISED]),
        ("Kenya praised Chad.", "praised", "AID", 0.99, [("AID", "KEN", "TCD")]),
        ("Kenya praised Chad.", "praised", "AID", 0.6, [PRAISED]),
        # what rules compose is more than a word tells
        ("Kenya vowed not to attack Chad.", "vowed", "THREATEN", 0.99, [("AGREE", "KEN", "TCD")]),
        # the promise of a deed is that deed, to come
        ("Kenya will train troops of Chad.", "train", "AGREE", 0.99, [("AID", "KEN", "TCD")]),
    ],
)
def test_the_encoder_may_object_to_what_rules_code(coded, text, word, event, share, expected):
    assert coded(text, event, share, word) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [("ACCUSE", [("ACCUSE", "KEN", "TCD")]), ("AID", [("AID", "KEN", "TCD")]), ("NONE", [])],
)
def test_it_does_not_object_where_it_hears_the_event_at_another_word_of_the_predicate(coded, noun, expected):
    assert coded("Kenya opened an inquiry into Chad.", noun, word="inquiry", opened="NONE") == expected


def test_what_is_told_already_is_not_added(coded):
    text = "Kenya sued Chad, while Peru zonked Togo."
    assert coded(text, "ACCUSE", sued="ACCUSE") == [("ACCUSE", "KEN", "TCD")]
    assert [event for event, *_ in coded(text, "ACCUSE", sued="NONE")] == ["ACCUSE"]
    assert coded("Kenya praised Chad and sued Togo.", "AID", word="praised", sued="AID") == [
        ("AID", "KEN", "TCD"),
        ("ACCUSE", "KEN", "TGO"),
    ]


@pytest.mark.parametrize(
    ("share", "expected"),
    [(0.99, [("ACCUSE", "KEN", "TCD"), ("ASSAULT", "TCD", "")]), (0.5, [("ACCUSE", "KEN", "TCD")])],
)
def test_a_noun_that_rules_do_not_count_is_a_claim_where_the_encoder_says_so(coded, share, expected):
    text = "Kenya condemned the raid by Chad."
    assert coded(text, "ASSAULT", share, word="raid", condemned="ACCUSE") == expected


@pytest.mark.parametrize(
    ("text", "word", "event", "expected"),
    [
        ("Kenya turned down a request from Chad.", "request", "REQUEST", ("REQUEST", "TCD", "")),
        # it may be another event than rules would have it
        ("Kenya brushed aside a vow by Chad.", "vow", "THREATEN", ("THREATEN", "KEN", "TCD")),
    ],
)
@pytest.mark.parametrize("share", [0.99, 0.5])
def test_what_another_word_speaks_about_is_a_claim_where_the_encoder_says_so(
    coded, text, word, event, expected, share
):
    assert (expected in coded(text, event, share, word, turned="REJECT", brushed="REJECT")) == (share > 0.9)


def test_a_noun_that_no_verb_carries_is_coded_where_the_encoder_is_sure(coded):
    text = "Kenya thanked all for the zonk of Chad."
    assert ("AID", "KEN", "TCD") in coded(text, "AID", word="zonk")
    assert all(event != "AID" for event, *_ in coded(text, "AID", 0.7, word="zonk"))


def test_the_kind_of_another_noun_is_no_claim(coded):
    text = "Kenya thanked all for the zonk seller of Chad."
    assert all(event != "AID" for event, *_ in coded(text, "AID", word="zonk"))


@pytest.mark.parametrize(
    ("text", "word", "event"),
    [
        ("Kenya accused Chad of the shelling of a Togolese post.", "shelling", "ASSAULT"),
        ("Kenya criticised Peru's plan for the bombing of Chad.", "bombing", "ASSAULT"),
    ],
)
def test_a_deed_that_is_only_alleged_or_planned_is_none(coded, text, word, event):
    assert all(
        told != event for told, *_ in coded(text, event, 0.99, word, accused="ACCUSE", criticised="ACCUSE")
    )


def test_verbs_that_seldom_tell_an_event_need_a_rule(coded):
    assert coded("Kenya named Chad on Monday.", "ACCUSE", word="named") == []


def test_nobody_at_the_predicate_is_no_claim(coded):
    assert coded("The rain zonked the roof.", "ASSAULT") == []


@pytest.mark.parametrize(
    ("text", "times"), [("Kenya zonked Chad and Peru zonked Togo.", 1), ("The rain zonked the roof.", 0)]
)
def test_a_sentence_is_read_once_and_only_where_somebody_stands(read, monkeypatch, text, times):
    sure = Sure({NEW: "ACCUSE"}, 0.99)
    monkeypatch.setattr(encoder, "packaged", lambda: sure)
    reading = read(text)
    known = Learned(text, reading.tokens, reading.sentences[0])
    Coder(reading, reading.sentences[0], learned=known).codings()
    assert sure.asked == times


def test_without_the_encoder_rules_alone_decide(read):
    reading = read("Kenya zonked Chad on Monday.")
    assert Coder(reading, reading.sentences[0]).codings() == ()


@pytest.fixture
def one(read, monkeypatch):
    def coding(text: str, sure: Sure) -> tuple[Learned, Coder, Coding]:
        monkeypatch.setattr(encoder, "packaged", lambda: sure)
        reading = read(text)
        known = Learned(text, reading.tokens, reading.sentences[0])
        coder = Coder(reading, reading.sentences[0], learned=known)
        (found,) = coder.codings()
        return known, coder, found

    return coding


def test_a_side_that_rules_leave_empty_is_filled(one):
    text = "Kenya, at odds with Chad, recalled its ambassador."
    _, coder, coding = one(text, Sure({"recalled": "SANCTION"}, 0.99, suffering=("Chad",)))
    assert [p.country for p in coding.recipient.parties] == []
    filled = coder.completed(coding)
    assert [p.country for p in filled.actor.parties] == ["KEN"]
    assert [p.country for p in filled.recipient.parties] == ["TCD"]


def test_a_noun_takes_nobody_out_of_another_things_relative_clause(one):
    text = "Kenya's missile test followed the sale of lorries that belonged to Chad."
    _, coder, coding = one(text, Sure({"test": "MOBILIZE"}, 0.99, suffering=("Chad",)))
    assert coding.candidate.token == 3
    assert coder.completed(coding).recipient.parties == ()


@pytest.mark.parametrize(
    ("told", "said", "expected"),
    [
        ("asserted", "negated", "negated"),
        ("negated", "asserted", "asserted"),
        ("asserted", "asserted", "asserted"),
        # rules know the day
        ("future", "negated", "future"),
        ("historical", "asserted", "historical"),
        ("asserted", "future", "asserted"),
    ],
)
def test_whether_it_has_happened(one, told, said, expected):
    sure = Sure({"praised": "SUPPORT"}, 0.99)
    known, _, coding = one("Kenya praised Chad.", sure)
    sure.done = said
    assert known.status(coding, told) == expected


def test_what_depends_on_a_condition_is_not_done(one):
    sure = Sure({"praised": "SUPPORT"}, 0.99)
    known, _, coding = one("Kenya praised Chad.", sure)
    assert known.status(coding, "hypothetical") == "asserted"
    assert known.status(coding, "hypothetical", depends=True) == "hypothetical"


def test_what_rules_compose_to_no_event_is_none(coded):
    assert coded("Kenya declined to threaten Chad.", "REJECT", word="declined") == []


def test_what_rules_take_for_no_event_takes_its_noun(coded):
    for text in (
        "Nepal imposed a curfew after the quake.",
        "A curfew was declared by Nepal after the flood.",
    ):
        assert coded(text, "NONE") == []
    assert coded("Nepal imposed a curfew after the riots.", "COERCE", word="imposed") == [
        ("COERCE", "NPL", "")
    ]
    assert coded("Kenya declared a war on poverty.", "THREATEN", 0.9, "declared") == []


@pytest.mark.parametrize(
    ("event", "word", "acting", "suffering", "expected"),
    [
        ("SUPPORT", "freed", ("Kenya",), ("Chad",), [("SUPPORT", ["KEN"], ["TCD"])]),
        ("COERCE", "praised", ("Togo",), ("Kenya",), [("COERCE", ["TGO"], ["KEN"])]),
    ],
)
def test_of_another_event_the_parties_are_asked_again(
    read, monkeypatch, event, word, acting, suffering, expected
):
    text = f"Kenya {word} Chad before Togo."
    monkeypatch.setattr(encoder, "packaged", lambda: Sure({word: event}, 0.99, acting, suffering))
    reading = read(text)
    known = Learned(text, reading.tokens, reading.sentences[0])
    found = Coder(reading, reading.sentences[0], learned=known).codings()
    told = [
        (c.event, [p.country for p in c.actor.parties], [p.country for p in c.recipient.parties])
        for c in found
    ]
    assert told == expected


def test_who_only_undergoes_what_rules_code_does_nothing_else(coded):
    text = "The freezing of Dutch aid to Chad angered Kenya."
    assert all(event != "SANCTION" for event, *_ in coded(text, "SANCTION", word="angered"))


def test_an_event_of_the_encoder_has_the_mode_that_rules_give_its_word(read, monkeypatch):
    monkeypatch.setattr(encoder, "packaged", lambda: Sure({NEW: "COERCE"}, 0.99, ("Kenya",), ("Chad",)))
    reading = read("Kenya zonked a curfew in Chad.")
    known = Learned(reading.document.text, reading.tokens, reading.sentences[0])
    modes = [
        c.mode
        for c in Coder(reading, reading.sentences[0], learned=known).codings()
        if c.candidate.kind == "verb"
    ]
    assert modes == [("curfew",)]


def test_what_a_passive_is_done_to_names_neither_who_does_it_nor_who_suffers(read, monkeypatch):
    text = "The release of six men by Chad was praised."
    monkeypatch.setattr(encoder, "packaged", lambda: Sure({"praised": "SUPPORT"}, 0.99, ("Chad",), ("six",)))
    reading = read(text)
    coder = Coder(reading, reading.sentences[0], learned=Learned(text, reading.tokens, reading.sentences[0]))
    (praise,) = (c for c in map(coder.completed, coder.codings()) if c.event == "SUPPORT")
    assert not praise.actor
    assert [p.country for p in praise.recipient.parties] == ["TCD"]
