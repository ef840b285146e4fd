from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from verbale.errors import UsageError
from verbale.pages import dossier
from verbale.pages.dossier import write_dossier
from verbale.pages.render import environment, file_of, weblink
from verbale.query import Filter
from verbale.store import open_store
from verbale.types import Party

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """What a browser would make of a page: its tags, links and text, and whether tags are closed in order."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(file.read_text(encoding="utf-8"))
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.text += data

    def links(self) -> list[str]:
        return [attrs["href"] or "" for tag, attrs in self.tags if tag == "a"]


@pytest.fixture(scope="module")
def folder(made_db, tmp_path_factory) -> Path:
    with open_store(made_db) as store:
        index = write_dossier(store, tmp_path_factory.mktemp("dossier") / "out", title="Talks & <tests>")
    return index.parent


def pages(folder: Path) -> dict[str, Page]:
    return {str(file.relative_to(folder)): Page(file) for file in sorted(folder.rglob("*.html"))}


def test_there_is_a_page_for_each_event_and_every_link_leads_somewhere(folder):
    found = pages(folder)
    assert {name for name in found if name.startswith("events/")} == {
        f"events/{e * 8}.html" for e in ("e1", "e2", "e3")
    }
    for name, page in found.items():
        ids = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
        for link in page.links():
            if link.startswith("#"):
                assert link[1:] in ids
            elif not link.startswith("https://"):
                assert (folder / name).parent.joinpath(link).resolve().is_file(), (name, link)


def test_ids_are_unique_on_every_page(folder):
    for page in pages(folder).values():
        ids = [attrs["id"] for _, attrs in page.tags if "id" in attrs]
        assert len(ids) == len(set(ids))


def test_nothing_is_loaded_or_run(folder):
    for name, page in pages(folder).items():
        assert not {tag for tag, _ in page.tags} & {
            "script",
            "img",
            "iframe",
            "link",
            "object",
            "form",
            "b",
        }, name
        assert not [key for _, attrs in page.tags for key in attrs if key.startswith("on") or key == "src"]
        assert "url(" not in (folder / name).read_text(encoding="utf-8")
        assert "javascript:" not in "".join(page.links())


def test_hostile_text_is_shown_as_text(folder):
    page = Page(folder / "events" / f"{'e3' * 8}.html")
    assert "<script>alert('x')</script>" in page.text
    assert "<b>might</b>" in page.text
    raw = (folder / "events" / f"{'e3' * 8}.html").read_text(encoding="utf-8")
    assert not re.search("[\x00-\x08\x1b\u202e]", raw)


def test_the_sentence_is_marked_with_labels_in_words(folder):
    raw = (folder / "events" / f"{'e1' * 8}.html").read_text(encoding="utf-8")
    assert '<mark class="trigger">met<span class="tag"> trigger</span></mark>' in raw
    assert '<mark class="actor">South Korea&#39;s envoy<span class="tag"> actor</span></mark>' in raw


def test_told_and_claimed_are_kept_apart(folder):
    told = Page(folder / "events" / f"{'e1' * 8}.html").text
    assert "Told in the outlet’s own words" in told
    assert "Given as somebody’s claim" not in told
    claimed = Page(folder / "events" / f"{'e2' * 8}.html").text
    assert "Given as somebody’s claim" in claimed
    assert "Told in the outlet’s own words" not in claimed


def test_dates_say_how_they_were_found(folder):
    text = " ".join(Page(folder / "events" / f"{'e1' * 8}.html").text.split())
    assert "2031-04-09 (printed under the headline)" in text
    assert "2031-04-08, printed “Tuesday” (the Tuesday before)" in text
    assert "undated: no date is printed" in Page(folder / "events" / f"{'e3' * 8}.html").text


def test_the_index_lists_days_in_order_and_problems_are_shown(folder):
    text = " ".join(Page(folder / "index.html").text.split())
    assert "3 events in 4 reports by 3 outlets, 8 April 2031." in text
    assert text.index("South Korea and China met in Oslo") < text.rindex("Undated")
    assert "the file is empty" in Page(folder / "problems.html").text
    assert "news/<b>empty</b>.txt" in Page(folder / "problems.html").text


def test_every_page_has_language_title_and_landmarks(folder):
    for page in pages(folder).values():
        tags = [tag for tag, _ in page.tags]
        assert ("html", {"lang": "en"}) in page.tags
        assert [tags.count(tag) for tag in ("title", "h1", "main", "header", "footer")] == [1] * 5


def test_headings_skip_no_level(folder):
    for page in pages(folder).values():
        levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_pairs_of_parties(folder):
    text = " ".join(Page(folder / "parties.html").text.split())
    assert "China and South Korea 2" in text


def test_a_long_timeline_has_a_page_a_month(made_db, tmp_path, monkeypatch):
    monkeypatch.setattr(dossier, "INLINE", 2)
    with open_store(made_db) as store:
        write_dossier(store, tmp_path)
    found = pages(tmp_path)
    assert {"timeline-2031-04.html", "timeline-undated.html"} <= set(found)
    assert "timeline-2031-04.html" in found["index.html"].links()
    assert "South Korea and China met in Oslo" in found["timeline-2031-04.html"].text


def test_a_filter_chooses_events_and_an_old_dossier_is_replaced(made_db, tmp_path):
    with open_store(made_db) as store:
        write_dossier(store, tmp_path)
        write_dossier(store, tmp_path, where=Filter(event="REJECT"))
    assert [file.name for file in (tmp_path / "events").iterdir()] == [f"{'e2' * 8}.html"]


def test_a_folder_with_something_else_is_left_alone(made_db, tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with open_store(made_db) as store, pytest.raises(UsageError, match="holds something else"):
        write_dossier(store, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_dossier_that_was_stopped_says_so_and_is_written_again(made_db, tmp_path):
    def stop(what, done, total):
        raise KeyboardInterrupt

    with open_store(made_db) as store:
        with pytest.raises(KeyboardInterrupt):
            write_dossier(store, tmp_path, progress=stop)
        assert "not finished" in Page(tmp_path / "index.html").text
        write_dossier(store, tmp_path)
    assert "not finished" not in Page(tmp_path / "index.html").text
    assert len(list((tmp_path / "events").iterdir())) == 3


def test_a_folder_in_which_not_even_the_index_could_be_written_is_taken(made_db, tmp_path):
    (tmp_path / "events").mkdir()
    with open_store(made_db) as store:
        assert write_dossier(store, tmp_path).exists()


def test_a_page_that_cannot_be_written_is_named(made_db, tmp_path):
    (tmp_path / "parties.html").mkdir()
    (tmp_path / "index.html").write_text('<meta name="generator" content="verbale">')
    with open_store(made_db) as store, pytest.raises(UsageError, match=r"parties.html cannot be written"):
        write_dossier(store, tmp_path)


def test_an_empty_database_gives_a_dossier_that_says_so(empty_db, tmp_path):
    with open_store(empty_db) as store:
        write_dossier(store, tmp_path)
    assert "There are no events here." in Page(tmp_path / "index.html").text


def test_an_id_cannot_name_a_file_elsewhere():
    with pytest.raises(UsageError, match="no id"):
        file_of("../../etc")


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://fjord.example/a?b=1", "https://fjord.example/a?b=1"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//fjord.example", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_linked(url, link):
    assert weblink(url) == link


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, two: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_text_has_the_contrast_that_wcag_asks_for(theme):
    css = (Path(dossier.__file__).parent / "templates" / "style.css").read_text(encoding="utf-8")
    colours = dict(
        re.findall(r"--(\w+): (#[0-9a-f]{6})", re.findall(r":root \{(.*?)\}", css, re.DOTALL)[theme])
    )
    for text in ("ink", "soft", "link"):
        for ground in ("paper", "shade"):
            assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for mark in ("actor", "recipient", "trigger", "when", "where", "by", "hedge"):
        assert _contrast(colours["ink"], colours[mark]) >= 4.5, mark
    for bar in ("q1", "q2", "q3", "q4"):
        assert _contrast(colours[bar], colours["paper"]) >= 3, bar


def test_of_a_party_only_what_its_words_do_not_say_is_added():
    macro = environment().get_template("parts.html").module.party
    envoy = Party("Envoy Ana Ruiz", None, "PER", ("GOV",), office="envoy", person="Ana Ruiz")
    assert "".join(macro(envoy).split()) == '<strong>EnvoyAnaRuiz</strong><spanclass="code">PERGOV</span>'
    surname = Party("Ruiz", None, "PER", ("GOV",), office="envoy", person="Ana Ruiz")
    assert "<span>(Ana Ruiz, envoy)</span>" in macro(surname)
