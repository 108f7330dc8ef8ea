"""Which kinds of text a rule is for."""

from typing import Final

from bowout.vocabulary import MessageKind, ScriptKind
from bowout.words.brief import CheckContext

DECLINING: Final = frozenset(
    {
        ScriptKind.CALL_SCRIPT,
        ScriptKind.LATE_DECLINE,
        ScriptKind.WITHDRAW_ACCEPTANCE,
        MessageKind.CONFIRMING_EMAIL,
        MessageKind.WRITTEN_DECLINE,
        MessageKind.COUNTER_REPLY,
    }
)
ASKING: Final = frozenset({ScriptKind.ASK_FOR_TIME, ScriptKind.ASK_FOR_TERMS})
THANKING: Final = DECLINING | ASKING | {MessageKind.THANK_YOU, MessageKind.REFERRER_NOTE}
GIVING_A_REASON: Final = DECLINING | {MessageKind.THANK_YOU, MessageKind.REFERRER_NOTE}
KEEPING_TOUCH: Final = DECLINING | {MessageKind.THANK_YOU}
# Texts that others than the one meant may hear or read.
DISCREET: Final = frozenset(
    {ScriptKind.VOICEMAIL, ScriptKind.GATEKEEPER, ScriptKind.SCREENING, MessageKind.CALL_REQUEST}
)


def is_spoken(context: CheckContext) -> bool:
    return isinstance(context.kind, ScriptKind)
