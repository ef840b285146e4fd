"""Words that tell furniture, captions and bylines, from `data/outlets/furniture.yaml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from verbale import datafiles
from verbale.clean.lines import Line
from verbale.errors import DataFileError

_FILE = "outlets/furniture.yaml"
_KEYS = ("whole", "begins", "holds", "stops", "captions", "credits", "bylines", "roles")
_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_LONGEST = 600  # characters
_SHORT, _MIDDLING = 16, 45  # words; what the data file's head says


@dataclass(frozen=True, slots=True)
class Phrases:
    """The lists, ready for matching."""

    whole: frozenset[str]
    stops: frozenset[str]
    begins: re.Pattern[str]
    holds: re.Pattern[str]
    captions: re.Pattern[str]
    credits: re.Pattern[str]
    bylines: re.Pattern[str]
    roles: re.Pattern[str]  # at a line's end, after a name or alone
    role: re.Pattern[str]  # anywhere
    role_words: frozenset[str]


@cache
def phrases() -> Phrases:
    """Return the lists.

    Raises:
        DataFileError: the file breaks its format.

    """
    data = datafiles.read_yaml(_FILE)
    if tuple(data) != _KEYS:
        raise DataFileError(_FILE, "", f"its lists must be {', '.join(_KEYS)}")
    lists = {key: [word.casefold() for word in data[key]] for key in _KEYS}
    any_of = {
        key: "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))
        for key, words in lists.items()
    }
    several = "|".join(re.escape(w) for w in lists["roles"] if " " in w)
    return Phrases(
        whole=frozenset(lists["whole"]),
        stops=frozenset(lists["stops"]),
        begins=re.compile(rf"[\W_]*(?:{any_of['begins']})(?!\w)"),
        holds=re.compile(rf"(?<!\w)(?:{any_of['holds']})(?!\w)"),
        captions=re.compile(rf"[\W_]*(?:{any_of['captions']})(?:\s*[:/|]|\s+[–—-]+\s)"),
        credits=re.compile(rf"^\W*(?:{any_of['credits']})(?!\w)|(?<!\w)(?:{any_of['credits']})\W*$"),
        bylines=re.compile(rf"[\W_]*(?:{any_of['bylines']})\s*:?\s+"),
        role=re.compile(rf"(?<!\w)(?:{any_of['roles']})(?!\w)"),
        role_words=frozenset(
            w for role in lists["roles"] for w in (*role.split(), *(f"{r}s" for r in role.split()))
        ),
        roles=re.compile(
            rf"(?:^(?:\w+\s)?(?:{several})|^(?:{any_of['roles']})"
            rf"|(?:\s*[,/|]\s*|\s+[–—-]\s+)(?:\w+\s){{0,2}}(?:{any_of['roles']}))\W*$"
        ),
    )


def bare(line: Line) -> str:
    """Return a line's words in lower case, without figures and signs at its ends."""
    return _EDGES.sub("", " ".join(line.text.casefold().replace("’", "'").split()))


def is_furniture(line: Line) -> bool:
    """Say whether a line's own words show that it is furniture."""
    if line.words > _MIDDLING or len(line.text) > _LONGEST:
        return False
    known = phrases()
    words = bare(line)
    if not words or words in known.whole:
        return True
    folded = line.text.casefold().replace("’", "'")
    if line.words <= _SHORT and known.begins.match(folded):
        return True
    return bool(known.holds.search(folded)) or is_menu(line)


_SEPARATED = re.compile(r"\s[|·•»›>]\s|\s/\s")


def is_menu(line: Line) -> bool:
    """Say whether a line is words between bars: a row of links, a path of sections."""
    return len(_SEPARATED.findall(line.text)) >= 2 and not line.ends


def is_stop(line: Line) -> bool:
    """Say whether a line announces what comes after an article."""
    return line.words <= 8 and bare(line) in phrases().stops
