"""Answers are packed where the client can unpack them and it is worth it."""

import gzip
import json

from tests.api import Api


def test_a_long_answer_is_packed_for_who_can_unpack_it(api: Api) -> None:
    decline = api.decline()
    plain = api.get(f"declines/{decline['id']}/script")
    headers = {"Authorization": f"Bearer {api.key}", "Accept-Encoding": "gzip, br"}
    packed = api.client.get(f"/api/v1/declines/{decline['id']}/script", headers=headers)
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.get_data())) == plain.json
    assert len(packed.get_data()) < len(plain.get_data()) / 2


def test_a_short_answer_is_left_as_it_is(api: Api) -> None:
    assert "Content-Encoding" not in api.get("calling", Accept_Encoding="gzip").headers
