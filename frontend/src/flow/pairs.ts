import type { Call, Decline, Offer } from "../api/types";
import { stepOf } from "./progress";
import { hasRehearsed } from "./stopped";

/** An offer with its decline, and the word for what comes next in it. */
export type Pair = { offer: Offer; decline: Decline | null; key: string; step: number };

const DONE = ["closed", "cancelled", "overtaken", "accepted", "withdrawn", "declined"];

/** All offers, those to answer soonest first, those without a date after them, what is done last. */
export function pairs(offers: Offer[], declines: Decline[]): Pair[] {
  const made = offers.map((offer) => {
    const decline = declines.find(({ id }) => id === offer.decline_id) ?? null;
    const rehearsed = decline ? hasRehearsed(decline.id) : false;
    return { offer, decline, key: keyOf(offer, decline, rehearsed), step: stepOf(decline, rehearsed) };
  });
  return made.sort((a, b) => rank(a) - rank(b));
}

/** A call that really connected and of which nobody has said how it went. One that never connected proves that itself. */
export function asksHowItWent(call: Call | null | undefined): boolean {
  return call?.state === "ended" && call.outcome === null && call.connected_at !== null;
}

/** The one that the top of Home is about. */
export const nextUp = (all: Pair[]) => all.find(({ key }) => !DONE.includes(key));

function keyOf(offer: Offer, decline: Decline | null, rehearsed: boolean): string {
  if (offer.state === "accepted" && !decline) return "accepted";
  // Who changed their mind has an offer to answer again.
  if (!decline || (decline.state === "cancelled" && offer.state === "open"))
    return offer.state === "open" ? "none" : offer.state;
  if (decline.state === "preparing") return decline.contact_id ? "reason" : "who";
  if (decline.state !== "ready") return decline.state;
  if (decline.channel === "written") return "written";
  return rehearsed || decline.tries > 0 ? "call" : "rehearse";
}

function rank({ offer, key }: Pair): number {
  if (DONE.includes(key)) return Number.MAX_SAFE_INTEGER;
  const end = offer.reply_by ? Date.parse(offer.reply_by) : Number.MAX_SAFE_INTEGER / 4;
  // Waiting and weighing want nothing today; telling the next employer does.
  return ["waiting", "weighing_counter"].includes(key) ? end + Number.MAX_SAFE_INTEGER / 4 : end;
}
