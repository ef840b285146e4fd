"""Words given as how somebody sees it: "For Oslo, the patrol was an invasion", "To the generals, the truce ended in May"."""

from __future__ import annotations

from collections.abc import Iterator

from verbale.read.says.found import Found
from verbale.read.says.naming import mentions_at
from verbale.read.says.people import is_person
from verbale.read.says.reporting import words
from verbale.read.says.sources import noun_phrase
from verbale.read.says.trim import trimmed
from verbale.types import Reading, Sentence, Tokens

_LONGEST = 10  # tokens of the phrase


def seen_by(reading: Reading, sentence: Sentence) -> Iterator[Found]:
    """Yield what a sentence gives as the view of whom its opening phrase names."""
    tokens, first = reading.tokens, sentence.first
    if sentence.kind != "body" or tokens.text[first] not in ("For", "To") or tokens.dep[first] != "prep":
        return
    name = next(tokens.kids(first, "pobj"), None)
    phrase = tokens.subtree(first)
    behind = phrase[-1] + 1
    if name is None or len(phrase) > _LONGEST or behind >= sentence.last or tokens.text[behind] != ",":
        return
    if not (
        is_person(tokens, name) or any(m.head == name for m in mentions_at(reading, range(name, name + 1)))
    ):
        return
    main = tokens.head[first]
    if tokens.text[first] == "For" and not _judges(tokens, sentence, main):
        return
    content = trimmed(tokens, list(range(behind, sentence.last)))
    if content is not None:
        yield Found(content, tokens.span(first, first + 1), noun_phrase(tokens, name), None, rank=-1)


def _judges(tokens: Tokens, sentence: Sentence, main: int) -> bool:
    """Say whether a predicate tells what something is or means, or that it is clear: not "was the third defeat"."""
    if tokens.lemma[main] in ("mean", "amount"):
        return True
    colon = any(tokens.text[k] == ":" for k in range(main, sentence.last))
    if colon and {tokens.lemma[k] for k in tokens.kids(main, "acomp")} & words("plain"):
        return True
    what = next(tokens.kids(main, "attr"), None)
    ranked = what is None or any(tokens.ent[k] == "ORDINAL" for k in (what, *tokens.children[what]))
    return tokens.lemma[main] == "be" and tokens.tag[main] in ("VBD", "VBZ", "VBP") and not ranked
