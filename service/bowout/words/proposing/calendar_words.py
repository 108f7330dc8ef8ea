"""Names of months and days in the languages that offers come in. Data only; without case, without a final point."""

_MONTHS = (
    "january jan januar jänner januari janvier janv enero ene janeiro gennaio",
    "february feb februar februari février fevrier févr fév febrero fevereiro fev febbraio",
    "march mar märz maerz mrz maart mars marzo março marco",
    "april apr avril avr abril abr aprile",
    "may mai mayo maio mei maj maggio",
    "june jun juni juin junio junho giugno",
    "july jul juli juillet juil julio julho luglio",
    "august aug août aout agosto ago augustus augusti",
    "september sep sept septembre septiembre setembro settembre set",
    "october oct oktober okt octobre octubre outubro out ottobre",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre déc diciembre dic dezembro dicembre",
)
_DAYS = (
    "monday mon montag mo lundi lun lunes segunda-feira segunda seg lunedì maandag måndag 月曜日 月曜",
    "tuesday tue tues dienstag di mardi martes terça-feira terça ter martedì dinsdag tisdag 火曜日",
    (
        "wednesday wed weds mittwoch mi mercredi mer miércoles mié quarta-feira quarta qua mercoledì woensdag onsdag"
        " 水曜日"
    ),
    (
        "thursday thu thur thurs donnerstag do jeudi jeu jueves jue quinta-feira quinta qui giovedì donderdag torsdag"
        " 木曜日"
    ),
    "friday fri freitag fr vendredi ven viernes vie sexta-feira sexta sex venerdì vrijdag fredag 金曜日",
    "saturday sat samstag sonnabend sa samedi sam sábado sáb zaterdag lördag 土曜日",
    "sunday sun sonntag so dimanche dim domingo dom domenica zondag söndag 日曜日",
)

MONTHS = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
DAYS = {word: number for number, words in enumerate(_DAYS) for word in words.split()}
FULL_DAYS = {word: number for word, number in DAYS.items() if len(word) > 4 or word.endswith("日")}

ZONES = {
    "et": "America/New_York", "est": "America/New_York", "edt": "America/New_York", "eastern": "America/New_York",
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago", "central": "America/Chicago",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver", "mountain": "America/Denver",
    "pt": "America/Los_Angeles", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "pacific": "America/Los_Angeles", "gmt": "Europe/London", "bst": "Europe/London", "uk": "Europe/London",
    "utc": "UTC", "cet": "Europe/Paris", "cest": "Europe/Paris", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "phoenix": "America/Phoenix", "wib": "Asia/Jakarta", "pht": "Asia/Manila",
    "kst": "Asia/Seoul", "eet": "Europe/Helsinki", "wet": "Europe/Lisbon", "msk": "Europe/Moscow",
    "acst": "Australia/Darwin", "brst": "America/Sao_Paulo", "art": "America/Argentina/Buenos_Aires",
    "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong",
    "aest": "Australia/Brisbane", "aedt": "Australia/Sydney", "aet": "Australia/Sydney", "awst": "Australia/Perth",
    "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland", "sast": "Africa/Johannesburg", "brt": "America/Sao_Paulo",
}  # fmt: skip
