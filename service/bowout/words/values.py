"""From a brief to the names that a template may use: plain text, flags and lists of text, nothing else."""

import re
from typing import Final

from babel.lists import format_list

from bowout.vocabulary import MessageKind, OtherJob, Part, ReasonCategory, ScriptKind, Tone

from .addressing import address_of
from .brief import Brief, Sender
from .days import spoken_locale
from .honesty import may_praise_them, may_say_not_about_money, sayable_openness
from .layout import one_line
from .reasons import Reason, reason_of
from .thanking import fitted_thanks

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
# Where nobody is chosen yet and nobody of the process is known.
_SOMEBODY: Final = "there"
_WHOM: Final = "the person I've been in touch with"
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
        **_recipient(brief),
        "company": company,
        "role": _text(brief.role),
        "the_role": role,
        "the_role_at": f"{role} at {company}",
        **_reason(reason, brief),
        "other_job_may_be_said": openness.value != "none",
        "no_other_job": brief.other_job is OtherJob.NONE,
        "stays": brief.reason is ReasonCategory.STAYING and not brief.reason_sentence,
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
        "sign_off": _text(brief.sender.sign_off) or _SIGN_OFFS[brief.tone],
        "signature": _signature(brief.sender),
        "has_details": any(_text(each) for each in (brief.sender.phone, brief.sender.email, brief.sender.link)),
    }


def _recipient(brief: Brief) -> Values:
    """Who is spoken to, and what follows from it: the greeting, how they are called later, what they are thanked for.

    `by_name` is put behind a word of goodbye («, Priya», or nothing), `them` and `whom` stand in a sentence about them.
    """
    person = brief.recipient
    first = one_line(person.first_name)
    whole = one_line(person.name) or first
    greeting = "Hello" if brief.tone is Tone.FORMAL else "Hi"
    thanks = fitted_thanks(person.thank_for, first_name=first)
    return {
        "recipient": {"name": whole or _SOMEBODY, "first_name": first or _SOMEBODY, "title": _text(person.title)},
        "hello": f"{greeting} {first}" if first else greeting,
        "salutation": _salutation(first, whole, tone=brief.tone),
        "by_name": f", {first}" if first else "",
        "them": first or "them",
        "whom": whole or _WHOM,
        "agency": Part.AGENCY_RECRUITER in person.parts,
        "thank_for": thanks.reason,
        "remembered": thanks.remembered,
    }


def _salutation(first: str, whole: str, *, tone: Tone) -> str:
    """How a letter begins; the comma is the template's."""
    if tone is Tone.FORMAL:
        return f"Dear {whole}" if whole else "Good day"
    if not first:
        return "Hi there" if tone is Tone.WARM else "Hello"
    return f"Hi {first}" if tone is Tone.WARM else f"Dear {first}"


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
        "name": address_of(sender.name).whole or one_line(sender.name),
        "first_name": one_line(sender.first_name) or one_line(sender.name),
        "email": _text(sender.email),
        "phone": _text(sender.phone),
        "link": _text(sender.link),
    }


def _signature(sender: Sender) -> str:
    lines = (_text(each) for each in (sender.name, sender.phone, sender.email, sender.link))
    return "\n".join(line for line in lines if line)


def _others(brief: Brief) -> str | None:
    """The people met besides the one written to, as a list in words; None where nobody else was met."""
    names = [one_line(person.name) for person in brief.people_met if person.name != brief.recipient.name]
    if len(names) > _MOST_NAMED:
        return "everyone I met"
    return format_list(names, locale=spoken_locale(brief.locale, country=brief.norm_pack)) if names else None


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
