"""What is no offer gives nothing at all, however much it looks like one."""

from datetime import date

import pytest

from bowout.words.brief import Proposal
from bowout.words.proposing import propose

SIGNED = "\n\nKind regards,\nPriya Raman\nHead of data, Northwind\n312-555-0142\npriya@northwind.example\n"
NO_OFFERS = {
    "newsletter": "Hi there,\n\nIs your offer letter fair? We looked at offers for the position of Product Manager at "
    "Northwind. The salary was $128,000 per year.\nRead more online. Register by November 17!\nUnsubscribe",
    "advertisement": "Hi there,\n\nWe are pleased to offer you 20% off. Call us on 312-555-0142 by November 20.\n"
    "You are receiving this because you subscribed. Unsubscribe",
    "invoice": "Invoice no. 2026-11\nDue date: 23/11/2026\nHosting $144.00\nTotal due $144.00\nCall 312-555-0142",
    "german invoice": "Rechnung Nr. 17, Rechnungsdatum 09.11.2026, zahlbar bis 23.11.2026. Summe 144,00 €.",
    "rejection": "Dear Sam,\n\nThank you for interviewing for the position of Analyst at Northwind. We have decided to "
    "move forward with another candidate." + SIGNED,
    "polite rejection": "Dear Sam,\n\nUnfortunately we are unable to offer you the role of Analyst." + SIGNED,
    "short rejection": "Dear Sam,\n\nUnfortunately the role of Analyst at Northwind went in another direction."
    + SIGNED,
    "rejection by choice": "Hi Sam,\n\nThanks for coming in. We have decided to go with someone with more SQL for the "
    "Analyst position." + SIGNED,
    "acknowledgement": "Hi Sam,\n\nWe have received your application for Analyst at Northwind and will get back to you."
    + SIGNED,
    "talk to come": "Hi Sam,\n\nYour phone screen for Analyst is confirmed for December 2, 2026 at 11:00 AM PT."
    + SIGNED,
    "reference": "Ms. Lee,\n\nAs your former manager I am glad to be your reference. Call me." + SIGNED,
    "welcome of a colleague": "Hi all,\n\nPlease join me in welcoming Sam Lee, who joins us as Analyst." + SIGNED,
    "digest of jobs": "Weekly digest: 3 jobs match your search.\n1. Analyst, Northwind, $90,000 a year\nUnsubscribe",
    "goods": "Sehr geehrte Frau Lee,\n\ngerne bieten wir Ihnen an: 1 Wärmepumpe, 18.900 €. Das Angebot ist gültig bis "
    "15.12.2026.\n\nTel. 0511 55501-30\n",
    "german rejection": "Liebe Sam,\n\nleider haben wir uns für eine andere Bewerberin entschieden." + SIGNED,
    "french rejection": "Bonjour Sam,\n\nvotre candidature pour le poste n'a pas été retenue." + SIGNED,
    "spanish rejection": "Hola Sam:\n\nhemos decidido continuar con otros candidatos para el puesto." + SIGNED,
    "brazilian rejection": "Olá Sam,\n\ndecidimos seguir com outros candidatos para a vaga." + SIGNED,
    "japanese rejection": "リー様\n\n慎重に検討いたしましたが、今回は採用を見送らせていただきます。\n\n人事部",
    "invitation": "Invitation: Interview for Data Engineer @ Tue Nov 17\nWhen: Tue Nov 17, 2026 10am\n"
    "Joining info: Join with Google Meet, or dial 312-555-0171\nOrganizer: Priya Raman <priya@northwind.example>",
    "parcel": "Your parcel is on its way! Tracking number: 9400 1000 0000. Estimated delivery: 13 November 2026. Call "
    "312-555-0142.",
    "statement": "Prezado cliente,\nseu extrato está disponível. Saldo: R$ 4.312,77. Fatura com vencimento em "
    "10/11/2026.",
}
OFFERS = {
    "with a footer": "Dear Sam,\n\nWe are pleased to offer you the role of Analyst at Northwind. Read more about us "
    "online." + SIGNED + "Unsubscribe from job alerts",
    "instead of another job": "Dear Sam,\n\nWe have decided to move forward with another candidate for Lead Analyst. "
    "But we would like to offer you the role of Analyst at Northwind." + SIGNED,
    "with a call to come": "Dear Sam,\n\nWe are delighted to offer you the role of Analyst at Northwind. When: call on "
    "Monday. Where: Zoom." + SIGNED,
    "taken back": "Dear Sam,\n\nWe regret that we must withdraw the offer for the role of Analyst at Northwind."
    + SIGNED,
}


@pytest.mark.parametrize("kind", NO_OFFERS)
def test_what_is_no_offer_gives_nothing(kind: str) -> None:
    assert propose(NO_OFFERS[kind], today=date(2026, 11, 9)) == Proposal()


@pytest.mark.parametrize("kind", OFFERS)
def test_an_offer_is_read_whatever_else_stands_in_it(kind: str) -> None:
    proposal = propose(OFFERS[kind], today=date(2026, 11, 9))
    assert proposal.role is not None
    assert proposal.role.value == "Analyst"


def test_pay_alone_makes_nobody_a_contact_but_pay_and_a_first_day_do() -> None:
    text = "Ms. Lee,\n\nYou earn $98,000 per year.{}\n\nPriya Raman\nHead of data\n312-555-0142\n"
    found = [
        propose(text.format(more), today=date(2026, 11, 9)) for more in ("", " Your first day is December 7, 2026.")
    ]
    assert [len(proposal.contacts) for proposal in found] == [0, 1]


def test_a_mail_to_a_friend_holds_no_contact() -> None:
    text = "Hi Sam, lunch on Friday at 12:30? My new number is 312-555-0142. Ben"
    assert propose(text, today=date(2026, 11, 9)).contacts == ()


def test_a_signature_alone_is_read_as_a_contact() -> None:
    (contact,) = propose("Priya Raman\nNorthwind\n312-555-0142\n", today=date(2026, 11, 9)).contacts
    assert contact.phone is not None
