"""What is accepted, declined or turned down: a job, or something else that one may accept as well."""

import re
from typing import Final

from .patterns import compiled
from .words import OFFERED

_OFFERED = re.compile(rf"\b{OFFERED}\b")
_ELSE: Final = (
    r"(?:files?|attachments?|documents?|meetings?|calendar|calls?|invites?|requests?|reports?|conclusions?|links?"
    r"|messages?|payments?|responsibility|blame|apolog\w+|excuses?|cookies|visits?|appointments?|slots?|dinners?"
    r"|lunch|volume|heating|music|noise|lights?|sound|interviews?|tests?|proposal to meet|invitation to (?!join|work"
    r"|become|take|accept)\w+|dates?|times?|changes?|praise|award|gifts?|money|fees?)"
)
_SOMETHING_ELSE = re.compile(rf"\b{_ELSE}\b")
# The offers of others, turned down in favour of this one.
_THEIRS = compiled(
    r"\b(?:the|my|an?|all|both|those|any) (?:\w+ )?(?:others?|another|competing|second|previous|earlier|rival)\b"
    r"|\banother\b"
)
_PREPOSITION: Final = r"(?:at|in|on|for|because|as|since|due|with|from|by|after|until|so|but|and|that|when|if|which)\b"
_OBJECT = re.compile(rf"^\s*(?:(?!{_PREPOSITION})[^\s,.;:!?]+\s*){{0,6}}")
_PRONOUN = re.compile(rf"^\s*(?:(?:it|them|you)\b|(?:this|that)(?:\s+{_PREPOSITION}|\s*$|[,.;:!?]))")
_TO_JOIN = re.compile(r"\binvitation to (?:join|work|become)\b")


def is_something_else(verb: str, after: str) -> bool:
    """Whether what follows a verb such as «decline», or stands within it («turn it down»), is no job of theirs."""
    follows = _OBJECT.match(after)
    thing = f"{verb} {follows.group() if follows else ''}"
    if _TO_JOIN.search(thing) or _PRONOUN.match(after):
        return False
    turned_down = verb.startswith(("declin", "turn", "reject", "refus"))
    other = _SOMETHING_ELSE.search(thing) or (_THEIRS.search(thing) if turned_down else None)
    offered = _OFFERED.search(thing)
    if not other:
        return False
    return _THEIRS.match(thing, other.start()) is not None or not offered or other.start() <= offered.start()
