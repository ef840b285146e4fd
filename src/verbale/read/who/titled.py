"""Titles: the office in its normal form, and who holds it."""

from __future__ import annotations

from verbale.read.who import draft as d
from verbale.read.who.draft import NOT_STATES, SOFT, Draft
from verbale.read.who.entries import Entry
from verbale.read.who.fold import key
from verbale.read.who.missions import mission
from verbale.read.who.names import person_name
from verbale.read.who.parts import PLACES, Parts
from verbale.read.who.stretches import Phrase, behind_comma, behind_place, coming, possessive
from verbale.read.who.titles import portfolios, words
from verbale.read.who.view import Hit, View, english
from verbale.read.who.whose import by_city, lists_nations, whose

_RANKED = ("first", "second")  # part of an office right before it or before "deputy" only
_PORTFOLIO = 3  # words of a portfolio
_ARMED = (("REB",), ("PRM",), ("COP",))  # who have ranks as soldiers do
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})  # who held such an office is of the elite


def titled(view: View, parts: Parts, phrase: Phrase, limit: int) -> Draft:
    """Return what a title describes: an office, with the person when a name follows, or a ministry."""
    title, hit = _main(parts)
    body = next((t for t, _ in parts.titles[:-1] if t.body), None)
    end = parts.titles[-1][1].last
    after = max(behind_place(view, end, phrase[1]), behind_comma(view, end, phrase[1]))
    if after > hit.last and view.small[hit.last] != "of":  # an envoy is not of the place he is sent to
        parts.nations = [n for n in parts.nations if n[1].first < hit.last]
    out = whose(view, parts, phrase, limit, title.id)
    if out.weak and title.single and title.id not in english()["internal"]:
        out.countries, out.weak = (), False  # "Prime Minister Kritz in Paris" may be a guest
    inner_noun, out.noun = out.noun, title.id
    out.office = _office(view, title, hit, phrase[0], body.office if body else inner_noun)
    out.plural, out.single = title.plural, title.single and not _of_part(view, title, hit)
    out.gone = parts.gone
    out.sector = _sector(title, out, parts, view, limit)
    if "shadow" in view.small[phrase[0] : hit.first] and out.sector[:1] == ("GOV",):
        out.sector = ("OPP",)  # "the shadow foreign secretary"
    if (
        title.country
        and (not out.countries or (out.weak and title.country == "UNO"))
        and not _others_own(view, title, hit, person_name(view, after, phrase[1]))
    ):
        out.countries, out.weak = (title.country,), False
    if not mission(view, phrase[0], hit.first):
        by_city(view, out, phrase[0], hit.first)
    if (end := coming(view, after)) and end <= phrase[1]:
        out.office, after = f"{out.office}-{view.small[end - 1]}", end
    name = person_name(view, after, phrase[1])
    out.definite = view.small[phrase[0]] in ("the", "this", "that")
    if title.body:
        out.shape, out.plural = "role", title.plural
        out.entity = _ministry(out)
    elif name:
        out.shape, out.person, out.plural = "person", name, False
        out.entity = ""
    else:
        out.entity = ""
    if out.countries:
        out.set(d.GUESSED if out.weak else d.COMPOSED, "title")
    else:
        out.set(d.UNRESOLVED, "title")
    return out


def _others_own(view: View, title: Entry, hit: Hit, name: str) -> bool:
    """Say whether an office that mostly one state has is another's: "First Secretary of State", who holds it is known."""
    if hit.first and view.small[hit.first - 1] == "first" and title.office == "secretary of state":
        return True
    held = view.known.held.get(key(name), ()) if " " in name else ()
    return bool(held) and all(t.country != title.country for t in held)


def _sector(title: Entry, out: Draft, parts: Parts, view: View, limit: int) -> tuple[str, ...]:
    """Return the sector of an office: that of the body it is of, where the title alone leaves it open."""
    sector = title.sector
    if title.weak or not title.sector or title.office in english()["heads_anything"]:
        told = next((m.sector for m in reversed(parts.modifiers) if _tells(m)), ())
        if told == ("GOV",) and title.sector:
            told = ()  # "the regional military commander"
        sector = out.sector or told or title.sector
    if title.sector == ("MIL",):  # "a rebel general", "Police Colonel Holm"
        sector = next((m.sector for m in parts.modifiers if m.sector in _ARMED), sector)
    if title.office == "chief executive" and sector[:1] == ("GOV",) and out.country not in ("CHN", "HKG"):
        sector = ("BUS",)
    if title.office == "chief of staff" and out.country in words().staffs and not parts.gone:
        sector = ("MIL",)
    if title.office == "high commissioner" and not sector and out.country not in NOT_STATES:
        sector = ("GOV",)  # between states of the Commonwealth
    if out.sector[:1] == ("PRE",):
        sector = out.sector  # the leader of what few recognise governs no state
    if (
        title.office == "spokesman"
        and sector == ("GOV",)
        and not out.countries
        and _of_many(view, out.last, limit)
    ):
        sector = ("CVL",)
    return ("ELI",) if parts.gone and (not sector or sector[0] in _OFFICIAL) else sector


def _of_many(view: View, last: int, limit: int) -> bool:
    """Say whether "of" or "for" leads to people for whom no list has a word: "a spokesman of the carters"."""
    if last + 2 >= limit or view.small[last] not in ("of", "for"):
        return False
    end = last + 1
    while end < limit and view.pos[end] in ("DET", "ADJ", "NOUN", "PROPN") and not view.capital(end):
        end += 1
    many = end > last + 1 and view.small[end - 1].endswith("s") and not view.small[end - 1].endswith("ss")
    return many and all(view.covering[i] is None for i in range(last + 1, end))


def _tells(modifier: Entry) -> bool:
    """Say whether a word before a title tells its sector: not that the holder is a woman."""
    person = (modifier.kind == "role" and modifier.sector in SOFT) or modifier.id in words().gone
    return modifier.sector not in ((), ("PRE",)) and not person


def _main(parts: Parts) -> tuple[Entry, Hit]:
    """Return the title that tells the office: the last, unless it is only a form of address."""
    persons = [part for part in parts.titles if not part[0].body]
    if len(persons) > 1 and persons[-1][0].office in words().honorific:
        return persons[-2]
    return parts.titles[-1]


def _ministry(out: Draft) -> str:
    return f"{out.country}.GOV.{out.office.replace(' ', '-')}" if len(out.countries) == 1 else ""


def _office(view: View, title: Entry, hit: Hit, first: int, body: str) -> str:
    """Return the normal form: modifiers before, the title, and what it is for when that is printed."""
    if _of_part(view, title, hit):
        return "commander"
    lists = words()
    before: list[str] = []
    i = hit.first - 1
    while i >= first:
        word = view.small[i]
        other = view.covering[i]
        if word in _RANKED and not (
            i + 1 < len(view.small)
            and (view.small[i + 1] in lists.modifiers or (hit.first == i + 1 and _numbered(title.office)))
        ):
            pass  # "the first American secretary of state"
        elif word in lists.modifiers:
            before.append(lists.modifiers[word])
        elif not (other and other.reading(*PLACES, "body")):
            break  # as behind an owner: "the opposition chief's lawyer" is no chief lawyer
        i -= 1
    body = body or _portfolio(view, title, hit, first)
    gone = ["former"] if any(view.small[j] in lists.gone for j in range(first, hit.first)) else []
    rank = _rank(view, title, first, hit)
    if rank:
        return rank
    office = " ".join(w for w in [*gone, *reversed(before), body, title.office] if w)
    ranked = any(w in ("deputy", "vice", "assistant", "under", "special") for w in before)
    named = title.office.rpartition(" ")[2] in ("envoy", "representative", "ambassador", "undersecretary")
    if title.plural or title.body or not (ranked or named):
        return office
    to = hit.last - (view.small[hit.last - 1] in ("to", "for"))  # "envoy to" is one title
    return " ".join([office, *_charge(view, to)]).replace(" , ", ", ")


def _of_part(view: View, title: Entry, hit: Hit) -> bool:
    """Say whether a soldier's title is of a part of what its words name: "the chief of the army's third division"."""
    of = title.sector[:1] == ("MIL",) and "of" in view.small[hit.first : hit.last]
    return of and possessive(view, hit)


def _numbered(office: str) -> bool:
    """Say whether "first" before a title is part of it: a first minister, but a state's first leader or prime minister."""
    kind, _, last = office.rpartition(" ")
    return last in ("minister", "secretary") and kind not in ("prime", "chief")


def _portfolio(view: View, title: Entry, hit: Hit, first: int) -> str:
    """Return what a minister no list has is for: "Lands Minister"; a word that only tells whose he is, is none."""
    if joined := _joined(view, title, hit, first):
        return joined
    at = hit.first - 1
    if title.office != "minister" or title.plural or hit.last - hit.first > 1 or at < first:
        return ""
    word, told = view.small[at], view.covering[at]
    noun = view.pos[at] in ("NOUN", "PROPN") and word.isalpha() and (told is None or told.reading("modifier"))
    return word if noun and word not in words().modifiers and word not in english()["no_portfolio"] else ""


def _joined(view: View, title: Entry, hit: Hit, first: int) -> str:
    """Return the portfolio that is joined to a minister's, with "and": "Trade and Fisheries Minister"."""
    at = hit.first - 1
    if title.plural or title.body or at <= first or view.small[at] not in ("and", "&"):
        return ""
    if hit.last - hit.first < 2 or view.small[hit.last - 1] not in ("minister", "secretary"):
        return ""  # "the doctor and minister"
    for start in range(max(first, at - _PORTFOLIO), at):
        told = " ".join(view.small[start:at])
        if told in portfolios() and view.capital(start) == view.capital(hit.first):
            return f"{told} and"
    return ""


def _charge(view: View, i: int) -> list[str]:
    """Return what an office is for, when that follows: "for African affairs", "to Japan"."""
    if i >= len(view.text) or view.small[i] not in ("for", "to"):
        return []
    if (end := behind_place(view, i, len(view.text))) > i and view.pos[i + 1] != "ADJ":
        return list(view.text[i:end])  # "envoy for Lebanon Jens Holm"
    stop = i + 1
    while stop < min(len(view.text), i + 8) and _of_charge(view, stop, i + 1):
        if (
            view.covering[stop] is None
            and stop > i + 1
            and view.covering[stop - 1]
            and view.ent[stop] == "PERSON"
        ):
            break  # "ambassador to Japan Jens Holm"
        stop += 1
    while stop > i + 1 and view.small[stop - 1] in ("and", "the", "of", "'s", "’s"):
        stop -= 1
    return list(view.text[i:stop]) if stop > i + 1 else []


def _of_charge(view: View, i: int, first: int) -> bool:
    word = view.small[i]
    if word == ",":  # "ambassador to Peru, Chile and Brazil"
        return lists_nations(view, i, len(view.text))
    if word in ("and", "of") or (word == "the" and (i == first or view.small[i - 1] == "of")):
        return True
    nominal = view.pos[i] in ("NOUN", "PROPN", "ADJ") and word not in english()["no_name"]
    return nominal and (view.capital(i) or view.pos[i] != "ADJ" or i == first or view.small[i - 1] == "and")


def _rank(view: View, title: Entry, first: int, hit: Hit) -> str:
    """Read "the No. 2 U.S. diplomat" and "Washington's top diplomat"."""
    if title.office != "diplomat" or title.plural:
        return ""
    if hit.last < len(view.text) and view.small[hit.last] in ("for", "in", "to", "at", "on"):
        return ""
    before = view.small[first : hit.first]
    american = any(
        h.reading("state", "adjective", "capital") and h.readings[0].country == "USA"
        for h in view.within(first, hit.first)
    )
    second = any(w in ("no.", "no", "number", "second-ranking") for w in before) and any(
        w in ("2", "two", "second-ranking") for w in before
    )
    if second:
        return "deputy secretary of state" if american else "deputy foreign minister"
    if "top" in before and ("the" in before or "'s" in before or "’s" in before):
        return "secretary of state" if american else "foreign minister"
    return ""
