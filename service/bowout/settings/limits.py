"""How often somebody may ask. The defaults are far above what a person does, and what a patient program needs."""

from dataclasses import dataclass

from .reader import Reader, whole_number

HINT = "a whole number; 0 for no limit"


@dataclass(frozen=True, slots=True)
class RequestLimits:
    """Requests a minute for each account and each address, and ways in tried an hour from each address; 0: any."""

    account: int = 600
    address: int = 1200
    sign_in: int = 60


def read_limits(read: Reader) -> RequestLimits:
    usual = RequestLimits()
    return RequestLimits(
        account=read.value("BOWOUT_LIMIT_ACCOUNT", default=usual.account, read=whole_number, hint=HINT),
        address=read.value("BOWOUT_LIMIT_ADDRESS", default=usual.address, read=whole_number, hint=HINT),
        sign_in=read.value("BOWOUT_LIMIT_SIGN_IN", default=usual.sign_in, read=whole_number, hint=HINT),
    )


def read_proxies(read: Reader) -> int:
    return read.value("BOWOUT_PROXIES", default=0, read=_few, hint="how many proxies there are: 0 to 9")


def _few(text: str) -> int:
    number = whole_number(text)
    if number > 9:
        raise ValueError(text)
    return number
