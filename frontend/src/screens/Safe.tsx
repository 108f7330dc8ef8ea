import { useState } from "preact/hooks";
import { route } from "../address";
import { changeDecline, tellDecline } from "../api/declines";
import type { Decline, Kit } from "../api/types";
import { resumeAt } from "../flow/resume";
import { useSend } from "../flow/useSend";
import { TextButton } from "../parts/Button";
import { Choice } from "../parts/Choice";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import { to } from "../paths";
import * as safe from "../text/en/safe";
import { WithDecline } from "./FlowPage";
import { Accepted, type AnswerProps, FeelsWrong, NoOtherJob, NotSigned } from "./SafeAnswers";

type View = "ask" | "not_signed" | "none" | "accepted" | "wrong";
type Answers = Decline["route_answers"];

/** The one question before anything is prepared. Tapping a row goes on. */
export function Safe() {
  return <WithDecline>{(kit) => <Question kit={kit} />}</WithDecline>;
}

const ANSWERS: Record<Exclude<View, "ask">, (props: AnswerProps) => preact.JSX.Element> = {
  not_signed: NotSigned,
  none: NoOtherJob,
  accepted: Accepted,
  wrong: FeelsWrong,
};

function Question({ kit }: { kit: Kit }) {
  const { id, company } = kit.decline;
  const [view, setView] = useState<View>("ask");
  const { busy, problem, send } = useSend();
  const answer = (answers: Answers, then?: Decline["allowed_events"][number]) =>
    send(async () => {
      let decline = await changeDecline(id, { route_answers: answers });
      if (then && decline.allowed_events.includes(then)) decline = await tellDecline(id, then);
      route(answers.feels_wrong ? to.home : resumeAt({ decline }));
    });
  if (view === "ask")
    return (
      <Rows company={company} problem={problem} onSigned={() => answer({ other_job: "signed" })} onView={setView} />
    );
  const Answer = ANSWERS[view];
  return <Answer company={company} busy={busy} problem={problem} answer={answer} onBack={() => setView("ask")} />;
}

type RowsProps = { company: string; onSigned: () => void; onView: (view: View) => void } & Pick<AnswerProps, "problem">;

function Rows({ company, problem, onSigned, onView }: RowsProps) {
  const [chosen, setChosen] = useState<"signed" | "not_signed" | "none" | null>(null);
  const choose = (value: "signed" | "not_signed" | "none") => {
    setChosen(value);
    if (value === "signed") onSigned();
    else onView(value);
  };
  const options = [
    { value: "signed" as const, label: safe.signed },
    { value: "not_signed" as const, label: safe.notSigned },
    { value: "none" as const, label: safe.none },
  ];
  return (
    <Page title={safe.title} lead={safe.lead} company={company} step={1} back={to.home}>
      <ProblemNote problem={problem} />
      <Choice legend={safe.legend} options={options} value={chosen} onChange={choose} />
      <div class="quiet-rows">
        <TextButton onClick={() => onView("accepted")}>{safe.accepted}</TextButton>
        <TextButton onClick={() => onView("wrong")}>{safe.wrong}</TextButton>
      </div>
    </Page>
  );
}
