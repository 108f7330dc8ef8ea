"""The `bowout` program: serve, worker, db, openapi, api-key, calling, demo, check-words, settings."""

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click

from .settings import DOCUMENTED, load_settings

Command = TypeVar("Command", bound=Callable[..., Any])


class _Program(click.Group):
    """The program: what goes wrong in any of its commands is said in plain words."""

    def invoke(self, ctx: click.Context) -> Any:
        from .commands.failing import plain_words

        with plain_words():
            return super().invoke(ctx)


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bowout")
def main() -> None:
    """Turn down a job offer by phone, kindly, in your own voice."""


def _parts(port: int = 8000) -> Any:
    from .app import build

    parts = build(load_settings(port=port))
    click.get_current_context().call_on_close(parts.database.dispose)
    return parts


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--lan", is_flag=True, help="Serve over HTTPS to the local network, for your phone.")
def serve(*, host: str, port: int, lan: bool) -> None:
    """Migrate, serve, run the jobs, and print a sign-in link."""
    from .commands.serving import serve as start

    sys.exit(start(host=host, port=port, lan=lan))


@main.command()
@click.option("--check", is_flag=True, help="Exit 0 if the worker on this machine is alive.")
def worker(*, check: bool) -> None:
    """Run jobs from a PostgreSQL database until stopped."""
    from .commands.working import is_alive, work

    parts = _parts()
    if check:
        sys.exit(0 if is_alive(parts.settings) else 1)
    work(parts)


@main.group()
def db() -> None:
    """The database's tables."""


@db.command("upgrade")
def db_upgrade() -> None:
    """Bring the tables to the newest version. Does nothing if they are."""
    from . import migrate

    migrate.upgrade(_parts().database)
    click.echo(f"The tables are at {migrate.newest()}.")


@db.command("current")
def db_current() -> None:
    """Print the version of the tables, and the newest one."""
    from . import migrate

    click.echo(f"{migrate.current(_parts().database)} (newest: {migrate.newest()})")


@main.command("rotate-keys")
def rotate_keys() -> None:
    """Seal all telephone numbers with a new key. Stop the service before."""
    from .commands.rotating import rotate

    click.echo(rotate(_parts()))


@main.command()
def openapi() -> None:
    """Print the OpenAPI document."""
    from .document import render

    click.echo(render(), nl=False)


@main.group("api-key")
def api_key() -> None:
    """Keys for programs."""


@api_key.command("create")
@click.option("--name", required=True, help="What the key is for.")
@click.option("--scopes", required=True, help="all, or some of them separated by commas.")
@click.option("--account", help="Account id; default: the owner of an embedded installation.")
def create_api_key(*, name: str, scopes: str, account: str | None) -> None:
    """Print a new key. It is shown this once."""
    from .commands.keys import create

    click.echo(create(_parts(), name=name, scopes=scopes, account=account))


@main.group()
def calling() -> None:
    """Calls through Twilio."""


@calling.command("check")
def check_calling() -> None:
    """Check the account, the number, the address and the countries, and say what to do. Exits with 1 on a problem."""
    from .commands.calling_check import check

    sys.exit(check(load_settings(), say=click.echo))


@calling.command("block")
@click.argument("number")
def block_number(*, number: str) -> None:
    """Never connect NUMBER (like +13125550142) again, as its owner asked."""
    from .commands.blocking import set_blocked

    click.echo(set_blocked(_parts(), number, blocked=True))


@calling.command("unblock")
@click.argument("number")
def unblock_number(*, number: str) -> None:
    """Allow calls to NUMBER (like +13125550142) again."""
    from .commands.blocking import set_blocked

    click.echo(set_blocked(_parts(), number, blocked=False))


@main.command()
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
def demo(*, port: int) -> None:
    """Serve with a pretend telephone network and a sample offer: click-to-call without an account."""
    from .commands.demo import run

    sys.exit(run(port=port))


@main.command("check-words")
def check_words() -> None:
    """Check every built-in text with every reason, tone and openness."""
    from .words.linting import main as lint

    sys.exit(lint(click.echo))


@main.command("settings")
def settings() -> None:
    """List the settings that the environment may hold."""
    width = max(map(len, DOCUMENTED))
    for name, meaning in DOCUMENTED.items():
        click.echo(f"{name:{width}}  {meaning}")
