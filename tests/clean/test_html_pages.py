from __future__ import annotations

import pytest

from verbale.clean import clean
from verbale.clean.extract import align
from verbale.clean.lines import lay_out
from verbale.clean.page import read_page
from verbale.config import Settings
from verbale.types import Problem, RawDocument

HEADLINE = "Ministers of Ruritania and Freedonia discuss border"
BODY = (
    "The foreign minister of Ruritania met his counterpart from Freedonia on Monday to discuss the border.",
    "Both sides agreed to meet again next month, a spokesman said after the talks in the capital.",
    "The opposition rejected the plan and called for a vote in parliament on the treaty.",
)
PARAGRAPHS = "".join(f"<p>{p}</p>" for p in BODY)


def test_a_page(cleaned, told):
    document = cleaned(
        f"""<html lang="en"><head><title>{HEADLINE} | Zenda Gazette</title>
        <meta property="og:site_name" content="Zenda Gazette"><script>var a = "{BODY[0]}"</script></head>
        <body><nav><a href="/">Home</a> <a href="/w">World</a></nav><h1>{HEADLINE}</h1>
        <p>By Rupert Hentzau</p><article>{PARAGRAPHS}
        <figure><img src="a.jpg"><figcaption>The ministers in Zenda</figcaption></figure></article>
        <footer>© 2024 Zenda Gazette</footer></body></html>""",
        "html",
    )
    assert told(document, "body") == list(BODY)
    assert told(document, "headline") == [HEADLINE]
    assert told(document, "caption") == ["The ministers in Zenda"]
    assert told(document, "byline") == ["By Rupert Hentzau"]
    assert (document.outlet, document.language) == ("Zenda Gazette", "en")
    assert document.text.count(BODY[0]) == 1  # the script is not text


def test_the_text_does_not_depend_on_what_is_body():
    page = read_page(f"<body><nav>Home</nav><div>{PARAGRAPHS}<aside>More<br>News</aside></div></body>")
    assert page.text.split("\n") == ["Home", *BODY, "More", "News"]


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("<p>a <b>b</b>c\n d</p>e", ["a bc d", "e"]),
        ("<pre>a\n b</pre>", ["a", "b"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("a<!-- no -->b<style>no</style><script>no</script><template>no</template>", ["ab"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("a<br>b<p hidden>no</p>", ["a", "b"]),
        ("&lt;b&gt; &amp; &bogus; &#x20AC;", ["<b> & &bogus; €"]),
    ],
)
def test_visible_blocks(source, rows):
    assert read_page(source).text.split("\n") == rows


def test_alignment_takes_the_article_and_not_its_teaser():
    _, lines = lay_out((BODY[0], "Home", BODY[0], "Share this", BODY[1], "Crossheading", BODY[2], "Home"))
    extracted = "\n".join((BODY[0], BODY[1], "Crossheading", BODY[2]))
    found = align(lines, extracted)
    assert len(found & {0, 2}) == 1
    assert found - {0, 2} == {4, 5, 6}


@pytest.mark.parametrize(
    "source",
    [
        "<div>" * 10_000 + PARAGRAPHS + "</div>" * 10_000,
        "<b>" * 10_000 + PARAGRAPHS,
        f"<p data-a='{'a' * 500_000}'>{BODY[0]}</p>" + PARAGRAPHS,
        "<p " + " ".join(f"a{i}=1" for i in range(20_000)) + f">{BODY[0]}</p>" + PARAGRAPHS,
        "<!DOCTYPE a [<!ENTITY b 'bb'><!ENTITY c '&b;&b;'>]><p>&c;</p>" + PARAGRAPHS,
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><p>&b;</p>" + PARAGRAPHS,
        "<?xml version='1.0' encoding='utf-16'?><html>" + PARAGRAPHS,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + PARAGRAPHS,
        '<script type="application/ld+json">' + '{"@graph":[' * 400 + "]}" * 400 + "</script>" + PARAGRAPHS,
        "<?php echo 1 ?>" + PARAGRAPHS,
        "<p>&#55296; &#0; &#x110000;</p>" + PARAGRAPHS,
    ],
    ids=["deep", "deep-inline", "long", "many", "bomb", "outside", "wrong", "json", "graph", "php", "entity"],
)
def test_hostile_pages_lose_no_body(cleaned, told, source):
    document = cleaned(source, "html")
    assert set(BODY) <= set(told(document, "body"))
    assert "root:" not in document.text


@pytest.mark.parametrize("source", ["<html></html>", "<frameset><frame src=x></frameset>", "<" * 1000, " "])
def test_pages_without_an_article_are_problems(source):
    (found,) = clean([RawDocument("0" * 16, "a.html", "html", source.encode())], Settings())
    assert isinstance(found, Problem)
    assert (found.stage, found.input) == ("clean", "a.html")
