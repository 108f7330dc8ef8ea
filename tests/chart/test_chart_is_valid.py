"""helm's own checks, Kubernetes' own schemas, and the promises of Chart.yaml."""

import re
import tomllib
from pathlib import Path

import kubernetes_validate
import pytest
import yaml

from tests.chart.rendering import CHART, MINIMAL, ROOT, Helm, Object

pytestmark = pytest.mark.slow

META = yaml.safe_load((CHART / "Chart.yaml").read_text())
OLDEST = re.sub(r"^>=(\d+\.\d+)\..*", r"\1", META["kubeVersion"])
NEWEST = kubernetes_validate.latest_version().removesuffix(".0")


def test_helm_finds_no_fault_in_the_chart(helm: Helm, value_file: Path) -> None:
    done = helm.run("lint", str(CHART), "--strict", "--values", str(value_file))
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_every_object_fits_the_oldest_and_the_newest_kubernetes(helm: Helm, value_file: Path, version: str) -> None:
    for found in helm.template(value_file, "--kube-version", f"{version}.0"):
        # An unknown kind or field raises; the answer is the version whose schema was really used.
        assert kubernetes_validate.validate(found, version, strict=True) == version


def test_a_kubernetes_older_than_the_promise_is_refused(helm: Helm) -> None:
    assert "kubeVersion" in helm.refusal(MINIMAL, "--kube-version", "1.29.0")


def test_the_chart_runs_the_version_that_it_belongs_to() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert META["appVersion"] == project["version"]


def test_each_object_has_a_template_of_its_own(full: list[Object]) -> None:
    templates = list((CHART / "templates").glob("*.yaml"))
    assert len(full) == len(templates)
    assert len({(found["kind"], found["metadata"]["name"]) for found in full}) == len(templates)


def test_names_stay_within_what_a_dns_label_may_be(helm: Helm) -> None:
    done = helm.run("template", "r" * 53, str(CHART), "--values", str(MINIMAL))
    names = [found["metadata"]["name"] for found in yaml.safe_load_all(done.stdout) if found]
    assert names
    assert max(map(len, names)) <= 63
    assert len(set(names)) >= 3


def test_a_release_that_already_has_the_name_does_not_repeat_it(helm: Helm) -> None:
    done = helm.run("template", "bowout", str(CHART), "--values", str(MINIMAL))
    assert {found["metadata"]["name"] for found in yaml.safe_load_all(done.stdout) if found} == {
        "bowout",
        "bowout-worker",
        "bowout-migrate",
    }
