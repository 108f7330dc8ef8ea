"""Every setting with the line that documents it. The chart, the README and `bowout settings` are checked against it."""

from collections.abc import Mapping

DOCUMENTED: Mapping[str, str] = {
    "BOWOUT_MODE": "embedded (default: one owner, this machine) or server (many accounts)",
    "BOWOUT_DATA": "folder for the database and the secrets of the embedded mode",
    "BOWOUT_DATABASE_URL": "postgresql://… or sqlite:///…; default: SQLite in the data folder",
    "BOWOUT_PUBLIC_URL": "the address under which people and Twilio reach this service",
    "BOWOUT_JOBS": "thread (default: jobs run inside serve) or worker (bowout worker runs them)",
    "BOWOUT_SEALING_KEYS": "comma-separated Fernet keys, newest first, that seal phone numbers at rest",
    "BOWOUT_SIGNING_KEY": "secret that signs hook addresses and keys the look-up of sealed numbers",
    "BOWOUT_TRUSTED_HOSTS": "comma-separated host names that requests may name; default: the public one",
    "BOWOUT_PROXIES": "how many proxies stand before this service and add to X-Forwarded-For; default 0",
    "BOWOUT_LIMIT_ACCOUNT": "requests a minute of one account; default 600, 0 for no limit",
    "BOWOUT_LIMIT_ADDRESS": "requests a minute from one address; default 1200, 0 for no limit",
    "BOWOUT_LIMIT_SIGN_IN": "ways in tried from one address in an hour; default 60, 0 for no limit",
    "BOWOUT_CALL_REGIONS": "comma-separated regions that may be rung through Twilio; default US,CA",
    "BOWOUT_CALL_LIMITS": "limits of calls that differ from the defaults: attempts_a_day=6,minutes_a_day=30,"
    "attempts_to_one_number=3,attempts_to_one_number_by_all=5,minutes_a_day_by_all=300,concurrent=10,told_lock_days=7,"
    "first_pause_minutes=2,later_pause_minutes=30,opens=8,closes=18",
    "BOWOUT_CALL_EXEMPT": "numbers (E.164) that attempts_to_one_number_by_all does not count",
    "BOWOUT_CALL_NEVER": "beginnings of numbers (E.164) that are never rung, such as +1867",
    "BOWOUT_CALL_TOLL_FREE": "yes, or no (default): whether toll-free numbers may be rung",
    "BOWOUT_CLOCK_SPEED": "shortens call timers; only with a local Twilio",
    "BOWOUT_SMTP_URL": "smtp://user:password@host:587 for sending mail from here; optional",
    "BOWOUT_LOG_LEVEL": "debug, info (default), warning or error",
    "BOWOUT_METRICS_TOKEN": "who asks for /metrics sends it as a bearer token; without it there is no /metrics",
    "BOWOUT_TWILIO_BASE_URL": "a local stand-in for Twilio on a loopback address, for practice",
    "TWILIO_ACCOUNT_SID": "AC…",
    "TWILIO_AUTH_TOKEN": "one token, or two separated by a comma while rotating",
    "TWILIO_API_KEY": "SK…; optional: the account token is used without it",
    "TWILIO_API_SECRET": "belongs to TWILIO_API_KEY",
    "TWILIO_PHONE_NUMBER": "the service's own number, E.164",
    "TWILIO_VERIFY_SERVICE_SID": "VA…; proves that a number is the user's own",
    "TWILIO_TWIML_APP_SID": "AP…; switches on calls in the browser, which need TWILIO_API_KEY as well",
}
