"""The Containerfile's text: no engine is needed to see that it copies what exists and fits the chart."""

import fnmatch
import json
import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from tests.chart.rendering import CHART, MINIMAL, ROOT, Helm, container, environment, pod_templates

pytestmark = pytest.mark.slow

MADE_BY_A_TARGET = {"openapi/openapi.json"}


class Step(NamedTuple):
    word: str
    rest: str


def steps() -> list[Step]:
    lines = [line for line in (ROOT / "Containerfile").read_text().splitlines() if not line.lstrip().startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ")
    return [Step(*line.split(maxsplit=1)) for line in joined.splitlines() if line.strip()]


def final_stage() -> dict[str, str]:
    """The last step of each kind after the last FROM."""
    found = steps()
    start = max(index for index, step in enumerate(found) if step.word == "FROM")
    return {step.word: step.rest for step in found[start:]}


def copied_from_the_checkout() -> list[str]:
    copies = [shlex.split(step.rest) for step in steps() if step.word == "COPY"]
    return [source for copy in copies if not copy[0].startswith("--from") for source in copy[:-1]]


def test_everything_that_is_copied_exists_in_the_checkout() -> None:
    missing = [source for source in copied_from_the_checkout() if not (ROOT / source).exists()]
    assert not set(missing) - MADE_BY_A_TARGET


def test_everything_that_the_wheel_is_made_of_is_copied() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    (listed,) = re.findall(r"targets\.wheel\]\nonly-include = (\[.*\])", project)
    assert set(json.loads(listed)) - set(copied_from_the_checkout()) == {"frontend/dist"}
    assert ("COPY", "--from=frontend /src/frontend/dist frontend/dist") in steps()


def test_the_ignore_file_lets_in_what_is_copied_and_nothing_else() -> None:
    lines = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] != "#"]
    let_in = [line[1:] for line in lines if line.startswith("!")]
    copied = copied_from_the_checkout()
    assert lines[0] == "*"
    assert all(any(Path(source).is_relative_to(entry) for entry in let_in) for source in copied)
    assert all(any(Path(source).is_relative_to(entry) for source in copied) for entry in let_in)


@pytest.mark.parametrize("unwanted", ["frontend/node_modules", "frontend/dist", "service/bowout/.env"])
def test_what_a_developer_leaves_lying_about_stays_out(unwanted: str) -> None:
    lines = (ROOT / ".dockerignore").read_text().splitlines()
    left_out = [line.removeprefix("**/") for line in lines[lines.index("!frontend") + 1 :]]
    assert any(fnmatch.fnmatch(unwanted, entry) or fnmatch.fnmatch(Path(unwanted).name, entry) for entry in left_out)


def test_only_known_public_images_are_built_on_and_every_stage_is_known() -> None:
    images = {step.rest.split("=")[0]: step.rest.split("=")[1] for step in steps() if step.word == "ARG"}
    assert all(re.fullmatch(r"docker\.io/library/(node|python):\d+(\.\d+)?-slim", image) for image in images.values())
    stages = [step.rest for step in steps() if step.word == "FROM"]
    assert {re.sub(r"^\$\{(\w+)\}.*", r"\1", stage) for stage in stages} == images.keys()
    named = {stage.split(" AS ")[1] for stage in stages if " AS " in stage}
    assert {copied for step in steps() for copied in re.findall(r"--from=(\S+)", step.rest)} <= named


def test_the_image_python_is_one_that_the_project_supports() -> None:
    (version,) = re.findall(r"python:(\d\.\d+)-slim", (ROOT / "Containerfile").read_text())
    assert f'"Programming Language :: Python :: {version}"' in (ROOT / "pyproject.toml").read_text()


def test_nothing_is_installed_without_its_hash_but_the_wheel_built_here() -> None:
    installs = [
        part for step in steps() if step.word == "RUN" for part in step.rest.split("&&") if "pip install" in part
    ]
    assert len(installs) == 3
    own = [part for part in installs if "--require-hashes" not in part]
    assert all("--offline" in part and "/src/wheels/*.whl" in part for part in own)
    assert any(step.rest.startswith("npm ci") for step in steps())


def test_nothing_is_fetched_by_address() -> None:
    assert "://" not in (ROOT / "Containerfile").read_text()
    assert "ADD" not in {step.word for step in steps()}


def test_the_image_runs_as_the_user_that_the_chart_names() -> None:
    security = yaml.safe_load((CHART / "values.yaml").read_text())["podSecurity"]
    assert final_stage()["USER"] == f"{security['userId']}:{security['groupId']}"
    (made,) = re.findall(r"useradd --uid (\d+) --gid (\d+)", final_stage()["RUN"])
    assert made == (str(security["userId"]), str(security["groupId"]))


def test_image_and_chart_agree_on_program_folder_and_port(helm: Helm) -> None:
    web = pod_templates(helm.template(MINIMAL))["web"]
    last = final_stage()
    assert json.loads(last["ENTRYPOINT"]) == ["bowout"]
    assert json.loads(last["CMD"]) == container(web)["args"][:3]
    assert json.loads(last["VOLUME"]) == [environment(web)["BOWOUT_DATA"]]
    assert f"BOWOUT_DATA={environment(web)['BOWOUT_DATA']}" in last["ENV"]
    assert last["EXPOSE"] == str(container(web)["ports"][0]["containerPort"])
