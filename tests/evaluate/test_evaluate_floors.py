import json

import pytest

from verbale.errors import DataFileError
from verbale.evaluate import floors
from verbale.evaluate.floors import Checked, Floor
from verbale.evaluate.result import EvalResult, Figure


@pytest.fixture
def written(tmp_path):
    def write(**change):
        gold = tmp_path / "gold.jsonl"
        gold.write_text('{"actor": "x"}\n', encoding="utf-8")
        entry = {
            "kind": "actors",
            "file": "gold.jsonl",
            "digest": floors.digest(gold),
            "floors": {"country": 0.5},
        }
        path = tmp_path / "floors.json"
        path.write_text(json.dumps({"ours": {**entry, **change}}), encoding="utf-8")
        return path

    return write


def test_changed_gold_is_an_error_that_says_what_to_do(written):
    assert floors.verify(written())[0].name == "ours"
    with pytest.raises(DataFileError, match="scripts/eval --measure"):
        floors.verify(written(digest="0" * 64))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"floors": {"country": "high"}}, "figure and number"),
        ({"more": 1}, "nothing else"),
        ({"file": "none.jsonl"}, "cannot be read"),
    ],
)
def test_a_broken_entry_is_named(written, change, said):
    with pytest.raises(DataFileError, match=said):
        floors.verify(written(**change))


def test_a_figure_below_its_floor_or_above_its_ceiling_fails(tmp_path):
    result = EvalResult(
        "claims", "f", 1, 0, (Figure("recall", 0.5, ""), Figure("extras_per_sentence", 0.3, ""))
    )

    def failures(**bounds):
        return Checked(Floor("ours", "claims", tmp_path, "", bounds), result).failures

    assert failures(recall=0.5, extras_per_sentence=0.3) == ()
    assert failures(recall=0.51) == ("ours: recall is 0.5000, below its bound of 0.5100",)
    assert failures(extras_per_sentence=0.29) == (
        "ours: extras_per_sentence is 0.3000, above its bound of 0.2900",
    )


def test_a_floor_on_no_figure_is_an_error(written, monkeypatch):
    result = EvalResult("actors", "f", 1, 0, (Figure("country", 1.0, ""),))
    monkeypatch.setattr(floors, "run", lambda *_, **__: result)
    assert floors.check(written())[0].failures == ()
    with pytest.raises(DataFileError, match="no such figure: beauty"):
        floors.check(written(floors={"beauty": 1.0}))
