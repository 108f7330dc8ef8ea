import { route } from "../address";
import { changeDecline } from "../api/declines";
import type { Decline } from "../api/types";
import { to } from "../paths";
import { useSend } from "./useSend";

/** From the phone to writing and back: the two ways are equals, and what is written in one is not lost in the other. */
export function useChannel({ id }: Pick<Decline, "id">) {
  const sending = useSend();
  const turnTo = (channel: Decline["channel"]) =>
    sending.send(async () => {
      await changeDecline(id, { channel });
      route(channel === "written" ? to.email(id) : to.script(id));
    });
  return { ...sending, turnTo };
}
