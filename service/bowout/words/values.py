"""From a brief to the names that a template may use: plain text, flags and lists of text, nothing else."""

import re
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from bowout.vocabulary import MessageKind, ScriptKind, Tone

from .brief import Brief, Person, Sender
from .honesty import may_praise_them, may_say_not_about_money, sayable_openness
from .layout import one_line
from .reasons import Reason, reason_of

VARIANTS: Final = 4
_MOST_NAMED: Final = 4
_SIGN_OFFS: Final = {Tone.WARM: "With warm thanks,", Tone.NEUTRAL: "Kind regards,", Tone.FORMAL: "Yours sincerely,"}
_CORPORATE_ENDING = re.compile(
    r",? (?:Inc|Incorporated|Ltd|Limited|LLC|LLP|PLC|GmbH|AG|B\.V|N\.V|Pty Ltd)\.?$", re.IGNORECASE
)
_CALLED_A_JOB = re.compile(
    r"\b(?:role|position|job|post|internship|apprenticeship|fellowship|traineeship|placement|scholarship)s?$",
    re.IGNORECASE,
)
_SAYS_FOR = re.compile(r"^(?:thank you |thanks )?for ", re.IGNORECASE)
_SAYS_BY = re.compile(r"^(?:by|until|till) ", re.IGNORECASE)

Values = dict[str, object]


def values_for(brief: Brief, *, kind: ScriptKind | MessageKind) -> Values:
    """Every name that a template of any kind may use. What is absent is None, which is false in a condition."""
    reason = reason_of(brief)
    role, company = _role(brief.role), _company(brief.company)
    openness = sayable_openness(brief)
    return {
        "kind": kind.value,
        "tone": brief.tone.value,
        "sender": _sender(brief.sender),
        "recipient": _person(brief.recipient),
        "company": company,
        "role": _text(brief.role),
        "the_role": role,
        "the_role_at": f"{role} at {company}",
        **_reason(reason, brief),
        "other_job_may_be_said": openness.value != "none",
        "openness": openness.value,
        "not_about_money": may_say_not_about_money(brief),
        "think_highly": may_praise_them(brief),
        "would_change_mind": brief.would_change_mind,
        "met_terms": brief.met_terms,
        "late": brief.late,
        "told": brief.told_at is not None,
        "no_was_said": brief.no_was_said,
        "others": _others(brief),
        "variant": _variant(brief),
        "conversation_on": _text(brief.conversation_on),
        "answer_by": _without(_SAYS_BY, brief.answer_by),
        "next_try": _text(brief.next_try),
        "terms": _without_stop(_text(brief.terms)),
        "thank_for": thank_for(brief.recipient),
        "sign_off": _text(brief.sender.sign_off) or _SIGN_OFFS[brief.tone],
        "signature": _signature(brief.sender),
        "has_details": any(_text(each) for each in (brief.sender.phone, brief.sender.email, brief.sender.link)),
    }


def thank_for(person: Person) -> str | None:
    """What to thank somebody for, as words that follow «thank you for»."""
    return _without_stop(_without(_SAYS_FOR, person.thank_for))


def _reason(reason: Reason, brief: Brief) -> Values:
    return {
        "reason": brief.reason.value,
        "reason_text": " ".join(reason.sentences),
        "reason_lines": list(reason.sentences),
        "reason_short": reason.short,
        "reason_cues": reason.cues,
        "reason_is_private": reason.private,
    }


def _sender(sender: Sender) -> Values:
    return {
        "name": one_line(sender.name),
        "first_name": one_line(sender.first_name) or one_line(sender.name),
        "email": _text(sender.email),
        "phone": _text(sender.phone),
        "link": _text(sender.link),
    }


def _person(person: Person) -> Values:
    return {
        "name": one_line(person.name),
        "first_name": one_line(person.first_name) or one_line(person.name),
        "title": _text(person.title),
    }


def _signature(sender: Sender) -> str:
    lines = (_text(each) for each in (sender.name, sender.phone, sender.email, sender.link))
    return "\n".join(line for line in lines if line)


def _others(brief: Brief) -> str | None:
    """The people met besides the one written to, as a list in words; None where nobody else was met."""
    names = [one_line(person.name) for person in brief.people_met if person.name != brief.recipient.name]
    if len(names) > _MOST_NAMED:
        return "everyone I met"
    return format_list(names, locale=_babel_locale(brief.locale)) if names else None


def _babel_locale(locale: str) -> Locale:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return Locale("en")


def _variant(brief: Brief) -> int:
    """Which wording of a note this person gets: by their place among the people met, so neighbours differ."""
    for place, person in enumerate(brief.people_met):
        if person.name == brief.recipient.name:
            return place % VARIANTS
    return sum(brief.recipient.name.encode()) % VARIANTS


def _role(role: str | None) -> str:
    title = re.sub(r"^the ", "", _text(role) or "", flags=re.IGNORECASE)
    if not title:
        return "the role"
    return f"the {title}" if _CALLED_A_JOB.search(title) else f"the {title} role"


def _company(company: str) -> str:
    """How a company is called in speech: without its legal form."""
    name = one_line(company)
    return _CORPORATE_ENDING.sub("", name) or name


def _text(value: str | None) -> str | None:
    return (one_line(value) or None) if value else None


def _without(beginning: re.Pattern[str], value: str | None) -> str | None:
    return beginning.sub("", text) if (text := _text(value)) else None


def _without_stop(value: str | None) -> str | None:
    return value.rstrip(" .;,") or None if value else None
