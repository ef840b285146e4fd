import json

import pytest

from verbale import evaluate
from verbale.cli import check
from verbale.errors import UsageError
from verbale.evaluate.kinds import KINDS
from verbale.evaluate.result import EvalResult, Figure, TypeRow

# one row a kind: what is input, and gold fields with right, wrong and impossible values
ROWS = {
    "relations": (
        {"id": "r1", "marked": "<s>Kenya</s> urged <t>Ethiopia</t> to reopen the border."},
        [
            {"event": "REQUEST", "penta": "3", "sentence": "x"},
            {},
            {"event": "AID", "penta": 9},
            {"event": ["?"]},
        ],
    ),
    "sentences": (
        {"id": "s1", "text": "Kenya urged Ethiopia to reopen the border."},
        [{"event": "REQUEST", "actor": [{"code": "KEN"}]}, {}, {"event": "", "actor": "x"}, {"event": 7}],
    ),
    "actors": (
        {"actor": "the Kenyan foreign minister", "context": "", "date": ""},
        [{"country": ["KEN"], "sector": ["GOV"]}, {}, {"country": [""], "sector": None}, {"country": 4}],
    ),
    "pages": (
        {"page": "page.html"},
        [{"body": "Kenya urged Ethiopia to reopen the border."}, {}, {"body": ""}, {"body": 4, "url": "x"}],
    ),
    "mentions": (
        {"id": "m1", "text": "Kenya urged Ethiopia to reopen the border.", "date": "", "start": 0, "end": 5},
        [
            {"country": ["KEN"], "sector": ["GOV"], "office": "", "person": None, "kind": "institution"},
            {},
            {"country": [], "kind": "trap"},
            {"country": 4, "sector": {}, "office": ["x"], "kind": 9},
        ],
    ),
    "collection": (
        {"id": "s1", "text": "Kenya urged Ethiopia to reopen the border."},
        [
            {"must": [{"event": "REQUEST", "status": "asserted", "actor": [], "recipient": []}], "may": []},
            {},
            {"must": [], "may": [{"event": "AID"}]},
            {"must": 4, "may": [7], "style": []},
        ],
    ),
    "readings": (
        {
            "id": "r1",
            "text": "Kenya reopened the border on Monday.",
            "published": "2019-03-05",
            "times": [{"start": 29, "end": 35}],
            "events": [{"start": 6, "end": 14}],
        },
        [
            {
                "times": [{"start": 29, "end": 35, "when": {"start": "2019-03-04", "end": "2019-03-04"}}],
                "events": [{"start": 6, "end": 14, "status": "asserted", "chain": [], "where": None}],
            },
            {},
            {"times": [{"start": 29, "end": 35, "when": 4, "anchored": "x"}]},
            {"events": [{"start": 6, "end": 14, "status": 3, "chain": "x", "where": []}], "style": 2},
        ],
    ),
    "dates": (
        {"id": "d1", "text": "Kenya reopens border\n\nPublished: 3 March 2017\n\nKenya reopened the border."},
        [
            {"truth": {"start": "2017-03-03", "end": "2017-03-03"}, "clues": "printed"},
            {},
            {"truth": {"start": "x", "end": 3}},
            {"truth": 4, "style": []},
        ],
    ),
    "factuality": (
        {
            "id": "f1",
            "tokens": ["Kenya", "refused", "to", "reopen", "the", "border", "."],
            "events": [{"token": 3}],
        },
        [
            {"events": [{"token": 3, "factuality": -2.5}]},
            {},
            {"events": [{"token": 3, "factuality": None, "text": 7}]},
            {"events": [{"token": 3, "factuality": "?"}]},
        ],
    ),
    "speakers": (
        {"id": "t1", "text": "Kenya will reopen the border, its foreign minister said."},
        [
            {"attributions": [{"source": [[30, 50]], "cue": [[51, 55]], "content": [[0, 28]]}]},
            {},
            {"attributions": []},
            {"attributions": [{"source": 3, "content": "x"}, 9]},
        ],
    ),
    "places": (
        {"id": "p1", "text": "The two met in Nairobi.", "places": [{"start": 15, "end": 22}]},
        [
            {"places": [{"start": 15, "end": 22, "country": "Kenya", "lat": -1.28, "lon": 36.82}]},
            {},
            {"places": [{"start": 15, "end": 22, "country": None, "lat": "", "lon": None}]},
            {"places": [{"start": 15, "end": 22, "country": 5, "lat": "x", "lon": 3}]},
        ],
    ),
    "claims": (
        {"document": "page.html"},
        [
            {
                "id": "1",
                "sentence": "Kenya urged Ethiopia.",
                "level": "must",
                "event": "REQUEST",
                "status": "asserted",
            },
            {},
            {"sentence": "", "level": "may", "event": "AID"},
            {"sentence": 3, "level": [], "event": {}},
        ],
    ),
}
PAGE = (
    "<html><body><nav>Home Sport</nav><article><h1>Kenya urges neighbour</h1>"
    + "<p>Kenya urged Ethiopia to reopen the border. The two met in Nairobi on Monday for talks on trade.</p>"
    * 3
    + "</article></body></html>"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("kind", KINDS)
def test_predictions_do_not_depend_on_gold(kind, folder):
    inputs, golds = ROWS[kind]
    written = []
    for gold in golds:
        file = folder / "gold.jsonl"
        file.write_text(json.dumps({**inputs, **gold}) + "\n", encoding="utf-8")
        out = folder / "predictions.jsonl"
        result = evaluate.run(kind, file, out)
        assert result.rows == 1
        written.append(out.read_bytes())
    assert len(written[0]) > len(b"{}\n")
    assert set(written) == {written[0]}


def test_every_kind_has_such_a_test():
    assert set(ROWS) == set(KINDS)


def test_the_command_line_knows_every_kind():
    assert set(check.KINDS) == set(KINDS)


def test_an_unknown_kind_lists_those_there_are(tmp_path):
    with pytest.raises(UsageError, match="relations, sentences, actors, pages, factuality"):
        evaluate.run("poems", tmp_path / "gold.jsonl")


def test_predictions_that_cannot_be_written_are_an_error(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_text('{"actor": "Kenya"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match="cannot write predictions"):
        evaluate.run("actors", file, tmp_path / "none" / "out.jsonl")


def test_the_table_keeps_within_eighty_columns():
    result = EvalResult(
        "claims",
        "evals/claims/x.jsonl",
        300,
        2,
        (Figure("extras_per_sentence", 0.123, "a long explanation that takes more than one line " * 3),),
        (TypeRow("COOPERATE", 1000, 900, 1100, 800), TypeRow("AID", 0, 0, 3, 0)),
        tuple(
            f"a note number {n} which is far too long to stand on one line of eighty columns"
            for n in range(30)
        ),
    )
    lines = result.text().split("\n")
    assert max(len(line) for line in lines) <= 80
    assert "extras_per_sentence" in result.text()
    assert lines[-1] == "... and 22 more notes, all in --json"
    plain = json.loads(json.dumps(result.plain()))
    assert plain["figures"] == {"extras_per_sentence": 0.123}
    assert plain["types"]["COOPERATE"]["recall"] == 0.9
    assert len(plain["notes"]) == 30
    with pytest.raises(KeyError, match="no figure 'beauty'"):
        result.figure("beauty")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("link", ["itself", "another path", "symbolic", "hard"])
def test_predictions_never_go_over_what_is_read(kind, link, folder):
    gold = folder / "gold.jsonl"
    gold.write_text(json.dumps(ROWS[kind][0]) + "\n", encoding="utf-8")
    before, out = gold.read_bytes(), folder / "out.jsonl"
    if link == "symbolic":
        out.symlink_to(gold)
    elif link == "hard":
        out.hardlink_to(gold)
    else:
        out = gold if link == "itself" else folder / "examples" / ".." / "gold.jsonl"
    with pytest.raises(UsageError, match="--predictions"):
        evaluate.run(kind, gold, out)
    assert gold.read_bytes() == before


@pytest.mark.parametrize(("kind", "page"), [("pages", "page.html"), ("claims", "examples/page.html")])
def test_predictions_never_go_over_a_page_that_is_read(kind, page, folder):
    gold = folder / "gold.jsonl"
    gold.write_text(json.dumps(ROWS[kind][0]) + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match="--predictions"):
        evaluate.run(kind, gold, folder / page)
    assert (folder / page).read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize("kind", sorted({*KINDS} - {"places", "readings"}))  # whose spans are input and gold
def test_what_could_not_be_measured_is_no_nought(kind, folder):
    gold = folder / "gold.jsonl"
    inputs = {
        name: value for name, value in ROWS[kind][0].items() if name != "events" or kind == "factuality"
    }
    gold.write_text(json.dumps(inputs) + "\n", encoding="utf-8")
    result = evaluate.run(kind, gold)
    assert set(result.plain()["figures"].values()) == {None}
    assert "–" in result.text()
