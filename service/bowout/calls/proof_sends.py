"""How often a phone may be sent, or rung for, a code: nobody is to be flooded from here."""

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from ..accounts.models import Account
from ..store import lookup, now
from .limits import LimitReached
from .models import ProofSend

SENDS_TO_A_NUMBER = (3, timedelta(hours=1))
SENDS_BY_AN_ACCOUNT = (5, timedelta(days=1))


def count_send(session: Session, account: Account) -> None:
    """Note one code more for the account's number. Raises `LimitReached`."""
    own = lookup(str(account.id))
    for column, value, (most, within) in (
        (ProofSend.number_hmac, account.phone_hmac, SENDS_TO_A_NUMBER),
        (ProofSend.account_hmac, own, SENDS_BY_AN_ACCOUNT),
    ):
        query = sa.select(sa.func.count()).where(column == value, ProofSend.at > now() - within)
        if (session.scalar(query) or 0) >= most:
            raise LimitReached("Enough codes were sent. Try again later.", retry_after=int(within.total_seconds()))
    session.add(ProofSend(number_hmac=account.phone_hmac, account_hmac=own))
