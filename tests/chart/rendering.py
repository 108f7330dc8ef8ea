"""What helm makes of the chart, as plain dictionaries."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
CHART = ROOT / "helm" / "bowout"
MINIMAL = CHART / "ci" / "minimal.yaml"
FULL = CHART / "ci" / "full.yaml"
VALUE_FILES = sorted((CHART / "ci").glob("*.yaml"))

Object = dict[str, Any]


@dataclass(frozen=True)
class Helm:
    """`home` keeps helm away from the configuration, plugins and caches of whoever runs the tests."""

    binary: Path
    home: Path

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        own = {f"HELM_{name}_HOME": str(self.home / name.lower()) for name in ("CACHE", "CONFIG", "DATA")}
        return subprocess.run(
            [self.binary, *args], check=False, capture_output=True, text=True, timeout=60, env={**os.environ, **own}
        )

    def template(self, values: Path, *args: str) -> list[Object]:
        """The rendered objects. Fails the test with helm's own words where the chart does not render."""
        done = self.run("template", "demo", str(CHART), "--values", str(values), *args)
        assert done.returncode == 0, done.stderr
        return [found for found in yaml.safe_load_all(done.stdout) if found]

    def refusal(self, values: Path, *args: str) -> str:
        """What helm says when it refuses to render. Fails the test where it renders after all."""
        done = self.run("template", "demo", str(CHART), "--values", str(values), *args)
        assert done.returncode != 0, f"rendered in spite of {args}"
        return done.stderr


def of_kind(objects: list[Object], kind: str, *, component: str | None = None) -> list[Object]:
    return [found for found in objects if found["kind"] == kind and component in {None, component_of(found)}]


def the(objects: list[Object], kind: str, *, component: str) -> Object:
    (found,) = of_kind(objects, kind, component=component)
    return found


def component_of(found: Object) -> str:
    return str(found["metadata"]["labels"]["app.kubernetes.io/component"])


def pod_templates(objects: list[Object]) -> dict[str, Object]:
    """The pod template of each component: web, worker and, where it is on, migrate."""
    return {component_of(found): found["spec"]["template"] for found in objects if "template" in found.get("spec", {})}


def container(template: Object) -> Object:
    """The one container of a pod. A second one, or an init container, must first be thought about in these tests."""
    (only,) = template["spec"]["containers"]
    assert "initContainers" not in template["spec"]
    return dict(only)


def environment(template: Object) -> dict[str, str]:
    return {entry["name"]: entry["value"] for entry in container(template)["env"]}


def secret_files(template: Object) -> dict[str, tuple[str, str]]:
    """Path of each mounted secret file -> (Secret, key)."""
    (mount,) = (mount for mount in container(template)["volumeMounts"] if mount["name"] == "secrets")
    (volume,) = (volume for volume in template["spec"]["volumes"] if volume["name"] == "secrets")
    return {
        f"{mount['mountPath']}/{item['path']}": (source["secret"]["name"], item["key"])
        for source in volume["projected"]["sources"]
        for item in source["secret"]["items"]
    }
