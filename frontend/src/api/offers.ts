import { answer, api, change } from "./client";
import { command } from "./intents";
import type { Contact, ContactInput, Offer, OfferInput, Part, Participant, Proposal } from "./types";

export const listOffers = async () => (await answer(api.GET("/offers", {}))).items;

export const readOffer = (offerId: string) =>
  answer<Offer>(api.GET("/offers/{offer_id}", { params: { path: { offer_id: offerId } } }));

/** The offer's id is given by the caller: the same tap again makes no second offer. */
export const createOffer = (offer: OfferInput & { id: string }) =>
  command<Offer>(`offer ${offer.id}`, (headers) => api.POST("/offers", { body: offer, headers }));

export const changeOffer = (
  offerId: string,
  changes: Partial<Omit<OfferInput, "id" | "external_id" | "participants">>,
) =>
  change<Offer>({
    path: `/offers/${offerId}`,
    read: () => readOffer(offerId),
    write: () => answer(api.PATCH("/offers/{offer_id}", { params: { path: { offer_id: offerId } }, body: changes })),
  });

/** Taking it ends its decline as well. */
export const acceptOffer = (offerId: string) =>
  command<Offer>(`accept ${offerId}`, (headers) =>
    api.POST("/offers/{offer_id}/events", {
      params: { path: { offer_id: offerId } },
      body: { event: "accept" },
      headers,
    }),
  );

/** What the service finds in a pasted mail. Nothing is saved by asking. */
export const propose = (text: string) => answer<Proposal>(api.POST("/imports", { body: { text } }));

export const addPerson = (
  offerId: string,
  person: { parts: Part[]; contact: ContactInput; thank_for?: string | null },
) =>
  command<Participant>(`person ${offerId} ${JSON.stringify(person)}`, (headers) =>
    api.POST("/offers/{offer_id}/participants", {
      params: { path: { offer_id: offerId } },
      body: person,
      headers,
    }),
  );

const readContact = (contactId: string) =>
  answer<Contact>(api.GET("/contacts/{contact_id}", { params: { path: { contact_id: contactId } } }));

export const changeContact = (contactId: string, changes: Partial<ContactInput>) =>
  change<Contact>({
    path: `/contacts/${contactId}`,
    read: () => readContact(contactId),
    write: () =>
      answer(api.PATCH("/contacts/{contact_id}", { params: { path: { contact_id: contactId } }, body: changes })),
  });
