import { keysOf, recall as read, remember, session } from "../platform/local";
import type { Place } from "./place";
import type { Call } from "./types";

export const opening: Place = { at: 0, card: null, page: 0, firmer: false, panel: "main", used: [] };

/**
 * What one call keeps on the phone, so that a reload, a crash or a lost connection opens the same line. Each phone has
 * few of these and they are small; those of calls that are over are swept away.
 */
export interface Kept {
  place: Place;
  call: Call | null;
  own: OwnFacts;
  hangUpSent: boolean;
  at: number;
}

/** What the person has said and the page has seen of a call with their own phone. Milliseconds since the epoch. */
export interface OwnFacts {
  /** An incoming call has been made known to the service, or waits in the outbox. */
  noted?: boolean;
  tappedAt?: number;
  leftAt?: number;
  asked?: boolean;
  talkingAt?: number;
  closed?: "over" | "not_made";
}

const slot = (callId: string) => `stage:${callId}`;
const DAY_MS = 86_400_000;
const fresh = (): Kept => ({ place: opening, call: null, own: {}, hangUpSent: false, at: Date.now() });

/** What an older version wrote may not be readable; the stage must open all the same. */
export function recall(callId: string): Kept {
  try {
    return { ...fresh(), ...JSON.parse(read(slot(callId)) ?? "{}") };
  } catch {
    return fresh();
  }
}

export const keep = (callId: string, kept: Omit<Kept, "at">) =>
  remember(slot(callId), JSON.stringify({ ...kept, at: Date.now() }));

/** Forgets calls that were last touched more than a day ago. */
export function sweep(now = Date.now()): void {
  for (const key of keysOf("stage:")) if (now - recall(key.slice(6)).at > DAY_MS) remember(key, null);
}

/** The call that "They're ringing me" has opened on this phone; a reload must not start a second one. */
export function ringingCall(declineId: string, make: () => string): string {
  const key = `ringing:${declineId}`;
  const known = read(key, session);
  if (known && !recall(known).own.closed) return known;
  const made = make();
  remember(key, made, session);
  return made;
}
