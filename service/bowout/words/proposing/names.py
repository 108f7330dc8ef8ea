"""What looks like a person, a title, a team or a company when it stands alone in a line."""

import re
import unicodedata

from .cleaning import HOLE
from .word_lists import NO_NAMES, PARTICLES

TITLE_WORD = re.compile(
    r"(?<!\w)(?:\w{0,6}manager(?:in)?|director[a]?|head|chief|officer|leads?|leader|recruiter|recruiting"
    r"|recruitment|partner(?:in)?"
    r"|president|founder|co-founder|ceo|cto|cfo|coo|cpo|chro|hrbp|hr|vp|svp|evp|talent|people|human"
    r" resources|sourcer|specialist"
    r"|coordinator|co-ordinator|adviser|advisor|consultant|engineer|developer|supervisor|producer|editor"
    r"|headteacher|principal"
    r"|professor of|dean|generalist|administrator|assistant|associate|owner|secretary|foreman|chair"
    r"|registrar|chef|counsel|analyst"
    r"|scientist|architect|designer|executive|operations|staffing|onboarding|representative|controller"
    r"|team lead|superintendent"
    r"|\w{0,25}leiter(?:in)?|\w{0,20}leitung|\w{0,20}referent(?:in)?|\w{0,12}geschäftsführer(?:in)?"
    r"|inhaber(?:in)?|vorstand|responsabile|risorse umane|direttore|direttrice|titolare|a?gm|dgm|avp|vorsitzende[rn]?"
    r"|geschäftsführung|prokurist(?:in)?"
    r"|resourcer|\w{0,14}leider|medewerker|personal\w*|berater(?:in)?|sachbearbeiter(?:in)?|responsable|directeur"
    r"|directrice|chargée?|gérante?"
    r"|drh|présidente?|rh"
    r"|gerente|jefe|jefa|coordinador[a]?|coordenador[a]?|diretor[a]?|analista|gente|rr\. ?hh\.?|rrhh"
    r"|recursos humanos|sócia?"
    r"|técnic[oa]|encargad[oa]|rekryterare|chef|hoofd|medewerker|physician|nurse|matron|pastor|curator"
    r"|librarian|captain|bursar)(?!\w)"
    r"|部長|課長|人事|採用|代表取締役|マネージャー|担当|室長",
    re.IGNORECASE,
)
STRONG_TITLE = re.compile(
    (
        r"(?<!\w)(?:\w{0,6}manager(?:in)?|director[a]?|head|chief|officer|recruiter|president|ceo|cto|coo|vp"
        r"|lead|leader|officer|specialist|coordinator|advis[eo]r|leiter(?:in)?|directeur|directrice|responsable|gerente"
        r"|diretor[a]?|consultant|generalist|supervisor|dean|founder|owner)(?!\w)"
    ),
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"(?<!\w)(?:offers?|info|contact|hello|welcome|admin|news|team|teams|department|dept|desk|office|group"
    r"|committee|crew|division|unit|services|careers"
    r"|jobs|talent acquisition"
    r"|recruiting|recruitment|recruiters?|hr|human resources|people operations|people ops|support|hiring"
    r"|abteilung|personalabteilung"
    r"|service|departamento|département|dirección|gerencia|equipo|equipe|équipe|onboarding|payroll|admissions"
    r"|noreply|no-reply|internships?"
    r"|candidates?|talent)(?!\w)"
    r"|人事部|採用チーム",
    re.IGNORECASE,
)
LEGAL_FORM = (
    r"(?:Inc|LLC|L\.L\.C|LLP|LP|PLLC|P\.C|Corp|Corporation|Co|Company|Companies|Ltd|Limited|plc|PLC"
    r"|GmbH(?: & Co\.? KGa?A?)?|gGmbH|AG|SE|KG|KGaA|OHG|UG|e\.\s?V"
    r"|eG|PartG(?: ?mbB)?|mbH|S\.?A\.?S\.?U?|SARL|S\.A\.R\.L|S\.A|SA|S\.?L\.?U?|S\.?C\.?P|S\.r\.l|Srl|SpA"
    r"|S\.p\.A|Ltda|EIRELI|ME|Pvt\.? Ltd"
    r"|Private Limited|\(Pty\) Ltd|\(Pvt\.?\) Ltd|Pty\.? Ltd|Pty|B\.?V|N\.?V|AB|ASA?|A/S|ApS|Oyj?|K\.\s?K|Pte\.? Ltd"
    r"|LLP|CIC|Sp\. z o\.o)"
)
COMPANY_ENDING = re.compile(
    rf"(?:^|[ ,])(?:{LEGAL_FORM}|LTD|INC|LIMITED|CORP|PVT\.? LTD|PTY\.? LTD|GMBH)\.?$"
    r"|^(?:株式会社|合同会社)|(?:株式会社|合同会社)$"
)
COMPANY_WORD = re.compile(
    r"(?<!\w)(?:Technologies|Technology|Solutions|Systems|Partners|Holdings?|Labs?|Laborator(?:y|ies)"
    r"|Studios?|University|College"
    r"|School|Academy|Hospital|Clinic|Trust|Foundation|Institute|Bank|Capital|Ventures|Consulting"
    r"|Industries|Enterprises|Group|Media"
    r"|Software|Networks?|Analytics|Associates|Council|Museum|Games|Coffee|Logistics|Energy|Pharma\w*"
    r"|Health|Robotics|Universität"
    r"|Hochschule|Klinik\w*|Stiftung|Verlag|Agentur|Werke|Université|Universidad|Universidade|Banco"
    r"|Staffing|Agency|Bakery|Farms?"
    r"|Airlines|Grupo|Groupe|Gruppe|Hotels?|Insurance|Shipping|Freight|Railways?|Rail|Construction"
    r"|Builders|Properties|Pharmacy|Restaurants?|Motors|Foods|Services|International|Global|Digital"
    r"|Interactive|Society|Association"
    r"|Authority|Ministry|Library|Department|County|Société|Empresa|Clínica|Clinique|Colegio|Instituto|Talleres"
    r"|Transportes|Construções|Constructions|Klinikum|Krankenhaus|Stadtwerke|Sparkasse|Kanzlei|Praxis|Dairies|Yachts"
    r"|Aerospace|Aviation|\w*[Pp]raxis|Electronics|Instruments|Chemicals|Polymers|Plastics|Textiles|Telecom|Mobility"
    r"|Retail|Grocers"
    r"|Brewing|Roasters|Biologics|Therapeutics|Biosciences|Ingenieros|Consultores|Consultoria|Indústria\w*|Metalúrgica"
    r"|Assurances|Banque|Versicherung\w*|Maschinenbau|Recruitment|Terminals?)(?!\w)"
)
_TITLED = re.compile(
    r"(?P<title>Principal|Superintendent|Headmaster|Headmistress|Pastor|Captain|Chef|Coach|Dean|Mayor"
    r"|Commander|Sergeant|Inspector|Major|Colonel)[ ](?P<name>[A-Z][\w'’-]+(?:[ ][A-Z][\w'’.-]*){1,3})"
)
"""A title that some put before their name."""
_EAST_TITLED = re.compile(
    r"(?P<title>[^\s\d]{1,12}(?:長|役|担当|マネージャー|リーダー))[ ](?P<name>[^\s\d]{1,5}[ ]?[^\s\d]{1,5})"
)
HONORIFIC = re.compile(
    r"(?:Dr\.? (?:med|phil|jur|rer\. ?nat|med\. dent)|Dr\.-Ing|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord"
    r"|Lady|Revd?|Major|Capt|Lt|Col|Sgt|Cllr|Canon|Rev"
    r"|Herrn?|Frau|Hr|Fr|M|Mme|Mlle|Monsieur|Madame|Sr"
    r"|Sra|Srta|Sres|Don|Doña"
    r"|Dott|Ing|Lic|Arq|Mtro|Mtra|Dra|Dipl\.-Ing|Dhr|Mevr"
    r"|Señora?|Senhora?)\.?[ ](?=\S)"
)
_PLAIN_HONORIFIC = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herr|Frau)\.?[ ]")
_PREFIX = re.compile(
    r"(?:[^\s]{1,8}(?:部|課|室|担当|チーム)[ ]|i\. ?[AV]\.|ppa\.|gez\.|/s/|sd/-?|signed:?|[-–—~*•]+)[ ]*", re.IGNORECASE
)
_SUFFIX = re.compile(
    r"(?:[ ]?\([^()\n]{1,30}\)|[ ](?:x{1,4}|:\))|,? (?:Ph\.?D|MBA|MSc|MA|BSc|CPA|SHRM-S?CP|S?PHR|CIPD|MCIPD|FCIPD"
    r"|Esq|Jr|Sr"
    r"|III?|M\.?D)\.?)+$"
)
_RANKED = re.compile(
    r"(?:Senior|Junior|Lead|Chief|Deputy|Regional|General|Managing|Executive|Vice|Global|National|Area|District|Head"
    r"|Sr\.?|Jr\.?|For|Forwarded|Original|Weitergeleitete|Ursprüngliche)[ ]",
    re.IGNORECASE,
)
"""What begins a title, a line "for" a company, or the mark of a forwarded mail."""
_EAST_NAME = re.compile(r"[\u4e00-\u9fff]{1,4}[ ]?[\u3041-\u30ff\u4e00-\u9fff]{1,5}")


def is_person(text: str, *, lone: bool = False, lower: bool = False) -> bool:
    """Whether a cleaned-up piece is a person's name. `lone` allows a first name only, `lower` small letters."""
    bare = HONORIFIC.sub("", text.strip(), count=2)
    honoured = bare != text.strip()
    words = bare.split(" ")
    if not 2 <= len(bare) <= 50 or HOLE in text or not 1 <= len(words) <= 6:
        return False
    if (
        _EAST_NAME.fullmatch(bare)
        and not TITLE_WORD.search(bare)
        and not COMPANY_ENDING.search(bare)
        and not bare.endswith("部")
    ):
        return True
    if len(words) == 1 and not (lone or honoured):
        return False
    if (
        is_team(text)
        or _RANKED.match(bare)
        or looks_like_company(text)
        or (TITLE_WORD.search(bare) and not _PLAIN_HONORIFIC.match(text.strip()))
    ):
        return False
    return all(_is_name_word(word, lower=lower) for word in words) and _has_names(words, lower=lower)


def _is_name_word(word: str, *, lower: bool) -> bool:
    if word.lower() in PARTICLES or re.fullmatch(r"[A-ZÀ-Þ]\.", word):
        return True
    if word.lower().strip(".,") in NO_NAMES or len(word) > 24:
        return False
    letters = re.sub(r"[.'’-]", "", word)
    return bool(letters) and letters.isalpha() and (lower or word[0].isupper() or unicodedata.category(word[0]) == "Lo")


def _has_names(words: list[str], *, lower: bool) -> bool:
    """Shouted abbreviations and lone initials are no names."""
    real = [word for word in words if word.lower() not in PARTICLES and len(word.strip(".")) > 1]
    if not real or not (lower or any(not word.isupper() or len(word) > 3 for word in real)):
        return False
    return all(_has_name_case(word) for word in real)


def _has_name_case(word: str) -> bool:
    plain = len(word) < 4 or not word[1:].isalpha() or word[1:].islower()
    return plain or word.isupper() or _is_mixed(word)


def _is_mixed(word: str) -> bool:
    """McDonald and DeShawn are names; camel case with two humps is a brand."""
    return sum(letter.isupper() for letter in word) == 2 and word[:2] in {"Mc", "De", "Ma", "La", "Le", "Di", "Van"}


def titled(text: str) -> re.Match[str] | None:
    """A name with a title before it, as `title` and `name`; in "Chief People Officer" all of it is title."""
    match = _TITLED.fullmatch(text) or _EAST_TITLED.fullmatch(text)
    return match if match and not TITLE_WORD.search(match["name"]) and is_person(match["name"]) else None


def is_team(text: str) -> bool:
    return bool(_TEAM.search(text))


def looks_like_company(text: str) -> bool:
    return bool(COMPANY_ENDING.search(text.strip()) or COMPANY_WORD.search(text))


def looks_like_title(text: str) -> bool:
    words = text.split()
    return (
        bool(TITLE_WORD.search(text))
        and len(words) <= 9
        and not re.search(r"[.!?]$|@|\d{3}", text)
        and HOLE not in text
    )


def trim_name(text: str, start: int, end: int) -> tuple[int, int]:
    """Cuts signs, degrees, pronouns in brackets and "p.p." off a name. The result may be empty."""
    while start < end and text[start] in " \t,;:-–—|/(\"'“”~":
        start += 1
    if prefix := _PREFIX.match(text, start, end):
        start = prefix.end()
    if suffix := _SUFFIX.search(text[start:end]):
        end = start + suffix.start()
    while end > start and text[end - 1] in " \t,;:-–—|/(\"'“”~!":
        end -= 1
    return start, end


def folded(text: str) -> str:
    """For comparisons: small letters without accents, honorifics and points."""
    bare = HONORIFIC.sub("", text.strip(), count=2)
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w ]", " ", plain).split())


def same_person(one: str, other: str) -> bool:
    """Equal names, or a first or last name, or one with fewer middle names, of the other."""
    first, second = folded(one).split(), folded(other).split()
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return short[0] in {long[0], long[-1]}
    if short == long[: len(short)]:
        return True  # a second surname is often left out
    return (
        short[0][0] == long[0][0]
        and short[-1] == long[-1]
        and (short[0] == long[0] or 1 in {len(short[0]), len(long[0])})
    )
