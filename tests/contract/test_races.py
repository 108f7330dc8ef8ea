"""Two requests that make the same thing at the same moment: one answer each, and never a broken one."""

import threading
from typing import Any

from uuid_utils.compat import uuid7

from tests.api import Api


def test_one_message_id_used_by_six_requests_at_once_makes_one_message(api: Api) -> None:
    decline = api.decline()
    body = {
        "id": str(uuid7()),
        "decline_id": decline["id"],
        "contact_id": decline["contact_id"],
        "kind": "written_decline",
    }
    answers: list[Any] = []
    barrier = threading.Barrier(6)

    def ask() -> None:
        mine = Api.__new__(Api)
        mine.__dict__.update(api.__dict__, client=api.app.test_client())
        barrier.wait()
        answers.append(mine.post("messages", body).status_code)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 6
    assert set(answers) <= {200, 201, 409}
    found = api.ok(api.get(f"messages?decline_id={decline['id']}"))["items"]
    assert [message["id"] for message in found].count(body["id"]) == 1
