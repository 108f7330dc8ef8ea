import { useState } from "preact/hooks";
import type { Problem } from "../api/problem";
import type { Decline } from "../api/types";
import { Button, TextButton } from "../parts/Button";
import { Note } from "../parts/Card";
import { Choice } from "../parts/Choice";
import { Area, Field } from "../parts/Field";
import { Page } from "../parts/Page";
import { ProblemNote } from "../parts/States";
import * as safe from "../text/en/safe";

export type AnswerProps = {
  company: string;
  busy: boolean;
  problem: Problem | null;
  answer: (answers: Decline["route_answers"], then?: Decline["allowed_events"][number]) => void;
  onBack: () => void;
};

const today = () => new Date().toISOString().slice(0, 10);

/** The other job is not signed: ask for time, wait, or go on after one plain warning. */
export function NotSigned({ company, busy, problem, answer, onBack }: AnswerProps) {
  const [asking, setAsking] = useState(false);
  const [date, setDate] = useState("");
  const dock = (
    <>
      {asking ? (
        date && (
          <Button busy={busy} onClick={() => answer({ other_job: "not_signed", answer_by: date })}>
            {safe.writeCall}
          </Button>
        )
      ) : (
        <Button onClick={() => setAsking(true)}>{safe.askTime}</Button>
      )}
    </>
  );
  return (
    <Page title={safe.waitTitle} lead={safe.waitLead} company={company} step={1} onBack={onBack} dock={dock}>
      <ProblemNote problem={problem} />
      {asking && (
        <Field label={safe.when} hint={safe.whenHint} type="date" min={today()} value={date} onInput={setDate} />
      )}
      <div class="quiet-rows">
        <TextButton icon="bell" onClick={() => answer({ other_job: "not_signed" }, "wait")}>
          {safe.remind}
        </TextButton>
        <TextButton onClick={() => answer({ other_job: "not_signed", anyway: true })}>{safe.anyway}</TextButton>
      </div>
      <p class="sm mut">{safe.anywayWarning}</p>
    </Page>
  );
}

/** No other job: what would change the mind is asked for before, not by, declining. */
export function NoOtherJob({ company, busy, problem, answer, onBack }: AnswerProps) {
  const [choice, setChoice] = useState<"nothing" | "something" | null>(null);
  const [terms, setTerms] = useState("");
  const choose = (value: "nothing" | "something") => {
    setChoice(value);
    if (value === "nothing") answer({ other_job: "none", would_change_mind: false });
  };
  const options = [
    { value: "nothing" as const, label: safe.nothing },
    { value: "something" as const, label: safe.something },
  ];
  const ask = () => answer({ other_job: "none", would_change_mind: true, terms: terms.trim() });
  const dock = choice === "something" && terms.trim() && (
    <Button busy={busy} onClick={ask}>
      {safe.writeCall}
    </Button>
  );
  return (
    <Page title={safe.noneTitle} lead={safe.noneLead} company={company} step={1} onBack={onBack} dock={dock}>
      <ProblemNote problem={problem} />
      <Choice legend={safe.noneTitle} options={options} value={choice} onChange={choose} />
      {choice === "something" && (
        <Area label={safe.what} hint={safe.whatHint} value={terms} onInput={setTerms} maxLength={200} />
      )}
    </Page>
  );
}

export function Accepted({ company, busy, problem, answer, onBack }: AnswerProps) {
  const dock = (
    <Button busy={busy} onClick={() => answer({ other_job: "signed", already_accepted: true })}>
      {safe.acceptedGo}
    </Button>
  );
  return (
    <Page title={safe.acceptedTitle} lead={safe.acceptedLead} company={company} step={1} onBack={onBack} dock={dock}>
      <ProblemNote problem={problem} />
      <Note icon="info">{safe.acceptedLook}</Note>
    </Page>
  );
}

/** A scam is not declined: it is left unanswered, and that is kept so that it is not asked again. */
export function FeelsWrong({ company, busy, problem, answer, onBack }: AnswerProps) {
  const dock = (
    <>
      <Button busy={busy} onClick={() => answer({ feels_wrong: true })}>
        {safe.wrongLeave}
      </Button>
      <Button quiet onClick={onBack}>
        {safe.wrongGo}
      </Button>
    </>
  );
  return (
    <Page title={safe.wrongTitle} lead={safe.wrongLead} company={company} step={1} onBack={onBack} dock={dock}>
      <ProblemNote problem={problem} />
      <Note icon="phone">{safe.wrongLook}</Note>
    </Page>
  );
}
