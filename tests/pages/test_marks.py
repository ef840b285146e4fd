from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from verbale.pages.marks import Mark, Piece, pieces
from verbale.types import Span


def bracketed(text: str, base: int, *marks: tuple[int, int, str]) -> str:
    out = ""
    for step, value in pieces(text, base, [Mark(Span(s, e), label) for s, e, label in marks]):
        out += {"open": f"[{value}:", "text": value, "close": "]"}[step]
    return out


def test_plain_text_is_one_piece():
    assert pieces("Oslo met Paris.", 0, []) == (Piece("text", "Oslo met Paris."),)


def test_marks_beside_each_other():
    marked = bracketed("Oslo met Paris.", 0, (0, 4, "actor"), (5, 8, "trigger"), (9, 14, "recipient"))
    assert marked == "[actor:Oslo] [trigger:met] [recipient:Paris]."


def test_the_frame_is_that_of_the_document():
    assert bracketed("Oslo met Paris.", 100, (105, 108, "trigger")) == "Oslo [trigger:met] Paris."


def test_a_mark_inside_another():
    assert bracketed("Norway's envoy left", 0, (0, 14, "actor"), (0, 6, "where")) == (
        "[actor:[where:Norway]'s envoy] left"
    )


def test_crossing_marks_are_split_where_the_first_ends():
    assert bracketed("abcdef", 0, (0, 4, "actor"), (2, 6, "when")) == "[actor:ab[when:cd]][when:ef]"


def test_three_crossing_marks():
    assert bracketed("abcdef", 0, (0, 3, "a"), (1, 5, "b"), (2, 6, "c")) == "[a:a[b:b[c:c]]][c:[b:de]f]"


def test_same_words_with_two_labels():
    assert (
        bracketed("Oslo said", 0, (0, 4, "actor"), (0, 4, "according to"))
        == "[according to:[actor:Oslo]] said"
    )


def test_marks_outside_the_sentence_are_left_out():
    assert bracketed("Oslo", 10, (0, 5, "actor"), (14, 20, "when"), (8, 12, "where")) == "[where:Os]lo"


SPANS = st.lists(
    st.tuples(st.integers(-5, 45), st.integers(-5, 45), st.sampled_from(["actor", "recipient", "when"])),
    max_size=8,
)


@given(text=st.text(max_size=40), spans=SPANS)
def test_no_word_is_lost_and_marks_are_nested(text, spans):
    steps = pieces(text, 0, [Mark(Span(s, e), label) for s, e, label in spans])
    assert "".join(value for step, value in steps if step == "text") == text
    opened: list[str] = []
    for step, value in steps:
        if step == "open":
            opened.append(value)
        elif step == "close":
            assert opened.pop() == value
    assert opened == []


@given(text=st.text(min_size=1, max_size=40), spans=SPANS)
def test_every_character_carries_exactly_its_labels(text, spans):
    steps = pieces(text, 0, [Mark(Span(s, e), label) for s, e, label in spans])
    at, opened = 0, []
    for step, value in steps:
        if step == "open":
            opened.append(value)
        elif step == "close":
            opened.pop()
        else:
            for _ in value:
                assert set(opened) == {label for s, e, label in spans if s <= at < e}
                at += 1
