"""The story that the document's examples tell: Sam Lee has two offers, and turns Northwind's down.

Every operation is asked, with every example of its requests, at a moment when it can be answered.
"""

from bowout.accounts import actions as accounts
from bowout.accounts.examples import SAMPLE_LINK
from bowout.accounts.models import Account
from bowout.http.samples import ACCOUNT, CALL, DECLINE, MESSAGE, OFFER, PARTICIPANT, PRIYA, STEP, TEMPLATE
from tests.api import NORTHWIND

from .story import Story, at

# Where an offer's answer holds what the examples name.
OF_AN_OFFER = {OFFER: "id", PARTICIPANT: "participants/0/id", PRIYA: "participants/0/contact/id"}


def tell(story: Story) -> None:
    for place, scene in enumerate(SCENES):
        scene(story.later(minutes=3 * place))


def sign_in(story: Story) -> None:
    api = story.line.api
    with api.parts.database.transaction() as session:
        account = session.get_one(Account, api.account_id)
        story.name(SAMPLE_LINK, accounts.create_link(session, account=account))
    story.name(ACCOUNT, str(api.account_id))
    story.ask("createSession", "printed_link")
    story.ask("deleteSession")
    story.ask("changeMe", "sam")
    story.ask("getMe")


def prove_the_own_number(story: Story) -> None:
    story.ask("giveOwnPhone", "as_people_write_it")
    _wait_for_the_phone(story, "code_sent")
    story.ask("getOwnPhone", as_="code_sent")
    story.ask("checkOwnPhone", "code")
    _wait_for_the_phone(story, "proven")
    story.ask("getOwnPhone", as_="proven")
    story.ask("getCalling")


def show_the_own_number(story: Story) -> None:
    api, twilio = story.line.api, story.line.twilio

    def wait_for(state: str) -> None:
        twilio.wait_until(lambda _: api.get("me/phone/caller-id").json["state"] == state)

    story.ask("showOwnNumber")
    wait_for("ringing")
    twilio.confirm("+13125550199")
    wait_for("proven")
    story.ask("getCallerId")
    story.ask("hideOwnNumber")


def keep_a_contact(story: Story) -> None:
    story.ask("createContact", "hiring_manager", makes={PRIYA: "id"})
    story.ask("getContact")
    story.ask("listContacts", query="?q=priya")
    story.ask("changeContact", "new_number")
    story.ask("deleteContact")


def write_a_template(story: Story) -> None:
    story.ask("previewTemplate", "short_call")
    story.ask("createTemplate", "short_call", makes={TEMPLATE: "id"})
    story.ask("getTemplate")
    story.ask("listTemplates", query="?kind=voicemail&locale=en")
    story.ask("changeTemplate", "another_tone")
    story.ask("deleteTemplate")


def get_two_offers(story: Story) -> None:
    for example in ("letter", "mail_file", "contact_card"):
        story.ask("readImport", example)
    story.ask("createOffer", "with_its_people", makes=OF_AN_OFFER)
    story.ask("createOffer", "with_its_people", as_="sent_again")
    other = story.ask("createOffer", "shortest")
    story.ask("listOffers", query="?state=open&limit=1")
    story.ask("changeOffer", "more_time")
    story.ask("getOffer")
    story.ask("addOfferEvent", "employer_took_it_back", offer_id=other["id"])
    story.ask("deleteOffer", offer_id=other["id"])


def add_who_else_was_there(story: Story) -> None:
    tom = story.ask("addParticipant", "interviewer")
    story.ask("getParticipant")
    story.ask("changeParticipant", "thanks", participant_id=tom["id"])
    passer_by = story.ask("addParticipant", "interviewer")
    story.ask("removeParticipant", participant_id=passer_by["id"])


def change_ones_mind_about_another(story: Story) -> None:
    """The second decline has its own offer, which goes by the names of the first one while this scene lasts."""
    api = story.line.api
    first = api.ok(api.get("offers"))["items"][0]
    second = api.ok(api.post("offers", NORTHWIND))
    for sample, place in OF_AN_OFFER.items():
        story.name(sample, at(second, place))
    decline = story.ask("createDecline", "with_an_id_of_ones_own")
    story.ask("createDecline", "with_an_id_of_ones_own", as_="sent_again")
    story.name(DECLINE, decline["id"])
    call = story.ask("placeCall", "they_rang_me", Idempotency_Key="they-rang")
    story.ask("createOutcome", "they_offered_more", call_id=call["id"])
    for event in ("go_on", "not_now", "changed_my_mind"):
        story.ask("createDeclineEvent", event)
    for sample, place in OF_AN_OFFER.items():
        story.name(sample, at(first, place))


def decide(story: Story) -> None:
    story.ask("createDecline", "by_phone", makes={DECLINE: "id"})
    story.ask("listDeclines", query=f"?offer_id={OFFER}")
    story.ask("getDecline")
    story.ask("getKit")
    story.ask("getScript")
    story.ask("putScript", "another_reason_and_no_door")
    story.ask("overrideScriptFinding", "the_door_may_fall_shut")
    story.ask("overrideScriptFinding", "taken_back")
    story.ask("putScript", "back_to_the_composed_script")
    story.ask("changeDecline", "another_reason")
    story.ask("checkText", "too_many_apologies")


def give_up_a_call_before_they_are_rung(story: Story) -> None:
    story.line.twilio.next(user="answer")
    call = story.ask("placeCall", "ring_my_phone_then_connect", makes={CALL: "id"}, Idempotency_Key="first-try")
    story.line.wait_for_state(call, "user_answered")
    story.ask("getCall", as_="my_phone_was_answered")
    story.ask("hangUp")
    story.line.wait_for_end(call)
    call = story.ask("placeCall", "in_the_browser", makes={CALL: "id"}, Idempotency_Key="at-the-desk")
    story.ask("makeCallToken")
    story.line.api.post(f"calls/{call['id']}/hang-up")


def get_the_voicemail(story: Story) -> None:
    story.line.twilio.next(user="answer", hm="answer", talk=25)
    call = story.ask("placeCall", "ring_my_phone_then_connect", makes={CALL: "id"}, Idempotency_Key="second-try")
    story.line.wait_for_state(call, "user_answered")
    story.ask("makeReady")
    story.line.wait_for_end(call)
    result = story.ask("createOutcome", "voicemail", makes={STEP: "steps/0/id"})
    story.ask("listSteps", query=f"?decline_id={DECLINE}")
    story.ask("snoozeStep", "until_the_afternoon")
    story.ask("finishStep")
    story.ask("dropStep", step_id=at(result, "steps/1/id"))


def say_no(story: Story) -> None:
    story.ask("placeCall", "own_phone", makes={CALL: "id"}, Idempotency_Key="third-try")
    story.ask("placeCall", "own_phone", as_="asked_again", Idempotency_Key="third-try")
    story.ask("noteOwnPhone", "talking")
    story.ask("noteOwnPhone", "over")
    story.ask("createOutcome", "told", makes={MESSAGE: "messages/0/id", STEP: "steps/0/id"})
    story.ask("listCalls", query=f"?decline_id={DECLINE}")


def write(story: Story) -> None:
    story.ask("listMessages", query=f"?decline_id={DECLINE}")
    story.ask("createMessage", "the_draft_that_was_lined_up")
    note = story.ask("createMessage", "own_words_with_an_id")
    story.ask("dropMessage", message_id=note["id"])
    story.ask("getMessage")
    story.ask("changeMessage", "another_subject")
    story.ask("approveMessage", "as_it_was_seen")
    story.ask("undoMessage")
    story.ask("overrideMessageFinding", "they_know_how_to_reach_me")
    story.ask("overrideMessageFinding", "taken_back")
    story.ask("approveMessage", "as_it_stands")
    story.ask("handOverMessage", "as_it_stands")
    story.ask("keepMessageBack")
    story.ask("handOverMessage", "as_it_was_seen")
    story.ask("confirmMessageSent")
    story.ask("getDeclineHistory")


SCENES = (
    sign_in, prove_the_own_number, keep_a_contact, write_a_template, get_two_offers, add_who_else_was_there,
    change_ones_mind_about_another, decide, give_up_a_call_before_they_are_rung, get_the_voicemail, say_no, write,
    show_the_own_number,
)  # fmt: skip


def _wait_for_the_phone(story: Story, state: str) -> None:
    api = story.line.api
    story.line.twilio.wait_until(lambda _: api.get("me/phone").json["state"] == state)
