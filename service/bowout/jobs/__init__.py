"""Work for later in one table of our own database: outbox, timer and dead-letter box in one."""

from .models import Job
from .queue import JobQueue, Permanent
from .schedule import cancel, schedule

__all__ = ["Job", "JobQueue", "Permanent", "cancel", "schedule"]
