"""Every package that verbale needs is named with its licence, and nothing else is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_is_listed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~\[; ]", line)[0].lower() for line in project["dependencies"]}
    page = (ROOT / "docs/reference/licences.md").read_text(encoding="utf-8").partition("## Data")[0]
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("|")][2:]
    listed = {name.strip() for row in rows for name in row.split(",")}
    assert listed == needed
