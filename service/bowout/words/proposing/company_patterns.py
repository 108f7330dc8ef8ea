"""The sentences in which a hiring company is named, with how much each is worth as evidence (0 to 1)."""

import re

from .names import LEGAL_FORM

_PART = (
    r"(?:[^\W_a-zß-öø-ÿ][\w'’.&+/-]{0,30}|\d{1,4}[A-Za-z][\w]{0,15}|&|and(?= [A-Z])|of(?: the)?(?= [A-Z])"
    r"|for(?= [A-Z])|(?:de|da|do|das|dos|des|du|la|le|del)(?!\w)|und(?= [A-Z])|et(?= [A-Z])|y(?= [A-Z])|e(?= [A-Z])"
    r"|in(?="
    r"[ ](?:der|den)[ ])|[a-z]{1,3}-[a-z]{2,12})"
)
_ARTICLE = (
    r"(?:(?:notre (?:cabinet|société|entreprise)|nuestra empresa|nossa empresa|unserer Firma"
    r"|the|la société|la empresa|a empresa|l[’']entreprise|der|die|our|us at)[ ])?"
)
NAME = (
    rf"(?<![\w'’-])(?P<name>(?!I\b|We\b|You\b|Our\b|Your\b|The (?:Position|Role)){_PART}(?:[ ]{_PART}|,"
    rf"[ ](?={LEGAL_FORM}\b){_PART}){{0,7}})"
)
_JOB = r"[Aa]ppointment|[Pp]osition|[Rr]ole|[Jj]ob|[Pp]ost|[Oo]ffer|[Ee]mployment|[Oo]pportunity|[Ii]nternship|[Pp]lace"
_GLAD = r"pleased|delighted|happy|excited|thrilled|proud|glad|honou?red"
_LABELS = (
    r"[Cc]ompany(?: [Nn]ame)?|COMPANY|[Ee]mployer|[Oo]rgani[sz]ation|[Hh]iring [Cc]ompany"
    r"|Arbeitgeber(?:in)?|Unternehmen"
    r"|Firma|Employeur|Entreprise|Société|Empresa|Compañía|Empregador|会社名?"
)
_JOINING = (
    r"(?:[Aa]ll of us|[Ee]veryone|[Tt]he (?:whole )?team|[Ff]olks|[Cc]rew) (?:here )?at|[Jj]oin(?:ing)?"
    r"|[Ww]elcome(?: you)?(?: aboard)? to|[Ww]ork(?:ing)?(?: here)? (?:at|for|with)|[Ee]mployed by"
    r"|[Cc]areer (?:at|with)|[Tt]eam (?:here )?at|[Oo]pportunity (?:at|with)|[Ii]nterview(?:ing|ed)?(?:"
    r" process)? (?:at|with)"
    r"|[Aa]pply(?:ing)? to|[Aa]pplied to|[Ii]nterest in|[Gg]reetings from|(?:reaching out|writing|calling"
    r"|contacting you) from|[Ii]ncorpor\w+ (?:a|en)|unirte a"
    r"|formar parte de"
    r"|rejoindre|[Tt]hank you for (?:choosing|meeting)"
)
_FOREIGN_JOB = (
    r"[Cc]argo|[Vv]acante|[Pp]laza|[Pp]latz|[Vv]aga|[Pp]uesto|[Pp]oste|[Ss]telle|[Ff]unção|[Pp]osição|[Pp]osición"
    r"|offrir|ofrecer\w*"
    r"|oferecer|[Oo]ferta"
)
_AT = r"(?:at|with|within)"
_FOREIGN_AT = r"(?:à la|au|à l[’']|en|em|na|no|nos|nas|chez|bei|au sein de|au sein d[’'])"
_SPEAKING = r"[Tt]his(?:['’]s| is)?|[Ii]t(?:['’]?s| is)|[Mm]y name is|I am|I['’]m"
_FOREIGN_SPEAKING = r"[Ss]oy|[Hh]ier (?:ist|spricht)|[Ii]ch bin|[Ii]ci|[Jj]e suis|[Aa]qui (?:é|quem fala é)(?: [oa])?"
_TAKING = (
    r"[Qq]ueremos|[Cc]ontrat\w+|[Ii]ncorpor\w+|[Jj]oin|[Ww]ant|[Ll]ike"
    r"|[Ll]ove|[Hh]ave|[Hh]ire|[Hh]iring|[Bb]ring|[Ee]mploy|[Aa]ppoint|[Ee]ngage"
)
COMPANY_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (
            0.97,
            (
                r"(?:[Oo]n behalf of(?: our client,?)?|[Mm]y client,?|[Dd]e parte de|[Ee]n nombre de|[Dd]e la part de"
                r"|[Ee]m nome d[ao]|[Oo]ur client,?|[Cc]lient:|im (?:Auftrag|Namen) (?:der|von)"
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
        (
            0.90,
            (
                rf"(?:{_FOREIGN_SPEAKING})[ ](?:[A-Z][\w.'’-]{{0,20}}[ ,]{{1,2}}){{1,3}}?(?:von|vom|de|da|do|chez"
                rf"|de la|del)"
                rf"[ ]{_ARTICLE}{NAME}"
            ),
        ),
        (
            0.90,
            (
                rf"\b(?:{_TAKING})\b[^.!?;:\n]{{0,80}}?[ ](?:at|with|na|no|bei|chez)[ ]{_ARTICLE}"
                rf"{NAME}(?=[ ]as\b|,?[ ]in\b|[.,!])"
            ),
        ),
        (0.88, rf"(?<![\w'’-])[A-Z][\w'’-]{{1,20}},?[ ]here[ ](?:from|at|with)[ ]{NAME}"),
        (0.85, rf"\w[ ]@[ ]?{NAME}"),
        (0.70, rf"\b[Tt]he[ ]{NAME}[ ](?:[Tt]eam|[Cc]rew|[Ff]amily|[Ff]olks|[Gg]ang)\b"),
        (
            0.90,
            (
                rf"(?:{_JOB})\b[^.!?;:\n]{{0,60}}?[ ]on the[ ]"
                r"(?P<name>(?:[A-Z][\w'’-]+[ ]){1,4}(?:Estate|Farm|Ranch|Project))\b"
            ),
        ),
        (0.85, rf"(?:{_JOB})[ ]\({NAME}(?:,[ ][^()\n]{{2,30}})?\)"),
        (0.90, rf"\b[Ii]ncorpor\w+\b[^.!?;:\n\d]{{0,60}}?[ ](?:a|en)[ ]{_ARTICLE}{NAME}"),
        (0.90, rf"\b(?:[Ff]unctie|[Bb]aan|[Rr]ol)\b[^.!?;:\n]{{0,60}}?[ ]bij[ ]{_ARTICLE}{NAME}"),
        (0.89, rf"(?m)^[ ]*[Ff]or(?: and on behalf of)?[ ]{_ARTICLE}{NAME},?[ ]*$"),
        (
            0.88,
            (
                r"(?P<name>(?:株式会社|合同会社)[ ]?[^\s、。,\n（）()【】「」・：:のはをにでが]{1,20}"
                r"|[^\s、。,\n（）()【】「」・：:]{1,20}(?:株式会社|合同会社))"
            ),
        ),
    )
)
SIGNED_PATTERNS = (COMPANY_PATTERNS[0], next(p for p in COMPANY_PATTERNS if "and on behalf of" in p[1].pattern))
"""What signatures say too: "for and on behalf of"."""
NAME_AHEAD = re.compile(rf"{NAME}(?:[ ]\(\"?[^()\n]{{2,40}}\))?,?$")
"""A name at the end of a piece of text, for the sentences that begin with it."""

VERB_PATTERNS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (weight, re.compile(pattern))
    for weight, pattern in (
        (
            0.95,
            (
                rf"[ ](?:is|are|am|would be)(?:[ ](?:very|truly|absolutely|so))?[ ](?:{_GLAD})[ ]to[ ](?:offer|extend"
                rf"|confirm|invite|make)"
            ),
        ),
        (
            0.94,
            (
                r"[ ](?:is|must|has|have|would|wishes|wants|regrets)[ ][^.!?;:\n]{0,40}?(?:offer|rescind|withdraw"
                r"|invit|extend|chosen|selected|appoint)|[ ](?:came|has come|have come|got) back (?:to (?:me|us) )?with"
                r"|[ ]came through|[ ](?:just|have just|has just)[ ](?:called|rung|rang|phoned|confirmed|said|come)"
                r"|[ ](?:has|have) (?:made|approved)"
            ),
        ),
        (
            0.94,
            (
                r"[ ](?:(?:would|['’]d) (?:really |very much )?(?:like|love)|wants?|decided)[ ](?:for )?"
                r"(?:to[ ](?:offer|hire|have|bring|make|extend)|you\b)"
            ),
        ),
        (
            0.94,
            (
                r"[ ](?:te|le|lhe|vous|a la satisfaction|a le plaisir|est heureu\w+|tiene el placer|se complace"
                r"|tem o prazer|tem a satisfação|estamos|bietet|möchte|freut sich|würde)[ ](?:[^.!?;:\n]{0,60}?)"
                r"(?:ofrec\w+|oferec\w+|propos\w+|offr\w+|convid\w+|invit\w+|comunica|contratar\w*|einstellen"
                r"|anbieten|anzubieten|an)\b"
            ),
        ),
        (0.85, rf"(?:,?[ ]{LEGAL_FORM}(?!\w))"),
    )
)
"""What follows a name: here the name is looked for backwards, which is much cheaper than trying every word."""

ANYWHERE = re.compile(
    rf"(?<!\w)(?:at|with|for|from|by|join|bei|von|für|chez|en|na|no|da|do|pela|bij|@|a|de)[ ]{_ARTICLE}{NAME}"
)
"""Names behind small words: few of them are companies."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w'’.&-]{1,25}"
JOB_AT = re.compile(
    rf"(?P<job>{_CAPITAL}(?:[ ]{_CAPITAL}){{0,4}})(?:[ ]\([^()\n]{{2,30}}\))?[ ](?:at|with|for|bei|chez|en|na|no|@"
    rf"|bij)[ ](?:the[ ])?{NAME}"
)
"""A job's title, and at whose company it is."""
HEARD = re.compile(rf"\b[A-Z][\w'’-]{{1,15}}(?:[ ][A-Z][\w'’-]{{1,15}})?[ ](?:from|over at|at)[ ]{NAME}")
INSTITUTION = re.compile(
    rf"(?P<name>(?:University|College|School|Institute|Hospital|Department|Ministry|City|County|Borough|Bank|Museum"
    rf"|Diocese|State|Port|Town) of (?:the )?{_CAPITAL}(?:[ ](?:and[ ])?{_CAPITAL}){{0,3}}"
    rf"|(?:{_CAPITAL}[ ](?:and[ ]|of[ ]|for[ ])?){{1,5}}(?:University|County|ISD|School District|City Council"
    rf"|Borough Council"
    r"|NHS(?: Foundation)? Trust|Academy|High School|Elementary School|Primary School|Hospital|College"
    r"|Housing Association"
    r"|Credit Union))(?![\w-])"
)
