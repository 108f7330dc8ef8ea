import type { Call, Contact, Decline, Message, Offer, Part, Participant } from "./api/types";

/** The cast of the tests: Sam Lee declines Northwind's offer, and Priya Raman made it. */
const AT = "2026-11-24T16:00:00Z";

export const aContact = (changes: Partial<Contact> = {}): Contact =>
  ({
    id: "contact-priya",
    name: "Priya Raman",
    pronounced: null,
    title: "Head of data",
    company: "Northwind",
    phones: [
      {
        number: "+13125550142",
        extension: null,
        label: null,
        bad: false,
        national: "(312) 555-0142",
        dialable: true,
        warning: null,
      },
    ],
    emails: ["priya@northwind.example"],
    time_zone: null,
    profile_link: null,
    created_at: AT,
    updated_at: AT,
    links: {},
    ...changes,
  }) as Contact;

export const aPerson = (parts: Part[], contact: Partial<Contact> = {}): Participant =>
  ({ id: `person-${parts}`, parts, met_on: null, thank_for: null, contact: aContact(contact) }) as Participant;

export const anOffer = (changes: Partial<Offer> = {}): Offer =>
  ({
    id: "offer-1",
    external_id: null,
    state: "open",
    allowed_events: [],
    lapsed: false,
    company: "Northwind",
    role: "Senior data engineer",
    location: null,
    compensation: null,
    received_on: null,
    reply_by: null,
    start_on: null,
    signed_on: null,
    conditions_met: null,
    notes: null,
    participants: [],
    decline_id: null,
    created_at: AT,
    updated_at: AT,
    links: {},
    ...changes,
  }) as Offer;

export const aDecline = (changes: Partial<Decline> = {}): Decline =>
  ({
    id: "decline-1",
    offer_id: "offer-1",
    contact_id: "contact-priya",
    state: "ready",
    allowed_events: [],
    route: "decline",
    route_answers: {},
    reason: { category: "career_goals", sentence: null },
    openness: "none",
    tone: "warm",
    language: "en",
    norm_pack: "us",
    channel: "phone",
    employer_knows: false,
    told_at: null,
    tries: 0,
    company: "Northwind",
    contact_name: "Priya Raman",
    created_at: AT,
    updated_at: AT,
    links: {},
    ...changes,
  }) as Decline;

export const aCall = (changes: Partial<Call> = {}): Call =>
  ({
    id: "call-1",
    decline_id: "decline-1",
    state: "ended",
    outcome: null,
    allowed_events: ["outcome"],
    connected_at: AT,
    talk_seconds: 151,
    ...changes,
  }) as Call;

export const aMessage = (changes: Partial<Message> = {}): Message =>
  ({ id: "message-1", kind: "confirming_email", state: "draft", to: [], subject: "", body: "", ...changes }) as Message;
