"""What kind of text was pasted. A rejection, a newsletter, an invoice or an invitation holds no offer to be read."""

import re

from .document import Document, Message
from .job_words import names_job
from .names import TITLE_WORD

_STRONG = re.compile(
    r"\b(?:(?:(?:very|so|super|really|truly|absolutely|more than)[ ])?(?:pleased|delighted|happy|excited|thrilled|glad"
    r"|proud|stoked|honou?red|like|love|want|wish|able|authori[sz]ed)[ ]to[ ](?:formally |now |be able to "
    r"|officially )?"
    r"(?:offer|extend|make (?:you|an offer)|appoint|confirm (?:our|your|the|an|that we)|welcome you (?:to|aboard|as)"
    r"|have you (?:join|on|as))"
    r"|(?:we|i)(?:['’]d| would)? (?:both |all )?(?:love|like|want) (?:for )?you (?:to (?:join|come|be|start|have)|as"
    r"|for|in)\b"
    r"|(?:offering|offers?|offered|extend(?:ed|ing)?(?: an offer)? to) you\b|wants? you (?:as|for|to|in|on)\b"
    r"|(?:team|they|we|everyone|client)(?: all| really)? wants? you\b"
    r"|(?:the|our|your|an?|formal|written|verbal|updated|revised) (?:\w+ )?offer (?:is|stands|of employment|for the"
    r"|:|from)"
    r"|(?:letter of )?(?:offer|appointment) (?:of employment|to the post)|letter of intent|(?:employment"
    r"|job) offer"
    r"|(?:formali[sz]e|sharing|share) the offer|selected you|chosen you|you(?:['’]ve| have) been (?:selected|chosen"
    r"|appointed)"
    r"|approved you for|(?:bring|take) you on\b|have you (?:join|on)|get you on board|hire you|it['’]s an offer"
    r"|offer time"
    r"|job is yours|first choice|you (?:got|have got|['’]ve got) the job"
    r"|recommend(?:ing)? you|come (?:and )?(?:work|join)"
    r"|anbieten|anzubieten|bieten (?:wir|wij|we)|bieden we|angebot(?! über| für (?:die|den|das))|zusage|einstellen"
    r"|einzustellen|an bord (?:holen|haben|begrüßen)"
    r"|als \w+ (?:gewinnen|begrüßen)"
    r"|(?:vous|te) (?:proposer|propose|proposons|embaucher|offrir)|promesse d['’]embauche|proposition d['’]embauche"
    r"|candidature[^.\n]{0,60} (?:est|a été) retenue|votre embauche|offre d['’]emploi|(?:te|le|la|les|os) ofrec\w+"
    r"|ofrecer(?:te|le|la|les)?|contratar(?:te|le|la)"
    r"|oferta (?:de (?:trabajo|empleo|incorporación|emprego|trabalho)|laboral|formal)|que te incorpores"
    r"|has? sido (?:seleccionad|elegid)\w"
    r"|(?:te|lhe|a você) ofere\w+|oferecer|queremos (?:você|te|contar|que)|proposta (?:de (?:emprego|trabalho)|para)"
    r"|foi (?:aprovad|selecionad)\w"
    r"|(?:u|je|jou) (?:\w+ )?aan(?:bieden|te bieden)|ons aanbod|kom(?:t|en)? werken)\b"
    r"|内定|採用(?:させて|の|が決定|決定)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:offer|angebot|vertragsangebot|zusage|offre|promesse d['’]embauche|oferta|proposta|propuesta|aanbod)\b|内定",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:your (?:start|joining) date|to join us|join (?:our|the|my) team|job offer|offer letter|oferta|proposta)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:not|unable|cannot|can['’]t|won['’]t|unfortunately|regret\w*|no longer|sorry|leider|nicht|malheureusement"
    r"|regrettons|pas|lament\w+|lamentablemente|infelizmente|não|helaas)\b",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    r"\b(?:position|role|job|post|salar(?:y|ies)|wages?|compensation|employ\w*|hired?|team|intern\w*|joining|ctc"
    r"|work\w*"
    r"|stelle|gehalt|vergütung|lohn|arbeits\w*|anstell\w*|einstell\w*|beginn|poste|salaire|embauch\w*|puesto|salario"
    r"|sueldo|vaga|cargo|salário|functie|salaris|baan|start)\b|職|給|年収|年俸|採用|内定|入社",
    re.IGNORECASE,
)
"""What an offer of a job speaks of, and one of wares does not."""
_WARES = re.compile(
    r"(?: you)?[ ](?:an? |our |the |some |up to )?(?:[\w-]+ ){0,2}?(?:\d{1,3} ?%|discount|deal|loan|credit|upgrade|free"
    r"|trial|quote|refund|insurance|voucher|mortgage|subscription|membership|interview|assessment|webinar|slot|table"
    r"|viewing|appointment (?:on|at|with))\b",
    re.IGNORECASE,
)
"""What is offered to customers, and an interview, which is no job yet."""
_TAKEN_BACK = re.compile(
    r"\b(?:rescind|withdraw|withdrawn|revoke|retract|take back|cancel)\w*\b[^.\n]{0,60}\boffer\b"
    r"|\boffer\b[^.\n]{0,40}\bno longer\b|\bno longer (?:able|in a position) to (?:offer|honou?r)\b"
    r"|\boffer\b[^.\n]{0,60}\b(?:rescind|withdraw|withdrawn|revoke|retract|cancel)\w*",
    re.IGNORECASE,
)
_REJECTION = re.compile(
    r"\b(?:(?:decided|chosen|opted|elected|choosing)[^.\n]{0,20} to (?:move|proceed|go|progress|continue"
    r"|pursue)[^.\n]{0,25}"
    r"(?:with )?(?:(?:an)?other (?:candidate|applicant|direction|person|people|individual)s?|someone|somebody"
    r"|an internal|a different)"
    r"|(?:not|\w{2,6}n['’]t)(?: be)? (?:moving|progressing|proceeding|taking|move|progress|proceed|take|selected"
    r"|shortlist\w*"
    r"|considering|successful)\b[^.\n]{0,50}(?:forward|further|application|candida\w+|position|role|occasion|time|next)"
    r"|not (?:be )?mak(?:e|ing) (?:you )?an offer|(?:have|has|we['’]ve) (?:now |already )?filled (?:the|this)"
    r"|(?:unable|not able) to (?:offer you|progress|proceed|take)|application (?:has been|was|is) unsuccessful"
    r"|(?:been|were|was|are) unsuccessful|has (?:now )?been filled|offered the (?:position|role|job|post) to another"
    r"|(?:with|for) (?:an)?other (?:candidate|applicant)s?|keep your (?:details|cv|r[ée]sum[ée]) on file"
    r"|für (?:eine[n]? )?andere[nrs]? (?:bewerber|kandidat|mitbewerber)\w*|keine (?:bessere|positive) (?:nachricht"
    r"|antwort)"
    r"|anderweitig (?:besetzt|vergeben)|pursuing (?:other )?(?:applicants|candidates)|absage(?:n)?\b"
    r"|nicht (?:berücksichtigen|in die engere)"
    r"|pas (?:été )?reten\w+|pas donner (?:une )?suite|d['’]autres candidat\w*|un autre candidat"
    r"|(?:con|por) otr[oa]s? (?:candidat|perfil|persona)\w*|no has? sido seleccionad\w|no continuar con"
    r"|com outr[oa]s? (?:candidat|perfi)\w*|não (?:foi|seguir\w*|daremos)[^.\n]{0,30}(?:selecionad\w|process\w"
    r"|continuidade))"
    r"|見送|不採用|ご希望に添え|貴意に添え|お祈り",
    re.IGNORECASE,
)
_OUTREACH = re.compile(
    r"\b(?:opportunit(?:y|ies)|(?:we|i)(?:['’]re| are|['’]m| am) (?:currently )?(?:looking for|recruiting|hiring"
    r"|searching)"
    r"|(?:open|new) (?:role|position)s?|would you be (?:interested|open)|invite you (?:to|for)|congrat\w+"
    r"|welcome aboard"
    r"|glückwunsch|willkommen|félicitations|bienvenue|enhorabuena|felicidades|bienvenid[oa]|parabéns|bem-vind[oa]"
    r"|(?:your|the|an?|my) offer|offer (?:letter|details)|offered|contract|vertrag|contrat\w*|besetzen|gefeliciteerd)\b"
    r"|おめでとう|契約",
    re.IGNORECASE,
)
"""Recruiters who write first, good wishes, and talk of an offer that was made before."""
_INTERVIEW = re.compile(
    r"\b(?:interview|phone screen|screening call|vorstellungsgespräch|entretien|entrevista)\b[^.\n]{0,70}"
    r"\b(?:is|has been|was|wurde|est|queda) (?:now )?(?:confirmed|scheduled|moved|cancelled|rescheduled|booked"
    r"|bestätigt"
    r"|confirmé|confirmada)\b",
    re.IGNORECASE,
)
"""A talk that is yet to be held."""
_SORRY = re.compile(
    r"\b(?:unfortunately|regret(?:fully)?|sorry to (?:say|tell|inform|let)|disappoint\w*|leider|bedauern"
    r"|malheureusement"
    r"|regrettons|lamentamos|lamentablemente|infelizmente|helaas)\b|残念",
    re.IGNORECASE,
)
"""Where nothing is offered plainly, and nothing taken back, this is how it is said."""
_ABOUT_ANOTHER = re.compile(
    r"\bjoin me in welcoming|\bplease welcome\b|\b(?:is|are) joining us as\b|\bwho joins us\b"
    r"|\bnew starters?\b",
    re.IGNORECASE,
)
"""What colleagues are told about somebody."""
_SIGNS = {
    "application": r"application (?:was|has been) (?:sent|received|submitted)|applied on|jobs similar|similar jobs"
    r"|job alerts?"
    r"|recommended (?:jobs|for you)|easy apply|view jobs?|thank you for (?:your application|applying)|under review"
    r"|bewerbung (?:ist|wurde) (?:eingegangen|übermittelt)|eingangsbestätigung|candidature (?:a bien été )?(?:reçue"
    r"|envoyée)",
    "prize": r"gift card|claim your|prize|winner|lottery|selected to receive|sweepstake",
    "trade": r"angebot nr|angebotsnummer|angebot ist gültig|einbau|mwst|netto|lieferung|liefertermin|bestellung"
    r"|stückpreis|kostenvoranschlag|je stück|purchase order|quotation"
    r"|unit price"
    r"|delivery date|net 30|devis|livraison|presupuesto|fecha de entrega|orçamento|quote (?:no|number)|per unit",
    "newsletter": r"unsubscribe|manage (?:your )?preferences|(?:view|read) (?:this|it)? ?(?:e-?mail )?(?:in|online"
    r"|in your)"
    r" browser|you(?:['’]re| are) receiving this|subscribed|newsletter|abmelden|abbestellen|im browser (?:ansehen"
    r"|öffnen)"
    r"|désabonner|désinscri\w+|dar[st]e de baja|boletín|no quieres recibir|ofertas destacadas|ne plus recevoir"
    r"|infolettre|nicht mehr erhalten|boletim|não deseja receber|cancelar (?:a |la )?(?:inscrição|suscripción)"
    r"|descadastr\w+|配信停止"
    r"|digest|new jobs|match(?:es|ing)? your search|privacy|read more|learn more|our experts|this week:|webinar"
    r"|sponsored|promo code|\d{1,2} ?% off",
    "invoice": r"invoice (?:no|number|date|#)|amount due|total due|due date|balance due|payment (?:due|received"
    r"|terms)|bill to"
    r"|subtotal|receipt|order (?:no|number|#|confirmation)|(?:sort code|account (?:no|number))|vat \(\d|tax invoice"
    r"|rechnung(?:snummer|sdatum|sbetrag| nr)?|mahnung|zahlbar bis|kontoauszug|facture|échéance|montant (?:dû|ttc)"
    r"|factura|importe|vencimiento|nota fiscal|fatura|vencimento|boleto|extrato|saldo|your statement|direct debit"
    r"|請求書|お支払|thank you for your payment|paid (?:with|by) card|card ending|überweis\w+|den betrag|auf (?:das"
    r"|unser) konto",
    "parcel": r"tracking (?:no|number|code|id)|on its way|estimated (?:delivery|arrival)|has (?:been )?shipped"
    r"|out for delivery"
    r"|your (?:parcel|order|package|delivery)|sendungs\w+|zustellung|ihr(?:e)? (?:paket|bestellung)|votre (?:colis"
    r"|commande)"
    r"|su (?:pedido|paquete)|seu pedido|sua encomenda|お届け|ご注文",
    "invitation": r"(?m:^(?:subject: )?(?:updated )?invitation:)|begin:vcalendar|(?m:^when:)|joining info|going\? yes"
    r"|join (?:with|the|on|by)? ?(?:google meet|zoom|microsoft teams|teams meeting|webex|phone)|(?m:^organi[sz]er:)"
    r"|(?m:^(?:guests|attendees|invitees|location|where):)|meeting id|calendar invit\w+|add to calendar|rsvp"
    r"|(?m:^wann:)"
    r"|teilnehmer:|termineinladung|dtstart",
}
_OF_KIND = {kind: re.compile(rf"(?<![^\W\u3040-\u9fff])(?:{signs})", re.IGNORECASE) for kind, signs in _SIGNS.items()}
_OF_JOBS = re.compile(
    r"\b(?:offer\w*|position|role|job|post|salar(?:y|ies)|pay|rate|wages?|compensation|employ\w*|hir(?:e|ing|ed)|team"
    r"|interview\w*|candidate|recruit\w*|start(?:ing)? date|contract|intern\w*|vacanc\w+|career|joining|ctc|recruiting"
    r"|director|manager|head of|hr|accept\w*|decision|decide|report(?:ing)? to|remote|equity|stock|(?:an|per) hour"
    r"|a year|stelle|gehalt"
    r"|vertrag|bewerb\w+|arbeits\w+|einstell\w+|angebot|poste|salaire|contrat"
    r"|embauche|rémunération|candidature|puesto|salario|contrato|oferta|vacante|sueldo|vaga|cargo|salário|proposta"
    r"|emprego"
    r"|functie|salaris|aanbod|baan|lavoro|posizione|stipendio|tjänst|lön|stilling|work for us|be our)\b"
    r"|職|給与|年収|年俸|採用|内定|入社|面接",
    re.IGNORECASE,
)


def makes_offer(document: Document, message: Message) -> bool:
    """Whether a mail says so in its body, or in its subject. Looked for once in each."""
    if message.is_offer is None:
        message.is_offer = _makes_offer(document, message)
    return message.is_offer


def _makes_offer(document: Document, message: Message) -> bool:
    subject = document.text[slice(*message.subject)] if message.subject else ""
    body = document.flow[message.body : message.end]
    return bool(_STRONG.search(body) or _WEAK.search(body) or _SUBJECT.search(subject))


def holds_no_offer(document: Document) -> bool:
    """Whether the text is plainly something else, so that nothing in it is to be proposed."""
    text = document.flow
    if _TAKEN_BACK.search(text):
        return False
    if _offers_plainly(text):
        return not (_OF_WORK.search(text) or names_job(text[:4000]))  # what is offered may be a heating
    return bool(
        _REJECTION.search(text)
        or _SORRY.search(text)
        or _ABOUT_ANOTHER.search(text)
        or _INTERVIEW.search(text)
        or _offers_wares(text)
        or any(_is_of(text, kind) for kind in _OF_KIND)
    )


def may_hold_offer(document: Document) -> bool:
    """Whether anything in words points to an offer, or to somebody who looks for people; pay and dates do so too."""
    text = document.flow
    return (
        _offers_plainly(text)
        or any(makes_offer(document, message) for message in document.messages)
        or bool(_TAKEN_BACK.search(text) or _OUTREACH.search(text))
        or _is_signature(document)
    )


def is_about_work(document: Document) -> bool:
    """Whether there is any word of it; a mail to a friend holds numbers that are nobody's contact."""
    text = document.flow
    return bool(_OF_JOBS.search(text) or names_job(text[:4000]) or TITLE_WORD.search(text) or _is_signature(document))


def _offers_plainly(text: str) -> bool:
    """A sentence offers something, and does not say that it is sorry that it cannot."""
    signs = len({match.group().lower() for match in _OF_KIND["newsletter"].finditer(text)})
    if signs > 2:
        return False
    return any(
        not _WARES.match(text, match.end())
        and not _NEGATED.search(text, max(text.rfind(".", 0, match.start()), match.start() - 90), match.end())
        for match in _STRONG.finditer(text)
    )


def _offers_wares(text: str) -> bool:
    """All that is offered is for sale."""
    offers = list(_STRONG.finditer(text))
    return bool(offers) and all(_WARES.match(text, match.end()) for match in offers)


def _is_of(text: str, kind: str) -> bool:
    """Two different signs of a kind: one may stand in any mail."""
    return len({match.group().lower() for match in _OF_KIND[kind].finditer(text)}) > 1


def _is_signature(document: Document) -> bool:
    """Somebody's name and number alone, copied to be kept."""
    lines = [line for line in document.text.split("\n") if line.strip()]
    return len(lines) <= 10 and all(len(line) < 70 and not re.search(r"[?!]|\w\.\s", line) for line in lines)
