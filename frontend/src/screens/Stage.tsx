import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso";
import type { Options, Session } from "../call/session";
import { isPhone } from "../platform/tel";

interface Params {
  declineId: string;
  /** Absent where they are ringing. */
  callId?: string;
}

interface Opened {
  session: Session;
  Stage: FunctionComponent<{ session: Session }>;
}

/** What a call knows and what it shows come side by side, so that neither waits for the other. */
const parts = Promise.all([import("../call/session"), import("../call/Stage")]);

const WIDE = "(min-width:56.25em)";

/** The route of a call. The stage is dark in both themes, to the edges of the window. */
export default function StageScreen({ declineId, callId }: Params) {
  const { route } = useLocation();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const wide = signal(query.matches);
    const turn = () => {
      wide.value = query.matches;
    };
    query.addEventListener("change", turn);
    const close = open(
      { declineId, callId: callId ?? null, phone: isPhone(), wide, go: (path) => route(path, true) },
      setOpened,
    );
    return () => {
      query.removeEventListener("change", turn);
      close();
    };
  }, [declineId, callId]);
  useEffect(darken, []);
  return <div class="stage">{opened && <opened.Stage session={opened.session} />}</div>;
}

/** Opens the call as soon as the code is here, unless the person has gone by then. */
function open(options: Options, show: (opened: Opened) => void): () => void {
  let gone = false;
  let session: Session | undefined;
  void parts.then(([{ openStage }, { Stage }]) => {
    if (gone) return;
    session = openStage(options);
    show({ session, Stage });
  });
  return () => {
    gone = true;
    session?.close();
  };
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
