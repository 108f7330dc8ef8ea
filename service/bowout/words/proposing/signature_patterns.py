"""What stands in the lines of signatures besides names: labels, links, degrees, disclaimers."""

import re

from .cleaning import HOLE

URL = re.compile(
    r"(?:https?://|www\.)[^\s<>]{1,300}|(?<![\w@.])(?:[\w-]{1,40}\.){1,3}(?:com|org|net|io|de|fr|es|br|jp"
    r"|example|uk|in|au)(?:/\S{0,200})?(?![\w@])"
)
SPLIT = re.compile(r"[ ]*[|•·\t\x01;][ |•·\t\x01;]*|[ ](?:[/–—-]|//|@)[ ]|,[ ]?|[ ]{2,}")
CONTACT_LABEL = re.compile(
    r"(?:e-?mail|mail|tel(?:e(?:fon|phone|fone))?|teléfono|téléphone|tél|phone|ph|mobil(?:e)?|mob|cell"
    r"|handy|direct(?: line| dial)?|office|fax|web(?:site)?"
    r"|linkedin|whats ?app|fon|desk|work|durchwahl|celular|móvil|portable|[tmpedfwcho]|or|ou|oder|and|at|on"
    r"|電話|メール|携帯|直通|代表|内線)"
    r"(?:[ ](?:no|nr|number|address))?[ ]?[.:]?",
    re.IGNORECASE,
)
LABELLED = re.compile(r"(?P<label>[^\W\d_][^:\n@]{1,40}?)[ ]?[:：][ ]*(?P<name>\S[^:\n]{1,60})")
ASKS = re.compile(
    r"\b(?:call|text|ring|contact|ask for|speak to|speak with|talk to|reach|e-?mail|questions? to)"
    r"[ ](?:me\b|us\b|my\b|our\b|[A-ZÀ-Þ][a-zà-ÿ])"
)
BRACKET = re.compile(r"[ ]\((?P<title>[^()\n]{2,40})\)")
NO_TITLE = re.compile(rf"\d|@|\x01|{HOLE}")
DEGREE = re.compile(
    r"Ph\.?D|M\.?D|MBA|M\.?Sc|B\.?Sc|M\.?A|B\.?A|CPA|CFA|PMP|RN|SHRM-S?CP|S?PHR|F?CIPD|Esq|Jr|Sr|DDS|DMD|DVM|RDN|PE"
    r"|P\.Eng|FRCS|MRCP|CEng|ACCA|ACA|SPHR|LCSW|JD|LL\.?M",
    re.IGNORECASE,
)
OPEN_TITLE = re.compile(
    (
        r"(?:sr\.? |senior |executive |managing |general |assistant |associate |regional |group "
        r"|deputy )*(?:vice president|vp"
        r"|svp|evp|director|head|manager|chief|dean|lead)"
    ),
    re.IGNORECASE,
)
DISCLAIMER = re.compile(
    r"(?:this (?:e-?mail|message|communication)|confidential|disclaimer|p\.?s\.?[ :]|diese e-mail|ce"
    r" message|este (?:mensaje|e-mail)|equal opportunity"
    r"|please consider the environment|unsubscribe|sent from my|enc(?:l|losures?)?[.:]|attachments?:|cc[ ]?:)",
    re.IGNORECASE,
)
