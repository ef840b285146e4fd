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


@pytest.mark.parametrize(
    "text",
    [
        "SANTO DOMINGO - Dominican police arrested 20 Haitians in Santiago. Haiti protested.",
        "Dili: Xanana Gusmao received Ramos-Horta at Palacio do Governo. Fretilin boycotts parliament.",
        "Antananarivo: Rajoelina dismisses Ravalomanana ally. Soldiers surround Iavoloha palace.",
        "Tshisekedi accuses Kagame. M23 rebels seize Bunagana, Rutshuru. Monusco helicopters strike Kibumba.",
        "Ulaanbaatar protests: Khurelsukh resigns. Mongolian parliament names Oyun-Erdene premier.",
        "Podgorica, Skopje, Tirana join Nato sanctions. Djukanovic, Pendarovski, Rama visit Kyiv.",
        "Nairobi. Ruto sacks Gachagua.",
    ],
)
def test_names_from_elsewhere_make_no_other_language(text: str) -> None:
    assert language_of([text]) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Maduro expulsa al embajador de España. Madrid protesta.", "es"),
        ("Macron reçoit Zelensky à Paris. La France livre des chars.", "fr"),
        ("Meloni incontra Scholz a Roma. Il governo italiano invia aiuti a Kiev.", "it"),
        ("Berlin: Scholz trifft Macron in Paris. Frankreich liefert Panzer an Kiew.", "de"),
        ("Polisi menangkap tiga pria di Jakarta. Pemerintah mengecam serangan itu.", "id"),
        ("Поліція затримала трьох чоловіків у Києві.", "uk"),
        ("警方周一在北京逮捕了三名男子。", "zh"),
    ],
)
def test_a_short_text_in_another_language_is_not_english(text: str, language: str) -> None:
    assert language_of([text]) == language
