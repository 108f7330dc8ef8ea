"""X-Twilio-Signature, written from Twilio's description and on purpose without its library.

Twilio: take the full URL of the request, append each POST parameter's name and value, sorted by name, sign the result
with HMAC-SHA1 and the account's auth token, and encode that in base64. The fragment never leaves Twilio and is not
part of what is signed.
https://www.twilio.com/docs/usage/security#validating-requests
"""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from urllib.parse import urldefrag


def sign(url: str, *, params: Mapping[str, str], auth_token: str) -> str:
    text = urldefrag(url).url + "".join(name + params[name] for name in sorted(params))
    digest = hmac.new(auth_token.encode(), text.encode(), hashlib.sha1).digest()
    return base64.b64encode(digest).decode()
