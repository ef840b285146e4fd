"""The network as ONNX, with weights of 8 bits, and back: whoever has what is shipped can go on from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import onnx
import torch
from networks import Network
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from rows import CLASSES, STATUSES

_OWN = "made."  # before each name of the network in the one that is written


class _Single(torch.nn.Module):
    """One sentence: what its words tell, and what the two at the places given do."""

    def __init__(self, made: Network) -> None:
        super().__init__()
        self.made = made

    def forward(self, ids: Any, actor: Any, recipient: Any) -> Any:
        made = self.made
        x = made.read(ids[None], torch.zeros(1, 1, 1, 1))[0]
        both = torch.cat([x[0:1], x.index_select(0, actor), x.index_select(0, recipient)], 1)
        sides = torch.sigmoid(made.meet(x[:, None], x[None]))
        return (
            torch.softmax(made.word(x), 1),
            torch.softmax(made.status(x), 1),
            sides,
            torch.softmax(made.pair(both), 1)[0],
        )


def export(made: Network, out: Path) -> None:
    """Write the network."""
    made.eval()
    given = (torch.arange(5, 37), torch.tensor([3]), torch.tensor([9]))
    whole = out.with_suffix(".float.onnx")
    torch.onnx.export(
        _Single(made),
        given,
        str(whole),
        dynamo=False,
        opset_version=17,
        input_names=["ids", "actor", "recipient"],
        output_names=["words", "statuses", "sides", "pair"],
        dynamic_axes={
            "ids": {0: "pieces"},
            "words": {0: "pieces"},
            "statuses": {0: "pieces"},
            "sides": {0: "pieces", 1: "parties"},
        },
    )
    quantize_dynamic(whole, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    model = onnx.load(out)
    model.metadata_props.add(key="classes", value=" ".join(CLASSES))
    model.metadata_props.add(key="statuses", value=" ".join(STATUSES))
    onnx.save(model, out)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB")


def weights_of(path: Path) -> dict[str, Any]:
    """Return the weights that an earlier run wrote as `.pt`, or that a network written as `.onnx` has, to 8 bits."""
    return dict(torch.load(path)) if path.suffix != ".onnx" else _read(onnx.load(path).graph)


def _read(graph: Any) -> dict[str, Any]:
    arrays = {one.name: numpy_helper.to_array(one).copy() for one in graph.initializer}
    found = {
        name.removeprefix(_OWN): torch.from_numpy(array)
        for name, array in arrays.items()
        if name.startswith(_OWN) and name.endswith((".weight", ".bias", ".usual"))
    }
    for node in graph.node:
        packed = next((n for n in node.input if n in arrays and n.endswith("_quantized")), None)
        if packed is None or node.op_type not in {"Gather", "MatMulInteger"}:
            continue
        scale, zero = (arrays[packed.replace("_quantized", end)] for end in ("_scale", "_zero_point"))
        weights = torch.from_numpy((arrays[packed].astype("float32") - zero.astype("float32")) * scale)
        *outer, module, _ = node.name.strip("/").split(
            "/"
        )  # /layers.0/query/MatMul_quant, /word/word.1/MatMul_quant
        name = ".".join([*(o for o in outer if not module.startswith(f"{o}.")), module, "weight"])
        found[name] = weights if node.op_type == "Gather" else weights.T.contiguous()
    return found
