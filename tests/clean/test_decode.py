from __future__ import annotations

import pytest

from verbale.clean.decode import decode, normal, repaired

RUSSIAN = "Министр иностранных дел заявил в среду о новых переговорах с соседями."
GERMAN = "Die Außenminister führten in München Gespräche über künftige Maßnahmen, wie ein Sprecher erklärte."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (RUSSIAN.encode(), RUSSIAN),
        (RUSSIAN.encode("cp1251"), RUSSIAN),
        (GERMAN.encode("latin-1"), GERMAN),
        (GERMAN.encode("utf-8-sig"), GERMAN),
        (GERMAN.encode("utf-16"), GERMAN),
        (GERMAN.encode("utf-32"), GERMAN),
        (b"They said \x93no\x94 twice on Monday.", "They said “no” twice on Monday."),
        (GERMAN.encode() * 20 + b"\xff", GERMAN * 20 + "\ufffd"),
    ],
)
def test_encodings(data, text):
    assert decode(data, declared=False) == text


def test_what_a_page_declares_is_believed_only_where_it_can_be():
    head = b'<meta charset="koi8-r">'
    assert decode(head + RUSSIAN.encode("koi8-r"), declared=True) == head.decode() + RUSSIAN
    assert decode(head + RUSSIAN.encode(), declared=True) == head.decode() + RUSSIAN
    assert decode(b'<meta charset="no-such">plain', declared=True) == '<meta charset="no-such">plain'


def test_what_is_not_text():
    assert decode(bytes(range(256)) * 8, declared=False) is None


def test_line_breaks_and_spaces_become_plain():
    assert normal("a\r\nb\rc\x85d\u2028e\u00a0f\u200bg") == "a\nb\nc\nd\ne fg"


@pytest.mark.parametrize(
    ("line", "mended"),
    [("GÃ¼ncelleme â€œevetâ€\x9d", "Güncelleme “evet”"), ("Ângela Âge", "Ângela Âge"), ("plain", "plain")],
)
def test_only_certain_repairs_are_made(line, mended):
    assert repaired(line) == mended
