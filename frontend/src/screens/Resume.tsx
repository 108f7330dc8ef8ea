import { useEffect } from "preact/hooks";
import { route } from "../address";
import { readKit } from "../api/declines";
import { useLoad } from "../api/load";
import { resumeAt } from "../flow/resume";
import { stoppedAt } from "../flow/stopped";
import { ProblemPage, Skeleton } from "../parts/States";
import { to } from "../paths";
import { useParams } from "../router";

/** Opens a decline at the screen where it goes on. */
export function Resume() {
  const { declineId = "" } = useParams();
  const { data: kit, problem, reload } = useLoad(`kit ${declineId}`, () => readKit(declineId));
  useEffect(() => {
    if (!kit) return;
    const { decline, live_call: liveCall, last_call: lastCall, messages } = kit;
    route(resumeAt({ decline, liveCall, lastCall, messages, stoppedAt: stoppedAt(declineId) }), true);
  }, [kit]);
  return problem && !kit ? <ProblemPage problem={problem} retry={reload} back={to.home} /> : <Skeleton />;
}
