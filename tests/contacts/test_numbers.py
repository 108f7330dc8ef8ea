"""Reading telephone numbers: any spelling in, E.164 out, and nothing kept that must not be rung."""

import pytest

from bowout.contacts.numbers import ReadNumber, UnusableNumber, read_number


def read(text: str, country: str = "US", regions: tuple[str, ...] = ("US", "CA")) -> ReadNumber:
    return read_number(text, country=country, regions=regions)


@pytest.mark.parametrize(
    "text",
    [
        "+13125550142",
        "312-555-0142",
        "(312) 555 0142",
        "1 312 555 0142",
        "tel:+1-312-555-0142",
        "  312.555.0142  ",
        "３１２５５５０１４２",
        "٣١٢٥٥٥٠١٤٢",
        "③①②5550142",
    ],
)
def test_every_spelling_of_a_number_reads_as_the_same_number(text: str) -> None:
    assert read(text).number == "+13125550142"


def test_letters_on_the_keys_are_read_as_digits() -> None:
    assert read("312-555-HIRE").number == "+13125554473"


def test_a_number_without_a_code_is_one_of_the_accounts_country() -> None:
    assert read("030 901820", country="DE", regions=("DE",)).number == "+4930901820"


@pytest.mark.parametrize("text", ["312 555 0142 x12", "312-555-0142 ext. 12", "+1 312 555 0142;ext=12"])
def test_an_extension_is_taken_out_of_the_number(text: str) -> None:
    found = read(text)
    assert (found.number, found.extension) == ("+13125550142", "12")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("911", "US"),
        ("9-1-1", "US"),
        ("９１１", "US"),
        ("112", "DE"),
        ("110", "DE"),
        ("999", "GB"),
        ("911", "DE"),
        ("988", "US"),
        ("311", "US"),
        ("22334", "US"),
    ],
)
def test_emergency_and_service_numbers_are_refused(text: str, country: str) -> None:
    with pytest.raises(UnusableNumber, match="emergency or service"):
        read(text, country=country)


@pytest.mark.parametrize(
    ("text", "country"),
    [("+1 900 234 5678", "US"), ("0900 5 123456", "DE"), ("0871 123 4567", "GB"), ("+979 123456789", "US")],
)
def test_premium_numbers_are_refused(text: str, country: str) -> None:
    with pytest.raises(UnusableNumber, match="premium"):
        read(text, country=country)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("555-0142", "area code"),
        ("+1 312 555 014", "too short"),
        ("+1 312 555 01420", "too long"),
        ("+1 123 456 7890", "No telephone"),
        ("+999 123 456 789", "No country"),
        ("call me", "does not look like"),
        ("", "does not look like"),
        ("+", "does not look like"),
        ("3125550142\n3125550143", "on one line"),
        ("3" * 41, "at most 40"),
        ("312 555 0142 ext. 12345678901", "extension"),
        ("+1911", "too short"),
        ("+44 999", "too short"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(UnusableNumber, match=reason):
        read(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("+1 876 555 0142", "does not ring this country"),
        ("+44 20 7946 0958", "does not ring this country"),
        ("+1 800 356 9377", "toll-free"),
        ("+1 500 234 5678", "special number"),
    ],
)
def test_a_number_that_bowout_does_not_ring_is_kept_with_a_warning(text: str, reason: str) -> None:
    found = read(text)
    assert not found.dialable
    assert reason in (found.warning or "")


def test_an_ordinary_number_carries_no_warning() -> None:
    found = read("+13125550142")
    assert (found.dialable, found.warning, found.region) == (True, None, "US")


def test_a_code_that_begins_like_an_emergency_number_is_none() -> None:
    assert read("+91 11 2345 6789").region == "IN"
    assert read("91123 45678", country="IN").number == "+919112345678"


def test_a_number_is_shown_nationally_at_home_and_internationally_abroad() -> None:
    assert read("+13125550142").national == "(312) 555-0142"
    assert read("+13125550142", country="DE").national == "+1 312-555-0142"


def test_a_leading_zero_that_belongs_to_the_number_is_shown() -> None:
    assert read("+39 02 1234 5678", country="IT", regions=("IT",)).national == "02 1234 5678"


def test_the_zone_is_known_only_where_the_number_has_one() -> None:
    assert read("+13125550142").time_zone == "America/Chicago"
    assert read("+1 800 356 9377").time_zone is None
