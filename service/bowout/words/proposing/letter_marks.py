"""How letters greet, close and ask for a signature, in the languages that offers come in."""

import re

GREETING = re.compile(
    r"(?:dear|hi|hiya|heya|yo|afternoon|morning|evening|kia ora|namaste|servus|grüß gott|salut|coucou|dag|hoi"
    r"|g[’']day|greetings|hello|hey|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|sehr"
    r" geehrte[rs]?|guten"
    r" (?:tag|morgen)"
    r"|moin|grüezi|bonjour|cher|chère|chers|madame|monsieur|estimad[oa]s?|querid[oa]s?|hola|buenos días|buenas tardes"
    r"|prezad[oa]s?|car[oa]s?|olá|oi|bom dia|boa tarde|gentile|egregio|beste|geachte|kära|hej|congratulations)"
    r"(?![\w'’-])[ ,]{0,2}(?P<name>(?:(?:mr|ms|mrs|dr|prof|sr|sra|srta|m|me)\.[ ]?){0,2}(?:[A-Z]\.[ ]?){0,2}"
    r"[^\n,;:!.?–—-]{0,60})[,;:!.–—-]?",
    re.IGNORECASE,
)
HONOURED = re.compile(r"(?P<name>[^\n]{1,30}?)[ ]?(?:様|さん|殿)[、,]?$")
CALLED = re.compile(
    r"(?P<name>(?:(?:Mrs?|Ms|Dr|Prof|Herrn?|Frau|Monsieur|Madame"
    r"|Sra?)\.?[ ])?[A-ZÀ-ÖØ-Þ][\w'’-]{1,20}(?:[ ][A-ZÀ-ÖØ-Þ][\w'’-]{1,20})?)"
    r"(?:[,!:](?=$|[ ][a-z])|!{1,3}(?=[ ]|$)"
    r"|[,:]?[ ][-–—]{1,2}[ ](?=[a-z]))"
)
CLOSING = re.compile(
    r"(?:with )?(?:(?:best|kind|kindest|warm|warmest|many|sincere|all|thanks|thank you)(?: (?:personal|and|&))?,? ?)?"
    r"(?:regards|rgds|brgds|rgs|greetings|wishes|best|the best|sincerely|sincerely yours|thanks|thank you"
    r"|many thanks|cheers|warmly|respectfully"
    r"|yours(?: (?:sincerely|faithfully|truly))?|take care|talk soon|speak soon|see you soon|onwards|cordially"
    r"|mit (?:freundlichen|besten|herzlichen) grü(?:ß|ss)en|(?:[a-zäöü]{3,12}e )?grü(?:ß|ss)e"
    r"|mfg|vg|lg|hochachtungsvoll|(?:bien |très )?cordialement|bien à (?:vous|toi)|à (?:très )?(?:bientôt|vite)"
    r"|sincères salutations|salutations distinguées"
    r"|saludos(?: cordiales)?|un (?:cordial |fuerte )?(?:saludo|abrazo)|atentamente|cordialmente|atenciosamente|att"
    r"|(?:grande )?abraços?|um abraço|beijos|bjs"
    r"|cordiali saluti|distinti saluti|met vriendelijke groet(?:en)?|med vänliga hälsningar"
    r"|敬具|よろしくお願い(?:いた)?します"
    r"|(?:どうぞ)?(?:宜|よろ)しくお願い(?:申し上げます|致します))"
    r"(?: (?:and regards|so much|very much|again|from all of us|from [^\n,]{1,30}|für [^\n,]{1,30}|and best wishes"
    r"|aus [^\n,]{1,30}))?[ ]?(?P<stop>[,.!。;:–—-]|$)",
    re.IGNORECASE,
)
ACCEPTANCE = re.compile(
    r"(?:acceptance(?: of (?:the )?offer)?(?=[ ]?[:.]?[ ]*(?:$|[\ufffc_]))|(?:agreed|accepted)(?: and (?:agreed"
    r"|accepted|acknowledged))?(?: by)?"
    r"|candidate(?:'s|’s)? (?:signature|acceptance)|employee(?:'s|’s)? signature"
    r"|i,?\b[^\n]{0,60}\baccept\b[^\n]{0,200})"
    r"[ ]?[:.,]?(?=[\s\ufffc]|$)",
    re.IGNORECASE,
)
