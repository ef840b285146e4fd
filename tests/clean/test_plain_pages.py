from __future__ import annotations

import pytest

from verbale.types import Part, Span

BODY = (
    "The foreign minister of Ruritania met his counterpart from Freedonia on Monday to discuss the border.",
    "Both sides agreed to meet again next month, a spokesman said after the talks in the capital.",
    "The opposition rejected the plan and called for a vote in parliament on the treaty.",
)
HEADLINE = "Ministers of Ruritania and Freedonia discuss border"


def test_a_page_saved_with_its_furniture(cleaned, told):
    page = "\n\n".join(
        (
            "Skip to content",
            "Home",
            "World",
            "(2nd LEAD) " + HEADLINE,
            "World News 18:05 March 11, 2015",
            "(ATTN: ADDS photo)",
            "By Rupert Hentzau (rh@zendawire.example)",
            "Ministers at the table. (AP)",
            "STRELSAU, Jan. 20 (Yonhap) -- " + BODY[0],
            "Like Us on Facebook",
            BODY[1],
            "Read more: Who owns the border?",
            BODY[2],
            "Send Feedback",
            "How can we improve?",
            "MOST POPULAR",
            "King opens bridge in Zenda",
            "© 2024 Zenda Wire. All rights reserved.",
        )
    )
    document = cleaned(page)
    assert told(document, "body") == list(BODY)
    assert told(document, "headline") == [HEADLINE]
    assert told(document, "wire") == ["(2nd LEAD)", "(ATTN: ADDS photo)"]
    assert told(document, "published") == ["World News 18:05 March 11, 2015"]
    assert told(document, "byline") == ["By Rupert Hentzau (rh@zendawire.example)"]
    assert told(document, "caption") == ["Ministers at the table. (AP)"]
    assert told(document, "dateline") == ["STRELSAU, Jan. 20 (Yonhap) --"]
    assert (document.wire, document.agency, document.place) == ("2nd LEAD", "Yonhap", "STRELSAU")
    assert (document.language, document.headline) == ("en", HEADLINE)


def test_text_without_furniture_is_all_body(cleaned, told):
    document = cleaned("\n".join(BODY))
    assert told(document, "body") == list(BODY)
    assert document.headline == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Will the border be closed?", "headline"),
        ("“The border stays open”", "headline"),
        ("Minister: “The border stays open”", "headline"),
        ("“The border stays open.”", "body"),
        ("The border stays open.", "body"),
    ],
)
def test_a_first_line_that_asks_or_lacks_a_stop_is_the_headline(cleaned, told, line, kind):
    document = cleaned("\n".join((line, *BODY)))
    assert told(document, kind)[0] == line
    assert told(document, "body")[-3:] == list(BODY)


def test_a_text_that_is_only_a_question_has_a_body(cleaned, told):
    assert told(cleaned("Will the border be closed this week?"), "body")


def test_one_sentence(cleaned, told):
    assert told(cleaned("Ministers met in Zenda"), "body") == ["Ministers met in Zenda"]


def test_a_repeated_headline_and_what_carries_it_on(cleaned, told):
    second = "Foreign minister says talks on border were good and promises more"
    document = cleaned("\n\n".join((HEADLINE, second, HEADLINE, "Zenda Bulletin / News Desk", *BODY)))
    assert told(document, "headline") == [HEADLINE, second]
    assert told(document, "furniture") == [HEADLINE]


def test_the_last_paragraph_may_be_signed(cleaned, told):
    last = "The two ministers had last met in Zenda two years ago, when they signed a treaty on the river and its fish. (Yonhap)"
    photo = "Ministers at the table. (Yonhap)"
    document = cleaned("\n\n".join((HEADLINE, photo, *BODY, last, "Most read")))
    assert told(document, "body") == [*BODY, last]
    assert told(document, "caption") == [photo]


def test_bullets_are_no_words(cleaned, told):
    assert told(cleaned("\n\n".join((HEADLINE, "* " + BODY[0], BODY[1]))), "body") == [BODY[0], BODY[1]]


def test_keywords_are_no_headline(cleaned, told):
    document = cleaned("\n\n".join((HEADLINE, "Ruritania, Freedonia, Border Talks", *BODY)))
    assert told(document, "headline") == [HEADLINE]


def test_comments_are_not_the_article(cleaned, told):
    comments = [
        line
        for n in range(12)
        for line in (
            f"reader{n} says:",
            f"January 2{n % 10}, 2016 at 9:0{n % 10} am",
            f"I think that number {n} of these ministers should go home and do some real work for once.",
        )
    ]
    document = cleaned("\n\n".join((HEADLINE, *BODY, "12 Comments", *comments)))
    assert told(document, "body") == list(BODY)


def test_rows_broken_at_a_fixed_width_are_joined(cleaned, told):
    wrapped = (
        "The foreign minister of Ruritania met his counterpart from Freedonia\n"
        "on Monday to discuss the border, and both sides agreed to meet again\n"
        "next month, a spokesman said.\n\n"
        "The opposition rejected the plan and called for a vote in parliament\n"
        "on the treaty, which has not been printed yet and may well never be.\n"
    )
    document = cleaned(wrapped)
    assert told(document, "body") == [p.replace("\n", " ").strip() for p in wrapped.split("\n\n")]
    assert len(document.text) == len(wrapped)


def test_rows_broken_at_a_link_are_joined(cleaned, told):
    document = cleaned(
        BODY[0] + "\n" + "The treaty was signed, according to\nZenda Wire\n, in the old castle on the hill."
    )
    assert (
        told(document, "body")[1]
        == "The treaty was signed, according to Zenda Wire , in the old castle on the hill."
    )


def test_a_title_given_beside_the_text_becomes_its_headline(cleaned):
    document = cleaned("\n".join(BODY), title=HEADLINE)
    assert document.headline == HEADLINE
    assert document.text.startswith(HEADLINE + "\n")
    assert cleaned(HEADLINE + "\n\n" + BODY[0], title=HEADLINE).text.count(HEADLINE) == 1


def test_parts_are_lines(cleaned):
    document = cleaned("a b\r\n\r\nc d.")
    assert document.text == "a b\n\nc d."
    assert document.parts[-1] == Part("body", Span(5, 9))


def test_other_languages_are_cleaned_too(cleaned, told):
    body = (
        "Der Außenminister von Ruritanien hat am Montag seinen Amtskollegen aus Freedonien getroffen.",
        "Beide Seiten wollen im nächsten Monat wieder zusammenkommen, sagte ein Sprecher nach den Gesprächen.",
    )
    document = cleaned("\n\n".join(("Minister sprechen über Grenze", *body)))
    assert document.language == "de"
    assert told(document, "body") == list(body)
