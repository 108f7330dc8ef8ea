import { useEffect } from "preact/hooks";
import { useLoad } from "../api/load";
import { hideOwnNumber, readCallerId, showOwnNumber } from "../api/session";
import { useSend } from "../flow/useSend";
import { TextButton } from "../parts/Button";
import { ProblemNote } from "../parts/States";
import * as words from "../text/en/settings";

const POLL = 1000;

/** Which number they see, in the service's words. While the phone rings, the code to type on it stands here. */
export function CallerId() {
  const { data, reload, set } = useLoad("caller-id", readCallerId);
  const { busy, problem, send } = useSend();
  const state = data?.state;
  const going = state === "starting" || state === "ringing";
  useEffect(() => {
    if (!going) return;
    const timer = setInterval(reload, POLL);
    return () => clearInterval(timer);
  }, [going]);
  if (!data?.available) return null;
  return (
    <section class="form" aria-live="polite">
      <h2>{words.shown}</h2>
      <p class="mut">{data.text}</p>
      {data.code && <p class="code">{data.code}</p>}
      {data.hint && <p class="sm mut">{data.hint}</p>}
      <ProblemNote problem={problem} />
      {!going && state !== "proven" && !busy && (
        <TextButton onClick={() => send(async () => set(await showOwnNumber()))}>
          {state === "off" ? words.show : words.showAgain}
        </TextButton>
      )}
      {state !== "off" && (
        <TextButton onClick={() => send(() => hideOwnNumber().then(reload))}>{words.hide}</TextButton>
      )}
    </section>
  );
}
