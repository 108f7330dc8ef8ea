import type { Offer, Part, Participant } from "../api/types";

/** An agency hears before the employer does; after that whoever made the offer; then those who know the person best. */
const ORDER: Part[] = [
  "agency_recruiter",
  "extended_offer",
  "hiring_manager",
  "recruiter",
  "interviewer",
  "referrer",
  "assistant",
];

const rank = ({ parts }: Participant) => Math.min(...parts.map((part) => ORDER.indexOf(part)), ORDER.length);

export const inCallOrder = (offer: Offer): Participant[] => [...offer.participants].sort((a, b) => rank(a) - rank(b));

export const mainPart = ({ parts }: Participant): Part | null =>
  [...parts].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? null;

export type NumberState = "none" | "bad" | "good";

/** Whether somebody can be rung, and on which of the numbers. Where Bowout itself can't ring, the own phone still can. */
export function numberOf({ contact }: Participant): { state: NumberState; national: string; warning: string | null } {
  const usable = contact.phones.find(({ bad }) => !bad);
  if (usable) return { state: "good", national: withExtension(usable), warning: usable.warning };
  const [first] = contact.phones;
  if (!first) return { state: "none", national: "", warning: null };
  return { state: "bad", national: withExtension(first), warning: first.warning };
}

const withExtension = ({ national, extension }: { national: string; extension: string | null }) =>
  extension ? `${national}, ext. ${extension}` : national;
