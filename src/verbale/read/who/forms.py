"""What the form of a person's name tells: "Ryu Je-seung", "Jo Myong Rok", "Xie Zhenhua", "Nguyen Xuan Phuc"."""

from __future__ import annotations

import re

from verbale.read.who.draft import Draft
from verbale.read.who.english import english
from verbale.read.who.fold import key
from verbale.read.who.titles import words

_SYLLABLE = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
)
_PINYIN = re.compile(rf"(?:{_SYLLABLE}){{1,2}}")


def by_name(name: str) -> tuple[str, ...]:
    """Return the country whose names are formed like this one, () when none is known to be."""
    parts = name.split()
    small = key(name).split()
    if len(parts) < 2 or not small:
        return ()
    forms = english()["name_forms"]
    if len(parts) == 2 and "-" in parts[1]:
        korean = parts[1].rpartition("-")[2].islower() and parts[0].lower() in forms["KOR"]
        return ("KOR",) if korean else ()
    if len(parts) == 3 and small[0] in forms["KOR"] and all(len(w) < 7 and w.isalpha() for w in parts[1:]):
        return ("PRK",) if all(w[0].isupper() for w in parts) else ()
    if len(parts) == 2 and small[0] in forms["CHN"] and _PINYIN.fullmatch(small[1]):
        return ("CHN",)
    return ("VNM",) if small[0] in forms["VNM"] else ()


def alike(told: tuple[str, ...]) -> tuple[str, ...]:
    """Return the countries that a name may be of as well: both Koreas write "Kim Song-nam"."""
    return ("KOR", "PRK") if told in (("KOR",), ("PRK",)) else told


def fits(name: str, country: str) -> bool:
    """Say whether a person's name may be of a country, as far as forms of names tell."""
    parts = name.lower().split()
    if len(parts) < 2:
        return True
    told = by_name(name)
    if told and country not in english()["name_alike"][told[0]]:
        return False
    families = english()["name_forms"].get(country)
    families = None if families is None else {*families, *english()["name_more"].get(country, ())}
    return families is None or parts[0] in families or parts[-1] in families


def may_be(draft: Draft, country: str) -> bool:
    """Say whether somebody's name and office may be of a country: no president is Japan's."""
    return fits(draft.person, country) and country not in words().not_in.get(draft.office, ())
