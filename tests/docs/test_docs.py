from __future__ import annotations

import dataclasses
import importlib.util
import json
import re
import shlex
import shutil
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from verbale import codec, ontology
from verbale.cli.app import COMMANDS, make_app
from verbale.config import Settings
from verbale.export import EXPORTERS
from verbale.read.who.tables import FIELDS, KINDS
from verbale.types import Hedge, MadeBy, Party, Precision, Report, Status, Trigger, When, Where

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "README.md"])
REPORT = (DOCS / "reference" / "report.md").read_text(encoding="utf-8")


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def section(text: str, title: str) -> str:
    return text.split(f"\n## {title}\n", 1)[1].split("\n## ", 1)[0]


def first_cells(text: str) -> set[str]:
    return {found.strip("`") for found in re.findall(r"^\| (`[^|]+`) \|", text, re.MULTILINE)}


def test_generated_pages_are_current():
    for name, text in generator().pages().items():
        written = (DOCS / "reference" / name).read_text(encoding="utf-8")
        assert written == text, f"docs/reference/{name} is not current: run scripts/docs"


def test_every_field_of_a_report_is_described_and_nothing_else():
    top = REPORT.split("\n## ", 1)[0]
    assert first_cells(top) == {field.name for field in dataclasses.fields(Report)}


@pytest.mark.parametrize(("title", "kind"), [("Parties", Party), ("Time", When), ("Place", Where)])
def test_every_field_of_what_a_report_holds_is_described(title, kind):
    assert first_cells(section(REPORT, title)) == {field.name for field in dataclasses.fields(kind)}


def test_every_field_of_the_small_records_is_described():
    names = {"hedges[]": Hedge, "trigger": Trigger, "made_by": MadeBy}
    wanted = {f"{name}.{field.name}" for name, kind in names.items() for field in dataclasses.fields(kind)}
    assert first_cells(section(REPORT, "Hedges, trigger, made by")) == wanted


def test_every_status_and_precision_is_described():
    assert first_cells(section(REPORT, "Status")) == set(get_args(Status))
    assert all(f"`{precision}`" in section(REPORT, "Time") for precision in get_args(Precision))


def test_the_example_is_a_report_and_its_spans_are_right():
    (block,) = blocks(REPORT, "json")
    report = codec.from_json(Report, block)
    assert codec.to_plain(report) == json.loads(block)
    marked = [(p.text, p.span) for p in (*report.actor, *report.recipient, *report.according_to)]
    marked += [(h.text, h.span) for h in report.hedges]
    marked += [(report.trigger.text, report.trigger.span), (report.when.text, report.when.span)]
    marked.append((report.where.name, report.where.span))
    for text, span in marked:
        start = span.start - report.span.start
        assert report.sentence[start : start + span.end - span.start] == text


def test_every_event_type_command_and_exporter_is_in_the_docs():
    text = "\n".join(page.read_text(encoding="utf-8") for page in sorted(DOCS.rglob("*.md")))
    for name in (*ontology.events(), *ontology.contexts(), *ontology.sectors(), *EXPORTERS):
        assert f"`{name}`" in text, name
    for command in COMMANDS:
        assert f"## verbale {command.name}\n" in text


def test_every_setting_is_described_with_its_default():
    text = (DOCS / "reference" / "settings.md").read_text(encoding="utf-8")
    for field in dataclasses.fields(Settings):
        assert re.search(
            rf"^\| `VERBALE_{field.name.upper()}` \|.*\| {f'`{field.default}`' if field.default else 'none'} \|$",
            text,
            re.MULTILINE,
        ), field
    assert first_cells(text) == {
        "VERBALE_DB",
        *(f"VERBALE_{f.name.upper()}" for f in dataclasses.fields(Settings)),
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if link.startswith(("http://", "https://")):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name).resolve() if name else page
        assert target.exists(), link
        if anchor:
            headings = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert anchor in {
                re.sub(r"[^\w -]", "", h).strip().lower().replace(" ", "-") for h in headings
            }, link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_command_lines_can_be_typed(page):
    root = get_command(make_app())
    for block in blocks(page.read_text(encoding="utf-8"), "sh"):
        for line in block.splitlines():
            words = shlex.split(line.split("   ")[0].split(" | ")[0].split(" > ")[0], comments=True)
            if not words or not words[0].endswith("verbale"):
                continue
            command, rest = root, words[1:]
            while hasattr(command, "commands") and rest:
                command, rest = command.commands[rest[0]], rest[1:]
            command.make_context("verbale", rest).close()


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(ROOT)))
def test_python_runs(page, made_db, tmp_path, monkeypatch, capsys):
    found = blocks(page.read_text(encoding="utf-8"), "python")
    shutil.copy(made_db, tmp_path / "verbale.duckdb")
    monkeypatch.chdir(tmp_path)
    for block in found:
        exec(compile(block, str(page), "exec"), {})
    assert bool(capsys.readouterr().out) == bool(found)


def test_the_table_of_the_how_to_is_taken_in_as_it_says(tmp_path):
    text = (DOCS / "how-to" / "add-actors.md").read_text(encoding="utf-8")
    (table,) = blocks(text, "csv")
    file = tmp_path / "sahel.csv"
    file.write_text(table)
    checked = CliRunner().invoke(make_app(), ["actors", "import", str(file), "--check"])
    assert checked.stdout == f"sahel.csv: {len(table.splitlines()) - 1} actors, no fault\n"
    file.write_text(table.replace(",MLI,,minister", ",MALI,,minister").replace(",IGO,,,", ",IGO,,,5.10.2020"))
    refused = CliRunner().invoke(make_app(), ["actors", "import", str(file)])
    assert refused.exit_code == 1
    assert refused.stderr in blocks(text, "text")


def test_the_columns_and_kinds_of_a_table_of_actors_are_described():
    text = (DOCS / "reference" / "actors.md").read_text(encoding="utf-8")
    assert first_cells(section(text, "Columns")) == set(FIELDS)
    assert set(re.findall(r"`(\w+)`", " ".join(first_cells_raw(section(text, "Kinds"))))) == set(KINDS)


def first_cells_raw(text: str) -> list[str]:
    return re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE)
