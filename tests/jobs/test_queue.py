"""Jobs: due when due, done once, never lost."""

import threading
import time
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session
from uuid_utils.compat import uuid7

from bowout.accounts.models import Account
from bowout.app import Parts
from bowout.jobs import Job, JobQueue, Permanent, cancel, schedule


class Worker:
    """A queue with one kind of job whose handler does what the test says."""

    def __init__(self, parts: Parts, *, tries: int = 3) -> None:
        self.database = parts.database
        self.queue = JobQueue(parts.database)
        self.ran: list[dict[str, Any]] = []
        self.error: BaseException | None = None
        self.queue.register("note", self.handle, tries=tries, backoff=lambda attempt: 10.0 * attempt)

    def handle(self, args: dict[str, Any]) -> Any:
        self.ran.append(args)
        if self.error:
            raise self.error
        return lambda session: session.add(Account(id=uuid7(), name=str(args["name"])))

    def add(self, name: str = "a", **options: Any) -> None:
        with self.database.transaction() as session:
            schedule(session, "note", args={"name": name}, **options)

    def jobs(self) -> list[Job]:
        with self.database.reading() as session:
            return list(session.scalars(sa.select(Job)))

    def written(self) -> int:
        with self.database.reading() as session:
            return session.scalar(sa.select(sa.func.count()).select_from(Account)) or 0


@pytest.fixture
def worker(parts: Parts) -> Worker:
    return Worker(parts)


def test_a_due_job_runs_once_and_leaves_only_what_it_wrote(worker: Worker) -> None:
    worker.add()
    worker.queue.drain()
    worker.queue.drain()
    assert len(worker.ran) == 1
    assert worker.written() == 1
    assert worker.jobs() == []


def test_a_job_for_later_waits(worker: Worker) -> None:
    worker.add(at=time.time() + 90 * 24 * 3600)
    assert worker.queue.drain() == 0
    assert len(worker.jobs()) == 1


def test_a_change_that_is_rolled_back_schedules_nothing(worker: Worker) -> None:
    def fail_half_way() -> None:
        with worker.database.transaction() as session:
            schedule(session, "note", args={"name": "a"})
            raise RuntimeError("half-way")

    with pytest.raises(RuntimeError, match="half-way"):
        fail_half_way()
    assert worker.jobs() == []


def test_a_job_of_the_same_key_moves_instead_of_doubling(worker: Worker) -> None:
    worker.add(key="k", at=time.time() + 3600)
    worker.add("b", key="k")
    worker.queue.drain()
    assert worker.ran == [{"name": "b"}]


def test_a_cancelled_job_does_not_run(worker: Worker) -> None:
    worker.add(key="k")
    with worker.database.transaction() as session:
        assert cancel(session, "k")
    assert worker.queue.drain() == 0


def test_a_job_that_fails_is_tried_again_later_and_then_kept_as_dead(worker: Worker) -> None:
    worker.error = RuntimeError("no")
    worker.add()
    for _ in range(3):
        worker.queue.drain()
        (job,) = worker.jobs()
        assert job.error == "RuntimeError"
        with worker.database.transaction() as session:
            session.execute(sa.update(Job).values(run_at=time.time()))
    assert worker.jobs()[0].state == "dead"
    assert worker.queue.drain() == 0


def test_a_permanent_failure_is_not_tried_again(worker: Worker) -> None:
    worker.error = Permanent("gone for good")
    worker.add()
    worker.queue.drain()
    assert worker.jobs()[0].state == "dead"


def test_a_job_whose_worker_died_is_taken_over_and_the_late_one_writes_nothing(parts: Parts) -> None:
    worker = Worker(parts)
    worker.queue.lease = 0.0
    worker.add()
    (first,) = worker.queue.claim(1)
    (second,) = worker.queue.claim(1)
    worker.queue.lease = 60.0
    worker.queue.execute(*second)
    worker.queue.execute(*first)
    assert worker.written() == 1


def test_a_kind_with_a_lease_of_its_own_is_taken_over_at_its_end(worker: Worker) -> None:
    worker.queue.register("note", worker.handle, lease=0.0)
    worker.add()
    (lost,) = worker.queue.claim(1)
    (taken_over,) = worker.queue.claim(1)
    assert taken_over[0] == lost[0]
    worker.queue.execute(*lost)
    assert worker.ran == []


def test_a_job_that_is_moved_while_it_runs_is_not_finished_by_the_old_run(worker: Worker) -> None:
    worker.add(key="k")
    (claimed,) = worker.queue.claim(1)
    worker.add("b", key="k", at=time.time() + 3600)
    worker.queue.execute(*claimed)
    assert worker.ran == []
    assert worker.jobs()[0].args == {"name": "b"}


def test_a_job_may_move_itself(parts: Parts) -> None:
    queue = JobQueue(parts.database)

    def again(_: dict[str, Any]) -> Any:
        def write(session: Session) -> None:
            schedule(session, "again", args={}, key="again", at=time.time() + 3600)

        return write

    queue.register("again", again)
    with parts.database.transaction() as session:
        schedule(session, "again", args={}, key="again")
    assert queue.drain() == 1
    with parts.database.reading() as session:
        assert session.scalars(sa.select(Job.run_at)).one() > time.time() + 3000


def test_a_job_may_cancel_itself(parts: Parts) -> None:
    queue = JobQueue(parts.database)
    queue.register("stop", lambda _: lambda session: cancel(session, "stop"))
    with parts.database.transaction() as session:
        schedule(session, "stop", args={}, key="stop")
    assert queue.drain() == 1
    with parts.database.reading() as session:
        assert session.scalars(sa.select(Job)).all() == []


def test_a_result_that_meets_another_change_is_written_on_top_of_it(parts: Parts) -> None:
    with parts.database.transaction() as session:
        account = Account(id=uuid7(), name="Alice")
        session.add(account)
    queue, tries = JobQueue(parts.database), []

    def write(session: Session) -> None:
        mine = session.get_one(Account, account.id)
        if not tries:
            # Another side changes the row between reading and writing, as a request may.
            changed = sa.update(Account).where(Account.id == account.id).values(version=7, email="alice@example.org")
            session.execute(changed, execution_options={"synchronize_session": False})
        tries.append(mine.version)
        mine.name = "Alice Moore"
        session.flush()

    queue.register("rename", lambda _: write)
    with parts.database.transaction() as session:
        schedule(session, "rename", args={})
    queue.drain()
    assert len(tries) == 2
    with parts.database.reading() as session:
        assert session.get_one(Account, account.id).name == "Alice Moore"


def test_a_repeating_job_is_due_again_after_its_period(worker: Worker) -> None:
    worker.add(key="k", every=30.0)
    worker.queue.drain()
    (job,) = worker.jobs()
    assert 25 < job.run_at - time.time() <= 30


def test_a_job_that_kills_its_worker_every_time_ends_dead(parts: Parts) -> None:
    worker = Worker(parts, tries=2)
    worker.error = SystemExit()
    worker.queue.lease = 0.0
    worker.add()
    for _ in range(2):
        (claimed,) = worker.queue.claim(1)
        with pytest.raises(SystemExit):
            worker.queue.execute(*claimed)
    (claimed,) = worker.queue.claim(1)
    worker.queue.execute(*claimed)
    assert worker.jobs()[0].state == "dead"


def test_jobs_of_a_kind_that_this_process_does_not_know_are_left_alone(worker: Worker) -> None:
    with worker.database.transaction() as session:
        schedule(session, "unheard-of", args={})
    assert worker.queue.claim(9) == []


def test_four_claimers_at_once_never_share_a_job(worker: Worker) -> None:
    for number in range(40):
        worker.add(str(number))
    claimed: list[Any] = []

    def claim() -> None:
        for _ in range(10):
            claimed.extend(worker.queue.claim(3))

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({id_ for id_, _ in claimed}) == len(claimed) == 40
