"""What the document shows of requests about the account. Each example is run as a test."""

from typing import Final

SAMPLE_LINK: Final = "kQ3vT8xN2mZr5cWb7yHd9pLf"
SIGN_IN: Final = {"printed_link": {"value": {"link_token": SAMPLE_LINK}}}
CHANGED: Final = {
    "sam": {"value": {"name": "Sam Lee", "email": "sam@lee.example", "time_zone": "America/Chicago", "sign_off": "Sam"}}
}
