"""Words that are no names, no companies and no company's domain. Data only, in small letters."""


def set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTICLES = set_of(
    "de da do dos das del della di du la le van von der den ter ten zu zum bin ibn al el e y und af av 't mac st"
)
NO_NAMES = set_of(
    """authorised authorized signatory the a an your our my we you i it this that here please thank thanks best kind
    regards sincerely dear hi hello re fw fwd phone email tel fax mobile cell office address website http https
    www confidential note subject from to date offer position salary start location sent cc ps sign signed
    signature name title job role all any questions candidate employee applicant there everyone team sir madam
    friend colleague hiring manager welcome congratulations looking forward private road street avenue suite
    floor new north south east west united states kingdom damen herren und oder monday tuesday wednesday
    thursday friday saturday sunday remote full part time yours faithfully attached für rückfragen fragen ihnen
    ihre ihr sie wir bei bitte gerne ansprechpartner ansprechpartnerin kontakt departamento gehalt ort beginn
    eintritt standort stelle merci bonjour objet madame monsieur votre notre para por favor hola olá estimado
    notifications notification alerts system automated message support helpdesk english ok yes maybe option
    enclosed encl enclosure contract letter employment view download click reply accept"""
)
NO_COMPANIES = set_of(
    """below here there enclosed following what how he she they who when where everyone everybody nobody happy great
    good ps nb fyi also and but so yes no option both either neither each everything nothing something today
    tomorrow tonight yesterday next last first second third january'sour us your the this that we you i it hr
    team company position role job offer letter employment salary start date monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october november december
    please congratulations dear best regards sincerely remote home work time once full part annual base human
    resources subject from to cc if as in on at for with all ctc department location details terms contract
    attached lpa gmail outlook linkedin zoom microsoft teams docusign workday greenhouse google meet slack noon
    midnight eod cob head least step level grade band uk usa germany france spain india brazil australia london
    paris berlin madrid chicago boston man wir ich sie nous je elle il gostaríamos temos nosotros queremos hemos
    estamos você vous wij wie ons unser unsere notre nuestra nossa nosso"""
)
FREE_MAIL = set_of(
    """gmail googlemail outlook hotmail live yahoo ymail icloud me aol gmx web proton protonmail mail email t-online
    orange free wanadoo laposte libero uol bol terra qq 163 126 naver zoho fastmail yandex hey msn comcast"""
)
NO_COMPANY_LABEL = set_of(
    "mail email careers jobs hire talent www app mx hr recruiting recruitment join work com co org net"
)
LANGUAGES = {
    "DE": set_of("und der die das ist nicht wir sie ihnen ihre bitte mit für dem den eine bei zum freuen uns"),
    "FR": set_of("et le la les des une nous vous votre pour avec dans est sur plaisir merci au aux sera"),
    "ES": set_of("y el la los las una nos con para por su tu es del al se que como te un"),
    "BR": set_of("e o a os as uma nos com para por seu sua é do da em que não você ao na"),
}
