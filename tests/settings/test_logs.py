"""What a log line never holds."""

import json
import logging

import pytest

from bowout.logs import JsonLines, redact


@pytest.mark.parametrize(
    "number",
    ["+13125550142", "(312) 555-0142", "312-555-0142", "+44 20 7946 0142", "0312 5550142", "312.555.0142"],
)
def test_no_telephone_number_stays_readable(number: str) -> None:
    masked = redact(f"The source phone number provided, {number}, is not yet verified")
    assert number not in masked
    assert masked.count("•") >= 4
    assert not any(part in masked for part in ("555014", "55501", "0142", "7946"))


def test_the_country_and_the_last_two_digits_are_kept_for_finding_it_again() -> None:
    assert redact("To +13125550142") == "To +1••••••••42"


def test_no_mail_address_stays_readable() -> None:
    assert redact("to priya@northwind.example now") == "to •@• now"


@pytest.mark.parametrize(
    "harmless",
    ["01a20d3d-e5d7-73f7-8dfa-cd79d90f8bc0", "CA" + "0" * 32, "2026-11-24T10:22:59.568220+00:00", "port 8000"],
)
def test_ids_times_and_ports_stay_readable(harmless: str) -> None:
    assert redact(harmless) == harmless


def test_fields_and_traces_are_masked_too() -> None:
    error = ValueError("+13125550142")
    trace = (ValueError, error, None)
    record = logging.LogRecord("x", logging.ERROR, __file__, 1, "calling %s", ("+13125550142",), trace)
    record.callee = "+13125550142"
    line = JsonLines().format(record)
    assert "5550142" not in line
    assert json.loads(line)["message"].startswith("calling +1")
