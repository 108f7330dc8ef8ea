import { useState } from "preact/hooks";
import type { Problem } from "../api/problem";
import { Button } from "../parts/Button";
import { Field, Form } from "../parts/Field";
import { ProblemNote } from "../parts/States";
import * as who from "../text/en/who";

type Props = { busy: boolean; problem: Problem | null; onSave: (number: string, extension: string) => void };

/** A number in any usual form; the service reads it with the country of the account and says what is wrong with it. */
export function AddNumber({ busy, problem, onSave }: Props) {
  const [number, setNumber] = useState("");
  const [extension, setExtension] = useState("");
  const wrong = problem?.about("number") ?? (problem?.status === 422 ? problem.detail : null);
  const submit = () => {
    if (number.trim()) onSave(number.trim(), extension.trim());
  };
  return (
    <Form onSubmit={submit}>
      <div class="pair">
        <Field
          label={who.number}
          value={number}
          onInput={setNumber}
          error={wrong}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          enterKeyHint="done"
        />
        <Field label={who.extension} value={extension} onInput={setExtension} inputMode="numeric" autoComplete="off" />
      </div>
      {problem && !wrong && <ProblemNote problem={problem} />}
      <Button type="submit" busy={busy}>
        {who.addNumber}
      </Button>
    </Form>
  );
}
