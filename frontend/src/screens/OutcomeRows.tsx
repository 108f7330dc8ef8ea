import { useState } from "preact/hooks";
import type { Answers, Reaction, Row } from "../flow/outcome";
import { Note } from "../parts/Card";
import { Chips, Choice, toggled } from "../parts/Choice";
import { Area, Field } from "../parts/Field";
import { firstName } from "../text/en/format";
import * as words from "../text/en/outcome";

type Change = (changes: Partial<Answers> & Pick<Answers, "row">) => void;
type Props = { name: string; asking: boolean; answers: Answers | null; onChange: Change };

/** Nothing is preselected: what happened is the person's to say. */
export function OutcomeRows({ name, asking, answers, onChange }: Props) {
  const [all, setAll] = useState(false);
  const labels: Partial<Record<Row, string>> = {
    told: asking ? words.asked : words.told,
    ...words.rows,
    ...(all && words.others),
  };
  const options = (Object.keys(labels) as Row[]).map((value) => ({
    value,
    label: labels[value] ?? "",
    below: answers && <Below answers={answers} onChange={onChange} />,
  }));
  return (
    <>
      <Choice legend={words.title} options={options} value={answers?.row ?? null} onChange={(row) => onChange({ row })}>
        {!all && (
          <button type="button" onClick={() => setAll(true)}>
            {words.somethingElse}
          </button>
        )}
      </Choice>
      {answers?.row === "told" && !asking && <Note icon="mail">{words.hardPart(firstName(name))}</Note>}
      {answers?.row === "counter_offer" && <Note icon="clock">{words.thinkFirst}</Note>}
      {answers && (
        <Area
          label={words.note}
          value={answers.note}
          onInput={(note) => onChange({ row: answers.row, note })}
          maxLength={1000}
          rows={2}
        />
      )}
    </>
  );
}

/** The second question, under the row that it belongs to. */
function Below({ answers, onChange }: { answers: Answers; onChange: Change }) {
  const { row } = answers;
  if (row === "told") return <Told answers={answers} onChange={onChange} />;
  if (row === "cut_off") return <CutOff answers={answers} onChange={onChange} />;
  if (row !== "counter_offer" && row !== "asked_to_wait") return null;
  return (
    <div class="under">
      {row === "counter_offer" && (
        <Area
          label={words.terms}
          value={answers.terms}
          onInput={(terms) => onChange({ row, terms })}
          maxLength={300}
          rows={2}
        />
      )}
      <Field
        label={words.answerBy}
        type="date"
        value={answers.answerBy ?? ""}
        onInput={(answerBy) => onChange({ row, answerBy: answerBy || null })}
      />
    </div>
  );
}

function Told({ answers, onChange }: { answers: Answers; onChange: Change }) {
  const { row, reaction, chips } = answers;
  const toggle = (value: string) => onChange({ row, chips: toggled(chips, value) });
  return (
    <div class="under">
      <Chips<Reaction>
        fill
        label={words.reactionLabel}
        options={words.reactions}
        chosen={reaction ? [reaction] : []}
        onToggle={(value) => onChange({ row, reaction: value === reaction ? null : value })}
      />
      <Chips<string> label={words.chipsLabel} options={words.chips} chosen={chips} onToggle={toggle} />
    </div>
  );
}

function CutOff({ answers, onChange }: { answers: Answers; onChange: Change }) {
  const chosen = answers.saidNo === null ? [] : [answers.saidNo ? ("yes" as const) : ("no" as const)];
  return (
    <div class="under">
      <p>{words.saidNo}</p>
      <Chips
        fill
        label={words.saidNo}
        options={{ yes: words.yes, no: words.no }}
        chosen={chosen}
        onToggle={(value) => onChange({ row: answers.row, saidNo: value === "yes" })}
      />
    </div>
  );
}
