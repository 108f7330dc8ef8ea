"""The address to listen on: found out ahead whether it can be had, since the server would share a port in silence."""

import errno
import socket

import click

EVERYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - looked for, never chosen here


def require_free(host: str, port: int) -> None:
    """Raises `click.ClickException` with what is in the way."""
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except (socket.gaierror, UnicodeError):
        raise click.ClickException(f"--host {host}: there is no such address. {_USUAL}") from None
    with socket.socket(family, kind) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            raise click.ClickException(_obstacle(error, host=host, port=port)) from None


_USUAL = "Use 127.0.0.1 for this machine alone, or 0.0.0.0 for all of its addresses."


def _obstacle(error: OSError, *, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use. Choose another one: bowout serve --port {port + 1}, or make run PORT={port + 1}"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{host} is no address of this machine. {_USUAL}"
    if error.errno in {errno.EACCES, errno.EPERM}:
        return f"Port {port} needs rights that you have not got. Choose one above 1023, such as 8000."
    return f"{host}:{port} cannot be listened on ({error.strerror})."


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def own_address(host: str) -> str:
    """Under which address this machine itself reaches a server that listens on `host`."""
    if host in EVERYWHERE:
        return "127.0.0.1" if host != "::" else "[::1]"
    return f"[{host}]" if ":" in host else host
