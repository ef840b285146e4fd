"""Word pieces: longest first, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale import datafiles
from verbale.coding.encoder import PIECES
from verbale.coding.pieces import Pieces

FEW = Pieces(["[UNK]", "the", "un", "##leash", "##ed", "unleash", "-", "e", "##t"])


@pytest.fixture(scope="module")
def packaged() -> Pieces:
    return Pieces(datafiles.read_text(PIECES).splitlines())


@pytest.mark.parametrize(
    ("text", "ids", "starts"),
    [
        ("The", (1,), (0,)),
        ("unleashed", (5, 4), (0, 7)),  # the longest beginning, not un-leash-ed
        ("the un-the", (1, 2, 6, 1), (0, 4, 6, 7)),
        ("ét", (7, 8), (0, 1)),
        ("the xyz", (1, 0), (0, 4)),  # no piece begins it: unknown as a whole
        ("unxyz", (0,), (0,)),
        ("", (), ()),
    ],
)
def test_words_are_cut_into_the_longest_pieces(text, ids, starts):
    read = FEW.read(text)
    assert (read.ids, read.starts) == (ids, starts)


def test_the_packaged_list_has_what_the_encoder_opens_closes_and_marks_with(packaged):
    marks = ["[A]", "[/A]", "[R]", "[/R]", "[CLS]", "[SEP]"]
    assert len({packaged[mark] for mark in marks}) == len(marks)


def test_the_packaged_list_names_no_piece_twice():
    names = datafiles.read_text(PIECES).splitlines()
    assert len(set(names)) == len(names)


@given(st.text(max_size=200))
def test_every_piece_begins_in_the_text_in_order(packaged, text):
    read = packaged.read(text)
    assert len(read.ids) == len(read.starts)
    assert list(read.starts) == sorted(read.starts)
    assert all(0 <= start < len(text) for start in read.starts)
