import { useEffect, useState } from "preact/hooks";
import { route } from "../address";
import { startDecline } from "../api/declines";
import { useLoad } from "../api/load";
import { addPerson, changeContact, changeOffer, readOffer } from "../api/offers";
import type { Offer } from "../api/types";
import { contactOf, draftFrom, isBlank, type OfferDraft, replyMoment } from "../flow/offerDraft";
import { ProblemPage, Skeleton } from "../parts/States";
import { to } from "../paths";
import { useParams } from "../router";
import { CheckForm } from "./CheckForm";

/** An offer that another program or an earlier visit has saved: to its decline, or to a check of what is known. */
export function OpenOffer() {
  const { offerId = "" } = useParams();
  const { data: offer, problem, reload } = useLoad(`offer ${offerId}`, () => readOffer(offerId));
  useEffect(() => {
    if (offer?.decline_id) route(to.decline(offer.decline_id), true);
  }, [offer]);
  if (problem) return <ProblemPage problem={problem} retry={reload} back={to.home} />;
  return offer && !offer.decline_id ? <Known offer={offer} /> : <Skeleton />;
}

function Known({ offer }: { offer: Offer }) {
  const [draft, setDraft] = useState<OfferDraft>(() => draftFrom(offer));
  const save = async (checked: OfferDraft) => {
    await saveChanges(checked, draftFrom(offer));
    const decline = await startDecline(offer.id);
    route(to.safe(decline.id), true);
  };
  return <CheckForm draft={draft} onChange={setDraft} onSave={save} back={to.home} />;
}

/** Sends only what was changed on the screen. */
async function saveChanges(now: OfferDraft, before: OfferDraft): Promise<void> {
  if (now.company !== before.company || now.role !== before.role || now.replyBy !== before.replyBy) {
    await changeOffer(now.id, {
      company: now.company.trim(),
      role: now.role.trim() || null,
      reply_by: replyMoment(now.replyBy),
    });
  }
  for (const person of now.people.filter((each) => !isBlank(each))) {
    const known = before.people.find(({ contactId }) => contactId && contactId === person.contactId);
    const contact = contactOf(person);
    if (!known || !person.contactId)
      await addPerson(now.id, { parts: person.parts, contact, thank_for: person.thankFor || null });
    else if (JSON.stringify(contactOf(known)) !== JSON.stringify(contact))
      await changeContact(person.contactId, contact);
  }
}
