"""Changing the key that seals numbers, on both databases, and by the command on an installation of one's own."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet, InvalidToken

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.contacts.models import ContactPhone
from bowout.store import resealing
from bowout.store.sealing import newest_key, use_keys
from tests.api import Api
from tests.conftest import SECRETS

OLD, NEW = SECRETS["BOWOUT_SEALING_KEYS"], Fernet.generate_key().decode()
SIGNING = SECRETS["BOWOUT_SIGNING_KEY"]


def numbers(parts: Parts) -> list[str]:
    with parts.database.reading() as session:
        return sorted(session.scalars(sa.select(ContactPhone.number)))


def test_every_number_opens_with_the_new_key_alone_and_says_the_same(api: Api, parts: Parts) -> None:
    api.offer()
    before = numbers(parts)
    use_keys([NEW, OLD], signing_key=SIGNING)
    assert resealing.reseal(parts.database) >= len(before) > 0
    use_keys([NEW], signing_key=SIGNING)
    assert numbers(parts) == before


def test_without_it_the_new_key_alone_opens_nothing(api: Api, parts: Parts) -> None:
    api.offer()
    use_keys([NEW], signing_key=SIGNING)
    with pytest.raises(InvalidToken):
        numbers(parts)


def test_more_rows_than_a_batch_are_all_sealed_anew_and_a_second_run_finds_nothing(
    parts: Parts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resealing, "BATCH", 3)
    with parts.database.transaction() as session:
        session.add_all([Account(phone=f"+1312555{digits}") for digits in range(1000, 1010)])
    use_keys([NEW, OLD], signing_key=SIGNING)
    assert resealing.reseal(parts.database) == 10
    assert resealing.reseal(parts.database) == 0
    with parts.database.reading() as session:
        sealed = session.scalars(sa.select(sa.type_coerce(Account.phone, sa.Text)).where(Account.phone.is_not(None)))
        assert {text.partition(".")[0] for text in sealed} == {newest_key()}


@pytest.fixture
def installation(tmp_path: Path) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "BOWOUT_DATA": str(tmp_path / "data")}


def bowout(environ: dict[str, str], *arguments: str) -> str:
    program = str(Path(sys.executable).parent / "bowout")
    return subprocess.run([program, *arguments], env=environ, capture_output=True, text=True, check=True).stdout


def test_the_command_gives_an_installation_a_new_key_and_forgets_the_old_one(installation: dict[str, str]) -> None:
    bowout(installation, "api-key", "create", "--name", "before", "--scopes", "all")
    file = Path(installation["BOWOUT_DATA"]) / "secrets.json"
    before = json.loads(file.read_text())
    assert "The old keys are gone" in bowout(installation, "rotate-keys")
    after = json.loads(file.read_text())
    assert len(after["sealing_keys"]) == 1
    assert after["sealing_keys"] != before["sealing_keys"]
    assert after["signing_key"] == before["signing_key"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_keys_from_the_environment_are_left_to_the_environment(installation: dict[str, str]) -> None:
    told = bowout({**installation, "BOWOUT_SEALING_KEYS": f"{NEW},{OLD}", "BOWOUT_SIGNING_KEY": SIGNING}, "rotate-keys")
    assert "needs only its first key" in told
    assert not (Path(installation["BOWOUT_DATA"]) / "secrets.json").exists()
