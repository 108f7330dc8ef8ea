"""What the document shows of requests about steps. Each example is run as a test."""

from typing import Final

SNOOZED: Final = {"until_the_afternoon": {"value": {"until": "2026-11-24T15:00:00-06:00"}}}
