import type { Call, Decline, Message } from "../api/types";
import { to } from "../paths";
import { asksHowItWent } from "./pairs";

/** What decides where a decline is opened again. `stoppedAt` is remembered on this phone only. */
export type Where = {
  decline: Decline;
  liveCall?: Call | null;
  lastCall?: Call | null;
  messages?: Message[];
  stoppedAt?: string | null;
};

const READY_SCREENS = ["script", "rehearse", "ready"];

/** The address of the screen where this decline goes on. */
export function resumeAt(where: Where): string {
  const { decline, liveCall, lastCall } = where;
  if (liveCall && liveCall.state !== "ended") return to.call(decline.id, liveCall.id);
  if (lastCall && asksHowItWent(lastCall) && canStillBeTold(decline)) return to.howDidItGo(decline.id, lastCall.id);
  switch (decline.state) {
    case "deciding":
      return to.safe(decline.id);
    case "preparing":
      return decline.contact_id ? to.reason(decline.id) : to.who(decline.id);
    case "ready":
    case "in_call":
      return readyScreen(where);
    case "told":
    case "following_up":
      return hasMail(where.messages) ? to.email(decline.id) : to.done(decline.id);
    case "closed":
      return to.done(decline.id);
    default:
      return to.paused(decline.id);
  }
}

const canStillBeTold = ({ state }: Decline) => ["ready", "in_call", "preparing"].includes(state);

export const hasMail = (messages: Message[] | undefined) =>
  (messages ?? []).some(({ state }) => state !== "sent" && state !== "dropped");

function readyScreen({ decline, stoppedAt }: Where): string {
  if (decline.channel === "written") return to.email(decline.id);
  if (stoppedAt && READY_SCREENS.includes(stoppedAt)) return `${to.decline(decline.id)}/${stoppedAt}`;
  return to.script(decline.id);
}
