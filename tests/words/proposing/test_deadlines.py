"""Start and reply: how dates are written, what they count from, and which of them is which."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bowout.words.proposing import propose

MONDAY = date(2026, 11, 9)


def reply(
    text: str, *, country: str = "US", today: date = MONDAY, zone: str = "UTC", fresh: bool = False
) -> date | None:
    found = propose(text, country=country, today=today, time_zone=zone, relative_to_today=fresh).reply_by
    return found.value if found else None


def start(text: str, *, country: str = "US", today: date = MONDAY) -> date | None:
    found = propose(text, country=country, today=today).start_on
    return found.value if found else None


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("December 7, 2026", "US"),
        ("Dec. 7th", "US"),
        ("12/07/2026", "US"),
        ("12/7", "US"),
        ("7 December 2026", "GB"),
        ("Monday 7th December", "GB"),
        ("the 7th of December", "GB"),
        ("07/12/2026", "GB"),
        ("07.12.2026", "DE"),
        ("7. Dezember 2026", "DE"),
        ("7 décembre 2026", "FR"),
        ("7 de diciembre de 2026", "ES"),
        ("07/12/2026", "BR"),
        ("7 de dezembro", "BR"),
        ("07-Dec-2026", "IN"),
        ("7/12/26", "AU"),
        ("2026年12月7日", "JP"),
        ("2026/12/07", "JP"),
        ("2026-12-07", "US"),
    ],
)
def test_a_start_date_is_read_as_its_country_writes_it(written: str, country: str) -> None:
    assert start(f"Start date: {written}", country=country) == date(2026, 12, 7)


def test_a_date_that_can_only_be_read_one_way_shows_the_order_of_the_others() -> None:
    assert start("Start date: 03/04/2027. Interviewed on 25/10/2026.", country="US") == date(2027, 4, 3)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("by close of business Friday", date(2026, 11, 13)),
        ("by EOD Thursday", date(2026, 11, 12)),
        ("by next Monday", date(2026, 11, 16)),
        ("within 5 business days", date(2026, 11, 16)),
        ("within two weeks", date(2026, 11, 23)),
        ("by the end of the week", date(2026, 11, 13)),
        ("by the end of the month", date(2026, 11, 30)),
        ("by tomorrow", date(2026, 11, 10)),
    ],
)
def test_relative_dates_count_from_the_date_of_their_own_mail(written: str, expected: date) -> None:
    mail = "From: Priya Raman <priya@northwind.example>\nDate: Mon, 9 Nov 2026 09:00:00 -0600\nSubject: Offer\n\n"
    assert reply(f"{mail}Please let us know your decision {written}.", today=date(2027, 3, 3)) == expected


def test_relative_dates_are_left_open_where_the_text_has_no_date() -> None:
    assert reply("Please let us know your decision by close of business Friday.") is None


def test_relative_dates_count_from_today_where_the_text_is_known_to_be_fresh() -> None:
    text = "Please let us know your decision by close of business Friday."
    assert reply(text, fresh=True) == date(2026, 11, 13)


def test_next_friday_said_on_a_monday_is_left_open() -> None:
    assert reply("Please answer by next Friday.", fresh=True) is None


def test_a_time_of_the_day_stands_in_the_zone_that_is_said() -> None:
    expected = datetime(2026, 11, 18, 17, tzinfo=ZoneInfo("America/New_York"))
    assert reply("Please accept by 5:00 p.m. ET on Wednesday, November 18.") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("by 5pm PT on November 18, 2026", "2026-11-18T17:00:00-08:00"),
        ("bis Mittwoch, 18.11.2026, 17:00 Uhr MEZ", "2026-11-18T17:00:00+01:00"),
        ("by 5.00 pm AEST on 18 November 2026", "2026-11-18T17:00:00+10:00"),
        ("before 11/18/2026 11:59 PM ET", "2026-11-18T23:59:00-05:00"),
        ("by noon Eastern on November 18, 2026", "2026-11-18T12:00:00-05:00"),
        ("by 18 November 2026, 6pm SGT", "2026-11-18T18:00:00+08:00"),
    ],
)
def test_the_zone_that_is_said_is_kept(written: str, expected: str) -> None:
    found = reply(f"Please let us know {written}.", zone="Europe/Paris")
    assert isinstance(found, datetime)
    assert found.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Bitte geben Sie mir bis zum 30.11.2026 Bescheid.", "DE"),
        ("Bitte melden Sie sich bis Montag, 30. November 2026 bei mir.", "DE"),
        ("Dis-nous si cela te convient d'ici au 30 novembre 2026.", "FR"),
        ("¿Nos dices algo antes del 30 de noviembre de 2026?", "ES"),
        ("Por favor, retorne até segunda-feira (30/11/2026) com o aceite.", "BR"),
        ("Laat je ons uiterlijk maandag 30 november 2026 weten of je akkoord gaat?", "NL"),
        ("I can give you until November 30, 2026 to decide.", "US"),
        ("This offer is void if not accepted in writing by November 30, 2026.", "US"),
        ("Need your answer Nov 30, 2026.", "US"),
        ("11月30日までにご返答をお願いいたします。", "JP"),
    ],
)
def test_a_deadline_is_read_as_its_country_says_it(text: str, country: str) -> None:
    assert reply(text, country=country) == date(2026, 11, 30)


@pytest.mark.parametrize(
    "sentence",
    [
        "We'd like you with us from 7 December 2026.",
        "We would be happy to welcome you on 7 December 2026.",
        "We're hoping you can kick off on Monday 7 December 2026.",
        "Fecha de ingreso: 7 de diciembre de 2026",
        "You are expected to join on or before 7 December 2026.",
        "Démarrage : idéalement le 7 décembre 2026",
        "| Start date | 7 December 2026 |",
    ],
)
def test_a_first_day_is_read_however_it_is_said(sentence: str) -> None:
    assert start(sentence, country="GB") == date(2026, 12, 7)


def test_days_count_from_the_date_that_a_letter_gives_itself() -> None:
    text = "We ask for your acceptance within five (5) business days of the date of this letter, November 18, 2026."
    assert reply(text) == date(2026, 11, 25)


def test_the_day_on_which_an_offer_was_made_is_no_first_day() -> None:
    assert start("Redstart must rescind the offer that was extended to you on October 28, 2026.") is None


def test_a_time_without_a_zone_stands_in_the_accounts() -> None:
    expected = datetime(2026, 11, 18, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    assert reply("Please accept by noon on 18 November.", zone="Europe/Berlin") == expected


def test_an_unknown_zone_of_the_account_is_read_as_utc() -> None:
    found = reply("Please accept by noon on 18 November.", zone="Mars/Olympus")
    assert found == datetime(2026, 11, 18, 12, tzinfo=ZoneInfo("UTC"))


def test_a_missing_year_is_the_next_one_that_comes() -> None:
    assert start("Your start date is January 12.") == date(2027, 1, 12)


def test_a_named_day_settles_a_missing_year() -> None:
    # The next 21 May is a Wednesday, so the one after it is meant.
    assert reply("Please confirm by Thursday 21st May.", country="GB", today=date(2024, 6, 1)) == date(2026, 5, 21)


def test_a_reply_without_a_year_comes_before_the_start() -> None:
    text = "Your start date is April 6, 2026. Please accept by March 13."
    assert reply(text, today=MONDAY) == date(2026, 3, 13)


def test_start_and_reply_in_one_sentence_are_told_apart() -> None:
    text = "Please accept by 20 November so that you can start on 7 December 2026."
    assert (reply(text), start(text)) == (date(2026, 11, 20), date(2026, 12, 7))


@pytest.mark.parametrize(
    "text",
    [
        "This link will expire in 7 days.",
        "We met on 4 November and liked you.",
        "The probationary period ends on 4 July 2027.",
        "You must submit the fee within 24 hours.",
        "Please accept by [Date].",
        "Please accept by {{ deadline }}.",
    ],
)
def test_other_dates_are_neither(text: str) -> None:
    assert (reply(text, fresh=True), start(text)) == (None, None)


def test_a_newer_mail_moves_the_deadline_of_an_older_one() -> None:
    text = (
        "Hi Sam,\n\nOf course, we can extend the deadline to November 20.\n\nPriya\n\n"
        "On Mon, Nov 2, 2026 at 9:00 AM Priya Raman <priya@northwind.example> wrote:\n"
        "> Hi Sam, we are pleased to offer you the job. Please answer by November 11.\n"
    )
    assert reply(text) == date(2026, 11, 20)
