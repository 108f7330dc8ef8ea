"""The sentences in which a job's title is named, with how much each is worth as evidence (0 to 1)."""

import re

SEPARATOR = r"(?:[ \t]*[:：|→][ \t]*|[ ]?\t[ ]?|[ ][-–—][ ]|(?<=[\u3040-\u9fff])[ ])"
"""What stands between a label and its value, in lists and in tables."""

_TITLE = r"(?P<role>[^\W_][^.!?;:\n\ufffc\"“”]{1,80}?(?:\.(?:NET|js|JS|Net)[^.!?;:\n\ufffc\"“”]{0,40}?)?)"
_SCHOLARS = ("lecturer", "professor", "fellow", "reader", "chair", "instructor")
_SCHOLAR = "".join(f"(?<!{title} )" for title in _SCHOLARS)
BEFORE_PLACE = "".join(f"(?<!{title})" for title in _SCHOLARS)
_STOP = (
    rf"(?=[ ](?:at|with|within|here|{_SCHOLAR}in(?: the| our)?[ ](?!Test|Chief|Charge|Residence|Training)|on|for|from"
    r"|starting|beginning|reporting|based|effective|commencing|as (?:discussed|of|we)|to|and (?:would|are"
    r"|we|look|I)|where|that|which|under|working|located|under|if|bei|in unserem|ab|zum|chez|au sein|à"
    r" compter|en (?:nuestr|la empresa)|na|no|em nossa|a partir)\b"
    r"|[ ]?[.!?;:\n\ufffc\"“”]|,[ ](?!(?:[A-Z][\w&-]+(?: [A-Z&][\w&-]*){0,3})(?:[ ](?:at|with)\b))|"
    r"[ ][–—][ ]|$)"
)
_NOUN = r"(?:position|role|job|post|opportunity|vacancy|opening)"
_NO_MARK = r"[^.!?;:,\n\ufffc]"
_LABELS = (
    r"position(?:[ /](?:title|offered|role))?|job title|title|designation|role(?: title)?|your (?:role|title"
    r"|position)|job"
    r"|post(?: title)?|vacancy|stelle|position als|funktion|berufsbezeichnung|tätigkeit|poste|intitulé(?: du poste)?"
    r"|emploi|fonction|puesto(?: de trabajo)?|cargo|vaga|função|posição|functie|funzione|mansione|tjänst|stilling"
    r"|職種|役職|ポジション|職位|職務"
)
_GERMAN_STOP = (
    r"(?=[ ](?:bei|in|an|ab|zum|mit|für (?:unser|das|die|den)|in (?:unser|der|dem)|einstellen|gewinnen|begrüßen"
    r"|willkommen|anbieten|anzubieten|zu|am"
    r"|einzustellen|im (?=januar|februar|märz|april"
    r"|mai|juni|juli|august"
    r"|september|oktober|november|dezember|team))\b|[.!?;:,\n\ufffc]|$)"
)
_FRENCH_STOP = (
    r"(?=[ ](?:chez|au sein|à|dans|en|pour|à compter|avec|a été|est|sera|par|qui|au|auprès|basée?"
    r"|rattachée?)\b|[.!?;:,\n\ufffc]|$)"
)
_IBERIAN_STOP = (
    r"(?=[ ](?:en|na|no|nos|em|con|com|para|a partir|desde|a jornada|a tiempo|indefinid[oa])\b|[.!?;:,\n\ufffc]|$)"
)
_INVITING = r"offer|extend|got|get|given|give|for|accept|to|about|regarding"
_HEADINGS = (
    r"(?:[^\W\d_]{3,15} ){0,2}(?:contract of employment|offer of employment|employment offer|job offer|offer letter"
    r"|appointment(?: to)?|employment contract)"
)
_HIRING = r"looking for|seeking|hiring(?: for)?|recruiting(?: for)?|search(?:ing)? for|in search of"
_LEARNING = r"internship|fellowship|apprenticeship|traineeship|residency|scholarship|programme|program"
ROLE_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    for weight, pattern in (
        (
            0.97,
            (
                rf"\b(?:position|role|post|job|title|gig|spot)[ ](?:of|as)[ ](?:an?[ ]|our[ ]"
                rf"|the[ ])?[\"“]?{_TITLE}{_STOP}"
            ),
        ),
        (0.98, r"\bas[ ](?:an?[ ]|our[ ]|the[ ])?[\"“„«](?P<role>[^\"”“»\n]{3,70})[\"”“»]"),
        (
            0.96,
            rf"^[ \t]*(?:[-–•*][ ]?)?(?:\d{{1,2}}[.)][ ])?(?:{_LABELS}){SEPARATOR}(?P<role>[^\n]{{2,80}})$",
        ),
        (
            0.94,
            (
                rf"\b(?:{_INVITING})[ ](?:you[ ])?(?:[\w ]{{0,30}}?)?(?:the|our|an?)[ ](?P<role>(?:(?!\b(?:for|you|to"
                rf"|of|about|with)"
                rf"[ ](?:the|our|an?)\b|\boffer\b){_NO_MARK}){{2,70}}?)[ ](?:{_NOUN})(?![\w-]|[ ](?:of|as)[ ])"
            ),
        ),
        (
            0.93,
            (
                rf"(?:\bstelle|position|tätigkeit|arbeitsplatz|anstellung)[ ](?:als|der|des|einer|eines)[ ](?:der[ ])?"
                rf"(?P<role>{_NO_MARK}{{2,70}}?){_GERMAN_STOP}"
            ),
        ),
        (0.92, rf"\bals[ ](?:neuen?[ ])?(?P<role>(?-i:[A-ZÄÖÜ]){_NO_MARK}{{2,70}}?){_GERMAN_STOP}"),
        (
            0.93,
            rf"\b(?:poste|emploi|fonctions?)[ ](?:de|d['’]|en tant que)[ ]?(?P<role>{_NO_MARK}{{2,70}}?){_FRENCH_STOP}",
        ),
        (0.91, rf"\ben (?:qualité|tant)(?: de| d['’]| que)[ ]?(?P<role>{_NO_MARK}{{2,70}}?){_FRENCH_STOP}"),
        (
            0.93,
            (
                rf"\b(?:puesto|cargo|posición|vacante|vaga|posição|função)[ ](?:de|como)"
                rf"[ ](?P<role>{_NO_MARK}{{2,70}}?){_IBERIAN_STOP}"
            ),
        ),
        (0.90, rf"\bcomo[ ](?P<role>(?-i:[A-ZÁÉÍÓÚ]){_NO_MARK}{{2,70}}?){_IBERIAN_STOP}"),
        (0.91, rf"\bposition[ ](?P<role>(?-i:[A-Z]){_NO_MARK}{{2,70}}?){_STOP}"),
        (0.90, rf"\bas[ ](?:an?|our(?: new| next)?|the)[ ]{_TITLE}{_STOP}"),
        (
            0.89,
            (
                rf"\b(?:appointment|employment|employ|appoint|engage|hire|join)\b[^.!?;:\n]{{0,70}}?[ ]as"
                rf"[ ](?P<role>(?-i:[A-Z]){_NO_MARK}{{2,70}}?)"
                rf"{_STOP}"
            ),
        ),
        (0.88, rf"\b(?:it for|about|for)[ ]the[ ](?P<role>{_NO_MARK}{{2,60}}?[ ](?:job|role|position))\b"),
        (0.86, rf"\b(?:to|for|you)[ ](?:the|our|an?)[ ](?P<role>{_NO_MARK}{{2,80}}?(?:{_LEARNING}))\b"),
        (
            0.86,
            (
                r"「(?P<role>[^「」\n]{2,40})」|(?P<east>[^\s、。「」\nをはにが]{2,20})(?:(?:職|のポジション)(?:として|で|を)|"
                r"として(?:の)?(?:内定|採用|お迎え"
                r"|ご?入社))"
            ),
        ),
        (0.90, rf"^[ \t]*(?:{_HEADINGS})[ ]?[:–—-][ ](?P<role>[^\n]{{3,80}})$"),
        (0.80, rf"\b(?:{_HIRING})[ ](?:an?|our|the)[ ]{_TITLE}{_STOP}"),
    )
)

_CAPITALS = (
    r"(?<![^\W_])(?:(?:Sr|Jr|Snr|Asst|Assoc|Exec|Dr)\.[ ])?[ie]?[A-ZÀ-ÖØ-Þ][\w'’+#/&-]{0,24}"
    r"(?:[ ](?:(?:of|and|for|the|de|du|des|da|do|di|del|la|en|&"
    r"|to)[ ]){0,2}[ie]?[A-ZÀ-ÖØ-Þ][\w'’+#/&-]{0,24}){0,6}(?:[ ][IVX\d]{1,3}\b)?"
    r"(?:[ ]\([^()\n]{2,30}\))?"
)
_LEADS = (
    r"[Oo]ffer|[Dd]eal|[Rr]ole|[Oo]ffering|[Rr]ecap|[Pp]osition|[Jj]ob|[Tt]alked about|[Dd]iscussed|[Tt]erms|[Aa]ngebot"
)
ROLE_HINTS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, re.MULTILINE))
    for weight, pattern in (
        (
            0.88,
            (
                r"\b(?:as|als|como|comme|en tant que|som|[Bb]e|[Bb]ecome)[ ](?:(?:an?|our|the|their|your|my|une?|un"
                r"|una|uma"
                rf"|eine?n?|notre|unser\w*)[ ])?(?:(?:new|first|next)[ ])?(?P<role>{_NO_MARK}{{2,60}}?)(?i:{_STOP})"
            ),
        ),
        (0.87, rf"\b(?:{_LEADS})\b[^.!?\n]{{0,30}}?(?::|[ ][–—-])[ ](?P<role>{_CAPITALS})"),
        (
            0.80,
            (
                rf"\b(?:para|per|pour)[ ](?:o |a |el |la |le )?(?P<role>{_NO_MARK}{{2,60}}?)"
                r"(?=[ ](?:da|do|na|no|en|em|de la|del|chez|con|com)\b|[.,:;!\n])"
            ),
        ),
        (
            0.85,
            (
                rf"\b(?:[Cc]andidature|[Aa]pplication|[Ss]elected|[Ii]nterview)[ ](?:for|as)[ ](?:an?[ ]|the[ ]"
                rf"|our[ ])?(?P<role>{_NO_MARK}{{2,70}}?)(?i:{_STOP})"
            ),
        ),
        (0.80, rf"\bfor an?[ ](?P<role>{_NO_MARK}{{2,60}}?)(?i:{_STOP})"),
        (0.87, rf"\b[Oo]ffer (?:(?:to you )?for|of)[ ](?:the[ ])?(?P<role>{_CAPITALS})"),
        (
            0.85,
            (
                rf"\b(?:[Ff]unctie|[Bb]aan)(?: van| als)?[ ](?P<role>{_NO_MARK}{{2,60}}?)(?=[ ](?:bij|in|voor|met"
                rf"|per|aan|op)\b"
                rf"|[.,:;\n])"
            ),
        ),
        (
            0.80,
            (
                rf"(?m)^[ ]*(?P<role>{_CAPITALS}(?:,[ ](?:Band|Grade|Level|Step|Tier)[ ][^\n,]{{1,12}})?)"
                r"(?:,[ ][^\n]{2,80})?[ ]*$"
            ),
        ),
        (
            0.76,
            (
                rf"(?P<role>{_CAPITALS})[ ]?(?:,|[–—-]|:|\(|\bon|\bat)[ ]?(?:a |an? salary of "
                rf"|up to )?(?:[A-Z]{{0,3}}[$£€¥₹]|\d{{2,3}}[kK\d,.-])"
            ),
        ),
        (0.75, rf"(?P<role>{_CAPITALS})[ ](?:at|with|bei|chez|en|na|no|@|bij)[ ](?:the[ ])?(?=[A-ZÀ-Þ])"),
        (0.60, rf"(?P<role>{_CAPITALS})"),
    )
)
"""Places where a role may be named. What they find counts only if one of its words is a job's."""
