"""What a company's name looks like, cut out of its sentence."""

import re
from dataclasses import dataclass

from .calendar_words import DAYS, MONTHS
from .cleaning import HOLE
from .job_words import names_job
from .names import COMPANY_ENDING, LEGAL_FORM
from .word_lists import NO_COMPANIES

_TAIL = re.compile(r"[ ](?:and|of|for|de|da|do|des|du|la|le|del|und|et|y|e|in|&)$")
_TRAILING_WORDS = re.compile(
    r"(?:[ ](?:Job|Offer|Letter|Employment|Position|Team|Careers|Recruiting|Recruitment|HR|Contract|Talent))+$"
)
_PROGRAMME = re.compile(
    r"^(.{3,60}?(?:University|College|School|Institute|Hospital|Foundation|Labs?|Museum))"
    r"[ ].{3,60}(?:Internship|Fellowship|Program(?:me)?|Apprenticeship|Residency|Traineeship)$"
)


_ARTICLE = re.compile(r"(?:The|A|O|Die|Der) (?=\S+ \S)")
_BODY = re.compile(
    r"(?:The )?(?:[A-Z]\w+ ){0,2}(?:Committee|Board|Team|Folks|Crew|Staff|Management|Panel)(?: of Directors)?"
    r" (?:of|at) (?=[A-Z])"
)
"""The part of a company that has decided."""
_SMALL = re.compile(r"(?:de|da|do|des|du|la|le|del|of|and|for|the|in|und|et|y|e)[ ](?=[A-ZÀ-Þ])")
_HONOUR = re.compile(r"(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|M|Sra?)\.?(?:[ ][A-Z][\w'’-]+)?")
_HOUSE = re.compile(
    r"[ ](?:office|studio|headquarters|HQ|site|campus|branch|plant|depot|terminal|warehouse|location)s?\b"
)
"""Behind the name of a place."""
_OF_A_JOB = re.compile(r"(?P<job>[^\n]{3,60}?)[ ](?:da|do|das|dos|de la|del|at|of|von|bei|from|with)[ ](?=[A-ZÀ-Þ])")
_CALENDAR = "|".join(
    sorted({word for word in (*DAYS, *MONTHS) if len(word) > 2 and word.isalpha()}, key=len, reverse=True)
)
_NO_NAME = re.compile(
    rf"(?:(?:{_CALENDAR})s?\.?(?:[ ]\d|$)|(?-i:(?:[LD]|Qu)['’][a-zà-ÿ])|(?:Rs|INR|USD|EUR|GBP|CHF|AUD|CAD|JPY|BRL|R"
    rf"|US|A|C)[ .$]{{0,2}}\d|[$£€¥₹]"
    rf"|\d[\d.,]*(?:k|%|[ /-]|$)"
    r"|.*\b(?:LPA|lakhs?|CTC|per (?:annum|year|month|hour))\b|[A-Z][\w .'-]{1,25}, (?:[A-Z]{2}|UK|USA)$"
    r"|(?:Option|Step|Part|Page|Section|Item|Phase|Level|Stage|Room|Floor|Suite|Building)[ ][A-Z\d]\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    value: str
    start: int
    end: int
    confidence: float


def tidy(text: str, start: int, end: int, *, confidence: float) -> Named | None:
    """Cuts a match down to the name: to the end of its sentence, without small words, never a gap."""
    value = text[start:end].split(HOLE, maxsplit=1)[0]
    if leading := _SMALL.match(value):
        start, value = start + leading.end(), value[leading.end() :]
    if leading := (_BODY.match(value) or (_ARTICLE.match(value) if _begins_sentence(text, start) else None)):
        start, value = start + leading.end(), value[leading.end() :]
    value = re.split(
        rf"[!?;:\n\t]|\.(?=[ ][A-Z])(?![ ](?:{LEGAL_FORM})\b)(?<!\bSt\.)(?<!\bDr\.)"
        r"|[ ](?!\((?:Pty|Pvt|Private)\))[-–—|(@]",
        value,
    )[0]
    if (job := _OF_A_JOB.match(value)) and names_job(job["job"]):
        start, value = start + job.end(), value[job.end() :]
    value = re.sub(r"[ ]and (?:I|We|You|The|Our)$", "", value.rstrip(" ,"))
    while _TAIL.search(value):
        value = _TAIL.sub("", value)
    value = _without_point(value, text[start + len(value) : start + len(value) + 3])
    value = _TRAILING_WORDS.sub("", value) or value
    value = _PROGRAMME.sub(r"\1", value)
    words = value.lower().strip(".").split()
    if not re.search(r"[^\W_a-zß-öø-ÿ]|[a-z]-[a-z]", value) or _NO_NAME.match(value):
        return None
    if (
        _HOUSE.match(text, start + len(value))
        or _HONOUR.fullmatch(value)
        or (len(words) == 1 and names_job(value))
        or not words
        or len(value) < 2
        or all(word.strip(".,") in NO_COMPANIES for word in words)
        or is_gap(value)
    ):
        return None
    return Named(value, start, start + len(value), confidence)


def _begins_sentence(text: str, start: int) -> bool:
    """There "The" is an article; behind "at" or "with" it is part of a name such as "The Copper Hare"."""
    return not re.search(r"\b(?:at|with|for|from|join|of|by|@)[ ]$", text[max(0, start - 6) : start])


def is_gap(value: str) -> bool:
    return (
        HOLE in value
        or bool(re.fullmatch(rf"[Xx\W\d]+|{LEGAL_FORM}\.?|株式会社|合同会社", value))
        or bool(
            re.fullmatch(r"(?:x{2,}|y{2,}|abc|xyz|tbd|n/?a|\W+|your company|company(?: name)?|…)", value, re.IGNORECASE)
        )
    )


def _without_point(value: str, following: str) -> str:
    """The point of "Ltd." is the name's own only where the sentence has another mark, or goes on."""
    if not value.endswith("."):
        return value + "." if following.startswith(("..", ".,", ".!")) and COMPANY_ENDING.search(value) else value
    sentence_ends = not following.strip() or bool(re.match(r"\s+[A-Z]", following))
    if COMPANY_ENDING.search(value) and not sentence_ends:
        return value
    dotted = re.search(r"\b\w\.\w\.$", value)
    return value if dotted else value.rstrip(".")
