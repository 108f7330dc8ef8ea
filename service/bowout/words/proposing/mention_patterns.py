"""Words that lead from a person to a number or an address, and words that say it is nobody's to be called on."""

import re

CUE = re.compile(
    r"\b(?:contact|ping|shout|questions?|quer(?:y|ies)|e?n?inquir(?:y|ies)|enquir(?:y|ies)|reach(?:ed)?|telephone"
    r"|call|ring"
    r"|text|phone"
    r"|e-?mail|mail|write|reply|touch|know"
    r"|hr(?=:)|poc|recruiter|contact person|hot ?line|confirm\w*|speak|tell|talk|send|return|ask|probs|problems"
    r"|concerns"
    r"|help|assist\w*|discuss|chat|rsvp|fragen|rückfragen|erreich\w*|kontakt\w*|meld\w*|wenden|anruf\w*|appel\w+"
    r"|joindre|contact\w*|joignable|dispo\w*|available|free|écri\w+|correo|courriel|llam\w+"
    r"|escrib\w+|dudas|consultas|contat\w+|dúvidas|ligar|ligue|falar|fale|escrev\w+|whats ?app|tel)\b"
    r"|お問い合わせ|連絡|ご質問|電話|ご不明",
    re.IGNORECASE,
)
CUE_BEHIND = re.compile(
    r"\b(?:call|ring|text|phone|telephone|contact|reach\w*|questions?|quer(?:y|ies)|fragen|anruf\w*|erreich\w*|appel\w*"
    r"|joindre|llam\w+|ligue|ligar|correo|any ?time|whenever|if (?:you|anything))\b|電話|連絡|お問い合わせ",
    re.IGNORECASE,
)
"""What may stand behind a number or an address that is given to be used."""
NAME_BESIDE = re.compile(r"[A-ZÀ-Þ][\w'’-]+[ ][A-ZÀ-Þ][\w'’-]+[ ]?[,(][ ]?$")
"""A person's name right before: "Kim Delgado (312 555 0142)"."""
SELF = re.compile(
    r"\b(?:(?:call|telephone|reach|text|ring|contact|phone|e-?mail|message|whats ?app|write|get hold of|give"
    r"|reply to|to"
    r"|back to|speak with)[ ](?:to[ ])?me\b|I['’]m (?:on|at)\b|my (?:direct|mobile|cell|phone|number|line"
    r"|e-?mail|personal|desk|office|work)|mich\b|mir\b|meine\w*\b|me joindre|m['’](?:appeler|écrire)|mon"
    r" (?:numéro|portable)|llám[ae]me|llamarme|mi (?:móvil|número|teléfono)"
    r"|escríbeme|me ligar|me ligue|meu (?:celular|número|telefone)|ligar para mim)",
    re.IGNORECASE,
)
NOT_CONTACTS = re.compile(
    r"\b(?:cc(?:['’]?(?:d|ed|ing))?|copied|copying|(?:in|on) copy|in kopie|en copie|report(?:ing)? (?:directly )?to"
    r"|your (?:new |future |line |direct )?manager|supervised by|work(?:ing)? (?:closely )?with"
    r"|(?:log|sign)(?:ged)?[ -]?in|user ?name|account|portal|sent to your|your (?:personal |private"
    r" )?e-?mail|emailed you at|to you at|address on file|you at|paypal|zelle)\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]{0,24})(?:[ ](?:de|da|van|von|der|del|[A-ZÀ-ÖØ-Þ][\w'’.-]{0,24})){0,4}")
ASKED = re.compile(
    (
        r"\b(?:contact|ping|call|ring|text|phone|e-?mail|ask for|speak (?:to|with)|talk to|reach(?: out to)?|write"
        r" to|reply to|to|with|w/|an|bei|à|con|com)[ ](?:my |our )?(?:colleague |assistant |hiring manager |hr"
        r" manager |recruiter )*$|\b(?:HR|POC|contact|recruiter|ansprechpartner(?:in)?|contacto|contato)[ ]?:[ ]$"
    ),
    re.IGNORECASE,
)
THIS_IS = re.compile(
    r"\b(?:[Ii]t[’\']?s|[Tt]his(?: is|['’]s)?|[Mm]y name(?: is|['’]s)|I am|I['’]m|[Hh]ier (?:ist|spricht)|[Mm]ein Name"
    r" ist|[Jj]e m['’]appelle|[Ii]ci|[Mm]e llamo|[Ss]oy|[Mm]eu nome é|[Aa]qui (?:é|quem fala é)(?: [oa])?)[ ]"
    r"(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?[ ])?[A-ZÀ-Þ][\w'’-]{1,20}(?:[ ][A-ZÀ-Þ][\w'’.-]{0,20}){0,3})"
    r"(?=,?[ ](?:from|with|at|calling|here|and|of|on behalf|von|vom|de|da|do|del|chez|the|in|your)\b|,[ ](?!I\b))"
)
HERE_FROM = re.compile(r"\b(?P<name>[A-ZÀ-Þ][\w'’-]{1,20}(?:[ ][A-ZÀ-Þ][\w'’-]{1,20})?),?[ ]here[ ](?:from|at|with)\b")
I_AM = re.compile(
    r"\b(?:I am|I['’]m|Ich bin|Je suis|Soy|Sou)[ ](?:an?|the|one of the|your|eine?|une?|la|el|o)"
    r"[ ](?P<title>[^.,;!?\n]{3,50}?)(?=[ ](?:at|with|for|here|from|bei|chez|en|na|no|and)\b|[.,;!?\n])"
)
CUES = {
    "assistant": "assistant", "pa": "assistant", "secretary": "assistant", "assistentin": "assistant",
    "assistent": "assistant", "sekretärin": "assistant", "assistante": "assistant", "asistente": "assistant",
    "hiring manager": "hiring manager", "recruiter": "recruiter",
}  # fmt: skip
VERB = re.compile(
    r"(?:Appelle|Appelez|Contactez|Llama a|Llame a|Ligue para|Rufen Sie"
    r"|Ping|Call|Text|Contact|Email|E-mail|Ring|Ask|Message|Phone|Reach|Write)[ ]"
)
AHEAD = re.compile(r"\b(?:the|our|your|my)[ ](?P<title>[^,.:;()\n]{3,45}?),?[ ]$")
SENTENCE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bSr)(?<!\bSra)(?<!\bM)(?<!\bSt)(?<!\bLic)(?<!\bTel)"
    r"[.!?。](?=\s+[^\sa-z\d+(])|;(?=\s)|\n"
)
