"""Which of the dates in a text is the first day at work, and by which one they want an answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from .dates import Clock, Mention
from .document import Document, Message

_START = re.compile(
    r"(?<![^\W_])(?:start(?:ing)?(?: date| day| work| on| in)?\b|\bstarts?\b|beg(?:ins?|inning)\b|commenc\w+"
    r"|with effect"
    r" (?:from|on)|w\.?e\.?f\b|joining(?:"
    r" date)?\b|\bjoin\b|kick(?:ing)? (?:things )?off|take up|hire date|\bwhen(?::| →)|welcome you|welcoming you"
    r"|with us from"
    r"|date of (?:joining|commencement|hire)|\bdoj\b|(?:first|1st) (?:working )?(?:day|shift)|resum(?:e"
    r"|ption)\b|(?:contract|employment|appointment)(?: period| term| dates?)?:|runs from"
    r"|\bab(?: dem)?\b|(?<!bis )\bzum\b|a partir de[l]?|à partir du|effective|present on"
    r"|on ?board(?:ing)?\b"
    r"|\w{0,12}eintritt\w*|\w{0,10}beginn\w*|\bstart\w*|anfangen|arbeitsaufnahme|\w{0,10}antritt|prise de (?:poste"
    r"|fonctions?)"
    r"|date d['’]entrée|débutera"
    r"|début\w*|démarr\w+|commencer|à compter du|arrivée|fecha prevista|incorporaci[óo]n|incorpor\w+|fecha de (?:inicio"
    r"|ingreso|alta)|ingreso"
    r"|empe[zc]\w*|empiez\w*|empieces|comenz\w*|comienz\w*|inicio|início|come[çc]\w*|admissão|startdatum"
    r"|ingangsdatum|aanvang\w*|beginnen"
    r"|inizio|decorrenza|tillträde\w*|dienstantritt|eintrittstermin)|入社|勤務開始|就業開始|開始日|着任|出社",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"\b(?:yes or (?:a )?no|need to know|need (?:an?|your) \w+|acknowledg\w+|a yes\b|(?:call|ring|phone"
    r"|write|text|e-?mail) (?:me|us) back|repl(?:y|ies)"
    r"|respond|response|decision|decide|confirm(?:ation|ing)?|accept(?:ing|ance|ed)?"
    r"|sign(?:ed|ing)?|signature"
    r"|return(?:ed|ing)?|let (?:us|me) know|get back|hear(?:ing)? (?:back )?from you|answer|rsvp|deadline|"
    r"(?:offer|it) (?:is|remains|will be|stays|stands)[^.\n]{0,30}(?:valid|open|good)"
    r"|offer[^.\n]{0,40}(?:expires?|lapses?|until)"
    r"|valid (?:until|through|till|for)|expires?|hold (?:this|the) offer|extend[^.\n]{0,30}deadline|come"
    r" back to (?:us|me)|tell (?:us|me)|(?:give|get) (?:us|me) (?:an?|your)|give you until|have until|say yes"
    r"|clos(?:es|ing) date"
    r"|drop (?:us|me)|hear back|holler|(?:mail|fax|send|post) it|dis[- ]nous|dites[- ]nous|convient|validity|hear by"
    r"|needs? to hear"
    r"|helpful to know|good to know|validez|validade"
    r"|gültig\w*|feedback"
    r"|acceptance by|revert|by return"
    r"|rückmeldung|rückantwort|antwort\w*|entscheid\w*|zusage|unterschrieben\w*|unterzeichne\w*"
    r"|bestätig\w*|zurück\w*|bescheid|meld\w+|mitteil\w*|mitzuteilen|sag\w* (?:sie )?(?:mir|uns)|teilen? sie"
    r"|teilst du|weten|laat|reactie"
    r"|akkoord|antwoord|svar\w*|besked"
    r"|risposta|accett\w+|conferm\w+"
    r"|réponse|répondre|répondez|faire part|revenir vers|confirmez|validité|valable|confirmer|retourner|signé\w*"
    r"|décision|confirmación|confirmar\w*|confirme\w*"
    r"|respuesta|respond\w+|firmad[oa]"
    r"|devolver\w*|decisión|contest\w+|dices|dinos|dime|avis\w+|plazo|prazo|resposta|responder|retorn\w+|responda\w*"
    r"|assinad[oa]|decisão|aceite"
    r"|aceptación|válida)\b|ご返答|ご返信|お返事|回答|承諾|期限|ご連絡|お知らせ",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"(?<!\w)(?:by|until|till?|before|no later than|not later than|latest|on or before|through|due"
    r"|deadline|bis(?: zum| spätestens)?"
    r"|spätestens|vor dem|avant|jusqu['’]au|d['’]ici|au plus tard|antes d[eo]l?|hasta|a más tardar|até"
    r"|expires?(?: on| at)?"
    r"|lapses?|uiterlijk|voor|vóór|entro|senast|for|on|within|in|für|pour|par|el|am|em|dia|sous|dans|innerhalb"
    r"|binnen|en"
    r"|dentro)(?!\w)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\blinks?\b[^.\n]{0,20}expire|\b(?:interview(?:ed|ing)?|met|spoke|meeting|call(?:ed)? (?:on|you)"
    r"|dated?(?= \d)|born|birth|(?:extended|made|sent|offered) to you|date of this|your (?:application|interview"
    r"|visit|e-?mail"
    r"|letter)"
    r"|offer (?:of|from|made on)(?= \d)|resign\w*|last day|notice|meet(?:ing)? the team|induction"
    r"|probation|contract ends?|end date|befristet|review|since|founded|orientation|training|paid on"
    r"|payday|gespräch vom"
    r"|entretien du|fee|wire|transfer|deposit|payment|pay (?:the|a)|background|vaccin\w+|onboarding paperwork)\b",
    re.IGNORECASE,
)
_OTHER_BEGINS = re.compile(
    r"\b(?:orientation|training|induction|probation\w*|meeting|interview|course|class(?:es)?|semester|einarbeitung"
    r"|probezeit|formation)\b[^.\n]{0,16}\b(?:begins?|starts?|begin|start|commences?|beginnt|startet"
    r"|débute)\b[^.\n]{0,24}$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?:[.!?。](?=\s+[^\sa-z\d(])|[.!?。]\s*\n|\n)")
_SAID_AFTER = re.compile(
    r"[^\n]{0,14}(?:入社|勤務開始|就業開始)|(?:[ ](?:is|will be|would be|as|ist|sera|será|es))?(?:[ ](?:your|our|the"
    r"|a|ihr|dein|votre|tu|su))?"
    r"(?:[ ](?:proposed|expected|planned|anticipated|agreed|ihr|erster))?[ ](?:start|first day|joining"
    r"|arbeitstag|eintritt|début|inicio|início)",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!email )(?<!letter )(?<!mail )(?<!offer )(?<!open )\bfrom[ ](?:the )?$", re.IGNORECASE)
"""What begins from a day, in an offer, is the work."""
_UNTIL = re.compile(r"(?:bis|by|until|avant le|hasta el|até)(?: zum| the| spätestens)? $", re.IGNORECASE)
_SHORTENED = re.compile(
    r"(?:\b(?:[ap]\.m|mr|mrs|ms|dr|prof|no|nr|st|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|aug|sept?|oct|nov"
    r"|dec|mo|di|mi|do|fr|approx|ltd|inc|corp|co)|\d)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """What dates without a year and relative dates count from. `known` is false where it is only today."""

    day: date
    zone: tzinfo
    known: bool
    relative: bool


@dataclass(frozen=True, slots=True)
class Meant:
    """A date with its place; `at` is set where a time of the day is said."""

    on: date
    start: int
    end: int
    confidence: float
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    mention: Mention
    kind: str


def find_deadlines(document: Document, message: Message, *, anchor: Anchor) -> tuple[Meant | None, Meant | None]:
    """The first day at work and the day of the reply that one mail names."""
    candidates = _candidates(document, message)
    starts = [c.mention for c in candidates if c.kind == "start"]
    known = [on for mention in starts if mention.year and (on := mention.on(mention.year))]
    replies = [c.mention for c in candidates if c.kind == "reply"]
    reply = _first(replies, anchor, before=known[0] if known else None, clocks=document.clocks)
    return _first(starts, anchor, after=reply.on if reply else None), reply


def _candidates(document: Document, message: Message) -> list[Candidate]:
    found = []
    for mention in document.dates:
        if message.body <= mention.start and mention.end <= message.end:
            kind = _kind(document.flow, mention, begin=message.body)
            found += [Candidate(mention, kind)] if kind else []
    return sorted(found, key=lambda candidate: (not candidate.mention.month, candidate.mention.start))


def _kind(flow: str, mention: Mention, *, begin: int) -> str:
    """The nearest word before the date, in its sentence, says what the date is for."""
    before = _sentence_before(flow, mention.start, begin=begin)
    if _OTHER_BEGINS.search(before):
        return ""
    nearest = {
        kind: max((match.end() for match in pattern.finditer(before)), default=-1)
        for kind, pattern in (("other", _OTHER), ("start", _START), ("reply", _REPLY))
    }
    kind = max(nearest, key=lambda name: nearest[name])
    if nearest[kind] < 0:
        return _kind_after(flow, mention) or ("start" if _FROM.search(before) else "")
    between = before[nearest[kind] :]
    if kind == "reply" and _FROM.search(before):
        return "start"
    if (
        kind == "reply"
        and not mention.count
        and between.strip()
        and not _LIMIT.search(between)
        and ":" not in between
        and not _limit_word(before)
        and not re.match(r"[^\n]{0,16}まで", flow[mention.end : mention.end + 20])
    ):
        return ""
    if (
        kind == "start"
        and nearest["reply"] >= 0
        and re.search(r"(?<!\w)(?:by|until|no later than|bis|avant le|até|hasta el)[ ]$", between, re.IGNORECASE)
    ):
        kind = "reply"
    return "" if kind == "other" else kind


def _limit_word(before: str) -> bool:
    return bool(re.search(r"(?:valid|open|expires?|until|deadline|by|期限|まで)[^.\n]{0,25}$", before, re.IGNORECASE))


def _kind_after(flow: str, mention: Mention) -> str:
    """Japanese and some German sentences name the date first."""
    after = re.split(r"[.。\n!?](?=\s|$)", flow[mention.end : mention.end + 60])[0]
    before = flow[max(0, mention.start - 16) : mention.start]
    if re.match(r"[^\n]{0,6}まで", after) or _UNTIL.search(before):
        return "reply" if _REPLY.search(after) else ""
    return "start" if _SAID_AFTER.match(after) else ""


def _sentence_before(flow: str, place: int, *, begin: int) -> str:
    window = flow[max(begin, place - 200) : place]
    cut = 0
    for end in _SENTENCE_END.finditer(window):
        if "\n" in end.group() or not _SHORTENED.search(window[max(0, end.start() - 6) : end.start()]):
            cut = end.end()
    return window[cut:]


def _first(mentions: list[Mention], anchor: Anchor, *, before: date | None = None, after: date | None = None,
           clocks: Sequence[Clock] = ()) -> Meant | None:  # fmt: skip
    for mention in mentions:
        on = resolve(mention, anchor, before=before, after=after)
        if on is None:
            continue
        confidence = 0.95 if mention.year else 0.85 if mention.month or anchor.known else 0.6
        start, end, at = mention.start, mention.end, None
        if clock := _beside(mention, clocks):
            start, end = min(start, clock.start), max(end, clock.end)
            at = datetime.combine(on, clock.at, tzinfo=ZoneInfo(clock.zone) if clock.zone else anchor.zone)
        return Meant(on, start, end, confidence, at)
    return None


def _beside(mention: Mention, clocks: Sequence[Clock]) -> Clock | None:
    """A time next to its date: "5 p.m. on Friday", "tomorrow 6pm", "Freitag, 12 Uhr"."""
    for clock in clocks:
        if 0 <= mention.start - clock.end <= 14 or 0 <= clock.start - mention.end <= 14:
            return clock
    return None


def resolve(mention: Mention, anchor: Anchor, *, before: date | None = None, after: date | None = None) -> date | None:
    """The day that is meant. An implied year is the one that fits the weekday, the other date, and comes next."""
    if not mention.month:
        return _relative(mention, anchor.day) if anchor.relative else None
    if mention.year:
        return mention.on(mention.year)
    floor = anchor.day if anchor.known else after or (before - timedelta(days=330) if before else anchor.day)
    options = [on for year in range(floor.year, floor.year + 3) if (on := mention.on(year)) and on >= floor]
    if mention.weekday is not None:
        around = [on for year in range(anchor.day.year - 1, anchor.day.year + 3) if (on := mention.on(year))]
        fitting = [on for on in options or around if on.weekday() == mention.weekday]
        fitting = fitting or [on for on in around if on.weekday() == mention.weekday]
        options = fitting or options
    if before:
        options = [on for on in options if on <= before] or options
    return options[0] if options else None


def _relative(mention: Mention, day: date) -> date | None:
    if mention.weekday is not None:
        wait = (mention.weekday - day.weekday()) % 7 or 7
        if mention.ahead and mention.weekday > day.weekday() and mention.weekday < 5:
            return None  # On a Monday half of the readers take "next Friday" for this week's.
        return day + timedelta(days=wait)
    if mention.unit == "business day":
        return _business_days(day, mention.count)
    if mention.unit in {"week end", "month end"}:
        return _end_of(mention, day)
    if mention.unit == "hour":
        return day + timedelta(days=-(-mention.count // 24))
    return day + timedelta(days=mention.count * (7 if mention.unit == "week" else 1))


def _business_days(day: date, count: int) -> date:
    for _ in range(min(count, 99)):
        day += timedelta(days=3 if day.weekday() == 4 else 2 if day.weekday() == 5 else 1)
    return day


def _end_of(mention: Mention, day: date) -> date:
    """The Friday of the week, or the last day of the month."""
    if mention.unit == "week end":
        return day + timedelta(days=(4 - day.weekday()) % 7 + (7 if mention.ahead else 0))
    following = (day.replace(day=1) + timedelta(days=62 if mention.ahead else 31)).replace(day=1)
    return following - timedelta(days=1)
