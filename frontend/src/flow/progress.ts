import type { Decline } from "../api/types";

/** Which of the five named steps a decline is in: 1 offer, 2 script, 3 rehearse, 4 call, 5 follow up. */
export function stepOf(decline: Pick<Decline, "state" | "tries" | "channel"> | null, rehearsed = false): number {
  switch (decline?.state) {
    case undefined:
    case "deciding":
      return 1;
    case "waiting":
      return decline.tries > 0 ? 4 : 1;
    case "preparing":
      return 2;
    case "ready":
      return rehearsed || decline.tries > 0 || decline.channel === "written" ? 4 : 3;
    case "told":
    case "following_up":
    case "closed":
      return 5;
    default:
      return 4;
  }
}

/** Declines that still want something from the person. */
export const isActive = ({ state }: Pick<Decline, "state">) => !["closed", "cancelled", "overtaken"].includes(state);
