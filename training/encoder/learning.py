"""Fitting a network to rows, alone or to what a larger one says of them (Hinton et al. 2015)."""

from __future__ import annotations

import dataclasses
import json
import math
import random
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import torch
from networks import Network
from rows import Row, batches, names, pairs_of, words_of
from torch.nn import functional

RATE, RATE_HEADS, WARM, DECAY = 1.5e-4, 1e-3, 0.06, 0.01  # of the shipped network; a larger one takes a part
WEIGHTS = {"pair": 1.0, "words": 1.0, "statuses": 0.5, "sides": 1.0}
TAUGHT = 0.6  # weight of what the teacher says beside what is right
REPLACED, NEIGHBOURS = 0.15, 12  # share of words that are replaced in a varied row, by one of so many
# How often what a teacher says is learned, and how much of it waits to be: asking costs more than learning.
USES, WAITING = 3, 300

Said = dict[str, Any]


def halved() -> Any:
    """Return where sums are done in 16 bits, on a processor that can: one that cannot takes twenty times as long."""
    able = torch.cpu.get_capabilities()
    return torch.autocast("cpu", torch.bfloat16, enabled=able["amx_bf16"] or able["avx512_bf16"])


def right(said: Said, rows: list[Row]) -> Any:
    """Return the loss against what is right."""
    gold = {
        "pair": [r.between for r in rows if r.pair],
        "words": [(event,) for r in rows for _, event in r.words],
        "statuses": [status for r in rows for _, status in r.statuses],
    }
    total = torch.zeros(())
    for name, classes in gold.items():
        if name in said:
            shares = torch.log_softmax(said[name], 1)
            losses = [torch.logsumexp(shares[n, list(some)], 0) for n, some in enumerate(classes)]
            total = total - WEIGHTS[name] * torch.stack(losses).mean()
    if "sides" in said:
        sides = torch.tensor(
            [side for r in rows for *_, acts, suffers in r.sides for side in [(acts, suffers)]]
        )
        total = total + WEIGHTS["sides"] * functional.binary_cross_entropy_with_logits(said["sides"], sides)
    return total


def alike(said: Said, taught: Said) -> Any:
    """Return the loss against what a teacher says."""
    total = torch.zeros(())
    for name in said:
        if name == "sides":
            loss = functional.binary_cross_entropy_with_logits(said[name], torch.sigmoid(taught[name]))
        else:
            loss = -(torch.softmax(taught[name], 1) * torch.log_softmax(said[name], 1)).sum(1).mean()
        total = total + WEIGHTS[name] * loss
    return total


def neighbours(made: Network) -> Any:
    """Return for each piece those whose vectors are nearest to its own; marks and pieces inside of words have none."""
    listed = names()
    whole = torch.tensor([name.isalpha() for name in listed])
    vectors = functional.normalize(made.pieces.weight.detach().float(), dim=1)
    found = torch.zeros(len(listed), NEIGHBOURS, dtype=torch.long)
    for n in range(0, len(listed), 2000):
        near = vectors[n : n + 2000] @ vectors.T
        near[:, ~whole] = -1.0
        found[n : n + 2000] = near.topk(NEIGHBOURS + 1, dim=1).indices[:, 1:]
    found[~whole] = torch.arange(len(listed))[~whole, None].expand(-1, NEIGHBOURS)
    return found


def varied(rows: list[Row], near: Any) -> list[Row]:
    """Return rows with some words replaced by like ones; what is right of them only a teacher can say."""
    found = []
    for row in rows:
        ids = [
            int(near[i][random.randrange(NEIGHBOURS)]) if random.random() < REPLACED else i for i in row.ids
        ]
        found.append(dataclasses.replace(row, ids=ids))
    return found


@dataclasses.dataclass(frozen=True, slots=True)
class Task:
    """Rows that are learned at once."""

    rows: list[Row]
    taught: Said | None = None  # what a teacher says of them
    varied: bool = False  # what is right of them only the teacher can say

    def loss(self, said: Said) -> Any:
        """Return the loss of what is said of the rows."""
        if self.taught is None:
            return right(said, self.rows)
        loss = alike(said, self.taught)
        return loss if self.varied else TAUGHT * loss + (1 - TAUGHT) * right(said, self.rows)


def tasks(drawn: Iterable[list[Row]], teacher: Network | None, near: Any) -> Iterator[Task]:
    """Yield what is to be learned: each batch once, or as often as pays when a teacher has to be asked."""
    waiting: list[Task] = []
    for batch in drawn:
        if teacher is None:
            yield Task(batch)
            continue
        vary = random.random() < 0.5
        asked = varied(batch, near) if vary else batch
        with torch.no_grad(), halved():
            waiting += [Task(asked, teacher(asked), vary)] * USES
        while len(waiting) > WAITING:
            yield waiting.pop(random.randrange(len(waiting)))
    random.shuffle(waiting)
    yield from waiting


def learn(
    made: Network,
    rows: list[Row],
    *,
    epochs: float,
    pace: float,
    teacher: Network | None = None,
    save: Callable[[], None],
) -> None:
    """Fit a network, at a part of the usual rate; with a teacher also to what it says of the rows and of variants."""
    heads = [
        p
        for name, p in made.named_parameters()
        if not name.startswith(("pieces", "places", "norm", "layers"))
    ]
    own = {id(p) for p in heads}
    body = [p for p in made.parameters() if id(p) not in own and p.requires_grad]
    rates = (RATE * pace, RATE_HEADS * min(1.0, 3 * pace))
    steps = torch.optim.AdamW(
        [{"params": p, "lr": r} for p, r in zip((body, heads), rates, strict=True)], weight_decay=DECAY
    )
    near = neighbours(made) if teacher is not None else None
    passes = [batch for _ in range(math.ceil(epochs)) for batch in batches(rows)]
    drawn = passes[: int(len(passes) * epochs / math.ceil(epochs))]
    total, losses, began = len(drawn) * (USES if teacher is not None else 1), [], time.monotonic()
    made.train()
    for done, task in enumerate(tasks(drawn, teacher, near), start=1):
        share = min(1.0, done / (total * WARM)) * (1 - (done - 1) / total)
        for group, rate in zip(steps.param_groups, rates, strict=True):
            group["lr"] = rate * share
        with halved():
            said = made(task.rows)
        loss = task.loss(said)
        steps.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(made.parameters(), 1.0)
        steps.step()
        losses.append(loss.item())
        if done % 50 == 0:
            mean = sum(losses[-50:]) / 50
            print(f"{done} of {total}: loss {mean:.3f}, {time.monotonic() - began:.0f} s", flush=True)
        if done % 400 == 0:
            save()


def say(made: Network, asked: list[dict[str, Any]], cut: Any, out: Path) -> None:
    """Write what the network says of lessons that it has not learned: shares by pair, word and status, odds of sides."""
    made.eval()
    with torch.no_grad(), out.open("w", encoding="utf-8") as file:
        for lesson in asked:
            pairs, words = list(pairs_of(lesson, cut)), list(words_of(lesson, cut))
            told = [(r, made([r])) for r in words]
            row = {
                "text": lesson["text"],
                "pairs": [[r.lesson, torch.softmax(made([r])["pair"], 1)[0].tolist()] for r in pairs],
                "words": [[r.words, torch.softmax(s["words"], 1).tolist()] for r, s in told if "words" in s],
                "statuses": [
                    [r.statuses, torch.softmax(s["statuses"], 1).tolist()] for r, s in told if "statuses" in s
                ],
                "sides": [[r.sides, torch.sigmoid(s["sides"]).tolist()] for r, s in told if "sides" in s],
            }
            file.write(json.dumps(row) + "\n")
