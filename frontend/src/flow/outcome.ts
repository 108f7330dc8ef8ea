import type { Outcome, OutcomeInput } from "../api/types";

/** What the rows of "How did it go?" stand for; two of them need a second answer. */
export type Row = "told" | "counter_offer" | "voicemail" | "no_answer" | "gatekeeper" | "cut_off" | Other;
export type Other =
  | "wrong_number"
  | "asked_to_wait"
  | "upset_before"
  | "stopped"
  | "withdrawn_by_employer"
  | "changed_mind";
export type Reaction = "well" | "disappointed" | "upset";

export type Answers = {
  row: Row;
  reaction: Reaction | null;
  chips: string[];
  /** After a line that was cut: had the no been said? */
  saidNo: boolean | null;
  note: string;
  terms: string;
  answerBy: string | null;
};

export type NextStep = "email" | "try_again" | "counter" | "done";

/** What the button says comes next. The service decides; this is only what it will say. */
export function nextStep({ row, saidNo }: Pick<Answers, "row" | "saidNo">, asking = false): NextStep {
  if (row === "told" && asking) return "done";
  if (row === "told" || row === "withdrawn_by_employer" || (row === "cut_off" && saidNo)) return "email";
  if (row === "counter_offer") return "counter";
  return row === "changed_mind" || row === "asked_to_wait" ? "done" : "try_again";
}

/** True when there is enough to save. */
export const isComplete = ({ row, saidNo }: Pick<Answers, "row" | "saidNo">) => row !== "cut_off" || saidNo !== null;

function outcomeOf({ row, reaction }: Answers): Outcome {
  if (row === "upset_before") return "upset";
  if (row === "told") return reaction === "upset" ? "upset" : "reached_and_told";
  return row;
}

/** The facts as the service takes them. `happenedAt` matters where this waits in the outbox. */
export function toInput(answers: Answers, happenedAt: string): OutcomeInput {
  const { row, reaction, chips, saidNo, note, terms, answerBy } = answers;
  const no = row === "told" ? true : row === "upset_before" ? false : row === "cut_off" ? saidNo : null;
  return {
    outcome: outcomeOf(answers),
    happened_at: happenedAt,
    ...(no !== null && { no_was_said: no }),
    ...(row === "told" && reaction && reaction !== "upset" && { reaction }),
    ...(row === "told" && chips.length > 0 && { chips }),
    ...(note.trim() && { note: note.trim() }),
    ...(row === "counter_offer" && terms.trim() && { terms: terms.trim() }),
    ...(answerBy && { answer_by: answerBy }),
  };
}
