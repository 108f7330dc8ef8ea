from pathlib import Path

import pytest

from tests.chart.helm_binary import find_helm
from tests.chart.rendering import FULL, MINIMAL, VALUE_FILES, Helm, Object


@pytest.fixture(scope="session")
def helm(tmp_path_factory: pytest.TempPathFactory) -> Helm:
    return Helm(binary=find_helm(), home=tmp_path_factory.mktemp("helm"))


@pytest.fixture(scope="session", params=VALUE_FILES, ids=lambda path: path.stem)
def value_file(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture(scope="session")
def objects(helm: Helm, value_file: Path) -> list[Object]:
    """The chart rendered with each of the value files in turn."""
    return helm.template(value_file)


@pytest.fixture(scope="session")
def minimal(helm: Helm) -> list[Object]:
    return helm.template(MINIMAL)


@pytest.fixture(scope="session")
def full(helm: Helm) -> list[Object]:
    return helm.template(FULL)
