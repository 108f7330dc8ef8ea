"""Telephone numbers, as E.164. A wrong number is the worst mistake there is, so every doubt means none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, ValidationResult

_NUMBER = re.compile(
    r"(?<![\w+@./-])(?P<number>(?:\+|\(\+?|00[ ])?(?:(?:49|43|41)?[ ]?\(?0?\)?\d{2,5}\)?[ ]?/[ ]?)?"
    r"\d(?:[ ]?[-–.()]{0,2}[ ]?\d){4,16})"
    r"(?![\w@]|[-–./]\d|[.,]\d| ?[%€£])"
    r"(?P<tail>[ ,;/]{0,3}(?:\(?(?:ext(?:ension)?|extn|x|dw|durchwahl|ramal|poste|int|#|内線|anexo|extensión)[.:]?[ ]?"
    r"(?P<extension>\d{1,6})(?!\w|[.,-]\d)\)?))?",
    re.IGNORECASE,
)
_TOLL_WORD = re.compile(r"(?<![\w+@./-])(?P<number>\+?1[- .]8\d\d[- .][A-Z\d-]{7,9})(?![\w@-])")
_LABEL = re.compile(
    r"(?<!\w)(?:tel(?:e(?:fon|phone|fone|fono)|éfono|éphone|\.? ?nr)?|tél|phone|ph|mobile?|mob"
    r"|cell(?:ular)?|celular|móvil"
    r"|mobil|handy|portable|direct(?: (?:line|dial))?|durchwahl|fon|office|desk|büro|work|whats ?app|call"
    r"|ring|text|dial"
    r"|reach|contact|[tmpcdowh]|電話|携帯|fixe|ligne directe|ou|or|zap)(?: (?:me|us|him|her|them|number|no"
    r"|phone|line|directly"
    r"|on|at|under|unter|nr|au|al|my|the))*[ ]?[.:]?[ ]?\(?$",
    re.IGNORECASE,
)
_NOT_A_PHONE = re.compile(
    r"(?<!\w)(?:fax|telefax|facsimile|télécopie|telecopie|f|ref(?:erence)?|req(?:uisition)?|job|vat|ust["
    r" -]?id(?:nr)?|steuer"
    r"|hrb|hra|iban|bic|account|konto|siret|siren|cnpj|cpf|abn|acn|gst|gstin|pan|cin|pin|passcode|access"
    r" code|code|ein|ssn"
    r"|zip|plz|cep|po box|postfach|id|meeting id|meeting|conference|dial-in|webinar|case|ticket|invoice|order|employee"
    r"|candidate|application|applicant|reg(?:istration|istered)?|company|registered in \w+|registernummer"
    r"|license|licence"
    r"|policy|group|member|serial|document|form|nif|cif|rg|nire|crn|file|offer|position|requisition|vacancy|emergency"
    r"|ファックス)(?:[- ](?:no|nr|number|nummer|id|code|numéro|número|#))*[ ]?[.:#]{0,2}[ ]?\(?$",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:your (?:\w+ )?(?:phone|number|mobile|cell|telephone)|(?:call|ring|reach|phone|text|contact|rang"
    r"|called|tried) you\b"
    r"|(?:number|phone|mobile)[^.\n]{0,20}(?:we|i) have (?:on file|for you)|deine nummer|ihre (?:telefon"
    r"|handy|mobil)?nummer"
    r"|votre numéro|su (?:número|teléfono)|seu (?:número|telefone)|emergency|dial[- ]?in|conference|webinar)",
    re.IGNORECASE,
)


_TRUNK_LEFT_OUT = frozenset({"BR", "CN", "IN", "KR", "LK", "MY", "NP", "PH", "PK", "TH", "TR"})
"""Countries where many write national numbers without the prefix that a caller inside the country dials."""


@dataclass(frozen=True, slots=True)
class Phone:
    """`labelled` says whether a word like "Tel." stands before it, `sure` whether the number is in use by plan."""

    start: int
    end: int
    e164: str
    extension: str | None
    extension_at: tuple[int, int] | None
    labelled: bool
    sure: bool
    label: str = ""


def find_phones(text: str, *, regions: Sequence[str], taken: Sequence[tuple[int, int]], limit: int = 60) -> list[Phone]:
    """Numbers that somebody can be called on. `taken` are places of dates and amounts, which are no numbers.

    `regions` are tried in order for numbers without a country code; later ones only where the number is valid there.
    """
    found: list[Phone] = []
    for match in [*_NUMBER.finditer(text), *_TOLL_WORD.finditer(text)][:limit]:
        start, end = match.span("number")
        if any(begin < end and start < stop for begin, stop in taken):
            continue
        phone = _read(text, match, regions=regions)
        if phone is not None:
            found.append(phone)
    return sorted(found, key=lambda phone: phone.start)


def _read(text: str, match: re.Match[str], *, regions: Sequence[str]) -> Phone | None:
    written, start = match["number"], match.start("number")
    before = text[max(0, start - 40) : start]
    line = text[max(text.rfind("\n", 0, start) + 1, start - 120) : start]
    label = _LABEL.search(before)
    if _NOT_A_PHONE.search(before) or _THEIRS.search(line) or _looks_plain(written, labelled=label is not None):
        return None
    number = _parse(written, regions=regions)
    if number is None:
        return None
    extension = match.groupdict().get("extension")
    return Phone(
        start=start,
        end=match.end(),
        e164=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        extension=extension,
        extension_at=match.span("extension") if extension else None,
        labelled=label is not None,
        sure=phonenumbers.is_valid_number(number),
        label=label.group().lower() if label else "",
    )


def _looks_plain(written: str, *, labelled: bool) -> bool:
    """A bare run of digits is a number only after a label, unless it begins as national mobiles do."""
    return written.isdigit() and not labelled and not (written.startswith("0") and len(written) >= 10)


def _parse(written: str, *, regions: Sequence[str]) -> PhoneNumber | None:
    international = written.lstrip("(").startswith(("+", "00"))
    for place, region in enumerate([None] if international else regions):
        cleaned = "+" + written.lstrip("(0 ").lstrip("+") if region is None else written
        try:
            number = phonenumbers.parse(cleaned, region)
        except NumberParseException:
            continue
        possible = phonenumbers.is_possible_number_with_reason(number) == ValidationResult.IS_POSSIBLE
        sure = phonenumbers.is_valid_number(number)
        if _is_whole(written, number, region) and (sure or (place == 0 and possible)):
            return number
    return None


def _is_whole(written: str, number: PhoneNumber, region: str | None) -> bool:
    """Whether a number has all that a call from elsewhere needs.

    A local number without its area code can look like a short number of another area, so the trunk prefix must stand
    where a country writes it. Numbers kept free for fiction are in no plan of use; prefix and length are enough.
    """
    if region is None:
        return True
    trunk = phonenumbers.ndd_prefix_for_region(region, strip_non_digits=True)
    digits = re.sub(r"\D", "", written)
    if trunk == "0" and region not in _TRUNK_LEFT_OUT:
        return digits.startswith("0") and len(digits) >= 9
    return len(str(number.national_number)) >= 8 and (trunk == "0" or not digits.startswith("0"))
