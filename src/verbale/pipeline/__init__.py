"""From paths to a database, and from text to reports: the only place that runs stages, and that catches."""

from __future__ import annotations

from verbale.pipeline.building import Progress, Summary, build
from verbale.pipeline.chain import Stages, code_paths, code_text, stages

__all__ = ["Progress", "Stages", "Summary", "build", "code_paths", "code_text", "stages"]
