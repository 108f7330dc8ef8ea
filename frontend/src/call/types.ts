import type { BranchCard, Call as ServerCall } from "../api/types";

export type { Beat, Kit } from "../api/types";
export type Card = BranchCard;
export type CardKind = BranchCard["kind"];

/** What the stage reads of a call; the rest of the service's answer is other screens' business. */
export type Call = Pick<
  ServerCall,
  | "id"
  | "mode"
  | "direction"
  | "state"
  | "result"
  | "connected_at"
  | "talk_seconds"
  | "dropped"
  | "next_poll_ms"
  | "text"
  | "hint"
  | "number"
  | "extension"
  | "allowed_events"
>;

/** What can be done on the stage; `card:` opens the card of that kind. */
export type Act =
  | "next"
  | "previous"
  | "back"
  | "more"
  | "push"
  | "wrap"
  | "end"
  | "hang_up"
  | "mute"
  | "microphone"
  | "cancel"
  | "ready"
  | "dial"
  | "copy"
  | "dialler"
  | "again"
  | "again_anyway"
  | "talking"
  | "over"
  | "no_answer"
  | "not_made"
  | "leave"
  | "outcome"
  | "seen"
  | `card:${CardKind}`;
