import { AWAY_MS } from "../platform/tel";
import type { OwnFacts } from "./kept";
import type { Call } from "./types";

/** A call that the service has not answered about yet: made without a connection, or just now. */
export function unheard(id: string, known: Partial<Call>): Call {
  return {
    id,
    mode: "own_phone",
    direction: "outgoing",
    state: "requested",
    result: null,
    connected_at: null,
    talk_seconds: 0,
    dropped: false,
    next_poll_ms: null,
    text: "",
    hint: null,
    number: null,
    extension: null,
    allowed_events: [],
    ...known,
  };
}

/** What the person has said on this phone counts before the service has heard it. */
export function withOwnFacts(call: Call, own: OwnFacts): Call {
  if (call.mode !== "own_phone" || call.state === "ended") return call;
  if (own.closed) return { ...call, state: "ended", result: own.closed === "over" ? "own_phone" : "not_made" };
  if (!own.talkingAt) return call;
  // The service hears of it later than it was said, and without a connection much later.
  const at = Math.min(own.talkingAt, Date.parse(call.connected_at ?? "") || own.talkingAt);
  return { ...call, state: "connected", connected_at: new Date(at).toISOString() };
}

const waiting = (own: OwnFacts) => own.tappedAt !== undefined && !own.talkingAt && !own.closed;

/** The page was covered after the tap on Call; only the first moment of it counts. */
export const left = (own: OwnFacts, at: number): OwnFacts =>
  waiting(own) && !own.leftAt ? { ...own, leftAt: at } : own;

/** Back in front: five seconds away mean that a call may have been made, less mean that the sheet was closed. */
export function returned(own: OwnFacts, at: number): OwnFacts {
  if (!waiting(own) || own.asked || own.leftAt === undefined) return own;
  const { leftAt, ...rest } = own;
  return at - leftAt >= AWAY_MS ? { ...own, asked: true } : rest;
}

/** The page was closed while they were away: the tap itself is the last that is known. */
export const reopened = (own: OwnFacts, at: number): OwnFacts =>
  returned(waiting(own) ? { ...own, leftAt: own.leftAt ?? own.tappedAt } : own, at);
