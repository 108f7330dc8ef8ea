import { newId } from "../api/ids";
import type { Offer, OfferInput, Part, Proposal } from "../api/types";
import { storage } from "../platform/storage";
import { dateOf, endOfDay } from "./days";

/** A person as the Check screen edits them. `contactId` is set where the service knows them already. */
export type PersonDraft = {
  key: string;
  contactId?: string;
  name: string;
  title: string;
  email: string;
  phone: string;
  extension: string;
  thankFor: string;
  parts: Part[];
  unsure: boolean;
};

/** An offer before it is saved, or while it is being put right. `unsure` names what the reading was not certain of. */
export type OfferDraft = {
  id: string;
  company: string;
  role: string;
  replyBy: string;
  people: PersonDraft[];
  unsure: string[];
  truncated: boolean;
  /** The person's own name, as the mail addresses them; asked about where the account has none yet. */
  you: string;
  rest: Pick<OfferInput, "location" | "compensation" | "start_on">;
};

/** Below this the person is asked to look at the field. */
const SURE = 0.8;

export const emptyPerson = (part: Part = "extended_offer"): PersonDraft => ({
  key: newId(),
  name: "",
  title: "",
  email: "",
  phone: "",
  extension: "",
  thankFor: "",
  parts: [part],
  unsure: false,
});

export const emptyDraft = (): OfferDraft => ({
  id: newId(),
  company: "",
  role: "",
  replyBy: "",
  people: [],
  unsure: [],
  truncated: false,
  you: "",
  rest: {},
});

/** What the service found in a mail, as a draft to check. */
export function draftOf(found: Proposal): OfferDraft {
  const { candidate } = found;
  const leaves = { company: found.company, role: found.role, replyBy: found.reply_by, you: candidate };
  const unsure = Object.entries(leaves).filter(([, leaf]) => leaf && leaf.confidence < SURE);
  const people = found.contacts.map(personOf);
  const [first] = people;
  if (first && !people.some(({ parts }) => parts.includes("extended_offer")))
    first.parts = ["extended_offer", ...first.parts];
  return {
    ...emptyDraft(),
    company: found.company?.value ?? "",
    role: found.role?.value ?? "",
    replyBy: found.reply_by?.value ?? "",
    people,
    unsure: unsure.map(([name]) => name),
    truncated: found.truncated,
    you: candidate?.value ?? "",
    rest: {
      location: found.location?.value ?? null,
      start_on: found.start_on?.value ?? null,
      compensation: payOf(found),
    },
  };
}

function personOf(found: Proposal["contacts"][number]): PersonDraft {
  const leaves = [found.name, found.phone, found.email, found.title].filter((leaf) => leaf !== null);
  return {
    ...emptyPerson(),
    name: found.name?.value ?? "",
    title: found.title?.value ?? "",
    email: found.email?.value ?? "",
    phone: found.phone?.value ?? "",
    extension: found.extension?.value ?? "",
    parts: found.parts?.value.length ? found.parts.value : ["interviewer"],
    unsure: leaves.some(({ confidence }) => confidence < SURE),
  };
}

function payOf({ compensation: pay }: Proposal): NonNullable<OfferInput["compensation"]> | null {
  if (!pay?.amount) return null;
  return {
    amount: pay.amount.value,
    amount_max: pay.amount_max?.value ?? null,
    currency: pay.currency?.value ?? null,
    period: (pay.period?.value as never) ?? null,
  };
}

/** An offer that the service holds already, to be put right. */
export function draftFrom(offer: Offer): OfferDraft {
  const people = offer.participants.map(({ contact, parts, thank_for }) => ({
    ...emptyPerson(),
    contactId: contact.id,
    name: contact.name,
    title: contact.title ?? "",
    email: contact.emails[0] ?? "",
    phone: contact.phones[0]?.national ?? "",
    extension: contact.phones[0]?.extension ?? "",
    thankFor: thank_for ?? "",
    parts,
  }));
  return {
    ...emptyDraft(),
    id: offer.id,
    company: offer.company,
    role: offer.role ?? "",
    replyBy: offer.reply_by ?? "",
    people,
  };
}

export const isBlank = ({ name, email, phone }: PersonDraft) => !name.trim() && !email.trim() && !phone.trim();

export const contactOf = (person: PersonDraft) => ({
  name: person.name.trim(),
  title: person.title.trim() || null,
  emails: person.email.trim() ? [person.email.trim()] : [],
  phones: person.phone.trim() ? [{ number: person.phone.trim(), extension: person.extension.trim() || null }] : [],
});

/** What is sent to the service when the person says that all of it is right. */
export function offerOf(draft: OfferDraft): OfferInput & { id: string } {
  const { id, company, role, replyBy, people, rest } = draft;
  return {
    ...rest,
    id,
    company: company.trim(),
    role: role.trim() || null,
    reply_by: replyMoment(replyBy),
    participants: people
      .filter((person) => !isBlank(person))
      .map((person) => ({
        parts: person.parts,
        thank_for: person.thankFor.trim() || null,
        contact: { ...contactOf(person), company: company.trim() },
      })),
  };
}

/** A date that was typed lasts until the end of that day; a moment that was found stays what it is. */
export function replyMoment(replyBy: string): string | null {
  if (!replyBy) return null;
  return replyBy === dateOf(replyBy) ? endOfDay(replyBy) : replyBy;
}

const DRAFT = "new offer";
export const keepDraft = (draft: OfferDraft) => storage.put("drafts", DRAFT, draft);
export const keptDraft = () => storage.get<OfferDraft>("drafts", DRAFT);
export const dropDraft = () => storage.drop("drafts", DRAFT);

const TEXT = "offer text";
export const keepText = (text: string) => storage.put("drafts", TEXT, text);
export const keptText = () => storage.get<string>("drafts", TEXT);
