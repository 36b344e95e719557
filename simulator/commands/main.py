"""The subcommands: project, levers, check, import, backtest; messages on stderr, exit 0, 1 or 2."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from simulator.problems import Cancelled, Problem

PROGRAM = "shared-goal"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a subcommand. 0: done; 1: it failed, said in one sentence on stderr; 2: wrong use."""
    _plain_output()
    given = sys.argv[1:] if arguments is None else list(arguments)
    parsed = _parser(given).parse_args(given)
    try:
        code = int(parsed.run(parsed))
        sys.stdout.flush()
        return code
    except Problem as problem:
        return _say(f"{PROGRAM}: {problem}")
    except (KeyboardInterrupt, Cancelled):
        return _say(f"{PROGRAM}: stopped; nothing was written")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MemoryError:
        return _say(f"{PROGRAM}: there is not enough memory; ask for fewer trials with --trials")
    except OSError as error:
        return _say(f"{PROGRAM}: {error.filename or 'a file'}: {error.strerror or error}")


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _plain_output() -> None:
    """Output that a terminal without these characters can still show."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    from simulator.engine import ENGINE_VERSION
    from simulator.version import VERSION

    parser = argparse.ArgumentParser(
        prog=PROGRAM, description="Plans revenue against one goal that marketing and sales share."
    )
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {VERSION} (engine {ENGINE_VERSION})"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_project(commands.add_parser("project", help="simulate a plan and say what comes out"))
    lever_list = commands.add_parser("levers", help="list the levers of a plan")
    lever_list.add_argument("file", type=Path, metavar="FILE")
    lever_list.add_argument("--scenario", metavar="NAME")
    lever_list.set_defaults(run=_levers)
    checker = commands.add_parser("check", help="say whether a plan is sound, and what is wrong")
    checker.add_argument("file", type=Path, metavar="FILE")
    checker.set_defaults(run=_check)
    _add_history(commands, arguments)
    return parser


def _add_project(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a plan (.json) or snapshot (.csv)")
    parser.add_argument("--scenario", metavar="NAME", help="a scenario other than the base")
    parser.add_argument("--trials", type=_trials, metavar="N", help="futures to simulate (8192)")
    parser.add_argument("--seed", type=_seed, metavar="S", help="seed of the futures (1)")
    parser.add_argument(
        "--set", action="append", default=[], metavar="LEVER=VALUE", dest="moves",
        help="move a lever, as in search.spend=70000; `levers` lists them",
    )  # fmt: skip
    parser.add_argument("--csv", type=Path, metavar="SNAPSHOT", help="write a snapshot as CSV")
    parser.add_argument("--json", action="store_true", help="print JSON alone")
    parser.set_defaults(run=_project)


def _add_history(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], arguments: Sequence[str]
) -> None:
    """Reading a company's records is loaded only where it is asked for."""
    reader = commands.add_parser("import", help="make a plan of a CRM's opportunity export")
    tester = commands.add_parser("backtest", help="ask whether past quarters would have held")
    if not {"import", "backtest"} & set(arguments):
        return
    from simulator.history import command

    command.add_import_arguments(reader)
    reader.set_defaults(run=command.run_import)
    command.add_backtest_arguments(tester)
    tester.set_defaults(run=command.run_backtest)


def _trials(text: str) -> int:
    number = _whole(text)
    if not 1 <= number <= 1 << 20:
        raise argparse.ArgumentTypeError(f"{number} is outside 1 to {1 << 20}")
    return number


def _seed(text: str) -> int:
    number = _whole(text)
    if not 0 <= number < 1 << 63:
        raise argparse.ArgumentTypeError(f"{number} is not a seed; give 0 or more")
    return number


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number") from None


def _project(parsed: argparse.Namespace) -> int:
    from simulator.commands.projecting import run_project

    return run_project(parsed)


def _levers(parsed: argparse.Namespace) -> int:
    from simulator.commands.plan_files import plan_in
    from simulator.commands.projecting import scenario_of
    from simulator.commands.tables import levers_text

    source = plan_in(parsed.file)
    print(levers_text(source.document, scenario_of(source, parsed.scenario)))
    return 0


def _check(parsed: argparse.Namespace) -> int:
    from simulator.commands.projecting import run_check

    return run_check(parsed.file)
