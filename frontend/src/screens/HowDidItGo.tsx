import { useState } from "preact/hooks";
import { route } from "../address";
import { readCall, saveOutcome } from "../api/calls";
import { useLoad } from "../api/load";
import { keepForLater } from "../api/outbox";
import { isPassing } from "../api/problem";
import type { Call, Decline, OutcomeResult } from "../api/types";
import { type Answers, isComplete, nextStep, toInput } from "../flow/outcome";
import { useSend } from "../flow/useSend";
import { Button } from "../parts/Button";
import { Page } from "../parts/Page";
import { ProblemNote, ProblemPage, Skeleton } from "../parts/States";
import { toast } from "../parts/Toast";
import { to } from "../paths";
import { serverNow } from "../platform/clock";
import { useParams } from "../router";
import * as words from "../text/en/outcome";
import { WithDecline } from "./FlowPage";
import { OutcomeRows } from "./OutcomeRows";

export function HowDidItGo() {
  const { callId = "" } = useParams();
  const { data: call, problem, reload } = useLoad(`call ${callId}`, () => toAsk(callId));
  if (call)
    return <WithDecline>{({ decline }) => <Ask key={call.id} call={call} asking={isAsking(decline)} />}</WithDecline>;
  return problem ? <ProblemPage problem={problem} retry={reload} back={to.home} /> : <Skeleton />;
}

/** Where the decline ended in the middle of the call there is nothing to ask: where it stands says what is next. */
async function toAsk(callId: string): Promise<Call> {
  const call = await readCall(callId);
  if (!call.allowed_events[0]) route(to.paused(call.decline_id), true);
  return call;
}

const EMPTY: Omit<Answers, "row"> = { reaction: null, chips: [], saidNo: null, note: "", terms: "", answerBy: null };

const isAsking = ({ route }: Decline) => route === "ask_for_time" || route === "ask_for_terms";

function Ask({ call, asking }: { call: Call; asking: boolean }) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const { busy, problem, save } = useSaving(call);
  const set = (changes: Partial<Answers> & Pick<Answers, "row">) =>
    setAnswers(
      changes.row === answers?.row ? { ...answers, ...changes } : { ...EMPTY, ...changes, note: answers?.note ?? "" },
    );
  const ready = answers && isComplete(answers);
  const dock = ready && (
    <Button busy={busy} onClick={() => save(answers)}>
      {words.save[nextStep(answers, asking)]}
    </Button>
  );
  const lead = call.talk_seconds > 0 ? words.connected(call.talk_seconds) : words.unknown;
  return (
    <Page title={words.title} lead={lead} company={call.company} step={4} back={to.home} dock={dock}>
      <ProblemNote problem={problem} />
      <OutcomeRows name={call.contact_name ?? call.company} asking={asking} answers={answers} onChange={set} />
    </Page>
  );
}

function useSaving(call: Call) {
  const sending = useSend();
  const save = (answers: Answers) =>
    sending.send(async () => {
      const body = toInput(answers, new Date(serverNow()).toISOString());
      try {
        route(afterwards(await saveOutcome(call.id, body)), true);
      } catch (problem) {
        if (!isPassing(problem)) throw problem;
        await keepForLater({ path: `/api/v1/calls/${call.id}/outcome`, body });
        toast(words.keptHere);
        route(to.home, true);
      }
    });
  return { ...sending, save };
}

function afterwards({ next, decline }: OutcomeResult): string {
  if (next === "email") return to.email(decline.id);
  const rests = ["waiting", "weighing_counter", "cancelled", "overtaken"].includes(decline.state);
  return rests ? to.paused(decline.id) : to.done(decline.id);
}
