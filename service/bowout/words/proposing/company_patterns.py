"""The sentences in which a hiring company is named, with how much each is worth as evidence (0 to 1)."""

import re

from .names import LEGAL_FORM

_PART = (
    r"(?:[^\W_a-zß-öø-ÿ][\w'’.&+/-]{0,30}|\d{1,4}[A-Za-z][\w]{0,15}|&|and(?= [A-Z])|of(?: the)?(?= [A-Z])"
    r"|for(?= [A-Z])|de|da|do|des|du|la|le|del|und(?= [A-Z])|et(?= [A-Z])|y(?= [A-Z])|e(?= [A-Z])|in(?=["
    r" ](?:der|den)[ ])|[a-z]{1,3}-[a-z]{2,12})"
)
NAME = (
    rf"(?P<name>(?!I\b|We\b|You\b|Our\b|Your\b|The (?:Position|Role)){_PART}(?:[ ]{_PART}|,["
    rf" ](?={LEGAL_FORM}\b){_PART}){{0,7}})"
)
COMPANY_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (
            0.97,
            (
                rf"(?:[Oo]n behalf of(?: our client,?)?|[Oo]ur client,?|[Cc]lient:|im Auftrag (?:der|von)|im Namen"
                rf" (?:der|von)|para nuestro cliente|pour notre client,?)[ ](?:the[ ])?{NAME}"
            ),
        ),
        (
            0.96,
            (
                r"(?m)^[ ]*(?:[Cc]ompany(?: [Nn]ame)?|COMPANY|[Ee]mployer|[Oo]rgani[sz]ation|[Hh]iring [Cc]ompany"
                r"|Arbeitgeber(?:in)?|Unternehmen|Firma|Employeur|Entreprise|Société|Empresa|Compañía|Empregador"
                r"|会社名?)[ ]?[:：][ \t]*(?P<name>[^\n]{2,60})"
            ),
        ),
        (
            0.95,
            (
                rf"{NAME}(?:[ ](?:\(\"?[^()\n]{{2,40}}\)))?,?[ ](?:is|are)(?:[ ](?:very|truly|absolutely|so))?["
                rf" ](?:pleased|delighted|happy|excited|thrilled|proud|glad)[ ]to[ ](?:offer|extend|confirm|invite"
                rf"|make)"
            ),
        ),
        (
            0.95,
            (
                rf"(?:[Pp]osition|[Rr]ole|[Jj]ob|[Pp]ost|[Oo]ffer|[Ee]mployment|[Oo]pportunity|[Ii]nternship"
                rf"|[Pp]lace)\b[^.!?;:\n]{{0,90}}?[ ](?:at|with|within)[ ](?:the[ ])?{NAME}"
            ),
        ),
        (0.93, rf"(?:[Oo]ffer|OFFER)(?: [Ll]etter)?(?: of [Ee]mployment)?[ ](?:from|by|with|at)[ ](?:the[ ])?{NAME}"),
        (
            0.92,
            (
                rf"(?:[Jj]oin(?:ing)?|[Ww]elcome(?: you)?(?: aboard)? to|[Ww]ork(?:ing)?(?: here)? (?:at|for|with)"
                rf"|[Ee]mployed by|[Cc]areer (?:at|with)|[Tt]eam at|[Ii]nternship at|[Oo]pportunity (?:at|with)"
                rf"|[Ii]nterview(?:ing|ed)? (?:at|with)|[Aa]pply(?:ing)? to|[Aa]pplied to|[Ii]nterest in)[ ](?:the[ ]"
                rf"|us at[ ])?{NAME}"
            ),
        ),
        (
            0.92,
            (
                rf"(?:\bbei(?: der)?|\bin der Firma|chez|au sein de|\b[Ee]n la empresa|\bem nossa|na empresa)[ ](?:the["
                rf" ])?{NAME}"
            ),
        ),
        (
            0.90,
            (
                rf"(?:offer|Offer|offrir|ofrecer\w*|oferecer)[^.!?;:\n]{{0,100}}?[ ](?:at|en|na|no|with|chez)[ ](?:the["
                rf" ])?{NAME}"
            ),
        ),
        (
            0.90,
            (
                rf"(?:[Tt]his(?:'s|’s| is)?|[Ii]t(?:'s|’s| is)|[Mm]y name is|I am|I'm|I’m)[ ](?:[A-Z][\w.'’-]{{0,20}}["
                rf" ]){{1,3}}?(?:here |calling )?(?:from|with|at)[ ](?:the[ ])?{NAME}"
            ),
        ),
        (
            0.88,
            (
                r"(?P<name>(?:株式会社|合同会社)[ ]?[^\s、。,\nのはをにでが]{1,20}"
                r"|[^\s、。,\n]{1,20}(?:株式会社|合同会社))"
            ),
        ),
    )
)
