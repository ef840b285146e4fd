"""What a sentence tells at a word, or between two parties, by its words alone: a small learned reader.

A transformer of six layers reads the sentence. Of each word it says what event it tells, whether that has happened, and who
does and suffers it; of two parties whose phrases are marked in the text, what the one does to the other. It starts from
all-MiniLM-L6-v2, with 20,500 of its word pieces (those of our own sentences, then the commonest), and was fitted further by
`scripts/train_encoder` on sentences of our own, and on nothing else. `coding/hearing.py` and `coding/scorer.py` say what its
word counts beside that of rules.

A sentence is always read alone, on one thread: the same words give the same shares, whatever else is in the batch.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from verbale import datafiles
from verbale.coding.pieces import Pieces
from verbale.types import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MODEL = "lang/en/encoder.onnx"
PIECES = "lang/en/pieces.txt"
NOTHING = "NONE"  # the class of what is no event
RULE = "encoder"  # how it is named where its word decides
LONGEST = 126  # word pieces that are read at once, with the two that open and close them
_BEFORE = 20  # of these, those before the first party of a pair in a longer text
_OPENS, _CLOSES = "[CLS]", "[SEP]"
_MARKS = (("[A]", "[/A]"), ("[R]", "[/R]"))  # around the actor, around the recipient

Shares = dict[str, float]


@dataclass(frozen=True, slots=True)
class Heard:
    """What the encoder says of the words of a text; words are named by the code point at which they start.

    None is the answer where no word starts, and past the limit.
    """

    places: Mapping[int, int]  # code point to piece
    classes: tuple[str, ...]
    statuses: tuple[str, ...]
    told: NDArray[np.float32]  # (pieces, classes), probabilities
    done: NDArray[np.float32]  # (pieces, statuses), probabilities
    stood: NDArray[np.float32]  # (pieces, pieces, 2), probabilities

    def event(self, word: int) -> Shares | None:
        """Return what a word tells, as probabilities."""
        return self._shares(self.classes, self.told, word)

    def status(self, word: int) -> Shares | None:
        """Return whether what a word tells has happened, as probabilities."""
        return self._shares(self.statuses, self.done, word)

    def sides(self, word: int, party: int) -> tuple[float, float] | None:
        """Return how likely a party, named by the head of its phrase, does what a word tells, and suffers it."""
        if word not in self.places or party not in self.places:
            return None
        acts, suffers = self.stood[self.places[word], self.places[party]].tolist()
        return acts, suffers

    def _shares(self, names: Sequence[str], shares: NDArray[np.float32], word: int) -> Shares | None:
        found = self.places.get(word)
        return None if found is None else dict(zip(names, shares[found].tolist(), strict=True))


class Encoder:
    """The packaged network and its word pieces."""

    def __init__(self, model: bytes, pieces: str) -> None:
        """Take the network as ONNX and its pieces, one a line."""
        import onnxruntime  # noqa: PLC0415 -- only what asks for it needs it

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._run: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._pieces = Pieces(pieces.splitlines())
        self._opens, self._closes = (self._pieces[name] for name in (_OPENS, _CLOSES))
        self._marks = tuple(tuple(self._pieces[name] for name in pair) for pair in _MARKS)
        named = self._run.get_modelmeta().custom_metadata_map
        self.classes: tuple[str, ...] = tuple(named["classes"].split())
        self.statuses: tuple[str, ...] = tuple(named["statuses"].split())

    def words(self, text: str) -> Heard:
        """Read a text."""
        read = self._pieces.read(text)
        starts = read.starts[: LONGEST - 2]
        places = {start: n + 1 for n, start in reversed(tuple(enumerate(starts)))}
        told, done, stood, _ = self._read([self._opens, *read.ids[: LONGEST - 2], self._closes], 0, 0)
        return Heard(places, self.classes, self.statuses, told, done, stood)

    def pair(self, text: str, actor: Span, recipient: Span | None) -> Shares | None:
        """Return what the party at one span of a text does to that at another, as probabilities.

        None where the two stand too far apart to be read together.
        """
        cuts = [(at, mark) for mark, at in zip(self._marks[0], actor, strict=True)]
        if recipient is not None:
            cuts += [(at, mark) for mark, at in zip(self._marks[1], recipient, strict=True)]
        closing = {self._marks[0][1], self._marks[1][1]}
        cuts.sort(key=lambda cut: (cut[0], cut[1] in closing))
        ids, place, last = [self._opens], {}, 0
        for at, mark in cuts:
            ids += self._pieces.read(text[last:at]).ids
            place[mark] = len(ids)
            ids.append(mark)
            last = at
        ids += self._pieces.read(text[last:]).ids
        opened = [place[marks[0]] for marks in self._marks if marks[0] in place]
        start = max(min(opened) - _BEFORE, 1) if len(ids) >= LONGEST else 1  # the two may stand far inside
        ids = [self._opens, *ids[start:][: LONGEST - 2], self._closes]
        seen = [n - start + 1 for n in opened]
        if max(seen) >= len(ids) - 1:
            return None
        *_, shares = self._read(ids, seen[0], seen[1] if len(seen) > 1 else 0)
        return dict(zip(self.classes, shares.tolist(), strict=True))

    def _read(self, ids: Sequence[int], actor: int, recipient: int) -> Sequence[NDArray[np.float32]]:
        import numpy as np  # noqa: PLC0415 -- as above

        places = {"actor": [actor], "recipient": [recipient], "ids": ids}
        given = {name: np.array(value, dtype=np.int64) for name, value in places.items()}
        found: Sequence[NDArray[np.float32]] = self._run.run(None, given)
        return found


@cache
def packaged() -> Encoder:
    """Return the packaged encoder."""
    return Encoder(datafiles.read_bytes(MODEL), datafiles.read_text(PIECES))
