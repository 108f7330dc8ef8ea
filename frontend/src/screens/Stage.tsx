import { useEffect, useState } from "preact/hooks";
import { route } from "../address";
import { Stage } from "../call/Stage";
import { openStage, type Session } from "../call/session";
import { signal } from "../platform/signals";
import { isPhone } from "../platform/tel";

interface Params {
  declineId: string;
  /** Absent where they are ringing. */
  callId?: string;
}

const WIDE = "(min-width:56.25em)";

/** The route of a call. The stage is dark in both themes, to the edges of the window. */
export function StageScreen({ declineId, callId }: Params) {
  const [session, show] = useState<Session | null>(null);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const wide = signal(query.matches);
    const turn = () => {
      wide.value = query.matches;
    };
    query.addEventListener("change", turn);
    const go = (path: string) => route(path, true);
    const opened = openStage({ declineId, callId: callId ?? null, phone: isPhone(), wide, go });
    show(opened);
    return () => {
      query.removeEventListener("change", turn);
      opened.close();
    };
  }, [declineId, callId]);
  useEffect(darken, []);
  return <div class="stage">{session && <Stage session={session} />}</div>;
}

function darken(): () => void {
  const colour = Object.assign(document.createElement("meta"), { name: "theme-color", content: "#07110E" });
  document.head.prepend(colour);
  document.documentElement.classList.add("stage");
  return () => {
    colour.remove();
    document.documentElement.classList.remove("stage");
  };
}
