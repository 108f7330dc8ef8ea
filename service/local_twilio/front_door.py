"""The front door of the REST interface: who is it, is it as described, what is the answer, is that as described."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn
from urllib.parse import parse_qsl

from werkzeug.wrappers import Request

from local_twilio import contract
from local_twilio.call import Exchange
from local_twilio.errors import TwilioError

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Asked:
    """A request that is as described: the values of its path and query, and of its form."""

    exchange: Exchange
    values: Mapping[str, Any]
    form: Mapping[str, Any]
    base_url: str


@dataclass(frozen=True)
class Answer:
    """`late` runs before the answer goes out: it delays the answer or replaces it by raising TwilioError."""

    status: int
    body: Any
    late: Callable[[], None] | None = None


Handler = Callable[[Asked], Answer]


class FrontDoor:
    """`handlers` by the name of the described operation."""

    def __init__(self, exchange: Exchange, *, handlers: Mapping[str, Handler]) -> None:
        self._exchange = exchange
        self._handlers = handlers

    def answer(self, request: Request) -> tuple[int, Any]:
        """The HTTP status and the JSON body. Every request is logged as it comes, and its answer when that goes."""
        form = _pairs(request.get_data(as_text=True)) if request.mimetype == FORM else []
        query = _pairs(request.query_string.decode(errors="replace"))
        answered = self._exchange.journal.request(
            {
                "user": request.authorization.username if request.authorization else None,
                "method": request.method,
                "path": request.path,
                "query": query,
                "form": form,
                "status": None,
                "code": None,
            }
        )
        try:
            status, body = self._checked_answer(request, query=query, form=form)
        except TwilioError as error:
            status, body = error.status, error.body()
        code = body.get("code") if isinstance(body, dict) and status >= 400 else None
        answered({"status": status, "code": code})
        return status, body

    def _checked_answer(
        self, request: Request, *, query: list[tuple[str, str]], form: list[tuple[str, str]]
    ) -> tuple[int, Any]:
        self._authenticate(request)
        operation = self._operation(request)
        asked = self._asked(operation, request=request, query=query, form=form)
        self._admit(operation, asked=asked)
        answer = self._handle(operation, asked=asked)
        problems = contract.check_answer(operation, status=answer.status, body=answer.body)
        if problems:
            self._record(f"answer to {operation.name}", problems=problems)
            raise TwilioError(20500, message="; ".join(problems))
        if answer.late:
            answer.late()
        return answer.status, answer.body

    def _authenticate(self, request: Request) -> None:
        given = request.authorization
        account = self._exchange.account
        if given is None or given.type != "basic":
            raise TwilioError(20003)
        if not account.accepts(user=given.username or "", password=given.password or ""):
            raise TwilioError(20003)

    def _operation(self, request: Request) -> contract.Operation:
        here = [each for each in contract.operations() if each.path.fullmatch(request.path)]
        for operation in here:
            if operation.method == request.method:
                if operation.name not in self._handlers:
                    self._record(operation.name, problems=["described, but not simulated here"])
                    raise TwilioError(20001, message=f"{operation.name} is not simulated here")
                return operation
        self._record(f"{request.method} {request.path}", problems=["no such operation"])
        raise TwilioError(20004 if here else 20404)

    def _asked(
        self,
        operation: contract.Operation,
        *,
        request: Request,
        query: list[tuple[str, str]],
        form: list[tuple[str, str]],
    ) -> Asked:
        if request.content_length and request.mimetype != FORM:
            self._refuse(operation, problems=(f"the content type must be {FORM}",))
        try:
            values = contract.check_values(operation, path=request.path, query=query)
            fields = contract.check_form(operation, form=form)
        except contract.ContractError as found:
            self._refuse(operation, problems=found.sentences)
        return Asked(self._exchange, values, fields, request.host_url.rstrip("/"))

    def _admit(self, operation: contract.Operation, *, asked: Asked) -> None:
        account = self._exchange.account
        if asked.values.get("AccountSid", account.sid) != account.sid:
            raise TwilioError(20404)
        # A suspended account can still be read, which is how a service finds out what is wrong with it.
        if account.is_suspended and operation.name != "FetchAccount":
            raise TwilioError(20003)

    def _handle(self, operation: contract.Operation, *, asked: Asked) -> Answer:
        try:
            return self._handlers[operation.name](asked)
        except TwilioError as error:
            if error.code == 20001:
                self._record(operation.name, problems=(str(error),))
            raise

    def _refuse(self, operation: contract.Operation, *, problems: tuple[str, ...]) -> NoReturn:
        self._record(operation.name, problems=problems)
        raise TwilioError(20001, message="; ".join(problems))

    def _record(self, where: str, *, problems: Iterable[str]) -> None:
        for problem in problems:
            self._exchange.journal.violation(where=where, problem=problem)


def _pairs(text: str) -> list[tuple[str, str]]:
    return parse_qsl(text, keep_blank_values=True)
