import type { Kit, Message, MessageKind } from "../api/types";

/** What is sent first. Thank-yous wait behind the mail that confirms. */
const ORDER: MessageKind[] = [
  "written_decline",
  "withdraw_acceptance",
  "ask_for_time",
  "ask_for_terms",
  "confirming_email",
  "counter_reply",
  "call_request",
  "referrer_note",
  "thank_you",
];

const OPEN = ["draft", "approved", "handed_over", "failed"];
const rank = ({ kind }: Message) => (ORDER.indexOf(kind) + ORDER.length + 1) % (ORDER.length + 1);

/** Messages that still want something, in the order in which they should go. */
export const toSend = (messages: Message[]): Message[] =>
  messages.filter(({ state }) => OPEN.includes(state)).sort((a, b) => rank(a) - rank(b));

/** Which text to write where none is lined up yet: the written path's own, or the question for a good time to talk. */
export function kindFor({ decline }: Pick<Kit, "decline">): MessageKind {
  switch (decline.route) {
    case "ask_for_time":
    case "ask_for_terms":
    case "withdraw_acceptance":
      return decline.route;
    default:
      return decline.state === "told" || decline.state === "following_up" ? "confirming_email" : "written_decline";
  }
}
