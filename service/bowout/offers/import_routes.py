"""Imports over HTTP."""

from typing import Any

from flask import request

from ..accounts.rules import check_country
from ..http import Blueprint
from . import examples
from .import_schemas import ImportIn, Proposal
from .imports import CARD, MAIL, read_body, read_text
from .routes import load_account

blp = Blueprint("imports", __name__, description="Reading pasted offers, mails and contact cards")

BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": ImportIn, "examples": examples.TEXT},
        MAIL: {"schema": {"type": "string", "description": "a mail file (.eml)"}, "examples": examples.MAIL},
        CARD: {"schema": {"type": "string", "description": "contact cards (.vcf)"}, "examples": examples.CARD},
    },
}


# Nothing changes by asking, and what was pasted is not ours to keep: the answer is not stored under the key.
@blp.route("/imports", methods=["POST"], scope="words:use", media_types=(MAIL, CARD), keep_answer=False)
@blp.doc(requestBody=BODY)
@blp.response(200, Proposal)
def read_import() -> Any:
    """Read an offer out of a text.

    Takes a pasted text, a mail or contact cards, and answers with what they say. Nothing is saved.
    """
    account = load_account()
    if request.mimetype in {MAIL, CARD}:
        return read_body(request.get_data(), media_type=request.mimetype, account=account)
    body = blp.ARGUMENTS_PARSER.parse(ImportIn(), request, location="json")
    if country := body.get("country"):
        check_country(country)
    return read_text(body["text"], account=account, locale=body.get("locale"), country=body.get("country"))
