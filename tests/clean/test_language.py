from __future__ import annotations

import pytest

from verbale.clean.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kenya urged Ethiopia on Monday to reopen the border.", "en"),
        ("The ministers said that they would meet again, but not before the vote.", "en"),
        ("Die Minister sagten am Montag, dass sie sich in Wien wieder treffen wollten.", "de"),
        ("Le ministre a dit lundi que la frontière resterait fermée jusqu'à nouvel ordre.", "fr"),
        ("El ministro dijo el lunes que la frontera seguiría cerrada hasta nuevo aviso.", "es"),
        ("De minister zei maandag dat de grens gesloten blijft, en dat was niet de eerste keer.", "nl"),
    ],
)
def test_the_language_is_told_from_the_words(text: str, language: str) -> None:
    assert language_of([text]) == language


def test_what_is_declared_decides_for_a_few_words() -> None:
    assert language_of(["Accra: mardi"], "fr-FR") == "fr"
