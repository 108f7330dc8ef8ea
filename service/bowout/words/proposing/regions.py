"""Which country a text comes from, by what it says: codes of numbers, money, addresses, legal forms, language."""

import re
from collections import Counter

import phonenumbers

from .word_lists import LANGUAGES

_PREFIX = re.compile(r"(?<![\w+])\+(\d{1,3})[ ()./-]{0,2}\d")
_DOMAIN = re.compile(r"[\w-]\.([a-z]{2})(?![\w@-]|\.\w)")
_TOP_LEVELS = {
    "uk": "GB", "de": "DE", "fr": "FR", "es": "ES", "br": "BR", "in": "IN", "au": "AU", "jp": "JP", "nz": "NZ",
    "ca": "CA", "ie": "IE", "ch": "CH", "at": "AT", "nl": "NL", "be": "BE", "it": "IT", "pt": "PT", "se": "SE",
    "no": "NO", "dk": "DK", "fi": "FI", "pl": "PL", "za": "ZA", "sg": "SG", "hk": "HK", "mx": "MX", "ar": "AR",
    "cl": "CL", "np": "NP", "pk": "PK", "lk": "LK", "kr": "KR", "cn": "CN", "us": "US", "cz": "CZ", "ng": "NG",
}  # fmt: skip
_SIGNS = (
    ("GB", 2, r"£|\bGBP\b|\bUnited Kingdom\b|\bUK\b|\bEngland\b|\bScotland\b|\bWales\b"),
    (
        "GB",
        1,
        (
            r"\bNHS\b|\bIR35\b|\bPAYE\b|\bP45\b|\bHMRC\b|\bNational Insurance\b|\bHeadteacher\b|\bacademy trust\b"
            r"|\bplc\b"
            r"|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\bLondon\b|\bManchester\b|\bLeeds\b|\bBristol\b|\bEdinburgh\b"
            r"|\bGlasgow\b|\bCardiff\b|\bBelfast\b|\bBirmingham\b|\bgarden leave\b|\bLtd\b(?! ?Pty)"
        ),
    ),
    ("DE", 2, r"\bGermany\b|\bDeutschland\b|\b(?:Bundes|Sozialvers)"),
    (
        "DE",
        1,
        (
            r"\bGmbH\b|\bPartG\b|\be\.\s?V\.|\bKG\b|\bGrüßen?\b|\bwir\b|\bStelle\b|\bBerlin\b|\bMünchen\b|\bMunich\b"
            r"|\bHamburg\b|\bKöln\b|\bFrankfurt\b|\bStuttgart\b|\bLeipzig\b"
        ),
    ),
    ("FR", 2, r"\bFrance\b|\bSIRET\b"),
    ("FR", 1, r"\bSARL\b|\bSAS\b|\bParis\b|\bLyon\b|\bToulouse\b|\bNantes\b|\bnous\b|\bvotre\b|\bposte\b|\bCDI\b"),
    ("ES", 2, r"\bSpain\b|\bEspaña\b"),
    ("ES", 1, r"\bS\.\s?L\.|\bMadrid\b|\bBarcelona\b|\bValencia\b|\bSevilla\b|\bpuesto\b|\bnuestra\b|\bSaludos\b"),
    ("BR", 2, r"R\$|\bBRL\b|\bBrazil\b|\bBrasil\b|\bCNPJ\b|\bCLT\b"),
    ("BR", 1, r"\bLtda\b|\bSão Paulo\b|\bRio de Janeiro\b|\bramal\b|\bvaga\b|\bvocê\b|\bmês\b"),
    ("IN", 2, r"₹|\bINR\b|\bLPA\b|\blakhs?\b|\bIndia\b|\bPvt\b|\b\d{1,2},\d{2},\d{3}\b|\bSd/-|\bRs\.? ?\d"),
    (
        "IN",
        1,
        (
            r"\bBengaluru\b|\bBangalore\b|\bMumbai\b|\bPune\b|\bHyderabad\b|\bChennai\b|\bDelhi\b|\bNoida\b"
            r"|\bGurugram\b"
        ),
    ),
    ("AU", 2, r"\bA\$|\bAU\$|\bAUD\b|\bAustralia\b|\bPty\b"),
    (
        "AU",
        1,
        (
            r"\bsuperannuation\b|\b(?:plus|and) super\b|\+ super\b|\b(?:Perth|Adelaide|Hobart|Canberra|Darwin)\b"
            r"|\bSydney\b|\bMelbourne\b|\bBrisbane\b|\bABN\b|\b(?:NSW|VIC|QLD)"
            r" \d{4}\b"
        ),
    ),
    ("JP", 2, r"[\u3041-\u30ff]|\bJPY\b|\bJapan\b|株式会社"),
    ("JP", 1, r"¥|\bTokyo\b|\bOsaka\b|\bK\.\s?K\."),
    ("NZ", 2, r"\bNZ\$|\bNZD\b|\bNew Zealand\b"),
    ("CA", 2, r"\bCA\$|\bC\$|\bCAD\b|\bCanada\b"),
    ("CA", 1, r"\bToronto\b|\bVancouver\b|\bMontréal\b|\b(?:ON|BC|QC|AB) [A-Z]\d[A-Z]\b"),
    ("IE", 2, r"\bIreland\b|\bDublin\b"),
    ("CH", 2, r"\bCHF\b|\bSwitzerland\b|\bSchweiz\b|\bZürich\b"),
    ("AT", 2, r"\bAustria\b|\bÖsterreich\b|\bWien\b"),
    ("NL", 2, r"\b[Mm]et vriendelijke groet|\bNetherlands\b|\bNederland\b|\bB\.V\.|\bAmsterdam\b"),
    ("IT", 2, r"\b[Cc]ordiali saluti|\bItaly\b|\bItalia\b|\bMilano\b|\bS\.r\.l\b"),
    ("PT", 2, r"\bPortugal\b|\bLisboa\b"),
    ("SE", 2, r"\b[Mm]ed vänliga hälsningar|\bSEK\b|\bSweden\b|\bSverige\b|\bStockholm\b"),
    ("NO", 2, r"\b[Mm]ed vennlig hilsen|\bNOK\b|\bNorway\b|\bNorge\b"),
    ("DK", 2, r"\b[Mm]ed venlig hilsen|\bDKK\b|\bDenmark\b|\bDanmark\b"),
    ("PL", 2, r"\b[Zz] poważaniem|\bPLN\b|\bPoland\b|\bPolska\b|\bzł\b"),
    ("ZA", 2, r"\bZAR\b|\bSouth Africa\b|\bR\d{2,3}[ ,]\d{3}\b|\bJohannesburg\b|\bCape Town\b"),
    ("NG", 2, r"₦|\bNGN\b|\bNigeria\b|\bLagos\b|\bAbuja\b"),
    ("SG", 2, r"\bS\$|\bSGD\b|\bSingapore\b"),
    ("HK", 2, r"\bHK\$|\bHKD\b|\bHong Kong\b"),
    ("MX", 2, r"\bMXN\b|\bMexico\b|\bMéxico\b"),
    ("NP", 2, r"\bNPR\b|\bNepal\b|\bKathmandu\b"),
    ("PK", 2, r"\bPKR\b|\bPakistan\b"),
    ("LK", 2, r"\bLKR\b|\bSri Lanka\b"),
    (
        "US",
        2,
        (
            r"\bUSA?\b(?!\$)|\bU\.S\.|\bUnited States\b|\bUSD\b|\bat[- ]will\b|\b401 ?\(?k\)?|\bW-[24]\b|\bI-9\b"
            r"|, (?:AL|AZ|CA|CO|CT|DC|FL|GA|IL|MA|MD|MI|MN|MO|NC|NJ|NV|NY|OH|OR|PA|TN|TX|UT|VA|WA|WI)\b"
        ),
    ),
)
_COMPILED = tuple((country, weight, re.compile(pattern)) for country, weight, pattern in _SIGNS)
MONTH_FIRST = frozenset({"US", "PH", "PR"})


_WORD = re.compile(r"[^\W\d_]+")


def _language(text: str) -> str | None:
    """The country where most people speak the language of the text, if it is one of four and plainly so."""
    words = {word.lower() for word in _WORD.findall(text[:4000])}
    counts = Counter({country: len(words & known) for country, known in LANGUAGES.items()})
    (first, most), (_, next_most) = counts.most_common(2)
    return first if most >= 6 and most > next_most else None


def weigh(text: str) -> Counter[str]:
    """Points for each country that the text gives a sign of."""
    points: Counter[str] = Counter()
    for prefix in {match[1] for match in _PREFIX.finditer(text)}:
        if country := _country_of(prefix):
            points[country] += 3
    for ending in {match[1] for match in _DOMAIN.finditer(text)}:
        if country := _TOP_LEVELS.get(ending):
            points[country] += 2
    for country, weight, pattern in _COMPILED:
        if pattern.search(text):
            points[country] += weight
    if country := _language(text):
        points[country] += 1
    return points


def region_of(points: Counter[str]) -> str | None:
    """The country with the most points; none where two are even."""
    best = points.most_common(2)
    if not best or (len(best) == 2 and best[0][1] == best[1][1]):
        return None
    return best[0][0]


def _country_of(digits: str) -> str | None:
    for length in (1, 2, 3):
        country = phonenumbers.region_code_for_country_code(int(digits[:length]))
        if country not in {"ZZ", "001"}:
            return str(country)
    return None
