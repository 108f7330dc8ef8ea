import { answer, api, change } from "./client";
import { asIntent } from "./intents";
import type { Contact, ContactInput, Offer, OfferInput, Part, Participant, Proposal } from "./types";

export const listOffers = async () => (await answer(api.GET("/api/v1/offers", {}))).items;

export const readOffer = (offerId: string) =>
  answer<Offer>(api.GET("/api/v1/offers/{offer_id}", { params: { path: { offer_id: offerId } } }));

/** The offer's id is given by the caller: the same tap again makes no second offer. */
export const createOffer = (offer: OfferInput & { id: string }) =>
  asIntent(`offer ${offer.id}`, (key) =>
    answer<Offer>(api.POST("/api/v1/offers", { body: offer, headers: { "Idempotency-Key": key } })),
  );

export const changeOffer = (
  offerId: string,
  changes: Partial<Omit<OfferInput, "id" | "external_id" | "participants">>,
) =>
  change<Offer>({
    path: `/api/v1/offers/${offerId}`,
    read: () => readOffer(offerId),
    write: () =>
      answer(api.PATCH("/api/v1/offers/{offer_id}", { params: { path: { offer_id: offerId } }, body: changes })),
  });

/** What the service finds in a pasted mail. Nothing is saved by asking. */
export const propose = (text: string) => answer<Proposal>(api.POST("/api/v1/imports", { body: { text } }));

export const addPerson = (
  offerId: string,
  person: { parts: Part[]; contact: ContactInput; thank_for?: string | null },
) =>
  asIntent(`person ${offerId} ${JSON.stringify(person)}`, (key) =>
    answer<Participant>(
      api.POST("/api/v1/offers/{offer_id}/participants", {
        params: { path: { offer_id: offerId } },
        body: person,
        headers: { "Idempotency-Key": key },
      }),
    ),
  );

const readContact = (contactId: string) =>
  answer<Contact>(api.GET("/api/v1/contacts/{contact_id}", { params: { path: { contact_id: contactId } } }));

export const changeContact = (contactId: string, changes: Partial<ContactInput>) =>
  change<Contact>({
    path: `/api/v1/contacts/${contactId}`,
    read: () => readContact(contactId),
    write: () =>
      answer(
        api.PATCH("/api/v1/contacts/{contact_id}", { params: { path: { contact_id: contactId } }, body: changes }),
      ),
  });
