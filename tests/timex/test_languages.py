from __future__ import annotations

import pytest

from verbale.timex import language, languages


def test_english_comes_first():
    assert languages()[0] == "en"
    assert len(set(languages())) == len(languages())


@pytest.mark.parametrize("code", languages())
def test_no_month_is_named_like_another(code):
    spoken = language(code)
    assert spoken is not None
    names = [name.lower() for forms in spoken.months for name in forms]
    assert len(set(names)) == len(names)
    assert all(label == label.lower() for label in (*spoken.published, *spoken.updated))


def test_unknown_language():
    assert language("xx") is None
