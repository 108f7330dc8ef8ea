"""Pay: the salary among all the sums that an offer names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bowout.vocabulary import PayPeriod

_CODES = (
    "USD|EUR|GBP|INR|BRL|AUD|NZD|CAD|JPY|CHF|SEK|NOK|DKK|PLN|CZK|HUF|ZAR|SGD|HKD|MXN|ARS|CLP|COP|PEN|UYU"
    "|NPR|PKR|LKR|BDT|CNY|RMB|KRW|TWD|VND|THB|MYR|IDR|PHP|AED|SAR|QAR|KWD|ILS|TRY|NGN|KES|GHS|EGP|MAD|RON"
    "|BGN|HRK|RSD|UAH|ISK"
)
_SYMBOLS = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "ca$": "CAD", "c$": "CAD", "s$": "SGD", "hk$": "HKD",
    "r$": "BRL", "mx$": "MXN", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "￥": "JPY", "円": "JPY", "r": "ZAR",
    "euro": "EUR", "euros": "EUR", "eur": "EUR", "zł": "PLN", "₩": "KRW", "₦": "NGN", "₱": "PHP", "reais": "BRL",
    "pounds": "GBP", "dollars": "$", "rupees": "INR", "yen": "JPY", "fr.": "CHF", "dollar": "$", "us dollars": "USD",
    "australian dollars": "AUD", "canadian dollars": "CAD", "pounds sterling": "GBP", "sterling": "GBP",
}  # fmt: skip
_MOST = 60
_DOLLARS = {"AU": "AUD", "NZ": "NZD", "CA": "CAD", "SG": "SGD", "HK": "HKD", "MX": "MXN"}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK"}
_RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR"}
_UNITS = {"k": 1e3, "thousand": 1e3, "m": 1e6, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "l": 1e5,
          "lpa": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7, "万": 1e4, "mil": 1e3, "tsd": 1e3, "tsd.": 1e3,
          "t€": 1e3}  # fmt: skip

_BEFORE = (
    rf"(?:(?:(?P<code>{_CODES})[ ]?)?(?P<sign>US\$|AU?\$|NZ\$|CA?\$|S\$|HK\$|R\$|MX\$|[$£€₹¥￥₩₦₱]"
    rf"|Rs\.?|kr\.?|Fr\."
    r"|R(?=[ ]?\d))?[ ]?)"
)
_AFTER = (
    rf"(?:[ ]?(?P<code2>{_CODES})(?!\w)|[ ]?(?P<sign2>[€£円$]|kr\b|kron(?:er|or)\b|zł|(?:us |australian |canadian"
    rf" )?dollars?\b|euros?\b"
    r"|pounds(?: sterling)?\b|rupees\b|yen\b|reais\b))?"
)
_NUMBER = r"\d{1,3}(?:(?:[.,'’ ]\d{2,3}){1,4}|\d{0,7})(?:[.,]\d{1,2})?"
_UNIT = (
    r"(?:[ ]?(?P<unit{n}>k|thousand|lakhs?|lacs?|LPA|L(?=\s?(?:p\.?a|per))|crores?|cr|万|mil|tsd\.?"
    r"|m)(?:(?<=[kK])(?=[€£])|(?<=万)|(?![\w$€£])))?"
)
_AMOUNT = re.compile(
    rf"(?<![\w$£€₹¥.,/#-]){_BEFORE}(?<![\d])(?P<low>{_NUMBER})(?![\d]){_UNIT.format(n='')}(?:,-|,–"
    rf"|\.-)?{_AFTER}(?P<range>[ ]?"
    rf"(?:-|–|—|to|and|bis|à|a|y|e|～|〜)[ ]?(?:{_CODES})?[ ]?(?:US\$|AU?\$|NZ\$|CA?\$|S\$|HK\$|R\$"
    rf"|[$£€₹¥￥])?[ ]?"
    rf"(?P<high>{_NUMBER})(?![\d]){_UNIT.format(n='3')}(?:[ ]?(?P<code4>{_CODES})(?!\w)|"
    rf"[ ]?(?P<sign4>[€£円]|kr\b|euros?\b))?)?",
    re.IGNORECASE,
)
_PERIODS: tuple[tuple[PayPeriod, str], ...] = (
    (
        PayPeriod.YEAR,
        (
            r"/ ?(?:yr|years?|annum|a\b|ano|an\b|jahr|jaar|anno|año|år)|(?:per|a|each|every|pro|im|par|al|por|ao"
            r"|all['’]) ?"
            r"(?:year|annum|jahr|an\b|año|ano|jaar|anno|år)|p\.? ?a\.?(?![\w$])|annually|yearly|annual(?:ized|ised)?"
            r"|LPA"
            r"|jährlich"
            r"|annuels?|anuales|anuais|jahresgehalt|jahresbrutto|年"
        ),
    ),
    (
        PayPeriod.MONTH,
        (
            r"/ ?(?:mo(?:nth)?s?|m\b|mois|monat|mes|mês|maand|mese)|(?:per|a|each|every|pro|im|par|al|por|ao|all['’]) ?"
            r"(?:(?:calendar )?month|monat|mois|mes|mês|maand|mese|månad)|p\.? ?c?\.?m\.?(?!\w)|monthly|monatlich"
            r"|mensuels?"
            r"|mensuales"
            r"|mensais|月"
        ),
    ),
    (
        PayPeriod.WEEK,
        r"/ ?(?:wk|week)|(?:per|a|each|every|pro|par|por) (?:week|woche|semaine|semana)|p\.?w\.?(?!\w)|weekly",
    ),
    (
        PayPeriod.DAY,
        (
            r"/ ?(?:d\b|day|tag|jour)|(?:per|a|each|pro|am|par|al|por) (?:day|tag|jour|día|dia|diem)"
            r"|p\.?d\.?(?!\w)"
            r"|daily"
        ),
    ),
    (
        PayPeriod.HOUR,
        (
            r"/ ?(?:hr|h\b|hour|std|stunde|heure|hora)|(?:per|an|each|pro|die|de l[’']|par|la|por) ?"
            r"(?:hour|hr|stunde|heure|hora|uur|ora|timme)|p\.?h\.?(?!\w)|hourly|時"
        ),
    ),
)
_FOLLOWING = [(period, re.compile(rf"(?:(?<!\w)|(?=/))(?:{pattern})", re.IGNORECASE)) for period, pattern in _PERIODS]
_LEADING: tuple[tuple[PayPeriod, re.Pattern[str]], ...] = tuple(
    (period, re.compile(pattern, re.IGNORECASE))
    for period, pattern in (
        (
            PayPeriod.YEAR,
            r"jaarsalaris|annual|yearly|academic year|year salary|per annum|jahres|annuel|anual|年[俸収]|p\.a\.",
        ),
        (PayPeriod.MONTH, r"monthly|maandsalaris|mensile|månads|monats|mensuel|mensual|mensal|月[給額]"),
        (PayPeriod.HOUR, r"hourly|stundenlohn|horaire|por hora|時給"),
        (PayPeriod.DAY, r"daily|day rate|tagessatz|journalier|日給"),
        (PayPeriod.WEEK, r"weekly|wochen"),
    )
)
_PAY = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing)?|paid|compensation|remuneration|rate|wages?|stipend|ctc|base|gross"
    r"|earn|fixed|package"
    r"|gehalt|\w{0,12}gehalt|vergütung|entgelt|lohn|brutto|salaire|rémunération|brute?|salario|sueldo|retribución|bruto"
    r"|remuneração|salário|honorarium|fee of)\b|年俸|年収|月給|給与|時給|年棒|報酬",
    re.IGNORECASE,
)
_NOT_PAY = re.compile(
    r"\b(?:bonus(?:es)?|sign[- ]?on|signing|equity|stocks?|rsus?|options?|shares?|allowances?|relocation"
    r"|reimburse\w*|refund\w*"
    r"|deposit|401 ?\(?k\)?|pension|insurance|benefits?|commissions?|ote|budget|voucher|variable|match\w*"
    r"|deductible|revenue"
    r"|funding|valuation|valued|raised|grant|superannuation|overtime|per diem|retention|incentive|target|perks?|premium"
    r"|expenses|transport|meal|learning|wellness|home[- ]office|laptop|equipment|tax|contribution|fee|holiday|severance"
    r"|bonus\w*|prämie|zulage|zuschuss|aktien|prime|tickets?|intéressement|actions|bono|acciones|plus de"
    r"|ayudas?|vale|auxílio"
    r"|ações|plr|bônus|ajuda|previdência|invest\w*|worth|turnover|market|customers?|users?)\b|賞与|手当|ボーナス",
    re.IGNORECASE,
)
_PAY_LABEL = re.compile(
    r"\b(?:salary|compensation|pay|gehalt|salaire|salario|salário)[ ]?(?:\([^)\n]{1,15}\))?[ ]?:[ ]?$", re.IGNORECASE
)
_ONE_OFF = re.compile(r"\b(?:stipend|honorarium|lump sum|one[- ]off|fixed fee|flat fee)\b", re.IGNORECASE)
_PAID_OUT = (
    r"[ ,(]+(?:paid|payable|zahlbar|auszahlbar|versée?|payée?s?|pagader[oa]|pago|en \d+ pagas|in (?:\d+|twelve|equal)"
    r" (?:equal )?(?:monthly )?instal|\d+ (?:monthly )?(?:payments|instal|salaries|gehälter|pagas|mensilità))"
)
"""How often it is paid out, which is not what it is paid for."""
_ADDED = re.compile(
    r"(?:\bplus|\+|\bzzgl\.?|\bsowie|\bin addition to [^.;\n]{2,60}?,|\bmais|\bmás|\btogether with)[^.;\n]{0,40}$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;\n!?](?=\s|$)|,(?= )|\+|\b(?:plus|and|with|und|et|y|e|mais|sowie|zzgl)\b|\(", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pay:
    """`low` and `high` are numbers in units of the currency. The places are of the sum, the currency, the period."""

    low: float
    high: float | None
    low_at: tuple[int, int]
    high_at: tuple[int, int] | None
    currency: str | None
    currency_at: tuple[int, int] | None
    period: PayPeriod | None = None
    period_at: tuple[int, int] | None = None
    score: int = 0
    in_thousands: bool = False
    place: tuple[int, int] = (0, 0)


def find_amounts(text: str, *, country: str | None) -> list[Pay]:
    """Every sum in the text, with points for how much it looks like the pay of the job."""
    read = (pay for match in islice(_AMOUNT.finditer(text), 300) for pay in _read(match, text, country))
    return [_weigh(text, pay) for pay in islice(read, _MOST)]


def best_pay(amounts: list[Pay]) -> Pay | None:
    likely = [pay for pay in amounts if pay.score > 0]
    return max(likely, key=lambda pay: (pay.score, -pay.place[0]), default=None)


def _read(match: re.Match[str], text: str, country: str | None) -> Iterator[Pay]:
    currency, currency_at = _currency(match, country)
    low_unit, high_unit = (match["unit"] or "").lower(), (match["unit3"] or "").lower()
    if currency is None and not (low_unit or high_unit) and not _is_pay_without_currency(text, match):
        return
    low = _number(match["low"]) * _UNITS.get(low_unit or high_unit, 1)
    high = _number(match["high"]) * _UNITS.get(high_unit, 1) if match["high"] else None
    if high is not None and not low < high <= low * 5:
        high = None
    if low <= 0 or (not currency and low_unit == "m"):
        return
    indian = "lakh" in low_unit + high_unit or "lpa" in low_unit + high_unit or low_unit.startswith(("lac", "cr"))
    stop = match.end() if high is not None else match.start("range") if match["range"] else match.end()
    yield Pay(
        round(low, 2),
        round(high, 2) if high is not None else None,
        match.span("low"),
        match.span("high") if high is not None else None,
        currency or ("INR" if indian else None),
        currency_at or (match.span("unit") if match["unit"] else match.span("unit3") if indian else None),
        in_thousands=(low_unit or high_unit) in {"k", "lpa", "lakh", "lakhs", "lac", "lacs"},
        place=(match.start() + len(match.group()) - len(match.group().lstrip()), stop),
    )


def _is_pay_without_currency(text: str, match: re.Match[str]) -> bool:
    """A bare number is pay only right behind a label that says so, or as "pay is 19.50 an hour"."""
    start = match.start()
    line = text[max(text.rfind("\n", 0, start) + 1, start - 40) : start]
    if _PAY_LABEL.search(line):
        return True
    after = text[match.end() : match.end() + 16]
    return bool(_PAY.search(line)) and any(pattern.match(after.lstrip(" ")) for _, pattern in _FOLLOWING)


def _currency(match: re.Match[str], country: str | None) -> tuple[str | None, tuple[int, int] | None]:
    for group in ("code", "code2", "code4", "sign", "sign2", "sign4"):
        if not match[group]:
            continue
        found = match[group].lower()
        name = _meant(found, country) if group.startswith("sign") else found.upper()
        return ("CNY" if name == "RMB" else name), match.span(group)
    return None, None


def _meant(sign: str, country: str | None) -> str:
    if sign in {"$", "dollar", "dollars"}:
        return _DOLLARS.get(country or "", "USD")
    if sign.startswith("kr"):
        return _CROWNS.get(country or "", "SEK")
    if sign.startswith("rs") or sign == "rupees":
        return _RUPEES.get(country or "", "INR")
    if sign in {"¥", "￥"} and country == "CN":
        return "CNY"
    return _SYMBOLS[sign]


def _number(written: str) -> float:
    """Reads both ways of grouping: the last mark is a decimal one if fewer than three digits follow it."""
    digits = re.sub(r"['’ ]", "", written)
    marks = [character for character in digits if character in ".,"]
    if not marks:
        return float(digits)
    head, _, tail = digits.rpartition(marks[-1])
    if len(tail) == 3 and len(set(marks)) == 1:
        return float(re.sub(r"[.,]", "", digits))
    if len(tail) != 3 and len(marks) > 1 and len(set(marks)) == 1:
        return float(re.sub(r"[.,]", "", digits))
    if len(tail) == 3:
        return float(re.sub(r"[.,]", "", digits))
    return float(f"{re.sub(r'[.,]', '', head)}.{tail}")


def _weigh(text: str, pay: Pay) -> Pay:
    start, end = pay.place
    before = text[max(text.rfind("\n", 0, start) + 1, start - 160) : start]
    after = text[end : end + 60].split("\n", 1)[0]
    period, period_at = _period(text, pay, before=before, after=after)
    clause = _CLAUSE.split(before)[-1]
    following = _CLAUSE.split(after, maxsplit=1)[0][:26]
    score = (
        3 * bool(period) + 2 * bool(_PAY.search(before)) + 3 * bool(_PAY.search(clause)) + bool(_PAY.search(following))
    )
    added = _ADDED.search(before)
    if _nearest_is_not_pay(clause) or _NOT_PAY.search(following) or (added and not _PAY.search(added.group())):
        score -= 9
    if score == 0 and pay.in_thousands and not _NOT_PAY.search(clause):
        score = 1  # "60-65k" in an offer needs no other word
    if period is None and score > 0 and (one_off := _ONE_OFF.search(clause)):
        offset = start - len(clause)
        period, period_at = PayPeriod.TOTAL, (offset + one_off.start(), offset + one_off.end())
    return replace(pay, period=period, period_at=period_at, score=score + bool(pay.currency))


def _nearest_is_not_pay(clause: str) -> bool:
    """In "a bonus on top of your salary of" the word next to the sum counts."""
    other = max((match.end() for match in _NOT_PAY.finditer(clause)), default=-1)
    return other > max((match.end() for match in _PAY.finditer(clause)), default=-1)


def _period(text: str, pay: Pay, *, before: str, after: str) -> tuple[PayPeriod | None, tuple[int, int] | None]:
    start, end = pay.place
    near = re.split(rf"{_PAID_OUT}|[;\n]|\.(?= [A-Z])|\+|,(?= (?:plus|and|with))|\bplus\b", after)[0][:45]
    if text[end - 3 : end].lower() == "lpa" or after[:5].strip().lower().startswith("lpa"):
        place = text.lower().find("lpa", end - 3)
        return PayPeriod.YEAR, (place, place + 3)
    hits = [(match.start(), match.end(), period) for period, pattern in _FOLLOWING if (match := pattern.search(near))]
    if hits:
        first, stop, period = min(hits)
        return period, (end + first, end + stop)
    clause = re.split(r"[;]|\.(?= [A-Z])", before)[-1]
    leads = [(m.start(), m.end(), period) for period, pattern in _LEADING for m in pattern.finditer(clause)]
    if leads:
        first, stop, period = max(leads)
        offset = start - len(clause)
        return period, (offset + first, offset + stop)
    return None, None
