"""The stand-in and what it stands in for share no code, so that one mistake cannot hide in both."""

import ast
from pathlib import Path

import local_twilio

FILES = sorted(Path(local_twilio.__file__).parent.glob("**/*.py"))


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    return names


def test_it_imports_neither_the_service_nor_twilios_library() -> None:
    assert len(FILES) > 20
    for file in FILES:
        assert not imported(file) & {"bowout", "twilio", "requests"}, file.name
