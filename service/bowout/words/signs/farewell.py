"""Good wishes for the search, farewells and regrets: they let everybody guess what a call is about."""

import re
from typing import Final

_WISHES: Final = (
    r"(?:hope|hoping|wish|sure|know|trust|confident) (?:that )?(?:you|they)(?:'ll| will| can)? (?:\w+ )?(?:find|hire)\b"
    r"|(?:find|look(?:ing)? for|hire|need) (?:some(?:one|body)|another (?:person|one)"
    r"|(?:the|a) (?:right|good|better|great) (?:person|candidate|one|fit|match))\b"
    r"|(?:good|best of) luck (?:with|in|finding|to)\b|all the best (?:with|in|for|to)\b"
    r"|wish(?:ing)? (?:you|them|the team) (?:\w+ ){0,2}(?:best|well|luck|success)\b"
)
_FAREWELLS: Final = (
    r"thank(?:s| you) (?:\w+ ){0,3}for (?:everything|all|having me|considering|choosing|thinking of|the trust)\b"
    r"|(?:stay|keep|staying|keeping) in (?:touch|contact)\b|paths? (?:will |may |might )?cross"
    r"|mov(?:e|ing|ed) on\b|step(?:ping)? (?:back|away)\b"
)
_REGRETS: Final = (
    r"sorry (?:to (?:say|let|tell|disappoint|have)|but i|it (?:didn't|won't)|that it|this)\b"
    r"|(?:disappoint\w*|let you down|difficult (?:call|news|conversation)|hard (?:call|thing) to)\b"
)
_CHOICES: Final = (
    r"(?:made up my mind|thought (?:it|this|things) (?:over|through)|thought about (?:it|everything)|talked it over)\b"
    r"|(?:another|a different) (?:way|direction|path|route)\b|change of (?:plans?|heart)\b|chang\w+ (?:my )?plans?\b"
    r"|(?:not|isn't|wasn't) (?:right )?for me\b|(?:better|right|good) (?:fit|match)\b|elsewhere\b"
    r"|stay(?:ing)? (?:put|where)\b|(?:didn't|won't) work out\b|won't be able to\b"
)
FAREWELL: Final = re.compile(rf"\b(?:{_WISHES}|{_FAREWELLS}|{_REGRETS}|{_CHOICES})")
