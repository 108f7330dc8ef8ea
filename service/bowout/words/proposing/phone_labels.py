"""What the words around a number say it is: a line to call somebody on, the switchboard, a fax, or no telephone at all.

The last word before a number counts, in its own sentence: in "fax the form, then call
312 555 0142" that is "call", in "our fax is 312 555 0142. Call me with questions" it is "fax".
"""

import re
from enum import IntEnum

from .word_lists import set_of


class Kind(IntEnum):
    """Ordered by how much a person wants to be called there; below `MAIN` nobody is to be called."""

    NO_PHONE = 0
    MAIN = 1
    UNSAID = 2
    PLAIN = 3
    DIRECT = 4


_LAST = re.compile(
    r"(?P<both>(?<!\w)(?:tel(?:e?(?:fon|phone|fone|fono)|éfono|éphone)?|tél|phone|t|p)\.?[ ]?[/&+][ ]?(?:tele)?fax)"
    r"|(?P<fax>(?<!\w)(?:(?:tele)?fax(?:ed|ing|en|nummer|number)?|facsimile|t[ée]l[ée]copi[ea]u?r?"
    r"|F(?=[.: ]{1,3}[+(]?$))(?!\w)"
    r"|ファックス|ファクス|ＦＡＸ)"
    r"|(?P<group>(?<!\w)(?:dial[- ]?in|conference|bridge|webinar|teleconference|telefonkonferenz|einwahl(?:nummer)?"
    r"|zoom|meeting|webex|google meet|join by phone|visioconférence|videollamada|videochamada)(?!\w))"
    r"|(?P<main>(?<!\w)(?:switch(?: ?board)?|(?:store|shop|school|clinic|practice|prac|branch|site|company|hotel"
    r"|restaurant|general|ward)(?: phone| line| number)?|main|reception(?:ist)?|front desk|head office|hq|zentrale"
    r"|vermittlung"
    r"|standard"
    r"|accueil|secrétariat|sekretariat|centralita|recepción|recepção|office|büro|central|geral|o(?=[.: ]{1,3}[+(]?$))"
    r"(?!\w)|代表)"
    r"|(?P<direct>(?<!\w)(?:direct(?:ly|e|o|a)?|direkt|durchwahl|dw|did|ddi|mobile?|mob|cell(?:ular)?|cellphone|handy"
    r"|portable|móvil|celular|cel|gsm|whats ?app|zap|natel|m(?=[.: ]{1,3}[+(]?$)|c(?=[.: ]{1,3}[+(]?$)"
    r"|d(?=[.: ]{1,3}[+(]?$)"
    r"|(?:call|ring|reach|text|phone|message|whats ?app|contact|telephone|get|catch|give|drop)[ ](?:to )?me"
    r"|I['’]m on|my|mich"
    r"|mir|meine?"
    r"|(?:me|m['’])[ ]?(?:joindre|appeler)|appel(?:ez|le)[- ]moi|mon|joignable|llám[ae]me|llamarme|mi|me"
    r" (?:ligue|ligar|chama|chame|liga)|meu)(?!\w)|携帯|直通)"
    r"|(?P<plain>(?<!\w)(?:tel(?:e?(?:fon\w*|phone|fone|fono)|éfono|éphone\w*)?|tél|phone|ph|fon|fono|call|ring"
    r"|dial|text|reach|contact|bell|buzz|line|number|rufen|ruf|anrufen|an|anruf\w*|erreich\w*|appel\w+|joindre|llamar"
    r"|llame|ligar|ligue|bellen|belle?|ringen?|desk|help ?desk|hotline|help ?line|work|fixe|t(?=[.: ]{1,3}[+(]?$)"
    r"|p(?=[.: ]{1,3}[+(]?$)"
    r"|w(?=[.: ]{1,3}[+(]?$))(?!\w)|電話|ＴＥＬ)",
    re.IGNORECASE,
)
_NO_PHONE_HERE = re.compile(
    r"(?<!\w)(?:(?:ref(?:erence|erenz)?|vat|ust[ -]?id(?:nr)?|steuer(?:nummer)?|hrb|hra|account|iban|bic|swift"
    r"|konto(?:nummer)?"
    r"|kontonr|siret|siren|cnpj|cpf|abn|acn|uen|gst|gstin|pan|cin|tan|pin|passcode|password|access code|code|otp|ein"
    r"|ssn"
    r"|zip|plz|cep|p\.?o\.? box|postfach|id|invoice|rechnung|reg(?:istration|istered)?|registered in [\w ]{3,30}"
    r"|registernummer|handelsregister|serial|nif|cif|nie|rfc|curp|rut|rg|pis|nire|crn|duns|emergency|track(?:ing)?"
    r"|parcel(?: is)?|shipment|sendung(?:snummer)?|sendungsverfolgung|awb|waybill|suivi|pedido|commande|sort code|blz"
    r"|routing|kundennummer|kunden|badge|bsb|tfn|nino|national insurance|isbn|doi|sku|matricule|dossier|expediente"
    r"|processo|protocolo|法人番号|番号|〒)"
    r"(?:[- ](?:no|nr|num|number|nummer|id|code|key|numéro|número|nº|n°|#))*[ ]?[.:#]{0,2}"
    r"|(?:job|req(?:uisition)?|case|ticket|order|employee|candidate|application|applicant|company|licen[cs]e"
    r"|policy|group|member|document|form|file|offer|position|vacancy|customer|client|claim|payroll|room|suite|unit"
    r"|insurance|lot|batch|docket|bewerbernummer|personalnummer|versicherung)[ ]?(?:id[ ]?)?[:#])"
    r"[ ]?(?:is |ist |est |es |é )?[ ]?\(?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?P<what>[^\W\d_][\w/]*)\.?[ -](?:no[.:]|(?<=policy )no|(?<=member )no|(?<=account )no|(?<=employee )no"
    r"|(?<=charity )no|nr|num|number|nummer|code|id|#|nº|n°)[.: ]{0,3}(?:is |ist |will be )?\(?$",
    re.IGNORECASE,
)
_IN_A_CODE = re.compile(r"(?<![\w-])(?!\d[A-Z]{2} $)(?=\w{0,9}\d)(?=\w{0,9}[A-Z])[A-Z\d]{2,10}[ -]$")
"""A piece of letters and digits before a number ("1Z 999 AA1 01 2345 6784"); the end of a British postcode is none."""
_SOME_NUMBER = re.compile(r"\W*(?:no|nr|nos)[.:]\s*", re.IGNORECASE)
_OF_PHONES = set_of(
    """a best business call cell cellphone contact daytime desk dial direct evening free her his home hours landline
    local mobile my new office our phone phone/whatsapp ring same tel telephone the their this toll-free
    weekend whatsapp work"""
)
_THEIRS = re.compile(
    r"\b(?:your (?:\w+ )?(?:phone|number|mobile|cell|telephone)|(?:call|ring|reach|phone|text|contact|rang"
    r"|called|tried|calling|phoning|ringing) you\b"
    r"|(?:number|phone|mobile)[^.\n]{0,20}(?:we|i) have (?:on file|for you)|deine nummer|ihre (?:telefon"
    r"|handy|mobil)?nummer|(?:sie|dich) (?:unter|auf)"
    r"|votre (?:numéro|portable|mobile)|vous (?:appeler|joindre|appelons|appellerai) au"
    r"|su (?:número|teléfono|móvil)|tu (?:número|teléfono|móvil)|seu (?:número|telefone|celular)"
    r"|emergency|(?:do not|don['’]t|never|please don['’]t) (?:call|ring|phone|text|use|bother|try))",
    re.IGNORECASE,
)
_FAX_BEHIND = re.compile(
    r"[ ]?(?:\(|[,–-][ ]?|\t)?(?:tele)?(?:fax|facsimile|télécopie)\b(?![.:]?[ \t]{0,3}[+(]?\d)|[ ]?\(f\)", re.IGNORECASE
)
_KIND_BEHIND = re.compile(
    r"[ ]?\((?:(?P<direct>direct(?: line| dial)?|mobile?|cell(?:phone)?|handy|móvil|celular|whats ?app|durchwahl|m|d|c)"
    r"|(?P<main>main|pbx|switchboard|(?:\w+ )?office|reception|zentrale|standard|o))\)",
    re.IGNORECASE,
)
_GROUP_BEHIND = re.compile(
    r"[^\n]{0,50}?(?:\n[^\n]{0,12})?\b(?:pin|passcode|access code|(?:conference|meeting|phone conference|participant)"
    r" (?:id|code)|zugangscode|code d['’]accès)\b|[ ]?#",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?。](?=\s+[^\W\d_a-z])(?!\s+N[or]s?\b)|[。\n]")
_ALONE = re.compile(
    r"[^\d\n]{1,34}:|(?:[^\W\d_]{1,10} )?(?:tel\w*|phone|fax|mobile?|cell|direct(?: line)?|office|main|t|f|m)\.?",
    re.IGNORECASE,
)
"""A line that is only the label of what stands below it."""
_REFERENCE = re.compile(
    r"[ \t]*(?:our |your )?(?:ref(?:erence)?|re|az|aktenzeichen|geschäftszeichen|réf(?:érence)?)\b[ .:/]", re.IGNORECASE
)
"""A line that names a file."""
_SHORT_FORM = re.compile(r"(?<!\w)(?:tel|tél|ph|mob|cel|ext|no|nr|mr|mrs|ms|dr|prof|approx|st)$", re.IGNORECASE)


def kind_of(text: str, start: int, end: int) -> Kind:
    """What the number at `text[start:end]` is."""
    before = _before(text, start)
    behind = text[end : end + 90]
    if _NO_PHONE_HERE.search(before) or _THEIRS.search(before) or _is_numbered(before) or _IN_A_CODE.search(before):
        return Kind.NO_PHONE
    if _REFERENCE.match(text[text.rfind("\n", 0, start) + 1 : start]):
        return Kind.NO_PHONE
    if _FAX_BEHIND.match(behind) or _GROUP_BEHIND.match(behind):
        return Kind.NO_PHONE
    said = _kind_said(list(_LAST.finditer(before)))
    if said is Kind.NO_PHONE:
        return said
    after = _KIND_BEHIND.match(behind)
    return (Kind.DIRECT if after["direct"] else Kind.MAIN) if after else said


def _kind_said(labels: list[re.Match[str]]) -> Kind:
    """By the last label; but "by fax to our main office" is a fax, since only a word for calling takes that back."""
    if not labels:
        return Kind.UNSAID
    last = next((label for label in reversed(labels) if not label["main"]), labels[-1])
    if last["fax"] or last["group"]:
        return Kind.NO_PHONE
    last = labels[-1]
    return Kind.MAIN if last["main"] else Kind.DIRECT if last["direct"] else Kind.PLAIN


def _is_numbered(before: str) -> bool:
    """A "policy number" is no telephone's; any word but those that go with telephones says so."""
    if _SOME_NUMBER.fullmatch(before):
        return True
    match = _NUMBERED.search(before)
    return match is not None and match["what"].lower() not in _OF_PHONES


def _before(text: str, start: int) -> str:
    """The sentence up to the number; for a number that is alone in its line, the label in the line above."""
    begin = max(text.rfind("\n", 0, start) + 1, start - 160)
    segment = text[begin:start]
    if segment.strip(" \t:()+-|"):
        return _last_sentence(segment)
    above = text[max(0, begin - 40) : max(begin - 1, 0)].rpartition("\n")[2]
    return f"{above.strip()} " if _ALONE.fullmatch(above.strip()) else segment


def _last_sentence(segment: str) -> str:
    cut = 0
    for end in _SENTENCE_END.finditer(segment):
        if not _SHORT_FORM.search(segment[: end.start()]):
            cut = end.end()
    return segment[cut:]
