"""The application: which commands there are, in which order, and how it fails."""

# ruff: noqa: FBT001, FBT003 -- flags of the command line

from __future__ import annotations

import importlib.metadata
import os
import re
import sys
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from verbale.cli import actors, ask, check, give, make, show, tables
from verbale.cli.options import filtered
from verbale.cli.out import plain
from verbale.errors import UsageError, VerbaleError

LINE = 80  # columns of an error that lists something
STOPPED = 130  # what shells give for Ctrl-C
PIPE_CLOSED = 141  # what shells give for a reader that went away

ABOUT = """verbale reads news on international affairs and keeps a sourced record of it:
who did or said what to whom, when, where, and according to whom."""

START = """Start here:
  verbale build news/ --db dossier.duckdb     read a folder into a database
  verbale timeline --db dossier.duckdb        what happened, in order
  verbale show ID --db dossier.duckdb         the sentences behind one event

ID stands before each event of the timeline; its first digits do.

Set VERBALE_DB to leave out --db.
Every command has examples: verbale COMMAND --help"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is listed and explained."""

    name: str
    run: Callable[..., None]
    group: str  # heading in the list of commands
    examples: str  # one a line: command line, two spaces or more, what it does


COMMANDS = (
    Command("build", make.build, "Read", make.BUILD_EXAMPLES),
    Command("code", make.code, "Read", make.CODE_EXAMPLES),
    Command("events", filtered(ask.events), "Ask", ask.EVENTS_EXAMPLES),
    Command("timeline", filtered(ask.timeline), "Ask", ask.TIMELINE_EXAMPLES),
    Command("counts", filtered(ask.counts), "Ask", ask.COUNTS_EXAMPLES),
    Command("show", show.show, "Ask", show.SHOW_EXAMPLES),
    Command("export", filtered(give.export), "Give away", give.EXPORT_EXAMPLES),
    Command("report", filtered(give.report), "Give away", give.REPORT_EXAMPLES),
    Command("actors find", actors.find, "Actors", actors.FIND_EXAMPLES),
    Command("actors add", tables.add, "Actors", tables.ADD_EXAMPLES),
    Command("actors import", tables.import_, "Actors", tables.IMPORT_EXAMPLES),
    Command("actors list", actors.list_, "Actors", actors.LIST_EXAMPLES),
    Command("actors remove", tables.remove, "Actors", tables.REMOVE_EXAMPLES),
    Command("actors unknown", ask.actors_unknown, "Actors", ask.UNKNOWN_EXAMPLES),
    Command("problems", ask.problems, "Check", ask.PROBLEMS_EXAMPLES),
    Command("sample", check.sample, "Check", check.SAMPLE_EXAMPLES),
    Command("eval", check.evaluate, "Check", check.EVAL_EXAMPLES),
)
_ACTORS_START = """Start here:
  verbale actors find "Antony Blinken" --on 2016-05-01   who is it, and why
  verbale actors import ministers.csv                    add what you know

Each has examples: verbale actors COMMAND --help"""
_ACTORS_HELP = "Who is who: ask, add what you know, see what is not known."


_SAID_OF_VALUES = {
    re.compile(r"Value error, "): "",
    re.compile(r"Input should be a valid integer.*"): "not a whole number",
    re.compile(r"Input should be greater than or equal to (\S+)"): r"must be \1 or more",
    re.compile(r"Input should be less than or equal to (\S+)"): r"must be \1 or less",
}


class Explained(TyperCommand):
    """A command whose help names each argument as we do: newer versions of typer put types and braces to it."""

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return what stands behind the name of the command in the line of its usage."""
        return ["[OPTIONS]", *(name for name, _ in self._arguments(ctx))]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options."""
        options = [p.get_help_record(ctx) for p in self.get_params(ctx) if p.param_type_name == "option"]
        for heading, rows in (("Arguments", self._arguments(ctx)), ("Options", options)):
            if rows:
                with formatter.section(heading):
                    formatter.write_dl([row for row in rows if row])

    def _arguments(self, ctx: Any) -> list[tuple[str, str]]:
        found: list[Any] = [p for p in self.get_params(ctx) if p.param_type_name == "argument"]
        return [(p.metavar or p.name.upper(), p.help or "") for p in found]


class Group(TyperGroup):
    """Commands under headings, in our order; every error of ours in a line or two on stderr."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command; say what was wrong and exit with the right status when it cannot be done."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except typer.BadParameter as error:
            error.message = _in_words(error.message)
            raise
        except VerbaleError as error:
            typer.echo(f"verbale: {plain(str(error))}", err=True)
            raise typer.Exit(2 if isinstance(error, UsageError) else 1) from error
        except KeyboardInterrupt:
            typer.echo("verbale: stopped", err=True)
            raise typer.Exit(STOPPED) from None
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains at exit
            raise typer.Exit(PIPE_CLOSED) from None
        except OSError as error:  # the world's fault, not ours: no such folder, not permitted, disk full
            where = f"{error.filename}: " if error.filename else ""
            typer.echo(f"verbale: {plain(f'{where}{error.strerror or error}')}", err=True)
            raise typer.Exit(1) from error
        return result

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Take `help build` for `build --help`, which other programs know too."""
        return list(super().parse_args(ctx, [*args[1:], "--help"] if args[:1] == ["help"] else args))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that is meant; of one that is not there, say which there are."""
        name, known = args[0], self.list_commands(ctx)
        if name not in known and not name.startswith("-"):
            near = get_close_matches(name, known, n=1)
            meant = f": did you mean {near[0]}?" if near else ""
            there = textwrap.fill(f"commands of {ctx.command_path}: {', '.join(known)}", LINE)
            raise UsageError(f"there is no command {name!r}{meant}\n{there}")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 -- the signature of the parent
        """Return the commands in the order in which they are listed above."""
        words = [word for command in COMMANDS for word in command.name.split()]
        return sorted(self.commands, key=words.index)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands under their headings."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.commands[name]
            heading = next((c.group for c in COMMANDS if c.name.split()[0] == name), "Commands")
            groups.setdefault(heading, []).append((name, command.get_short_help_str(limit=60)))
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl(rows)


def make_app() -> typer.Typer:
    """Return the application; nothing is registered before this is called."""
    app = _typer(ABOUT, epilog=_verbatim(START))
    app.callback()(_root)
    subgroups: dict[str, typer.Typer] = {}
    for command in COMMANDS:
        head, _, tail = command.name.partition(" ")
        epilog = _verbatim(f"Examples:\n{_indented(command.examples)}")
        target = app
        if tail:
            if head not in subgroups:
                subgroups[head] = _typer(_ACTORS_HELP, epilog=_verbatim(_ACTORS_START))
                app.add_typer(subgroups[head], name=head)
            target = subgroups[head]
        target.command(tail or head, cls=Explained, epilog=epilog)(command.run)
    return app


def _typer(about: str, epilog: str | None = None) -> typer.Typer:
    return typer.Typer(
        cls=Group,
        help=about,
        epilog=epilog,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"verbale {importlib.metadata.version('verbale')}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Show the version and exit."
    ),
) -> None:
    """Take the options that stand before a command."""


def _in_words(message: str) -> str:
    """Return what a validator says of a value in words for people; newer versions of typer print it as it is."""
    for said, words in _SAID_OF_VALUES.items():
        message = said.sub(words, message)
    return message


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.strip().splitlines())


def _verbatim(text: str) -> str:
    """Keep the line breaks of a help text: each paragraph is marked so."""
    return "\n\n".join(f"\b\n{paragraph}" for paragraph in text.strip().split("\n\n"))
