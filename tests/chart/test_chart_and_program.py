"""The commands and addresses that the chart names are ones that the program has."""

from pathlib import Path

import click
import pytest

from bowout import migrate
from bowout.app import build, create_app
from bowout.cli import main
from bowout.settings import load_settings
from tests.chart.rendering import Object, container, pod_templates

pytestmark = pytest.mark.slow


def parse(args: list[str]) -> None:
    """Read a command line without running it. Raises `KeyError` or click's own error if the program has no such."""
    command: click.Command = main
    while isinstance(command, click.Group):
        command, args = command.commands[args[0]], args[1:]
    command.make_context("bowout", list(args))


def test_the_program_understands_what_every_container_runs(objects: list[Object]) -> None:
    for template in pod_templates(objects).values():
        parse(container(template)["args"])


def test_the_program_understands_the_check_of_the_workers(objects: list[Object]) -> None:
    program, *args = container(pod_templates(objects)["worker"])["livenessProbe"]["exec"]["command"]
    assert program == "bowout"
    parse(args)


def test_a_migrated_service_answers_every_web_probe(minimal: list[Object], tmp_path: Path) -> None:
    web = container(pod_templates(minimal)["web"])
    parts = build(load_settings({"BOWOUT_DATA": str(tmp_path), "BOWOUT_PUBLIC_URL": "https://bowout.example.org"}))
    migrate.upgrade(parts.database)
    client = create_app(parts).test_client()
    for probe in ("startupProbe", "livenessProbe", "readinessProbe"):
        asked = web[probe]["httpGet"]
        headers = {header["name"]: header["value"] for header in asked["httpHeaders"]}
        assert client.get(asked["path"], headers=headers).status_code == 200
    parts.database.dispose()
