"""The sentences in which a hiring company is named, with how much each is worth as evidence (0 to 1)."""

import re

from .names import LEGAL_FORM

_PART = (
    r"(?:[^\W_a-zß-öø-ÿ][\w'’.&+/-]{0,30}|\d{1,4}[A-Za-z][\w]{0,15}|&|and(?= [A-Z])|of(?: the)?(?= [A-Z])"
    r"|for(?= [A-Z])|de|da|do|des|du|la|le|del|und(?= [A-Z])|et(?= [A-Z])|y(?= [A-Z])|e(?= [A-Z])|in(?="
    r"[ ](?:der|den)[ ])|[a-z]{1,3}-[a-z]{2,12})"
)
_ARTICLE = r"(?:(?:the|la société|la empresa|a empresa|l[’']entreprise|der|die|our|us at)[ ])?"
NAME = (
    rf"(?<![\w'’-])(?P<name>(?!I\b|We\b|You\b|Our\b|Your\b|The (?:Position|Role)){_PART}(?:[ ]{_PART}|,"
    rf"[ ](?={LEGAL_FORM}\b){_PART}){{0,7}})"
)
_JOB = r"[Pp]osition|[Rr]ole|[Jj]ob|[Pp]ost|[Oo]ffer|[Ee]mployment|[Oo]pportunity|[Ii]nternship|[Pp]lace"
_GLAD = r"pleased|delighted|happy|excited|thrilled|proud|glad|honou?red"
_LABELS = (
    r"[Cc]ompany(?: [Nn]ame)?|COMPANY|[Ee]mployer|[Oo]rgani[sz]ation|[Hh]iring [Cc]ompany"
    r"|Arbeitgeber(?:in)?|Unternehmen"
    r"|Firma|Employeur|Entreprise|Société|Empresa|Compañía|Empregador|会社名?"
)
_JOINING = (
    r"[Jj]oin(?:ing)?|[Ww]elcome(?: you)?(?: aboard)? to|[Ww]ork(?:ing)?(?: here)? (?:at|for|with)|[Ee]mployed by"
    r"|[Cc]areer (?:at|with)|[Tt]eam (?:here )?at|[Oo]pportunity (?:at|with)|[Ii]nterview(?:ing|ed)?(?:"
    r" process)? (?:at|with)"
    r"|[Aa]pply(?:ing)? to|[Aa]pplied to|[Ii]nterest in|[Gg]reetings from|(?:reaching out|writing|calling"
    r"|contacting you) from|[Ii]ncorpor\w+ (?:a|en)|unirte a"
    r"|formar parte de"
    r"|rejoindre|[Tt]hank you for (?:choosing|meeting)"
)
_FOREIGN_JOB = (
    r"[Cc]argo|[Vv]aga|[Pp]uesto|[Pp]oste|[Ss]telle|[Ff]unção|[Pp]osição|[Pp]osición|offrir|ofrecer\w*"
    r"|oferecer|[Oo]ferta"
)
_AT = r"(?:at|with|within)"
_FOREIGN_AT = r"(?:en|em|na|no|nos|nas|chez|bei|au sein de|au sein d[’'])"
_SPEAKING = r"[Tt]his(?:['’]s| is)?|[Ii]t(?:['’]s| is)|[Mm]y name is|I am|I['’]m"
COMPANY_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (
            0.97,
            (
                r"(?:[Oo]n behalf of(?: our client,?)?|[Oo]ur client,?|[Cc]lient:|im (?:Auftrag|Namen) (?:der|von)"
                rf"|para nuestro cliente|pour notre client,?)[ ]{_ARTICLE}{NAME}"
            ),
        ),
        (0.96, rf"(?m)^[ ]*(?:{_LABELS})[ ]?[:：][ \t]*(?P<name>[^\n]{{2,60}})"),
        (0.95, rf"(?:{_JOB})\b[^.!?;:\n]{{0,90}}?[ ](?:at|with|within)[ ]{_ARTICLE}{NAME}"),
        (0.93, rf"(?:[Oo]ffer|OFFER)(?: [Ll]etter)?(?: of [Ee]mployment)?[ ](?:from|by|with|at)[ ]{_ARTICLE}{NAME}"),
        (0.92, rf"(?:{_JOINING})[ ]{_ARTICLE}{NAME}"),
        (
            0.92,
            rf"(?:\bbei|\bin der Firma|chez|au sein de|\b[Ee]n la empresa|\bem nossa|na empresa)[ ]{_ARTICLE}{NAME}",
        ),
        (0.92, rf"(?:{_FOREIGN_JOB})\b[^.!?;:\n]{{0,100}}?[ ]{_FOREIGN_AT}[ ]{_ARTICLE}{NAME}"),
        (0.90, rf"\b[Oo]ffer\b[^.!?;:\n]{{0,100}}?[ ]{_AT}[ ]{_ARTICLE}{NAME}"),
        (0.90, rf"\bas[ ](?:an?|our|the)[ ][^.!?;:\n]{{2,80}}?[ ](?:at|with)[ ]{_ARTICLE}{NAME}"),
        (
            0.90,
            (
                rf"(?:{_SPEAKING})[ ](?:[A-Z][\w.'’-]{{0,20}}[ ]){{1,3}}?(?:here |calling |speaking )?(?:from|with|at)"
                rf"[ ]{_ARTICLE}{NAME}"
            ),
        ),
        (0.87, rf"(?:{_SPEAKING})[ ](?:an?|the|your)[ ][^.!?;:,\n]{{2,40}}?[ ](?:at|with|from)[ ]{_ARTICLE}{NAME}"),
        (0.89, rf"(?m)^[ ]*[Ff]or(?: and on behalf of)?[ ]{_ARTICLE}{NAME},?[ ]*$"),
        (
            0.88,
            (
                r"(?P<name>(?:株式会社|合同会社)[ ]?[^\s、。,\nのはをにでが]{1,20}"
                r"|[^\s、。,\n]{1,20}(?:株式会社|合同会社))"
            ),
        ),
    )
)
NAME_AHEAD = re.compile(rf"{NAME}(?:[ ]\(\"?[^()\n]{{2,40}}\))?,?$")
"""A name at the end of a piece of text, for the sentences that begin with it."""

VERB_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (
            0.95,
            (
                rf"[ ](?:is|are|would be)(?:[ ](?:very|truly|absolutely|so))?[ ](?:{_GLAD})[ ]to[ ](?:offer|extend"
                rf"|confirm|invite|make)"
            ),
        ),
        (
            0.94,
            (
                r"[ ](?:is|must|has|have|would|wishes|wants|regrets)[ ][^.!?;:\n]{0,40}?(?:offer|rescind|withdraw"
                r"|invit|extend)"
            ),
        ),
        (0.85, rf"(?:,?[ ]{LEGAL_FORM}(?!\w))"),
    )
)
"""What follows a name: here the name is looked for backwards, which is much cheaper than trying every word."""
