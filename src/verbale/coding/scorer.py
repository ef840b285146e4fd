"""What one party most likely does to another where rules are silent or disagree: a small learned scorer.

A multinomial logistic regression over the features between two parties: names of what the parse shows, and the mean vector
of the words in each group. What rules say is weighed with it in one sum, by how closely what they code stands between
the two, so that each part of a decision can be shown. `scripts/train_scorer` fits all of it on sentences of our own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from verbale import datafiles
from verbale.coding.features import Features

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FILE = "lang/en/scorer.npz"
RULE = "scorer"  # how it is named where it decides
NOTHING = "NONE"  # the class of what is no event
NAME_WEIGHT = 0.6  # of a feature's name beside a group's vector of length 1
_LEAST = 1e-3  # added to a share before its logarithm


class Scorer:
    """The weights, and the vectors of the words they were fitted with."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Take the arrays of the file.

        `words`, `names` and `classes` are one string each, an entry a line; `row` has the vector of each word,
        `vectors` are int8 by `scale`; `weights` are names and then vectors by class, `bias` by class. `edges` are the
        steps of closeness, `steps` the weight of each, `text` that of the scorer's own word and `first` that of the
        rules' first choice.
        """
        self._row = dict(zip(_lines(data["words"]), data["row"].tolist(), strict=True))
        self._names = {name: n for n, name in enumerate(_lines(data["names"]))}
        self._vectors: NDArray[np.float32] = data["vectors"] * data["scale"]
        self._weights: NDArray[np.float32] = data["weights"].astype("float32")
        self._bias: NDArray[np.float32] = data["bias"].astype("float32")
        self._edges: list[float] = data["edges"].tolist()
        self._steps: list[float] = data["steps"].tolist()
        self._text, self._first = float(data["text"]), float(data["first"])
        self.classes = _lines(data["classes"])

    def shares(self, found: Features) -> dict[str, float]:
        """Return the probability of each event type, and of none, by the words alone."""
        import numpy as np  # noqa: PLC0415 -- only what asks for it needs it

        listed = [self._names[name] for name in found.names if name in self._names]
        logits = self._weights[listed].sum(axis=0) * NAME_WEIGHT + self._bias
        size = self._vectors.shape[1]
        for group, words in enumerate(found.words):
            rows = [self._row[w] for w in words if w in self._row]
            if rows:
                start = len(self._names) + group * size
                logits = logits + unit(self._vectors[rows].mean(axis=0)) @ self._weights[start : start + size]
        return dict(zip(self.classes, softmax(np.asarray(logits)).tolist(), strict=True))

    def weigh(self, shares: Mapping[str, float], coded: Mapping[str, float], first: str) -> dict[str, float]:
        """Return the probability of each event type from the words and from what rules code between the two.

        `coded` has the closeness of the closest coding of each event, `first` is the event that the rules alone would
        choose, "" for none.
        """
        import numpy as np  # noqa: PLC0415 -- as above

        sums = []
        for event in self.classes:
            total = self._text * float(np.log(shares[event] + _LEAST))
            if event in coded:
                total += self._steps[self.step(coded[event])]
            sums.append(total + (self._first if event == first else 0.0))
        return dict(zip(self.classes, softmax(np.asarray(sums)).tolist(), strict=True))

    def step(self, closeness: float) -> int:
        """Return which step of closeness a coding stands on."""
        return max(bisect_right(self._edges, closeness) - 1, 0)


@cache
def packaged() -> Scorer:
    """Return the packaged scorer."""
    import numpy as np  # noqa: PLC0415 -- as above

    with np.load(BytesIO(datafiles.read_bytes(FILE))) as data:
        return Scorer({name: data[name] for name in data.files})


def unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return a vector at length 1, or one of zeros as it is."""
    length = float((vector @ vector) ** 0.5)
    return vector / length if length else vector


def softmax(sums: NDArray[Any]) -> NDArray[Any]:
    """Return sums of evidence as probabilities."""
    import numpy as np  # noqa: PLC0415 -- as above

    odds = np.exp(sums - sums.max())
    shares: NDArray[Any] = odds / odds.sum()
    return shares


def _lines(text: Any) -> tuple[str, ...]:
    return tuple(str(text).split("\n"))
