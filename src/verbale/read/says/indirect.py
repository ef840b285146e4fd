"""Free indirect speech: "The minister was unrepentant. The ban had been legal.".

No verb of saying gives such words. What tells them from the narrator's is what leads up to them, and that they are put a
tense further back, or into the conditional, as what is reported is. Behind what announces an account ("Residents tell a
different story.") any past tense does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from verbale.pronouns import HE, OTHERS, PEOPLE
from verbale.read.says.accounts import owner_of
from verbale.read.says.found import Found
from verbale.read.says.naming import mentions_at
from verbale.read.says.people import is_person
from verbale.read.says.reporting import cue_rules, telling, words
from verbale.read.says.sources import Source, noun_phrase
from verbale.types import Reading, Sentence, Span, Tokens

Kind = Literal["said", "bears", "announces", "account"]

_LONGEST = 3  # sentences that one lead gives
_SHORT = 3  # words of a bare reply
_OPENING = 3  # tokens in which "Asked about the ban" begins
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class _Lead:
    """Who is to be heard in the sentences behind one, and what they must be like."""

    source: Source
    kind: Kind


def free_indirect(reading: Reading, found: Sequence[Found]) -> Iterator[Found]:
    """Yield the sentences that what stands before them gives as somebody's, though no word says so."""
    given, said = _given(reading, found), _indirectly(reading, found)
    n = 0
    while n < len(reading.sentences):
        lead = said.get(n) or (None if given[n] else _led_up(reading, reading.sentences[n]))
        last = n
        while lead is not None and last - n < _LONGEST and _told(reading, lead, n, last + 1, given):
            last += 1
        if lead is not None and last > n:
            span = Span(reading.sentences[n + 1].span.start, reading.sentences[last].span.end)
            yield Found(span, None, lead.source, None)
        n = last + 1


def _indirectly(reading: Reading, found: Sequence[Found]) -> dict[int, _Lead]:
    """Return by sentence who says what it ends with, where that is put as indirect speech in the past."""
    tokens, said = reading.tokens, dict[int, _Lead]()
    for f in found:
        cue = f.cue_token
        if cue is None or f.rank != 0 or f.aside or f.source is None:
            continue
        n = bisect_right(reading.sentences, cue, key=_first) - 1
        if _is_short(reading, f):
            said[n] = _Lead(f.source, "bears")
            continue
        if f.direct or tokens.tag[cue] != "VBD":
            continue
        quoted = any(
            tokens.tag[k] in ("``", "''")
            for k in range(reading.sentences[n].first, reading.sentences[n].last)
        )
        rule = cue_rules().speech.get(("verb", tokens.lemma[cue]))
        if not quoted and rule is not None and rule.kind == "say":
            said[n] = _Lead(f.source, "said")
    return said


def _is_short(reading: Reading, f: Found) -> bool:
    """Say whether what is given is no clause but a bare reply: “Nonsense,” said the mayor; "Not so, says Lima."."""
    words = f.content.of(reading.document.text).split()
    here = reading.sentence_at(f.source.head) if f.source is not None else None
    opens = here is not None and f.content.start <= here.span.start + 1
    return opens and len(words) <= _SHORT


def _first(sentence: Sentence) -> int:
    return sentence.first


def _given(reading: Reading, found: Sequence[Found]) -> list[bool]:
    """Say for each sentence whether it holds words that are given as somebody's."""
    step = [0] * (len(reading.sentences) + 1)
    starts = [s.span.start for s in reading.sentences]
    for f in found:
        step[max(bisect_right(starts, f.content.start) - 1, 0)] += 1
        step[max(bisect_right(starts, f.content.end - 1), 1)] -= 1
    return [depth > 0 for depth in accumulate(step[:-1])]


def _told(reading: Reading, lead: _Lead, at: int, n: int, given: Sequence[bool]) -> bool:
    """Say whether a sentence is put as what a lead at another one gives is, and is nobody's yet."""
    if n >= len(reading.sentences) or given[n]:
        return False
    sentence, tokens = reading.sentences[n], reading.tokens
    if sentence.paragraph != reading.sentences[at].paragraph:
        return False
    inside = range(sentence.first, sentence.last)
    if any(tokens.tag[k] in ("``", "''") or tokens.lemma[k] in words("own") for k in inside):
        return False
    return _fits(tokens, lead.kind, next(k for k in inside if tokens.dep[k] == "ROOT"))


def _fits(tokens: Tokens, kind: Kind, main: int) -> bool:
    """Say whether a main verb has the tense and the subject of what a lead of a kind gives."""
    helpers = {tokens.text[k].lower() for k in tokens.kids(main, "aux")}
    subject = next(tokens.kids(main, "nsubj", "nsubjpass", "expl"), None)
    back, ahead = bool(helpers & words("back")), bool(helpers & words("ahead"))
    if kind == "bears":
        return back
    if subject is None or ("verb", tokens.lemma[main]) in cue_rules().speech:
        return False
    pronoun = tokens.lemma[subject] if tokens.pos[subject] == "PRON" else ""
    if kind == "account":
        past = tokens.tag[main] == "VBD" or any(tokens.tag[k] == "VBD" for k in tokens.children[main])
        return pronoun not in HE and (past or back)
    pointing = any(tokens.lemma[k] in words("pointing") for k in (subject, *tokens.kids(subject, "det")))
    if kind == "announces":
        return ahead and (pronoun in OTHERS - HE or not pointing)
    theirs = _speaks_for(tokens, subject) and bool(helpers & words("going"))
    return (pronoun in OTHERS and back) or (ahead and not pointing) or theirs


def _speaks_for(tokens: Tokens, subject: int) -> bool:
    """Say whether a noun is what somebody speaks for who was heard before: "his government will host it"."""
    own = any(tokens.text[k].lower() in words("theirs") for k in tokens.kids(subject, "poss"))
    return own and tokens.lemma[subject] in words("spoken_for")


def _led_up(reading: Reading, sentence: Sentence) -> _Lead | None:
    """Return whom a sentence without words of his gives a bearing, a tone, an argument or an answer."""
    tokens = reading.tokens
    mains = (k for k in range(sentence.first, sentence.last) if tokens.dep[k] == "ROOT" and tokens.is_verb(k))
    main = next(mains, None)
    subject = None if main is None else next(tokens.kids(main, "nsubj"), None)
    if sentence.kind != "body" or main is None or subject is None or tokens.has(main, "ccomp"):
        return None
    if tokens.lemma[subject] in words("accounts") | words("tones"):
        owner = owner_of(reading, subject) if _is_given(tokens, sentence, main) else None
        account: Kind = "account" if tokens.lemma[subject] in words("accounts") else "bears"
        return None if owner is None else _Lead(noun_phrase(tokens, owner), account)
    kind = _bears(tokens, main) if _may_tell(reading, subject) and not _deals_with(reading, main) else None
    if kind is None and _asked(tokens, sentence, main) and _may_tell(reading, subject):
        kind = "bears"
    if kind == "announces" and any(t.isdigit() and len(t) == len("1914") for t in _texts(tokens, sentence)):
        return None  # "In 1914 they announced a war. It would last four years."
    return None if kind is None else _Lead(noun_phrase(tokens, subject), kind)


def _texts(tokens: Tokens, sentence: Sentence) -> tuple[str, ...]:
    return tuple(tokens.text[sentence.first : sentence.last])


def _is_given(tokens: Tokens, sentence: Sentence, main: int) -> bool:
    """Say whether a sentence about an account only leads up to it: "is simple", "runs as follows", "differs"."""
    called = {tokens.lemma[k] for k in tokens.kids(main, "acomp") if not tokens.has(k, "ccomp", "xcomp")}
    if tokens.lemma[main] in words("copulas") and called & words("plain"):
        return True
    last = [t.lower() for t in _texts(tokens, sentence) if t not in (".", ":")][-2:]
    return tokens.lemma[main] == "differ" or last == ["as", "follows"] or last[-1:] == ["thus"]


def _bears(tokens: Tokens, main: int) -> Kind | None:
    """Return how a predicate leads up to its subject's words."""
    lemma = tokens.lemma[main]
    forms = {lemma, *(f"{lemma}+{tokens.lemma[k]}" for k in tokens.kids(main, "prt", "advmod"))}
    if lemma in words("copulas"):
        called = {tokens.lemma[k] for k in tokens.kids(main, "acomp") if not tokens.has(k, "ccomp", "xcomp")}
        return "bears" if called & words("bearing") or _in_no(tokens, main) else None
    how = any(tokens.lemma[k] in words("otherwise") for k in tokens.kids(main, "advmod"))
    if how and (("verb", lemma) in cue_rules().speech or lemma in ("remember", "see")):
        return "account"  # "The crew say otherwise."
    objects = (
        k for k in tokens.kids(main, "dobj", "xcomp") if not tokens.has_to(k)
    )  # no "had yet to answer"
    told = {tokens.lemma[k] for k in objects} & telling().get(lemma, frozenset())
    if told and not (told == {"it"} and lemma == "put" and not how):  # but "put it to a vote"
        return "account" if told & words("accounts") or (how and told == {"it"}) else "bears"
    if tokens.tag[main] != "VBD" or tokens.has(main, "neg") or told:
        return None
    announces = bool(forms & words("announcing")) and tokens.has(main, "dobj")
    return "bears" if forms & words("arguing") else "announces" if announces else None


def _deals_with(reading: Reading, main: int) -> bool:
    """Say whether a verb is done to somebody, and not argued: "dismissed his cabinet", "defended the town"."""
    tokens = reading.tokens
    if tokens.lemma[main] not in words("contested"):
        return False
    objects = tuple(tokens.kids(main, "dobj"))
    named = any(m.head == k for k in objects for m in mentions_at(reading, range(k, k + 1)))
    return named or any(is_person(tokens, k) or tokens.ent[k] for k in objects)


def _in_no(tokens: Tokens, main: int) -> bool:
    """Say whether a predicate tells a bearing by what it lacks: "was in no doubt", "was in no mood to yield"."""
    behind = (k for p in tokens.kids(main, "prep") for k in tokens.kids(p, "pobj"))
    return any(
        tokens.lemma[k] in words("moods") and any(tokens.lemma[d] == "no" for d in tokens.kids(k, "det"))
        for k in behind
    )


def _asked(tokens: Tokens, sentence: Sentence, main: int) -> bool:
    """Say whether a sentence opens with what its subject was asked: "Asked about the ban, the mayor shrugged."."""
    first = range(sentence.first, min(sentence.first + _OPENING, main))
    return tokens.tag[main] in _FINITE and any(
        tokens.text[k].lower() in words("asking") and tokens.dep[k] in ("advcl", "prep") for k in first
    )


def _may_tell(reading: Reading, k: int) -> bool:
    tokens = reading.tokens
    if tokens.pos[k] == "PRON":
        return tokens.lemma[k] in PEOPLE
    informs = tokens.lemma[k] in cue_rules().documents | {"inquiry"} or is_person(tokens, k)
    return informs or any(m.head == k for m in mentions_at(reading, range(k, k + 1)))
