"""Find the headline among the lines above an article, and the lines that carry it on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from verbale.clean.credits import is_byline, is_caption
from verbale.clean.lines import Line
from verbale.clean.opening import is_editors_note, wire_take
from verbale.clean.phrases import is_furniture, is_menu

_WORD = re.compile(r"[^\W_]{2,}")
_LONGEST = 240  # characters
_REACH = 40  # lines above the article that are looked at
_LEAD = 10  # lines of the article that a headline is compared with
_ABOVE_MENU = 0.3  # what a row of links between line and article costs: above it stands the outlet's name
_FEW = 3  # lines above the article that are no candidates
_FAR = 0.3  # what distance from the article costs at most
_SAME = 0.8  # share of words that make a line the title given beside the text
_HEADING = 0.2  # what a first-level heading adds to that
_ABOUT = 0.25  # share of words that make a line a headline of this article
_OUTLET = re.compile(r"\s+[|–—-]\s+|\s*[|»]\s*")  # what stands between a title and the outlet's name
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){1,}$")
_FUNCTION = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "over",
        "for",
        "with",
        "from",
        "by",
        "at",
        "as",
        "and",
        "but",
        "after",
        "before",
        "against",
        "amid",
        "into",
        "not",
        "is",
        "are",
        "be",
        "will",
        "says",
        "say",
        "said",
        "has",
        "have",
        "its",
        "their",
        "his",
        "her",
        "that",
        "than",
        "off",
        "up",
        "out",
        "about",
        "between",
        "under",
        "until",
        "why",
        "how",
        "what",
        "who",
        "when",
        "der",
        "die",
        "das",
        "und",
        "im",
        "von",
        "für",
        "mit",
        "auf",
        "zu",
        "le",
        "la",
        "les",
        "des",
        "du",
        "et",
        "en",
        "pour",
        "avec",
        "el",
        "los",
        "de",
        "y",
        "con",
        "para",
        "il",
        "di",
        "per",
        "da",
        "em",
    ]
)


def words_of(text: str) -> Counter[str]:
    """Return a text's words, cut to six letters so that endings matter less."""
    return Counter(w[:6] for w in _WORD.findall(text.casefold()))


def same_words(left: str, right: str) -> float:
    """Return the share of the longer text's words that both have; 0..1."""
    a, b = words_of(left), words_of(right)
    return sum((a & b).values()) / max(1, a.total(), b.total())


def looks_like_headline(line: Line) -> bool:
    """Say whether a line has the shape of a headline."""
    if not 2 <= line.words <= 32 or len(line.text) > _LONGEST:
        return False
    stopped = line.text.endswith((".", ":", ";", ",")) and not _ABBREVIATED.search(line.text)
    return not (
        stopped or is_furniture(line) or is_caption(line) or is_byline(line) or is_editors_note(line.text)
    )


def opens_as_headline(line: Line) -> bool:
    """Say whether a text's first line is its headline by its form: it asks, or no stop ends it, in quotation marks or out."""
    return looks_like_headline(line) and (not line.ends or line.text.endswith(("?", "!", "…")))


def find_headline(lines: Sequence[Line], body: Sequence[int], titles: Sequence[str]) -> int | None:
    """Return the index of the headline, or None.

    A line that says what a title given beside the text says is the headline; else the line above the article
    that shares most words with its beginning, is printed twice, or carries a wire version.
    """
    first = body[0] if body else len(lines)
    given = _given(lines, first, titles)
    if given is not None:
        return given
    above = [i for i in range(max(0, first - _REACH), first) if looks_like_headline(lines[i])]
    if _heads_body(lines, body):
        above.append(first)
    if not above:
        return None
    lead = words_of(" ".join(lines[i].text for i in body[:_LEAD]))
    copies = Counter(line.key for line in lines[:first])
    menus = [i for i in range(first) if is_menu(lines[i])]
    score, best = max(
        (_score(lines[i], lead, copies, first - i) - _ABOVE_MENU * any(m > i for m in menus), -i)
        for i in above
    )
    # Where little else stands above the article, the best is the headline, whatever its words.
    near = first - len(above) <= _FEW and lines[-best].words >= 3
    if score < _ABOUT and not near:
        return None
    return next(i for i in above if lines[i].key == lines[-best].key)  # the first time it is printed


def _heads_body(lines: Sequence[Line], body: Sequence[int]) -> bool:
    """Say whether the headline was taken for the article's first line: some pages keep it inside, a text may open with a question."""
    if not body or not looks_like_headline(lines[body[0]]):
        return False
    return "h1" in lines[body[0]].inside or (body[0] == 0 and len(body) > 1 and opens_as_headline(lines[0]))


def _given(lines: Sequence[Line], first: int, titles: Sequence[str]) -> int | None:
    """Return the line that says what a title, or a title without the outlet's name, says."""
    for title in titles:
        pieces = {title, *(p for p in _OUTLET.split(title) if len(p.split()) > 2)}
        scored = [
            (max(same_words(lines[i].text, p) for p in pieces) + _HEADING * ("h1" in lines[i].inside), -i)
            for i in range(min(len(lines), first + 2))
            if lines[i].words <= 40
        ]
        if scored and max(scored)[0] >= _SAME:
            return -max(scored)[1]
    return None


def _score(line: Line, lead: Counter[str], copies: Counter[str], distance: int) -> float:
    words = [w for w in words_of(line.text) if w not in _FUNCTION]
    about = sum(w in lead for w in words) / (len(words) + 1.5)  # so that two words do not win by one
    extra = 0.3 * ("h1" in line.inside) + 0.2 * (copies[line.key] > 1) + 0.5 * bool(wire_take(line.text))
    extra += 0.15 * (line.words >= 5) - 0.4 * is_keywords(line)
    return about + extra - min(_FAR, 0.03 * distance)


def is_keywords(line: Line) -> bool:
    """Say whether a line only names things, separated by commas: tags, the description of a picture."""
    pieces = [p.strip() for p in re.split(r"[,;|]", line.text)]
    small = _FUNCTION & {w.casefold() for w in _WORD.findall(line.text)}
    return len(pieces) > 2 and not small - {"of", "and", "the"} and all(len(p.split()) <= 4 for p in pieces)


def carries_on(line: Line, lead: Counter[str], *, told: bool) -> bool:
    """Say whether a line between headline and article is a second headline: it speaks of the same things."""
    if not looks_like_headline(line) or line.words < 5 or is_keywords(line):
        return False
    words = [w for w in words_of(line.text) if w not in _FUNCTION]
    small = _FUNCTION & {w.casefold() for w in _WORD.findall(line.text)}
    return bool(small) and (told or sum(w in lead for w in words) >= len(words) * 0.4)
