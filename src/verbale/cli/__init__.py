"""The command line. Commands import what they need when they run, so that `--help` is quick."""

from __future__ import annotations

import gc
import io
import sys


def main() -> None:
    """Run the command line and exit with its status: 0 done, 1 failed, 2 wrongly asked, 130 stopped."""
    from verbale.cli.app import make_app  # noqa: PLC0415 -- `import verbale.cli` stays cheap

    gc.set_threshold(50_000, 20, 100)  # models are a million objects that stay: looking at them costs a tenth
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that knows ASCII only still shows the rest
            stream.reconfigure(errors="replace")
    make_app()(prog_name="verbale")
