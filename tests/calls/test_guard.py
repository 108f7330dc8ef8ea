"""What Bowout dials, and what it never does."""

import phonenumbers
import pytest
from phonenumbers import PhoneNumberType

from bowout.calls.guard import NumberRefused, check_callee, check_own_number, check_own_phone_callee
from bowout.settings import CallRules

ALLOWED = ("US", "CA", "GB", "DE")
RULES = CallRules(regions=ALLOWED)
EVERYWHERE = CallRules(regions=tuple(phonenumbers.SUPPORTED_REGIONS))


SPELLINGS = (
    phonenumbers.PhoneNumberFormat.E164,
    phonenumbers.PhoneNumberFormat.INTERNATIONAL,
    phonenumbers.PhoneNumberFormat.NATIONAL,
)


def refusal(text: str, *, region: str = "US", never: tuple[str, ...] = ()) -> str:
    with pytest.raises(NumberRefused) as refused:
        check_callee(text, region=region, rules=RULES, never=never)
    return str(refused.value.more["why"])


@pytest.mark.parametrize(
    "text",
    [
        "+13125550142",
        "(312) 555-0142",
        "312.555.0142",
        " 1 312 555 0142 ",
        "+1 (312) 555 0142",
        "３１２５５５０１４２",
        "312-555-0142",
    ],
)
def test_every_spelling_of_a_number_leads_to_the_same_number(text: str) -> None:
    assert check_callee(text, region="US", rules=RULES).number == "+13125550142"


def test_an_extension_is_kept_beside_the_number() -> None:
    found = check_callee("312-555-0142 ext. 1234", region="US", rules=RULES)
    assert (found.number, found.extension) == ("+13125550142", "1234")


@pytest.mark.parametrize("text", ["911", "9-1-1", "112", "999", "101", "311", "411", "933", "988", "+911", "+112"])
def test_emergency_and_service_numbers_are_refused(text: str) -> None:
    assert refusal(text) in {"emergency", "form", "invalid"}


@pytest.mark.parametrize("text", ["+1911", "+44999", "+49112", "+491"])
def test_a_country_code_before_an_emergency_number_does_not_hide_it(text: str) -> None:
    assert refusal(text)


@pytest.mark.parametrize("text", ["+18765551234", "+18095551234", "+12425551234"])
def test_a_country_that_shares_the_code_1_is_still_another_country(text: str) -> None:
    assert refusal(text) in {"region", "invalid"}


@pytest.mark.parametrize(
    "text", ["+19005551234", "+449098790000", "+448451234567", "+498001234567", "+4990012345678", "+447012345678"]
)
def test_special_rate_and_personal_numbers_are_refused(text: str) -> None:
    assert refusal(text) in {"kind", "invalid", "region"}


@pytest.mark.parametrize("text", ["+97912345678", "+882123456789", "+870773111632", "+80012345678", "+808123456"])
def test_numbers_of_no_country_are_refused(text: str) -> None:
    assert refusal(text) in {"region", "invalid", "kind"}


@pytest.mark.parametrize(
    "text", ["", " ", "call me", "12", "3125550142" * 5, "312\n5550142", "<script>", "+", "0", "٣"]
)
def test_what_is_no_number_is_refused_in_words(text: str) -> None:
    with pytest.raises(NumberRefused) as refused:
        check_callee(text, region="US", rules=RULES)
    assert refused.value.detail.endswith((".", "?"))


def test_the_users_own_number_is_no_number_to_call() -> None:
    assert refusal("312 555 0199", never=("+13125550199",)) == "own"


def test_a_beginning_that_the_operator_forbids_is_refused_and_a_longer_one_is_not() -> None:
    rules = CallRules(never=("+1867",))
    with pytest.raises(NumberRefused) as refused:
        check_callee("+18679832000", region="CA", rules=rules)
    assert refused.value.more["why"] == "never"
    assert check_callee("+13125550142", region="US", rules=rules).number == "+13125550142"


def test_a_toll_free_number_is_rung_only_where_the_operator_says_so() -> None:
    assert refusal("+18002345678") == "kind"
    free = CallRules(toll_free=True)
    assert check_callee("+18002345678", region="US", rules=free).number == "+18002345678"


def test_for_every_region_no_premium_shared_pager_uan_voicemail_or_personal_number_passes() -> None:
    kinds = (
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.PAGER,
        PhoneNumberType.UAN,
        PhoneNumberType.VOICEMAIL,
        PhoneNumberType.PERSONAL_NUMBER,
    )
    tried = 0
    for region in phonenumbers.SUPPORTED_REGIONS:
        for kind in kinds:
            example = phonenumbers.example_number_for_type(region, kind)
            if example is None:
                continue
            for form in SPELLINGS:
                tried += 1
                text = phonenumbers.format_number(example, form)
                with pytest.raises(NumberRefused):
                    check_callee(text, region=region, rules=EVERYWHERE)
    assert tried > 500


def test_for_every_region_ordinary_mobile_numbers_pass_where_the_region_is_allowed() -> None:
    for region in phonenumbers.SUPPORTED_REGIONS:
        example = phonenumbers.example_number_for_type(region, PhoneNumberType.MOBILE)
        if example is None or phonenumbers.region_code_for_number(example) != region:
            continue
        number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
        assert check_callee(number, region=region, rules=CallRules(regions=(region,))).number == number


def test_for_every_region_its_fixed_and_mobile_numbers_pass_in_three_spellings() -> None:
    tried = 0
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE):
            example = phonenumbers.example_number_for_type(region, kind)
            if example is None or phonenumbers.region_code_for_number(example) != region:
                continue
            number = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
            for form in SPELLINGS:
                tried += 1
                text = phonenumbers.format_number(example, form)
                assert check_callee(text, region=region, rules=CallRules(regions=(region,))).number == number, text
    assert tried > 1200


@pytest.mark.parametrize(
    ("text", "region"),
    [("+91 11 2301 0101", "US"), ("91112 34567", "IN"), ("+91 91112 34567", "IN"), ("0911 1234567", "DE")],
)
def test_a_number_that_only_looks_like_an_emergency_elsewhere_is_dialled(text: str, region: str) -> None:
    assert check_callee(text, region=region, rules=CallRules(regions=("IN", "DE"))).number.startswith("+")


def test_for_every_region_its_emergency_and_short_numbers_are_refused_in_three_spellings() -> None:
    tried = 0
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        metadata = phonenumbers.PhoneMetadata.short_metadata_for_region(region)
        kinds = (metadata.emergency, metadata.short_code, metadata.toll_free, metadata.premium_rate) if metadata else ()
        for number in {kind.example_number for kind in kinds if kind and kind.example_number}:
            for text in (number, "-".join(number), f" {number} "):
                tried += 1
                with pytest.raises(NumberRefused):
                    check_callee(text, region=region, rules=EVERYWHERE)
    assert tried > 700


def test_the_own_phone_serves_every_country_but_no_special_rates() -> None:
    assert check_own_phone_callee("+81312345678", region="US").region == "JP"
    with pytest.raises(NumberRefused):
        check_own_phone_callee("+19005551234", region="US")
    with pytest.raises(NumberRefused):
        check_own_phone_callee("911", region="US")


def test_the_own_number_must_be_an_ordinary_one() -> None:
    assert check_own_number("312 555 0199", region="US", allowed=ALLOWED).number == "+13125550199"
    with pytest.raises(NumberRefused):
        check_own_number("+81312345678", region="US", allowed=ALLOWED)
