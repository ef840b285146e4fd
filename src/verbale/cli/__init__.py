"""The command line. Commands import what they need when they run, so that `--help` is quick."""

from __future__ import annotations


def main() -> None:
    """Run the command line and exit with its status: 0 done, 1 failed, 2 wrongly asked, 130 stopped."""
    from verbale.cli.app import make_app  # noqa: PLC0415 -- `import verbale.cli` stays cheap

    make_app()(prog_name="verbale")
