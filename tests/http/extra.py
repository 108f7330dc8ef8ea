"""A route that only a test has, on the real app: for faults that no route of ours can be made to have on purpose."""

import threading
from collections.abc import Callable
from typing import Any

from bowout.app import Parts, create_app
from bowout.http import Blueprint
from tests.api import Api

PATH = "/for-this-test"


def api_with(parts: Parts, view: Callable[[], Any]) -> Api:
    """Alice's view of an app that also answers POST at `PATH` with what `view` returns."""
    blueprint = Blueprint("extra", __name__)

    @blueprint.route(PATH, methods=["POST"], scope="me:write")
    @blueprint.response(200)
    def answer() -> Any:
        """Do what the test says."""
        return view()

    app = create_app(parts)
    app.register_blueprint(blueprint)
    return Api(parts, app=app)


def at_once(api: Api, count: int, ask: Callable[[Api], Any]) -> list[Any]:
    """What `ask` returns for each of `count` clients that begin at the same moment."""
    answers: list[Any] = []
    barrier = threading.Barrier(count)

    def run() -> None:
        mine = Api.__new__(Api)
        mine.__dict__.update(api.__dict__, client=api.app.test_client())
        barrier.wait()
        answers.append(ask(mine))

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers
