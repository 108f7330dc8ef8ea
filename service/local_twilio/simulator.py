"""All parts of one simulated Twilio, and what tests and people may do to it."""

from collections.abc import Callable, Mapping
from typing import Any

from local_twilio.account import Account
from local_twilio.call import Exchange
from local_twilio.clock import VirtualClock
from local_twilio.journal import Journal
from local_twilio.leg import Leg
from local_twilio.scenario import read_scenario
from local_twilio.settings import Settings
from local_twilio.switchboard import Switchboard
from local_twilio.webhooks import Target, WebhookSender


class Simulator:
    """Without HTTP: the state of one account and of everything that happens in it."""

    def __init__(self, settings: Settings) -> None:
        journal = Journal()
        self.clock = VirtualClock(speed=settings.speed)
        self.account = Account(settings)
        sender = WebhookSender(
            auth_token=lambda: self.account.auth_token,
            journal=journal,
            clock=self.clock,
            ceiling=settings.webhook_ceiling,
        )
        self.exchange = Exchange(account=self.account, board=Switchboard(self.clock), journal=journal, sender=sender)

    @property
    def board(self) -> Switchboard:
        return self.exchange.board

    def queue_scenario(self, given: Mapping[str, Any]) -> None:
        """For the next call that is placed; several wait in line. What is left out is as in the default."""
        self.account.waiting.append(read_scenario(given, base=self.account.default))

    def change_default(self, given: Mapping[str, Any]) -> None:
        """For all calls without a scenario of their own, until the next reset."""
        self.account.default = read_scenario(given, base=self.account.default)

    def log(self) -> dict[str, list[dict[str, Any]]]:
        """`{requests, webhooks, violations, documents, legs}`, each oldest first."""
        return {**self.exchange.journal.read(), "legs": [leg.summary() for leg in self.board.legs()]}

    def act(self, sid: str, *, action: str, digit: str = "") -> None:
        """What a person does with a phone. Raises KeyError for an unknown leg, ValueError at the wrong moment."""
        leg = self.board.leg(sid)
        if leg is None:
            raise KeyError(sid)
        self._action(action, leg=leg, digit=digit)()

    def confirm(self, number: str, *, code: str | None = None) -> bool:
        """Somebody answers Twilio's call to prove a number and types `code` (None: the right one); whether it was.

        Raises KeyError when that number is not being called.
        """
        pending, proven = self.account.settle(number, code=code)
        if pending.callback:
            params = {
                "AccountSid": self.account.sid,
                "CallSid": pending.call_sid,
                "To": number,
                "Called": number,
                "VerificationStatus": "success" if proven else "failed",
            }
            if proven:
                params["OutgoingCallerIdSid"] = proven.sid
            self.exchange.sender.send(Target(pending.callback, pending.method, "caller_id"), params=params)
        return proven is not None

    def refuse_next_code(self, code: int) -> None:
        """The next code is not sent; the request is answered with this error."""
        self.account.verifications.refusals.append(code)

    def reset(self) -> None:
        """Forget all calls, numbers and the log, and go back to the first default scenario."""
        self.board.reset()
        self.account.reset()
        self.exchange.journal.clear()

    def skip(self, seconds: float) -> None:
        """Let so many virtual seconds pass at once."""
        self.clock.skip(seconds)
        with self.board.changed:
            self.board.changed.notify_all()

    def stop(self) -> None:
        self.exchange.sender.stop()
        self.board.reset()

    def _action(self, action: str, *, leg: Leg, digit: str) -> Callable[[], None]:
        board = self.board
        actions: dict[str, Callable[[], None]] = {
            "answer": lambda: board.answer(leg),
            "key": lambda: board.press(leg, key=digit),
            "hangup": lambda: board.hang_up(leg),
            "decline": lambda: board.refuse(leg, status="busy"),
            "busy": lambda: board.refuse(leg, status="busy"),
        }
        if action not in actions:
            raise ValueError(f"unknown action {action!r}: {', '.join(sorted(actions))}")
        if action == "key" and (len(digit) != 1 or digit not in "0123456789*#"):
            raise ValueError("digit must be one of 0 to 9, * and #, as text")
        return actions[action]
