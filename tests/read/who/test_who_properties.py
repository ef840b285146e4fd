from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.config import Settings
from verbale.read.parse import Parser, plain_document
from verbale.read.who import resolve, who
from verbale.read.who.fold import lower, plain
from verbale.read.who.known import packaged

_PIECES = st.sampled_from(
    ["the", "two", "Chinese", "North", "President", "of", "'s", "Kim Jong-un", "U.S.", "and", ",", "-", "said", "his",
     "counterpart", "both sides", "Seoul", "foreign minister", "it", '"', "we", "police", ".", "É", "Îzmir", "\n", "(", "’s"]
)  # fmt: skip
_TEXT = st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=25).map(" ".join))
_PARSER = Parser(Settings())


@settings(max_examples=60, deadline=None)
@given(_TEXT)
def test_every_mention_lies_in_the_text_and_covers_its_head(text):
    reading = _PARSER.parse([plain_document(text)])[0]
    for mention in who(reading):
        first, last = mention.tokens
        assert 0 <= first < last <= len(reading.tokens)
        assert first <= mention.head < last
        assert mention.party.span == reading.tokens.span(first, last)
        assert mention.party.text == mention.party.span.of(text)
        assert 0 <= mention.confidence <= 1
        assert all(0 <= s.start < s.end <= len(text) for s in mention.evidence)


@settings(max_examples=200, deadline=None)
@given(_TEXT, st.text(max_size=20))
def test_resolve_never_raises(text, context):
    assert resolve(text, context=context).text == text


@given(st.text())
def test_folding_moves_no_offset(text):
    assert len(plain(text)) == len(lower(text)) == len(text)


@given(_TEXT)
def test_found_names_are_in_order_and_do_not_overlap(text):
    found = packaged().names.find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(f.start < f.end <= len(text) for f in found)
