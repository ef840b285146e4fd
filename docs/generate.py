"""Writes the pages of the reference that the code itself can tell.

Run by scripts/docs; a test fails when a page is not what this writes.
"""

# ruff: noqa: INP001 -- a script, not a package
from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from verbale import ontology
from verbale.cli.app import COMMANDS, Command, make_app
from verbale.export.columns import COLUMNS
from verbale.pages.render import QUAD_NAMES

REFERENCE = Path(__file__).parent / "reference"
NOTICE = "<!-- Written by scripts/docs. Change the code, not this page. -->"


def pages() -> dict[str, str]:
    """Return the generated pages by file name."""
    found = {"commands.md": commands(), "events.md": events(), "export.md": export()}
    return {name: f"{text.rstrip()}\n" for name, text in found.items()}


def commands() -> str:
    """Return the reference of the command line."""
    root = get_command(make_app())
    out = ["# Commands", NOTICE]
    out.append(
        "`verbale COMMAND --help` says the same. Results go to stdout, everything else to stderr.\n"
        "In a pipe, tables are as wide as they need to be and nothing is cut; for programs use `jsonl`, `csv`\n"
        "or `json`. Exit status: 0 done, 1 failed, 2 wrongly asked, 130 stopped with Ctrl-C."
    )
    for command in COMMANDS:
        out += _command(command, root)
    return "\n\n".join(out)


def _command(command: Command, root: Any) -> Iterator[str]:
    found = root
    for word in command.name.split():
        found = found.commands[word]
    yield f"## verbale {command.name}"
    yield (found.help or "").strip()
    arguments = [p for p in found.params if p.param_type_name == "argument"]
    options = [p for p in found.params if p.param_type_name == "option" and "--help" not in p.opts]
    usage = " ".join(
        ["verbale", command.name, *(_argument(p) for p in arguments), "[OPTIONS]" if options else ""]
    )
    yield f"```text\n{usage.strip()}\n```"
    rows = [(f"`{_argument(p)}`", p.help or "", "") for p in arguments]
    rows += [(f"`{_option(p)}`", p.help or "", _default(p)) for p in options]
    yield _table(("option", "meaning", "default"), rows)
    examples = "\n".join(line.rstrip() for line in command.examples.strip().splitlines())
    yield f"Examples:\n\n```text\n{examples}\n```"


def _argument(param: Any) -> str:
    return str(param.metavar or param.name.upper())


def _option(param: Any) -> str:
    names = "/".join([*param.opts, *param.secondary_opts])
    if param.is_flag:
        return names
    choices = param.type_descriptor.choices if hasattr(param, "type_descriptor") else None
    values = "|".join(str(getattr(c, "value", c)) for c in choices) if choices else param.metavar or "N"
    return f"{names} {values}"


def _default(param: Any) -> str:
    if param.required:
        return "required"
    if param.is_flag and not param.secondary_opts:
        return ""
    if param.is_flag:
        return f"`{param.opts[0]}`" if param.default else f"`{param.secondary_opts[0]}`"
    value = getattr(param.default, "value", param.default)
    shown = "" if value in (None, "", 0.0) else f"`{value}`"
    return f"{shown}, or `{param.envvar}` in the environment" if param.envvar else shown


def events() -> str:
    """Return the reference of the ontology."""
    out = ["# Event types, contexts and sectors", NOTICE]
    out.append(
        "What is coded follows PLOVER 2.0 of the Open Event Data Alliance. Scores run from conflict −10 to\n"
        "cooperation +10; a report with modes has the mean score of its modes. CAMEO is the root of the plain case:\n"
        "a rule may give another."
    )
    rows = [
        (
            f"`{e.name}`",
            e.covers,
            ", ".join(f"`{mode}` {_signed(score)}" for mode, score in e.modes.items()),
            f"{e.quad} {QUAD_NAMES[e.quad]}",
            _signed(e.score),
            e.cameo,
            f"`{e.folds_into}`" if e.folds_into else "",
        )
        for e in ontology.events().values()
    ]
    out.append("## Event types")
    out.append(
        _table(("event", "covers", "modes", "quad class", "score", "CAMEO", "its future counts as"), rows)
    )
    out.append("## Contexts")
    out.append(_table(("context", "covers"), [(f"`{k}`", v) for k, v in ontology.contexts().items()]))
    out.append("## Sectors")
    out.append(_table(("sector", "covers"), [(f"`{k}`", v) for k, v in ontology.sectors().items()]))
    return "\n\n".join(out)


def _signed(score: float) -> str:
    return f"{score:+g}".replace("-", "−") if score else "0"


def export() -> str:
    """Return the reference of the flat exports."""
    out = ["# Exports", NOTICE]
    out.append(
        "`plover-jsonl` writes one JSON object a report, as [the report](report.md) describes it.\n"
        "`csv` and `parquet` write one row a report with the columns below. With `--no-text` no words of the\n"
        "documents are given away: sentences and printed words are empty; spans, codes, names and offices stay."
    )
    kinds = {"text": "text", "texts": "list of text", "day": "date", "int": "whole number", "float": "number"}
    out.append(
        _table(("column", "type", "meaning"), [(f"`{c.name}`", kinds[c.kind], c.meaning) for c in COLUMNS])
    )
    out.append("In `csv`, lists are joined with `;` and missing values are empty.")
    return "\n\n".join(out)


def _table(columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    kept = [i for i, _ in enumerate(columns) if i == 0 or any(row[i] for row in rows)]
    lines = [[columns[i] for i in kept], ["---"] * len(kept), *([row[i] for i in kept] for row in rows)]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
        (REFERENCE / name).write_text(text, encoding="utf-8")
        sys.stdout.write(f"docs/reference/{name}\n")


if __name__ == "__main__":
    main()
