"""The sentences in which a job's title is named, with how much each is worth as evidence (0 to 1)."""

import re

_TITLE = r"(?P<role>[^\W_][^.!?;:\n\ufffc\"“”]{1,80}?(?:\.(?:NET|js|JS|Net)[^.!?;:\n\ufffc\"“”]{0,40}?)?)"
_STOP = (
    r"(?=[ ](?:at|with|within|here|in(?: the| our)?[ ](?!Test|Chief|Charge|Residence|Training)|on|for|from"
    r"|starting|beginning|reporting|based|effective|commencing|as (?:discussed|of|we)|to|and (?:would|are"
    r"|we|look|I)|where|that|which|under|working|located|under|if|bei|in unserem|ab|zum|chez|au sein|à"
    r" compter|en (?:nuestr|la empresa)|na|no|em nossa|a partir)\b"
    r"|[ ]?[.!?;:\n\ufffc\"“”]|,[ ](?!(?:[A-Z][\w&-]+(?: [A-Z&][\w&-]*){0,3})(?:[ ](?:at|with)\b))|["
    r" ][–—][ ]|[ ]\((?![^()\n]{1,30}\)[ ](?:at|with)\b)|$)"
)
_NOUN = r"(?:position|role|job|post|opportunity|vacancy|opening)"
ROLE_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    for weight, pattern in (
        (
            0.97,
            (
                rf"\b(?:position|role|post|job|title|job title)[ ](?:of|as)[ ](?:an?[ ]|our[ ]|the["
                rf" ])?[\"“]?{_TITLE}{_STOP}"
            ),
        ),
        (
            0.96,
            (
                r"^[ \t]*(?:[-–•*][ ]?)?(?:\d{1,2}[.)][ ])?(?:position(?: title)?|job title|title|designation|role"
                r"|your role|job|stelle|position als|funktion|poste|intitulé du poste|puesto|cargo|vaga|função|posição"
                r"|職種|役職|ポジション|職位)[ ]?[:：][ \t]*(?P<role>[^\n]{2,80})$"
            ),
        ),
        (
            0.94,
            (
                rf"\b(?:offer|extend|for|accept|to|about|regarding)[ ](?:you[ ])?(?:[\w ]{{0,30}}?)?(?:the|our|an?)["
                rf" ](?P<role>(?:(?!\b(?:for|you|to|of|about|with)[ ](?:the|our|an?)\b"
                rf"|\boffer\b)[^.!?;:,\n\ufffc]){{2,70}}?)[ ](?P<noun>{_NOUN}|position here)(?![\w-]|[ ](?:of|as)[ ])"
            ),
        ),
        (
            0.93,
            (
                r"(?:\bstelle|position|tätigkeit|arbeitsplatz|anstellung)[ ](?:als|der|des|einer|eines)[ ](?:der["
                r" ])?(?P<role>[^.!?;:,\n\ufffc]{2,70}?)(?=[ ](?:bei|in|an|ab|zum|mit|anbieten|anzubieten|zu|im|am)\b"
                r"|[.!?;:,\n\ufffc]|$)"
            ),
        ),
        (
            0.92,
            (
                r"\bals[ ](?:neuen?[ ])?(?P<role>[A-ZÄÖÜ][^.!?;:,\n\ufffc]{2,70}?)(?=[ ](?:bei|in|an|ab|zum|mit"
                r"|anbieten|anzubieten|zu|im|am|einzustellen)\b|[.!?;:,\n\ufffc]|$)"
            ),
        ),
        (
            0.93,
            (
                r"\b(?:poste|emploi|fonctions?)[ ](?:de|d['’]|en tant que)[ ]?(?P<role>[^.!?;:,\n\ufffc]{2,70}?)(?=["
                r" ](?:chez|au sein|à|dans|en|pour|à compter|avec)\b|[.!?;:,\n\ufffc]|$)"
            ),
        ),
        (
            0.93,
            (
                r"\b(?:puesto|cargo|posición|vacante|vaga|posição|função)[ ](?:de|como)["
                r" ](?P<role>[^.!?;:,\n\ufffc]{2,70}?)(?=[ ](?:en|na|no|em|con|com|para|a partir|desde)\b"
                r"|[.!?;:,\n\ufffc]|$)"
            ),
        ),
        (
            0.90,
            (
                rf"\b(?:as|join us as|hire you as|bring you on as|employment as|work as)[ ](?:an?|our(?: new| next)?"
                rf"|the)[ ]{_TITLE}{_STOP}"
            ),
        ),
        (0.88, r"\b(?:it for|about|for)[ ]the[ ](?P<role>[^.!?;:,\n\ufffc]{2,60}?[ ](?:job|role|position))\b"),
        (
            0.86,
            (
                r"\b(?:to|for|applying to)[ ]the[ ](?P<role>[^.!?;:,\n\ufffc]{2,80}?(?:internship|fellowship"
                r"|apprenticeship|traineeship|residency|scholarship|programme|program))\b"
            ),
        ),
        (0.86, r"「(?P<role>[^「」\n]{2,40})」|(?P<east>[^\s、。「」\n]{2,20})(?:職|のポジション)(?:として|で|を)"),
    )
)
