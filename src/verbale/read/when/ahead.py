"""Whether a clause looks ahead, as far as its words show: it turns a bare weekday towards the future."""

from __future__ import annotations

from functools import cache

from verbale.datafiles import read_yaml
from verbale.timex.calendar_names import WEEKDAYS
from verbale.timex.relative import FILE
from verbale.types import Reading, Tokens

_STEPS = 3  # verbs above the date that may decide


@cache
def _cues(name: str) -> frozenset[str]:
    """Return a list of words that turn a clause ahead, or keep it from that, by its name in `times.yaml`."""
    return frozenset(read_yaml(FILE)["ahead"][name])


def looks_ahead(reading: Reading, i: int) -> bool:
    """Say whether the clause of a token is about the future."""
    return bool(side_told(reading, i))


def side_told(reading: Reading, i: int) -> bool | None:
    """Say whether the clause of a token is about the future; None where neither its words nor its tense tell."""
    tokens = reading.tokens
    said = _said_before(tokens, i)
    if said is not None:
        return said
    if _of_what_is_answered(tokens, i):
        return False
    verbs, direct, behind, below = 0, True, False, i
    for k in (i, *tokens.ancestors(i)):
        if _sudden(tokens, below, k):
            return False
        if _preposition_ahead(tokens, below, k) or _noun_ahead(tokens, k):
            return True
        behind = behind or (tokens.pos[k] in ("ADP", "SCONJ") and tokens.lemma[k] in _cues("behind"))
        direct = direct and (tokens.pos[k] in ("ADP", "PROPN", "NUM", "VERB", "AUX", "ADV", "DET") or k == i)
        below = k
        if not tokens.is_verb(k):
            continue
        answer = _verb_ahead(tokens, k)
        if not answer and not verbs and not behind and _in_present(tokens, k):
            answer = _timetable(reading, k, direct=direct)
        if answer is not None:
            return answer
        verbs += 1
        if verbs > _STEPS:
            break
    return False if behind or _over_below(tokens, i) or _tells_what_is_sudden(reading, i) else None


def _over_below(tokens: Tokens, i: int) -> bool:
    """Read "the talks on Friday that failed", "the noise on Friday, when the hill came down": what is said of it is past."""
    for k in (*tokens.kids(i, "pobj"), i, *tokens.ancestors(i)):
        told = tokens.kids(k, "relcl", "acl", "advcl")
        of_it = (
            c
            for c in told
            if tokens.dep[c] != "advcl" or "when" in {tokens.lemma[w] for w in tokens.children[c]}
        )
        if any(_is_over(tokens, c) or tokens.tag[c] == "VBN" for c in of_it):
            return True
        if tokens.is_verb(k):
            break
    return False


def _tells_what_is_sudden(reading: Reading, i: int) -> bool:
    """Read "Blast in Riga on Friday", "Raid on Friday kills ten": nobody knows of one to come."""
    tokens, sentence = reading.tokens, reading.sentence_at(i)
    above = [k for k in tokens.ancestors(i) if sentence.first <= k < sentence.last]
    told = (j for k in above for j in (k, *tokens.kids(k, "nsubj", "nsubjpass")))
    return any(tokens.lemma[j].lower() in _sudden_events() for j in told)


def in_present(tokens: Tokens, i: int) -> bool:
    """Say whether the verb that a time hangs on is in the present: "the ban runs from 1 July"."""
    verb = next((k for k in tokens.ancestors(i) if tokens.is_verb(k)), None)
    return verb is not None and _in_present(tokens, verb)


def may_come(tokens: Tokens, i: int) -> bool:
    """Say whether a date without a year may be to come, though no word says so: "the ban runs from 1 July", "lists for the election of 1 July"."""
    link, noun = tokens.head[i], tokens.head[tokens.head[i]]
    kinds = read_yaml(FILE)["kinds"]
    called = tokens.lemma[noun].lower() in {*kinds["vote"], *kinds["ceremony"]}
    of_it = tokens.lemma[link] == "of" and tokens.is_noun(noun) and called
    return in_present(tokens, i) or of_it


def was_planned(tokens: Tokens, i: int) -> bool:
    """Say whether a time is of what was to come when it was planned: "was due to land on Friday", in nobody's words."""
    plans = {*_cues("planning"), *_cues("leading"), "be", "suppose"}
    for k in (i, *tokens.ancestors(i)):
        told = (
            k
            if tokens.tag[k] == "VBD"
            else next((c for c in tokens.kids(k, "aux", "auxpass") if tokens.tag[c] == "VBD"), None)
        )
        if told is not None and tokens.is_verb(k):
            planned = tokens.lemma[k] in plans or any(
                tokens.lemma[c] in plans for c in tokens.kids(k, "acomp")
            )
            return planned and tokens.lemma[told] in ("be", "have") and tokens.dep[k] != "ccomp"
    return False


def _said_before(tokens: Tokens, i: int) -> bool | None:
    """Read the words right before a time, which hold however the clause is parsed: "since Friday", "ahead of Friday's"."""
    before = tokens.lemma[max(0, i - 2) : i + 1]
    if before[-2:-1] == ("since",) or before[-1] == "since":
        return False
    return True if before[:2] == ("ahead", "of") and len(before) > 2 else None


def _sudden(tokens: Tokens, below: int, k: int) -> bool:
    """Read "Friday's quake": nobody knows of one to come."""
    return tokens.dep[below] in ("poss", "compound", "nmod") and tokens.lemma[k] in _sudden_events()


def _of_what_is_answered(tokens: Tokens, i: int) -> bool:
    """Read "to coordinate the response to a test on 6 January": what is answered is over, whatever the day hangs on."""
    preposition = tokens.head[i] if tokens.pos[tokens.head[i]] == "ADP" else i
    noun = max(preposition - 1, 0)
    answering = read_yaml(FILE)["ahead"]["answering"]
    for k in tokens.ancestors(noun) if tokens.is_noun(noun) else ():
        if tokens.lemma[tokens.head[k]] in answering.get(tokens.lemma[k], ()):
            return True
        if tokens.is_verb(k):
            break
    return False


@cache
def _sudden_events() -> frozenset[str]:
    kinds = read_yaml(FILE)["kinds"]
    return frozenset(word for kind in _cues("sudden") for word in kinds[kind])


def _in_present(tokens: Tokens, k: int) -> bool:
    """Say whether a verb is in the present: "opens", "is sworn in"."""
    if tokens.tag[k] in ("VBZ", "VBP"):
        return True
    helpers = tuple(tokens.kids(k, "aux", "auxpass"))
    if tokens.tag[k] == "VB" and not helpers:  # misread: "The men leave on Friday"
        return tokens.has(k, "nsubj") and tokens.dep[k] not in ("ccomp", "xcomp")
    passive = tokens.tag[k] == "VBN" and len(helpers) == 1 and tokens.dep[helpers[0]] == "auxpass"
    return passive and tokens.tag[helpers[0]] in ("VBZ", "VBP")


def _preposition_ahead(tokens: Tokens, below: int, k: int) -> bool:
    """Read "ahead of Friday's talks", "a strike for Friday", "put off until Friday"; "before" only where its verb is not past."""
    word, head = tokens.lemma[k], tokens.lemma[tokens.head[k]]
    day = below != k and tokens.lemma[below] in WEEKDAYS
    if word == "for":
        return head in _cues("verbs") or (day and head not in _cues("counting"))
    if word in ("to", "until", "till") and (
        head in _cues("moving") or (head in _cues("giving") and word != "to")
    ):
        return below == k or day or tokens.ent[below] == "DATE"
    if word not in _cues("prepositions") or (word == "by" and _by_whom(tokens, below, k)):
        return False
    verb = next((a for a in tokens.ancestors(k) if tokens.is_verb(a)), None)
    if verb is None:  # misread: "By the end of the year they were back"
        verb = next((i for i in tokens.subtree(k) if tokens.is_verb(i)), None)
    return word == "ahead" or verb is None or not _is_over(tokens, verb) or _wished(tokens, verb)


def _is_over(tokens: Tokens, verb: int) -> bool:
    """Say whether a verb is in the past or the past perfect."""
    return tokens.tag[verb] == "VBD" or any(
        tokens.lemma[c] in ("have", "be") and tokens.tag[c] == "VBD"
        for c in tokens.kids(verb, "aux", "auxpass")
    )


def _by_whom(tokens: Tokens, below: int, k: int) -> bool:
    """Read "hurt by Friday's blast": no limit of time."""
    thing = below != k and tokens.is_noun(below) and tokens.ent[below] not in ("DATE", "TIME")
    return thing or tokens.dep[below] == "poss"


def _noun_ahead(tokens: Tokens, k: int) -> bool:
    """Read "Friday's planned talks", "the talks due on Friday"."""
    if not tokens.tag[k].startswith(("NN", "JJ")) or tokens.lemma[k] in _cues("days"):
        return False
    beside = {tokens.text[c].lower() for c in tokens.kids(k, "amod")} | {tokens.text[k].lower()}
    return bool(beside & _cues("adjectives"))


def _verb_ahead(tokens: Tokens, k: int) -> bool | None:
    """Say whether a verb looks ahead; None when what governs it decides."""
    helpers = _helpers(tokens, k)
    if helpers & _cues("modals"):
        return "have" not in helpers or bool(
            helpers & {"will", "shall", "'ll", "’ll"}
        )  # "may have left on Friday"
    if _condition_ahead(tokens, k):
        return True
    if any(tokens.text[c].lower() in _cues("adjectives") for c in tokens.kids(k, "acomp")):
        return True  # "is due in Riga on Friday"
    if "to" in helpers:
        return _infinitive_ahead(tokens, k)
    planned = tokens.lemma[k] in _cues("planning") and not tokens.has(k, "prt")  # but a bomb is "set off"
    read = _participle_ahead if tokens.tag[k] in ("VBN", "VBD") else _present_ahead
    return read(tokens, k, helpers, planned=planned)


def _participle_ahead(tokens: Tokens, k: int, helpers: frozenset[str], *, planned: bool) -> bool | None:
    """Read "is planned for Friday", "are being flown home on Friday"; a past lies behind."""
    if (planned and tokens.has(k, "auxpass")) or ("being" in helpers and helpers & {"is", "are"}):
        return True
    if _wished(tokens, k):
        return tokens.tag[tokens.head[k]] != "VBD"
    # "The ruling, expected on Friday, may free him", "see it signed by Friday": as the clause around it.
    bare = tokens.tag[k] == "VBN" and not helpers
    around = (planned and tokens.dep[k] == "acl") or tokens.dep[k] in ("ccomp", "xcomp", "oprd")
    return None if bare and around else False


def _present_ahead(tokens: Tokens, k: int, helpers: frozenset[str], *, planned: bool) -> bool | None:
    """Read "plans to leave", "is leaving on Friday", "told us she was leaving on Friday"."""
    if planned and tokens.tag[k] in ("VBZ", "VBP", "VBG"):
        return True
    if tokens.tag[k] == "VBG" and helpers & {"is", "are", "'s", "’s", "'re", "’re", "am"}:
        return not _scene(tokens, k)
    if tokens.tag[k] == "VBG" and helpers & {"was", "were"} and tokens.dep[k] == "ccomp":
        return tokens.lemma[k] in _cues("departing")
    return None if tokens.tag[k] in ("VB", "VBG", "VBZ", "VBP") else False


def _wished(tokens: Tokens, k: int) -> bool:
    """Read "want it signed by Friday" where the parse takes the participle for a past."""
    return (
        tokens.tag[k] == "VBD"
        and tokens.dep[k] == "ccomp"
        and tokens.lemma[tokens.head[k]] in ("want", "need")
    )


def _scene(tokens: Tokens, k: int) -> bool:
    """Read "he sat where you are sitting": a clause of place beside what is over."""
    marks = {tokens.lemma[c] for c in tokens.kids(k, "mark", "advmod")}
    return (
        tokens.dep[k] == "advcl"
        and bool(marks & {"where", "while", "as"})
        and tokens.tag[tokens.head[k]] == "VBD"
    )


def _condition_ahead(tokens: Tokens, k: int) -> bool:
    """Read "troops could land if the council voted by Friday"."""
    if tokens.dep[k] != "advcl" or not any(
        tokens.lemma[c] in ("if", "unless", "once") for c in tokens.kids(k, "mark", "advmod")
    ):
        return False
    return bool(_helpers(tokens, tokens.head[k]) & _cues("modals"))


def _helpers(tokens: Tokens, k: int) -> frozenset[str]:
    auxiliaries = tuple(tokens.kids(k, "aux", "auxpass"))
    return frozenset(w for a in auxiliaries for w in (tokens.lemma[a], tokens.text[a].lower()))


def _infinitive_ahead(tokens: Tokens, k: int) -> bool | None:
    head = tokens.head[k]
    had = any(tokens.lemma[c] == "have" and tokens.tag[c] == "VBD" for c in tokens.kids(head, "aux"))
    if had or any(tokens.lemma[c] == "have" for c in tokens.kids(k, "aux")):
        return False  # "had hoped to fly on Friday", "were to have met on Friday"
    if tokens.dep[k] in ("relcl", "acl") and tokens.is_noun(head):  # "the bridge, to be opened on Friday"
        return not any(tokens.lemma[c] in _cues("ranks") for c in (head, *tokens.children[head]))
    ahead = (
        head == k  # a headline: "Oslo to host talks"
        or tokens.tag[k] == "VBG"  # "is said to be leaving on Friday"
        or (tokens.lemma[head] in ("have", "need") and tokens.tag[head] in ("VBP", "VBZ"))
        or (tokens.dep[k] == "advcl" and tokens.lemma[head] in _cues("departing"))
        or tokens.lemma[head] in _cues("verbs")
        or tokens.text[head].lower() in _cues("leading")
    )
    return True if ahead else None


def _timetable(reading: Reading, k: int, *, direct: bool) -> bool | None:
    """Read "The summit opens on Thursday", "he is sworn in on Friday"; headlines tell the past in the present."""
    tokens = reading.tokens
    if reading.sentence_at(k).kind == "headline":
        return None
    if tokens.lemma[k] == "be" and direct and not tokens.has(k, "ccomp", "relcl"):
        return True  # "The hearing is on Friday"
    if tokens.lemma[k] in _cues("telling"):
        return None
    return True if not _has_clause(tokens, k) else None


def _has_clause(tokens: Tokens, k: int) -> bool:
    """Say whether a verb gives somebody's words; what stands before a semicolon is no clause of it."""
    words = tokens.kids(k, "ccomp", "parataxis")
    return any(all(tokens.text[i] != ";" for i in range(w, k)) for w in words)
